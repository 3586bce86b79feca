"""People of the file to `Person` values: new ones added, known ones completed, nothing ever blanked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from accountmap.exchange.fields import Field
from accountmap.exchange.people.draft_map import DraftMap
from accountmap.exchange.people.grouping import Entry
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.vocabulary import Columns
from accountmap.model.ids import PersonId
from accountmap.model.people import Person
from accountmap.model.text import LONGEST_NOTE, match_key


def write_people(
    entries: Iterable[Entry], matched: Mapping[int, PersonId], columns: Columns, draft_map: DraftMap
) -> dict[int, PersonId]:
    """Add or complete the person of every entry; return them by the entry's row."""
    person_of = {}
    for entry in draft_map.steps.over(entries):
        known = draft_map.people.get(matched[entry.row]) if entry.row in matched else None
        said = _said(entry, known)
        said["note"] = _noted(entry, known, columns, draft_map)
        person = replace(known, **said) if known else Person(id=PersonId(draft_map.new_id()), **said)
        draft_map.people[person.id] = person
        person_of[entry.row] = person.id
    return person_of


def _said(entry: Entry, known: Person | None) -> dict[str, Any]:
    """Return what rows and record say together; a different spelling of the same name is left as it was."""
    drafts = entry.drafts
    same_name = known and match_key(known.name) == entry.name_key
    emails, phones, messengers = (known.emails, known.phones, known.messengers) if known else ((), (), ())
    references = known.references if known else ()
    addresses = [draft.form_of_address for draft in drafts[::-1] if draft.form_of_address]
    return {
        "name": known.name if known and same_name else entry.name,
        "emails": _united(emails, (email for draft in drafts for email in draft.emails), match_key),
        "phones": _united(phones, (phone for draft in drafts for phone in draft.phones), _digits),
        "messengers": _united(messengers, (text for draft in drafts for text in draft.messengers), match_key),
        "references": _united(references, (text for draft in drafts for text in draft.references), str),
        "form_of_address": (*addresses, known.form_of_address if known else "")[0],
    }


def _noted(entry: Entry, known: Person | None, columns: Columns, draft_map: DraftMap) -> str:
    """Put notes below what is noted, unless they are there already; report one that finds no room."""
    noted = known.note if known else ""
    for draft in entry.drafts:
        if draft.note in noted:
            continue
        longer = f"{noted}\n{draft.note}" if noted else draft.note
        if len(longer) <= LONGEST_NOTE:
            noted = longer
        else:
            column = columns.header(Field.NOTE)
            draft_map.report(ProblemCode.TEXT_CUT, draft.row, column, draft.note, str(LONGEST_NOTE))
    return noted


def _united(known: tuple[str, ...], more: Iterable[str], key: Callable[[str], str]) -> tuple[str, ...]:
    by_key: dict[str, str] = {}
    for text in (*known, *more):
        by_key.setdefault(key(text), text)
    return tuple(by_key.values())


def _digits(phone: str) -> str:
    return "".join(filter(str.isdigit, phone)) or match_key(phone)
