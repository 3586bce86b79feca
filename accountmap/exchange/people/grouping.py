"""The people of a file: which rows speak of one and the same person.

Rows are one person when they share what another system calls them, an e-mail, or an id and the name, or a post
reference and the name. An e-mail that stands with several names is a shared mailbox and identifies nobody. Equal names
alone do not make one person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from accountmap.errors import RowProblem
from accountmap.exchange.fields import Field
from accountmap.exchange.people.draft import Draft
from accountmap.exchange.problems import ProblemCode, listed
from accountmap.exchange.vocabulary import Columns


@dataclass(frozen=True)
class Entry:
    """One person as the file tells of them.

    Parameters
    ----------
    drafts
        Their rows, oldest period first, the present one last.
    identifying_emails
        Keys of their e-mails that no other name of the file shares.
    """

    drafts: tuple[Draft, ...]
    identifying_emails: frozenset[str]

    @cached_property
    def latest(self) -> Draft:
        """The row that tells the present state."""
        return self.drafts[-1]

    @cached_property
    def row(self) -> int:
        """The line of the present row; identifies the entry within its file."""
        return self.latest.row

    @property
    def name(self) -> str:
        """The name in the present row."""
        return self.latest.name

    @cached_property
    def name_key(self) -> str:
        """The key by which the name is matched."""
        return self.latest.name_key

    @cached_property
    def email_keys(self) -> frozenset[str]:
        """All e-mails of all rows, shared ones included."""
        return frozenset(key for draft in self.drafts for key in draft.email_keys)


def group_people(drafts: Iterable[Draft], columns: Columns, problems: list[RowProblem]) -> tuple[Entry, ...]:
    """Put the rows of each person together; in the order in which people first appear.

    Linear in the number of rows.
    """
    rows = list(drafts)
    shared = _shared_emails(rows)
    _report_shared(shared, columns, problems)
    groups: list[list[Draft]] = []
    group_of: dict[Hashable, list[Draft]] = {}
    contents: set[Draft] = set()
    for draft in rows:
        keys = list(_identities(draft, shared)) or [replace(draft, row=0)]
        group = next((group_of[key] for key in keys if key in group_of), None)
        if group is None:
            group = []
            groups.append(group)
        elif _repeats(draft, group, contents):
            problems.append(RowProblem(draft.row, columns.name_header, draft.name, ProblemCode.DUPLICATE_ROW))
            continue
        group.append(draft)
        for key in keys:
            group_of.setdefault(key, group)
    entries = tuple(_entry(group, shared) for group in groups)
    _report_namesakes(entries, columns, problems)
    return entries


def _repeats(draft: Draft, group: Sequence[Draft], contents: set[Draft]) -> bool:
    """Tell whether a row of a group says just what an earlier one said; `contents` remembers rows without line."""
    if len(group) == 1:
        contents.add(replace(group[0], row=0))
    content = replace(draft, row=0)
    if content in contents:
        return True
    contents.add(content)
    return False


def _identities(draft: Draft, shared: Mapping[str, Sequence[str]]) -> Iterator[Hashable]:
    """Yield what makes two rows one person; equal ids or mailboxes only together with the name."""
    name = draft.name_key
    for reference in draft.references:
        yield "reference", reference
    for key in draft.email_keys:
        if key not in shared:
            yield "email", key
        elif not draft.person_id:
            yield "email", key, name
    if draft.person_id:
        yield "id", draft.person_id, name
    if draft.reference:
        yield "post", draft.reference_key, name


def _entry(group: list[Draft], shared: Mapping[str, Sequence[str]]) -> Entry:
    emails = {key for draft in group for key in draft.email_keys}
    return Entry(tuple(sorted(group, key=Draft.lateness)), frozenset(emails - shared.keys()))


def _shared_emails(drafts: Iterable[Draft]) -> dict[str, tuple[str, ...]]:
    """Return the e-mails that stand with more than one name, each with its names."""
    names: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for draft in drafts:
        for email in draft.email_keys:
            names[email].setdefault(draft.name_key, draft.name)
    return {email: tuple(found.values()) for email, found in names.items() if len(found) > 1}


def _report_shared(shared: Mapping[str, Sequence[str]], columns: Columns, problems: list[RowProblem]) -> None:
    column = columns.header(Field.EMAIL)
    problems += [
        RowProblem(0, column, email, ProblemCode.SHARED_EMAIL, listed(names)) for email, names in shared.items()
    ]


def _report_namesakes(entries: Iterable[Entry], columns: Columns, problems: list[RowProblem]) -> None:
    """Say once per name that several people have it, unless e-mails or ids tell them apart."""
    same_name: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if not entry.identifying_emails and not entry.latest.person_id:
            same_name[entry.name_key].append(entry)
    for namesakes in same_name.values():
        if len(namesakes) > 1:
            rows = listed([str(entry.row) for entry in namesakes])
            problems.append(
                RowProblem(namesakes[0].row, columns.name_header, namesakes[0].name, ProblemCode.NAMESAKES, rows)
            )
