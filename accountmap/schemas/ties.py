"""Ties and their calibration as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.i18n import Locale, say
from accountmap.i18n.tie_words import TieWords
from accountmap.influence.calibration import Calibration
from accountmap.influence.reliability import Bin, Reliability
from accountmap.influence.strength import TieState
from accountmap.influence.tie import Tie
from accountmap.model.account_map import Withheld
from accountmap.model.people import Channel
from accountmap.model.team import Level
from accountmap.operations import AccountTies
from accountmap.schemas.base import Listing, Shape


class TieOut(Shape):
    """How one of ours stands to a person."""

    member: str
    member_name: str
    person: str
    person_name: str
    state: TieState
    strength: Annotated[float, Field(description="0..1, of touches and declaration together.")]
    low: Annotated[float, Field(description="Lower end of the 80 % interval.")]
    high: float
    confidence: Annotated[float, Field(description="How much was seen, 0..1.")]
    trend: Annotated[float, Field(description="Change within the last 30 days.")]
    amount: Annotated[float, Field(description="What the touches weigh today, in e-mails.")]
    reciprocity: Annotated[float, Field(description="0 all one way .. 1 balanced.")]
    observed: Annotated[float, Field(description="What touches alone say, 0..1.")]
    declared: Annotated[float, Field(description="What the declaration alone says, faded, 0..1.")]
    last_two_way: date | None
    fresh_days: Annotated[int, Field(description="How long a contact of this kind stays fresh.")]
    cold: Annotated[bool, Field(description="The last two-way contact is longer ago than it stays fresh.")]
    touches: Annotated[dict[Channel, int], Field(description="How many there were, by channel.")]
    recent: Annotated[dict[Channel, int], Field(description="How many of them in the last 60 days.")]
    is_owner: bool
    declared_level: Level | None
    confirmed_on: date | None
    desired_level: Level | None
    levels_missing: Annotated[int, Field(description="How many levels the declared one is below the desired one.")]
    text: Annotated[str, Field(examples=["working tie, 0.47 (0.24 to 0.66); last two-way contact 3 days ago"])]
    why: Annotated[list[str], Field(description="What the numbers rest on.")]


class TieList(Listing):
    """A page of our ties at an account, the strongest first."""

    account: str
    name: str
    day: date
    revision: int
    withheld: Annotated[str | None, Field(description="What is not shown to you and may change the answer.")]
    items: list[TieOut]

    @classmethod
    def of(cls, found: AccountTies, page: Iterable[Tie], locale: Locale, following: str | None = None) -> TieList:
        """Make the list of some ties, its sentences in `locale`."""
        account_map = found.account_map
        words = TieWords(account_map, locale)
        return cls(
            account=account_map.account.id,
            name=account_map.account.name,
            day=found.day,
            revision=account_map.revision,
            withheld=say(locale, "audit-withheld") if Withheld.PEOPLE in account_map.withheld else None,
            items=[_tie(tie, words) for tie in page],
            next=following,
        )


class BinOut(Shape):
    """Cases whose strength lies in a tenth of 0..1."""

    low: float
    high: float
    count: int
    predicted: float
    observed: float


class ReliabilityOut(Shape):
    """How strength fits what came."""

    count: int
    base_rate: float
    mean: float
    brier: float
    base_brier: float
    calibration_error: float
    auc: float | None
    average_precision: float | None
    bins: list[BinOut]


class CalibrationOut(Shape):
    """What calibrating found."""

    pairs: int
    days: list[date]
    default: Annotated[ReliabilityOut | None, Field(description="Shipped constants; null: too early.")]
    saturation: Annotated[float | None, Field(description="Fitted; null: too few pairs.")]
    weights: dict[Channel, float] | None
    refit: ReliabilityOut | None

    @classmethod
    def of(cls, found: Calibration) -> CalibrationOut:
        """Make the shape of a calibration."""
        return cls(
            pairs=found.pairs,
            days=list(found.days),
            default=_reliability(found.default) if found.default else None,
            saturation=found.fitted.saturation if found.fitted else None,
            weights=dict(found.fitted.weights) if found.fitted else None,
            refit=_reliability(found.refit) if found.refit else None,
        )


def _tie(tie: Tie, words: TieWords) -> TieOut:
    strength, relationship = tie.strength, tie.relationship
    return TieOut(
        member=strength.member,
        member_name=words.member(tie),
        person=strength.person,
        person_name=words.person(tie),
        state=strength.state,
        strength=strength.strength,
        low=tie.low,
        high=tie.high,
        confidence=tie.confidence,
        trend=tie.trend,
        amount=strength.amount,
        reciprocity=strength.reciprocity,
        observed=strength.observed,
        declared=strength.declared,
        last_two_way=tie.last_two_way,
        fresh_days=tie.fresh_days,
        cold=tie.cold,
        touches=dict(tie.touches),
        recent=dict(tie.recent),
        is_owner=tie.is_owner,
        declared_level=tie.declared_level,
        confirmed_on=relationship.confirmed_on if relationship else None,
        desired_level=tie.desired_level,
        levels_missing=tie.levels_missing,
        text=words.state(tie),
        why=list(words.why(tie)),
    )


def _reliability(found: Reliability) -> ReliabilityOut:
    numbers = {name: getattr(found, name) for name in ReliabilityOut.model_fields if name != "bins"}
    return ReliabilityOut(**numbers, bins=[_bin(one) for one in found.bins])


def _bin(one: Bin) -> BinOut:
    return BinOut(low=one.low, high=one.high, count=one.count, predicted=one.predicted, observed=one.observed)
