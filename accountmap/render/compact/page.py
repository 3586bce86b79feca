"""The compact layout: one page of about the wanted shape, with every card, line and label in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, sqrt
from typing import Final, NamedTuple

from accountmap.render.compact.arrangement import GAP, Shapes, shapes_within
from accountmap.render.compact.branches import branch_routes
from accountmap.render.compact.forest import forest_of
from accountmap.render.compact.heading import MARGIN, heading_for
from accountmap.render.compact.links import LinkRouter
from accountmap.render.compact.placing import FROM_ABOVE, Places, Spine, place, spines_of
from accountmap.render.compact.search import Fit, best_fit
from accountmap.render.diagram import Diagram
from accountmap.render.placed import Box, Ground, Layout, Route
from accountmap.render.text.measure import Weight, text_width

WIDESCREEN: Final = 16 / 9
NARROWEST_PAGE: Final = 480
# How many times its height a page may be wide: small maps fit a slide, large ones a wide screen.
WIDEST_SMALL: Final = 2.0
WIDEST_LARGE: Final = 3.0
SMALL: Final = 40
# Between two rows; lines that are no branches need room beside them.
GAP_OF_BRANCHES: Final = 28
GAP_WITH_LINKS: Final = 36
GROUND_MARGIN: Final = 8
GROUND_BELOW: Final = 18
LABEL_SIZE: Final = 11
LABEL_INDENT: Final = 10
_USUALLY_FILLED: Final = 0.55


class _Grid(NamedTuple):
    """Where the chart stands on the page: its corner, the distance from row to row, the gap between two rows."""

    left: int
    top: int
    pitch: int
    gap: int


def layout(diagram: Diagram, *, aspect: float = WIDESCREEN) -> Layout:
    """Give every card and line of a diagram its place.

    Of all arrangements, the one is taken in which the cards are largest when the page is fitted into a frame of the
    wanted shape. No two cards overlap, no branch crosses a card, siblings keep their order.

    Parameters
    ----------
    aspect
        Width by height of the frame, above 0. The page may come out wider, but not more than 2 to 1 up to 40 cards
        and 3 to 1 beyond, unless a wider frame is wanted.

    Notes
    -----
    O(n log n): the search looks at a logarithmic number of arrangements.
    """
    forest = forest_of(diagram)
    gap = GAP_OF_BRANCHES if all(line.is_branch for line in diagram.lines) else GAP_WITH_LINKS
    pitch = diagram.face.height + gap

    def fit(limit: int) -> Fit:
        shapes = shapes_within(forest, diagram.face.width, limit)
        width = max(NARROWEST_PAGE, shapes.total_width + 2 * MARGIN)
        rows = shapes.total_rows * pitch - gap if shapes.total_rows else 0
        height = heading_for(diagram, width).height + rows + GROUND_BELOW + MARGIN
        return Fit(limit, width, height, max(width / aspect, height))

    limits = range(forest.height, max(forest.height, forest.size) + 1)
    guess = _guess(forest.size, diagram.face.width, pitch, aspect)
    widest = max(aspect, WIDEST_SMALL if forest.size <= SMALL else WIDEST_LARGE)
    page = best_fit(fit, limits, guess, aspect=aspect, widest=widest)
    heading = heading_for(diagram, page.width)
    shapes = shapes_within(forest, diagram.face.width, page.limit)
    grid = _Grid((page.width - shapes.total_width) // 2, heading.height, pitch, gap)
    places = place(forest, shapes)
    boxes = {
        card.id: Box(grid.left + x, grid.top + row * pitch, diagram.face.width, diagram.face.height)
        for card, x, row in zip(diagram.cards, places.x, places.row, strict=True)
    }
    branches = _branches(diagram, boxes, places, grid)
    grounds = tuple(_grounds(diagram, shapes, places, grid))
    spines = [Spine(grid.left + x, first, last) for x, first, last in spines_of(forest, places)]
    return Layout(
        width=page.width,
        height=max(page.height, ceil(page.width / widest)),
        title=heading.title,
        subtitle=heading.subtitle,
        boxes=boxes,
        branches=branches,
        links=_links(diagram, boxes, places, grid, spines, grounds),
        grounds=grounds,
        legend=heading.legend,
    )


def _guess(cards: int, width: int, pitch: int, aspect: float) -> int:
    """Return about how many rows a page of that shape has, if cards fill it as usual."""
    return round(sqrt(cards / _USUALLY_FILLED * (width + GAP) / (aspect * pitch)))


def _branches(diagram: Diagram, boxes: Mapping[str, Box], places: Places, grid: _Grid) -> tuple[Route, ...]:
    spine_to = {
        card.id: FROM_ABOVE if spine == FROM_ABOVE else grid.left + spine
        for card, spine in zip(diagram.cards, places.spine, strict=True)
    }
    return tuple(branch_routes([line for line in diagram.lines if line.is_branch], boxes, spine_to, grid.gap))


def _links(
    diagram: Diagram,
    boxes: Mapping[str, Box],
    places: Places,
    grid: _Grid,
    spines: list[Spine],
    grounds: tuple[Ground, ...],
) -> tuple[Route, ...]:
    links = [line for line in diagram.lines if not line.is_branch]
    if not links:
        return ()
    row_of = dict(zip(boxes, places.row, strict=True))
    router = LinkRouter(boxes, row_of, spines, first_row=grid.top, pitch=grid.pitch, gap=grid.gap)
    for what, box in grounds:
        start = box.x + LABEL_INDENT
        end = start + round(text_width(what.label, LABEL_SIZE, Weight.BOLD))
        router.keep_free(round((box.bottom - grid.top) / grid.pitch), start, end, GROUND_BELOW)
    return tuple(router.route(line) for line in links)


def _grounds(diagram: Diagram, shapes: Shapes, places: Places, grid: _Grid) -> Iterator[Ground]:
    """Yield the grounds of departments and trays; a tray keeps its margin inside its block."""
    number = {card.id: index for index, card in enumerate(diagram.cards)}
    for department in diagram.departments:
        head = number[department.head]
        x, width = places.block[head] - GROUND_MARGIN, shapes.width[head] + 2 * GROUND_MARGIN
        yield Ground(department, _ground_box(grid, x, places.row[head], width, shapes.rows[head]))
    for index, tray in enumerate(diagram.trays):
        yield Ground(tray, _ground_box(grid, *places.trays[index]))


def _ground_box(grid: _Grid, x: int, row: int, width: int, rows: int) -> Box:
    height = rows * grid.pitch - grid.gap + GROUND_MARGIN + GROUND_BELOW
    return Box(grid.left + x, grid.top + row * grid.pitch - GROUND_MARGIN, width, height)
