"""What the log holds of a person is found whatever stands before and after their name."""

from __future__ import annotations

import pytest

from accountmap.model.forgetting import forgetting_of
from accountmap.model.ids import PersonId
from accountmap.model.people import Person
from accountmap.store.json_text import canonical
from accountmap.store.resealing import _may_tell

PERSON = Person(id=PersonId("p1"), name="Tom Bell", messengers=("OFFICE\\tbell",))


@pytest.mark.parametrize("text", ["met\tTom Bell", "Tom\tBell left", "met\nTom Bell", "\\tom bell", "at OFFICE\\tbell"])
def test_a_name_is_found_beside_what_json_writes_with_a_backslash(text: str):
    """A tab, a line end, a backslash in the person's own words."""
    forgetting = forgetting_of([PERSON.id], [PERSON])
    assert forgetting.finds(text)
    assert _may_tell(canonical({"note": text}), forgetting)
