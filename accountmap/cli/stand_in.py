"""``accountmap stand-in``: who of ours takes over for whom, from a day to a day."""

from __future__ import annotations

from datetime import datetime

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedGroup
from accountmap.cli.listing import add_list
from accountmap.cli.session import Session
from accountmap.cli.values import DAY, day_of
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import end_stand_in, stand_in_for


@click.group("stand-in", cls=WordedGroup)
def stand_in_group() -> None:
    """Say who of ours stands in for whom."""


add_list(stand_in_group, "stand_in")


@stand_in_group.command("add")
@click.argument("account")
@click.argument("member")
@click.argument("stand_in")
@click.option("--introduced/--not-introduced", "introduced", default=None)
@click.option("--from", "valid_from", type=DAY)
@click.option("--until", "valid_to", type=DAY)
@edit_command
def add(
    _: Session,
    account: str,
    member: str,
    stand_in: str,
    *,
    introduced: bool | None,
    valid_from: datetime | None,
    valid_to: datetime | None,
) -> Perform:
    """Record that STAND_IN takes over for MEMBER."""
    values = given_values({"introduced": introduced, "valid_from": day_of(valid_from), "valid_to": day_of(valid_to)})
    return lambda store, occasion: stand_in_for(store, LOCAL_OWNER, account, member, stand_in, occasion, **values)


@stand_in_group.command("end")
@click.argument("account")
@click.argument("member")
@click.argument("stand_in")
@click.option("--on", "day", type=DAY)
@edit_command
def end(_: Session, account: str, member: str, stand_in: str, *, day: datetime | None) -> Perform:
    """Record that STAND_IN does so no more."""
    return lambda store, occasion: end_stand_in(
        store, LOCAL_OWNER, account, member, stand_in, occasion, day=day_of(day)
    )
