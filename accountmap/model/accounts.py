"""The client companies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from accountmap.errors import InvalidValue
from accountmap.model.facts import ID, NOTE, REQUIRED, Entity, in_range
from accountmap.model.ids import AccountId

LARGEST_AMOUNT: Final = 1e15


class AccountKind(StrEnum):
    """What sort of client; decides which ruleset applies."""

    STANDARD = "standard"
    SMALL = "small"
    RETAIL_CHAIN = "retail_chain"
    DISTRIBUTOR = "distributor"
    PUBLIC_BODY = "public_body"
    OUTSOURCED_BUYING = "outsourced_buying"


class Tier(StrEnum):
    """How much the account matters."""

    A = "A"
    B = "B"
    C = "C"


class HeadcountBand(StrEnum):
    """How many people the client employs, as declared; never counted from the map."""

    UP_TO_15 = "1-15"
    UP_TO_100 = "16-100"
    UP_TO_1000 = "101-1000"
    OVER_1000 = "1001+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Entity):
    """A client company.

    Parameters
    ----------
    parent
        The company it belongs to; a company and those below it are a group.
    known_since
        The day of our first fact about it; a young, untouched account is "early".
    margin, potential
        What we earn there in a year, and what we could; all accounts of a workspace in one currency.
    references
        What this is in other systems, as ``system:id``.
    """

    id: AccountId = field(metadata=ID)
    name: str = field(metadata=REQUIRED)
    known_since: date
    kind: AccountKind = AccountKind.STANDARD
    tier: Tier | None = None
    headcount: HeadcountBand | None = None
    parent: AccountId | None = field(default=None, metadata=ID)
    margin: float | None = None
    potential: float | None = None
    references: tuple[str, ...] = ()
    note: str = field(default="", metadata=NOTE)

    def __post_init__(self) -> None:
        """Refuse amounts that are no numbers, and an account that is its own parent."""
        Entity.__post_init__(self)
        in_range("margin", self.margin, -LARGEST_AMOUNT, LARGEST_AMOUNT)
        in_range("potential", self.potential, 0, LARGEST_AMOUNT)
        if self.parent == self.id:
            raise InvalidValue("parent", self.id, "≠ id")
