"""Draw, change, end and take out single reporting lines.

Both ends are named by id, e-mail or name of who holds the position, or by the id of the position.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from accountmap import editing
from accountmap.editing import Draft
from accountmap.model.actors import Actor
from accountmap.model.facts import Entity
from accountmap.model.links import LineKind
from accountmap.operations.editing import Edited, Occasion, edit_map
from accountmap.store import Store

Ends = tuple[str, str]
"""The report and the manager."""


def draw_line(
    store: Store, actor: Actor, account: str, ends: Ends, kind: LineKind, occasion: Occasion, **values: Any
) -> Edited:
    """Record that one reports to another; a line of the kind that is there is changed instead.

    Parameters
    ----------
    values
        Further fields of `ReportingLine`: dates, source, confidence.

    Raises
    ------
    ReportingCycle
        If solid lines would run in a circle.
    SecondManager
        If the position has a solid manager already.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        return editing.draw_line(draft, *ends, kind, values)

    return edit_map(store, actor, account, plan, occasion)


def make_line(
    store: Store,
    actor: Actor,
    account: str,
    ends: Ends,
    into: LineKind,
    occasion: Occasion,
    *,
    kind: LineKind | None = None,
) -> Edited:
    """Make a line solid or dotted, also for the days before.

    Parameters
    ----------
    kind
        Which line is meant, where there are several between the two.

    Raises
    ------
    EntityNotFound
        If there is no such line.
    AccountmapError
        As `draw_line`.
    """

    def plan(draft: Draft) -> Entity:
        return editing.make_line(draft, editing.find_line(draft, *ends, kind), into)

    return edit_map(store, actor, account, plan, occasion)


def end_line(
    store: Store,
    actor: Actor,
    account: str,
    ends: Ends,
    occasion: Occasion,
    *,
    kind: LineKind | None = None,
    day: date | None = None,
) -> Edited:
    """Record that one reports to another no more from a day on, today if none is given; raise as `make_line`."""

    def plan(draft: Draft) -> Entity | None:
        return editing.end_line(draft, editing.find_line(draft, *ends, kind), day or draft.today)

    return edit_map(store, actor, account, plan, occasion)


def remove_line(
    store: Store, actor: Actor, account: str, ends: Ends, occasion: Occasion, *, kind: LineKind | None = None
) -> Edited:
    """Take out a line that was recorded by mistake; raise as `make_line`."""

    def plan(draft: Draft) -> None:
        draft.drop(editing.find_line(draft, *ends, kind))

    return edit_map(store, actor, account, plan, occasion)
