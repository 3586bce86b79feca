"""``accountmap touch``: log a meeting, visit, call, e-mail, message or event."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, choice_of
from accountmap.cli.values import MOMENT
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Purpose
from accountmap.operations import log_touch


@click.command("touch", cls=WordedCommand)
@click.argument("account")
@click.option("--ours", multiple=True, required=True)
@click.option("--theirs", multiple=True, required=True)
@click.option("--channel", type=choice_of(Channel), default="meeting", show_default=True)
@click.option("--at", type=MOMENT)
@click.option("--direction", type=choice_of(Direction), default="mutual", show_default=True)
@click.option("--purpose", type=choice_of(Purpose), default="operational", show_default=True)
@click.option("--topic")
@click.option("--temperature", type=click.IntRange(-1, 1))
@click.option("--next-step")
@click.option("--note")
@edit_command
def touch(
    _: Session,
    account: str,
    *,
    ours: tuple[str, ...],
    theirs: tuple[str, ...],
    channel: str,
    at: datetime | None,
    direction: str,
    purpose: str,
    **given: Any,
) -> Perform:
    """Log a touch of some of ours with some of theirs."""
    values = given_values(given) | {
        "channel": Channel(channel),
        "direction": Direction(direction),
        "purpose": Purpose(purpose),
    }
    if at is not None:
        values["at"] = at.astimezone(UTC)  # the clock on the wall
    return lambda store, occasion: log_touch(store, LOCAL_OWNER, account, ours, theirs, occasion, values=values)
