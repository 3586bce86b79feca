"""Merging two people, on maps of every kind: nothing that named either is lost, nothing names the one that is gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import count

from hypothesis import assume, given

from accountmap.duplicates.merging import Conflict, merge_people
from accountmap.editing import Draft, check
from accountmap.errors import ReportingCycle
from accountmap.model.account_map import COLLECTIONS, AccountMap
from accountmap.model.changes import ENTITY_KINDS, apply
from accountmap.model.references import named_by
from accountmap.model.text import match_key
from strategies import TODAY, account_maps

KEEP, OTHER = "p0", "p1"
PROBES = (date(2023, 6, 1), date(2025, 6, 1), TODAY, date(2029, 1, 1))


def told(conflicts: Iterable[Conflict]) -> str:
    """Say conflicts as a line of a note."""
    return "; ".join(f"{conflict.field}={conflict.value}" for conflict in conflicts)[:500]


def merged(account_map: AccountMap) -> tuple[Draft, AccountMap]:
    """Merge the first two people of a map."""
    assume({KEEP, OTHER} <= account_map.person_by_id.keys())
    numbers = count()
    draft = Draft(account_map, today=TODAY, new_id=lambda: f"new{next(numbers)}")
    merge_people(draft, KEEP, OTHER, told_by=told, region="RU")
    return draft, apply(account_map, draft.change_set("merge"))


@given(account_maps(max_people=6))
def test_merging_loses_nothing_and_can_be_undone(account_map: AccountMap):
    """Whatever named either names the kept one, once; nothing names the other; the inverse brings everything back."""
    draft, after = merged(account_map)
    assert apply(after, draft.change_set().inverse()) == replace(account_map, revision=2)
    assert OTHER not in people_named(after)
    assert all(line.manager != line.report for line in after.reporting_lines)
    for day in PROBES:
        assert facts_of_both(account_map, day) <= facts_of_both(after, day)
    assert members_of_both(account_map) <= members_of_both(after)
    touches = [touch.id for touch in account_map.touchpoints if {KEEP, OTHER} & set(touch.people)]
    assert [touch.id for touch in after.touchpoints if KEEP in touch.people] == touches
    check_person(account_map, after)
    try:
        check(draft)  # no fact twice, one solid manager at a time
    except ReportingCycle:
        assert any(assignment.person == OTHER for assignment in account_map.assignments)


def people_named(account_map: AccountMap) -> set[str]:
    """Return the ids of people that anything on a map is or names."""
    items = [item for name in COLLECTIONS for item in getattr(account_map, name)]
    kinds = {entity: kind for kind, entity in ENTITY_KINDS.items()}
    named = {name for item in items for _, target, name in named_by(kinds[type(item)], item) if target == "person"}
    return named | set(account_map.person_by_id)


def check_person(before: AccountMap, after: AccountMap) -> None:
    """Check that the kept person has the contact data of both, and the note what else they were called."""
    kept, one, gone = after.person(KEEP), before.person(KEEP), before.person(OTHER)
    for field in ("emails", "phones", "messengers", "references"):
        both = {match_key(text) for text in (*getattr(one, field), *getattr(gone, field))}
        assert both <= {match_key(text) for text in getattr(kept, field)}
    for person in (one, gone):
        assert person.name == kept.name or person.name in kept.note
        assert set(person.note.split("\n")) - {""} <= set(kept.note.split("\n"))


def facts_of_both(account_map: AccountMap, day: date) -> set[tuple[object, ...]]:
    """Return what is said of the two on a day, as if they were one; of seats the titles, of lines the far ends."""
    both = {KEEP, OTHER}
    found: set[tuple[object, ...]] = set()
    found |= {("role", r.kind, r.area) for r in account_map.buying_roles if r.person in both and r.is_valid_on(day)}
    found |= {("stance", s.value, s.reason) for s in account_map.stances if s.person in both and s.is_valid_on(day)}
    found |= {
        ("motivation", match_key(m.rewarded_for))
        for m in account_map.motivations
        if m.person in both and m.is_valid_on(day)
    }
    for link in account_map.lateral_links:
        ends = ["both" if end in both else end for end in (link.from_person, link.to_person)]
        if "both" in ends and ends[0] != ends[1] and link.is_valid_on(day):
            found.add(("link", link.kind, *(ends if link.is_directed else sorted(ends))))
    held = {a.position for a in account_map.assignments if a.person in both and a.is_valid_on(day)}
    titles = {match_key(account_map.position_by_id[seat].title) for seat in held}
    found |= {("title", title) for title in titles if title}
    return found


def members_of_both(account_map: AccountMap) -> set[str]:
    """Return who of ours knows one of the two."""
    return {tie.member for tie in account_map.relationships if tie.person in {KEEP, OTHER}}
