"""Our side of a file: team members, relationships, touchpoints."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from accountmap.exchange.problems import ProblemCode
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Level, Purpose, TeamMember

HEADER = "Name,Ours,Level,Last contact,Channel,Desired level\n"
LATER = date(2027, 3, 1)


def ties(account):
    """Return the relationships by our name and theirs."""
    return {
        (account.map.member_by_id[r.member].name, account.map.person_by_id[r.person].name): r
        for r in account.map.relationships
    }


def test_owner_and_others(account):
    """The first named owns the contact and has level, day and channel; the others know the person."""
    account.take(HEADER + "Ада,Тестов П.; t@us.example,доверяет,01.09.2026,звонок,рекомендует нас\n")
    found = ties(account)
    owner, other = found["Тестов П.", "Ада"], found["t@us.example", "Ада"]
    assert (owner.is_owner, owner.declared_level, owner.confirmed_on) == (True, Level.TRUSTS, date(2026, 9, 1))
    assert owner.desired_level is Level.RECOMMENDS_US
    assert (other.is_owner, other.declared_level, other.confirmed_on) == (False, None, None)
    (touch,) = account.map.touchpoints
    assert (touch.members, touch.people) == ((owner.member,), (owner.person,))
    assert (touch.at, touch.channel) == (datetime(2026, 9, 1, 12, tzinfo=UTC), Channel.CALL)
    assert (touch.direction, touch.purpose, touch.account) == (Direction.MUTUAL, Purpose.OPERATIONAL, "a")
    assert account.result.summary.team_members_added == 2
    assert account.codes == []


def test_again_changes_nothing(account):
    """No second touch, no second member, no other level."""
    text = HEADER + 'Ada,"Tom Ours, Tina Ours",trusts; met,2026-09-01,visit,\nBen,Tom Ours,,2026-09-02,call,\n'
    account.take(text)
    assert not account.take(text, today=LATER).change_set


def test_levels_go_by_place(account):
    """Several levels belong to the members in their order."""
    account.take(HEADER + "Ada,Tom; Tina,trusts; met,,,\n")
    assert [ties(account)[ours, "Ada"].declared_level for ours in ("Tom", "Tina")] == [Level.TRUSTS, Level.MET]


def test_members_are_found_by_email_and_name(account):
    """Nobody of ours is added twice."""
    member = TeamMember(id="tm", name="Tom Ours", email="tom@us.example")
    account.map = replace(account.map, team=(member,))
    account.take(HEADER + "Ada,TOM@us.example,,,,\nBen,tom  ours,,,,\n")
    assert account.map.team == (member,)
    assert len(account.map.relationships) == 2


def test_recorded_owner_stays(account):
    """Another first name makes no second owner."""
    account.take(HEADER + "Ada,Tom,,,,\n")
    account.take(HEADER + "Ada,Tina; Tom,,,,\n")
    assert {ours: tie.is_owner for (ours, _), tie in ties(account).items()} == {"Tom": True, "Tina": False}


def test_contact_without_level_makes_somebody_known(account):
    """Whoever was met is met; nothing is said of a higher level declared before."""
    account.take(HEADER + "Ada,Tom,,2026-09-01,,\n")
    assert ties(account)["Tom", "Ada"].declared_level is Level.MET
    account.take(HEADER + "Ada,Tom,trusts,2026-10-01,,\n")
    account.take(HEADER + "Ada,Tom,,2026-11-01,,\n")
    tie = ties(account)["Tom", "Ada"]
    assert (tie.declared_level, tie.confirmed_on) == (Level.TRUSTS, date(2026, 10, 1))


def test_older_file_does_not_overrule_a_newer_confirmation(account):
    """The day of confirmation only moves forward."""
    account.take(HEADER + "Ada,Tom,trusts,2026-10-01,,\n")
    account.take(HEADER + "Ada,Tom,met,2026-01-01,,\n")
    tie = ties(account)["Tom", "Ada"]
    assert (tie.declared_level, tie.confirmed_on) == (Level.TRUSTS, date(2026, 10, 1))


def test_levels_without_a_day_are_counted_once(account):
    """They are declared and not confirmed."""
    account.take(HEADER + "Ada,Tom,trusts,,,\nBen,Tom,met,,,\nCy,Tom,met,2026-09-01,,\n")
    assert account.problems(ProblemCode.LEVELS_UNCONFIRMED) == [(0, "Level", "2", "")]
    assert ties(account)["Tom", "Ada"].confirmed_on is None


def test_contact_in_the_future_is_not_used(account):
    """Tomorrow's meeting is no last contact."""
    account.take(HEADER + "Ada,Tom,met,2026-11-25,call,\nBen,Tom,met,2026-11-24,call,\n")
    assert account.problems(ProblemCode.CONTACT_IN_FUTURE) == [(2, "Last contact", "2026-11-25", "")]
    assert [touch.day for touch in account.map.touchpoints] == [date(2026, 11, 24)]


def test_contact_of_nobody_is_reported(account):
    """A level needs somebody of ours."""
    account.take(HEADER + "Ada,,trusts,2026-09-01,call,met\n")
    assert account.problems(ProblemCode.CONTACT_WITHOUT_MEMBER) == [
        (2, "Level, Desired level, Last contact, Channel", "Ada", "")
    ]
    assert account.map.relationships == ()


def test_channel_without_a_day_is_reported(account):
    """A call on no day is no touch."""
    account.take(HEADER + "Ada,Tom,,,call,\n")
    assert account.problems(ProblemCode.CHANNEL_WITHOUT_DATE) == [(2, "Channel", "call", "")]
