"""Random histories: edits of accounts that share people and team members, tried one after another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any

from hypothesis import strategies as st

from accountmap.errors import AccountNotFound, Conflict, NotFound
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, FunctionState, FunctionStatus, Tier
from accountmap.model.actors import LOCAL_OWNER, Scope
from accountmap.model.buying import BuyingRole, Motivation, RoleKind, Stance
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.courtesy import BanKind, Consent, ConsentState, ContactBan, ContactPolicy
from accountmap.model.facts import Entity
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LateralLink, ReportingLine
from accountmap.model.people import Assignment, Channel, Distinction, Person, Position
from accountmap.model.team import Level, Relationship, StandIn, TeamMember, Touchpoint
from accountmap.store import Store, open_store

START = datetime(2026, 11, 24, 9, tzinfo=UTC)
ACCOUNTS = ("alpha", "beta")
OF_ACCOUNT = frozenset(
    {
        "position",
        "assignment",
        "reporting_line",
        "lateral_link",
        "buying_role",
        "stance",
        "motivation",
        "function_status",
        "stand_in",
        "consent",
        "contact_ban",
        "contact_policy",
    }
)
_NUMBERS = count()
Wish = tuple[str, str, Entity | None]
Edit = tuple[str, tuple[Wish, ...]]


def histories(fewest: int = 8, most: int = 25) -> st.SearchStrategy[list[Edit]]:
    """Return lists of edits; each is an account and what some entities are to be after it, ``None``: gone.

    Some edits do not fit what is there when they are tried and are refused; that is part of the story.
    """
    edit = st.tuples(st.sampled_from(ACCOUNTS), st.lists(_wishes(), min_size=1, max_size=3).map(tuple))
    return st.lists(edit, min_size=fewest, max_size=most).map(lambda edits: [*_opening(), *edits])


def _opening() -> list[Edit]:
    """Return the edits every history begins with, so that the random ones find something to work on."""
    people = [Person(id=f"p{number}", name=name) for number, name in enumerate(("Ada", "Ben", "Вера"))]
    seats = [Position(id=f"s{number}", title=title) for number, title in enumerate(("Buyer", "Head"))]
    team = [TeamMember(id=f"m{number}", name=name) for number, name in enumerate(("Tess", "Max"))]
    held = Assignment(id="a0", person="p0", position="s0")
    met = Touchpoint(id="t0", members=("m0",), people=("p0",), at=START, channel=Channel.VISIT)
    return [
        ("alpha", tuple(map(_wish, (_account("alpha"), *people[:2], *seats, team[0], held)))),
        ("beta", tuple(map(_wish, (_account("beta"), people[2], *seats, team[1])))),
        ("alpha", (_wish(Relationship(id="r0", member="m1", person="p0")), _wish(met))),
        ("beta", (_wish(replace(held, id="a1")),)),
    ]


def _wish(entity: Entity) -> Wish:
    change = Change(None, entity)
    return change.kind, change.entity_id, entity


def _account(key: str, name: str = "", tier: Tier | None = None) -> Account:
    return Account(id=key, name=name or key, known_since=date(2026, 1, 1), tier=tier)


def _pick(prefix: str, count: int) -> st.SearchStrategy[str]:
    return st.integers(0, count - 1).map(lambda number: f"{prefix}{number}")


@st.composite
def _wishes(draw: st.DrawFn) -> Wish:
    kind, make = draw(st.sampled_from(list(_MAKERS.items())))
    entity = make(draw)
    removed = not draw(st.integers(0, 3)) if kind != "account" else not draw(st.integers(0, 9))
    return kind, entity.id, None if removed else entity


def _two(draw: st.DrawFn, prefix: str, count: int) -> tuple[str, str]:
    one, other = draw(st.lists(_pick(prefix, count), min_size=2, max_size=2, unique=True))
    return one, other


def _line(draw: st.DrawFn) -> ReportingLine:
    manager, report = _two(draw, "s", 3)
    return ReportingLine(id=draw(_pick("l", 2)), manager=manager, report=report)


def _link(draw: st.DrawFn) -> LateralLink:
    one, other = _two(draw, "p", 4)
    kind = draw(st.sampled_from(LateralKind))
    return LateralLink(id=draw(_pick("k", 2)), from_person=one, to_person=other, kind=kind)


def _distinction(draw: st.DrawFn) -> Distinction:
    one, other = _two(draw, "p", 4)
    return Distinction(id=draw(_pick("d", 2)), person=one, other=other)


def _stand_in(draw: st.DrawFn) -> StandIn:
    one, other = _two(draw, "m", 3)
    return StandIn(id=draw(_pick("i", 2)), member=one, stand_in=other, introduced=draw(st.booleans()))


def _consent(draw: st.DrawFn) -> Consent:
    one, other = _two(draw, "p", 4)
    member = draw(st.sampled_from([None, "m1"]))
    state = draw(st.sampled_from(ConsentState))
    return Consent(id=draw(_pick("c", 2)), person=one, about=other, state=state, member=member)


def _touch(draw: st.DrawFn) -> Touchpoint:
    return Touchpoint(
        id=draw(_pick("t", 4)),
        account=draw(st.sampled_from([None, None, *ACCOUNTS])),
        members=tuple(draw(st.lists(_pick("m", 3), min_size=1, max_size=2, unique=True))),
        people=tuple(draw(st.lists(_pick("p", 4), min_size=1, max_size=2, unique=True))),
        at=START - timedelta(days=draw(st.integers(0, 30))),
        channel=draw(st.sampled_from(Channel)),
        topic=draw(st.sampled_from(["", "prices", "returns"])),
    )


_MAKERS: dict[str, Any] = {
    "account": lambda draw: _account(
        draw(st.sampled_from(ACCOUNTS)),
        draw(st.sampled_from(["Acme", "Bolt", "Cord"])),
        draw(st.none() | st.sampled_from(Tier)),
    ),
    "person": lambda draw: Person(
        id=draw(_pick("p", 4)),
        name=draw(st.sampled_from(["Ada", "Ben", "Вера"])),
        emails=draw(st.sampled_from([(), ("a@a.example",)])),
        note=draw(st.sampled_from(["", "plays chess"])),
    ),
    "position": lambda draw: Position(
        id=draw(_pick("s", 3)),
        title=draw(st.sampled_from(["Buyer", "Head", ""])),
        unit=draw(st.sampled_from(["", "Purchasing"])),
        seniority=draw(st.none() | st.integers(1, 6)),
        placeholder=draw(st.booleans()),
    ),
    "assignment": lambda draw: Assignment(
        id=draw(_pick("a", 4)),
        person=draw(_pick("p", 4)),
        position=draw(_pick("s", 3)),
        valid_to=draw(st.sampled_from([None, None, date(2026, 11, 1), date(2027, 1, 1)])),
    ),
    "reporting_line": _line,
    "lateral_link": _link,
    "buying_role": lambda draw: BuyingRole(
        id=draw(_pick("b", 3)), person=draw(_pick("p", 4)), kind=draw(st.sampled_from(RoleKind))
    ),
    "stance": lambda draw: Stance(id=draw(_pick("e", 3)), person=draw(_pick("p", 4)), value=draw(st.integers(-2, 2))),
    "motivation": lambda draw: Motivation(
        id=draw(_pick("o", 2)), person=draw(_pick("p", 4)), rewarded_for=draw(st.sampled_from(["stock", "price"]))
    ),
    "function_status": lambda draw: FunctionStatus(
        id=draw(_pick("f", 2)), function=draw(st.sampled_from(Function)), status=draw(st.sampled_from(FunctionState))
    ),
    "team_member": lambda draw: TeamMember(id=draw(_pick("m", 3)), name=draw(st.sampled_from(["Tess", "Max"]))),
    "relationship": lambda draw: Relationship(
        id=draw(_pick("r", 4)),
        member=draw(_pick("m", 3)),
        person=draw(_pick("p", 4)),
        declared_level=draw(st.none() | st.sampled_from(Level)),
        is_owner=draw(st.booleans()),
    ),
    "stand_in": _stand_in,
    "consent": _consent,
    "contact_ban": lambda draw: ContactBan(
        id=draw(_pick("n", 2)),
        kind=BanKind.OPT_OUT,
        person=draw(_pick("p", 4)),
        reason=draw(st.sampled_from(["", "asked"])),
    ),
    "contact_policy": lambda draw: ContactPolicy(id="y1", no_meals=draw(st.booleans())),
    "touchpoint": _touch,
    "distinction": _distinction,
}


@dataclass
class Teller:
    """Tries edits on a store and remembers what is recorded, so that each change knows what was there before it.

    Parameters
    ----------
    store
        Opened for writing.
    """

    store: Store
    now: datetime = START
    recorded: dict[tuple[str, str], Entity] = field(default_factory=dict)

    def try_out(self, account: str, wishes: tuple[Wish, ...]) -> bool:
        """Commit what of the wishes changes something, and tell whether the store took it."""
        state = dict(self.recorded)
        changes = []
        for kind, key, after in wishes:
            place = (kind, f"{account}/{key}" if kind in OF_ACCOUNT else key)
            before = state.get(place)
            if before == after:
                continue
            changes.append(Change(before, after))
            if after is None:
                del state[place]
            else:
                state[place] = after
        self.now += timedelta(minutes=1)
        if not changes:
            return False
        try:
            self.store.commit(account, ChangeSet(tuple(changes), "test"), actor=LOCAL_OWNER, at=self.now)
        except (Conflict, NotFound):
            return False
        self.recorded = state
        return True

    def run(self, edits: list[Edit]) -> Iterator[Edit]:
        """Try out edits in order, one refused together once more one by one, and yield those that were taken."""
        for account, wishes in edits:
            if self.try_out(account, wishes):
                yield account, wishes
            elif len(wishes) > 1:
                yield from ((account, (wish,)) for wish in wishes if self.try_out(account, (wish,)))


@cache
def _store() -> Store:
    return open_store("sqlite://", mode="write")


@contextmanager
def a_workspace() -> Iterator[Store]:
    """Yield an empty workspace in a database in memory that is opened once for all."""
    store = _store()
    store._workspace = f"w{next(_NUMBERS)}"
    yield store


def present(store: Store, account: str) -> AccountMap | None:
    """Return the map as it is, ``None`` if there is no such account."""
    try:
        return store.load_account_map(account, Scope.OWNER)
    except AccountNotFound:
        return None
