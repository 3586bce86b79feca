"""What may be written of each kind of entity as JSON; the shapes of answers and corrections are made from these.

Ids, and the account an entity belongs to, are not among the values: the server owns them.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, Field

from accountmap.model.accounts import AccountKind, FunctionState, HeadcountBand, Tier
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.courtesy import BanKind, ConsentHow, ConsentState
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LineKind
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Level, Purpose
from accountmap.model.text import LONGEST_LINE, LONGEST_NOTE
from accountmap.schemas.base import Shape

Line = Annotated[str, Field(max_length=LONGEST_LINE)]
Note = Annotated[
    str, Field(max_length=LONGEST_NOTE, description="Sensitive; written as if the person will read it.", examples=[""])
]
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_LINE)]
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
PersonRef = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$", description="Id of a person.", examples=["ada"])]
SeatRef = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$", description="Id of a position.", examples=["seat"])]
MemberRef = Annotated[
    str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$", description="Id of one of ours.", examples=["demo-tess"])
]
Confidence = Annotated[float, Field(ge=0, le=1, description="How sure we are.")]
Seniority = Annotated[int | None, Field(ge=1, le=6, description="1 clerk .. 6 head of the company; null: unknown.")]
References = Annotated[
    tuple[Line, ...],
    Field(description="Ids in other systems, as `system:id`.", examples=[["salesforce:0035g00000ABCDE"]]),
]


class FactValues(Shape):
    """What every dated fact has."""

    valid_from: Annotated[
        date | None, Field(description="First day on which it is true; null: since before we looked.")
    ] = None
    valid_to: Annotated[
        date | None, Field(description="First day on which it is true no longer; null: until further notice.")
    ] = None
    source: Annotated[Line, Field(description="Where we have it from.", examples=["a talk with Ada"])] = ""
    confidence: Confidence = 1.0


class AccountValues(Shape):
    """An account."""

    name: Annotated[Name, Field(examples=["Fablewick Stores"])]
    known_since: Annotated[date, Field(description="The day of our first fact about it.")]
    kind: AccountKind = AccountKind.STANDARD
    tier: Annotated[Tier | None, Field(examples=["A"])] = None
    headcount: Annotated[HeadcountBand | None, Field(examples=["101-1000"])] = None
    parent: Annotated[Id | None, Field(description="Id of the company it belongs to.")] = None
    margin: Annotated[float | None, Field(ge=-1e15, le=1e15, description="What we earn there in a year.")] = None
    potential: Annotated[float | None, Field(ge=0, le=1e15, description="What we could earn there.")] = None
    references: References = ()
    note: Note = ""


class PersonValues(Shape):
    """A person by themselves, without a position."""

    name: Annotated[Name, Field(examples=["Ada Sampleton"])]
    emails: tuple[Line, ...] = ()
    phones: tuple[Line, ...] = ()
    messengers: tuple[Line, ...] = ()
    form_of_address: Line = ""
    preferred_channel: Channel | None = None
    references: References = ()
    note: Note = ""


class PositionValues(FactValues):
    """A seat in the client's structure; nobody holding it, it is a vacancy."""

    title: Annotated[Line, Field(examples=["Head of purchasing"])] = ""
    unit: Annotated[Line, Field(description="Department as the client calls it.", examples=["Purchasing"])] = ""
    reference: Annotated[Line, Field(description="The client's own number of the post.", examples=["P-17"])] = ""
    function: Annotated[Function | None, Field(description="What it works on; null: as the department says.")] = None
    further_functions: tuple[Function, ...] = ()
    seniority: Seniority = None
    placeholder: Annotated[bool, Field(description="Somebody holds it, and we do not know who.")] = False


class AssignmentValues(FactValues):
    """A person holds a position."""

    person: PersonRef
    position: SeatRef


class ReportingLineValues(FactValues):
    """A vertical link between positions; one solid line per report at a time, dotted ones freely."""

    manager: SeatRef
    report: SeatRef
    kind: LineKind = LineKind.SOLID


class LateralLinkValues(FactValues):
    """A horizontal link; advises and influences run from `from_person` to `to_person`. Friendship is sensitive."""

    from_person: PersonRef
    to_person: PersonRef
    kind: LateralKind
    strength: Annotated[float | None, Field(ge=0, le=1, description="Null: nobody said.")] = None
    note: Note = ""


class BuyingRoleValues(FactValues):
    """A person plays a part in the account's purchases."""

    person: PersonRef
    kind: RoleKind
    area: Annotated[DecisionArea | None, Field(description="Null: nobody said; it then counts for all.")] = None


