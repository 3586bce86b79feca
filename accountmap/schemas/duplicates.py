"""People who may be one, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.duplicates import AGAINST, Reason
from accountmap.i18n import Locale, describe_reason
from accountmap.model.accounts import Account
from accountmap.model.people import Person
from accountmap.operations import Proposal
from accountmap.schemas.base import Listing, Shape


class ReasonOut(Shape):
    """Why two people may be one, or why not."""

    code: Reason
    text: Annotated[str, Field(examples=["same name, in another script"])]
    against: Annotated[bool, Field(description="It makes one person less likely.")]


class LikePerson(Shape):
    """One of the two."""

    id: str
    name: Annotated[str, Field(examples=["Ada Sampleton"])]
    accounts: Annotated[list[str], Field(description="Ids of the accounts.")]


class DuplicateOut(Shape):
    """Two people who may be one."""

    person: Annotated[LikePerson, Field(description="The one to keep: the fuller name, else the better known.")]
    other: LikePerson
    score: Annotated[float, Field(ge=0, le=1, examples=[0.93])]
    reasons: list[ReasonOut]

    @classmethod
    def of(cls, proposal: Proposal, locale: Locale) -> DuplicateOut:
        """Make the shape of a proposal."""
        people = (proposal.person, proposal.other)
        person, other = (_person(*pair) for pair in zip(people, proposal.accounts, strict=True))
        reasons = [
            ReasonOut(code=reason, text=describe_reason(reason, locale), against=reason in AGAINST)
            for reason in proposal.duplicate.reasons
        ]
        return cls(person=person, other=other, score=proposal.duplicate.score, reasons=reasons)


class DuplicateList(Listing):
    """People who may be one, the likeliest first."""

    day: date
    items: list[DuplicateOut]

    @classmethod
    def of(
        cls, proposals: Sequence[Proposal], day: date, locale: Locale, following: str | None = None
    ) -> DuplicateList:
        """Make the shape of proposals."""
        return cls(day=day, items=[DuplicateOut.of(proposal, locale) for proposal in proposals], next=following)


def _person(person: Person, accounts: Sequence[Account]) -> LikePerson:
    return LikePerson(id=person.id, name=person.name, accounts=[account.id for account in accounts])
