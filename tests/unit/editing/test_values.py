"""Values of edits are taken as the model has them, or refused by field."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from accountmap.editing.values import made, patched
from accountmap.errors import InvalidValue
from accountmap.model.accounts import Account
from accountmap.model.buying import BuyingRole, RoleKind
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LateralLink
from accountmap.model.people import Person, Position
from accountmap.model.team import Touchpoint

ANN = Person(id="ann", name="Ann", emails=("a@b.example",), note="x")


def test_words_become_members_and_lists_tuples():
    """Enumerations may be given by value, sequences of any kind, whole numbers where shares are meant."""
    role = made(BuyingRole, {"person": "ann", "kind": "decider"}, id="r")
    assert role.kind is RoleKind.DECIDER
    seat = made(Position, {"function": "it", "further_functions": ["hr", Function.SALES]}, id="s")
    assert (seat.function, seat.further_functions) == (Function.IT, (Function.HR, Function.SALES))
    link = made(LateralLink, {"strength": 1}, id="l", from_person="a", to_person="b", kind=LateralKind.PEER)
    assert link.strength == 1


def test_null_clears_what_has_a_default():
    """Text becomes empty, lists empty, the rest unknown; what must be there cannot be cleared."""
    cleared = patched(ANN, {"emails": None, "note": None, "preferred_channel": None})
    assert cleared == Person(id="ann", name="Ann")
    with pytest.raises(InvalidValue) as refused:
        patched(ANN, {"name": None})
    assert refused.value.field == "name"


@pytest.mark.parametrize(
    ("kind", "values", "field"),
    [
        (Person, {"name": 5}, "name"),
        (Person, {"name": "x", "emails": "a@b.example"}, "emails"),
        (Person, {"name": "x", "emails": [1]}, "emails"),
        (Person, {"name": "x", "id": "mine"}, "field"),
        (Person, {"name": "x", "preferred_channel": "pigeon"}, "preferred_channel"),
        (Person, {}, "name"),
        (Position, {"seniority": "3"}, "seniority"),
        (Position, {"seniority": True}, "seniority"),
        (Position, {"placeholder": "yes"}, "placeholder"),
        (Position, {"valid_from": "2026-01-01"}, "valid_from"),
        (Position, {"valid_from": datetime(2026, 1, 1, tzinfo=UTC)}, "valid_from"),
        (Position, {"confidence": float("nan")}, "confidence"),
        (Account, {"name": "x", "known_since": date(2026, 1, 1), "margin": "12"}, "margin"),
        (Touchpoint, {"members": ["t"], "people": ["p"], "channel": "call", "at": date(2026, 1, 1)}, "at"),
    ],
)
def test_values_of_another_type_are_refused(kind: type, values: dict[str, Any], field: str):
    """What would be stored and could not be read again never becomes an entity."""
    with pytest.raises(InvalidValue) as refused:
        made(kind, values, id="new")
    assert refused.value.field == field
