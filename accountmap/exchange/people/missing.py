"""People and seats that were recorded and are not in the file.

They are reported and left alone, unless the file is said to be complete: then people who are missing have left, and
seats that nobody holds any more and nobody who stays reports to are no more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from dataclasses import replace

from accountmap.exchange.fields import Field
from accountmap.exchange.people.draft_map import DraftMap
from accountmap.exchange.problems import ProblemCode, listed
from accountmap.exchange.vocabulary import Columns
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.people import Position


def report_missing(draft_map: DraftMap, found: AbstractSet[PersonId]) -> None:
    """Say once which recorded people, present on some seat, the file does not name; they stay as they are."""
    _report_names(draft_map, _missing(draft_map, found), ProblemCode.NOT_IN_FILE)


def close_missing(
    draft_map: DraftMap, found: AbstractSet[PersonId], spoken_of: Collection[PositionId], columns: Columns
) -> None:
    """End the assignments of people the file does not name, and the seats that go with them; say which.

    A numbered post stays as a vacancy where the file does not list posts. Linear in the recorded entities.

    Parameters
    ----------
    found
        The people of the file.
    spoken_of
        The seats of its rows.
    """
    missing = _missing(draft_map, found)
    vacated = set()
    for assignment in list(draft_map.assignments.values()):
        if assignment.person in missing and draft_map.is_open(assignment):
            draft_map.close_assignment(assignment, draft_map.today)
            vacated.add(assignment.position)
    _report_names(draft_map, missing, ProblemCode.MISSING_CLOSED)
    lists_posts = Field.POST_REFERENCE in columns.places
    held = {item.position for item in draft_map.assignments.values() if draft_map.is_open(item)}
    idle = {
        position.id
        for position in draft_map.before.positions
        if draft_map.is_open(draft_map.positions[position.id])
        and position.id not in held
        and position.id not in spoken_of
        and (lists_posts or (position.id in vacated and not position.reference))
    }
    _end(draft_map, idle - _needed(draft_map, idle))


def _missing(draft_map: DraftMap, found: AbstractSet[PersonId]) -> set[PersonId]:
    present = {item.person for item in draft_map.before.assignments if draft_map.is_open(item)}
    return present - found


def _report_names(draft_map: DraftMap, people: AbstractSet[PersonId], code: ProblemCode) -> None:
    names = sorted(draft_map.people[person].name for person in people)
    if names:
        draft_map.report(code, 0, "", str(len(names)), listed(names))


def _needed(draft_map: DraftMap, idle: AbstractSet[PositionId]) -> set[PositionId]:
    """Return the idle seats above some seat that stays, at whatever distance."""
    managers: defaultdict[PositionId, list[PositionId]] = defaultdict(list)
    for line in draft_map.lines.values():
        if draft_map.is_open(line):
            managers[line.report].append(line.manager)
    waiting = [manager for report, above in managers.items() if report not in idle for manager in above]
    needed: set[PositionId] = set()
    while waiting:
        seat = waiting.pop()
        if seat in idle and seat not in needed:
            needed.add(seat)
            waiting += managers.get(seat, ())
    return needed


def _end(draft_map: DraftMap, seats: AbstractSet[PositionId]) -> None:
    """End seats today, with the lines at them."""
    for line in list(draft_map.lines.values()):
        if draft_map.is_open(line) and (line.manager in seats or line.report in seats):
            until = max(draft_map.today, line.valid_from or draft_map.today)
            draft_map.lines[line.id] = replace(line, valid_to=until, source=draft_map.source)
    ended: list[Position] = [draft_map.positions[seat] for seat in seats]
    for position in ended:
        until = max(draft_map.today, position.valid_from or draft_map.today)
        draft_map.positions[position.id] = replace(position, valid_to=until, source=draft_map.source)
    if ended:
        labels = sorted(position.title or position.reference for position in ended)
        draft_map.report(ProblemCode.SEATS_ENDED, 0, "", str(len(ended)), listed(labels))
