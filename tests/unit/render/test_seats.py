"""The forest of seats: who hangs below whom, in which order, and how circles are cut."""

from __future__ import annotations

from datetime import date

from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LineKind
from accountmap.model.people import Person
from accountmap.render.content.seats import seats_of


def managers(draft):
    """Return the manager of each seat that has one, by short names."""
    branches = seats_of(draft.map()).branch_to
    return {str(seat)[5:]: str(line.manager)[5:] for seat, line in branches.items()}


def order(draft):
    """Return the seats in drawing order, by short names."""
    return [str(seat)[5:] for seat in seats_of(draft.map()).order]


def test_siblings_stand_by_name_vacancies_and_placeholders_last(draft):
    """The order of names is that of a reader: case and accents do not matter."""
    draft.person("chief")
    draft.seat("ghost", "chief", title="A", placeholder=True)
    draft.seat("empty", "chief", title="B")
    for key, name in {"z": "Яна", "y": "Ёлкина", "x": "Ángel", "w": "bob", "v": "Anna"}.items():
        draft.person(key, "chief", name=name)
    assert order(draft) == ["chief", "x", "v", "w", "y", "z", "empty", "ghost"]


def test_trees_stand_by_seniority(draft):
    """The owner's tree comes before the branch office, whatever the names."""
    draft.person("anna", seniority=4)
    draft.person("zoe", seniority=6)
    draft.person("mia")
    assert order(draft) == ["zoe", "anna", "mia"]


def test_a_seat_without_solid_manager_hangs_below_a_dotted_one(draft):
    """Functional managers place those who have no other; else they are further lines."""
    draft.person("chief")
    draft.person("head", "chief")
    draft.person("a", "chief")
    draft.person("b")
    draft.line("head", "a", LineKind.DOTTED)
    draft.line("head", "b", LineKind.DOTTED)
    assert managers(draft) == {"head": "chief", "a": "chief", "b": "head"}
    assert [line.id for line in seats_of(draft.map()).further] == ["dotted-head-a"]


def test_a_second_solid_manager_is_a_further_line(draft):
    """The line that has held longest carries the seat."""
    draft.person("chief")
    draft.person("head", "chief")
    draft.person("a")
    draft.line("chief", "a", valid_from=date(2026, 1, 1))
    draft.line("head", "a", valid_from=date(2025, 1, 1))
    assert managers(draft)["a"] == "head"
    assert [line.manager for line in seats_of(draft.map()).further] == ["seat-chief"]


def test_a_circle_is_cut_above_its_highest_seat(draft):
    """Everybody in the circle and below stays; the line that would close it is kept apart and marked."""
    for key in "abc":
        draft.person(key, seniority=5 if key == "b" else 3)
    for manager, report in [("a", "b"), ("b", "c"), ("c", "a")]:
        draft.line(manager, report)
    draft.person("d", "c")
    seats = seats_of(draft.map())
    assert order(draft) == ["b", "c", "a", "d"]
    assert {line.id for line in seats.further} == seats.closing == {"solid-a-b"}
    assert seats.in_circle == {"seat-a", "seat-b", "seat-c"}


def test_a_dotted_line_of_a_circle_is_cut_first(draft):
    """Solid lines outlast dotted ones."""
    draft.person("a", seniority=6)
    draft.person("b", "a")
    draft.line("b", "a", LineKind.DOTTED)
    assert managers(draft) == {"b": "a"}


def test_several_circles_are_all_cut(draft):
    """Circles side by side, of two and of three."""
    for key in "abcde":
        draft.person(key)
    for manager, report in [("a", "b"), ("b", "a"), ("c", "d"), ("d", "e"), ("e", "c")]:
        draft.line(manager, report)
    seats = seats_of(draft.map())
    assert len(seats.closing) == 2
    assert sorted(order(draft)) == list("abcde")


def test_the_main_seat_is_the_most_senior_then_the_one_with_most_reports(draft):
    """One of a person's seats carries the primary card."""
    draft.person("a", seniority=3)
    draft.seat("higher", seniority=4)
    draft.seat("busy", seniority=4)
    draft.person("b", "busy")
    draft.hold("a", "higher")
    draft.hold("a", "busy")
    assert seats_of(draft.map()).main_seat_of[PersonId("a")] == "seat-busy"


def test_a_seat_held_by_two_is_held_by_both_the_longest_first(draft):
    """Job sharing; the same assignment twice counts once."""
    draft.person("a")
    draft.person("b")
    draft.hold("b", "a", valid_from=date(2025, 1, 1))
    draft.hold("a", "b", valid_from=date(2025, 1, 1))
    assert [person.id for person in seats_of(draft.map()).holders_of[PositionId("seat-a")]] == ["a", "b"]


def test_lines_and_assignments_to_seats_that_are_gone_are_left_out(draft):
    """What points at a position that the map does not hold is no reason to fail; its holder has no seat."""
    draft.person("a", "gone")
    draft.add("people", Person(id="b", name="B"))
    draft.hold("b", "gone")
    seats = seats_of(draft.map())
    assert seats.order == ("seat-a",)
    assert not seats.branch_to
    assert [person.id for person in seats.seatless] == ["b"]


def test_a_seat_no_line_joins_is_loose(draft):
    """Neither managers nor reports: it belongs in the tray."""
    draft.person("chief")
    draft.person("a", "chief")
    draft.person("b")
    assert seats_of(draft.map()).loose == ("seat-b",)
