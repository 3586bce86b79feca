"""The client companies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from accountmap.errors import InvalidValue
from accountmap.model.facts import ID, NOTE, REQUIRED, Entity, Fact, in_range
from accountmap.model.functions import Function
from accountmap.model.ids import AccountId, FunctionStatusId

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


class FunctionState(StrEnum):
    """Where a function of the client is, if no person is known to work on it."""

    UNKNOWN = "unknown"
    NONE = "none"
    SERVED_BY = "served_by"
    CHANNEL_ONLY = "channel_only"


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionStatus(Fact):
    """What is known of a function at an account besides the people who work on it.

    Parameters
    ----------
    status
        Unknown: somebody must do it, we do not know who. None: the client has no such function. Served by: another
        company does it. Channel only: a portal or a shared mailbox stands for it.
    served_by
        The company that does it, if it is an account of ours.
    """

    id: FunctionStatusId = field(metadata=ID)
    function: Function
    status: FunctionState
    served_by: AccountId | None = field(default=None, metadata=ID)
    note: str = field(default="", metadata=NOTE)

    def __post_init__(self) -> None:
        """Refuse a serving company where none serves."""
        Fact.__post_init__(self)
        if self.served_by and self.status is not FunctionState.SERVED_BY:
            raise InvalidValue("served_by", self.served_by, f"status = {FunctionState.SERVED_BY}")
