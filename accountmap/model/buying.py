"""What part people play in a purchase, and how they stand towards us."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from accountmap.errors import InvalidValue
from accountmap.model.facts import ID, NOTE, Fact
from accountmap.model.ids import BuyingRoleId, MotivationId, PersonId, StanceId


class RoleKind(StrEnum):
    """Parts in the buying group; a person may play several."""

    INITIATOR = "initiator"
    DECIDER = "decider"
    BUDGET_HOLDER = "budget_holder"
    APPROVER = "approver"
    SIGNATORY = "signatory"
    BUYER = "buyer"
    INFLUENCER = "influencer"
    CHAMPION = "champion"
    GATEKEEPER = "gatekeeper"
    USER = "user"
    TECHNICAL_EVALUATOR = "technical_evaluator"
    LEGAL_COMPLIANCE = "legal_compliance"
    COMMITTEE_MEMBER = "committee_member"


class DecisionArea(StrEnum):
    """What is decided."""

    PURCHASING = "purchasing"
    CONTRACTS = "contracts"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyingRole(Fact):
    """A person plays a part in the account's purchases.

    Parameters
    ----------
    area
        ``None``: nobody said which; it then counts for every area.
    """

    id: BuyingRoleId = field(metadata=ID)
    person: PersonId = field(metadata=ID)
    kind: RoleKind
    area: DecisionArea | None = None

    def covers(self, area: DecisionArea) -> bool:
        """Tell whether the role counts for `area`."""
        return self.area in (None, area)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Fact):
    """How a person stands towards us, with the fact behind it. No `Stance` at all: unknown, which is not neutral.

    Parameters
    ----------
    value
        +2 ally, +1 supporter, 0 neutral, −1 sceptic, −2 opponent.
    reason
        The fact it rests on; sensitive.
    """

    id: StanceId = field(metadata=ID)
    person: PersonId = field(metadata=ID)
    value: int
    reason: str = field(default="", metadata=NOTE)

    def __post_init__(self) -> None:
        """Refuse a value off the scale."""
        Fact.__post_init__(self)
        if self.value not in range(-2, 3):
            raise InvalidValue("value", str(self.value), "-2 … +2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Motivation(Fact):
    """What a person is rewarded for at work. No `Motivation` at all: a question to ask.

    Parameters
    ----------
    rewarded_for
        "Fewer days of stock", as somebody told us.
    """

    id: MotivationId = field(metadata=ID)
    person: PersonId = field(metadata=ID)
    rewarded_for: str = field(metadata=NOTE)

    def __post_init__(self) -> None:
        """Refuse a motivation without words."""
        Fact.__post_init__(self)
        if not self.rewarded_for:
            raise InvalidValue("rewarded_for", "", "1-10000")
