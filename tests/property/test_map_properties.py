"""What holds of every map: nobody lost, nothing overlapping, no line astray, whatever the names and the lines."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from accountmap.i18n import Locale
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.links import LateralKind, LateralLink, ReportingLine
from accountmap.model.people import Assignment, Person, Position
from accountmap.render import Diagram, Layout, View, build_diagram, layout, render_dot, render_svg
from accountmap.render.diagram import CardKind
from accountmap.render.placed import Box, Route
from strategies import account_maps, texts

DAY = date(2026, 11, 24)
GRAPHVIZ = Path(sys.executable).with_name("graphviz-pure")
views = st.builds(View, locale=st.sampled_from(Locale), day=st.just(DAY))


def chart(managers: Sequence[int | None], links: Sequence[tuple[int, int]] = ()) -> AccountMap:
    """Return a map in which person `n` reports to person ``managers[n]``."""
    numbers = range(len(managers))
    return AccountMap(
        account=Account(id="a", name="Account", known_since=DAY),
        people=tuple(Person(id=f"p{n}", name=f"Person {n * 7919 % 1000:03}") for n in numbers),
        positions=tuple(Position(id=f"s{n}", title="Head of purchasing") for n in numbers),
        assignments=tuple(Assignment(id=f"h{n}", person=f"p{n}", position=f"s{n}") for n in numbers),
        reporting_lines=tuple(
            ReportingLine(id=f"l{n}", manager=f"s{manager}", report=f"s{n}")
            for n, manager in enumerate(managers)
            if manager is not None
        ),
        lateral_links=tuple(
            LateralLink(id=f"k{n}", from_person=f"p{one}", to_person=f"p{other}", kind=LateralKind.INFLUENCES)
            for n, (one, other) in enumerate(links)
        ),
    )


@st.composite
def charts(draw: st.DrawFn, most: int) -> AccountMap:
    """Draw charts of every shape: wide, deep, bushy, in several trees, with some links across."""
    size = draw(st.integers(1, most))
    reach, roots, is_wide = draw(st.integers(1, 8)), draw(st.integers(1, 4)), draw(st.booleans())
    managers: list[int | None] = [None] * min(roots, size)
    for n in range(len(managers), size):
        candidates = (0, min(n, reach) - 1) if is_wide else (max(0, n - reach), n - 1)
        managers.append(draw(st.integers(*candidates)) if draw(st.integers(0, 15)) else None)
    people = st.integers(0, size - 1)
    links = draw(st.lists(st.tuples(people, people).filter(lambda pair: pair[0] != pair[1]), max_size=10))
    return chart(managers, links if size > 1 else [])


def placed(account_map: AccountMap) -> tuple[Diagram, Layout]:
    """Return the diagram and layout of a map in English."""
    diagram = build_diagram(account_map, View(locale=Locale.EN, day=DAY))
    return diagram, layout(diagram)


def crossed(route: Route, boxes: list[Box]) -> list[Box]:
    """Return the boxes whose inside a line runs through."""
    stretches = [sorted(stretch) for stretch in pairwise(route.points)]
    return [
        box
        for box in boxes
        if any(
            start[0] < box.right and end[0] > box.x and start[1] < box.bottom and end[1] > box.y
            for start, end in stretches
        )
    ]


def is_on_edge(point: tuple[int, int], box: Box) -> bool:
    """Tell whether a point lies on the edge of a box."""
    x, y = point
    is_beside = x in (box.x, box.right) and box.y <= y <= box.bottom
    return is_beside or (y in (box.y, box.bottom) and box.x <= x <= box.right)


@given(account_maps(), views, st.booleans())
def test_everybody_is_on_the_map_once(account_map: AccountMap, view: View, in_touch: bool):
    """Any allowed text gives well-formed SVG, in which each person has one primary card and each seat a card."""
    active = frozenset(person.id for person in account_map.people if in_touch)
    diagram = build_diagram(account_map, view, active=active)
    svg = fromstring(render_svg(diagram, layout(diagram)))
    cards = [element for element in svg.iter() if (element.get("class") or "").startswith("card ")]
    primary = [card.get("data-person", "") for card in cards if card.get("data-kind") == "primary"]
    there = account_map.on(DAY)
    assert sorted(primary) == sorted(person.id for person in there.people)
    drawn = {card.get("data-position") for card in cards} - {None}
    assert drawn == {position.id for position in there.positions}


@given(account_maps(with_circles=True), views)
def test_circles_lose_nobody(account_map: AccountMap, view: View):
    """Reporting lines in a circle are drawn, and everybody in it."""
    diagram = build_diagram(account_map, view)
    kinds = Counter(card.person for card in diagram.cards if card.kind is CardKind.PRIMARY)
    assert kinds == Counter(person.id for person in account_map.on(DAY).people)
    assert len(layout(diagram).boxes) == len(diagram.cards)


@given(account_maps(with_circles=True), views)
def test_ids_are_unique(account_map: AccountMap, view: View):
    """No two elements of the SVG share an id."""
    diagram = build_diagram(account_map, view)
    svg = fromstring(render_svg(diagram, layout(diagram)))
    ids = [element.get("id") for element in svg.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


@given(charts(60))
def test_no_two_cards_overlap_and_all_are_on_the_page(account_map: AccountMap):
    """Cards keep apart, and inside the page."""
    _, page = placed(account_map)
    boxes = sorted(page.boxes.values())
    for index, box in enumerate(boxes):
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= page.width
        assert box.bottom <= page.height
        for other in boxes[index + 1 :]:
            apart = other.x >= box.right or other.y >= box.bottom or box.y >= other.bottom
            assert apart, (box, other)


@given(charts(60))
def test_every_line_runs_from_its_card_to_its_card_and_through_no_other(account_map: AccountMap):
    """Lines begin and end on the edges of their two cards, turn at right angles and cross no card."""
    _, page = placed(account_map)
    boxes = list(page.boxes.values())
    for route in (*page.branches, *page.links):
        assert is_on_edge(route.points[0], page.boxes[route.line.source])
        assert is_on_edge(route.points[-1], page.boxes[route.line.target])
        assert all(x == other_x or y == other_y for (x, y), (other_x, other_y) in pairwise(route.points))
        assert not crossed(route, boxes)


@given(charts(40))
def test_small_maps_are_never_wider_than_twice_their_height(account_map: AccountMap):
    """Up to 40 people fit a slide."""
    _, page = placed(account_map)
    assert page.width <= 2 * page.height


@given(charts(100))
@settings(max_examples=25)
def test_larger_maps_are_never_strips(account_map: AccountMap):
    """Up to 100 people stay within four times the height."""
    _, page = placed(account_map)
    assert page.width <= 4 * page.height


@given(charts(40))
def test_siblings_stand_in_order(account_map: AccountMap):
    """From left to right, and down in a column: leaves by name, then managers by name."""
    diagram, page = placed(account_map)
    reports = defaultdict(list)
    for route in page.branches:
        reports[route.line.source].append(route.line.target)
    for siblings in reports.values():
        in_order = [card for card in siblings if card not in reports] + [card for card in siblings if card in reports]
        assert sorted(siblings, key=lambda card: page.boxes[card][:2]) == in_order
    assert diagram.cards


@given(charts(25), st.data())
def test_a_new_person_swaps_no_siblings(account_map: AccountMap, data: st.DataObject):
    """The order of any two cards stays when a third comes."""
    manager = data.draw(st.sampled_from(account_map.positions))
    name = data.draw(texts())
    more = replace(
        account_map,
        people=(*account_map.people, Person(id="new", name=name)),
        positions=(*account_map.positions, Position(id="new")),
        assignments=(*account_map.assignments, Assignment(id="new", person="new", position="new")),
        reporting_lines=(*account_map.reporting_lines, ReportingLine(id="new", manager=manager.id, report="new")),
    )
    before, after = placed(account_map)[0], placed(more)[0]
    siblings = {line.target: line.source for line in before.lines if line.is_branch}
    order = {card.id: place for place, card in enumerate(after.cards)}
    for one, other in pairwise(card.id for card in before.cards):
        if siblings.get(one) == siblings.get(other):
            assert order[one] < order[other]


@given(account_maps(with_circles=True), views)
def test_equal_input_gives_equal_bytes(account_map: AccountMap, view: View):
    """The same map, built anew in another order, gives the same SVG and DOT."""
    shuffled = replace(account_map, people=account_map.people[::-1], reporting_lines=account_map.reporting_lines[::-1])
    one, other = build_diagram(account_map, view), build_diagram(shuffled, view)
    assert render_svg(one, layout(one)) == render_svg(other, layout(other))
    assert render_dot(one) == render_dot(other)


@given(account_maps(max_people=5, with_circles=True), views)
@settings(max_examples=25)
def test_graphviz_reads_the_dot_text(account_map: AccountMap, view: View):
    """Graphviz draws any map, with as many nodes as cards."""
    diagram = build_diagram(account_map, view)
    drawn = subprocess.run(  # noqa: S603 - our own DOT on standard input of a program of the environment
        [GRAPHVIZ, "-Tsvg"], input=render_dot(diagram).encode(), capture_output=True, check=False, timeout=30
    )
    assert drawn.returncode == 0, drawn.stderr
    nodes = [element for element in fromstring(drawn.stdout).iter() if element.get("class") == "node"]
    assert len(nodes) == len(diagram.cards)
