"""The import of touchpoints: a file and the accounts it tells of, to touches added and completed.

Nobody is added here: who is not found is reported with the row. A touch is recorded with those who were found, if there
is one on either side; when the others are added and the file is imported again, the touch is completed. The same touch
again changes nothing: it is known by what another system calls it, else by moment, channel, topic and people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from accountmap.errors import RowProblem
from accountmap.exchange.accounts.directory import AccountDirectory
from accountmap.exchange.fields import TouchField
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.summary import ImportSummary
from accountmap.exchange.touchpoints.file import TouchDraft, TouchFile
from accountmap.exchange.touchpoints.people import Participants, People, Team
from accountmap.model.account_map import AccountMap
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.ids import AccountId, PersonId, TeamMemberId, TouchpointId
from accountmap.model.progress import Steps
from accountmap.model.team import Direction, Purpose, Touchpoint
from accountmap.model.text import match_key

K = TypeVar("K", PersonId, TeamMemberId)


@dataclass(frozen=True)
class TouchpointsImport:
    """What a file does.

    Parameters
    ----------
    change_sets
        By the account in whose log the change stands; only where something changes.
    summaries
        The numbers of each account the file tells of.
    problems
        By row.
    """

    change_sets: Mapping[AccountId, ChangeSet]
    summaries: Mapping[AccountId, ImportSummary]
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True)
class PlacedTouch:
    """A row whose people were found; `home` is the account in whose log it stands, `account` the one it counts in."""

    draft: TouchDraft
    people: tuple[PersonId, ...]
    members: tuple[TeamMemberId, ...]
    home: AccountId
    account: AccountId | None


class TouchPlacer:
    """Finds the people and the account of every row.

    Parameters
    ----------
    file
        The rows.
    directory
        The accounts of the workspace.
    people, team
        Those who may be named.
    account
        The account of the whole file, if it was named.
    """

    def __init__(
        self, file: TouchFile, directory: AccountDirectory, people: People, team: Team, account: AccountId | None
    ) -> None:
        self._file = file
        self._directory = directory
        self._people = people
        self._team = team
        self._account = account
        self.problems: list[RowProblem] = []

    def place(self, steps: Steps) -> list[PlacedTouch]:
        """Return the rows that have somebody on either side; the others are in `problems`."""
        return [placed for placed in map(self._place, steps.over(self._file.drafts)) if placed is not None]

    def _place(self, draft: TouchDraft) -> PlacedTouch | None:
        account = self._account
        if account is None and (draft.account or draft.account_id):
            named = draft.account or draft.account_id
            found = self._directory.find(named, (draft.account_id,))
            if found is None:
                field = TouchField.ACCOUNT if draft.account else TouchField.ACCOUNT_ID
                self._report(ProblemCode.TOUCH_AT_UNKNOWN_ACCOUNT, draft, field, named, self._directory.nearest(named))
                return None
            account = found.id
        people = self._find(draft, TouchField.THEIRS, draft.theirs, self._people, account)
        members = self._find(draft, TouchField.OURS, draft.ours, self._team, None)
        if not people or not members:
            field = TouchField.OURS if people else TouchField.THEIRS
            self._report(ProblemCode.TOUCH_LEFT_OUT, draft, field, draft.topic)
            return None
        accounts = [self._people.accounts[person] for person in people]
        common = set.intersection(*accounts)
        home = account or min(common or accounts[0])
        return PlacedTouch(draft, people, members, home, account or (home if len(common) == 1 else None))

    def _find(
        self,
        draft: TouchDraft,
        field: TouchField,
        cells: Iterable[str],
        participants: Participants[K],
        account: AccountId | None,
    ) -> tuple[K, ...]:
        """Return those the cells name, each once; report who is not found, or is one of several."""
        found: dict[K, None] = {}
        for cell in cells:
            for text, candidates in participants.find_all(cell, account):
                if len(candidates) == 1:
                    found[candidates[0]] = None
                    continue
                if candidates:
                    code, detail = _AMBIGUOUS[field], str(len(candidates))
                else:
                    code, detail = _NOT_FOUND[field], participants.nearest(text)
                self._report(code, draft, field, text, detail)
        return tuple(found)

    def _report(self, code: ProblemCode, draft: TouchDraft, field: TouchField, value: str, detail: str = "") -> None:
        self.problems.append(RowProblem(draft.row, self._file.columns.header(field), value, code, detail))


def import_touchpoints(
    file: TouchFile,
    touches: Sequence[PlacedTouch],
    maps: Mapping[AccountId, AccountMap],
    *,
    new_id: Callable[[], str],
) -> TouchpointsImport:
    """Work out which touches are new, which are completed, and which are recorded as they are.

    Parameters
    ----------
    touches
        The rows, placed by `TouchPlacer`.
    maps
        The accounts they tell of.

    Notes
    -----
    Linear in rows and recorded touches.
    """
    recorded = _Recorded(maps.values())
    problems = []
    changes: defaultdict[AccountId, dict[str, Change]] = defaultdict(dict)
    counts: defaultdict[AccountId, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    row_of: dict[str, int] = {}
    for placed in touches:
        known = recorded.find(placed)
        if known is not None and known.id in row_of:
            column = file.columns.header(TouchField.WHEN)
            first = str(row_of[known.id])
            problems.append(RowProblem(placed.draft.row, column, placed.draft.topic, ProblemCode.TOUCH_TWICE, first))
        touch = _written(placed, known, file.table.source, new_id)
        row_of.setdefault(touch.id, placed.draft.row)
        counts[placed.home]["rows"] += 1
        if touch != known:
            recorded.put(touch, known)
            first_change = changes[placed.home].get(touch.id)
            before = first_change.before if first_change else known
            changes[placed.home][touch.id] = Change(before, touch)
        if known is None or touch.id not in changes[placed.home]:
            counts[placed.home]["unchanged" if known else "added"] += 1
        elif changes[placed.home][touch.id].before is not None:
            counts[placed.home]["updated"] += 1
    return TouchpointsImport(
        {
            account: ChangeSet(tuple(of_account.values()), file.table.source)
            for account, of_account in changes.items()
            if of_account
        },
        {account: _summary(of_account) for account, of_account in counts.items()},
        tuple(problems),
    )


def _summary(counts: Mapping[str, int]) -> ImportSummary:
    return ImportSummary(
        rows=counts["rows"],
        touchpoints_added=counts["added"],
        touchpoints_updated=counts["updated"],
        touchpoints_unchanged=counts["unchanged"],
    )


class _Recorded:
    """The touches that are known, by reference, and by moment, channel and topic."""

    def __init__(self, maps: Iterable[AccountMap]) -> None:
        self._by_reference: dict[str, str] = {}
        self._by_moment: defaultdict[tuple[Any, ...], dict[str, None]] = defaultdict(dict)
        self._by_id: dict[str, Touchpoint] = {}
        for account_map in maps:
            for touch in account_map.touchpoints:
                self.put(touch, None)

    def put(self, touch: Touchpoint, former: Touchpoint | None) -> None:
        """Remember a touch, or what became of one."""
        if former is not None:
            self._by_moment[_moment(former)].pop(former.id, None)
        self._by_id[touch.id] = touch
        self._by_moment[_moment(touch)][touch.id] = None
        for reference in touch.references:
            self._by_reference[reference] = touch.id

    def find(self, placed: PlacedTouch) -> Touchpoint | None:
        """Return the recorded touch that a row tells of, if there is one."""
        for reference in placed.draft.references:
            if reference in self._by_reference:
                return self._by_id[self._by_reference[reference]]
        key = (placed.draft.at, placed.draft.channel, match_key(placed.draft.topic))
        alike = (self._by_id[touch_id] for touch_id in self._by_moment.get(key, ()))
        return next((touch for touch in alike if _may_be(touch, placed)), None)


def _moment(touch: Touchpoint) -> tuple[Any, ...]:
    return touch.at, touch.channel, match_key(touch.topic)


def _may_be(touch: Touchpoint, placed: PlacedTouch) -> bool:
    """Tell whether a recorded touch of the same moment is the row's: nobody else took part, or nobody less."""
    if touch.references and placed.draft.references:
        return False
    people, members = set(touch.people), set(touch.members)
    fewer = people <= set(placed.people) and members <= set(placed.members)
    more = people >= set(placed.people) and members >= set(placed.members)
    return fewer or more


