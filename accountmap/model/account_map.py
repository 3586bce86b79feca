"""One account at one revision, with the indexes everybody needs.

An `AccountMap` is a value: it never changes, equal content compares equal, and everything that is computed about an
account is computed from it. Two times apply: the map holds what is *recorded*; ask ``on(day)`` for what is *true*
on a day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from accountmap.errors import PersonNotFound
from accountmap.model.accounts import Account, FunctionStatus
from accountmap.model.buying import BuyingRole, DecisionArea, Motivation, RoleKind, Stance
from accountmap.model.courtesy import Consent, ContactBan, ContactPolicy
from accountmap.model.facts import Entity, Fact
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId, PositionId, TeamMemberId
from accountmap.model.links import LateralLink, ReportingLine
from accountmap.model.people import Assignment, Distinction, Person, Position
from accountmap.model.team import Relationship, StandIn, TeamMember, Touchpoint


class Withheld(StrEnum):
    """Kinds of things a reader was not given, so that a verdict can say "unknown" instead of lying."""

    PEOPLE = "people"
    STANCES = "stances"
    MOTIVATIONS = "motivations"
    FRIENDSHIPS = "friendships"
    NOTES = "notes"


E = TypeVar("E", bound=Entity)
K = TypeVar("K")


@dataclass(frozen=True, kw_only=True)
class AccountMap:
    """Everything recorded about one account.

    Each collection is kept in order of id, whatever order it was given in. `revision` counts the change sets that
    touched the account, from 0.
    """

    account: Account
    revision: int = 0
    people: tuple[Person, ...] = ()
    positions: tuple[Position, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    reporting_lines: tuple[ReportingLine, ...] = ()
    lateral_links: tuple[LateralLink, ...] = ()
    buying_roles: tuple[BuyingRole, ...] = ()
    stances: tuple[Stance, ...] = ()
    motivations: tuple[Motivation, ...] = ()
    function_statuses: tuple[FunctionStatus, ...] = ()
    team: tuple[TeamMember, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    consents: tuple[Consent, ...] = ()
    contact_bans: tuple[ContactBan, ...] = ()
    contact_policies: tuple[ContactPolicy, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    distinctions: tuple[Distinction, ...] = ()
    withheld: frozenset[Withheld] = frozenset()

    def __post_init__(self) -> None:
        """Put every collection in order of id."""
        for name in COLLECTIONS:
            object.__setattr__(self, name, tuple(sorted(getattr(self, name), key=attrgetter("id"))))

    def on(self, day: date) -> AccountMap:
        """Return the map as it is true on `day`: valid facts only, no touchpoint after it, nobody who is not there.

        Somebody whose every recorded assignment has ended, or not begun, or is to a seat that is no more, is not
        there, and takes roles, stances, links and relationships along; touchpoints stay, as history. Somebody of whom
        no position was ever recorded is there.
        """
        seats = {position.id for position in self.positions if position.is_valid_on(day)}
        held = [a for a in self.assignments if a.is_valid_on(day) and a.position in seats]
        recorded = {assignment.person for assignment in self.assignments}
        absent = recorded - {assignment.person for assignment in held}

        def is_there(item: Entity) -> bool:
            if isinstance(item, Fact) and not item.is_valid_on(day):
                return False
            return seats.issuperset(_positions_named(item)) and absent.isdisjoint(_people_named(item))

        kept: dict[str, tuple[Entity, ...]] = {
            name: tuple(filter(is_there, getattr(self, name))) for name in COLLECTIONS if name != "touchpoints"
        }
        kept["touchpoints"] = tuple(touch for touch in self.touchpoints if touch.day <= day)
        return replace(self, **kept)  # type: ignore[arg-type]

    @cached_property
    def person_by_id(self) -> Mapping[PersonId, Person]:
        """People by id."""
        return {person.id: person for person in self.people}

    @cached_property
    def position_by_id(self) -> Mapping[PositionId, Position]:
        """Positions by id."""
        return {position.id: position for position in self.positions}

    @cached_property
    def member_by_id(self) -> Mapping[TeamMemberId, TeamMember]:
        """Team members by id."""
        return {member.id: member for member in self.team}

    @cached_property
    def positions_of(self) -> Mapping[PersonId, tuple[Position, ...]]:
        """Positions each person holds; people without one are absent."""
        pairs = ((a.person, self.position_by_id[a.position]) for a in self.assignments)
        return _grouped(pairs)

    @cached_property
    def holders_of(self) -> Mapping[PositionId, tuple[Person, ...]]:
        """People who hold each position; vacancies and placeholders are absent."""
        return _grouped((a.position, self.person_by_id[a.person]) for a in self.assignments)

    @cached_property
    def lines_to_reports_of(self) -> Mapping[PositionId, tuple[ReportingLine, ...]]:
        """Reporting lines by manager."""
        return _grouped((line.manager, line) for line in self.reporting_lines)

    @cached_property
    def lines_to_managers_of(self) -> Mapping[PositionId, tuple[ReportingLine, ...]]:
        """Reporting lines by report."""
        return _grouped((line.report, line) for line in self.reporting_lines)

    @cached_property
    def roles_of(self) -> Mapping[PersonId, tuple[BuyingRole, ...]]:
        """Buying roles by person."""
        return _grouped((role.person, role) for role in self.buying_roles)

    @cached_property
    def stance_of(self) -> Mapping[PersonId, Stance]:
        """The latest stance of each person; absent: unknown."""
        latest = sorted(self.stances, key=lambda stance: (stance.valid_from or date.min, stance.id))
        return {stance.person: stance for stance in latest}

    @cached_property
    def relationships_of(self) -> Mapping[PersonId, tuple[Relationship, ...]]:
        """Relationships of our team by the client's person."""
        return _grouped((relationship.person, relationship) for relationship in self.relationships)

    @cached_property
    def touchpoints_of(self) -> Mapping[PersonId, tuple[Touchpoint, ...]]:
        """Touchpoints by the client's person, oldest first."""
        in_time = sorted(self.touchpoints, key=lambda touch: (touch.at, touch.id))
        return _grouped((person, touch) for touch in in_time for person in touch.people)

    def person(self, person: PersonId) -> Person:
        """Return the person with this id.

        Raises
        ------
        PersonNotFound
            If the map has none.
        """
        try:
            return self.person_by_id[person]
        except KeyError:
            raise PersonNotFound(person) from None

    def functions_of(self, person: PersonId) -> tuple[Function, ...]:
        """Return the functions of a person's positions, main ones first, each once."""
        held = self.positions_of.get(person, ())
        main = [position.functions[0] for position in held if position.functions]
        further = [function for position in held for function in position.functions[1:]]
        return tuple(dict.fromkeys(main + further))

    def said_functions_of(self, person: PersonId) -> frozenset[Function]:
        """Return those of a person's functions that somebody said; the others are read from titles."""
        return frozenset(f for position in self.positions_of.get(person, ()) for f in position.said_functions)

    def seniority_of(self, person: PersonId) -> int | None:
        """Return the highest seniority among a person's positions, as said or as their titles say clearly."""
        return max((p.rung for p in self.positions_of.get(person, ()) if p.rung), default=None)

    def deciders(self, area: DecisionArea) -> tuple[PersonId, ...]:
        """Return the people known to decide on `area`, in order of id."""
        found = {role.person for role in self.buying_roles if role.kind is RoleKind.DECIDER and role.covers(area)}
        return tuple(sorted(found))


COLLECTIONS = tuple(field.name for field in fields(AccountMap) if field.name not in {"account", "revision", "withheld"})


def _people_named(item: Entity) -> tuple[PersonId, ...]:
    """Return the people an entity is, or is about."""
    match item:
        case Person():
            return (item.id,)
        case LateralLink():
            return (item.from_person, item.to_person)
        case Distinction():
            return (item.person, item.other)
        case Consent():
            return (item.person, item.about)
        case Assignment() | BuyingRole() | Stance() | Motivation() | Relationship() | ContactBan():
            return (item.person,) if item.person else ()
        case _:
            return ()


def _positions_named(item: Entity) -> tuple[PositionId, ...]:
    """Return the positions an entity stands on."""
    match item:
        case Assignment():
            return (item.position,)
        case ReportingLine():
            return (item.manager, item.report)
        case _:
            return ()


def _grouped(pairs: Iterable[tuple[K, E]]) -> dict[K, tuple[E, ...]]:
    groups: defaultdict[K, list[E]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return {key: tuple(items) for key, items in groups.items()}
