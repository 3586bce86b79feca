"""Buying roles and stances of the people of a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from accountmap.exchange.fields import Field
from accountmap.exchange.people.draft import Draft
from accountmap.exchange.people.draft_map import DraftMap
from accountmap.exchange.people.grouping import Entry
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.vocabulary import Columns
from accountmap.model.buying import BuyingRole, Stance
from accountmap.model.ids import BuyingRoleId, PersonId, StanceId
from accountmap.model.text import LONGEST_LINE


def write_buying_facts(
    entries: Iterable[Entry], person_of: Mapping[int, PersonId], columns: Columns, draft_map: DraftMap
) -> None:
    """Add the roles nobody had recorded, and a stance where it differs from the recorded one.

    Roles a file does not name stay. A new stance begins today and ends the one before.
    """
    roles = {(role.person, role.kind, role.area) for role in draft_map.roles.values() if draft_map.is_open(role)}
    stances = {person: stance for person, stance in draft_map.before.stance_of.items() if draft_map.is_open(stance)}
    for entry in entries:
        person = person_of[entry.row]
        for kind, area in dict.fromkeys(role for draft in entry.drafts for role in draft.roles):
            if (person, kind, area) not in roles:
                told = next(draft for draft in entry.drafts if (kind, area) in draft.roles)
                role = BuyingRole(
                    id=BuyingRoleId(draft_map.new_id()),
                    person=person,
                    kind=kind,
                    area=area,
                    source=_origin(told, draft_map),
                    confidence=dict(told.doubts).get(kind, 1.0),
                )
                draft_map.roles[role.id] = role
        said = [draft for draft in entry.drafts if draft.stance is not None]
        if said:
            _write_stance(person, said[-1], stances.get(person), columns, draft_map)


def _write_stance(person: PersonId, draft: Draft, known: Stance | None, columns: Columns, draft_map: DraftMap) -> None:
    value = draft.stance
    if value is None or (known and known.value == value):
        return
    confidence = dict(draft.doubts).get(None, 1.0)
    source = _origin(draft, draft_map)
    if known and confidence < known.confidence:
        column = columns.header(Field.ROLE)
        draft_map.report(ProblemCode.STANCE_DISAGREES, draft.row, column, draft.their_words, draft.name)
        return
    if known and known.valid_from is not None and known.valid_from >= draft_map.today:
        draft_map.stances[known.id] = replace(known, value=value, source=source, confidence=confidence)
        return
    if known:
        draft_map.stances[known.id] = replace(known, valid_to=draft_map.today, source=draft_map.source)
    stance = Stance(
        id=StanceId(draft_map.new_id()),
        person=person,
        value=value,
        valid_from=draft_map.today,
        source=source,
        confidence=confidence,
    )
    draft_map.stances[stance.id] = stance


def _origin(draft: Draft, draft_map: DraftMap) -> str:
    """Return the source of a fact, with the words of the other system where these were translated."""
    return f"{draft_map.source}: {draft.their_words}"[:LONGEST_LINE] if draft.their_words else draft_map.source
