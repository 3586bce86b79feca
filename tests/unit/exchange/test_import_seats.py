"""Seats and who holds them: references, periods, successions, moves, placeholders."""

from __future__ import annotations

from datetime import date

from accountmap.exchange.problems import ProblemCode

TODAY, LATER = date(2026, 11, 24), date(2027, 3, 1)


def periods(account, name):
    """Return the periods of a person, oldest first."""
    return [(assignment.valid_from, assignment.valid_to) for assignment in account.assignments(name)]


def test_new_title_changes_the_seat_of_the_person(account):
    """Without a post reference the seat goes with the person."""
    account.take("Name,Title,Unit\nAda,Buyer,Purchasing\n")
    before = account.seat("Ada").id
    account.take("Name,Title,Unit\nAda,Head of purchasing,Purchasing\n", file="later.csv")
    seat = account.seat("Ada")
    assert (seat.id, seat.title, seat.source) == (before, "Head of purchasing", "later.csv")


def test_successor_takes_the_post(account):
    """Another person on the same post closes the old assignment on the new start."""
    account.take("Name,Post reference,Title\nAda,P1,Head\n")
    seat = account.seat("Ada").id
    account.take("Name,Post reference,Title,Start\nBen,P1,Head,2027-02-01\n", today=LATER)
    assert periods(account, "Ada") == [(None, date(2027, 2, 1))]
    assert periods(account, "Ben") == [(date(2027, 2, 1), None)]
    assert account.seat("Ben", LATER).id == seat
    assert account.problems(ProblemCode.SUCCEEDED) == [(2, "Post reference", "P1", "Ada → Ben")]


def test_succession_without_a_date_happens_today(account):
    """The day of the import stands where the file has none, and stays on re-import."""
    account.take("Name,Post reference\nAda,P1\n")
    account.take("Name,Post reference\nBen,P1\n", today=LATER)
    assert (periods(account, "Ada"), periods(account, "Ben")) == ([(None, LATER)], [(LATER, None)])
    assert not account.take("Name,Post reference\nBen,P1\n", today=date(2028, 1, 1)).change_set


def test_two_people_on_one_post_at_once(account):
    """The first keeps the number, the second gets a seat of their own, and it is said."""
    text = "Name,Post reference,Title,Manager\nBoss,P0,Head,xx\nAda,P1,Buyer,P0\nBen,P1,Buyer,P0\n"
    account.take(text)
    assert (account.seat("Ada").reference, account.seat("Ben").reference) == ("P1", "")
    assert account.problems(ProblemCode.POST_TAKEN) == [(4, "Post reference", "P1", "Ada")]
    assert account.lines() == {("Boss", "Ada", "solid"), ("Boss", "Ben", "solid")}
    assert not account.take(text, today=LATER).change_set


def test_two_people_on_one_post_in_turn(account):
    """Periods that do not meet are a succession the file itself tells of."""
    account.take(
        "Name,Post reference,Title,Start,End\nBen,P1,Head,2026-02-01,\nAda,P1,Old head,2020-01-01,2026-01-31\n"
    )
    assert account.seat("Ben").title == "Head"
    assert account.assignments("Ada")[0].position == account.assignments("Ben")[0].position
    assert periods(account, "Ada") == [(date(2020, 1, 1), date(2026, 2, 1))]
    assert account.codes == []


def test_end_date_is_the_last_day_in_the_seat(account):
    """On that day the person is still there, on the next one not."""
    account.take("Name,Title,End\nAda,Buyer,2026-11-24\n")
    (assignment,) = account.assignments("Ada")
    assert assignment.is_valid_on(TODAY)
    assert not assignment.is_valid_on(date(2026, 11, 25))


def test_history_of_one_person_on_one_seat(account):
    """Several periods in the same title and unit are one seat with several assignments."""
    text = (
        "Id,Name,E-mail,Title,Start,End\n"
        "1,Ada,a@x.example,Buyer,2020-01-01,2021-12-31\n"
        "2,Ada,a@x.example,Buyer,2022-01-01,\n"
    )
    account.take(text)
    assert len(account.map.positions) == 1
    assert periods(account, "Ada") == [(date(2020, 1, 1), date(2022, 1, 1)), (date(2022, 1, 1), None)]
    assert not account.take(text, today=LATER).change_set


def test_periods_that_touch_do_not_overlap(account):
    """A period ends at the latest where the next one begins."""
    account.take("Name,E-mail,Start,End\nAda,a@x.example,2020-01-01,2022-01-01\nAda,a@x.example,2022-01-01,\n")
    assert periods(account, "Ada") == [(date(2020, 1, 1), date(2022, 1, 1)), (date(2022, 1, 1), None)]


