"""A difference, told: who left, joined and moved, what changed about each, in codes for the catalogue."""

from __future__ import annotations

from datetime import date

from accountmap.history.book import Book
from accountmap.history.company import tell_account, tell_team
from accountmap.history.courtesy import tell_courtesies
from accountmap.history.people import tell_people
from accountmap.history.phrases import Story, StorySubject
from accountmap.history.seats import tell_seats
from accountmap.history.ties import tell_judgements, tell_links, tell_relationships, tell_roles, tell_touches
from accountmap.model.account_map import AccountMap


def tell(
    before: AccountMap | None,
    after: AccountMap | None,
    day: date,
    *,
    earlier: date | None = None,
    told_until: tuple[date, date] | None = None,
) -> tuple[Story, ...]:
    """Tell the difference of two maps of an account, subject by subject.

    Parameters
    ----------
    before, after
        What was recorded at two moments; ``None``: the account was not there.
    day
        The day from which one looks: what ended by it is over, what begins later is said with its day.
    earlier
        If given, two days are compared: `before` is what is true on this day, `after` what is true on `day`, both as
        `AccountMap.on` returns them. Then somebody who is missing has left, and was not taken off the map.
    told_until
        The last days of which the two records tell, of which the maps are parts, if they are; see `last_day_told`. How
        an empty seat is empty, vacant or not known who holds it, is recorded without days, so for earlier days nothing
        is said of it.

    Returns
    -------
    tuple[Story, ...]
        Nothing if the maps are alike; else at least one story.

    Notes
    -----
    Linear in the size of the maps, but for sorting.
    """
    known = after or before
    if known is None:
        return ()
    nothing = AccountMap(account=known.account)
    book = Book(before or nothing, after or nothing, day, earlier, told_until)
    if before is None:
        book.add(StorySubject.ACCOUNT, known.account.id, "change-account-created")
    if after is None:
        book.add(StorySubject.ACCOUNT, known.account.id, "change-account-removed")
    tell_account(book)
    tell_people(book)
    tell_seats(book)
    tell_roles(book)
    tell_judgements(book)
    tell_links(book)
    tell_relationships(book)
    tell_courtesies(book)
    tell_touches(book)
    tell_team(book)
    return book.stories()
