"""``accountmap contact``: who of ours knows whom."""

from __future__ import annotations

from datetime import datetime

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, choice_of
from accountmap.cli.values import DAY, day_of
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.team import Level
from accountmap.operations import set_relationship


@click.command("contact", cls=WordedCommand)
@click.argument("account")
@click.argument("member")
@click.argument("who")
@click.option("--owns/--shares", "is_owner", default=None)
@click.option("--level", type=choice_of(Level))
@click.option("--confirmed", type=DAY)
@click.option("--desired", type=choice_of(Level))
@edit_command
def contact(
    _: Session,
    account: str,
    member: str,
    who: str,
    *,
    is_owner: bool | None,
    level: str | None,
    confirmed: datetime | None,
    desired: str | None,
) -> Perform:
    """Record how one of ours knows a person."""
    values = given_values(
        {
            "is_owner": is_owner,
            "declared_level": Level(level) if level else None,
            "confirmed_on": day_of(confirmed),
            "desired_level": Level(desired) if desired else None,
        }
    )
    return lambda store, occasion: set_relationship(
        store,
        LOCAL_OWNER,
        account,
        member,
        who,
        occasion,
        values={"confirmed_on": occasion.today} | values if level else values,
    )
