"""People in simple words: adding, correcting, moving, leaving, removing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from accountmap.editing import (
    Draft,
    Elsewhere,
    Reports,
    SeatAfter,
    add_person,
    change_person,
    check,
    end_person,
    end_seat,
    fill_seat,
    move_person,
    open_seat,
    read_reports,
    remove_person,
    remove_seat,
)
from accountmap.errors import (
    AlreadyLeft,
    HasHistory,
    InvalidValue,
    ReportsUndecided,
    SeatTaken,
    SeveralPositions,
    UnknownReference,
)
from accountmap.model.account_map import AccountMap
from accountmap.model.buying import BuyingRole, RoleKind, Stance
from accountmap.model.changes import apply
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind
from accountmap.model.people import Assignment, Position
from maps import TODAY, P, a_map, draft_of, link, managers_on

YESTERDAY = TODAY - timedelta(days=1)
NOWHERE = Elsewhere()
CHART = a_map(P("ceo"), P("boris", under="ceo"), P("anna", under="boris"), P("dana", dotted="boris"))


def after(draft: Draft) -> AccountMap:
    """Return the map as the checked draft makes it."""
    check(draft)
    return apply(draft.map, draft.change_set())


def titles(account_map: AccountMap, person: str, day: date = TODAY) -> list[str]:
    """Return the titles a person has on a day."""
    return [seat.title for seat in account_map.on(day).positions_of.get(person, ())]


def test_added_person_comes_with_position_line_and_everything_said():
    """One edit: person, seat, assignment, solid and dotted line."""
    draft = draft_of(CHART)
    values = {
        "name": "Eve",
        "title": "Buyer",
        "unit": "Purchasing",
        "function": Function.PURCHASING,
        "seniority": 2,
        "post_reference": "P-7",
        "emails": ["eve@example.org"],
        "manager": "boris",
        "dotted_managers": ["ceo"],
    }
    person = add_person(draft, values, since=date(2026, 1, 1))
    done = after(draft)
    (seat,) = done.positions_of[person.id]
    assert person.emails == ("eve@example.org",)
    assert (seat.title, seat.unit, seat.reference, seat.seniority) == ("Buyer", "Purchasing", "P-7", 2)
    assert managers_on(done)["Eve"] == "Boris"
    assert person.id not in done.on(date(2025, 12, 31)).person_by_id
    kinds = [change.kind for change in draft.change_set().changes]
    assert kinds == ["person", "position", "assignment", "reporting_line", "reporting_line"]


def test_correction_of_some_fields_leaves_the_others():
    """Only what is given changes; null clears; the name cannot be cleared."""
    draft = draft_of(CHART)
    change_person(draft, "anna", {"title": "Clerk", "phones": ["+7 1"], "seniority": 1})
    change_person(draft, "anna", {"seniority": None, "name": "Anna B."})
    done = after(draft)
    (seat,) = done.positions_of["anna"]
    assert (seat.title, seat.seniority, done.person("anna").name) == ("Clerk", None, "Anna B.")
    assert done.person("anna").phones == ("+7 1",)
    with pytest.raises(InvalidValue):
        change_person(draft, "anna", {"name": None})
    with pytest.raises(InvalidValue) as refused:
        change_person(draft, "anna", {"salary": 1})
    assert refused.value.value == "salary"


def test_nothing_new_changes_nothing():
    """Saying what is recorded makes an empty change set."""
    draft = draft_of(CHART)
    change_person(draft, "anna", {"name": "Anna", "title": "anna post", "manager": "boris", "dotted_managers": []})
    assert not draft.change_set()


def test_new_title_from_a_day_is_another_position():
    """A promotion: the old post ends with it if nobody needs it, the boss stays, the days before are as they were."""
    draft = draft_of(CHART)
    move_person(draft, "anna", {"title": "Head of records"}, since=TODAY)
    done = after(draft)
    assert (titles(done, "anna", YESTERDAY), titles(done, "anna")) == (["anna post"], ["Head of records"])
    assert managers_on(done)["Anna"] == managers_on(done, YESTERDAY)["Anna"] == "Boris"
    assert "seat-anna" not in done.on(TODAY).position_by_id


def test_position_with_reports_stays_vacant_when_its_holder_moves_on():
    """Boris is promoted; his people keep the vacant seat as their manager."""
    draft = draft_of(CHART)
    move_person(draft, "boris", {"title": "Director"}, since=TODAY)
    done = after(draft)
    assert managers_on(done)["Anna"] == "boris post"
    assert managers_on(done)["Boris"] == "Ceo"


def test_move_to_a_vacancy_takes_it_with_its_lines():
    """The successor inherits the seat: its boss and its reports."""
    chart = a_map(P("ceo"), P("gap", under="ceo", vacant=True), P("anna", under="gap"), P("bob", under="anna"))
    draft = draft_of(chart)
    move_person(draft, "bob", {}, since=TODAY, to="seat-gap")
    done = after(draft)
    assert managers_on(done) == {"Bob": "Ceo", "Anna": "Bob"}


def test_seat_that_is_held_is_not_given_away():
    """A position somebody holds is refused with the holder's name, moving or filling."""
    draft = draft_of(CHART)
    with pytest.raises(SeatTaken) as refused:
        move_person(draft, "anna", {}, since=TODAY, to="seat-boris")
    assert (refused.value.position, refused.value.holder) == ("boris post", "Boris")
    with pytest.raises(SeatTaken):
        fill_seat(draft, "seat-boris", "dana")


