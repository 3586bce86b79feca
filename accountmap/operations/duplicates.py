"""Duplicate people: list who may be one, merge them, or say that they are two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from accountmap.duplicates import (
    THRESHOLD,
    Candidate,
    Conflict,
    Duplicate,
    Pair,
    candidates_of,
    find_duplicates,
    joined,
    merge_on_map,
    merge_people,
    tell_apart,
)
from accountmap.editing import Draft, find_person
from accountmap.errors import AmbiguousName, EntityNotFound, InvalidValue, PersonNotFound, StaleRevision
from accountmap.i18n import Locale, describe_conflicts
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.actors import Actor
from accountmap.model.ids import AccountId, PersonId
from accountmap.model.people import Distinction, Person
from accountmap.model.text import match_key
from accountmap.operations.accounts import list_accounts, load_map
from accountmap.operations.editing import Edited, Occasion, Plan, bring_named, edit_maps
from accountmap.operations.identity import new_id
from accountmap.operations.permissions import Right, require
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two people who may be one, as the actor may see them.

    Parameters
    ----------
    duplicate
        The pair with its score and reasons.
    person, other
        The one to keep, and the other.
    accounts
        Where each of the two is.
    """

    duplicate: Duplicate
    person: Person
    other: Person
    accounts: tuple[tuple[Account, ...], tuple[Account, ...]]


def list_duplicates(
    store: Store, actor: Actor, day: date, *, account: str | None = None, region: str, least: float = THRESHOLD
) -> tuple[Proposal, ...]:
    """Return pairs of people who may be one, the likeliest first: on one account's map, or on all the actor may see.

    Parameters
    ----------
    account
        Id or name; ``None``: all accounts, and people of different ones may be one, too.
    region
        The country whose phone numbers need no country code.
    least
        The least score to return.

    Raises
    ------
    AccountNotFound
        With the nearest names.

    Notes
    -----
    Linear in people; each map is read once.
    """
    accounts: dict[AccountId, Account] = {}
    told_apart: set[Pair] = set()

    def candidates() -> Iterator[Candidate]:
        for account_map in _maps(store, actor, account):
            accounts[account_map.account.id] = account_map.account
            told_apart.update(frozenset({item.person, item.other}) for item in account_map.distinctions)
            yield from candidates_of(account_map, day, region)

    people = {one.id: one for one in joined(candidates())}
    pairs = find_duplicates(people.values(), told_apart=told_apart, least=least)
    return tuple(proposal_of(pair, people, accounts) for pair in pairs)


def proposal_of(
    pair: Duplicate, people: Mapping[PersonId, Candidate], accounts: Mapping[AccountId, Account]
) -> Proposal:
    """Return a pair with who the two are and where they are."""
    one, other = people[pair.person], people[pair.other]
    return Proposal(pair, one.person, other.person, (_of(one, accounts), _of(other, accounts)))


def merge(
    store: Store,
    actor: Actor,
    keep: str,
    other: str,
    occasion: Occasion,
    *,
    account: str | None = None,
    region: str,
    locale: Locale = Locale.EN,
) -> tuple[Edited, ...]:
    """Merge `other` into `keep`, on all maps, all of it or nothing.

    Everything that names the other names the kept one. What the other said differently, and only one can stand, is
    written into the note of the kept person.

    Parameters
    ----------
    keep, other
        Ids; or e-mails or names, of the account if one is given, else of any.
    account
        Where to look for them; `Occasion.seen` is its revision.
    region
        The country whose phone numbers need no country code; numbers that are one are kept once.
    locale
        The language of the note.

    Returns
    -------
    tuple[Edited, ...]
        What was done to each map; the last one has the kept person as its entity.

    Raises
    ------
    PersonNotFound, AmbiguousName
        If one of them is not found, or a name is that of several.
    InvalidValue
        If both are the same person.
    ReportingCycle
        If people would report in a circle; take out one of their lines first.
    AccountmapError
        As `edit_maps`.
    """
    require(actor, Right.WRITE_MAP)
    kept, gone = _two_people(store, actor, (keep, other), account)
    last, *others = _maps_of(store, actor, gone)
    conflicts: list[Conflict] = []

    def elsewhere(draft: Draft) -> None:
        _check_seen(draft, occasion, account)
        bring_named(store, draft, people=[kept])
        conflicts.extend(merge_on_map(draft, kept, gone))

    def finally_(draft: Draft) -> Person:
        _check_seen(draft, occasion, account)
        bring_named(store, draft, people=[kept])
        _bring_ties(store, actor, draft, kept)
        names: dict[str, str] = {member.id: member.name for member in draft.map.team}
        so_far = tuple(dict.fromkeys(conflicts))
        conflicts.clear()
        return merge_people(
            draft,
            kept,
            gone,
            told_by=lambda found: describe_conflicts(found, occasion.today, locale, names),
            region=region,
            so_far=so_far,
        )

    plans: list[tuple[str, Plan]] = [(one, elsewhere) for one in others]
    return edit_maps(store, actor, [*plans, (last, finally_)], replace(occasion, seen=None))


