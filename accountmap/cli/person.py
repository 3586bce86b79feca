"""``accountmap person``: the people of an account, in simple words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from accountmap.cli.edits import Perform, edit_command, with_reports
from accountmap.cli.forget import forget_command
from accountmap.cli.help import WordedGroup
from accountmap.cli.session import Session, choice_of, command_options, print_json, today
from accountmap.cli.values import (
    DAY,
    clear_option,
    day_of,
    known_on_option,
    moment_of,
    person_options,
    seat_options,
    values_of,
)
from accountmap.editing import SeatAfter
from accountmap.i18n import named, say
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.operations import (
    Known,
    Leaving,
    PersonFilter,
    PersonSort,
    add_person,
    change_employer,
    change_person,
    end_person,
    get_person,
    list_people,
    move_person,
    remove_person,
)
from accountmap.schemas import PersonDetail, PersonList, PersonOut


@click.group("person", cls=WordedGroup)
def person_group() -> None:
    """List, show and edit the people of an account."""


@person_group.command("list")
@click.argument("account")
@click.option("--name", default="")
@click.option("--function", "functions", type=choice_of(Function), multiple=True)
@click.option("--role", "roles", type=choice_of(RoleKind), multiple=True)
@click.option("--active/--inactive", "active", default=None)
@click.option("--owner")
@click.option("--has", type=choice_of(Known), multiple=True)
@click.option("--lacks", type=choice_of(Known), multiple=True)
@click.option("--sort", type=choice_of(PersonSort), default="name", show_default=True)
@click.option("--day", type=DAY)
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def list_command(
    session: Session,
    account: str,
    *,
    sort: str,
    day: datetime | None,
    known_on: str | None,
    as_json: bool,
    **given: Any,
) -> None:
    """List the people on an account's map."""
    wanted = PersonFilter(
        functions=tuple(map(Function, given["functions"])),
        roles=tuple(map(RoleKind, given["roles"])),
        active=given["active"],
        owner=given["owner"],
        name=given["name"],
        has=tuple(map(Known, given["has"])),
        lacks=tuple(map(Known, given["lacks"])),
    )
    when, order, known = day_of(day) or today(), PersonSort(sort), moment_of(known_on)
    with session.store("read") as store:
        page = list_people(store, LOCAL_OWNER, account, when, wanted, order=order, known_on=known)
    people = PersonList.of(page)
    if as_json:
        print_json(people)
        return
    if not people.items:
        click.echo(session.say("person-list-empty"))
    for person in people.items:
        click.echo(_line(session, person))


@person_group.command("show")
@click.argument("account")
@click.argument("who")
@click.option("--day", type=DAY)
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def show(
    session: Session, account: str, who: str, *, day: datetime | None, known_on: str | None, as_json: bool
) -> None:
    """Show everything that is recorded of a person."""
    known = moment_of(known_on)
    with session.store("read") as store:
        account_map, found = get_person(store, LOCAL_OWNER, account, who, known)
    person = PersonDetail.of(account_map, found, day_of(day) or today())
    if as_json:
        print_json(person)
        return
    names = {str(one.id): named(one.name, session.locale) for one in account_map.people}
    managers = [names.get(manager, manager) for manager in person.reports_to]
    dotted = [names.get(manager, manager) for manager in person.dotted_to]
    facts = {
        "managers": managers,
        "dotted": dotted,
        "roles": [session.say(f"role-{role.kind}") for role in person.roles],
        "emails": person.emails,
        "phones": person.phones,
        "messengers": person.messengers,
        "owner": [person.owner] if person.owner else [],
        "note": [person.note] if person.note else [],
        "positions": [held.position for held in person.positions],
    }
    click.echo(_line(session, person))
    for label, values in facts.items():
        if values:
            click.echo(f"  {session.say(f'person-{label}')}: {', '.join(values)}")


@person_group.command("add")
@click.argument("account")
@click.argument("name")
@person_options
@click.option("--position", metavar="ID")
@click.option("--from", "since", type=DAY)
@edit_command
def add(_: Session, account: str, name: str, *, position: str | None, since: datetime | None, **given: Any) -> Perform:
    """Add a person with a position."""
    values = values_of(given) | {"name": name}
    return lambda store, occasion: add_person(
        store, LOCAL_OWNER, account, values, occasion, position=position, since=day_of(since)
    )


