"""``accountmap contact``: who of ours knows whom."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, choice_of
from accountmap.cli.values import DAY, day_of
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.team import Level
from accountmap.operations import remove_relationship, set_relationship

_CLEARED: Final = {
    "level": ("declared_level", "confirmed_on"),
    "confirmed": ("confirmed_on",),
    "desired": ("desired_level",),
}


@click.command("contact", cls=WordedCommand)
@click.argument("account")
@click.argument("member")
@click.argument("who")
@click.option("--owns/--shares", "is_owner", default=None)
@click.option("--level", type=choice_of(Level))
@click.option("--confirmed", type=DAY)
@click.option("--desired", type=choice_of(Level))
@click.option("--clear", type=click.Choice(list(_CLEARED)), multiple=True)
@click.option("--remove", is_flag=True)
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
    clear: tuple[str, ...],
    remove: bool,
) -> Perform:
    """Record how one of ours knows a person, or take that out."""
    if remove:
        return lambda store, occasion: remove_relationship(store, LOCAL_OWNER, account, member, who, occasion)
    values = given_values(
        {
            "is_owner": is_owner,
            "declared_level": Level(level) if level else None,
            "confirmed_on": day_of(confirmed),
            "desired_level": Level(desired) if desired else None,
        },
        tuple(field for name in clear for field in _CLEARED[name]),
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
