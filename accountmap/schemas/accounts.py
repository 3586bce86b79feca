"""Accounts as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import AccountKind, HeadcountBand, Tier
from accountmap.operations import AccountSummary
from accountmap.schemas.base import Listing, Shape


class NewAccount(Shape):
    """An account to be made."""

    name: Annotated[str, Field(min_length=1, max_length=500, examples=["Fablewick Stores"])]
    kind: AccountKind = AccountKind.STANDARD
    tier: Annotated[Tier | None, Field(examples=["A"])] = None
    headcount: Annotated[HeadcountBand | None, Field(examples=["101-1000"])] = None


class NewAccounts(Shape):
    """Accounts to be made, all of them or none."""

    items: Annotated[list[NewAccount], Field(min_length=1, max_length=500)]


class AccountOut(Shape):
    """An account with the number of people on its map."""

    id: Annotated[str, Field(examples=["demo-fablewick"])]
    name: Annotated[str, Field(examples=["Fablewick Stores"])]
    kind: AccountKind
    tier: Tier | None
    headcount: HeadcountBand | None
    parent: Annotated[str | None, Field(description="Id of the company it belongs to.")]
    known_since: Annotated[date, Field(description="The day of our first fact about it.")]
    margin: Annotated[float | None, Field(description="What we earn there in a year; null: nobody said.")]
    potential: Annotated[float | None, Field(description="What we could earn there.")]
    references: Annotated[list[str], Field(description="Ids in other systems, as `system:id`.")]
    note: Annotated[str, Field(description="Sensitive; empty where it may not be shown to you.")]
    people: Annotated[int, Field(description="People on the map.", examples=[58])]
    revision: Annotated[int, Field(description="Counts the changes of the account.", examples=[1])]

    @classmethod
    def of_summary(cls, summary: AccountSummary) -> AccountOut:
        """Make the shape of a summary."""
        account = summary.account
        return cls(
            id=account.id,
            name=account.name,
            kind=account.kind,
            tier=account.tier,
            headcount=account.headcount,
            parent=account.parent,
            known_since=account.known_since,
            margin=account.margin,
            potential=account.potential,
            references=list(account.references),
            note=account.note,
            people=summary.people,
            revision=summary.revision,
        )

    @classmethod
    def of_map(cls, account_map: AccountMap) -> AccountOut:
        """Make the shape of a map's account."""
        people = len(account_map.people)
        return cls.of_summary(AccountSummary(account_map.account, people, account_map.revision))


class AccountList(Listing):
    """A page of accounts."""

    items: list[AccountOut]

    @classmethod
    def of(cls, summaries: Iterable[AccountSummary], following: str | None = None) -> AccountList:
        """Make the list of some summaries."""
        return cls(items=[AccountOut.of_summary(summary) for summary in summaries], next=following)