@person_group.command("edit")
@click.argument("account")
@click.argument("who")
@click.option("--name")
@person_options
@clear_option
@click.option("--position", metavar="ID")
@edit_command
def edit(_: Session, account: str, who: str, *, position: str | None, **given: Any) -> Perform:
    """Correct what is recorded of a person."""
    values = values_of(given)
    return lambda store, occasion: change_person(store, LOCAL_OWNER, account, who, values, occasion, position=position)


@person_group.command("move")
@click.argument("account")
@click.argument("who")
@seat_options
@clear_option
@click.option("--to", "vacancy", metavar="ID")
@click.option("--position", metavar="ID")
@click.option("--leaves", type=choice_of(SeatAfter))
@click.option("--from", "since", type=DAY)
@click.option("--reports", metavar="up|none|to:WHO")
@edit_command
def move(
    session: Session,
    account: str,
    who: str,
    *,
    vacancy: str | None,
    position: str | None,
    leaves: str | None,
    since: datetime | None,
    reports: str | None,
    **given: Any,
) -> Perform:
    """Give a person another manager, title or position from a day on."""
    values, seat = values_of(given), SeatAfter(leaves) if leaves else None
    return with_reports(
        session,
        reports,
        lambda store, occasion, answer: move_person(
            store,
            LOCAL_OWNER,
            account,
            who,
            values,
            occasion,
            since=day_of(since),
            to=vacancy,
            leaving=Leaving(position=position, seat=seat, reports=answer),
        ),
    )


@person_group.command("end")
@click.argument("account")
@click.argument("who")
@click.option("--on", "day", type=DAY)
@click.option("--leaves", type=choice_of(SeatAfter))
@click.option("--successor")
@click.option("--reports", metavar="up|none|to:WHO")
@edit_command
def end(
    session: Session,
    account: str,
    who: str,
    *,
    day: datetime | None,
    leaves: str | None,
    successor: str | None,
    reports: str | None,
) -> Perform:
    """Record that a person left."""
    seat = SeatAfter(leaves) if leaves else None
    return with_reports(
        session,
        reports,
        lambda store, occasion, answer: end_person(
            store,
            LOCAL_OWNER,
            account,
            who,
            occasion,
            day=day_of(day),
            leaving=Leaving(seat=seat, successor=successor, reports=answer),
        ),
    )


@person_group.command("remove")
@click.argument("account")
@click.argument("who")
@click.option("--reports", metavar="up|none|to:WHO")
@edit_command
def remove(session: Session, account: str, who: str, *, reports: str | None) -> Perform:
    """Take out a person who was added by mistake."""
    return with_reports(
        session,
        reports,
        lambda store, occasion, answer: remove_person(store, LOCAL_OWNER, account, who, occasion, reports=answer),
    )


person_group.add_command(forget_command)


@person_group.command("employer")
@click.argument("account")
@click.argument("who")
@click.argument("new_account")
@seat_options
@click.option("--to", "vacancy", metavar="ID")
@click.option("--leaves", type=choice_of(SeatAfter))
@click.option("--from", "since", type=DAY)
@click.option("--reports", metavar="up|none|to:WHO")
@edit_command
def employer(
    session: Session,
    account: str,
    who: str,
    new_account: str,
    *,
    vacancy: str | None,
    leaves: str | None,
    since: datetime | None,
    reports: str | None,
    **given: Any,
) -> Perform:
    """Record that a person went to another account; the answer tells of the new one."""
    values, seat = values_of(given), SeatAfter(leaves) if leaves else None
    return with_reports(
        session,
        reports,
        lambda store, occasion, answer: change_employer(
            store,
            LOCAL_OWNER,
            who,
            (account, new_account),
            values,
            occasion,
            since=day_of(since),
            position=vacancy,
            leaving=Leaving(seat=seat, reports=answer),
        )[1],
    )


def _line(session: Session, person: PersonOut) -> str:
    """Return a person in one line: name, title, functions, whether active, id."""
    details = [person.title]
    for function in person.functions:
        word = say(session.locale, f"function-{function}")
        is_said = function in person.functions_said
        details.append(word if is_said else session.say("titles-by-title", function=word))
    details += [session.say(f"role-{role.kind}") for role in person.roles]
    if person.active:
        details.append(session.say("person-active"))
    shown = ", ".join(dict.fromkeys(filter(None, details)))
    return " · ".join(filter(None, (named(person.name, session.locale), shown, person.id)))
