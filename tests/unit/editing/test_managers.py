"""Who reports to whom: corrections, moves from a day, one boss, no circles."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from accountmap.editing import Draft, add_person, carry_out, change_person, check, move_person
from accountmap.editing.edits import Addition, Correction
from accountmap.errors import AlreadyRecorded, ReportingCycle, SecondManager, SeveralPositions, UnknownReference
from accountmap.model.account_map import AccountMap
from accountmap.model.changes import apply
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Assignment, Position
from maps import TODAY, P, a_map, draft_of, managers_on

YESTERDAY = TODAY - timedelta(days=1)
CHART = a_map(P("ceo"), P("boris", under="ceo"), P("anna", under="boris"), P("carl", under="ceo"))


def after(draft: Draft) -> AccountMap:
    """Return the map as the checked draft makes it."""
    check(draft)
    return apply(draft.map, draft.change_set())


def test_correction_replaces_the_line_for_all_days():
    """Another manager by correction: the old line was wrong, also yesterday."""
    draft = draft_of(CHART)
    change_person(draft, "anna", {"manager": "carl"})
    done = after(draft)
    assert managers_on(done)["Anna"] == managers_on(done, YESTERDAY)["Anna"] == "Carl"
    assert len(done.reporting_lines) == len(CHART.reporting_lines)


def test_move_ends_the_old_line_and_begins_the_new_one():
    """Another manager from a day: yesterday stays as it was, and the person keeps position and id."""
    draft = draft_of(CHART)
    move_person(draft, "anna", {"manager": "carl"}, since=TODAY)
    done = after(draft)
    assert (managers_on(done)["Anna"], managers_on(done, YESTERDAY)["Anna"]) == ("Carl", "Boris")
    assert done.positions == CHART.positions


def test_move_replaces_what_was_planned_for_later():
    """A line that begins on or after the day of the move is superseded by it."""
    draft = draft_of(CHART)
    move_person(draft, "anna", {"manager": "carl"}, since=TODAY + timedelta(days=30))
    move_person(draft, "anna", {"manager": "ceo"}, since=TODAY)
    done = after(draft)
    assert managers_on(done, TODAY + timedelta(days=60))["Anna"] == "Ceo"
    assert managers_on(done, YESTERDAY)["Anna"] == "Boris"


def test_no_manager_takes_the_line_away():
    """Null clears the manager."""
    draft = draft_of(CHART)
    change_person(draft, "anna", {"manager": None})
    assert "Anna" not in managers_on(after(draft))


def test_new_manager_after_an_ended_line_counts_from_today():
    """Where an earlier line ended, a corrected manager does not reach back over it."""
    draft = draft_of(CHART)
    move_person(draft, "anna", {"manager": None}, since=date(2026, 6, 1))
    change_person(draft, "anna", {"manager": "carl"})
    done = after(draft)
    assert managers_on(done, date(2026, 5, 1))["Anna"] == "Boris"
    assert "Anna" not in managers_on(done, date(2026, 7, 1))
    assert managers_on(done)["Anna"] == "Carl"


def test_circle_is_refused_with_its_members_by_name():
    """The top of the chart cannot report to somebody below; everybody in the circle is named, in order."""
    draft = draft_of(CHART)
    change_person(draft, "ceo", {"manager": "anna"})
    with pytest.raises(ReportingCycle) as refused:
        check(draft)
    assert refused.value.members == ("Ceo", "Anna", "Boris")


def test_lines_of_different_days_make_no_circle():
    """Two people who change places on a day report to each other, but never on one day."""
    draft = draft_of(a_map(P("ann"), P("bob", under="ann")))
    move_person(draft, "bob", {"manager": None}, since=TODAY)
    move_person(draft, "ann", {"manager": "bob"}, since=TODAY)
    done = after(draft)
    assert (managers_on(done, YESTERDAY), managers_on(done)) == ({"Bob": "Ann"}, {"Ann": "Bob"})


def test_circle_through_a_vacancy_is_found():
    """Seats that nobody holds are links of a circle like others."""
    draft = draft_of(a_map(P("ann"), P("gap", under="ann", vacant=True), P("bob", under="gap")))
    change_person(draft, "ann", {"manager": "bob"})
    with pytest.raises(ReportingCycle) as refused:
        check(draft)
    assert refused.value.members == ("Ann", "Bob", "gap post")


def test_dotted_line_may_run_back():
    """Functional lines are free: only solid ones make a circle."""
    draft = draft_of(CHART)
    change_person(draft, "ceo", {"dotted_managers": ["anna"]})
    dotted = [line for line in after(draft).reporting_lines if line.kind is LineKind.DOTTED]
    assert [(line.manager, line.report) for line in dotted] == [("seat-anna", "seat-ceo")]


def test_second_solid_manager_is_refused_by_name():
    """A position has one solid manager at a time; the message names both people."""
    draft = draft_of(CHART)
    carry_out(draft, [Addition("reporting_line", {"manager": "seat-carl", "report": "seat-anna"})])
    with pytest.raises(SecondManager) as refused:
        check(draft)
    assert (refused.value.person, refused.value.manager) == ("Anna", "Boris")


def test_same_line_twice_is_refused():
    """A dotted line that is there already is not added again."""
    draft = draft_of(a_map(P("ann"), P("bob", dotted="ann")))
    values = {"manager": "seat-ann", "report": "seat-bob", "kind": LineKind.DOTTED}
    carry_out(draft, [Addition("reporting_line", values)])
    with pytest.raises(AlreadyRecorded) as refused:
        check(draft)
    assert refused.value.name == "Ann → Bob"


def test_old_circle_elsewhere_does_not_stand_in_the_way():
    """What was wrong before and is not touched does not refuse other edits."""
    chart = a_map(P("ann", under="bob"), P("bob", under="ann"), P("carl"), P("dana", under="carl"))
    draft = draft_of(chart)
    change_person(draft, "carl", {"title": "Head"})
    change_person(draft, "dana", {"manager": "ann"})
    assert managers_on(after(draft))["Dana"] == "Ann"


def test_manager_may_be_named_by_person_name_or_position():
    """A manager is given by id, by name, or as a position, such as a vacancy."""
    chart = a_map(P("ann"), P("gap", vacant=True), P("bob"))
    for named, expected in (("ann", "Ann"), ("ANN ", "Ann"), ("seat-gap", "gap post")):
        draft = draft_of(chart)
        change_person(draft, "bob", {"manager": named})
        assert managers_on(after(draft))["Bob"] == expected
    with pytest.raises(UnknownReference) as refused:
        change_person(draft_of(chart), "bob", {"manager": "nobody"})
    assert (refused.value.field, refused.value.value) == ("manager", "nobody")


def test_manager_without_a_position_gets_one():
    """Somebody of whom no position is recorded can have reports."""
    draft = draft_of(AccountMap(account=CHART.account, people=CHART.people))
    add_person(draft, {"name": "New", "manager": "boris"})
    assert managers_on(after(draft)) == {"New": "Boris"}


def test_manager_with_two_positions_must_be_named_by_position():
    """Which of two seats is meant is asked, with both named."""
    draft = draft_of(CHART)
    draft.put(Position(id="second", title="Second post"))
    draft.put(Assignment(id="h2", person="boris", position="second"))
    with pytest.raises(SeveralPositions) as refused:
        change_person(draft, "carl", {"manager": "boris"})
    assert refused.value.positions == ("Second post", "boris post")
    change_person(draft, "carl", {"manager": "second"})
    assert managers_on(after(draft))["Carl"] == "Boris"


def test_line_of_a_position_to_itself_is_refused():
    """Nobody reports to themselves."""
    draft = draft_of(CHART)
    with pytest.raises(Exception, match="invalid-value"):
        change_person(draft, "anna", {"manager": "anna"})


def test_changed_dates_of_a_line_are_checked_too():
    """A line made longer by correction can close a circle as well."""
    draft = draft_of(a_map(P("ann"), P("bob")))
    draft.put(ReportingLine(id="l1", manager="seat-ann", report="seat-bob", valid_to=TODAY))
    draft.put(ReportingLine(id="l2", manager="seat-bob", report="seat-ann", valid_from=TODAY))
    check(draft)
    carry_out(draft, [Correction("reporting_line", "l1", {"valid_to": None})])
    with pytest.raises(ReportingCycle):
        check(draft)
