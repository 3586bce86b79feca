"""One demo file as an account map: keys become ids, offsets become dates, names of people are checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final, TypeVar

from accountmap.demo.rows import (
    AccountRow,
    LinkRow,
    PersonRow,
    RelationshipRow,
    SeatRow,
    StanceRow,
    TouchRow,
    checked_key,
    entries,
    read_row,
    reading,
)
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, AccountKind, HeadcountBand, Tier
from accountmap.model.buying import BuyingRole, DecisionArea, RoleKind, Stance
from accountmap.model.facts import Entity
from accountmap.model.functions import Function
from accountmap.model.ids import (
    AccountId,
    AssignmentId,
    BuyingRoleId,
    LateralLinkId,
    PersonId,
    PositionId,
    RelationshipId,
    ReportingLineId,
    StanceId,
    TeamMemberId,
    TouchpointId,
)
from accountmap.model.links import DIRECTED_KINDS, LateralKind, LateralLink, LineKind, ReportingLine
from accountmap.model.people import Assignment, Channel, Person, Position
from accountmap.model.team import Direction, Level, Purpose, Relationship, TeamMember, Touchpoint

_WRITTEN: Final = {Channel.EMAIL, Channel.MESSAGE, Channel.COPY, Channel.BULK}
_TIME_OF_DAY: Final = time(9, tzinfo=UTC)

E = TypeVar("E", bound=Entity)


class AccountFile:
    """Reads one account.

    Parameters
    ----------
    slug
        The name of the file without its suffix; the account's id is ``demo-`` plus this.
    document
        The file's content.
    team
        Our people by key.
    today
        The day from which all offsets count.
    """

    def __init__(self, slug: str, document: Mapping[str, Any], team: Mapping[str, TeamMember], today: date) -> None:
        self._slug = slug
        self._document = document
        self._team = team
        self._today = today
        self._people: Mapping[str, Mapping[str, Any]] = document.get("people", {})
        self._seats: Mapping[str, Mapping[str, Any]] = document.get("seats", {})
        self._source: str = document.get("account", {}).get("source", "")

    def account_map(self) -> AccountMap:
        """Return the whole account at revision 0.

        Raises
        ------
        ValueError
            On an unknown key, person, seat or member, and on anything given twice; names the file and the place.
        """
        account = self._account()
        entities = self._entities()
        relationships, touchpoints = _only(Relationship, entities), _only(Touchpoint, entities)
        ours = {r.member for r in relationships} | {member for touch in touchpoints for member in touch.members}
        return AccountMap(
            account=account,
            people=_only(Person, entities),
            positions=_only(Position, entities),
            assignments=_only(Assignment, entities),
            reporting_lines=_only(ReportingLine, entities),
            lateral_links=_only(LateralLink, entities),
            buying_roles=_only(BuyingRole, entities),
            stances=_only(Stance, entities),
            team=tuple(member for member in self._team.values() if member.id in ours),
            relationships=relationships,
            touchpoints=touchpoints,
        )

    def _account(self) -> Account:
        with reading(f"{self._slug}.toml: account"):
            row = read_row(AccountRow, self._document.get("account", {}))
            return Account(
                id=AccountId(f"demo-{self._slug}"),
                name=row.name,
                known_since=self._today + timedelta(days=row.known_since),
                kind=AccountKind(row.kind),
                tier=Tier(row.tier) if row.tier else None,
                headcount=HeadcountBand(row.headcount) if row.headcount else None,
                parent=AccountId(f"demo-{row.parent}") if row.parent else None,
                note=row.note,
            )

    def _entities(self) -> tuple[Entity, ...]:
        """Return everything of all sections, each entity once."""
        makers: dict[str, Callable[[str, Any], Iterator[Entity]]] = {
            "people": self._person,
            "seats": self._seat,
            "roles": self._role,
            "stances": self._stance,
            "links": self._link,
            "relationships": self._relationship,
            "log": self._touch,
        }
        for section in self._document:
            if section not in {"account", *makers}:
                raise ValueError(f"{self._slug}.toml: unknown section {section!r}")
        found: dict[tuple[type[Entity], str], Entity] = {}
        for section, make in makers.items():
            for place, key, value in entries(self._document, section):
                with reading(f"{self._slug}.toml: {place}"):
                    for entity in make(key, value):
                        named = (type(entity), entity.id)  # type: ignore[attr-defined]  # every entity has an id
                        if named in found:
                            raise ValueError("stands there already")
                        found[named] = entity
        return tuple(found.values())

    def _person(self, key: str, table: Any) -> Iterator[Entity]:
        row = read_row(PersonRow, table)
        person = PersonId(self._id(checked_key(key)))
        yield Person(
            id=person,
            name=row.name,
            emails=(row.email,) if row.email else (),
            phones=(row.phone,) if row.phone else (),
            messengers=(row.messenger,) if row.messenger else (),
            form_of_address=row.address,
            preferred_channel=Channel(row.channel) if row.channel else None,
            note=row.note,
        )
        if row.seat is None:
            yield from self._position(key, row)
        elif any(getattr(row, field.name) != field.default for field in fields(SeatRow)):
            raise ValueError(f"seat {row.seat!r} says title, unit and line; they may not stand here too")
        for seat in (row.seat or key, *row.also):
            position = self._seat_id(seat)
            yield Assignment(
                id=AssignmentId(self._id(key, "holds", seat)),
                person=person,
                position=position,
                valid_from=self._day(row.since),
                valid_to=self._day(row.until),
                source=self._source,
            )

    def _seat(self, key: str, table: Any) -> Iterator[Entity]:
        if key in self._people:
            raise ValueError(f"key {key!r} is taken by a person")
        yield from self._position(checked_key(key), read_row(SeatRow, table))

    def _position(self, key: str, row: SeatRow) -> Iterator[Entity]:
        position = PositionId(self._id("seat", key))
        yield Position(
            id=position,
            title=row.title,
            unit=row.unit,
            function=Function(row.function) if row.function else None,
            further_functions=tuple(Function(name) for name in row.further),
            seniority=row.seniority,
            placeholder=row.placeholder,
            source=self._source,
        )
        solid = [(row.under, LineKind.SOLID)] if row.under else []
        for manager, kind in solid + [(manager, LineKind.DOTTED) for manager in row.dotted]:
            yield ReportingLine(
                id=ReportingLineId(self._id(key, "under", manager)),
                manager=self._seat_id(manager),
                report=position,
                kind=kind,
                source=self._source,
            )

    def _role(self, key: str, text: Any) -> Iterator[Entity]:
        """Read ``"decider/purchasing"``, or ``"decider"`` where nobody said in which area."""
        kind, _, area = text.partition("/")
        yield BuyingRole(
            id=BuyingRoleId(self._id(key, kind, *filter(None, [area]))),
            person=self._person_id(key),
            kind=RoleKind(kind),
            area=DecisionArea(area) if area else None,
            source=self._source,
        )

    def _stance(self, key: str, table: Any) -> Iterator[Entity]:
        row = read_row(StanceRow, table)
        yield Stance(
            id=StanceId(self._id(key, "stance")),
            person=self._person_id(key),
            value=row.value,
            reason=row.reason,
            valid_from=self._day(row.since),
            source=self._source,
        )

    def _link(self, key: str, table: Any) -> Iterator[Entity]:
        row, kind = read_row(LinkRow, table), LateralKind(key)
        ends = (row.from_, row.to) if kind in DIRECTED_KINDS else sorted((row.from_, row.to))
        yield LateralLink(
            id=LateralLinkId(self._id(kind, *ends)),
            from_person=self._person_id(row.from_),
            to_person=self._person_id(row.to),
            kind=kind,
            strength=row.strength,
            note=row.note,
            source=self._source,
        )

    def _relationship(self, key: str, table: Any) -> Iterator[Entity]:
        row = read_row(RelationshipRow, table)
        yield Relationship(
            id=RelationshipId(self._id(key, "knows", row.with_)),
            member=self._member_id(key),
            person=self._person_id(row.with_),
            is_owner=row.owner,
            declared_level=Level(row.level) if row.level else None,
            confirmed_on=self._day(row.confirmed),
            desired_level=Level(row.desired) if row.desired else None,
            source=self._source,
        )

    def _touch(self, key: str, table: Any) -> Iterator[Entity]:
        if key != "touches":
            raise ValueError(f"unknown key {key!r}; the log has only touches")
        row = read_row(TouchRow, table)
        channel = Channel(row.channel)
        if row.direction is None and channel in _WRITTEN:
            raise ValueError(f"key 'direction' is missing: in or out, as the channel is {channel}")
        if row.day > 0:
            raise ValueError(f"day {row.day} is in the future")
        direction = Direction(row.direction) if row.direction else Direction.MUTUAL
        people, members = _several(row.with_), _several(row.ours)
        yield Touchpoint(
            id=TouchpointId(self._id("touch", f"{-row.day:04d}", *people[:1], channel, direction)),
            account=AccountId(f"demo-{self._slug}"),
            members=tuple(self._member_id(member) for member in members),
            people=tuple(self._person_id(person) for person in people),
            at=datetime.combine(self._today + timedelta(days=row.day), _TIME_OF_DAY),
            channel=channel,
            direction=direction,
            purpose=Purpose(row.purpose),
            topic=row.topic,
            temperature=row.temperature,
            next_step=row.next,
            source=self._source,
        )

    def _id(self, *parts: str) -> str:
        return "-".join(("demo", self._slug, *parts))

    def _person_id(self, key: str) -> PersonId:
        if key not in self._people:
            raise ValueError(f"unknown person {key!r}")
        return PersonId(self._id(key))

    def _seat_id(self, key: str) -> PositionId:
        """Return the seat of this key, or the main seat of the person of this key."""
        seat = self._people[key].get("seat", key) if key in self._people else key
        if seat not in self._seats and seat not in self._people:
            raise ValueError(f"unknown person or seat {key!r}")
        return PositionId(self._id("seat", seat))

    def _member_id(self, key: str) -> TeamMemberId:
        if key not in self._team:
            raise ValueError(f"unknown member of our team {key!r}")
        return self._team[key].id

    def _day(self, offset: int | None) -> date | None:
        return None if offset is None else self._today + timedelta(days=offset)


def _only(kind: type[E], entities: tuple[Entity, ...]) -> tuple[E, ...]:
    return tuple(entity for entity in entities if isinstance(entity, kind))


def _several(keys: str | list[str]) -> list[str]:
    return [keys] if isinstance(keys, str) else keys
