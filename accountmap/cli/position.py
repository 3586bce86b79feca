"""``accountmap position``: vacancies and placeholders, who takes them, and which are closed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from accountmap.cli.edits import Perform, edit_command, with_reports
from accountmap.cli.help import WordedGroup
from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.cli.values import (
    DAY,
    day_of,
    known_on_option,
    moment_of,
    seat_clear_option,
    seat_options,
    values_of,
)
from accountmap.i18n import named
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import (
    change_position,
    end_position,
    fill_position,
    list_entities,
    load_map,
    open_position,
    remove_position,
)
from accountmap.schemas import POSITION


@click.group("position", cls=WordedGroup)
def position_group() -> None:
    """List, open, fill and close positions."""


@position_group.command("list")
@click.argument("account")
@click.option("--day", type=DAY)
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def list_command(session: Session, account: str, *, day: datetime | None, known_on: str | None, as_json: bool) -> None:
    """List the positions of an account with who holds them."""
    known = moment_of(known_on)
    with session.store("read") as store:
        if as_json:
            _, found = list_entities(store, LOCAL_OWNER, account, "position", known)
            print_json(POSITION.read_all(found, following=None, withheld=False))
            return
        account_map = load_map(store, LOCAL_OWNER, account, known).on(day_of(day) or today())
    if not account_map.positions:
        click.echo(session.say("position-list-empty"))
    for position in sorted(account_map.positions, key=lambda one: (one.unit, one.title, one.id)):
        held = ", ".join(named(person.name, session.locale) for person in account_map.holders_of.get(position.id, ()))
        nobody = "position-placeholder" if position.placeholder else "position-vacant"
        parts = (position.title, position.unit, held or session.say(nobody), position.id)
        click.echo(" · ".join(filter(None, parts)))


@position_group.command("open")
@click.argument("account")
@seat_options
@click.option("--placeholder", is_flag=True)
@click.option("--from", "since", type=DAY)
@edit_command
def open_command(_: Session, account: str, *, placeholder: bool, since: datetime | None, **given: Any) -> Perform:
    """Add a vacancy, or a position whose holder is to be found out."""
    values = values_of(given)
    return lambda store, occasion: open_position(
        store, LOCAL_OWNER, account, values, occasion, placeholder=placeholder, since=day_of(since)
    )


@position_group.command("fill")
@click.argument("account")
@click.argument("position")
@click.argument("who")
@click.option("--from", "since", type=DAY)
@edit_command
def fill(_: Session, account: str, position: str, who: str, *, since: datetime | None) -> Perform:
    """Give a vacancy to somebody."""
    return lambda store, occasion: fill_position(
        store, LOCAL_OWNER, account, position, who, occasion, since=day_of(since)
    )


@position_group.command("edit")
@click.argument("account")
@click.argument("position")
@seat_options
@seat_clear_option
@click.option("--placeholder/--vacant", "placeholder", default=None)
@edit_command
def edit(_: Session, account: str, position: str, *, placeholder: bool | None, **given: Any) -> Perform:
    """Correct what is recorded of a position."""
    values = values_of(given)
    return lambda store, occasion: change_position(
        store, LOCAL_OWNER, account, position, values, occasion, placeholder=placeholder
    )


@position_group.command("remove")
@click.argument("account")
@click.argument("position")
@click.option("--reports", metavar="up|none|to:WHO")
@edit_command
def remove(session: Session, account: str, position: str, *, reports: str | None) -> Perform:
    """Take out a position that was added by mistake."""
    return with_reports(
        session,
        reports,
        lambda store, occasion, answer: remove_position(
            store, LOCAL_OWNER, account, position, occasion, reports=answer
        ),
    )


@position_group.command("end")
@click.argument("account")
@click.argument("position")
@click.option("--on", "day", type=DAY)
@click.option("--reports", metavar="up|none|to:WHO")
@edit_command
def end(session: Session, account: str, position: str, *, day: datetime | None, reports: str | None) -> Perform:
    """Close a position."""
    return with_reports(
        session,
        reports,
        lambda store, occasion, answer: end_position(
            store, LOCAL_OWNER, account, position, occasion, day=day_of(day), reports=answer
        ),
    )
