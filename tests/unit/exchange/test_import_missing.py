"""People and seats that are on the map and not in the file: left alone, or ended where the file is complete."""

from __future__ import annotations

from datetime import date

from accountmap.exchange.problems import ProblemCode

TODAY, LATER = date(2026, 11, 24), date(2027, 3, 1)


def test_missing_people_are_left_alone_and_told(account):
    """A file that may be a part of the whole ends nothing."""
    account.take("Name,Title\nAda,Head\nBen,Buyer\n")
    assert not account.take("Name,Title\nAda,Head\n", today=LATER).change_set
    assert account.problems(ProblemCode.NOT_IN_FILE) == [(0, "", "1", "Ben")]


def test_a_complete_file_ends_who_is_missing(account):
    """The assignment ends on the file's day, and the seat bound to the person with its line; again changes nothing."""
    account.take("Name,Title,Manager\nAda,Head,\nBen,Buyer,Ada\n")
    text = "Name,Title,Manager\nAda,Head,\n"
    account.take(text, today=LATER, is_complete=True)
    assert [assignment.valid_to for assignment in account.assignments("Ben")] == [LATER]
    assert [person.name for person in account.map.on(LATER).people] == ["Ada"]
    assert (account.lines(), account.lines(LATER)) == ({("Ada", "Ben", "solid")}, set())
    assert len(account.map.on(LATER).positions) == 1
    assert account.problems(ProblemCode.MISSING_CLOSED) == [(0, "", "1", "Ben")]
    assert account.problems(ProblemCode.SEATS_ENDED) == [(0, "", "1", "Buyer")]
    assert not account.take(text, today=LATER, is_complete=True).change_set


def test_a_seat_somebody_reports_to_stays_as_a_vacancy(account):
    """The manager left; those who still report there keep their line, and so do the seats above."""
    account.take("Name,Title,Manager\nAda,Head,\nBen,Deputy,Ada\nCy,Buyer,Ben\n")
    account.take("Name,Title\nCy,Buyer\n", today=LATER, is_complete=True)
    assert account.lines(LATER) == {("Head", "Deputy", "solid"), ("Deputy", "Cy", "solid")}
    assert account.problems(ProblemCode.SEATS_ENDED) == []


def test_a_numbered_post_stays_where_the_file_lists_no_posts(account):
    """Only a file of posts can say that a post is no more."""
    account.take("Name,Title,Post reference\nAda,Head,P1\nBen,Buyer,P2\n")
    account.take("Name,Title\nAda,Head\n", today=LATER, is_complete=True)
    assert {seat.reference for seat in account.map.on(LATER).positions} == {"P1", "P2"}


def test_a_post_and_a_vacancy_that_a_file_of_posts_lacks_are_ended(account):
    """Posts come and go; those of people who stay are untouched."""
    account.take("Name,Title,Post reference\nAda,Head,P1\nBen,Buyer,P2\nVacant,Clerk,P3\n")
    account.take("Name,Title,Post reference\nAda,Head,P1\n", today=LATER, is_complete=True)
    assert {seat.reference for seat in account.map.on(LATER).positions} == {"P1"}
    assert {seat.reference for seat in account.map.on(TODAY).positions} == {"P1", "P2", "P3"}


def test_a_vacancy_that_the_file_lists_stays(account):
    """An empty seat with a row of its own is there, though nobody holds it."""
    text = "Name,Title,Post reference\nAda,Head,P1\nVacant,Clerk,P3\n"
    account.take(text)
    assert not account.take(text, today=LATER, is_complete=True).change_set
    assert {seat.reference for seat in account.map.on(LATER).positions} == {"P1", "P3"}


def test_placeholders_of_a_complete_file_stay(account):
    """A manager who is named again is not missing, though no row is theirs."""
    text = "Name,Post reference,Reports to senior post\nAda,P1,P9\n"
    account.take(text)
    assert not account.take(text, today=LATER, is_complete=True).change_set
    assert {seat.reference for seat in account.map.on(LATER).positions} == {"P1", "P9"}


def test_a_uid_outlives_a_change_of_name(account):
    """A card with the same UID is the same person under another name and mailbox, and is told to be renamed."""
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:7e1f\r\nFN:{}\r\nEMAIL:{}\r\nEND:VCARD\r\n"
    account.take(card.format("Ada Sampleton", "ada@x.example"), file="a.vcf")
    before = account.person("Ada Sampleton")
    assert before.references == ("vcard:7e1f",)
    account.take(card.format("Eve Mockley", "eve@x.example"), file="a.vcf", today=LATER)
    assert account.names == ["Eve Mockley"]
    assert account.person("Eve Mockley").id == before.id
    assert "renamed" in account.codes
