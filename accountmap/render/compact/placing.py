"""From an arrangement to places: where each card stands and how its branch reaches it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from accountmap.render.compact.arrangement import (
    GAP,
    INDENT,
    PAIR_GAP,
    SPINE,
    TRAY_PADDING,
    Shapes,
    TopBlock,
    most_below,
    team_within,
)
from accountmap.render.compact.forest import Forest

FROM_ABOVE: Final = -1


# A report's place in its manager's block: the card, x and row from the block's corner, and the x of the vertical line
# from which the branch turns to the card's side, or `FROM_ABOVE`. A plain tuple: there are as many as people, and
# the garbage collector need not follow it.
Slot = tuple[int, int, int, int]


class Spine(NamedTuple):
    """A vertical line beside a column, past the rows ``first`` to ``last``."""

    x: int
    first: int
    last: int


class TrayPlace(NamedTuple):
    """Where a tray stands: its left edge and width in pixels, its first row and number of rows."""

    x: int
    row: int
    width: int
    rows: int


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything stands, in pixels across and rows down.

    Parameters
    ----------
    x, row
        Of each card.
    spine
        Of the branch to each card: the x at which it runs down, `FROM_ABOVE` if it comes straight from above.
    block
        Left edge of each manager's block.
    trays
        Of each tray.
    """

    x: list[int]
    row: list[int]
    spine: list[int]
    block: dict[int, int]
    trays: dict[int, TrayPlace]


def place(forest: Forest, shapes: Shapes) -> Places:
    """Give every card its place; linear."""
    slots: dict[int, list[Slot]] = {}
    head: dict[int, int] = {}  # where the manager's own card stands in its block
    for manager in reversed(forest.managers):
        slots[manager] = _slots(forest, shapes, manager)
        head[manager] = _centre_over(slots[manager], head, shapes.width[manager], shapes.card)
    places = Places([0] * forest.size, [0] * forest.size, [FROM_ABOVE] * forest.size, {}, {})
    left = 0
    for column in shapes.top:
        row = 0
        for block in column:
            if block.heights:
                _place_tray(places, forest.trays[block.tray], block, (left, row), shapes.card)
            else:
                places.x[block.root] = left + head.get(block.root, 0)
                places.row[block.root] = row
                places.block[block.root] = left
            row += block.rows
        left += max(block.width for block in column) + GAP
    for manager in forest.managers:
        left, below = places.block[manager], places.row[manager] + 1
        for report, x, row, spine in slots[manager]:
            places.row[report] = below + row
            places.block[report] = left + x
            if spine == FROM_ABOVE:
                places.x[report] = left + x + head.get(report, 0)
            else:
                places.x[report] = left + x
                places.spine[report] = left + spine
    return places


def spines_of(forest: Forest, places: Places) -> list[Spine]:
    """Return the spines of all teams, each with the rows it passes."""
    spines = []
    for manager in forest.managers:
        lowest: dict[int, int] = {}
        for report in (*forest.leaves_of[manager], *forest.managers_of[manager]):
            spine = places.spine[report]
            if spine != FROM_ABOVE:
                lowest[spine] = max(lowest.get(spine, 0), places.row[report])
        first = places.row[manager] + 1
        spines += [Spine(x, first, last) for x, last in lowest.items()]
    return spines


def _slots(forest: Forest, shapes: Shapes, manager: int) -> list[Slot]:
    slots: list[Slot] = []
    left = 0
    leaves, columns = shapes.columns_of[manager]
    if leaves:
        team = team_within(len(leaves), most_below(forest.depth[manager], shapes.limit), shapes.card)
        slots = _leaf_slots(leaves, team.heights, shapes.card)
        left = team.width + GAP
    for blocks in columns:
        indent, spine = (INDENT, left + SPINE) if len(blocks) > 1 else (0, FROM_ABOVE)
        row = 0
        for block in blocks:
            slots.append((block, left + indent, row, spine))
            row += shapes.rows.get(block, 1)
        left += max(shapes.width.get(block, shapes.card) for block in blocks) + indent + GAP
    return slots


def _leaf_slots(leaves: Sequence[int], heights: Sequence[int], card: int) -> list[Slot]:
    """Return the places of a team: in a row from above, else in columns beside their spines."""
    if heights[0] == 1:
        return [(leaf, place * (card + GAP), 0, FROM_ABOVE) for place, leaf in enumerate(leaves)]
    slots: list[Slot] = []
    left, taken = 0, 0
    for column, height in enumerate(heights):
        is_right = column % 2 == 1
        is_alone = column == len(heights) - 1 and not is_right
        x = left + (card + PAIR_GAP if is_right else INDENT if is_alone else 0)
        spine = left + (SPINE if is_alone else card + PAIR_GAP // 2)
        slots += [(leaf, x, row, spine) for row, leaf in enumerate(leaves[taken : taken + height])]
        taken += height
        if is_right:
            left += 2 * card + PAIR_GAP + GAP
    return slots


def _centre_over(slots: list[Slot], head: dict[int, int], width: int, card: int) -> int:
    """Return where a manager's card stands in its block: over the middle of its branches.

    A single column hangs from the left part of the card instead.
    """
    entries = [
        x + head.get(report, 0) + card // 2 if spine == FROM_ABOVE else spine
        for report, x, _, spine in (slots[0], slots[-1])
    ]
    first, last = min(entries), max(entries)
    if first == last == SPINE:
        return 0
    return min(max(0, (first + last - card) // 2), width - card)


def _place_tray(places: Places, cards: Sequence[int], block: TopBlock, corner: tuple[int, int], card: int) -> None:
    left, top = corner
    places.trays[block.tray] = TrayPlace(left, top, block.width, block.rows)
    taken = 0
    for column, height in enumerate(block.heights):
        for row, index in enumerate(cards[taken : taken + height]):
            places.x[index] = left + TRAY_PADDING + column * (card + GAP)
            places.row[index] = top + row
        taken += height
