"""Our side: who of ours is in the account team, and who stands in for whom.

Team members are named by id, e-mail or name; they belong to the workspace, and every account may have them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from accountmap import editing
from accountmap.editing import Addition, Correction, Draft, Removal, carry_out, carry_out_one, find_member
from accountmap.model.actors import Actor
from accountmap.model.facts import Entity
from accountmap.model.team import TeamMember
from accountmap.operations.editing import Edited, Occasion, bring_team, edit_map
from accountmap.operations.permissions import Right, require
from accountmap.store import Store


def list_team(store: Store, actor: Actor) -> tuple[TeamMember, ...]:
    """Return all of ours in the workspace, in order of name."""
    require(actor, Right.READ_MAP)
    return store.team()


def add_member(store: Store, actor: Actor, account: str, values: Mapping[str, Any], occasion: Occasion) -> Edited:
    """Add one of ours; the account is where it is logged.

    Parameters
    ----------
    values
        Fields of `TeamMember`; `name` at least.

    Raises
    ------
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity | None:
        return carry_out_one(draft, Addition("team_member", values))

    return edit_map(store, actor, account, plan, occasion)


def change_member(
    store: Store, actor: Actor, account: str, member: str, values: Mapping[str, Any], occasion: Occasion
) -> Edited:
    """Correct what is recorded of one of ours, ``None`` clearing a field.

    Raises
    ------
    EntityNotFound
        If there is no such team member.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> tuple[Entity | None, ...]:
        bring_team(store, draft)
        return carry_out(draft, [Correction("team_member", find_member(draft, member), values)])

    return edit_map(store, actor, account, plan, occasion)


def remove_member(store: Store, actor: Actor, account: str, member: str, occasion: Occasion) -> Edited:
    """Take out one of ours who was added by mistake.

    Raises
    ------
    StillNamed
        If contacts, touchpoints or stand-ins name them.
    AccountmapError
        As `change_member`.
    """

    def plan(draft: Draft) -> Entity | None:
        bring_team(store, draft)
        return carry_out_one(draft, Removal("team_member", find_member(draft, member)))

    return edit_map(store, actor, account, plan, occasion)


def stand_in_for(
    store: Store, actor: Actor, account: str, member: str, stand_in: str, occasion: Occasion, **values: Any
) -> Edited:
    """Record that one of ours takes over a member's rights and duties at an account.

    Parameters
    ----------
    values
        Further fields of `StandIn`: whether introduced to the client, dates, source.

    Raises
    ------
    EntityNotFound
        If there is no such team member.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        bring_team(store, draft)
        return editing.stand_in_for(draft, find_member(draft, member), find_member(draft, stand_in), values)

    return edit_map(store, actor, account, plan, occasion)


def end_stand_in(
    store: Store,
    actor: Actor,
    account: str,
    member: str,
    stand_in: str,
    occasion: Occasion,
    *,
    day: date | None = None,
) -> Edited:
    """Record that one of ours stands in for another no more from a day on, today if none is given.

    Raises
    ------
    EntityNotFound
        If they do not.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        bring_team(store, draft)
        ends = find_member(draft, member), find_member(draft, stand_in)
        return editing.end_stand_in(draft, *ends, day or draft.today)

    return edit_map(store, actor, account, plan, occasion)
