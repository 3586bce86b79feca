"""The difference of an account between two days, or between two states of what was recorded, told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from accountmap.errors import InvalidValue
from accountmap.history import DifferenceCounts, Story, count_difference, last_day_told, tell
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor
from accountmap.operations.accounts import load_map
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class Span:
    """What is compared: two days, two moments of knowledge, or both.

    Parameters
    ----------
    from_day, to_day
        What is true on these days; without the first, all that is recorded is compared, as it looks on the last.
    known_from, known_to
        By what was recorded at these moments; ``None``: by what is recorded now. Without the first, by what was
        recorded at the last.
    """

    to_day: date
    from_day: date | None = None
    known_from: datetime | None = None
    known_to: datetime | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs in an account.

    Parameters
    ----------
    stories
        Subject by subject; nothing if nothing differs.
    counts
        The same in numbers.
    """

    account: Account
    span: Span
    stories: tuple[Story, ...]
    counts: DifferenceCounts


def compare_days(store: Store, actor: Actor, account: str, span: Span, *, today: date) -> Difference:
    """Tell what differs in an account between two days, as far as the actor may see it.

    Parameters
    ----------
    account
        Id or name.
    today
        The day of whose knowledge is what is recorded now.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    NotKnownYet
        If nothing was recorded of the account at one of the moments.
    InvalidValue
        If it is not said from when on, or if it ends before it begins.
    """
    if span.from_day is None and span.known_from is None:
        raise InvalidValue("from", "", "2026-06-30")
    _refuse_reversed("from", span.from_day, span.to_day)
    _refuse_reversed("known_from", span.known_from, span.known_to)
    after = load_map(store, actor, account, span.known_to)
    is_one = span.known_from is None or span.known_from == span.known_to
    before = after if is_one else load_map(store, actor, account, span.known_from)
    return difference_of(before, after, span, today)


def difference_of(before: AccountMap, after: AccountMap, span: Span, today: date) -> Difference:
    """Tell what differs between two recorded maps of an account."""
    earlier, told_until = span.from_day, None
    if earlier is not None:
        moments = span.known_from or span.known_to, span.known_to
        seen = [moment.date() if moment else today for moment in moments]
        told_until = last_day_told(before, seen[0]), last_day_told(after, seen[1])
        before, after = before.on(earlier), after.on(span.to_day)
    stories = tell(before, after, span.to_day, earlier=earlier, told_until=told_until)
    return Difference(after.account, span, stories, count_difference(before, after, span.to_day, earlier=earlier))


def _refuse_reversed(field: str, first: date | None, last: date | None) -> None:
    if first is not None and last is not None and first > last:
        raise InvalidValue(field, first.isoformat(), f"≤ {last.isoformat()}")