def test_placeholder_becomes_a_seat_when_its_holder_is_found():
    """Find out who runs accounting; then it is Eve, and always was as far as we know."""
    draft = draft_of(CHART)
    ghost = open_seat(draft, {"title": "Head of accounting", "manager": "ceo"}, placeholder=True)
    assert draft.get(Position, ghost.id).placeholder
    person = add_person(draft, {"name": "Eve"}, position=ghost.id)
    done = after(draft)
    assert not done.position_by_id[ghost.id].placeholder
    assert managers_on(done)["Eve"] == "Ceo"
    assert titles(done, person.id, date(2020, 1, 1)) == ["Head of accounting"]


def test_who_left_is_gone_and_the_seat_stays_vacant():
    """Left on a day: there the day before, not on it; the reports keep the seat."""
    draft = draft_of(CHART)
    end_person(draft, "boris", TODAY)
    done = after(draft)
    assert "boris" in done.on(YESTERDAY).person_by_id
    assert "boris" not in done.on(TODAY).person_by_id
    assert managers_on(done)["Anna"] == "boris post"


def test_successor_of_the_map_inherits_the_seat_and_leaves_the_own_one():
    """Anna takes over from Boris: she reports to his boss, and her old post is closed."""
    draft = draft_of(CHART)
    end_person(draft, "boris", TODAY, successor="anna")
    done = after(draft)
    assert managers_on(done) == {"Anna": "Ceo"}
    assert titles(done, "anna") == ["boris post"]
    assert titles(done, "anna", YESTERDAY) == ["anna post"]


def test_new_successor_inherits_the_seat():
    """Somebody we did not know takes over, with all lines of the seat."""
    draft = draft_of(CHART)
    end_person(draft, "boris", TODAY, new_successor={"name": "Eve"})
    assert managers_on(after(draft)) == {"Anna": "Eve", "Eve": "Ceo"}


def test_closing_a_managers_seat_asks_what_becomes_of_the_reports():
    """Refused with the reports by name and the choices; each choice does what it says."""
    with pytest.raises(ReportsUndecided) as refused:
        end_person(draft_of(CHART), "boris", TODAY, seat=SeatAfter.CLOSED)
    assert (refused.value.person, refused.value.reports) == ("Boris", ("Dana", "Anna"))
    assert refused.value.choices == ("up", "to:ID", "none")
    for answer, expected in (("up", "Ceo"), ("to:dana", "Dana"), ("none", None)):
        draft = draft_of(CHART)
        end_person(draft, "boris", TODAY, seat=SeatAfter.CLOSED, reports=read_reports(answer))
        done = after(draft)
        assert managers_on(done).get("Anna") == expected
        assert managers_on(done, YESTERDAY)["Anna"] == "Boris"


def test_who_left_already_cannot_leave_again():
    """The second end is refused; so is a correction of the post they had, which may be another's now."""
    draft = draft_of(CHART)
    end_person(draft, "anna", YESTERDAY)
    with pytest.raises(AlreadyLeft):
        end_person(draft, "anna", TODAY)
    with pytest.raises(AlreadyLeft):
        change_person(draft, "anna", {"title": "Clerk"})
    change_person(draft, "anna", {"emails": ["anna@example.org"]})
    move_person(draft, "anna", {"title": "Adviser"}, since=TODAY)
    assert titles(after(draft), "anna") == ["Adviser"]


def test_nobody_leaves_before_they_came():
    """A last day before the first would leave no trace of the person's time: refused."""
    draft = draft_of(CHART)
    person = add_person(draft, {"name": "Eve"}, since=TODAY)
    with pytest.raises(InvalidValue) as refused:
        end_person(draft, person.id, YESTERDAY)
    assert refused.value.field == "day"


def test_person_without_position_can_leave():
    """Somebody of whom no position was ever recorded is there, until they leave."""
    draft = draft_of(AccountMap(account=CHART.account, people=CHART.people))
    end_person(draft, "anna", TODAY)
    done = after(draft)
    assert "anna" in done.on(YESTERDAY).person_by_id
    assert "anna" not in done.on(TODAY).person_by_id