def _written(placed: PlacedTouch, known: Touchpoint | None, source: str, new_id: Callable[[], str]) -> Touchpoint:
    """Return the touch as row and record tell it together; an empty cell erases nothing."""
    draft = placed.draft
    if known is None:
        return Touchpoint(
            id=TouchpointId(new_id()),
            account=placed.account,
            members=placed.members,
            people=placed.people,
            at=draft.at,
            channel=draft.channel,
            direction=draft.direction or Direction.MUTUAL,
            purpose=draft.purpose or Purpose.OPERATIONAL,
            topic=draft.topic,
            temperature=draft.temperature,
            next_step=draft.next_step,
            note=draft.note,
            source=source,
            references=draft.references,
        )
    said: dict[str, Any] = {
        "members": tuple(dict.fromkeys((*known.members, *placed.members))),
        "people": tuple(dict.fromkeys((*known.people, *placed.people))),
        "at": draft.at,
        "channel": draft.channel,
        "direction": draft.direction or known.direction,
        "purpose": draft.purpose or known.purpose,
        "topic": draft.topic or known.topic,
        "temperature": known.temperature if draft.temperature is None else draft.temperature,
        "next_step": draft.next_step or known.next_step,
        "note": known.note if draft.note in known.note else draft.note,
        "references": tuple(dict.fromkeys((*known.references, *draft.references))),
    }
    if all(getattr(known, name) == value for name, value in said.items()):
        return known
    return replace(known, **said, source=source)


_NOT_FOUND = {TouchField.THEIRS: ProblemCode.THEIRS_NOT_FOUND, TouchField.OURS: ProblemCode.OURS_NOT_FOUND}
_AMBIGUOUS = {TouchField.THEIRS: ProblemCode.THEIRS_AMBIGUOUS, TouchField.OURS: ProblemCode.OURS_AMBIGUOUS}