def test_former_seat_ends_with_its_holder(account):
    """A seat of the past with another title is closed, has no line, and is no vacancy."""
    text = (
        "Name,E-mail,Title,Start,End,Manager\n"
        "Boss,b@x.example,Head,,,xx\n"
        "Ada,a@x.example,Clerk,2020-01-01,2021-12-31,Boss\n"
        "Ada,a@x.example,Buyer,2022-01-01,,Boss\n"
    )
    account.take(text)
    present = account.map.on(TODAY)
    assert sorted(position.title for position in present.positions) == ["Buyer", "Head"]
    assert account.lines() == {("Boss", "Ada", "solid")}
    assert [p.title for p in account.map.on(date(2021, 1, 1)).positions_of[account.person("Ada").id]] == ["Clerk"]
    assert not account.take(text, today=LATER).change_set


def test_somebody_who_left_before_the_import(account):
    """Their seat is over too, and nobody can report to it."""
    account.take("Name,Title,End,Manager\nAda,Head,2020-01-31,\nBen,Buyer,,Ada\n")
    assert [position.title for position in account.map.on(TODAY).positions] == ["Buyer"]
    assert account.problems(ProblemCode.MANAGER_LEFT) == [(3, "Manager", "Ada", "")]


def test_known_holder_who_left_leaves_a_vacancy(account):
    """An end date for somebody on the map closes the assignment and keeps the seat."""
    account.take("Name,Title,Manager\nBoss,Head,xx\nAda,Buyer,Boss\n")
    account.take("Name,Title,Manager,End\nAda,Buyer,Boss,2027-01-31\n", today=LATER)
    assert periods(account, "Ada") == [(None, date(2027, 2, 1))]
    assert account.lines(LATER) == {("Boss", "Buyer", "solid")}


def test_end_date_is_history_only_once_it_has_passed(account):
    """A row with an end in the future is of the present, and re-import after the end changes nothing."""
    text = "Name,Title,End,Manager\nBoss,Head,,xx\nAda,Buyer,2026-12-31,Boss\n"
    account.take(text)
    assert account.lines() == {("Boss", "Ada", "solid")}
    assert not account.take(text, today=LATER).change_set


def test_move_to_another_post(account):
    """Somebody who turns up on another post has left the first."""
    account.take("Name,Post reference,Title\nAda,P1,Buyer\nBen,P2,Head\n")
    account.take("Name,Post reference,Title\nAda,P2,Head\n", today=LATER)
    assert periods(account, "Ada") == [(None, LATER), (LATER, None)]
    assert periods(account, "Ben") == [(None, LATER)]
    assert account.problems(ProblemCode.MOVED) == [(2, "Name", "Ada", "Buyer → Head")]


def test_two_posts_at_once_are_kept(account):
    """A person whom the file shows on both posts has not moved."""
    account.take("Name,E-mail,Post reference\nAda,a@x.example,P1\n")
    account.take("Name,E-mail,Post reference\nAda,a@x.example,P1\nAda,a@x.example,P2\n", today=LATER)
    assert periods(account, "Ada") == [(None, None), (LATER, None)]


def test_seat_learns_its_number(account):
    """A later file may give the number of a seat that had none."""
    account.take("Name,Title\nAda,Buyer\n")
    before = account.seat("Ada").id
    account.take("Name,Title,Post reference\nAda,Buyer,P1\n")
    assert (account.seat("Ada").id, account.seat("Ada").reference) == (before, "P1")
    assert len(account.map.assignments) == 1


def test_vacant_post_means_its_holder_left(account):
    """A file that calls a held post vacant says that the holder is gone."""
    account.take("Name,Post reference,Title\nAda,P1,Buyer\n")
    account.take("Name,Post reference,Title\nVacant,P1,Buyer\n", today=LATER)
    assert periods(account, "Ada") == [(None, LATER)]
    assert account.problems(ProblemCode.HOLDER_LEFT) == [(2, "Post reference", "P1", "Ada")]


def test_undisclosed_holder_changes_nothing(account):
    """A file that does not know the holder does not contradict one that does."""
    account.take("Name,Post reference,Title\nAda,P1,Buyer\n")
    assert not account.take("Name,Post reference,Title\nN/D,P1,Buyer\n", today=LATER).change_set
    assert not account.map.positions[0].placeholder


def test_somebody_fills_an_empty_post(account):
    """A placeholder with a holder is a placeholder no longer."""
    account.take("Name,Post reference,Title\nN/D,P1,Buyer\n")
    assert account.empty_seats()[0].placeholder
    account.take("Name,Post reference,Title\nAda,P1,Buyer\n")
    assert not account.seat("Ada").placeholder
    assert len(account.map.positions) == 1


