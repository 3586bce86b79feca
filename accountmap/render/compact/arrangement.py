"""Where cards go: teams stacked in columns under their manager, within a number of rows.

The plane is a grid of rows, all of the height of a card and the gap below it; horizontally, positions are pixels.
A manager with everybody below is a *block*: a rectangle that no other block enters. The blocks and leaves under a
manager stand side by side as long as that fits, and on top of each other where the number of rows allows. One number,
the rows that may be used, thus leads from a wide chart (few rows) to a tall one (many rows).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from accountmap.render.compact.forest import Forest

GAP: Final = 28
INDENT: Final = 22
SPINE: Final = 8
PAIR_GAP: Final = 32
TRAY_PADDING: Final = 8


class Team(NamedTuple):
    """Leaves under one manager, in columns; two columns share the spine between them.

    Parameters
    ----------
    heights
        Number of leaves in each column, first column first; all 1 if they stand in one row, each hanging from above.
    width
        In pixels.
    """

    heights: tuple[int, ...]
    width: int

    @property
    def rows(self) -> int:
        """Height of the tallest column."""
        return self.heights[0]


@cache
def team_within(leaves: int, most_rows: int, card: int) -> Team:
    """Return the narrowest team of at most `most_rows` rows of cards of width `card`, its columns as even as can be.

    Examples
    --------
    >>> team_within(7, 3, 200).heights
    (3, 2, 2)
    """
    columns = -(-leaves // most_rows)
    least, longer = divmod(leaves, columns)
    heights = (least + 1,) * longer + (least,) * (columns - longer)
    if heights[0] == 1:
        return Team(heights, leaves * (card + GAP) - GAP)
    pairs, single = divmod(columns, 2)
    return Team(heights, pairs * (2 * card + PAIR_GAP + GAP) + single * (INDENT + card + GAP) - GAP)


@dataclass(frozen=True, slots=True)
class TopBlock:
    """A whole tree or a tray; `root` and `tray` are numbers, one of them is not negative."""

    width: int
    rows: int
    root: int = -1
    tray: int = -1
    heights: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Shapes:
    """The size of every manager's block under one limit of rows.

    Parameters
    ----------
    card
        Width of a card in pixels.
    width, rows
        By manager; leaves are absent.
    columns_of
        Under each manager: the leaves that are a team of their own, and the columns of everything else.
    top
        The trees and then the trays, in columns.
    """

    limit: int
    card: int
    width: Mapping[int, int]
    rows: Mapping[int, int]
    columns_of: Mapping[int, tuple[Sequence[int], Sequence[Sequence[int]]]]
    top: Sequence[Sequence[TopBlock]]

    @property
    def total_width(self) -> int:
        """Width of the whole chart in pixels."""
        return max(0, sum(max(block.width for block in column) + GAP for column in self.top) - GAP)

    @property
    def total_rows(self) -> int:
        """Height of the whole chart in rows."""
        return max((sum(block.rows for block in column) for column in self.top), default=0)


def shapes_within(forest: Forest, card: int, limit: int) -> Shapes:
    """Return the size of all blocks if the chart should take `limit` rows; it takes more only if it is deeper.

    Linear in the number of managers, but for the evening out of stacked blocks.
    """
    width: dict[int, int] = {}
    rows: dict[int, int] = {}
    columns_of: dict[int, tuple[Sequence[int], Sequence[Sequence[int]]]] = {}
    for manager in reversed(forest.managers):
        most = most_below(forest.depth[manager], limit)
        leaves, managers = forest.leaves_of[manager], forest.managers_of[manager]
        columns: Sequence[Sequence[int]] = ()
        if managers:
            leaves, columns = _shared_out(leaves, managers, width, rows, card, most)
        across, tallest = 0, 0
        if leaves:
            team = team_within(len(leaves), most, card)
            across, tallest = team.width + GAP, team.heights[0]
        for blocks in columns:
            if len(blocks) == 1:
                across += width[blocks[0]] + GAP
                tallest = max(tallest, rows[blocks[0]])
            else:
                across += max(width.get(block, card) for block in blocks) + INDENT + GAP
                tallest = max(tallest, sum(rows.get(block, 1) for block in blocks))
        width[manager] = max(card, across - GAP)
        rows[manager] = 1 + tallest
        columns_of[manager] = leaves, columns
    return Shapes(limit, card, width, rows, columns_of, _top_columns(forest, width, rows, card, limit))


def most_below(depth: int, limit: int) -> int:
    """Return how many of `limit` rows may be used below a card that has `depth` branches above it."""
    return max(1, limit - depth - 1)


def _shared_out(
    leaves: Sequence[int],
    managers: Sequence[int],
    width: Mapping[int, int],
    rows: Mapping[int, int],
    card: int,
    most: int,
) -> tuple[Sequence[int], Sequence[Sequence[int]]]:
    """Return the leaves that stand as a team of their own, and the columns of everything else below a manager.

    Leaves join the managers' column where all of them fit under each other and no block is wider than a stack.
    """
    heights = [rows[block] for block in managers]
    if leaves and len(leaves) + sum(heights) <= most and max(width[block] for block in managers) < 2 * card:
        return (), [[*leaves, *managers]]
    return leaves, [managers[column.start : column.stop] for column in columns_within(heights, most)]


def _top_columns(
    forest: Forest, width: Mapping[int, int], rows: Mapping[int, int], card: int, limit: int
) -> Sequence[Sequence[TopBlock]]:
    """Return the trees and then the trays of a forest, in columns within the limit."""
    blocks = [TopBlock(width.get(root, card), rows.get(root, 1), root=root) for root in forest.roots]
    for number, tray in enumerate(forest.trays):
        heights = team_within(len(tray), limit, card).heights
        across = len(heights) * (card + GAP) - GAP + 2 * TRAY_PADDING
        blocks.append(TopBlock(across, heights[0], tray=number, heights=heights))
    if not blocks:
        return []
    return [blocks[column.start : column.stop] for column in columns_within([block.rows for block in blocks], limit)]


def columns_within(heights: Sequence[int], most: int) -> list[range]:
    """Split blocks of these heights, in order, into the fewest columns of at most `most` rows, evened out.

    Examples
    --------
    >>> columns_within([3, 1, 1, 3], 6)
    [range(0, 2), range(2, 4)]
    """
    columns = _filled(heights, most)
    if len(columns) == len(heights):
        return columns
    least = max(*heights, -(-sum(heights) // len(columns)))
    for lower in range(least, most):
        evened = _filled(heights, lower)
        if len(evened) == len(columns):
            return evened
    return columns


def _filled(heights: Sequence[int], most: int) -> list[range]:
    columns, start, used = [], 0, 0
    for place, height in enumerate(heights):
        if used and used + height > most:
            columns.append(range(start, place))
            start, used = place, 0
        used += height
    columns.append(range(start, len(heights)))
    return columns
