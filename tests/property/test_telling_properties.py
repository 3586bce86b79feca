"""Differences in words: nothing is passed over in silence, nothing is told of what is the same."""

from __future__ import annotations

from hypothesis import given

from accountmap.history import tell
from accountmap.i18n import Locale
from accountmap.i18n.change_words import change_lines
from accountmap.model.account_map import AccountMap
from accountmap.model.changes import difference
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
