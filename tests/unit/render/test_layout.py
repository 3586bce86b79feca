"""The compact layout: columns, spines, grounds, trays, and a page of the wanted shape."""

from __future__ import annotations

import pytest

from accountmap.model.people import Person
from accountmap.render import layout
from accountmap.render.compact.arrangement import columns_within, team_within
from accountmap.render.compact.search import Fit, best_fit


def places(draft, **wanted):
    """Return the boxes of a draft's cards by person, and the page."""
    diagram = draft.diagram()
    page = layout(diagram, **wanted)
    return {card.person: page.boxes[card.id] for card in diagram.cards}, page


def centre(box):
    """Return the x of the middle of a box."""
    return box.x + box.width // 2


@pytest.mark.parametrize(
    ("leaves", "rows", "heights"), [(7, 3, (3, 2, 2)), (8, 4, (4, 4)), (5, 1, (1,) * 5), (5, 9, (5,)), (1, 4, (1,))]
)
def test_teams_are_spread_evenly(leaves, rows, heights):
    """As few columns as the rows allow, none more than one higher than another."""
    assert team_within(leaves, rows, 200).heights == heights


def test_blocks_fill_columns_in_order_and_evenly():
    """No column is higher than allowed, unless a single block is."""
    assert columns_within([2, 2, 2, 2], 6) == [range(2), range(2, 4)]
    assert columns_within([9, 1, 1], 4) == [range(1), range(1, 3)]
    assert columns_within([3], 1) == [range(1)]


def test_a_chain_hangs_straight(draft):
    """One report below the other, all in one line."""
    draft.person("a")
    draft.person("b", "a")
    draft.person("c", "b")
    draft.person("d", "c")
    boxes, page = places(draft)
    assert len({box.x for box in boxes.values()}) <= 2
    assert all(len(route.points) <= 3 for route in page.branches)


def test_a_manager_stands_over_the_middle_of_a_row(draft):
    """Reports side by side, their manager centred above them."""
    draft.person("chief")
    for key in "abc":
        draft.person(key, "chief")
    boxes, _ = places(draft, aspect=4)
    assert boxes["a"].y == boxes["b"].y == boxes["c"].y
    assert centre(boxes["chief"]) == centre(boxes["b"])


def test_a_wide_team_stands_in_columns_with_shared_spines(draft):
    """Twelve leaves: pairs of columns left and right of one line."""
    draft.person("chief")
    for number in range(12):
        draft.person(f"p{number:02}", "chief")
    boxes, page = places(draft)
    columns = sorted({box.x for person, box in boxes.items() if person != "chief"})
    assert 2 <= len(columns) <= 4
    spines = {route.points[-2][0] for route in page.branches}
    assert len(spines) == -(-len(columns) // 2)


@pytest.mark.parametrize("people", [1, 2, 3, 7, 20, 40])
def test_one_manager_with_any_number_of_reports_fits_a_slide(draft, people):
    """Up to twice as wide as high."""
    draft.person("chief")
    for number in range(people):
        draft.person(f"p{number:02}", "chief", title="Production Technician")
    _, page = places(draft)
    assert page.width <= 2 * page.height


def test_a_very_deep_chart_is_drawn(draft):
    """A chain of 1,500 people needs no recursion."""
    draft.person("p0")
    for number in range(1, 1500):
        draft.person(f"p{number}", f"p{number - 1}")
    boxes, page = places(draft)
    assert len(boxes) == 1500
    assert page.height > page.width


@pytest.mark.parametrize("aspect", [0.5, 1.0, 1.5])
def test_the_page_comes_near_the_wanted_shape(draft, aspect):
    """Sixty people in three levels fit a frame that is upright, square or wide."""
    draft.person("chief")
    for head in range(10):
        draft.person(f"h{head}", "chief")
        for report in range(3 + head % 5):
            draft.person(f"h{head}r{report}", f"h{head}")
    _, page = places(draft, aspect=aspect)
    assert aspect / 1.5 <= page.width / page.height <= aspect * 1.5


def test_trees_stand_side_by_side(draft):
    """Two companies of one group; nothing of one inside the other."""
    for root in "ab":
        draft.person(root)
        for number in range(3):
            draft.person(f"{root}{number}", root)
    boxes, _ = places(draft)
    right_of_a = max(box.right for person, box in boxes.items() if person.startswith("a"))
    assert right_of_a < min(box.x for person, box in boxes.items() if person.startswith("b"))


def test_grounds_hold_their_cards_and_no_others(company):
    """A department's ground lies under its cards alone; a tray's too."""
    page, diagram = company.layout, company.diagram
    below = {department.head: {department.head} for department in diagram.departments}
    for line in diagram.lines:
        if line.is_branch:
            for cards in below.values():
                if line.source in cards:
                    cards.add(line.target)
    wanted = [*below.values(), *(set(tray.cards) for tray in diagram.trays)]
    found = []
    for ground in page.grounds:
        box = ground.box
        inside = {
            card
            for card, place in page.boxes.items()
            if box.x < place.right and place.x < box.right and box.y < place.bottom and place.y < box.bottom
        }
        found.append(inside)
    assert found == wanted
    assert len(found) >= 4


def test_an_empty_map_has_a_page(draft):
    """Title and subtitle alone."""
    page = layout(draft.diagram())
    assert page.title == ("Account",)
    assert not page.boxes


def test_a_map_of_people_without_positions_is_a_grid(draft):
    """Forty contacts from a card file."""
    for number in range(40):
        draft.add("people", Person(id=f"p{number}", name=f"P {number:02}"))
    boxes, page = places(draft)
    assert 1 <= page.width / page.height <= 2
    assert len({box.x for box in boxes.values()}) > 2


def test_a_long_title_stays_on_the_page(draft):
    """Two lines at most, then an ellipsis; the legend wraps too."""
    draft.name = "A very long name of a very large company " * 12
    draft.person("a", stance=1, roles=["buyer", "user", "decider", "approver", "champion"])
    page = layout(draft.diagram())
    assert len(page.title) == 2
    assert page.title[-1].endswith("…")
    assert len({place.y for place in page.legend}) > 1
    assert all(place.x < page.width - 32 for place in page.legend)


@pytest.mark.parametrize("guess", [1, 10, 37, 38, 60, 100, 500])
def test_the_search_finds_the_best_page_from_any_guess(guess):
    """On a curve with one turning point it takes the page that fits the frame best."""

    def fit(limit):
        width, height = 60_000 // limit, 20 * limit
        return Fit(limit, width, height, max(width / 1.5, height))

    exact = min((fit(limit) for limit in range(1, 101)), key=lambda page: page.frame)
    assert best_fit(fit, range(1, 101), guess, aspect=1.5, widest=2) == exact