def test_mistaken_person_is_removed_with_all_that_was_theirs():
    """Position, lines, links, roles and stance go along; nothing names the person any more."""
    chart = a_map(P("ceo"), P("anna", under="ceo"), links=(link("anna", "ceo", LateralKind.PEER),))
    chart = replace(
        chart,
        stances=(Stance(id="s", person="anna", value=1),),
        buying_roles=(BuyingRole(id="b", person="anna", kind=RoleKind.USER),),
    )
    draft = draft_of(chart)
    remove_person(draft, "anna", elsewhere=NOWHERE)
    done = after(draft)
    assert [person.id for person in done.people] == ["ceo"]
    left = (done.lateral_links, done.stances, done.buying_roles, done.reporting_lines)
    assert left == ((), (), (), ())
    assert [seat.id for seat in done.positions] == ["seat-ceo"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("up", {"Anna": "Ceo"}), ("to:ceo", {"Anna": "Ceo"}), ("to:anna", {"Anna": "Ceo"}), ("none", {})],
)
def test_removing_a_manager_asks_what_becomes_of_the_reports(answer: str, expected: dict[str, str]):
    """Refused without an answer; with one, done. One of the reports who takes over reports to the boss's boss."""
    with pytest.raises(ReportsUndecided) as refused:
        remove_person(draft_of(CHART), "boris", elsewhere=NOWHERE)
    assert (refused.value.person, refused.value.reports) == ("Boris", ("Dana", "Anna"))
    draft = draft_of(CHART)
    remove_person(draft, "boris", elsewhere=NOWHERE, reports=read_reports(answer))
    assert managers_on(after(draft)) == expected


def test_person_with_history_is_ended_not_deleted():
    """Each kind of history alone is enough; the error counts them."""
    cases = {
        "touchpoints": (a_map(P("anna", met=True)), NOWHERE),
        "relationships": (a_map(P("anna", met=True)), NOWHERE),
        "other_accounts": (CHART, Elsewhere(other_accounts=1)),
        "earlier_changes": (CHART, Elsewhere(earlier_changes=2)),
        "past_positions": (_with_past(CHART), NOWHERE),
    }
    for reason, (chart, elsewhere) in cases.items():
        with pytest.raises(HasHistory) as refused:
            remove_person(draft_of(chart), "anna", elsewhere=elsewhere)
        assert getattr(refused.value, reason) > 0, reason
        assert refused.value.name == "Anna"


def _with_past(chart: AccountMap) -> AccountMap:
    past = Assignment(id="past", person="anna", position="seat-ceo", valid_to=YESTERDAY)
    return replace(chart, assignments=(*chart.assignments, past))


def test_positions_are_removed_by_the_same_rules():
    """Held: refused with the holder. Once held: ended. With reports: asked. Else it goes with its lines."""
    with pytest.raises(SeatTaken):
        remove_seat(draft_of(CHART), "seat-anna")
    draft = draft_of(CHART)
    end_person(draft, "anna", TODAY)
    with pytest.raises(HasHistory) as refused:
        remove_seat(draft, "seat-anna")
    assert refused.value.past_positions == 1
    vacant = a_map(P("ceo"), P("gap", under="ceo", vacant=True), P("anna", under="gap"))
    with pytest.raises(ReportsUndecided):
        remove_seat(draft_of(vacant), "seat-gap")
    draft = draft_of(vacant)
    remove_seat(draft, "seat-gap", read_reports("up"))
    assert managers_on(after(draft)) == {"Anna": "Ceo"}


def test_closed_position_lets_its_holder_and_lines_go():
    """A post abolished on a day: holder without it from that day, lines ended, reports passed on."""
    draft = draft_of(CHART)
    end_seat(draft, "seat-boris", TODAY, Reports(read_reports("up").hand_over))
    done = after(draft)
    assert managers_on(done) == {"Anna": "Ceo"}
    assert managers_on(done, YESTERDAY) == {"Anna": "Boris", "Boris": "Ceo"}


def test_one_of_several_positions_must_be_named():
    """Two posts: which one a title belongs to is asked; the one named is taken."""
    draft = draft_of(CHART)
    draft.put(Position(id="second", title="Second post"))
    draft.put(Assignment(id="h2", person="anna", position="second"))
    with pytest.raises(SeveralPositions):
        change_person(draft, "anna", {"title": "X"})
    with pytest.raises(UnknownReference):
        change_person(draft, "anna", {"title": "X"}, position="seat-ceo")
    change_person(draft, "anna", {"title": "X"}, position="second")
    assert sorted(titles(after(draft), "anna")) == ["X", "anna post"]


@pytest.mark.parametrize("text", ["sideways", "to:", "up:ceo", "none:x"])
def test_unclear_answer_about_reports_is_refused(text: str):
    """Only up, to:ID and none are answers."""
    with pytest.raises(InvalidValue) as refused:
        read_reports(text)
    assert refused.value.field == "reports"