def test_named_row_goes_before_an_unnamed_one_of_the_same_post(account):
    """The head of the house is not lost to an earlier row without a name."""
    text = "Name,Post reference,Title,Manager\nN/D,P1,Director,P2\nBen,P2,Deputy,P1\nAda,P1,Head,xx\n"
    account.take(text)
    assert account.seat("Ada").title == "Head"
    assert account.lines() == {("Ada", "Ben", "solid")}
    assert account.problems(ProblemCode.POST_TWICE) == [(2, "Post reference", "P1", "4: Ada")]
    assert not account.take(text, today=LATER).change_set


def test_equal_vacancies_are_as_many_as_the_file_has(account):
    """Two openings for the same job are two seats, found again by their managers."""
    text = "Name,Title,Manager\nAda,Head,xx\nBen,Head,xx\nVacancy,Clerk,Ben\nVacancy,Clerk,Ada\nVacancy,Clerk,Ada\n"
    account.take(text)
    assert len(account.empty_seats()) == 3
    assert not account.take(text, today=LATER).change_set
    assert not account.take("\n".join([text.splitlines()[0], *text.splitlines()[:0:-1]]), today=LATER).change_set


def test_row_with_contact_data_alone_adds_no_seat(account):
    """A second row about a person without title or dates only completes them."""
    account.take("Name,E-mail,Title,Phone\nAda,a@x.example,Buyer,\nAda,a@x.example,,111111\n")
    assert len(account.map.positions) == 1
    assert account.person("Ada").phones == ("111111",)


def test_corrected_start_is_taken_over(account):
    """A later file may know the first day better."""
    account.take("Name,Title\nAda,Buyer\n")
    account.take("Name,Title,Start\nAda,Buyer,2024-05-01\n")
    assert periods(account, "Ada") == [(date(2024, 5, 1), None)]


def test_return_to_a_former_seat_is_a_new_seat(account):
    """A closed seat is not reopened by a present row of the same title."""
    account.take("Name,E-mail,Title,Start,End\nAda,a@x.example,Buyer,2020-01-01,2021-12-31\n")
    account.take("Name,E-mail,Title,Start\nAda,a@x.example,Buyer,2026-01-01\n")
    assert len(account.map.positions) == 2
    assert account.seat("Ada").title == "Buyer"


def test_corrected_end_is_taken_over(account):
    """A later file may know the last day better, of a seat that is no more too."""
    account.take("Name,Title,End\nAda,Buyer,2020-12-31\n")
    account.take("Name,Title,End\nAda,Buyer,2021-12-31\n")
    assert periods(account, "Ada") == [(None, date(2022, 1, 1))]
    assert [seat.valid_to for seat in account.map.positions] == [date(2022, 1, 1)]


def test_period_before_the_recorded_one_is_added(account):
    """History may come later than the present; the seat of the past covers it."""
    account.take("Name,Title,Start,End\nAda,Buyer,2020-01-01,2020-12-31\n")
    account.take("Name,Title,Start,End\nAda,Buyer,2015-01-01,2016-12-31\n")
    assert periods(account, "Ada") == [(date(2015, 1, 1), date(2017, 1, 1)), (date(2020, 1, 1), date(2021, 1, 1))]
    (seat,) = account.map.positions
    assert (seat.valid_from, seat.valid_to) == (date(2015, 1, 1), date(2021, 1, 1))


def test_periods_that_overlap_recorded_ones_are_cut(account):
    """Nobody sits twice on one seat on one day."""
    account.take("Name,Post reference,Start,End\nAda,P1,2020-01-01,2020-12-31\n")
    account.take("Name,Post reference,Start\nAda,P1,2019-01-01\n", today=LATER)
    assert periods(account, "Ada") == [(date(2020, 1, 1), date(2021, 1, 1)), (date(2021, 1, 1), None)]


def test_present_row_beside_a_former_one_goes_on_from_there(account):
    """A row without dates continues where the dated one ends; beside one that lasts it adds nothing."""
    account.take("Name,E-mail,Start,End\nAda,a@x.example,2020-01-01,2021-12-31\nAda,a@x.example,,\n")
    assert periods(account, "Ada") == [(date(2020, 1, 1), date(2022, 1, 1)), (date(2022, 1, 1), None)]
    account.take("Name,E-mail,Start,Phone\nBen,b@x.example,2020-01-01,\nBen,b@x.example,,111111\n")
    assert periods(account, "Ben") == [(date(2020, 1, 1), None)]


def test_return_to_a_numbered_post(account):
    """Somebody back on a post they had left begins anew."""
    account.take("Name,Post reference\nAda,P1\n")
    account.take("Name,Post reference\nBen,P1\n", today=LATER)
    account.take("Name,Post reference\nAda,P1\n", today=date(2028, 1, 1))
    assert periods(account, "Ada") == [(None, LATER), (date(2028, 1, 1), None)]
    assert periods(account, "Ben") == [(LATER, date(2028, 1, 1))]
