"""Export the people of accounts as a table that can be edited elsewhere and imported again."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Final

from accountmap.errors import NotKnownYet
from accountmap.exchange.people.writing import header_of_people, rows_of_people
from accountmap.exchange.sheets import SheetFormat, write_sheet
from accountmap.i18n import Locale
from accountmap.model.actors import Actor
from accountmap.operations.accounts import load_map
from accountmap.operations.permissions import Right, require
from accountmap.store import Store

# Where a comma stands before decimals, Excel parts cells at semicolons.
_DELIMITERS: Final = {Locale.EN: ",", Locale.RU: ";"}


def export_people(
    store: Store,
    actor: Actor,
    accounts: Sequence[str] | None,
    sheet_format: SheetFormat,
    *,
    day: date,
    locale: Locale,
    known_on: datetime | None = None,
) -> bytes:
    """Return who holds which seat at accounts, given by id or name, as a table; ``None``: all that the actor may see.

    They are loaded for the actor: what the actor may not see is not in the file. Imported again, it changes nothing.

    Parameters
    ----------
    day
        Who has left by then, or is not there yet, is not in the file.
    locale
        The language of columns and words; both are read back.
    known_on
        As in `export_document`.

    Raises
    ------
    AccountNotFound
        With the nearest names.
    NotKnownYet
        As `load_map`.
    """
    require(actor, Right.EXPORT_MAP)
    rows = [header_of_people(locale)]
    if accounts is None:
        for row in store.accounts(actor):
            with suppress(NotKnownYet):
                rows += rows_of_people(load_map(store, actor, row.account.id, known_on), day, locale)
    else:
        for account in accounts:
            rows += rows_of_people(load_map(store, actor, account, known_on), day, locale)
    return write_sheet(rows, sheet_format, delimiter=_DELIMITERS[locale])
