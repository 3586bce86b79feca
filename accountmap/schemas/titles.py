"""What is read from titles as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from accountmap.i18n import Locale, say
from accountmap.i18n.title_words import TitleWords
from accountmap.model.account_map import Withheld
from accountmap.model.buying import DecisionArea
from accountmap.model.functions import Function
from accountmap.model.titles import Classification, Guess, classify
from accountmap.operations import AccountTitles, HeldTitle
from accountmap.schemas.base import Listing, Shape


class GuessOut(Shape):
    """What a guess rests on."""

    confidence: Annotated[float, Field(description="0..1: what that kind of evidence is worth; not a probability.")]
    counts: Annotated[bool, Field(description="Sure enough to be used as if it were said.")]
    words: Annotated[list[str], Field(description="The words that decided, as written.")]


class FunctionGuessOut(GuessOut):
    """A function read from a title or a department."""

    function: Function


class SeniorityGuessOut(GuessOut):
    """A seniority read from a title."""

    seniority: Annotated[int, Field(description="1 clerk .. 6 head of the company.")]


class AreaGuessOut(GuessOut):
    """A decision area that somebody with this title may have a say in."""

    area: DecisionArea


class TitleOut(Shape):
    """What a title and a department say; empty lists and null: not known."""

    title: str
    unit: str
    functions: Annotated[list[FunctionGuessOut], Field(description="The main one first.")]
    seniority: SeniorityGuessOut | None
    areas: list[AreaGuessOut]
    text: Annotated[str, Field(examples=["purchasing; seniority 4 of 6; decision area: purchasing"])]
    why: list[str]

    @classmethod
    def of(cls, title: str, unit: str, locale: Locale) -> TitleOut:
        """Read a title, the sentences in `locale`."""
        read, words = classify(title, unit), TitleWords(locale)
        return cls(
            title=title,
            unit=unit,
            functions=[FunctionGuessOut(function=guess.value, **_basis(guess)) for guess in read.functions],
            seniority=_seniority(read),
            areas=[AreaGuessOut(area=guess.value, **_basis(guess)) for guess in read.areas],
            text=words.found(read),
            why=list(words.why(read)),
        )


class TitleList(Listing):
    """What some titles say, in the order given."""

    items: list[TitleOut]

    @classmethod
    def of(cls, titles: Iterable[tuple[str, str]], locale: Locale) -> TitleList:
        """Read some titles, each with its department."""
        return cls(items=[TitleOut.of(title, unit, locale) for title, unit in titles], next=None)


class HeldTitleOut(Shape):
    """A person's position: what was said of it, what its title says, what counts."""

    person: str
    person_name: str
    position: str
    functions: Annotated[list[Function], Field(description="What counts: as said, else as read.")]
    functions_said: list[Function]
    seniority: Annotated[int | None, Field(description="What counts: as said, else as read.")]
    seniority_said: int | None
    read: TitleOut
    text: str
    command: Annotated[str | None, Field(description="Says what is not known; null: all is known.")]


class AccountTitleList(Listing):
    """A page of the positions of an account's people, by name."""

    account: str
    name: str
    day: date
    revision: int
    withheld: Annotated[str | None, Field(description="What is not shown to you and may change the answer.")]
    items: list[HeldTitleOut]

    @classmethod
    def of(
        cls, found: AccountTitles, page: Iterable[HeldTitle], locale: Locale, following: str | None = None
    ) -> AccountTitleList:
        """Make the list of some positions, its sentences in `locale`."""
        account_map = found.account_map
        return cls(
            account=account_map.account.id,
            name=account_map.account.name,
            day=found.day,
            revision=account_map.revision,
            withheld=say(locale, "audit-withheld") if Withheld.PEOPLE in account_map.withheld else None,
            items=[_held(account_map.account.name, held, locale) for held in page],
            next=following,
        )


def _held(account: str, held: HeldTitle, locale: Locale) -> HeldTitleOut:
    position, words = held.position, TitleWords(locale)
    return HeldTitleOut(
        person=held.person.id,
        person_name=held.person.name,
        position=position.id,
        functions=list(position.functions),
        functions_said=list(position.said_functions),
        seniority=position.rung,
        seniority_said=position.seniority,
        read=TitleOut.of(position.title, position.unit, locale),
        text=words.of_position(position),
        command=words.command(account, held.person.name, position),
    )


def _seniority(read: Classification) -> SeniorityGuessOut | None:
    return SeniorityGuessOut(seniority=read.seniority.value, **_basis(read.seniority)) if read.seniority else None


def _basis(guess: Guess[Any]) -> dict[str, Any]:
    return {"confidence": guess.confidence, "counts": guess.counts, "words": list(guess.words)}
