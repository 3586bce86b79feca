"""The rows of a file shared out to the accounts they name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from accountmap.errors import RowProblem
from accountmap.exchange.accounts.directory import AccountDirectory
from accountmap.exchange.fields import Field
from accountmap.exchange.people.draft import Draft, Reference
from accountmap.exchange.people.file import PeopleFile
from accountmap.exchange.problems import ProblemCode, listed
from accountmap.model.accounts import Account
from accountmap.model.text import match_key

MakeAccount = Callable[[str, tuple[str, ...]], Account]


@dataclass(frozen=True)
class Share:
    """The rows that speak of one account; `created`: of one that this file adds."""

    account: Account
    created: bool
    drafts: tuple[Draft, ...]


def whole_share(people: PeopleFile, account: Account, *, created: bool) -> tuple[Share, tuple[RowProblem, ...]]:
    """Give every row to one account, and say once which others the file names."""
    own = match_key(account.name)
    others = dict.fromkeys(draft.account for draft in people.drafts if match_key(draft.account) not in ("", own))
    problems: tuple[RowProblem, ...] = ()
    if others:
        column = people.columns.header(Field.ACCOUNT)
        problems = (RowProblem(0, column, listed(tuple(others)), ProblemCode.OTHER_ACCOUNTS_NAMED, account.name),)
    return Share(account, created, people.drafts), problems


def share_out(
    people: PeopleFile, directory: AccountDirectory, make: MakeAccount | None
) -> tuple[tuple[Share, ...], tuple[RowProblem, ...]]:
    """Give every row to the account it names.

    Parameters
    ----------
    directory
        The accounts there are; receives those that are made.
    make
        Makes an account of this name with these references; ``None``: rows of unknown accounts are left out and
        reported.

    Returns
    -------
    tuple
        The shares in the order in which the file names the accounts, and what could not be given to any.
    """
    column = people.columns.header(Field.ACCOUNT) or people.columns.header(Field.ACCOUNT_ID)
    drafts_of: dict[str, list[Draft]] = {}
    created: set[str] = set()
    problems = []
    for draft in people.drafts:
        references = people.account_references(draft)
        account = directory.find(draft.account, references)
        if account is None and make and draft.account:
            account = make(draft.account, references)
            directory.put(account)
            created.add(account.id)
        if account is not None:
            drafts_of.setdefault(account.id, []).append(draft)
        elif draft.account or draft.account_id:
            named = draft.account or draft.account_id
            code = ProblemCode.UNKNOWN_ACCOUNT if draft.account else ProblemCode.UNKNOWN_ACCOUNT_ID
            problems.append(RowProblem(draft.row, column, named, code, directory.nearest(named)))
        else:
            problems.append(RowProblem(draft.row, column, draft.name or draft.title, ProblemCode.NO_ACCOUNT_IN_ROW))
    shares = []
    for account_id, drafts in drafts_of.items():
        found = directory.get(account_id)
        if found is not None:
            shares.append(Share(found, account_id in created, tuple(drafts)))
    return tuple(shares), tuple(problems)


def without_known_elsewhere(
    shares: Sequence[Share], known: Mapping[str, Sequence[Account]]
) -> tuple[tuple[Share, ...], tuple[RowProblem, ...]]:
    """Take out the rows of people who are recorded at other accounts only, and ask whether they moved.

    A file that says where somebody works now is no proof that they left; it is a question.

    Parameters
    ----------
    known
        The accounts of recorded people by what other systems call these.
    """
    kept = []
    problems = []
    for share in shares:
        drafts = []
        for draft in share.drafts:
            accounts = [account for reference in draft.references for account in known.get(reference, ())]
            if accounts and share.account.id not in {account.id for account in accounts}:
                names = listed([account.name for account in accounts])
                problem = RowProblem(draft.row, share.account.name, draft.name, ProblemCode.KNOWN_ELSEWHERE, names)
                problems.append(problem)
            else:
                drafts.append(draft)
        if drafts:
            kept.append(Share(share.account, share.created, tuple(drafts)))
    return tuple(kept), tuple(problems)


class Elsewhere:
    """Finds at which other account of the file somebody stands who was not found at their report's."""

    def __init__(self, shares: Sequence[Share] = ()) -> None:
        self._shares = shares

    def find(self, reference: Reference) -> str:
        """Return the name of the account, or nothing."""
        exact = self._by_id.get(reference.value, "") if reference.field in (Field.MANAGER_ID, Field.MANAGER) else ""
        return exact or self._by_text.get(match_key(reference.value), "")

    @cached_property
    def _by_id(self) -> Mapping[str, str]:
        return {draft.person_id: share.account.name for share, draft in self._rows() if draft.person_id}

    @cached_property
    def _by_text(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for share, draft in self._rows():
            keys = (draft.name_key, draft.short_name_key, draft.reference_key, *draft.email_keys)
            found.update((key, share.account.name) for key in keys if key)
        return found

    def _rows(self) -> Iterable[tuple[Share, Draft]]:
        return ((share, draft) for share in self._shares for draft in share.drafts)
