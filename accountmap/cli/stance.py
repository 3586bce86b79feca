"""``accountmap stance``: how somebody stands towards us."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import click

from accountmap.cli.edits import Perform, edit_command
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session
from accountmap.cli.values import DAY, day_of
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import set_stance

STANCES: Final[dict[str, int | None]] = {
    "ally": 2,
    "supporter": 1,
    "neutral": 0,
    "sceptic": -1,
    "opponent": -2,
    "unknown": None,
}


@click.command("stance", cls=WordedCommand)
@click.argument("account")
@click.argument("who")
@click.argument("stance", type=click.Choice(list(STANCES), case_sensitive=False))
@click.option("--reason", default="")
@click.option("--from", "since", type=DAY)
@edit_command
def stance_command(_: Session, account: str, who: str, stance: str, *, reason: str, since: datetime | None) -> Perform:
    """Record how a person stands towards us."""
    return lambda store, occasion: set_stance(
        store, LOCAL_OWNER, account, who, STANCES[stance], occasion, since=day_of(since), reason=reason
    )
