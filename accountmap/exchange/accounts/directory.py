"""Which account a cell means: by what it is called in another system, else by name."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from accountmap.model.accounts import Account
from accountmap.model.text import match_key

_QUOTES: Final = re.compile("[\"'«»“”„‘’`]")


class AccountDirectory:
    """The accounts of a workspace, by reference and by name; it grows while a file adds some.

    Quotation marks do not matter where that leaves one account: ``ООО "Китеж"`` is ``ООО «Китеж»``.
    """

    def __init__(self, accounts: Iterable[Account] = ()) -> None:
        self._by_id: dict[str, Account] = {}
        self._by_reference: dict[str, Account] = {}
        self._by_name: dict[str, Account] = {}
        self._by_bare_name: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for account in accounts:
            self.put(account)

    def put(self, account: Account) -> None:
        """Add an account, or take over what changed about one."""
        former = self._by_id.get(account.id)
        if former is not None and former.name != account.name:
            del self._by_name[match_key(former.name)]
            del self._by_bare_name[_bare(former.name)][former.id]
        self._by_id[account.id] = account
        self._by_name[match_key(account.name)] = account
        self._by_bare_name[_bare(account.name)][account.id] = None
        for reference in account.references:
            self._by_reference[reference] = account

    def get(self, account_id: str) -> Account | None:
        """Return the account with this id of ours."""
        return self._by_id.get(account_id)

    def find(self, name: str, references: Iterable[str] = ()) -> Account | None:
        """Return the account that has one of these references, else this name, if there is one."""
        for reference in references:
            if reference in self._by_reference:
                return self._by_id[self._by_reference[reference].id]
        if not name:
            return None
        named = self._by_name.get(match_key(name)) or self._by_id.get(name)
        if named is not None:
            return named
        alike = self._by_bare_name.get(_bare(name), {})
        return self._by_id[next(iter(alike))] if len(alike) == 1 else None

    def nearest(self, name: str) -> str:
        """Return the name most like one that was not found, or nothing."""
        close = difflib.get_close_matches(match_key(name), self._by_name, n=1)
        return self._by_name[close[0]].name if close else ""


def _bare(name: str) -> str:
    return match_key(_QUOTES.sub("", name))
