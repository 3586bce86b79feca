"""Say whose word has weight at an account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from accountmap.editing.finding import person_meant
from accountmap.influence.score import InfluenceScore, influence_scores
from accountmap.model.account_map import AccountMap
from accountmap.model.actors import Actor
from accountmap.operations.accounts import load_map
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class ScoredAccount:
    """The influence of an account's people, highest first, with the map of the day, which has the names."""

    account_map: AccountMap
    day: date
    scores: tuple[InfluenceScore, ...]


def score_influence(
    store: Store,
    actor: Actor,
    account: str,
    day: date,
    *,
    person: str | None = None,
    known_on: datetime | None = None,
) -> ScoredAccount:
    """Return whose word has weight at an account, given by id or name, as of `day`.

    Parameters
    ----------
    person
        Only this one, given by id, e-mail or name; the others count as ever.
    known_on
        As in `load_map`.

    Raises
    ------
    AccountNotFound, PersonNotFound
        With the nearest names.
    AmbiguousName
        If several people have this name.
    NotKnownYet
        As `load_map`.
    """
    account_map = load_map(store, actor, account, known_on).on(day)
    wanted = None if person is None else person_meant(person, account_map.people)
    scores = influence_scores(account_map)
    return ScoredAccount(account_map, day, tuple(one for one in scores if wanted in (None, one.person)))
