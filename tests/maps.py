"""Small account maps, readable in a test: `a_map(P("ann", level=6), P("bob", under="ann", met=True))`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from accountmap.editing import Draft
from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.accounts import Account, Tier
from accountmap.model.buying import BuyingRole, DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LateralLink, LineKind, ReportingLine
from accountmap.model.people import Assignment, Channel, Person, Position
from accountmap.model.team import Direction, Level, Relationship, TeamMember, Touchpoint

TODAY = date(2026, 11, 24)
OURS = TeamMember(id="tess", name="Tess Tester")


@dataclass(frozen=True)
class P:
    """A person in a map.

    Parameters
    ----------
    under, dotted
        Keys of the solid and the dotted manager (a person's or a vacancy's).
    met
        An active contact of ours: owned, with two-way touches 10 and 40 days ago.
    vacant
        No person, only the seat.
    """

    key: str
    under: str = ""
    dotted: str = ""
    does: Function | None = None
    level: int | None = None
    decides: bool = False
    roles: tuple[RoleKind, ...] = ()
    met: bool = False
    vacant: bool = False


def touch(
    *people: str, ago: int, channel: Channel = Channel.MEETING, direction: Direction = Direction.MUTUAL
) -> Touchpoint:
    """Return a touch of our one member with some people, so many days before today."""
    at = datetime.combine(TODAY - timedelta(days=ago), time(12), UTC)
    key = f"{'-'.join(people)}-{ago}-{channel}-{direction}"
    return Touchpoint(id=key, members=("tess",), people=people, at=at, channel=channel, direction=direction)


def knows(
    person: str, *, level: Level | None = None, confirmed_ago: int | None = None, owner: bool = True
) -> Relationship:
    """Return a relationship of our one member."""
    confirmed = None if confirmed_ago is None else TODAY - timedelta(days=confirmed_ago)
    return Relationship(
        id=f"r-{person}", member="tess", person=person, is_owner=owner, declared_level=level, confirmed_on=confirmed
    )


def link(one: str, other: str, kind: LateralKind) -> LateralLink:
    """Return a lateral link."""
    return LateralLink(id=f"{one}-{kind}-{other}", from_person=one, to_person=other, kind=kind)


def a_map(
    *people: P,
    links: tuple[LateralLink, ...] = (),
    touches: tuple[Touchpoint, ...] = (),
    ties: tuple[Relationship, ...] = (),
    tier: Tier | None = None,
    known_ago: int = 1000,
    withheld: frozenset[Withheld] = frozenset(),
) -> AccountMap:
    """Return a map; a person's seat has the key ``seat-<person>``."""
    account = Account(id="acme", name="Acme", known_since=TODAY - timedelta(days=known_ago), tier=tier)
    holders = [p for p in people if not p.vacant]
    lines = [(p.under, p.key, LineKind.SOLID) for p in people if p.under]
    lines += [(p.dotted, p.key, LineKind.DOTTED) for p in people if p.dotted]
    met = [p.key for p in holders if p.met]
    roles = [(p.key, role) for p in holders for role in p.roles + ((RoleKind.DECIDER,) if p.decides else ())]
    return AccountMap(
        account=account,
        people=tuple(Person(id=p.key, name=p.key.capitalize()) for p in holders),
        positions=tuple(
            Position(id=f"seat-{p.key}", title=f"{p.key} post", function=p.does, seniority=p.level) for p in people
        ),
        assignments=tuple(Assignment(id=f"h-{p.key}", person=p.key, position=f"seat-{p.key}") for p in holders),
        reporting_lines=tuple(
            ReportingLine(id=f"{top}-{kind}-{low}", manager=f"seat-{top}", report=f"seat-{low}", kind=kind)
            for top, low, kind in lines
        ),
        lateral_links=links,
        buying_roles=tuple(
            BuyingRole(id=f"b-{key}-{role}", person=key, kind=role, area=DecisionArea.PURCHASING) for key, role in roles
        ),
        team=(OURS,),
        relationships=(*ties, *(knows(key) for key in met)),
        touchpoints=(*touches, *(touch(key, ago=ago) for key in met for ago in (10, 40))),
        withheld=withheld,
    )


def draft_of(account_map: AccountMap) -> Draft:
    """Return a draft of a map; what is new has the ids n1, n2 …."""
    numbers = count(1)
    return Draft(account_map, today=TODAY, new_id=lambda: f"n{next(numbers)}")


def managers_on(account_map: AccountMap, day: date = TODAY) -> dict[str, str]:
    """Return who reports to whom by solid lines on a day, in names; seats nobody holds by title."""
    today = account_map.on(day)

    def name(seat: str) -> str:
        holders = [person.name for person in today.holders_of.get(seat, ())]
        return " / ".join(holders) or today.position_by_id[seat].title

    solid = [line for line in today.reporting_lines if line.kind is LineKind.SOLID]
    return {name(line.report): name(line.manager) for line in solid}
