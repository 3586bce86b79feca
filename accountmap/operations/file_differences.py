"""The difference of two files of people, told; no workspace is asked and nothing is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange import SourceFile, import_people
from accountmap.exchange.document import is_document, read_document
from accountmap.exchange.problems import NOTES, ProblemCode, rejection
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Scope
from accountmap.model.changes import apply
from accountmap.model.ids import AccountId
from accountmap.model.text import match_key
from accountmap.model.visibility import seen_map
from accountmap.operations.differences import Difference, Span, difference_of

_NOBODY_YET: Final = "files"


@dataclass(frozen=True, slots=True)
class FileDifference:
    """What differs between two files.

    Parameters
    ----------
    before, after
        The names of the files.
    differences
        One, or of files of our JSON one for each account, in order of name.
    problems_before, problems_after
        What could not be read as it stands; notes of what was merely decided are left out.
    """

    before: str
    after: str
    differences: tuple[Difference, ...]
    problems_before: tuple[RowProblem, ...]
    problems_after: tuple[RowProblem, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    maps: tuple[AccountMap, ...]
    problems: tuple[RowProblem, ...] = ()


def compare_files(before: SourceFile, after: SourceFile, *, today: date) -> FileDifference:
    """Tell what differs between two files, each taken for complete, as it is true today by what it says.

    People are recognised as in an import of one after the other. All people of a file are compared as one chart,
    whichever companies a column names; a file of our JSON is compared account by account, by id, else by name.

    Parameters
    ----------
    before, after
        CSV, XLSX, vCard, or our own JSON.
    today
        What the files date beyond this day has not come.

    Raises
    ------
    ImportRejected
        If one of them cannot be read, or if a list of people is compared with JSON of several accounts.
    """
    new_id = _ids()
    if is_document(before.content) and is_document(after.content):
        first, second = _document(before), _document(after)
    elif is_document(after.content):
        second = _Read((_only_map(after),))
        first = _placed(before, second.maps[0], today, new_id)
    else:
        start = _only_map(before) if is_document(before.content) else None
        first = _Read((start,)) if start else _placed(before, _nothing(after.name, today), today, new_id)
        second = _placed(after, first.maps[0], today, new_id)
    span = Span(today, today)
    differences = tuple(difference_of(old, new, span, today) for old, new in _pairs(first.maps, second.maps))
    return FileDifference(before.name, after.name, differences, first.problems, second.problems)


def _ids() -> Callable[[], str]:
    """Return a maker of ids that follow each other, so that the same files are told alike each time."""
    numbers = count()
    return lambda: f"{next(numbers):08}"


def _nothing(name: str, today: date) -> AccountMap:
    return AccountMap(account=Account(id=AccountId(_NOBODY_YET), name=name, known_since=today))


def _placed(file: SourceFile, onto: AccountMap, today: date, new_id: Callable[[], str]) -> _Read:
    """Return the map as it is after a complete file, and what the file leaves open."""
    result = import_people(file.table(), onto, today=today, new_id=new_id, is_complete=True)
    account_map = apply(onto, result.change_set) if result.change_set else onto
    return _Read((account_map,), tuple(one for one in result.problems if one.code not in NOTES))


def _document(file: SourceFile) -> _Read:
    return _Read(read_document(file.content, file.name).maps)


def _only_map(file: SourceFile) -> AccountMap:
    maps = read_document(file.content, file.name).maps
    if len(maps) != 1:
        names = ", ".join(one.account.name for one in maps[:10])
        raise rejection(file.name, ProblemCode.DOCUMENT_OF_SEVERAL, value=str(len(maps)), detail=names)
    return maps[0]


def _pairs(before: tuple[AccountMap, ...], after: tuple[AccountMap, ...]) -> Iterator[tuple[AccountMap, AccountMap]]:
    """Yield what is compared: the same account on both sides; one that is on one side only with an empty map.

    What the reader of one file may not see is left out of the other, too, lest it seem to have gone.
    """
    waiting = list(after)
    found: list[tuple[AccountMap, AccountMap]] = []
    for old in before:
        same = [new for new in waiting if new.account.id == old.account.id]
        same = same or [new for new in waiting if match_key(new.account.name) == match_key(old.account.name)]
        for new in same[:1]:
            waiting.remove(new)
        found.append((old, same[0] if same else AccountMap(account=old.account)))
    found += [(AccountMap(account=new.account), new) for new in waiting]
    for old, new in sorted(found, key=lambda pair: (match_key(pair[1].account.name), pair[1].account.id)):
        yield (seen_map(old, Scope.VIEWER), seen_map(new, Scope.VIEWER)) if old.withheld or new.withheld else (old, new)
