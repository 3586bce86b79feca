"""How likely two people are one: a score and the reasons for and against it.

Each reason is a piece of evidence with a weight; the score is one minus the chance that all of them mislead. What
speaks against lowers it. The weights are set by what the search proposes on real lists: a false proposal costs more
than a missed one, because somebody has to look at it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from accountmap.duplicates.candidates import Candidate
from accountmap.duplicates.contact_keys import company_domain, is_personal
from accountmap.duplicates.names import Relation, relation


class Reason(StrEnum):
    """Why two people may be one; each has a message ``duplicate-<code>``."""

    SAME_REFERENCE = "same-reference"
    SAME_EMAIL = "same-email"
    SAME_PHONE = "same-phone"
    SAME_NAME = "same-name"
    SAME_NAME_OTHER_SCRIPT = "same-name-other-script"
    NAME_WITHOUT_PATRONYMIC = "name-without-patronymic"
    NAME_WITHOUT_MIDDLE_NAME = "name-without-middle-name"
    INITIALS_FIT = "initials-fit"
    NAME_IN_PART = "name-in-part"
    ONE_NAME_CHANGED = "one-name-changed"
    SAME_TITLE = "same-title"
    SAME_UNIT = "same-unit"
    OTHER_COMPANY_EMAIL = "other-company-email"
    OTHER_SEAT = "other-seat"
    OTHER_ACCOUNT = "other-account"
    CAME_FROM_OTHER_ACCOUNT = "came-from-other-account"
    SEVERAL_NAMESAKES = "several-namesakes"


AGAINST: Final = frozenset(
    {
        Reason.OTHER_COMPANY_EMAIL,
        Reason.OTHER_SEAT,
        Reason.OTHER_ACCOUNT,
        Reason.CAME_FROM_OTHER_ACCOUNT,
        Reason.SEVERAL_NAMESAKES,
    }
)
"""Reasons that make it less likely."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two people are.

    Parameters
    ----------
    score
        0..1.
    reasons
        The weightiest first, those against last.
    """

    score: float
    reasons: tuple[Reason, ...]


_WEIGHTS: Final = {
    Reason.SAME_REFERENCE: 0.97,
    Reason.SAME_EMAIL: 0.85,
    Reason.SAME_PHONE: 0.8,
    Reason.SAME_NAME: 0.7,
    Reason.SAME_NAME_OTHER_SCRIPT: 0.7,
    Reason.NAME_WITHOUT_PATRONYMIC: 0.6,
    Reason.NAME_WITHOUT_MIDDLE_NAME: 0.5,
    Reason.INITIALS_FIT: 0.5,
    Reason.NAME_IN_PART: 0.2,
    Reason.ONE_NAME_CHANGED: 0.0,
    Reason.SAME_TITLE: 0.3,
    Reason.SAME_UNIT: 0.15,
}
_FACTORS: Final = {
    Reason.OTHER_COMPANY_EMAIL: 0.4,
    Reason.OTHER_SEAT: 0.88,
    Reason.OTHER_ACCOUNT: 0.6,
    Reason.CAME_FROM_OTHER_ACCOUNT: 0.75,
    Reason.SEVERAL_NAMESAKES: 0.8,
}
_TWO: Final = 2
_CROWD: Final = 200
_OTHER_SEAT_IN_A_CROWD: Final = 0.8
_OFFICE_PHONE: Final = 0.4
_THREE_WORDS: Final = 0.85
_CHANGED_WITH_EMAIL: Final = 0.65
_NAME_REASONS: Final = {
    Relation.SAME: Reason.SAME_NAME,
    Relation.WITHOUT_PATRONYMIC: Reason.NAME_WITHOUT_PATRONYMIC,
    Relation.WITHOUT_MIDDLE_NAME: Reason.NAME_WITHOUT_MIDDLE_NAME,
    Relation.INITIALS: Reason.INITIALS_FIT,
    Relation.PART: Reason.NAME_IN_PART,
    Relation.PARTLY: Reason.ONE_NAME_CHANGED,
}


def likeness(one: Candidate, other: Candidate, *, namesakes: int = 2) -> Likeness:
    """Say how likely two people are one, and why.

    Parameters
    ----------
    namesakes
        How many people have this name among all; of three or more a name alone tells less.

    Notes
    -----
    A name that has nothing in common makes them two, whatever else they share: that is a mailbox or a phone of an
    office. So does a name in which a word differs, unless the e-mail is the same: people marry.
    """
    by_name = _NAME_REASONS.get(relation(one.name, other.name))
    shared = set(_contacts(one, other))
    if by_name is None and Reason.SAME_REFERENCE not in shared:
        return Likeness(0.0, ())
    if by_name is Reason.ONE_NAME_CHANGED and not shared & {Reason.SAME_EMAIL, Reason.SAME_REFERENCE}:
        return Likeness(0.0, ())
    if by_name is Reason.SAME_NAME and one.person.name.isascii() != other.person.name.isascii():
        by_name = Reason.SAME_NAME_OTHER_SCRIPT
    evidence = {reason: _weight(reason, one, other) for reason in shared}
    if by_name is not None:
        evidence[by_name] = _weight(by_name, one, other)
    evidence |= {reason: _WEIGHTS[reason] for reason in _work(one, other)}
    against = list(_against(one, other, shared))
    if namesakes > _TWO and not shared:
        against.append(Reason.SEVERAL_NAMESAKES)
    score = _combined(evidence, against, is_crowd=max(one.crowd, other.crowd) >= _CROWD)
    if by_name is Reason.ONE_NAME_CHANGED and Reason.SAME_REFERENCE not in shared:
        score = min(score, _CHANGED_WITH_EMAIL)
    weightiest_first = sorted(evidence, key=lambda reason: (-evidence[reason], reason.value))
    return Likeness(round(score, 2), (*weightiest_first, *against))


def _combined(evidence: dict[Reason, float], against: list[Reason], *, is_crowd: bool) -> float:
    mislead = 1.0
    for weight in evidence.values():
        mislead *= 1 - weight
    score = 1 - mislead
    for reason in against:
        score *= _OTHER_SEAT_IN_A_CROWD if reason is Reason.OTHER_SEAT and is_crowd else _FACTORS[reason]
    return score


def _weight(reason: Reason, one: Candidate, other: Candidate) -> float:
    if reason is Reason.SAME_PHONE and not any(map(is_personal, one.phones & other.phones)):
        return _OFFICE_PHONE
    if reason in {Reason.SAME_NAME, Reason.SAME_NAME_OTHER_SCRIPT}:
        words = min(len(one.name.words), len(other.name.words))
        return _THREE_WORDS if words > 2 else _WEIGHTS[reason] if words > 1 else _WEIGHTS[Reason.NAME_IN_PART]
    return _WEIGHTS[reason]


def _contacts(one: Candidate, other: Candidate) -> Iterator[Reason]:
    if not set(one.person.references).isdisjoint(other.person.references):
        yield Reason.SAME_REFERENCE
    if one.emails & other.emails:
        yield Reason.SAME_EMAIL
    if one.phone_tails & other.phone_tails and one.phones & other.phones:
        yield Reason.SAME_PHONE


def _work(one: Candidate, other: Candidate) -> Iterator[Reason]:
    seats, others = (
        {(seat.account, seat.title) for seat in one.seats},
        {(seat.account, seat.title) for seat in other.seats},
    )
    if any(title for _, title in seats & others):
        yield Reason.SAME_TITLE
    units = {(seat.account, seat.unit) for seat in one.seats}
    if any(unit for _, unit in units & {(seat.account, seat.unit) for seat in other.seats}):
        yield Reason.SAME_UNIT


def _against(one: Candidate, other: Candidate, shared: set[Reason]) -> Iterator[Reason]:
    if Reason.SAME_EMAIL not in shared and _domains(one) & _domains(other):
        yield Reason.OTHER_COMPANY_EMAIL
    if not shared and not one.accounts & other.accounts:
        # Somebody who left one company and a namesake at another: people move.
        has_moved = bool(one.seats) != bool(other.seats)
        yield Reason.CAME_FROM_OTHER_ACCOUNT if has_moved else Reason.OTHER_ACCOUNT
    mine = {seat for seat in one.seats if seat.title}
    theirs = {seat for seat in other.seats if seat.title}
    if mine and theirs and one.accounts & other.accounts and not {s.title for s in mine} & {s.title for s in theirs}:
        yield Reason.OTHER_SEAT


def _domains(candidate: Candidate) -> set[str]:
    return set(filter(None, map(company_domain, candidate.emails)))
