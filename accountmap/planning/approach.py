"""An approach one of ours wants to make, and what speaks against it: codes, people, days and the remedy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from accountmap.model.buying import DecisionArea
from accountmap.model.courtesy import ContactBan
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.model.people import Channel
from accountmap.model.team import Purpose


class Rule(StrEnum):
    """The rules of etiquette that an approach is held against, the weightiest first."""

    E5 = "E5"
    E9 = "E9"
    E6 = "E6"
    E3 = "E3"
    E1 = "E1"
    E10 = "E10"
    E2 = "E2"


class Place(StrEnum):
    """Where or how we want to meet."""

    OFFICE = "office"
    OUTSIDE = "outside"
    MEAL = "meal"
    GIFT = "gift"


class Cause(StrEnum):
    """What exactly speaks against an approach."""

    OPT_OUT = "opt_out"
    ACCESS_WINDOW = "access_window"
    COLLISION = "collision"
    GATEKEEPER = "gatekeeper"
    GATEKEEPER_UNREACHABLE = "gatekeeper_unreachable"
    NOT_ASKED = "not_asked"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"
    COURTESY_NOTE = "courtesy_note"
    ORDER_UNKNOWN = "order_unknown"
    TELL_BUYER = "tell_buyer"
    PAST_OUR_OWNER = "past_our_owner"
    NO_MEALS = "no_meals"
    NO_GIFTS = "no_gifts"
    OFFICE_ONLY = "office_only"
    MORE_PEOPLE = "more_people"
    PLACE_NOT_SAID = "place_not_said"
    ABOVE_RANK = "above_rank"
    RANK_UNKNOWN = "rank_unknown"


class Remedy(StrEnum):
    """What to do about it."""

    LEAVE = "leave"
    FORMAL_CHANNEL = "formal_channel"
    JOIN_OR_WAIT = "join_or_wait"
    ASK_CONSENT = "ask_consent"
    GO_BY_SENIOR = "go_by_senior"
    TELL = "tell"
    DRAW_LINE = "draw_line"
    GO_WITH_OWNER = "go_with_owner"
    CHANGE_FORM = "change_form"
    BRING_SENIOR = "bring_senior"
    ASK_RANK = "ask_rank"


class Answer(StrEnum):
    """Whether we may go."""

    YES = "yes"
    YES_BUT = "yes_but"
    NOT_YET = "not_yet"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approach:
    """One of ours wants to turn to one of theirs.

    Parameters
    ----------
    member
        ``None``: nobody of ours is chosen yet; what depends on who goes is not tested.
    area, function
        What it is about; neither: what the person works on, else purchasing.
    place
        ``None``: not said.
    joint_with
        Colleagues who go along.
    theirs
        How many of theirs take part.
    """

    member: TeamMemberId | None
    person: PersonId
    day: date
    channel: Channel = Channel.CALL
    purpose: Purpose = Purpose.COMMERCIAL
    area: DecisionArea | None = None
    function: Function | None = None
    place: Place | None = None
    joint_with: tuple[TeamMemberId, ...] = ()
    theirs: int = 1

    @property
    def ours(self) -> frozenset[TeamMemberId]:
        """Everybody of ours who takes part."""
        return frozenset({*self.joint_with, *([self.member] if self.member else [])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """One thing that speaks against an approach.

    Parameters
    ----------
    hard
        It forbids; else it only warns.
    people, members
        Theirs and ours whom it is about.
    since, until
        The first day, and the first day on which it no longer stands; ``None``: no such day is known.
    ban
        The recorded fact it rests on.
    count
        How many of theirs must take part.
    """

    reason: Cause
    rule: Rule
    hard: bool
    remedy: Remedy
    people: tuple[PersonId, ...] = ()
    members: tuple[TeamMemberId, ...] = ()
    since: date | None = None
    until: date | None = None
    ban: ContactBan | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an approach may be made, with everything that speaks against it, the weightiest rule first."""

    approach: Approach
    objections: tuple[Objection, ...]

    @property
    def deciding(self) -> Objection | None:
        """The objection whose remedy comes first: the first that forbids, else the first that warns."""
        return next((one for one in self.objections if one.hard), next(iter(self.objections), None))

    @property
    def answer(self) -> Answer:
        """The answer in one word."""
        first = self.deciding
        if first is None:
            return Answer.YES
        if not first.hard:
            return Answer.YES_BUT
        return Answer.NO if first.rule is Rule.E5 else Answer.NOT_YET


PLACE_OF: Final = {rule: place for place, rule in enumerate(Rule)}
