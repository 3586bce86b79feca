"""Our JSON text: what was sealed before stays sealed."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from accountmap.store.json_text import canonical, read_json

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
_HEADS = st.lists(st.none() | st.integers(-(2**63), 2**63 - 1) | _TEXTS)


@given(_HEADS)
def test_heads_of_change_sets_are_written_as_ever(head: list[object]):
    """Seals are made of these bytes: they are those of the standard library, whatever writes them."""
    assert canonical(head) == json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    assert read_json(canonical(head)) == head
