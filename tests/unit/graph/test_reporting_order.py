"""Who stands above whom, and when that cannot be said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accountmap.graph import Order, ReportingChart, reporting_graph
from accountmap.model.account_map import AccountMap
from accountmap.model.links import LineKind, ReportingLine
from accountmap.model.people import Assignment
from maps import P, a_map

PLAIN = a_map(
    P("ceo", level=6),
    P("cfo", under="ceo"),
    P("cpo", under="ceo"),
    P("seat", under="cfo", vacant=True),
    P("clerk", under="seat"),
    P("buyer", under="cpo", dotted="cfo"),
)


def order(account_map: AccountMap, one: str, other: str) -> Order:
    """Return how one stands to the other."""
    return ReportingChart(account_map).order(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("ceo", "clerk", Order.ABOVE),
        ("clerk", "cfo", Order.BELOW),
        ("cfo", "buyer", Order.ABOVE),
        ("cpo", "buyer", Order.ABOVE),
        ("clerk", "buyer", Order.APART),
        ("cfo", "cpo", Order.APART),
    ],
)
def test_order_in_a_plain_chart(one: str, other: str, expected: Order):
    """Lines are followed over levels, vacancies and dots; the rest stand apart."""
    assert order(PLAIN, one, other) is expected


def test_order_is_mirrored():
    """Above and below are two views of one line."""
    mirror = {Order.ABOVE: Order.BELOW, Order.BELOW: Order.ABOVE}
    for one in PLAIN.people:
        for other in PLAIN.people:
            if one != other:
                there = order(PLAIN, one.id, other.id)
                assert order(PLAIN, other.id, one.id) is mirror.get(there, there)


def test_two_charts_have_no_order():
    """Nothing joins them, so nothing is known."""
    assert order(a_map(P("a"), P("b", under="a"), P("c")), "a", "c") is Order.UNKNOWN


def test_two_tops_leave_it_open_who_stands_beside():
    """Lines that are there count; that there is none says nothing while a top's own manager may be below."""
    account_map = a_map(P("a"), P("b"), P("c", under="a", dotted="b"))
    assert order(account_map, "a", "c") is Order.ABOVE
    assert order(account_map, "a", "b") is Order.UNKNOWN


def test_circle_has_no_order():
    """Who reports to each other in a circle stands neither above nor below."""
    account_map = a_map(P("a", under="c"), P("b", under="a"), P("c", under="b"), P("d", under="c"))
    assert order(account_map, "a", "b") is Order.UNKNOWN
    assert order(account_map, "a", "d") is Order.ABOVE


def test_circle_below_a_top_leaves_it_open_who_stands_beside():
    """A chart with a circle in it is not to be trusted on who stands apart."""
    account_map = a_map(P("top"), P("a", under="top", dotted="b"), P("b", under="a"), P("c", under="top"))
    assert order(account_map, "c", "a") is Order.UNKNOWN
    assert order(account_map, "top", "c") is Order.ABOVE


def test_person_with_two_seats_is_above_by_either():
    """A second seat counts like the first; two seats that contradict leave it open."""
    two_seats = a_map(P("a"), P("b", under="a"), P("c", under="a"), P("d", under="c"))
    second = Assignment(id="second", person="b", position="seat-c")
    both = replace(two_seats, assignments=(*two_seats.assignments, second))
    assert order(both, "b", "d") is Order.ABOVE
    contradicting = Assignment(id="third", person="a", position="seat-d")
    assert order(replace(both, assignments=(*both.assignments, contradicting)), "a", "b") is Order.UNKNOWN


def test_person_without_a_seat_has_no_order():
    """Somebody outside the chart is neither above nor below."""
    account_map = replace(a_map(P("a"), P("b", under="a")), assignments=())
    assert order(account_map, "a", "b") is Order.UNKNOWN


def test_chain_runs_top_down_and_shortest():
    """A dotted short cut is shorter than the solid line over two levels."""
    account_map = a_map(P("a"), P("b", under="a"), P("c", under="b", dotted="a"))
    assert ReportingChart(account_map).chain("a", "c") == ("seat-a", "seat-c")
    assert ReportingChart(PLAIN).chain("ceo", "clerk") == ("seat-ceo", "seat-cfo", "seat-seat", "seat-clerk")
    assert ReportingChart(PLAIN).chain("clerk", "ceo") == ()


def test_tops_and_distance():
    """Tops are the seats without a manager; distance counts lines either way; no way is no number."""
    chart = ReportingChart(a_map(P("a"), P("b", under="a"), P("c", under="a"), P("x")))
    assert chart.tops_of("c") == ("seat-a",)
    assert (chart.distance("b", "c"), chart.distance("a", "c"), chart.distance("a", "x")) == (2, 1, None)
    assert (chart.has_reports("a"), chart.has_reports("b")) == (True, False)


def test_graph_keeps_the_solid_kind_of_a_double_line():
    """Where a solid and a dotted line join the same two seats, the edge is solid."""
    account_map = a_map(P("a"), P("b", under="a"))
    double = ReportingLine(id="z", manager="seat-a", report="seat-b", kind=LineKind.DOTTED)
    graph = reporting_graph(replace(account_map, reporting_lines=(*account_map.reporting_lines, double)))
    assert list(graph.edges(data="kind")) == [("seat-a", "seat-b", LineKind.SOLID)]
