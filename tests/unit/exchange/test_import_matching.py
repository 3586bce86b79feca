"""Who is who: rows of one person, and people already on the map."""

from __future__ import annotations

from datetime import date

from accountmap.exchange.problems import ProblemCode

LATER = date(2027, 3, 1)


def test_same_email_is_one_person(account):
    """Two rows with one e-mail and one name are one person with all phones."""
    account.take("Name,E-mail,Phone\nAda,ada@x.example,111111\nADA,Ada@X.example,222222\n")
    assert account.names == ["ADA"]
    assert account.map.people[0].phones == ("111111", "222222")


def test_same_id_and_name_is_one_person(account):
    """An id joins rows of one name only; other names with that id are other people, and reported."""
    account.take("Id,Name,Title\n7,Ada,Buyer\n7,Ada,Clerk\n7,Ben,Driver\n")
    assert account.names == ["Ada", "Ben"]
    assert account.problems(ProblemCode.DUPLICATE_ID) == [(4, "Id", "7", "Ben")]


def test_shared_mailbox_identifies_nobody(account):
    """Several names behind one e-mail stay several people, said once."""
    text = "Name,E-mail\nAda,info@x.example\nBen,info@x.example\n"
    account.take(text)
    assert account.names == ["Ada", "Ben"]
    assert account.problems(ProblemCode.SHARED_EMAIL) == [(0, "E-mail", "info@x.example", "Ada, Ben")]
    assert not account.take(text, today=LATER).change_set


def test_known_mailbox_of_somebody_else(account):
    """A new name on a known mailbox is a new person if the names have nothing in common."""
    account.take("Name,E-mail\nAda Sampleton,info@x.example\n")
    account.take("Name,E-mail\nBen Placeholder,info@x.example\n")
    assert account.names == ["Ada Sampleton", "Ben Placeholder"]
    assert account.problems(ProblemCode.SHARED_EMAIL)[0][3] == "Ada Sampleton, Ben Placeholder"


def test_new_family_name_with_the_same_email(account):
    """Part of the name and the e-mail are enough; the change is said."""
    account.take("Name,E-mail\nAda Sampleton,ada@x.example\n")
    account.take("Name,E-mail\nAda Specimen,ada@x.example\n")
    assert account.names == ["Ada Specimen"]
    assert account.problems(ProblemCode.RENAMED) == [(2, "Name", "Ada Specimen", "Ada Sampleton")]


def test_unique_name_matches_without_email(account):
    """Case, ё and blanks do not make another person; the recorded spelling stays."""
    account.take("ФИО\nЁлкина  Анна\n")
    account.take("ФИО,Почта\nелкина анна,a@x.example\n")
    assert account.names == ["Ёлкина Анна"]
    assert account.map.people[0].emails == ("a@x.example",)


def test_same_name_with_another_email_is_somebody_else(account):
    """An e-mail speaks against a match by name."""
    account.take("Name,E-mail\nAda,ada@x.example\n")
    account.take("Name,E-mail\nAda,ada@y.example\n")
    assert account.names == ["Ada", "Ada"]
    assert account.problems(ProblemCode.NAMESAKE_WITH_OTHER_EMAIL) == [(2, "E-mail", "Ada", "ada@y.example")]


def test_post_and_name_match_where_the_name_alone_is_not_unique(account):
    """Namesakes on numbered posts are found again by their posts."""
    text = "Name,Post reference,Title\nAda,P1,Buyer\nAda,P2,Buyer\n"
    account.take(text)
    assert account.problems(ProblemCode.NAMESAKES) == [(2, "Name", "Ada", "2, 3")]
    assert not account.take(text, today=LATER).change_set


def test_namesakes_are_told_apart_by_whatever_differs(account):
    """Title, unit, manager or phone decide among equal names, in any order of rows."""
    header = "Name,Title,Phone,Manager\n"
    rows = ["Boss,Head,,xx\n", "Chief,Head,,xx\n", "Ada,Buyer,,Boss\n", "Ada,Buyer,,Chief\n", "Ada,Clerk,555555,Boss\n"]
    account.take(header + "".join(rows))
    assert account.names.count("Ada") == 3
    assert not account.take(header + "".join(rows), today=LATER).change_set
    assert not account.take(header + "".join(rows[::-1]), today=LATER).change_set


