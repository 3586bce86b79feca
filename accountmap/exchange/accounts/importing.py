"""The import of accounts: a table and the accounts there are, to accounts added and completed.

The same file again changes nothing. An empty cell erases nothing, a note is added to. A parent that is missing, the
account itself, or one below it is reported, and the rest of the row is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Any, Final

from accountmap.errors import RowProblem
from accountmap.exchange.accounts.directory import AccountDirectory
from accountmap.exchange.accounts.reading import AccountDraft, read_account_rows
from accountmap.exchange.fields import AccountField
from accountmap.exchange.headers import Subject
from accountmap.exchange.problems import ProblemCode, place_of
from accountmap.exchange.summary import ImportSummary
from accountmap.exchange.tables import Table
from accountmap.exchange.vocabulary import Columns, read_columns
from accountmap.graph import way_up
from accountmap.model.accounts import Account
from accountmap.model.ids import AccountId
from accountmap.model.text import LONGEST_NOTE, match_key

_MOST_IN_CIRCLE_LISTED: Final = 12


@dataclass(frozen=True)
class AccountImport:
    """One account before and after; `before` is ``None`` for a new one."""

    before: Account | None
    after: Account


@dataclass(frozen=True)
class AccountsImport:
    """What a file does to the accounts of a workspace.

    Parameters
    ----------
    accounts
        Those the file tells of, in its order.
    source
        The file's name.
    problems
        By row.
    summary
        The numbers.
    """

    accounts: tuple[AccountImport, ...]
    source: str
    problems: tuple[RowProblem, ...]
    summary: ImportSummary


def import_accounts(
    table: Table, known: Sequence[Account], *, today: date, new_id: Callable[[], str]
) -> AccountsImport:
    """Work out what a table of accounts changes.

    Parameters
    ----------
    known
        The accounts of the workspace.
    today
        The day since when accounts are known that the file does not date.
    new_id
        Returns an id never used before, URL-safe.

    Raises
    ------
    ImportRejected
        If no column names accounts.

    Notes
    -----
    Linear in rows and accounts.
    """
    columns = read_columns(table, Subject.ACCOUNTS)
    problems = [*table.problems, *columns.problems]
    drafts = list(read_account_rows(table, columns, problems))
    workspace = _Workspace(known, columns, problems, today=today, new_id=new_id)
    for draft in drafts:
        workspace.take(draft)
    workspace.join_groups(drafts)
    before = {account.id: account for account in known}
    accounts = tuple(AccountImport(before.get(account.id), account) for account in workspace.taken())
    added = sum(account.before is None for account in accounts)
    updated = sum(account.before not in (None, account.after) for account in accounts)
    summary = ImportSummary(
        rows=len(table.rows),
        accounts_added=added,
        accounts_updated=updated,
        accounts_unchanged=len(accounts) - added - updated,
        unknown_headers=columns.unknown,
    )
    return AccountsImport(accounts, table.source, tuple(sorted(problems, key=place_of)), summary)


class _Workspace:
    """The accounts while an import works on them."""

    def __init__(
        self,
        known: Iterable[Account],
        columns: Columns,
        problems: list[RowProblem],
        *,
        today: date,
        new_id: Callable[[], str],
    ) -> None:
        self._directory = AccountDirectory(known)
        self._columns = columns
        self._problems = problems
        self._today = today
        self._new_id = new_id
        self._row_of: dict[AccountId, int] = {}
        self._account_of: dict[int, AccountId] = {}

    def taken(self) -> Iterable[Account]:
        """Yield the accounts of the file as they are now."""
        return filter(None, map(self._directory.get, self._row_of))

    def take(self, draft: AccountDraft) -> None:
        """Add or complete the account of a row."""
        references = self._references(draft)
        known = self._directory.find(draft.name, references)
        if known is not None and self._is_another(known, references):
            known = self._namesake(draft, known)
        elif known is None:
            known = self._new(draft, draft.name)
        elif known.id in self._row_of:
            self._report(ProblemCode.ACCOUNT_TWICE, draft, AccountField.NAME, draft.name, str(self._row_of[known.id]))
        self._directory.put(replace(known, **self._said(draft, known)))
        self._row_of.setdefault(known.id, draft.row)
        self._account_of[draft.row] = known.id

    def _new(self, draft: AccountDraft, name: str) -> Account:
        return Account(id=AccountId(self._new_id()), name=name, known_since=draft.known_since or self._today)

    def _is_another(self, known: Account, references: Sequence[str]) -> bool:
        """Tell whether one system calls a row and an account of the same name differently: then they are two."""
        systems = {text.partition(":")[0] for text in references}
        recorded = {text for text in known.references if text.partition(":")[0] in systems}
        return bool(recorded) and not recorded & set(references)

    def _namesake(self, draft: AccountDraft, known: Account) -> Account:
        """Make the second account of a name, and say what it is called."""
        names = (f"{draft.name} ({number})" for number in count(2))
        name = next(name for name in names if self._directory.find(name) is None)
        self._report(ProblemCode.ACCOUNT_NAMESAKE, draft, AccountField.NAME, known.name, name)
        return self._new(draft, name)

    def _said(self, draft: AccountDraft, known: Account) -> dict[str, Any]:
        """Return what the row and the record say together; an empty cell says nothing."""
        renames = match_key(draft.name) != match_key(known.name) and self._directory.find(draft.name) is None
        return {
            "name": draft.name if renames else known.name,
            "kind": draft.kind or known.kind,
            "tier": draft.tier or known.tier,
            "headcount": draft.headcount or known.headcount,
            "margin": known.margin if draft.margin is None else draft.margin,
            "potential": known.potential if draft.potential is None else draft.potential,
            "known_since": draft.known_since or known.known_since,
            "references": tuple(dict.fromkeys((*known.references, *self._references(draft)))),
            "note": self._noted(draft, known),
        }

    def _references(self, draft: AccountDraft) -> tuple[str, ...]:
        return (*self._system_ids(draft.account_id), *draft.references)

    def _system_ids(self, identity: str) -> tuple[str, ...]:
        """Return an id as a reference to the system that the file comes from, if it comes from one."""
        export = self._columns.export
        reference = export.reference(identity) if export and identity else ""
        return (reference,) if reference else ()

    def _noted(self, draft: AccountDraft, known: Account) -> str:
        if draft.note in known.note:
            return known.note
        longer = f"{known.note}\n{draft.note}" if known.note else draft.note
        if len(longer) > LONGEST_NOTE:
            self._report(ProblemCode.TEXT_CUT, draft, AccountField.NOTE, draft.note, str(LONGEST_NOTE))
            return known.note
        return longer

    # ── groups ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def join_groups(self, drafts: Iterable[AccountDraft]) -> None:
        """Put accounts below the parents their rows name, once all accounts of the file are there."""
        for draft in drafts:
            account = self._directory.get(self._account_of[draft.row])
            if account is None or not (draft.parent or draft.parent_id):
                continue
            field = AccountField.PARENT if draft.parent else AccountField.PARENT_ID
            named = draft.parent or draft.parent_id
            parent = self._directory.find(draft.parent, self._system_ids(draft.parent_id))
            if parent is None:
                self._report(ProblemCode.PARENT_NOT_FOUND, draft, field, named, self._directory.nearest(named))
            elif parent.id == account.id:
                self._report(ProblemCode.PARENT_IS_SELF, draft, field, named)
            elif parent.id != account.parent:
                above = self._above(parent)
                if account.id in {other.id for other in above}:
                    self._report(ProblemCode.PARENT_CIRCLE, draft, field, named, self._names([account, *above]))
                else:
                    self._directory.put(replace(account, parent=parent.id))

    def _above(self, account: Account) -> list[Account]:
        """Return an account and those above it, from below; recorded circles end where they close."""

        def parent_of(below: AccountId) -> AccountId | None:
            found = self._directory.get(below)
            return found.parent if found else None

        return list(filter(None, map(self._directory.get, way_up(account.id, parent_of))))

    def _names(self, circle: Sequence[Account]) -> str:
        ends = next(place for place, account in enumerate(circle) if place and account.id == circle[0].id)
        names = [account.name for account in circle[: ends + 1]]
        shown = names[:_MOST_IN_CIRCLE_LISTED]
        return " → ".join(shown if len(shown) == len(names) else [*shown, "…", names[-1]])

    def _report(
        self, code: ProblemCode, draft: AccountDraft, field: AccountField, value: str, detail: str = ""
    ) -> None:
        self._problems.append(RowProblem(draft.row, self._columns.header(field), value, code, detail))
