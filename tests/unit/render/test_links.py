"""The course of lines between people: direct where possible, else through the gaps."""

from __future__ import annotations

from itertools import pairwise

from accountmap.render import layout
from accountmap.render.diagram import LineKind


def routes(draft, **wanted):
    """Return the courses of all links by their kind, and the page."""
    page = layout(draft.diagram(), **wanted)
    return {route.line.kind: route.points for route in page.links}, page


def team(draft, names="abcd"):
    """Add a manager with reports in one row."""
    draft.person("chief")
    for key in names:
        draft.person(key, "chief")


def test_neighbours_are_joined_straight(draft):
    """From side to side, clear of the middle where branches arrive."""
    team(draft)
    draft.link("b", "a", "peer")
    found, page = routes(draft, aspect=9)
    (start, end) = found[LineKind.PEER]
    assert start[0] == page.boxes["p-b"].x
    assert end[0] == page.boxes["p-a"].right
    assert start[1] == end[1] != page.boxes["p-a"].y + page.boxes["p-a"].height // 2


def test_several_links_of_two_neighbours_are_told_apart(draft):
    """Each at its own height."""
    team(draft)
    for kind in ("peer", "friend", "conflict"):
        draft.link("a", "b", kind)
    found, _ = routes(draft, aspect=9)
    assert len({points[0][1] for points in found.values()}) == 3


def test_links_over_others_run_in_the_gap(draft):
    """Past the cards between, each on its own track and from its own place on the card."""
    team(draft)
    draft.link("a", "d", "influences")
    draft.link("a", "c", "advises")
    found, page = routes(draft, aspect=9)
    first, second = found[LineKind.INFLUENCES], found[LineKind.ADVISES]
    assert first[1][1] < page.boxes["p-a"].y
    assert first[1][1] != second[1][1]
    assert first[0][0] != second[0][0]


def test_a_link_to_another_row_passes_beside_the_cards_between(draft):
    """Over several rows, without touching a card."""
    draft.person("chief")
    for head in "ab":
        draft.person(head, "chief")
        for number in range(4):
            draft.person(f"{head}{number}", head)
    draft.link("chief", "b3", "influences")
    draft.link("a0", "b3", "conflict")
    found, page = routes(draft)
    for points in found.values():
        for start, end in (sorted(stretch) for stretch in pairwise(points)):
            for box in page.boxes.values():
                is_apart = start[0] >= box.right or end[0] <= box.x or start[1] >= box.bottom or end[1] <= box.y
                assert is_apart


def test_a_map_with_links_has_wider_gaps(draft):
    """Lines need room; a map without them is denser."""
    team(draft)
    _, bare = routes(draft)
    draft.link("a", "d", "peer")
    _, linked = routes(draft)
    assert linked.boxes["p-a"].y - linked.boxes["p-chief"].bottom > bare.boxes["p-a"].y - bare.boxes["p-chief"].bottom


def test_links_keep_off_the_names_of_departments(draft):
    """The label under a department is not crossed lengthwise."""
    draft.person("chief", unit="Executive")
    for unit in ("Purchasing", "Logistics"):
        draft.person(unit, "chief", unit=unit)
        for number in range(3):
            draft.person(f"{unit}{number}", unit, unit=unit)
    for number in range(3):
        draft.link("Purchasing2", f"Logistics{number}", "peer")
    page = layout(draft.diagram())
    for ground in page.grounds:
        for route in page.links:
            for (x, y), (other_x, other_y) in pairwise(route.points):
                if y == other_y and ground.box.bottom - 18 < y <= ground.box.bottom:
                    assert max(x, other_x) <= ground.box.x + 10 or min(x, other_x) >= ground.box.x + 60
