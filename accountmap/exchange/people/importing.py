"""The import of people: a table and the account as it is, to a change set and a list of problems.

The same file again changes nothing, today or later. Nobody is dropped in silence: every row ends as a person, an
empty seat, or a problem with its line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange.absence import Holder
from accountmap.exchange.people.buying_facts import write_buying_facts
from accountmap.exchange.people.claims import settle_claims
from accountmap.exchange.people.draft import Draft
from accountmap.exchange.people.draft_map import DraftMap
from accountmap.exchange.people.file import PeopleFile, read_people
from accountmap.exchange.people.grouping import Entry, group_people
from accountmap.exchange.people.labels import ManagerLabels
from accountmap.exchange.people.lines import LineDrawer
from accountmap.exchange.people.matching import Matcher
from accountmap.exchange.people.missing import close_missing, report_missing
from accountmap.exchange.people.our_side import OurSideWriter
from accountmap.exchange.people.persons import write_people
from accountmap.exchange.people.placeholders import Placeholders
from accountmap.exchange.people.references import Resolver
from accountmap.exchange.people.seats import Seating
from accountmap.exchange.people.shares import Elsewhere
from accountmap.exchange.people.tenures import Tenures
from accountmap.exchange.problems import place_of
from accountmap.exchange.summary import ImportSummary
from accountmap.exchange.tables import Table
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import BuyingRole, Stance
from accountmap.model.changes import Action, ChangeSet, difference
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import ReportingLine
from accountmap.model.people import Assignment, Person, Position
from accountmap.model.progress import Steps, unwatched_steps
from accountmap.model.team import Relationship, TeamMember, Touchpoint

NOWHERE: Final = Elsewhere()
PASSES: Final = 7
"""How often `place_people` goes over every row."""


@dataclass(frozen=True)
class PeopleImport:
    """What a file of people does to an account.

    Parameters
    ----------
    change_set
        Its source is the file's name.
    problems
        By row; 0 is the file as a whole.
    summary
        The numbers.
    after
        The account as the file leaves it.
    """

    change_set: ChangeSet
    problems: tuple[RowProblem, ...]
    summary: ImportSummary
    after: AccountMap


def import_people(
    table: Table,
    account_map: AccountMap,
    *,
    today: date,
    new_id: Callable[[], str],
    is_complete: bool = False,
    begins: date | None = None,
) -> PeopleImport:
    """Work out what a table of people changes in an account.

    Parameters
    ----------
    table
        The file; see `read_table`.
    account_map
        The account as it is recorded, possibly empty.
    today
        The day facts begin or end that the file does not date.
    new_id
        Returns an id never used before, URL-safe.
    is_complete
        Whoever is recorded and not in the file has left.
    begins
        The day on which new facts begin that the file does not date; by default they held before we looked, and where
        a complete file follows another they begin today.

    Raises
    ------
    ImportRejected
        If no column names people.

    Notes
    -----
    Linear in rows and recorded entities.
    """
    people = read_people(table)
    result = place_people(
        people, people.drafts, account_map, today=today, new_id=new_id, is_complete=is_complete, begins=begins
    )
    problems = tuple(sorted((*people.problems, *result.problems), key=place_of))
    return replace(result, problems=problems, summary=replace(result.summary, rows=len(table.rows)))


def place_people(
    people: PeopleFile,
    drafts: Sequence[Draft],
    account_map: AccountMap,
    *,
    today: date,
    new_id: Callable[[], str],
    elsewhere: Elsewhere = NOWHERE,
    is_complete: bool = False,
    begins: date | None = None,
    steps: Steps | None = None,
) -> PeopleImport:
    """Work out what some rows of a file change in an account.

    Parameters
    ----------
    drafts
        The rows of this account.
    elsewhere
        Where the other rows of the file are, for managers who are not among these.
    is_complete
        Whoever is recorded and not among these rows has left.
    begins
        As for `import_people`.
    steps
        Counts `PASSES` for each row.
    """
    steps = steps or unwatched_steps()
    columns = people.columns
    problems: list[RowProblem] = []
    if begins is None and is_complete and account_map.people:
        begins = today
    draft_map = DraftMap(
        account_map, people.table.source, today=today, new_id=new_id, problems=problems, begins=begins, steps=steps
    )
    holderless = [draft for draft in drafts if draft.holder is not Holder.PERSON]
    everybody = group_people(steps.over(draft for draft in drafts if draft.holder is Holder.PERSON), columns, problems)
    labels = ManagerLabels(drafts)

    matches = Matcher(everybody, draft_map, columns, labels).match()
    entries = tuple(entry for entry in everybody if entry.row not in matches.left_out)
    person_of = write_people(entries, matches.person_of, columns, draft_map)
    claims = settle_claims(entries, holderless, columns, draft_map)
    placeholders = Placeholders(draft_map)
    seat_of = Seating(draft_map, person_of, claims, placeholders).seat(entries, holderless, labels)
    tenures = Tenures(draft_map, person_of, seat_of, claims, columns)
    tenures.record(entries, holderless)
    resolver = Resolver(
        draft_map,
        entries,
        holderless,
        person_of,
        seat_of,
        claims=claims,
        placeholders=placeholders,
        columns=columns,
    )
    person_of_row = {draft.row: person_of[entry.row] for entry in entries for draft in entry.drafts}
    LineDrawer(draft_map, resolver, seat_of, person_of_row, placeholders=placeholders, elsewhere=elsewhere).draw(drafts)
    write_buying_facts(entries, person_of, columns, draft_map)
    OurSideWriter(draft_map, columns).write(entries, person_of)
    if is_complete:
        close_missing(draft_map, set(person_of.values()), set(seat_of.values()), columns)
    else:
        report_missing(draft_map, set(person_of.values()))
    tenures.mark_placeholders(entries, holderless)

    after = draft_map.after()
    change_set = difference(account_map, after, draft_map.source)
    summary = _summary(change_set, draft_map, entries, person_of, len(drafts), columns.unknown)
    return PeopleImport(change_set, tuple(sorted(problems, key=place_of)), summary, after)


def _summary(
    change_set: ChangeSet,
    draft_map: DraftMap,
    entries: Sequence[Entry],
    person_of: Mapping[int, PersonId],
    rows: int,
    unknown_headers: tuple[str, ...],
) -> ImportSummary:
    added = [change.entity for change in change_set.changes if change.action is Action.ADD]
    known = draft_map.before.person_by_id.keys()
    held = {item.position for item in draft_map.assignments.values()}
    empty = [item for item in added if isinstance(item, Position) and item.id not in held]
    touched = _people_touched(change_set, draft_map)
    recorded = [person_of[entry.row] for entry in entries if person_of[entry.row] in known]
    updated = sum(person in touched for person in recorded)
    return ImportSummary(
        rows=rows,
        people_added=sum(isinstance(item, Person) for item in added),
        people_updated=updated,
        people_unchanged=len(recorded) - updated,
        vacancies_added=sum(not seat.placeholder for seat in empty),
        placeholders_added=sum(seat.placeholder for seat in empty),
        lines_added=sum(isinstance(item, ReportingLine) for item in added),
        team_members_added=sum(isinstance(item, TeamMember) for item in added),
        unknown_headers=unknown_headers,
    )


def _people_touched(change_set: ChangeSet, draft_map: DraftMap) -> set[PersonId]:
    """Return everybody about whom something changes."""
    people: set[PersonId] = set()
    seats: set[PositionId] = set()
    for change in change_set.changes:
        entity = change.entity
        if isinstance(entity, Person):
            people.add(entity.id)
        elif isinstance(entity, (Assignment, BuyingRole, Stance, Relationship)):
            people.add(entity.person)
        elif isinstance(entity, Touchpoint):
            people |= set(entity.people)
        elif isinstance(entity, Position):
            seats.add(entity.id)
        elif isinstance(entity, ReportingLine):
            seats.add(entity.report)
    return people | {item.person for item in draft_map.assignments.values() if item.position in seats}
