"""Our side: team members, whom they know at the client, and each time they met."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from accountmap.errors import InvalidValue
from accountmap.model.facts import ID, NOTE, REQUIRED, Entity, Fact, in_range
from accountmap.model.functions import Function
from accountmap.model.ids import AccountId, PersonId, RelationshipId, StandInId, TeamMemberId, TouchpointId
from accountmap.model.people import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember(Entity):
    """One of ours.

    Parameters
    ----------
    seniority
        On the same ladder 1..6 as the client's people; ``None``: unknown.
    may_meet_up_to
        The highest seniority at the client this member may meet without our senior, 1..6.
    references
        Who this is in other systems, as ``system:id``.
    """

    id: TeamMemberId = field(metadata=ID)
    name: str = field(metadata=REQUIRED)
    email: str = ""
    phone: str = ""
    function: Function | None = None
    seniority: int | None = None
    may_meet_up_to: int = 5
    references: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a seniority off the ladder."""
        Entity.__post_init__(self)
        in_range("seniority", self.seniority, 1, 6)
        in_range("may_meet_up_to", self.may_meet_up_to, 1, 6)


class Level(StrEnum):
    """How well one of ours knows a person, as declared; in rising order."""

    MET = "met"
    WORKS_WITH_US = "works_with_us"
    TRUSTS = "trusts"
    RECOMMENDS_US = "recommends_us"

    @property
    def rank(self) -> int:
        """Place in the order, from 1 (met) to 4 (recommends us)."""
        return list(Level).index(self) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship(Entity):
    """Who of ours knows whom; one per pair.

    Parameters
    ----------
    is_owner
        This member answers for the contact.
    declared_level, confirmed_on
        What the member said, and the last day it was said again.
    desired_level
        Where the account team wants to be.
    """

    id: RelationshipId = field(metadata=ID)
    member: TeamMemberId = field(metadata=ID)
    person: PersonId = field(metadata=ID)
    is_owner: bool = False
    declared_level: Level | None = None
    confirmed_on: date | None = None
    desired_level: Level | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn(Fact):
    """A team member takes over another's rights and duties at an account, from a day to a day.

    Parameters
    ----------
    introduced
        Whether the client has met the stand-in as such.
    """

    id: StandInId = field(metadata=ID)
    member: TeamMemberId = field(metadata=ID)
    stand_in: TeamMemberId = field(metadata=ID)
    introduced: bool = False

    def __post_init__(self) -> None:
        """Refuse somebody who stands in for themselves."""
        Fact.__post_init__(self)
        if self.member == self.stand_in:
            raise InvalidValue("stand_in", self.stand_in, "≠ member")


class Direction(StrEnum):
    """Who turned to whom; mutual where both took part at once, as in a meeting."""

    IN = "in"
    OUT = "out"
    MUTUAL = "mutual"


class Purpose(StrEnum):
    """Why we met; matters to pressure, not to strength."""

    OPERATIONAL = "operational"
    COMMERCIAL = "commercial"
    RELATIONSHIP = "relationship"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touchpoint(Entity):
    """One meeting, visit, call, e-mail, message or event, of several of ours with several of theirs.

    Parameters
    ----------
    account
        The account it counts in; ``None``: wherever its people hold a position.
    at
        UTC.
    temperature
        −1 cold, 0 neutral, +1 warm; ``None``: nobody said.
    references
        What this is in other systems, as ``system:id``.
    """

    id: TouchpointId = field(metadata=ID)
    account: AccountId | None = field(default=None, metadata=ID)
    members: tuple[TeamMemberId, ...] = field(metadata=ID)
    people: tuple[PersonId, ...] = field(metadata=ID)
    at: datetime
    channel: Channel
    direction: Direction = Direction.MUTUAL
    purpose: Purpose = Purpose.OPERATIONAL
    topic: str = ""
    temperature: int | None = None
    next_step: str = ""
    note: str = field(default="", metadata=NOTE)
    source: str = ""
    confidence: float = 1.0
    references: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a touch without people, and values off their scale."""
        Entity.__post_init__(self)
        if not self.people:
            raise InvalidValue("people", "()", "≥ 1")
        in_range("temperature", self.temperature, -1, 1)
        in_range("confidence", self.confidence, 0, 1)

    @property
    def day(self) -> date:
        """The day (UTC) on which it counts."""
        return self.at.date()
