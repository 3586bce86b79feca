"""One person as JSON, with everything recorded of them and every position they hold or held."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.coverage import active_contacts
from accountmap.model.account_map import AccountMap
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId
from accountmap.model.people import Assignment, Channel
from accountmap.schemas.base import Shape
from accountmap.schemas.people import PersonOut, person_out


class HeldPositionOut(Shape):
    """A position a person holds, held, or will hold."""

    position: str
    assignment: str
    title: str
    unit: str
    post_reference: Annotated[str, Field(description="The client's own number of the post.")]
    function: Function | None
    seniority: int | None
    valid_from: Annotated[date | None, Field(description="First day; null: since before we looked.")]
    valid_to: Annotated[date | None, Field(description="First day on which they hold it no longer.")]


class PersonDetail(PersonOut):
    """A person of the client with everything recorded."""

    present: Annotated[bool, Field(description="Whether the person is at the account on the day.")]
    messengers: list[str]
    form_of_address: str
    preferred_channel: Channel | None
    references: list[str]
    note: Annotated[str, Field(description="Sensitive; empty where it may not be shown to you.")]
    positions: list[HeldPositionOut]

    @classmethod
    def of(cls, recorded: AccountMap, person_id: PersonId, day: date) -> PersonDetail:
        """Make the shape of one person as of a day; one who is not there then has no position in it.

        Raises
        ------
        PersonNotFound
            If the map has none of this id.
        """
        person, there = recorded.person(person_id), recorded.on(day)
        until = {contact.person: contact.active_until for contact in active_contacts(there, day)}
        brief = person_out(replace(there, people=recorded.people), person_id, until.get(person_id))
        held = [assignment for assignment in recorded.assignments if assignment.person == person_id]
        return cls(
            **dict(brief),
            present=person_id in there.person_by_id,
            messengers=list(person.messengers),
            form_of_address=person.form_of_address,
            preferred_channel=person.preferred_channel,
            references=list(person.references),
            note=person.note,
            positions=[_held(recorded, assignment) for assignment in held],
        )


def _held(recorded: AccountMap, assignment: Assignment) -> HeldPositionOut:
    seat = recorded.position_by_id[assignment.position]
    return HeldPositionOut(
        position=seat.id,
        assignment=assignment.id,
        title=seat.title,
        unit=seat.unit,
        post_reference=seat.reference,
        function=seat.function,
        seniority=seat.seniority,
        valid_from=assignment.valid_from,
        valid_to=assignment.valid_to,
    )


class EmployerOut(Shape):
    """Where somebody is now."""

    account: Annotated[str, Field(description="Id of the new account.")]
    person: PersonDetail
