"""Dated facts that manners rest on: who agreed to what, who must not be contacted, what the client's rules forbid."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from accountmap.errors import InvalidValue
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.facts import ID, NOTE, Fact, in_range
from accountmap.model.functions import Function
from accountmap.model.ids import ConsentId, ContactBanId, ContactPolicyId, PersonId, TeamMemberId
from accountmap.model.people import Channel

CONSENT_LASTS: Final = timedelta(days=180)
MOST_PARTICIPANTS: Final = 20


class ConsentState(StrEnum):
    """How far it is with a consent."""

    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"


class ConsentHow(StrEnum):
    """How it came about: we asked, they introduced us, or they turned to us themselves."""

    ASKED = "asked"
    INTRODUCED = "introduced"
    CLIENT_INITIATED = "client_initiated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Fact):
    """Somebody at the client was asked whether we may turn to another, agreed, introduced us, or refused.

    Parameters
    ----------
    person
        Who was asked; where the client turned to us, the one who did.
    about
        To whom we may turn.
    member
        Who of ours was introduced; ``None``: all of us.
    area, function
        For which matters; neither given: for all.
    valid_from
        The day it was said; without one it frees nothing.
    valid_to
        ``None``: 180 days after it was said. It ends when `person` leaves.
    """

    id: ConsentId = field(metadata=ID)
    person: PersonId = field(metadata=ID)
    about: PersonId = field(metadata=ID)
    state: ConsentState
    how: ConsentHow = ConsentHow.ASKED
    member: TeamMemberId | None = field(default=None, metadata=ID)
    area: DecisionArea | None = None
    function: Function | None = None

    def __post_init__(self) -> None:
        """Refuse somebody who is asked about themselves."""
        Fact.__post_init__(self)
        if self.person == self.about and self.how is not ConsentHow.CLIENT_INITIATED:
            raise InvalidValue("about", self.about, "≠ person")

    def holds_on(self, day: date) -> bool:
        """Tell whether it was said by `day` and has not expired."""
        if self.valid_from is None:
            return False
        until = self.valid_to or self.valid_from + min(CONSENT_LASTS, date.max - self.valid_from)
        return self.valid_from <= day < until

    def covers(self, area: DecisionArea | None, function: Function | None) -> bool:
        """Tell whether it counts for a matter."""
        return self.area in (None, area) and self.function in (None, function)


class BanKind(StrEnum):
    """Why there is to be no contact."""

    OPT_OUT = "opt_out"
    TENDER = "tender"
    PROCUREMENT = "procurement"
    AUDIT = "audit"
    CONTRACT_CAMPAIGN = "contract_campaign"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactBan(Fact):
    """No contact: with somebody who asked for it, or with the client for a time, outside the formal channel.

    Parameters
    ----------
    person
        The one it is about; ``None``: everybody whom `functions` and `roles` mean.
    channels
        Only these ways; empty: no way at all.
    functions, roles
        Only people of these; empty: everybody.
    """

    id: ContactBanId = field(metadata=ID)
    kind: BanKind
    person: PersonId | None = field(default=None, metadata=ID)
    channels: tuple[Channel, ...] = ()
    functions: tuple[Function, ...] = ()
    roles: tuple[RoleKind, ...] = ()
    reason: str = field(default="", metadata=NOTE)

    def __post_init__(self) -> None:
        """Refuse an opt-out of nobody."""
        Fact.__post_init__(self)
        if self.kind is BanKind.OPT_OUT and self.person is None:
            raise InvalidValue("person", "", "A-Z a-z 0-9 _ - (1-64)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPolicy(Fact):
    """What the client's rules of conduct allow its people.

    Parameters
    ----------
    least_participants
        How many of theirs must take part in a meeting, 1..20.
    """

    id: ContactPolicyId = field(metadata=ID)
    no_meals: bool = False
    no_gifts: bool = False
    no_outside_meetings: bool = False
    least_participants: int = 1
    note: str = field(default="", metadata=NOTE)

    def __post_init__(self) -> None:
        """Refuse a number of participants nobody means."""
        Fact.__post_init__(self)
        in_range("least_participants", self.least_participants, 1, MOST_PARTICIPANTS)
