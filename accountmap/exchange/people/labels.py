"""Short names by which a manager is recognised before anybody is matched: the name, else title and unit.

They only help to tell namesakes and equal vacancies apart; lines are drawn from real references.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from accountmap.exchange.fields import Field
from accountmap.exchange.people.draft import Draft, Reference
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PositionId
from accountmap.model.people import Position
from accountmap.model.text import match_key


class ManagerLabels:
    """Finds the label of each row's manager within the file; prepared when first asked, which is seldom."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts

    def of(self, draft: Draft) -> frozenset[str]:
        """Return the labels of the managers a row names, the solid one and the dotted ones."""
        return frozenset(map(self._label, (*draft.managers[:1], *draft.dotted_managers)))

    def _label(self, reference: Reference) -> str:
        key = match_key(reference.value)
        by_id = self._by_id if reference.field in (Field.MANAGER_ID, Field.MANAGER) else {}
        by_post = self._by_post if reference.field in (Field.MANAGER_POST, Field.MANAGER) else {}
        return by_id.get(reference.value) or by_post.get(key) or self._by_email.get(key) or key

    @cached_property
    def _by_id(self) -> dict[str, str]:
        return {draft.person_id: _label_of(draft) for draft in self._drafts[::-1]}

    @cached_property
    def _by_post(self) -> dict[str, str]:
        return {draft.reference_key: _label_of(draft) for draft in self._drafts[::-1]}

    @cached_property
    def _by_email(self) -> dict[str, str]:
        return {email: _label_of(draft) for draft in self._drafts[::-1] for email in draft.email_keys}


def recorded_manager_labels(account_map: AccountMap) -> Mapping[PositionId, frozenset[str]]:
    """Return the labels of each position's present managers; positions without one are absent."""
    found: defaultdict[PositionId, set[str]] = defaultdict(set)
    for line in account_map.reporting_lines:
        if line.valid_to is None:
            holders = account_map.holders_of.get(line.manager, ())
            manager = account_map.position_by_id[line.manager]
            found[line.report].add(match_key(holders[0].name) if holders else _label_of_empty(manager))
    return {seat: frozenset(labels) for seat, labels in found.items()}


def _label_of(draft: Draft) -> str:
    return draft.name_key or _seat_label(draft.title, draft.unit)


def _label_of_empty(position: Position) -> str:
    """Return the label of a seat without holder; one that stands for somebody named goes by that number or name."""
    if position.placeholder and not (position.unit or (position.title and position.reference)):
        return match_key(position.reference or position.title)
    return _seat_label(position.title, position.unit)


def _seat_label(title: str, unit: str) -> str:
    return f"{match_key(title)} · {match_key(unit)}"