def mark_as_different(
    store: Store, actor: Actor, one: str, other: str, occasion: Occasion, *, account: str | None = None
) -> Edited:
    """Record that two people are two, so that they are not proposed again; raise as `merge`.

    It is recorded on the map of the account that is given, if the first of the two is there.
    """
    require(actor, Right.WRITE_MAP)
    first, second = _two_people(store, actor, (one, other), account)
    maps = _maps_of(store, actor, first)
    here = None if account is None else load_map(store, actor, account).account.id
    place = here if here in maps else maps[0]

    def plan(draft: Draft) -> Distinction:
        _check_seen(draft, occasion, account)
        bring_named(store, draft, people=[first, second])
        return tell_apart(draft, first, second, new_id())

    (edited,) = edit_maps(store, actor, [(place, plan)], replace(occasion, seen=None))
    return edited


def mark_as_maybe_one(
    store: Store, actor: Actor, one: str, other: str, occasion: Occasion, *, account: str | None = None
) -> tuple[Edited, ...]:
    """Take back that two people are two, on every map where it is recorded; raise as `merge`.

    Raises
    ------
    EntityNotFound
        If nobody said so.
    """
    require(actor, Right.WRITE_MAP)
    first, second = _two_people(store, actor, (one, other), account)
    recorded: dict[str, AccountId] = {}
    for place in (*_maps_of(store, actor, first), *_maps_of(store, actor, second)):
        for item in load_map(store, actor, place).distinctions:
            if {item.person, item.other} == {first, second}:
                recorded.setdefault(item.id, place)
    if not recorded:
        raise EntityNotFound("distinction", f"{one} – {other}")
    plans: list[tuple[str, Plan]] = []
    for place in dict.fromkeys(recorded.values()):

        def plan(
            draft: Draft, keys: frozenset[str] = frozenset(k for k, at in recorded.items() if at == place)
        ) -> None:
            _check_seen(draft, occasion, account)
            for item in [item for item in draft.all(Distinction) if item.id in keys]:
                draft.drop(item)

        plans.append((place, plan))
    return edit_maps(store, actor, plans, replace(occasion, seen=None))


def _maps(store: Store, actor: Actor, account: str | None) -> Iterator[AccountMap]:
    if account is not None:
        yield load_map(store, actor, account)
        return
    for summary in list_accounts(store, actor).items:
        yield load_map(store, actor, summary.account.id)


def _of(candidate: Candidate, accounts: Mapping[AccountId, Account]) -> tuple[Account, ...]:
    return tuple(accounts[one] for one in sorted(candidate.accounts))


def _two_people(store: Store, actor: Actor, texts: tuple[str, str], account: str | None) -> tuple[PersonId, PersonId]:
    """Return whom two texts mean, on one map or in the whole workspace."""
    first, second = (
        [_on_map(store, actor, text, account) for text in texts] if account else _in_workspace(store, actor, texts)
    )
    if first == second:
        raise InvalidValue("other", texts[1], f"≠ {texts[0]}")
    return first, second


def _on_map(store: Store, actor: Actor, text: str, account: str) -> PersonId:
    account_map = load_map(store, actor, account)
    try:
        return find_person(Draft(account_map, today=date.min, new_id=new_id), text)
    except PersonNotFound:
        if _maps_of(store, actor, PersonId(text)):
            return PersonId(text)
        raise


def _in_workspace(store: Store, actor: Actor, texts: Iterable[str]) -> list[PersonId]:
    by_id = [PersonId(text) if _maps_of(store, actor, PersonId(text)) else None for text in texts]
    if all(by_id):
        return [one for one in by_id if one]
    people = {person.id: person for account_map in _maps(store, actor, None) for person in account_map.people}
    return [known or _named(text, people.values()) for text, known in zip(texts, by_id, strict=True)]


def _named(text: str, people: Iterable[Person]) -> PersonId:
    key = match_key(text)
    found = [one for one in people if key == match_key(one.name) or key in map(match_key, one.emails)]
    if not found:
        raise PersonNotFound(text)
    if len(found) > 1:
        raise AmbiguousName(text, tuple(one.id for one in found))
    return found[0].id


def _maps_of(store: Store, actor: Actor, person: PersonId) -> list[AccountId]:
    """Return the accounts of a person, first the one where they were added: there they can be taken out of all."""
    return [load_map(store, actor, account).account.id for account in store.accounts_of(person)]


def _bring_ties(store: Store, actor: Actor, draft: Draft, person: PersonId) -> None:
    """Make known to a draft what goes with a person on every map, if they are not on this one."""
    if person in draft.map.person_by_id:
        return
    for account in store.accounts_of(person)[:1]:
        elsewhere = load_map(store, actor, account)
        ties = elsewhere.relationships_of.get(person, ())
        distinctions = (item for item in elsewhere.distinctions if person in (item.person, item.other))
        ours = {tie.member for tie in ties}
        for entity in (*(member for member in elsewhere.team if member.id in ours), *ties, *distinctions):
            draft.bring(entity)


def _check_seen(draft: Draft, occasion: Occasion, account: str | None) -> None:
    """Refuse to merge on a map that is not the one the writer saw."""
    is_meant = account is not None and account in (draft.account.id, draft.account.name)
    if is_meant and occasion.seen is not None and occasion.seen != draft.map.revision:
        raise StaleRevision(draft.account.name, occasion.seen, draft.map.revision)
