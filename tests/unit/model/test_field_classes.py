"""Every field of every entity has a class, and what a scope sees follows from it alone."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields, replace

import pytest

from accountmap.model.account_map import Withheld
from accountmap.model.actors import Scope
from accountmap.model.buying import Stance
from accountmap.model.changes import ENTITY_KINDS, Action, Change, ChangeSet
from accountmap.model.facts import Entity, FieldClass
from accountmap.model.field_classes import (
    FIELD_CLASSES,
    is_sensitive,
    is_sensitive_kind,
    open_fields,
    sensitive_fields,
)
from accountmap.model.links import LateralKind, LateralLink
from accountmap.model.people import Person
from accountmap.model.visibility import (
    blank_values,
    differs_openly,
    is_open,
    seen,
    seen_change,
    seen_change_set,
    withheld_from,
)

ADA = Person(id="ada", name="Ada Sampleton", note="collects stamps")
STANCE = Stance(id="s", person="ada", value=-2)
PEER = LateralLink(id="k", from_person="ada", to_person="ben", kind=LateralKind.PEER, note="since school")
FRIEND = replace(PEER, kind=LateralKind.FRIEND)


def test_every_field_of_every_entity_has_a_class():
    """A new entity, or a new field, is declared public, internal or sensitive before it is kept anywhere."""
    assert set(FIELD_CLASSES) == set(ENTITY_KINDS.values())
    for kind, classes in FIELD_CLASSES.items():
        assert set(classes) == {field.name for field in fields(kind)}, kind.__name__


def test_judgements_on_people_are_sensitive():
    """Stances and motivations are as a whole, and notes wherever there are some; names and seats are not."""
    assert [kind.__name__ for kind in FIELD_CLASSES if is_sensitive_kind(kind)] == ["Stance", "Motivation"]
    for kind, classes in FIELD_CLASSES.items():
        assert classes.get("note", FieldClass.SENSITIVE) is FieldClass.SENSITIVE, kind.__name__
    assert sensitive_fields(Person) == ("note",)
    assert "name" in open_fields(Person)


def test_what_nobody_declared_is_hidden():
    """An entity that is missing from the table counts as sensitive as a whole."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Secret(Entity):
        id: str
        rating: int = 0

    assert is_sensitive(Secret(id="x"))
    assert seen(Secret(id="x"), Scope.VIEWER) is None


def test_what_is_emptied_has_an_empty_value():
    """Every sensitive field beside open ones has a default that stands there for those who may not see it."""
    for kind in ENTITY_KINDS.values():
        if not is_sensitive_kind(kind):
            assert MISSING not in blank_values(kind).values(), kind.__name__


def test_viewer_sees_no_judgements_and_others_see_all():
    """Whole judgements are absent, notes empty, the rest as it is."""
    assert seen(ADA, Scope.VIEWER) == replace(ADA, note="")
    assert seen(PEER, Scope.VIEWER) == replace(PEER, note="")
    assert (seen(STANCE, Scope.VIEWER), seen(FRIEND, Scope.VIEWER)) == (None, None)
    for scope in (Scope.OWNER, Scope.MANAGER, Scope.TEAM):
        assert [seen(entity, scope) for entity in (ADA, STANCE, FRIEND)] == [ADA, STANCE, FRIEND]


def test_withheld_kinds_are_named():
    """A viewer's map says of what it may hold more than is shown; the others' hold everything."""
    assert withheld_from(Scope.VIEWER) == set(Withheld) - {Withheld.PEOPLE}
    assert all(not withheld_from(scope) for scope in Scope if scope is not Scope.VIEWER)


@pytest.mark.parametrize(
    ("change", "action"),
    [
        (Change(None, ADA), Action.ADD),
        (Change(ADA, replace(ADA, note="sold them")), None),
        (Change(ADA, replace(ADA, name="Ada Newname", note="sold them")), Action.UPDATE),
        (Change(None, STANCE), None),
        (Change(STANCE, None), None),
        (Change(STANCE, replace(STANCE, value=2)), None),
        (Change(None, FRIEND), None),
        (Change(PEER, FRIEND), Action.REMOVE),
        (Change(FRIEND, PEER), Action.ADD),
        (Change(FRIEND, replace(FRIEND, strength=0.5)), None),
        (Change(PEER, None), Action.REMOVE),
    ],
)
def test_change_as_a_viewer_sees_it(change: Change, action: Action | None):
    """A change of judgements is no change; a link that turns into a friendship is gone."""
    shown = seen_change(change, Scope.VIEWER)
    assert (shown.action if shown else None) == action
    assert is_open(change) == differs_openly(change.before, change.after) == (action is not None)
    assert seen_change(change, Scope.TEAM) == change
    for end in (shown.before, shown.after) if shown else ():
        assert end is None or (not is_sensitive(end) and getattr(end, "note", "") == "")


def test_viewer_sees_a_set_without_its_judgements():
    """What is left of a change set keeps its order and source."""
    both = ChangeSet((Change(None, STANCE), Change(None, ADA), Change(None, FRIEND)), "page")
    assert seen_change_set(both, Scope.VIEWER) == ChangeSet((Change(None, replace(ADA, note="")),), "page")
