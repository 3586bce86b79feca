"""The client companies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from accountmap.model.facts import ID, NOTE, REQUIRED, Entity
from accountmap.model.ids import AccountId


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
    """

    id: AccountId = field(metadata=ID)
    name: str = field(metadata=REQUIRED)
    known_since: date
    kind: AccountKind = AccountKind.STANDARD
    tier: Tier | None = None
    headcount: HeadcountBand | None = None
    parent: AccountId | None = field(default=None, metadata=ID)
    note: str = field(default="", metadata=NOTE)
