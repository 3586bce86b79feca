"""The rows of one account of one workspace, in one transaction: which they are, and looking things up among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Table, select

from accountmap.model.ids import AccountId

T = TypeVar("T")
_CHUNK: Final = 500


@dataclass(frozen=True, slots=True)
class AccountRows:
    """Where to look: a connection within a transaction, a workspace, an account."""

    connection: Connection
    workspace: str
    account: AccountId

    def scope(self, table: Table) -> list[ColumnElement[bool]]:
        """Return the conditions that keep a statement to this workspace and, where rows have one, to this account."""
        conditions = [table.c.workspace == self.workspace]
        if is_keyed_by_account(table):
            conditions.append(table.c.account == self.account)
        return conditions

    def lookup(
        self, wanted: Column[Any], key: Column[Any], among: Iterable[str], *conditions: ColumnElement[bool]
    ) -> set[str]:
        """Return a column's values in the workspace's rows whose `key` is among some values.

        Notes
        -----
        One indexed statement for each 500 values.
        """
        found: set[str] = set()
        in_workspace = key.table.c.workspace == self.workspace
        for chunk in chunks(sorted(among)):
            rows = select(wanted).where(in_workspace, key.in_(chunk), *conditions)
            found |= set(self.connection.execute(rows).scalars())
        return found


def is_keyed_by_account(table: Table) -> bool:
    """Tell whether a table's rows belong to one account each."""
    return "account" in table.primary_key.columns


def chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """Return the items in parts small enough for one statement, on every database."""
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))
