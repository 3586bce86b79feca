"""Where the events of a difference are gathered while it is told: by subject, in an order that suits the reader."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from accountmap.history.phrases import Phrase, Story, StorySubject, Value
from accountmap.history.side import Side, numbered_seat, seat
from accountmap.model.account_map import AccountMap
from accountmap.model.changes import Change, difference
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.people import Position

# The weightiest first: who is gone, who is new, who moved, then how they stand to us, then details.
_ORDER: Final = (
    "change-account-created",
    "change-account-removed",
    "change-removed",
    "change-left",
    "change-left-on",
    "change-gone",
    "change-gone-on",
    "change-joined",
    "change-joined-unplaced",
    "change-moved",
    "change-title",
    "change-unit",
    "change-other-seat",
    "change-takes",
    "change-also-takes",
    "change-gave-up",
    "change-gave-up-on",
    "change-seat-new-vacant",
    "change-seat-new-unknown",
    "change-seat-new-nobody",
    "change-seat-gone",
    "change-seat-closed",
    "change-now-vacant",
    "change-now-unknown",
    "change-now-nobody",
    "change-successor",
    "change-former-seat-closed",
    "change-former-now-vacant",
    "change-former-now-unknown",
    "change-former-now-nobody",
    "change-former-successor",
    "change-previously",
    "change-seat-created",
    "change-seat-was",
    "change-fills-vacant",
    "change-fills-unknown",
    "change-fills-nobody",
    "change-manager",
    "change-manager-moved",
    "change-manager-none",
    "change-manager-same",
    "change-dotted",
    "change-dotted-moved",
    "change-dotted-none",
    "change-dotted-same",
    "change-member-new",
    "change-member-removed",
)


class Book:
    """The two sides, what differs between them, and the events told so far.

    Parameters
    ----------
    day
        What ended by this day is over.
    earlier
        The day of the first map if two days are compared; then somebody who is not there has left.
    told_until
        The last days of which the two records tell, of which the maps are parts, if they are.
    """

    def __init__(
        self,
        before: AccountMap,
        after: AccountMap,
        day: date,
        earlier: date | None = None,
        told_until: tuple[date, date] | None = None,
    ) -> None:
        is_of_days = earlier is not None
        first, last = told_until or (None, None)
        self.before = Side(before, earlier or day, is_of_day=is_of_days, told_until=first)
        self.after = Side(after, day, is_of_day=is_of_days, told_until=last)
        self.day, self.compares_days = day, is_of_days
        self._changes: defaultdict[str, list[Change]] = defaultdict(list)
        for change in difference(before, after).changes:
            self._changes[change.kind].append(change)
        self._events: defaultdict[tuple[StorySubject, str], list[Phrase]] = defaultdict(list)

    def changes(self, *kinds: str) -> list[Change]:
        """Return the changes of entities of some kinds."""
        return [change for kind in kinds for change in self._changes[kind]]

    def stays(self, *people: PersonId) -> bool:
        """Tell whether these people are on the map afterwards; what ends with a person who is not, needs no telling."""
        return all(person in self.after.map.person_by_id for person in people)

    def add(self, subject: StorySubject, key: str, code: str, **values: Value) -> None:
        """Add an event about a subject."""
        self.note(subject, key, Phrase(code, values))

    def note(self, subject: StorySubject, key: str, event: Phrase) -> None:
        """Add an event about a subject, once."""
        if event not in self._events[subject, key]:
            self._events[subject, key].append(event)

    def has(self, subject: StorySubject, key: str) -> bool:
        """Tell whether anything was told about a subject."""
        return (subject, key) in self._events

    def add_details(self, subject: StorySubject, key: str, change: Change) -> None:
        """Say that something about a subject was put more precisely, where nothing weightier can be said."""
        self.add(subject, key, "change-details", what=Phrase(f"change-kind-{change.kind}"))

    def stories(self) -> tuple[Story, ...]:
        """Return what was told, subject by subject."""
        ordered = {key: tuple(sorted(events, key=_rank)) for key, events in self._events.items()}
        names = {key: self._name(*key) for key in ordered}
        for call in (self._name_with_seat, self._name_with_number):
            doubled = _twice(names.values())
            names = {key: call(key[1], name) if name in doubled else name for key, name in names.items()}
        told = [Story(subject, key, name, ordered[subject, key]) for (subject, key), name in names.items()]
        return tuple(sorted(told, key=_place))

    def _name(self, subject: StorySubject, key: str) -> Value:
        for side in (self.after, self.before):
            match subject:
                case StorySubject.PERSON if key in side.map.person_by_id:
                    return side.map.person_by_id[PersonId(key)].name
                case StorySubject.SEAT if key in side.map.position_by_id:
                    return seat(side.map.position_by_id[key])  # type: ignore[index]
                case StorySubject.MEMBER if key in side.map.member_by_id:
                    return side.map.member_by_id[key].name  # type: ignore[index]
                case StorySubject.ACCOUNT:
                    return side.map.account.name
                case _:
                    pass
        return Phrase("change-touches")

    def _name_with_seat(self, key: str, name: Value) -> Value:
        """Tell namesakes apart by their seats."""
        held = self._seat_of(key)
        return name if held is None else Phrase("change-namesake", {"name": name, "seat": seat(held)})

    def _name_with_number(self, key: str, name: Value) -> Value:
        """Tell seats of one title, and namesakes in such seats, apart by the numbers of the posts."""
        held = self._seat_of(key)
        if held is not None:
            bare = name.values["name"] if isinstance(name, Phrase) else name
            return Phrase("change-namesake", {"name": bare, "seat": numbered_seat(held)})
        for side in (self.after, self.before):
            if key in side.map.position_by_id:
                return numbered_seat(side.map.position_by_id[PositionId(key)])
        return name

    def _seat_of(self, key: str) -> Position | None:
        """Return a seat of a person, from afterwards if they have one then."""
        for side in (self.after, self.before):
            seats = side.seats_of.get(PersonId(key), {})
            if seats:
                return side.map.position_by_id[min(seats)]
        return None


def _rank(event: Phrase) -> int:
    inner: Any = event
    while isinstance(inner.values.get("what"), Phrase) and inner.code.startswith(("change-from", "change-until")):
        inner = inner.values["what"]
    return _ORDER.index(inner.code) if inner.code in _ORDER else len(_ORDER)


def _place(story: Story) -> tuple[int, int, str, str]:
    name = story.name
    while isinstance(name, Phrase) and name.values:
        name = next(iter(name.values.values()))
    return list(StorySubject).index(story.subject), _rank(story.events[0]), str(name), story.id


def _twice(names: Iterable[Value]) -> list[Value]:
    found = list(names)
    times = Counter(map(repr, found))
    return [name for name in found if times[repr(name)] > 1]
