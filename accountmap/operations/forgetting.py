"""Forget a person by law: what is personal goes, everywhere and for good; what is left has no name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from accountmap.editing import find_person
from accountmap.errors import InvalidValue, PersonNotFound, StoreUnavailable
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.model.ids import PersonId
from accountmap.operations.accounts import load_map
from accountmap.operations.editing import Occasion
from accountmap.operations.effects import rehearse
from accountmap.operations.permissions import Right, require
from accountmap.store import Forgotten, Store, note_forgotten

_FEWEST_LETTERS: Final = 3


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What a forgetting did, or would do.

    Parameters
    ----------
    erased
        What was erased.
    is_wiped
        Whether it left the database's files, too.
    listed
        The forget-list on which the person now stands; ``None``: on none, so that a restored backup knows them again.
    """

    erased: Forgotten
    is_wiped: bool
    listed: Path | None


def forget_person(
    store: Store,
    actor: Actor,
    account: str,
    person: str,
    occasion: Occasion,
    *,
    also: Sequence[str] = (),
    forget_list: Path | None = None,
) -> Forgetting:
    """Erase what is personal of somebody from the workspace, its log included. This cannot be undone.

    Parameters
    ----------
    person
        Id, e-mail or name of somebody of the map; or the id of somebody who was removed from the workspace.
    also
        Further words for them that are cut out of all texts, a nickname or a surname in another case; with them,
        somebody may be forgotten once more.
    forget_list
        Where to note, by id, who was forgotten, so that they are forgotten again when a backup is restored; ``None``:
        beside the SQLite file, and for other databases nowhere.

    Raises
    ------
    AccountNotFound, PersonNotFound
        With the nearest names.
    PersonForgotten
        If they were forgotten before, and no further words are given.
    InvalidValue
        If a further word is too short to be told from others.
    StaleRevision
        If the account is not at the revision the writer saw.
    NotPermitted
        Only the owner forgets.
    """
    require(actor, Right.FORGET_PERSON)
    with store.as_one():
        erased = _forget(store, actor, account, person, occasion, also)
        listed = forget_list or store.place_of_forget_list()
        if listed is not None:
            note_forgotten(listed, store.workspace, erased.people, occasion.now)
    return Forgetting(erased, _wiped(store), listed)


def _wiped(store: Store) -> bool:
    """Have the files written anew; by now the person is forgotten, so that this fails is told and no refusal."""
    try:
        return store.wipe()
    except StoreUnavailable:
        return False


def rehearse_forgetting(
    store: Store, actor: Actor, account: str, person: str, occasion: Occasion, *, also: Sequence[str] = ()
) -> Forgetting:
    """Tell what `forget_person` would erase, and change nothing; raise as it does."""
    require(actor, Right.FORGET_PERSON)
    erased = rehearse(store, lambda: _forget(store, actor, account, person, occasion, also))
    return Forgetting(erased, is_wiped=False, listed=None)


def _forget(
    store: Store, actor: Actor, account: str, person: str, occasion: Occasion, also: Sequence[str]
) -> Forgotten:
    for words in also:
        if sum(map(str.isalnum, words)) < _FEWEST_LETTERS:
            raise InvalidValue("also", words, f"≥ {_FEWEST_LETTERS}")
    account_map = load_map(store, actor, account)
    return store.forget(
        account_map.account.id,
        _found(store, occasion, account_map, person),
        actor=actor,
        at=occasion.now,
        source=occasion.source,
        also=also,
        seen_revision=occasion.seen,
    )


def _found(store: Store, occasion: Occasion, account_map: AccountMap, person: str) -> PersonId:
    """Return whom an id, an e-mail or a name means; those who were removed have but their id."""
    try:
        return find_person(occasion.draft(account_map), person)
    except PersonNotFound:
        if store.people([person]) or not store.was_ever_known(person):
            raise
        return PersonId(person)
