"""Record single facts about people in simple words: links, roles, stance, who of ours knows them, touches.

People and team members are named by id, e-mail or name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from accountmap import editing
from accountmap.editing import Addition, Correction, Draft, carry_out_one, find_member, find_person
from accountmap.model.actors import Actor
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.facts import Entity
from accountmap.model.links import LateralKind
from accountmap.operations.editing import Edited, Occasion, bring_named, bring_team, edit_map
from accountmap.store import Store


def link_people(
    store: Store,
    actor: Actor,
    account: str,
    people: tuple[str, str],
    kind: LateralKind,
    occasion: Occasion,
    **values: Any,
) -> Edited:
    """Record a lateral link between two people; one of the kind that is there is changed instead.

    Parameters
    ----------
    people
        For directed kinds in the direction of the link.
    values
        Further fields of `LateralLink`: strength, note, dates, source, confidence.

    Raises
    ------
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        one, other = (find_person(draft, person) for person in people)
        return editing.link_people(draft, one, other, kind, values)

    return edit_map(store, actor, account, plan, occasion)


def unlink_people(
    store: Store, actor: Actor, account: str, people: tuple[str, str], kind: LateralKind, occasion: Occasion
) -> Edited:
    """Take out a lateral link that was recorded by mistake.

    Raises
    ------
    EntityNotFound
        If there is none.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> None:
        one, other = (find_person(draft, person) for person in people)
        editing.unlink_people(draft, one, other, kind)

    return edit_map(store, actor, account, plan, occasion)


def give_role(
    store: Store,
    actor: Actor,
    account: str,
    person: str,
    kind: RoleKind,
    occasion: Occasion,
    *,
    area: DecisionArea | None = None,
) -> Edited:
    """Record that a person plays a buying role; raise as `edit_map`."""

    def plan(draft: Draft) -> Entity:
        return editing.give_role(draft, find_person(draft, person), kind, area)

    return edit_map(store, actor, account, plan, occasion)


def end_role(
    store: Store,
    actor: Actor,
    account: str,
    person: str,
    kind: RoleKind,
    occasion: Occasion,
    *,
    area: DecisionArea | None = None,
    day: date | None = None,
) -> Edited:
    """Record that a person plays a buying role no more from a day on, today if none is given.

    Raises
    ------
    EntityNotFound
        If they do not play it.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        return editing.end_role(draft, find_person(draft, person), kind, area, day or draft.today)

    return edit_map(store, actor, account, plan, occasion)


def set_stance(
    store: Store,
    actor: Actor,
    account: str,
    person: str,
    value: int | None,
    occasion: Occasion,
    *,
    since: date | None = None,
    reason: str = "",
) -> Edited:
    """Record how a person stands towards us, −2 … +2, ``None`` for "we do not know any more".

    Raises
    ------
    InvalidValue
        If the value is off the scale.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity | None:
        return editing.set_stance(draft, find_person(draft, person), value, since=since, reason=reason)

    return edit_map(store, actor, account, plan, occasion)


def add_motivation(
    store: Store, actor: Actor, account: str, person: str, rewarded_for: str, occasion: Occasion, **values: Any
) -> Edited:
    """Record what a person is rewarded for at work.

    Parameters
    ----------
    values
        Further fields of `Motivation`: dates, source, confidence.

    Raises
    ------
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        return editing.add_motivation(draft, find_person(draft, person), rewarded_for, values)

    return edit_map(store, actor, account, plan, occasion)


def end_motivation(
    store: Store,
    actor: Actor,
    account: str,
    person: str,
    rewarded_for: str | None,
    occasion: Occasion,
    *,
    day: date | None = None,
) -> Edited:
    """Record that a person is rewarded for something no more from a day on, today if none is given.

    Parameters
    ----------
    rewarded_for
        In the words that were recorded; ``None``: anything.

    Raises
    ------
    EntityNotFound
        If they are not.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        return editing.end_motivation(draft, find_person(draft, person), rewarded_for, day or draft.today)

    return edit_map(store, actor, account, plan, occasion)


def remove_relationship(
    store: Store, actor: Actor, account: str, member: str, person: str, occasion: Occasion
) -> Edited:
    """Take out that one of ours knows a person.

    Raises
    ------
    EntityNotFound
        If it is not recorded, or there is no such team member.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> None:
        bring_team(store, draft)
        editing.remove_relationship(draft, find_member(draft, member), find_person(draft, person))

    return edit_map(store, actor, account, plan, occasion)


def set_relationship(
    store: Store,
    actor: Actor,
    account: str,
    member: str,
    person: str,
    occasion: Occasion,
    *,
    values: Mapping[str, Any],
) -> Edited:
    """Record how one of ours knows a person; an owner takes over from the owner before.

    Parameters
    ----------
    values
        Fields of `Relationship`.

    Raises
    ------
    EntityNotFound
        If there is no such team member.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity:
        bring_team(store, draft)
        return editing.set_relationship(draft, find_member(draft, member), find_person(draft, person), values)

    return edit_map(store, actor, account, plan, occasion)


def log_touch(
    store: Store,
    actor: Actor,
    account: str,
    members: Sequence[str],
    people: Sequence[str],
    occasion: Occasion,
    *,
    values: Mapping[str, Any],
) -> Edited:
    """Record a touchpoint of some of ours with some of theirs; it counts in this account.

    Parameters
    ----------
    values
        Fields of `Touchpoint`; `channel` at least; `at` is now if not given.

    Raises
    ------
    EntityNotFound
        If there is no such team member.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity | None:
        bring_named(store, draft, people=people)
        bring_team(store, draft)
        who = {
            "members": tuple(find_member(draft, member) for member in members),
            "people": tuple(find_person(draft, person) for person in people),
        }
        return carry_out_one(draft, Addition("touchpoint", {"at": occasion.now} | dict(values) | who))

    return edit_map(store, actor, account, plan, occasion)


def change_touch(
    store: Store,
    actor: Actor,
    account: str,
    touchpoint: str,
    occasion: Occasion,
    *,
    members: Sequence[str] = (),
    people: Sequence[str] = (),
    values: Mapping[str, Any],
) -> Edited:
    """Correct a touchpoint, given by id.

    Parameters
    ----------
    members, people
        Who took part, instead of those who are recorded; nobody: it stays.
    values
        Fields of `Touchpoint` that change; ``None`` clears.

    Raises
    ------
    EntityNotFound
        If there is no such touchpoint or team member.
    AccountmapError
        As `edit_map`.
    """

    def plan(draft: Draft) -> Entity | None:
        bring_named(store, draft, people=people)
        bring_team(store, draft)
        who: dict[str, Any] = {}
        if members:
            who["members"] = tuple(find_member(draft, member) for member in members)
        if people:
            who["people"] = tuple(find_person(draft, person) for person in people)
        return carry_out_one(draft, Correction("touchpoint", touchpoint, dict(values) | who))

    return edit_map(store, actor, account, plan, occasion)
