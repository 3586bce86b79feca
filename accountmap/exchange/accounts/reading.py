"""Rows to accounts as a file tells of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange.amounts import read_amount, read_headcount
from accountmap.exchange.cells import CellKinds, RowCells
from accountmap.exchange.fields import AccountField
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.tables import Table
from accountmap.exchange.vocabulary import Columns
from accountmap.exchange.words import read_kind, read_tier, says_yes
from accountmap.model.accounts import LARGEST_AMOUNT, AccountKind, HeadcountBand, Tier

_KINDS: Final = CellKinds(
    dates=frozenset({AccountField.KNOWN_SINCE}),
    notes=frozenset({AccountField.NOTE}),
    lists=frozenset({AccountField.REFERENCES}),
)


@dataclass(frozen=True)
class AccountDraft:
    """What one row says of an account; empty means that it says nothing."""

    row: int
    name: str
    account_id: str = ""
    references: tuple[str, ...] = ()
    kind: AccountKind | None = None
    tier: Tier | None = None
    headcount: HeadcountBand | None = None
    parent: str = ""
    parent_id: str = ""
    margin: float | None = None
    potential: float | None = None
    known_since: date | None = None
    note: str = ""


def read_account_rows(table: Table, columns: Columns, problems: list[RowProblem]) -> Iterator[AccountDraft]:
    """Yield what each row says; rows that name no account are reported instead."""
    cells = RowCells(table, columns, _KINDS, problems)
    for record in table.rows:
        cells.take(record)
        name = cells.text(AccountField.NAME)
        if says_yes(cells.text(AccountField.DELETED)):
            cells.report(ProblemCode.DELETED_THERE, AccountField.DELETED, name)
            continue
        if not name:
            cells.report(ProblemCode.ACCOUNT_WITHOUT_NAME, AccountField.NAME, cells.text(AccountField.ACCOUNT_ID))
            continue
        yield AccountDraft(
            row=record.line,
            name=name,
            account_id=cells.text(AccountField.ACCOUNT_ID),
            references=cells.several(AccountField.REFERENCES),
            kind=cells.one_of(AccountField.KIND, read_kind, ProblemCode.KIND_NOT_UNDERSTOOD),
            tier=cells.one_of(AccountField.TIER, read_tier, ProblemCode.TIER_NOT_UNDERSTOOD),
            headcount=cells.one_of(AccountField.HEADCOUNT, read_headcount, ProblemCode.HEADCOUNT_NOT_UNDERSTOOD),
            parent=cells.text(AccountField.PARENT),
            parent_id=cells.text(AccountField.PARENT_ID),
            margin=cells.one_of(AccountField.MARGIN, _within(-LARGEST_AMOUNT), ProblemCode.AMOUNT_NOT_UNDERSTOOD),
            potential=cells.one_of(AccountField.POTENTIAL, _within(0), ProblemCode.AMOUNT_NOT_UNDERSTOOD),
            known_since=cells.day(AccountField.KNOWN_SINCE),
            note=cells.text(AccountField.NOTE),
        )


def _within(least: float) -> Callable[[str], float | None]:
    def read(cell: str) -> float | None:
        amount = read_amount(cell)
        return amount if amount is not None and least <= amount <= LARGEST_AMOUNT else None

    return read
