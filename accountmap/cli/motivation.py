"""``accountmap motivation``: what people are rewarded for at work."""

from __future__ import annotations

from datetime import datetime

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedGroup
from accountmap.cli.listing import add_list
from accountmap.cli.session import Session
from accountmap.cli.values import DAY, day_of
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import add_motivation, end_motivation


@click.group("motivation", cls=WordedGroup)
def motivation_group() -> None:
    """Say what people are rewarded for."""


add_list(motivation_group, "motivation")


@motivation_group.command("add")
@click.argument("account")
@click.argument("who")
@click.argument("rewarded_for", metavar="TEXT")
@click.option("--from", "valid_from", type=DAY)
@click.option("--until", "valid_to", type=DAY)
@edit_command
def add(
    _: Session, account: str, who: str, rewarded_for: str, *, valid_from: datetime | None, valid_to: datetime | None
) -> Perform:
    """Record what a person is rewarded for."""
    values = given_values({"valid_from": day_of(valid_from), "valid_to": day_of(valid_to)})
    return lambda store, occasion: add_motivation(store, LOCAL_OWNER, account, who, rewarded_for, occasion, **values)


@motivation_group.command("end")
@click.argument("account")
@click.argument("who")
@click.argument("rewarded_for", metavar="[TEXT]", required=False)
@click.option("--on", "day", type=DAY)
@edit_command
def end(_: Session, account: str, who: str, rewarded_for: str | None, *, day: datetime | None) -> Perform:
    """Record that a person is rewarded for something no more."""
    return lambda store, occasion: end_motivation(
        store, LOCAL_OWNER, account, who, rewarded_for, occasion, day=day_of(day)
    )
