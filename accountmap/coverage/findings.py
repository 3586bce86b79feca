"""What a rule answers: a verdict with the people and links that prove it, or what is missing and what to ask.

No words here: a `Statement` is a code with typed parts; the message catalogue has a sentence for each code.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from accountmap.model.functions import Function
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.links import LateralKind


class Verdict(StrEnum):
    """Three answers: what is not on the map, or withheld from the reader, is unknown."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    FAIL = "fail"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """What a failed rule means: the account fails, should do better, or it is said for information."""

    MUST = "must"
    SHOULD = "should"
    INFO = "info"


class Evidence(StrEnum):
    """Whether somebody recorded a link, or it follows from the structure alone."""

    RECORDED = "recorded"
    STRUCTURAL = "structural"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing to say, as a code and typed parts.

    Parameters
    ----------
    code
        Names the message ``audit-<code>``.
    people
        In the order in which the sentence names them.
    chain
        Positions from top to bottom, where the sentence shows a line.
    """

    code: str
    people: tuple[PersonId, ...] = ()
    chain: tuple[PositionId, ...] = ()
    functions: tuple[Function, ...] = ()
    count: int = 0
    required: int = 0
    link: LateralKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The answer of one rule.

    Parameters
    ----------
    witnesses
        Why it passes; empty unless the verdict is pass.
    missing
        What keeps it from passing, best next person first.
    questions
        What to ask so that an unknown becomes known, or a structural proof a recorded one.
    excuse
        Why a rule that fails reads unknown: the account is early, or people are withheld from the reader.
    """

    rule: str
    severity: Severity
    verdict: Verdict
    evidence: Evidence | None = None
    witnesses: tuple[Statement, ...] = ()
    missing: tuple[Statement, ...] = ()
    questions: tuple[Statement, ...] = ()
    excuse: Statement | None = None


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Return fail if one fails, else unknown if one is unknown, else pass."""
    found = set(verdicts)
    for verdict in (Verdict.FAIL, Verdict.UNKNOWN):
        if verdict in found:
            return verdict
    return Verdict.PASS
