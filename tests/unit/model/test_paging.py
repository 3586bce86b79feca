"""A list page by page, while others write to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.errors import InvalidCursor
from accountmap.model.paging import EVERYTHING, PageRequest, page_of
from accountmap.model.text import key_range, match_key

names = st.text(st.sampled_from("abcабвёЁ é\U0010ffff\ud7ff\ue000"), max_size=4)


@given(
    first=st.sets(names, max_size=30),
    limit=st.integers(1, 5),
    added=st.lists(names, max_size=30),
    reverse=st.booleans(),
)
def test_pages_are_the_list_whatever_is_added_between_them(
    first: set[str], limit: int, added: list[str], reverse: bool
):
    """What was there from the beginning comes exactly once, in order; what is added comes at most once."""
    read: list[str] = []
    present, after, late = set(first), None, list(added)
    while True:
        page = page_of(present, lambda name: (name,), PageRequest(limit, after), reverse=reverse)
        read += page.items
        if page.next is None:
            break
        assert len(page.items) == limit
        assert page.next != after, "the same page again"
        after = page.next
        if late:
            present.add(late.pop())
    assert len(read) == len(set(read))
    assert read == sorted(read, reverse=reverse)
    assert first <= set(read) <= present


def test_whole_list_has_no_next_page():
    """Without a limit everything comes at once; nothing at all is a page, too."""
    assert page_of("ba", lambda letter: (letter,)).items == ("a", "b")
    assert page_of("", lambda letter: (letter,), EVERYTHING).next is None


def test_place_of_another_order_is_refused():
    """A number cannot tell where a list of names goes on."""
    with pytest.raises(InvalidCursor):
        page_of("ab", lambda letter: (letter,), PageRequest(1, (7,)))
    with pytest.raises(InvalidCursor):
        page_of("ab", lambda letter: (letter,), PageRequest(1, ("a", "b")))


@given(beginning=names, name=names)
def test_range_of_keys_holds_what_begins_so_and_nothing_else(beginning: str, name: str):
    """The two bounds mean what "begins with" means."""
    low, high = key_range(beginning)
    key = match_key(name)
    assert (low <= key and (high is None or key < high)) == key.startswith(match_key(beginning))
