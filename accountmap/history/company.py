"""The company and our team in a difference: kind, tier, amounts, functions; members and stand-ins."""

from __future__ import annotations

from datetime import date
from typing import Final

from accountmap.history.book import Book
from accountmap.history.fields import field_events, value_event
from accountmap.history.phrases import Phrase, StorySubject, Value
from accountmap.history.side import Side, dated
from accountmap.model.accounts import FunctionStatus
from accountmap.model.functions import Function
from accountmap.model.ids import TeamMemberId

_ACCOUNT: Final = (
    ("name", ""),
    ("kind", "kind"),
    ("tier", ""),
    ("headcount", ""),
    ("known_since", ""),
    ("margin", ""),
    ("potential", ""),
    ("references", ""),
    ("note", ""),
)
_MEMBER: Final = (
    ("name", ""),
    ("email", ""),
    ("phone", ""),
    ("function", "function"),
    ("seniority", ""),
    ("may_meet_up_to", ""),
    ("references", ""),
)


def tell_account(book: Book) -> None:
    """Tell what differs in the account itself."""
    for change in book.changes("account"):
        key = (StorySubject.ACCOUNT, change.entity_id)
        for event in field_events(change.before, change.after, _ACCOUNT, "change-account"):
            book.note(*key, event)
        if getattr(change.before, "parent", None) != getattr(change.after, "parent", None):
            book.add(*key, "change-parent")
        if not book.has(*key):
            book.add_details(*key, change)
    _tell_functions(book)


def tell_team(book: Book) -> None:
    """Tell who of ours is new on the map, gone from it, or described differently."""
    for change in book.changes("team_member"):
        key = (StorySubject.MEMBER, change.entity_id)
        if change.before is None:
            book.add(*key, "change-member-new")
        elif change.after is None:
            book.add(*key, "change-member-removed")
        else:
            for event in field_events(change.before, change.after, _MEMBER):
                book.note(*key, event)
        if not book.has(*key):
            book.add_details(*key, change)
    _tell_stand_ins(book)


def _tell_stand_ins(book: Book) -> None:
    before, after = _stand_ins(book.before), _stand_ins(book.after)
    for change in book.changes("stand_in"):
        member: TeamMemberId = change.entity.member  # type: ignore[attr-defined]
        key = (StorySubject.MEMBER, member)
        old, new = before.get(member, ()), after.get(member, ())
        for code, left, right in (("change-stand-in", new, old), ("change-stand-in-ended", old, new)):
            for what in left:
                if what not in right:
                    book.add(*key, code, what=what)
        if not book.has(*key):
            book.add_details(*key, change)


def _function_labels(side: Side) -> dict[Function, tuple[Value, ...]]:
    """Return for each function where it is, with the days where that is to begin or to end."""
    found: dict[Function, tuple[Value, ...]] = {}
    for one in sorted(filter(side.is_open, side.map.function_statuses), key=_beginning):
        state = dated(Phrase(f"function-state-{one.status}"), side.coming(one.valid_from), one.valid_to)
        earlier = found.get(one.function, ())
        if state not in earlier:
            found[one.function] = (*earlier, state)
    return found


def _beginning(status: FunctionStatus) -> tuple[date, str]:
    return status.valid_from or date.min, status.id


def _tell_functions(book: Book) -> None:
    """Tell which functions stand otherwise than before, besides the people who work on them."""
    key = (StorySubject.ACCOUNT, book.after.map.account.id)
    old, new = _function_labels(book.before), _function_labels(book.after)
    for function in sorted(old.keys() | new.keys()):
        was, now = old.get(function, ()), new.get(function, ())
        if was != now:
            book.note(*key, value_event(Phrase(f"function-{function}"), was, now))
    if old == new:
        for change in book.changes("function_status"):
            book.add_details(*key, change)


def _stand_ins(side: Side) -> dict[TeamMemberId, tuple[Value, ...]]:
    """Return for each member who stands in for them, with the days."""
    found: dict[TeamMemberId, tuple[Value, ...]] = {}
    for one in side.map.stand_ins:
        if side.is_open(one):
            name: Value = side.map.member_by_id[one.stand_in].name
            called = Phrase("change-stand-in-introduced", {"member": name}) if one.introduced else name
            found[one.member] = (*found.get(one.member, ()), dated(called, one.valid_from, one.valid_to))
    return found
