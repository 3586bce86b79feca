"""What becomes of positions, lines, links and ties when two people turn out to be one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

from accountmap.duplicates import Conflict, merge_people, tell_apart
from accountmap.editing import Draft, check
from accountmap.model.account_map import AccountMap
from accountmap.model.changes import apply
from accountmap.model.links import LateralKind, LineKind
from accountmap.model.people import Channel
from accountmap.model.team import Level
from maps import TODAY, P, a_map, knows, link


def merged(account_map: AccountMap, keep: str = "anna", other: str = "ann") -> tuple[AccountMap, list[Conflict]]:
    """Merge two people; return the map afterwards and what was said differently."""
    numbers = count()
    said: list[Conflict] = []

    def told(conflicts: tuple[Conflict, ...]) -> str:
        said.extend(conflicts)
        return "told"

    draft = Draft(account_map, today=TODAY, new_id=lambda: f"new{next(numbers)}")
    merge_people(draft, keep, other, told_by=told, region="RU")
    check(draft)
    return apply(account_map, draft.change_set()), said


def titled(account_map: AccountMap, **titles: str) -> AccountMap:
    """Return the map with other titles for the seats of some people."""
    seats = tuple(
        replace(seat, title=titles.get(seat.id.removeprefix("seat-"), seat.title)) for seat in account_map.positions
    )
    return replace(account_map, positions=seats)


TWINS = {"anna": "Buyer", "ann": "buyer"}


def test_positions_of_one_title_become_one():
    """Reports of both positions report to the one that stays; the other is gone."""
    account_map = a_map(P("boss"), P("anna", under="boss"), P("ann"), P("carl", under="anna"), P("dora", under="ann"))
    after, said = merged(titled(account_map, **TWINS))
    assert [seat.id for seat in after.positions_of["anna"]] == ["seat-anna"]
    reports = {line.report for line in after.lines_to_reports_of["seat-anna"]}
    assert reports == {"seat-carl", "seat-dora"}
    assert said == [Conflict("name", "Ann")]


def test_positions_of_two_titles_stay_two():
    """Somebody may hold two positions; nobody decides here which is the old one."""
    after, _ = merged(a_map(P("anna"), P("ann")))
    assert {seat.id for seat in after.positions_of["anna"]} == {"seat-anna", "seat-ann"}


def test_bare_position_takes_what_the_other_says():
    """A position without title and department is the same as any, and is filled in."""
    after, _ = merged(titled(a_map(P("boss"), P("anna"), P("ann", under="boss", level=4)), anna=""))
    (seat,) = after.positions_of["anna"]
    assert (seat.id, seat.title, seat.seniority) == ("seat-anna", "ann post", 4)


def test_second_solid_manager_becomes_dotted():
    """Both managers can be seen afterwards, and one of them is solid."""
    account_map = a_map(P("boss"), P("vice"), P("anna", under="boss"), P("ann", under="vice"))
    after, _ = merged(titled(account_map, **TWINS))
    lines = {(line.manager, line.kind) for line in after.lines_to_managers_of["seat-anna"]}
    assert lines == {("seat-boss", LineKind.SOLID), ("seat-vice", LineKind.DOTTED)}


def test_line_between_the_two_is_void():
    """Nobody reports to themselves, by whichever record."""
    after, _ = merged(titled(a_map(P("anna"), P("ann", under="anna")), **TWINS))
    assert after.reporting_lines == ()


def test_same_line_twice_is_one():
    """Both records report to one manager; the later beginning is told."""
    account_map = titled(a_map(P("boss"), P("anna", under="boss"), P("ann", under="boss")), **TWINS)
    dated = tuple(
        replace(line, valid_from=date(2025, 3, 1)) if line.report == "seat-ann" else line
        for line in account_map.reporting_lines
    )
    after, said = merged(replace(account_map, reporting_lines=dated))
    assert [(line.manager, line.valid_from) for line in after.reporting_lines] == [("seat-boss", None)]
    assert Conflict("line_since", "2025-03-01") in said


def test_dotted_line_becomes_solid_if_the_other_says_so():
    """One record knows the line as dotted, the other as solid: it is solid."""
    account_map = titled(a_map(P("boss"), P("anna", dotted="boss"), P("ann", under="boss")), **TWINS)
    after, _ = merged(account_map)
    assert [line.kind for line in after.lines_to_managers_of["seat-anna"]] == [LineKind.SOLID]


def test_links_are_joined_and_none_runs_to_oneself():
    """A link between the two is void; the same link of both is one, with the greater strength; its note has both."""
    links = (
        link("anna", "ann", LateralKind.FRIEND),
        replace(link("anna", "carl", LateralKind.PEER), strength=0.4, note="sit together"),
        replace(link("carl", "ann", LateralKind.PEER), strength=0.7, note="same project"),
        link("ann", "carl", LateralKind.ADVISES),
        link("carl", "anna", LateralKind.ADVISES),
    )
    after, said = merged(a_map(P("anna"), P("ann"), P("carl"), links=links))
    peers = [item for item in after.lateral_links if item.kind is LateralKind.PEER]
    assert [(item.strength, item.note) for item in peers] == [(0.7, "sit together\nsame project")]
    advice = {(i.from_person, i.to_person) for i in after.lateral_links if i.kind is LateralKind.ADVISES}
    assert advice == {("anna", "carl"), ("carl", "anna")}
    assert all(item.kind is not LateralKind.FRIEND for item in after.lateral_links)
    assert Conflict("strength", "0.4") in said


def test_level_confirmed_last_counts():
    """Of two levels one of ours declared, the one confirmed last stands, and the other is told."""
    ties = (
        knows("anna", level=Level.TRUSTS, confirmed_ago=200, owner=False),
        knows("ann", level=Level.MET, confirmed_ago=10),
    )
    after, said = merged(a_map(P("anna"), P("ann"), ties=ties))
    (tie,) = after.relationships
    assert (tie.person, tie.declared_level, tie.is_owner) == ("anna", Level.MET, True)
    assert Conflict("declared_level", "trusts") in said


def test_one_owner_remains():
    """Where two of ours each owned one record, the owner of the kept one stays; the other's name is told."""
    second = replace(knows("ann"), id="r2", member="max")
    account_map = a_map(P("anna"), P("ann"), ties=(knows("anna"), second))
    account_map = replace(account_map, team=(*account_map.team, replace(account_map.team[0], id="max", name="Max")))
    after, said = merged(account_map)
    assert {tie.member: tie.is_owner for tie in after.relationships} == {"tess": True, "max": False}
    assert Conflict("owner", "max") in said