class StanceValues(FactValues):
    """How a person stands towards us; sensitive. No stance at all: unknown, which is not neutral."""

    person: PersonRef
    value: Annotated[int, Field(ge=-2, le=2, description="+2 ally .. -2 opponent.")]
    reason: Note = ""


class MotivationValues(FactValues):
    """What a person is rewarded for at work; sensitive."""

    person: PersonRef
    rewarded_for: Annotated[Note, Field(min_length=1, examples=["fewer days of stock"])]


class FunctionStatusValues(FactValues):
    """What is known of a function of the client besides the people who work on it."""

    function: Function
    status: FunctionState
    served_by: Annotated[Id | None, Field(description="Id of the account whose company does it.")] = None
    note: Note = ""


class TeamMemberValues(Shape):
    """One of ours."""

    name: Annotated[Name, Field(examples=["Tess Tester"])]
    email: Line = ""
    phone: Line = ""
    function: Function | None = None
    seniority: Seniority = None
    may_meet_up_to: Annotated[
        int, Field(ge=1, le=6, description="Highest seniority this one may meet without our senior.")
    ] = 5
    references: References = ()


class RelationshipValues(Shape):
    """Who of ours knows whom; one per pair."""

    member: MemberRef
    person: PersonRef
    is_owner: Annotated[bool, Field(description="Answers for the contact.")] = False
    declared_level: Annotated[Level | None, Field(description="What the member said.")] = None
    confirmed_on: Annotated[date | None, Field(description="The last day it was said again.")] = None
    desired_level: Annotated[Level | None, Field(description="Where we want to be.")] = None
    source: Line = ""


class StandInValues(FactValues):
    """One of ours takes over another's rights and duties at the account."""

    member: MemberRef
    stand_in: MemberRef
    introduced: Annotated[bool, Field(description="Whether the client has met the stand-in as such.")] = False


class ConsentValues(FactValues):
    """Somebody of theirs was asked whether we may turn to another, agreed, introduced us, or refused."""

    person: Annotated[PersonRef, Field(description="Who was asked, or turned to us.")]
    about: Annotated[PersonRef, Field(description="To whom we may turn.")]
    state: ConsentState
    how: ConsentHow = ConsentHow.ASKED
    member: Annotated[MemberRef | None, Field(description="Who of ours was introduced; null: all of us.")] = None
    area: Annotated[DecisionArea | None, Field(description="For which matters; null: for all.")] = None
    function: Annotated[Function | None, Field(description="For which matters; null: for all.")] = None


class ContactBanValues(FactValues):
    """No contact: with somebody who asked for it, or with the client for a time."""

    kind: BanKind
    person: Annotated[PersonRef | None, Field(description="Whom it is about; null: all that are meant.")] = None
    channels: Annotated[tuple[Channel, ...], Field(description="Only these ways; empty: no way at all.")] = ()
    functions: Annotated[tuple[Function, ...], Field(description="Only their people; empty: everybody.")] = ()
    roles: Annotated[tuple[RoleKind, ...], Field(description="Only who plays these; empty: everybody.")] = ()
    reason: Note = ""


class ContactPolicyValues(FactValues):
    """What the client's rules of conduct allow its people."""

    no_meals: bool = False
    no_gifts: bool = False
    no_outside_meetings: bool = False
    least_participants: Annotated[int, Field(ge=1, le=20, description="How many of theirs must take part.")] = 1
    note: Note = ""


class TouchpointValues(Shape):
    """One meeting, visit, call, e-mail, message or event, of several of ours with several of theirs."""

    members: Annotated[tuple[MemberRef, ...], Field(max_length=200)]
    people: Annotated[tuple[PersonRef, ...], Field(min_length=1, max_length=200)]
    at: Annotated[AwareDatetime, Field(examples=["2026-11-24T10:00:00Z"])]
    channel: Channel
    direction: Direction = Direction.MUTUAL
    purpose: Purpose = Purpose.OPERATIONAL
    topic: Line = ""
    temperature: Annotated[int | None, Field(ge=-1, le=1, description="-1 cold .. +1 warm; null: nobody said.")] = None
    next_step: Line = ""
    note: Note = ""
    source: Line = ""
    confidence: Confidence = 1.0
    references: References = ()


class DistinctionValues(Shape):
    """Somebody looked, and these two are different people: they are not proposed for merging again."""

    person: PersonRef
    other: PersonRef
    source: Line = ""
