"""Record where a function of the client is besides the people of the map: nowhere, elsewhere, a portal, not known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from accountmap import editing
from accountmap.editing import Draft
from accountmap.model.accounts import FunctionState
from accountmap.model.actors import Actor
from accountmap.model.facts import Entity
from accountmap.model.functions import Function
from accountmap.model.ids import AccountId
from accountmap.operations.accounts import revision_of
from accountmap.operations.editing import Edited, Occasion, edit_map
from accountmap.store import Store


def set_function_status(
    store: Store,
    actor: Actor,
    account: str,
    function: Function,
    status: FunctionState,
    occasion: Occasion,
    *,
    served_by: str | None = None,
    since: date | None = None,
    values: Mapping[str, Any] | None = None,
) -> Edited:
    """Record where a function of the client is.

    Parameters
    ----------
    served_by
        Id or name of the account that does it.
    since
        From when, ending what was so before; ``None``: a correction of what is recorded.
    values
        Further fields of `FunctionStatus`: note, last day, source.

    Raises
    ------
    AccountNotFound
        If there is no account of the name `served_by`.
    InvalidValue
        If it is named though nobody serves.
    AccountmapError
        As `edit_map`.
    """
    company = AccountId(revision_of(store, actor, served_by)[0]) if served_by else None

    def plan(draft: Draft) -> Entity:
        return editing.set_function_status(draft, function, status, served_by=company, since=since, values=values or {})

    return edit_map(store, actor, account, plan, occasion)


def end_function_status(
    store: Store, actor: Actor, account: str, function: Function, occasion: Occasion, *, day: date | None = None
) -> Edited:
    """Record that what was said of a function holds no more from a day on, today if none is given.

    Raises
    ------
    EntityNotFound
        If nothing is said of it.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        return editing.end_function_status(draft, function, day or draft.today)

    return edit_map(store, actor, account, plan, occasion)
