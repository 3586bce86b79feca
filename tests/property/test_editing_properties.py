"""Whatever is edited, in whatever order: the chart stays sound, and every edit can be undone."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

import networkx as nx
from edit_strategies import edits
from hypothesis import given
from hypothesis import strategies as st

from accountmap import editing
from accountmap.editing import Draft
from accountmap.errors import AccountmapError
from accountmap.model.account_map import AccountMap
from accountmap.model.changes import ENTITY_KINDS, apply
from accountmap.model.facts import Fact
from accountmap.model.links import LineKind
from accountmap.model.references import REFERENCES, named_by
from strategies import TODAY, account_maps, days


@given(account_maps(max_people=6), st.data())
def test_any_sequence_of_edits_leaves_a_sound_map(account_map: AccountMap, data: st.DataObject):
    """One manager at a time, no circle on any day, no name without its bearer; undone it is as before; +1 revision."""
    numbers = count()
    for _ in range(data.draw(st.integers(1, 6))):
        draft = Draft(account_map, today=TODAY, new_id=lambda: f"new-{next(numbers)}")
        before = account_map
        try:
            data.draw(edits(account_map))(draft)
            editing.check(draft)
        except AccountmapError:
            continue
        change_set = draft.change_set("edit")
        account_map = apply(before, change_set)
        assert account_map.revision == before.revision + 1
        undone = apply(account_map, change_set.inverse())
        assert undone == AccountMap(**vars_of(before) | {"revision": before.revision + 2})
        assert_sound(account_map)


def vars_of(account_map: AccountMap) -> dict[str, Any]:
    """Return a map's fields by name."""
    return {name: getattr(account_map, name) for name in account_map.__dataclass_fields__}


def assert_sound(account_map: AccountMap) -> None:
    """Assert that what is named is there, and that the solid lines of every day are a forest."""
    there = {(kind, item.id) for kind, entity in ENTITY_KINDS.items() for item in all_of(account_map, entity)}
    for kind in REFERENCES.keys() - {"account"}:
        for item in all_of(account_map, ENTITY_KINDS[kind]):
            for _, target, named in named_by(kind, item):
                assert target == "account" or (target, named) in there
    solid = [line for line in account_map.reporting_lines if line.kind is LineKind.SOLID]
    for day in {start for line in solid for start in (line.valid_from, line.valid_to)} | {date.min, date.max}:
        lines = [line for line in solid if day is not None and line.is_valid_on(day)]
        assert len({line.report for line in lines}) == len(lines)
        assert nx.is_directed_acyclic_graph(nx.DiGraph([(line.manager, line.report) for line in lines]))


def all_of(account_map: AccountMap, kind: type[Any]) -> list[Any]:
    """Return everything of a kind on a map."""
    values = [value for value in vars_of(account_map).values() if isinstance(value, tuple)]
    return [item for value in values for item in value if type(item) is kind]


@given(account_maps(max_people=6), st.data())
def test_what_an_edit_says_of_today_is_so(account_map: AccountMap, data: st.DataObject):
    """A person given a manager from a day reports to that one's seat on that day, and before it to whom they did."""
    day = data.draw(days())
    there = account_map.on(day)
    held = {person.id: there.positions_of.get(person.id, ()) for person in there.people}
    single = [person for person, seats in held.items() if len(seats) == 1 and len(set(seats)) == 1]
    if not single or not there.positions:
        return
    who, manager = data.draw(st.sampled_from(single)), data.draw(st.sampled_from(there.positions))
    draft = Draft(account_map, today=TODAY, new_id=map(str, count()).__next__)
    try:
        editing.move_person(draft, who, {"manager": manager.id}, since=day)
        editing.check(draft)
    except AccountmapError:
        return
    after = apply(account_map, draft.change_set())
    (seat,) = held[who]
    assert managers_of(after, seat.id, day) == {manager.id}
    earlier = day - timedelta(days=1)
    assert managers_of(after, seat.id, earlier) == managers_of(account_map, seat.id, earlier)


def managers_of(account_map: AccountMap, seat: str, day: date) -> set[str]:
    """Return the solid managers of a seat on a day, whether their seats are still there or not."""
    solid = [line for line in account_map.reporting_lines if line.kind is LineKind.SOLID and line.report == seat]
    return {line.manager for line in solid if Fact.is_valid_on(line, day)}
