"""Who of a file sits on which numbered post, where the file gives one number to several rows.

Different people may share a number one after the other. Two at once cannot: the first in the file keeps it, the
others get a seat of their own, and it is said. A row that names nobody gives way to one that does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accountmap.exchange.fields import Field
from accountmap.exchange.people.draft import Draft
from accountmap.exchange.people.draft_map import DraftMap
from accountmap.exchange.people.grouping import Entry
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.vocabulary import Columns


@dataclass(frozen=True)
class Claims:
    """The outcome for all post references of a file.

    Parameters
    ----------
    displaced
        Rows of people whose number belongs to somebody else at that time.
    superfluous
        Rows that name nobody, for a post another row tells of.
    contested
        Keys of the references that several people claim at one time, or rows of which tell different things.
    """

    displaced: frozenset[int]
    superfluous: frozenset[int]
    contested: frozenset[str]


def settle_claims(
    entries: Iterable[Entry], holderless: Iterable[Draft], columns: Columns, draft_map: DraftMap
) -> Claims:
    """Decide for every post reference of the file which rows it belongs to.

    Linear, unless thousands share one reference in turn.
    """
    column = columns.header(Field.POST_REFERENCE)
    owner = {draft.row: entry.row for entry in entries for draft in entry.drafts}
    rows = sorted((draft for entry in entries for draft in entry.drafts if draft.reference), key=_row)
    holders: defaultdict[str, list[Draft]] = defaultdict(list)
    displaced = set()
    for draft in rows:
        others = (other for other in holders[draft.reference_key] if owner[other.row] != owner[draft.row])
        rival = next((other for other in others if other.overlaps(draft)), None)
        if rival is None:
            holders[draft.reference_key].append(draft)
        else:
            displaced.add(draft.row)
            draft_map.report(ProblemCode.POST_TAKEN, draft.row, column, draft.reference, rival.name)
    contested = {draft.reference_key for draft in rows if draft.row in displaced}
    superfluous = set()
    for draft in holderless:
        if draft.reference:
            told = _teller(holders[draft.reference_key])
            if told is None:
                holders[draft.reference_key].append(draft)
            else:
                superfluous.add(draft.row)
                if _differ(draft, told):
                    contested.add(draft.reference_key)
                draft_map.report(
                    ProblemCode.POST_TWICE, draft.row, column, draft.reference, f"{told.row}: {told.name or told.title}"
                )
    return Claims(frozenset(displaced), frozenset(superfluous), frozenset(contested))


def _teller(holders: Sequence[Draft]) -> Draft | None:
    """Return the row of a post that makes an empty one superfluous: its present holder, or an earlier empty row."""
    return next((other for other in holders if other.until is None or not other.name), None)


def _differ(one: Draft, other: Draft) -> bool:
    """Tell whether two rows of a post name different titles or managers."""
    managers = [[reference.value for reference in draft.managers] for draft in (one, other)]
    return one.seat_key != other.seat_key or managers[0] != managers[1]


def _row(draft: Draft) -> int:
    return draft.row
