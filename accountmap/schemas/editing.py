"""What is sent to edit people and positions in simple words; fields as in `PersonValues` and `SeatValues`."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Final

from pydantic import Field

from accountmap.editing import SeatAfter, read_reports
from accountmap.model.functions import Function
from accountmap.model.people import Channel
from accountmap.operations import Leaving
from accountmap.schemas.base import Shape
from accountmap.schemas.entity_values import Id, Line, Name, Note, References, Seniority

Manager = Annotated[
    str,
    Field(max_length=500, description="Id of a person or position, or a person's name.", examples=["Ada Sampleton"]),
]
Who = Annotated[str, Field(max_length=500, description="Id, e-mail or name of a person.", examples=["Ada Sampleton"])]
Since = Annotated[date | None, Field(description="First day on which it is so; null: since before we looked.")]
Day = Annotated[date | None, Field(description="First day on which it is so; null: today.", examples=["2026-11-24"])]
Vacancy = Annotated[Id | None, Field(description="Id of the vacancy or placeholder to take; null: a new position.")]
REPORTS: Final = Field(
    pattern=r"^(up|none|to:.{1,500})$",
    description="Who gets the reports of what goes: `up` (the manager's manager), `to:ID` (somebody else), `none`.",
    examples=["up"],
)
ReportsAnswer = Annotated[str | None, REPORTS]


class SeatForm(Shape):
    """What a position is, and to whom it reports: the fields that are given; null clears."""

    title: Annotated[Line | None, Field(examples=["Head of purchasing"])] = None
    unit: Annotated[Line | None, Field(description="Department.", examples=["Purchasing"])] = None
    post_reference: Annotated[Line | None, Field(description="The client's own number of the post.")] = None
    function: Annotated[Function | None, Field(description="Null: as the department says.")] = None
    further_functions: tuple[Function, ...] | None = None
    seniority: Seniority = None
    manager: Annotated[Manager | None, Field(description="Solid line: id of a person or position, or a name.")] = None
    dotted_managers: Annotated[tuple[Manager, ...] | None, Field(max_length=100)] = None

    @property
    def values(self) -> Any:
        """What was given of the person and their position, as `PersonValues`."""
        return {name: getattr(self, name) for name in self.model_fields_set & PersonForm.model_fields.keys()}


class PersonForm(SeatForm):
    """A person with their position, as people speak of both: the fields that are given; null clears."""

    name: Annotated[Name | None, Field(examples=["Ada Sampleton"])] = None
    emails: tuple[Line, ...] | None = None
    phones: tuple[Line, ...] | None = None
    messengers: tuple[Line, ...] | None = None
    form_of_address: Annotated[Line | None, Field(examples=["Dr Sampleton"])] = None
    preferred_channel: Channel | None = None
    references: References | None = None
    note: Note | None = None


class NewPerson(PersonForm):
    """A person to be added, with a position of their own or on a vacancy."""

    name: Annotated[Name, Field(examples=["Ada Sampleton"])]
    position: Vacancy = None
    since: Since = None


class Successor(PersonForm):
    """Somebody who is not on the map yet and takes over a position."""

    name: Annotated[Name, Field(examples=["Ben Placeholder"])]


class PlacePerson(SeatForm):
    """A further position for somebody of the workspace."""

    position: Vacancy = None
    since: Since = None


class LeavePosition(Shape):
    """What becomes of a position somebody leaves."""

    seat: Annotated[
        SeatAfter | None, Field(description="What becomes of the position; null: it stays vacant if it is needed.")
    ] = None
    reports: ReportsAnswer = None


class MovePerson(SeatForm, LeavePosition):
    """Another manager, title or position from a day on; the days before stay as they were."""

    since: Day = None
    to: Vacancy = None
    position: Annotated[Id | None, Field(description="Which of several positions they leave.")] = None

    @property
    def leaving(self) -> Leaving:
        """How they leave their position."""
        return Leaving(position=self.position, seat=self.seat, reports=read_reports(self.reports))


class EndPerson(LeavePosition):
    """Somebody is at the account no more."""

    day: Day = None
    successor: Annotated[Who | None, Field(description="Who of the map takes the position.")] = None
    new_successor: Successor | None = None

    @property
    def leaving(self) -> Leaving:
        """How they leave their positions."""
        return Leaving(
            seat=self.seat,
            successor=self.successor,
            new_successor=self.new_successor.values if self.new_successor else None,
            reports=read_reports(self.reports),
        )


class ChangeEmployer(EndPerson, SeatForm):
    """Somebody leaves this account and begins at another; they stay the same person."""

    account: Annotated[str, Field(max_length=500, description="Id or name of the new account.", examples=["Kitezh"])]
    position: Annotated[Id | None, Field(description="Id of the vacancy they take there; null: a new one.")] = None


class OpenPosition(SeatForm):
    """A vacancy, or a position whose holder is to be found out."""

    placeholder: Annotated[bool, Field(description="Somebody holds it, and we do not know who.")] = False
    since: Since = None


class FillPosition(Shape):
    """Who takes a vacancy or placeholder."""

    person: Annotated[str, Field(max_length=500, description="Id of a person of the workspace, or a name of the map.")]
    since: Since = None


class OtherPerson(Shape):
    """The other one of two who may be one person."""

    other: Annotated[
        str, Field(max_length=500, description="Id of a person of the workspace, or an e-mail or name of the map.")
    ]


class EndPosition(Shape):
    """A position is no more."""

    day: Day = None
    reports: ReportsAnswer = None