def test_a_row_that_may_be_one_of_several_is_added_and_said(account):
    """Nothing is guessed about namesakes."""
    account.take("Name,Title\nAda,Buyer\nAda,Clerk\n")
    account.take("Name,Title\nAda,Driver\n")
    assert account.names == ["Ada", "Ada", "Ada"]
    assert account.problems(ProblemCode.AMBIGUOUS_PERSON) == [(2, "Name", "Ada", "2")]
    assert not account.take("Name,Title\nAda,Driver\n", today=LATER).change_set


def test_as_many_namesakes_as_recorded_are_the_recorded_ones(account):
    """Where nothing else is equal, but the numbers are, nobody new is added."""
    account.take("Name,Title,Phone\nAda,Buyer,111111\nAda,Clerk,222222\n")
    account.take("Name,Title\nAda,Buyer\nAda,Head of records\n")
    assert sorted(account.map.positions_of[person.id][0].title for person in account.map.people) == [
        "Buyer",
        "Head of records",
    ]


def test_a_crowd_of_namesakes_is_told_apart_only_by_what_is_wholly_equal(account):
    """Comparing thousands with thousands would take for ever."""
    rows = "".join(f"Ada,Clerk {number}\n" for number in range(150))
    account.take("Name,Title\n" + rows)
    assert not account.take("Name,Title\n" + rows, today=LATER).change_set


def test_a_bare_name_of_several_is_left_out_and_said(account):
    """It would add one more namesake with every import."""
    account.take("Name,Title\nAda,Buyer\nAda,Clerk\n")
    assert not account.take("Name\nAda\n").change_set
    assert account.problems(ProblemCode.NAMESAKE_LEFT_OUT) == [(2, "Name", "Ada", "2")]


def test_row_repeated_word_for_word_counts_once(account):
    """A copy is noted, with or without an e-mail."""
    account.take("Name,E-mail,Title\nAda,,Buyer\nAda,,Buyer\nBen,b@x.example,Clerk\nBen,b@x.example,Clerk\n")
    assert account.names == ["Ada", "Ben"]
    assert [row for row, *_ in account.problems(ProblemCode.DUPLICATE_ROW)] == [3, 5]


def test_people_missing_from_a_later_file_are_left_alone_and_listed(account):
    """Absence proves nothing."""
    account.take("Name,Title\nAda,Buyer\nBen,Clerk\nCy,Driver\n")
    result = account.take("Name,Title\nAda,Buyer\n", today=LATER)
    assert not result.change_set
    assert account.problems(ProblemCode.NOT_IN_FILE) == [(0, "", "2", "Ben, Cy")]


def test_people_who_left_are_not_missed(account):
    """Somebody whose period is over need not be in the file."""
    account.take("Name,Title,End\nAda,Buyer,\nBen,Clerk,2025-01-01\n")
    account.take("Name,Title\nAda,Buyer\n")
    assert account.codes == []


def test_empty_cells_erase_nothing_and_notes_add_up(account):
    """What a file does not say stays; a new note goes below the old one."""
    account.take("Name,Phone,Note,Title,Обращение\nAda,111111,first,Buyer,Ms Ada\n")
    account.take("Name,Phone,Note,Title,Обращение\nAda,,second,,\n")
    person = account.person("Ada")
    assert (person.phones, person.note, person.form_of_address) == (("111111",), "first\nsecond", "Ms Ada")
    assert account.seat("Ada").title == "Buyer"


def test_counts(account):
    """Added, updated and unchanged people are counted, updates of seats and lines included."""
    account.take("Name,Title,Manager\nAda,Head,xx\nBen,Buyer,Ada\nCy,Clerk,Ada\n")
    summary = account.result.summary
    assert (summary.rows, summary.people_added, summary.lines_added) == (3, 3, 2)
    account.take("Name,Title,Manager\nAda,Head,xx\nBen,Senior buyer,Ada\nCy,Clerk,Ben\nDee,Clerk,Ben\n")
    summary = account.result.summary
    assert (summary.people_added, summary.people_updated, summary.people_unchanged) == (1, 2, 1)


def test_note_that_finds_no_room_is_reported(account):
    """Notes add up to 10,000 characters; what does not fit is not cut in half."""
    account.take(f"Name,Note\nAda,{'a' * 6000}\n")
    account.take(f"Name,Note\nAda,{'b' * 6000}\n")
    assert account.person("Ada").note == "a" * 6000
    assert [(row, column) for row, column, *_ in account.problems(ProblemCode.TEXT_CUT)] == [(2, "Note")]
