"""Differences in words: nothing is passed over in silence, nothing is told of what is the same."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from accountmap.history import Phrase, count_difference, tell
from accountmap.i18n import Locale
from accountmap.i18n.change_words import change_lines
from accountmap.model.account_map import AccountMap
from accountmap.model.changes import difference
from accountmap.model.ids import PersonId
from strategies import TODAY, account_maps, same_account


@given(account_maps(max_people=6), account_maps(max_people=6))
def test_every_difference_has_words_in_both_languages(old: AccountMap, new: AccountMap):
    """Any two states of an account: a story for each subject, once, if and only if something differs."""
    later = same_account(old, new)
    stories = tell(old, later, TODAY)
    assert bool(stories) == bool(difference(old, later))
    keys = [(story.subject, story.id) for story in stories]
    assert len(keys) == len(set(keys))
    for locale in Locale:
        assert len(list(change_lines(stories, locale))) == len(stories)
    assert all(story.events for story in stories)


@given(account_maps(max_people=6))
def test_everybody_who_joins_or_leaves_is_told(account_map: AccountMap):
    """From nothing to a map everybody is new; back again everybody is gone."""
    empty = AccountMap(account=account_map.account)
    people = {person.id for person in account_map.people}
    joined = {s.id for s in tell(empty, account_map, TODAY) if "change-joined" in str(s.events[0])}
    removed = {s.id for s in tell(account_map, empty, TODAY) if s.events[0].code == "change-removed"}
    assert joined == removed == people


@given(account_maps(max_people=6), account_maps(max_people=6), st.dates(date(2025, 1, 1), date(2028, 1, 1)), st.data())
def test_two_days_are_told_and_counted_alike(old: AccountMap, new: AccountMap, first: date, data: st.DataObject):
    """Of any two days: words for every difference; who joins and leaves is counted; back again it is the reverse."""
    last = data.draw(st.dates(first, date(2028, 1, 1)))
    before, after = old.on(first), same_account(old, new).on(last)
    stories = tell(before, after, last, earlier=first, told_until=(last, last))
    assert bool(stories) == bool(difference(before, after))
    for locale in Locale:
        assert len(list(change_lines(stories, locale))) == len(stories)
    counts = count_difference(before, after, last, earlier=first)
    joined = {story.id for story in stories if any(_is(event, "change-joined") for event in story.events)}
    left = {story.id for story in stories if any(_is(event, "change-left", "change-gone") for event in story.events)}
    there = [{person.id for person in side.people} for side in (before, after)]
    assert joined >= there[1] - there[0]
    assert counts.joined >= len(there[1] - there[0]) - len(_unseated(after))
    assert len(left) >= counts.left - len(_unseated(before))
    back = count_difference(after, before, first, earlier=last)
    assert (back.joined, back.left, back.seats_new, back.seats_closed) == (
        counts.left,
        counts.joined,
        counts.seats_closed,
        counts.seats_new,
    )
    assert (back.moved, back.holders, back.managers) == (counts.moved, counts.holders, counts.managers)


def _is(event: Phrase, *codes: str) -> bool:
    """Tell whether an event is one of some, with or without days."""
    what = event.values.get("what")
    return event.code.startswith(codes) or (isinstance(what, Phrase) and what.code.startswith(codes))


def _unseated(account_map: AccountMap) -> set[PersonId]:
    return {person.id for person in account_map.people} - {held.person for held in account_map.assignments}