def test_notes_and_contact_data_are_joined():
    """Every e-mail, phone and line of a note is there once; a form of address the other had differently is told."""
    account_map = a_map(P("anna"), P("ann"))
    anna = replace(
        account_map.person("anna"),
        emails=("a@x.example",),
        phones=("8 901 000-00-01",),
        note="likes tea",
        form_of_address="Anna",
    )
    ann = replace(
        account_map.person("ann"),
        emails=("A@x.example", "b@x.example"),
        phones=("+79010000001",),
        note="likes tea\nplays chess",
        form_of_address="Frau A.",
        preferred_channel=Channel.CALL,
    )
    after, said = merged(replace(account_map, people=(anna, ann)))
    kept = after.person("anna")
    assert (kept.emails, kept.phones) == (("a@x.example", "b@x.example"), ("8 901 000-00-01",))
    assert (kept.form_of_address, kept.preferred_channel) == ("Anna", Channel.CALL)
    assert kept.note == "likes tea\nplays chess\ntold"
    assert kept.references == ("merged:ann",)
    assert Conflict("form_of_address", "Frau A.") in said


def test_holding_one_position_twice_is_one_assignment():
    """Two records of one job share become one assignment for all days; the lost first day is told."""
    account_map = a_map(P("anna"), P("ann"))
    shared = tuple(
        replace(item, position="seat-anna", valid_from=date(2025 if item.person == "ann" else 2024, 1, 1))
        for item in account_map.assignments
    )
    after, said = merged(replace(account_map, assignments=shared))
    assert [(item.person, item.valid_from) for item in after.assignments] == [("anna", date(2024, 1, 1))]
    assert Conflict("since", "2025-01-01") in said


def test_people_are_told_apart_once():
    """A second note of the same pair, whichever way round, adds nothing."""
    draft = Draft(a_map(P("anna"), P("ann")), today=TODAY, new_id=str)
    first = tell_apart(draft, "anna", "ann", "d1")
    assert tell_apart(draft, "ann", "anna", "d2") is first
    assert len(draft.changes()) == 1
