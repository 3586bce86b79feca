"""Seats for managers whom a file names and does not list.

Such a seat has for its reference the number the file gives, or for its title the name. It is found again by these, and
whoever turns up under that number or name in a later file takes it, lines and all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from accountmap.exchange.people.draft import Draft
from accountmap.exchange.people.draft_map import DraftMap
from accountmap.model.ids import PositionId
from accountmap.model.people import Position
from accountmap.model.text import match_key


class Placeholders:
    """The seats of an account whose holder nobody knows, by number and name.

    Parameters
    ----------
    draft_map
        Receives the seats that are added and ended.
    """

    def __init__(self, draft_map: DraftMap) -> None:
        self._map = draft_map
        self._by_key: defaultdict[str, list[PositionId]] = defaultdict(list)
        self._free: set[PositionId] = set()
        held = {assignment.position for assignment in draft_map.assignments.values()}
        for position in draft_map.before.positions:
            if position.placeholder and position.id not in held and draft_map.is_open(position):
                self._put(position)

    def __contains__(self, seat: PositionId) -> bool:
        return seat in self._free

    def find(self, key: str) -> PositionId | None:
        """Return the seat with this number or title, by its match key, if there is just one."""
        found = [seat for seat in self._by_key.get(key, ()) if seat in self._free]
        return found[0] if len(found) == 1 else None

    def take(self, draft: Draft) -> PositionId | None:
        """Return the seat that stood for the person, or the empty post, of a row, and give it away."""
        keys = (match_key(draft.person_id), draft.name_key, draft.short_name_key, *draft.email_keys)
        seat = next(filter(None, map(self.find, filter(None, keys))), None)
        if seat:
            self._free.remove(seat)
        return seat

    def add(self, number: str, name: str) -> PositionId:
        """Add a seat for somebody of whom only a number or a name is known."""
        known = self.find(match_key(number or name))
        if known:
            return known
        seat = PositionId(self._map.new_id())
        position = Position(
            id=seat,
            title=name,
            reference=number,
            placeholder=True,
            valid_from=self._map.begins,
            source=self._map.source,
        )
        self._map.positions[seat] = position
        self._put(position)
        return seat

    def end_idle(self, seats: Iterable[PositionId], spoken_of: Collection[PositionId]) -> list[Position]:
        """End those of the seats to which no line leads any more, unless rows of the file speak of them."""
        joined = {
            seat for line in self._map.lines.values() if self._map.is_open(line) for seat in (line.manager, line.report)
        }
        idle = [seat for seat in dict.fromkeys(seats) if seat in self._free and seat not in joined]
        ended = [self._map.positions[seat] for seat in idle if seat not in spoken_of]
        for position in ended:
            until = max(self._map.today, position.valid_from or self._map.today)
            self._map.positions[position.id] = replace(position, valid_to=until, source=self._map.source)
            self._free.remove(position.id)
        return ended

    def _put(self, position: Position) -> None:
        self._free.add(position.id)
        for key in filter(None, map(match_key, (position.reference, position.title))):
            self._by_key[key].append(position.id)


def described(position: Position, draft: Draft) -> Position:
    """Return a seat without what only stood for the person of a row: their name, their number."""
    own_names = {draft.name_key, draft.short_name_key, *draft.email_keys}
    is_number = bool(draft.reference) and match_key(position.reference) == match_key(draft.person_id)
    return replace(
        position,
        title="" if match_key(position.title) in own_names else position.title,
        reference="" if is_number else position.reference,
    )
