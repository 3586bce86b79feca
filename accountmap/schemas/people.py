"""People as JSON, in the simple form: "Anna reports to Boris", though positions carry the structure."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from accountmap.model.account_map import AccountMap
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId
from accountmap.model.links import LineKind
from accountmap.operations import PeoplePage
from accountmap.schemas.base import Listing, Shape


class RoleOut(Shape):
    """A buying role, with the area where one was said."""

    kind: RoleKind
    area: DecisionArea | None


class PersonOut(Shape):
    """A person of the client with their seat and how we stand."""

    id: str
    name: Annotated[str, Field(examples=["Ada Sampleton"])]
    forgotten: Annotated[bool, Field(description="What was personal was erased by law; the name is then the sign ∅.")]
    title: Annotated[str, Field(examples=["Head of purchasing"])]
    unit: Annotated[str, Field(description="Department as the client calls it.", examples=["Purchasing"])]
    functions: list[Function]
    functions_said: Annotated[
        list[Function], Field(description="Those that somebody said; the others are read from title and department.")
    ]
    seniority: Annotated[int | None, Field(description="1 clerk .. 6 head of the company.")]
    seniority_said: Annotated[bool, Field(description="Whether somebody said it; else it is read from the title.")]
    reports_to: Annotated[list[str], Field(description="Ids of the managers, solid lines.")]
    dotted_to: Annotated[list[str], Field(description="Ids of functional managers, dotted lines.")]
    emails: list[str]
    phones: list[str]
    roles: list[RoleOut]
    stance: Annotated[int | None, Field(description="-2 .. +2; null: unknown, or not shown to you.")]
    owner: Annotated[str | None, Field(description="Who of ours answers for the contact.")]
    active: Annotated[bool, Field(description="Whether the person is an active contact.")]
    active_until: Annotated[date | None, Field(description="Last day of that if nothing happens.")]


class PersonList(Listing):
    """A page of the people on an account's map, as of a day."""

    account: str
    day: date
    items: list[PersonOut]

    @classmethod
    def of(cls, page: PeoplePage, following: str | None = None) -> PersonList:
        """Make the list of some people."""
        account_map, contacts = page.account_map, page.contacts
        until = {person: contact.active_until for person, contact in contacts.items()}
        items = [person_out(account_map, person.id, until.get(person.id)) for person in page.people.items]
        return cls(account=account_map.account.id, day=page.day, items=items, next=following)


def person_out(account_map: AccountMap, person_id: PersonId, active_until: date | None) -> PersonOut:
    """Make the shape of one person of a map, cut to a day; `active_until`, if they are an active contact then."""
    person = account_map.person(person_id)
    seats = account_map.positions_of.get(person_id, ())
    functions, said = account_map.functions_of(person_id), account_map.said_functions_of(person_id)
    seniority = account_map.seniority_of(person_id)
    stance = account_map.stance_of.get(person_id)
    owners = (r.member for r in account_map.relationships_of.get(person_id, ()) if r.is_owner)
    owner = next((account_map.member_by_id[o].name for o in owners if o in account_map.member_by_id), None)
    return PersonOut(
        id=person_id,
        name=person.name,
        forgotten=person.is_forgotten,
        title="; ".join(seat.title for seat in seats if seat.title),
        unit="; ".join(dict.fromkeys(seat.unit for seat in seats if seat.unit)),
        functions=list(functions),
        functions_said=[function for function in functions if function in said],
        seniority=seniority,
        seniority_said=any(seat.seniority == seniority for seat in seats if seat.seniority),
        reports_to=_managers(account_map, person_id, LineKind.SOLID),
        dotted_to=_managers(account_map, person_id, LineKind.DOTTED),
        emails=list(person.emails),
        phones=list(person.phones),
        roles=[RoleOut(kind=r.kind, area=r.area) for r in account_map.roles_of.get(person_id, ())],
        stance=stance.value if stance else None,
        owner=owner,
        active=active_until is not None,
        active_until=active_until,
    )


def _managers(account_map: AccountMap, person: PersonId, kind: LineKind) -> list[str]:
    lines = (
        line
        for seat in account_map.positions_of.get(person, ())
        for line in account_map.lines_to_managers_of.get(seat.id, ())
        if line.kind is kind
    )
    found = (holder.id for line in lines for holder in account_map.holders_of.get(line.manager, ()))
    return list(dict.fromkeys(found))
