"""Which class every field of every entity belongs to: the one place that says what is a judgement on a person.

Loading, reading the change log, differences, exports, searching and sorting all ask here what a reader may see. A
field that is not in the table counts as sensitive, so what somebody forgot to declare is hidden, not shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Final

from accountmap.model.accounts import Account, FunctionStatus
from accountmap.model.buying import BuyingRole, Motivation, Stance
from accountmap.model.courtesy import Consent, ContactBan, ContactPolicy
from accountmap.model.facts import Entity, FieldClass
from accountmap.model.links import SENSITIVE_KINDS, LateralLink, ReportingLine
from accountmap.model.people import Assignment, Distinction, Person, Position
from accountmap.model.team import Relationship, StandIn, TeamMember, Touchpoint


def _classes(public: str = "", internal: str = "", sensitive: str = "") -> Mapping[str, FieldClass]:
    by_class = {FieldClass.PUBLIC: public, FieldClass.INTERNAL: internal, FieldClass.SENSITIVE: sensitive}
    return {name: field_class for field_class, names in by_class.items() for name in names.split()}


_FACT: Final = "valid_from valid_to source confidence "
FIELD_CLASSES: Final[Mapping[type[Entity], Mapping[str, FieldClass]]] = {
    Account: _classes(
        public="id name kind parent headcount",
        internal="known_since tier margin potential references",
        sensitive="note",
    ),
    Person: _classes(
        public="id name",
        internal="emails phones messengers form_of_address preferred_channel references",
        sensitive="note",
    ),
    Position: _classes(
        public="id title unit reference function further_functions seniority placeholder",
        internal=_FACT,
    ),
    Assignment: _classes(public="id person position", internal=_FACT),
    ReportingLine: _classes(public="id manager report kind", internal=_FACT),
    LateralLink: _classes(internal=_FACT + "id from_person to_person kind strength", sensitive="note"),
    BuyingRole: _classes(internal=_FACT + "id person kind area"),
    Stance: _classes(sensitive=_FACT + "id person value reason"),
    Motivation: _classes(sensitive=_FACT + "id person rewarded_for"),
    FunctionStatus: _classes(public="function", internal=_FACT + "id status served_by", sensitive="note"),
    TeamMember: _classes(
        public="id name",
        internal="email phone function seniority may_meet_up_to references",
    ),
    Relationship: _classes(
        internal="id member person is_owner declared_level confirmed_on desired_level source",
    ),
    StandIn: _classes(internal=_FACT + "id member stand_in introduced"),
    Consent: _classes(internal=_FACT + "id person about state how member area function"),
    ContactBan: _classes(internal=_FACT + "id kind person channels functions roles", sensitive="reason"),
    ContactPolicy: _classes(
        internal=_FACT + "id no_meals no_gifts no_outside_meetings least_participants", sensitive="note"
    ),
    Touchpoint: _classes(
        internal=(
            "id account members people at channel direction purpose topic temperature next_step source confidence "
            "references"
        ),
        sensitive="note",
    ),
    Distinction: _classes(internal="id person other source"),
}
SENSITIVE_VALUES: Final[Mapping[type[Entity], tuple[str, frozenset[str]]]] = {
    LateralLink: ("kind", frozenset(SENSITIVE_KINDS)),
}
"""Entities that are sensitive as a whole if this field has one of these values."""


@cache
def sensitive_fields(kind: type[Entity]) -> tuple[str, ...]:
    """Return the fields of a kind of entity that hold judgements on people, or that nobody declared."""
    declared = FIELD_CLASSES.get(kind, {})
    names = (field.name for field in fields(kind))
    return tuple(name for name in names if declared.get(name, FieldClass.SENSITIVE) is FieldClass.SENSITIVE)


@cache
def open_fields(kind: type[Entity]) -> tuple[str, ...]:
    """Return the fields of a kind of entity that every reader of the map may see."""
    hidden = sensitive_fields(kind)  # type: ignore[arg-type]  # mypy takes the class for its instances
    return tuple(field.name for field in fields(kind) if field.name not in hidden)


def is_sensitive_kind(kind: type[Entity]) -> bool:
    """Tell whether a kind of entity is a judgement as a whole: that one exists is as sensitive as what it says."""
    return not open_fields(kind)  # type: ignore[arg-type]


def is_sensitive(entity: Entity) -> bool:
    """Tell whether an entity is a judgement as a whole, by its kind or by what it says."""
    kind = type(entity)
    if kind in SENSITIVE_VALUES:
        name, values = SENSITIVE_VALUES[kind]
        return getattr(entity, name) in values
    return is_sensitive_kind(kind)
