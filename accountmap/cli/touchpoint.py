"""``accountmap touchpoint``: look through touches that are logged, correct or take out one; `touch` logs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedGroup
from accountmap.cli.listing import add_list
from accountmap.cli.session import Session, choice_of
from accountmap.cli.values import MOMENT
from accountmap.editing import Removal
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Purpose
from accountmap.operations import change_touch, edit_entity

_CLEARED: Final = {
    "topic": "topic",
    "temperature": "temperature",
    "next-step": "next_step",
    "note": "note",
}


@click.group("touchpoint", cls=WordedGroup)
def touchpoint_group() -> None:
    """List and correct touches."""


add_list(touchpoint_group, "touchpoint")


@touchpoint_group.command("edit")
@click.argument("account")
@click.argument("touchpoint")
@click.option("--ours", multiple=True)
@click.option("--theirs", multiple=True)
@click.option("--channel", type=choice_of(Channel))
@click.option("--at", type=MOMENT)
@click.option("--direction", type=choice_of(Direction))
@click.option("--purpose", type=choice_of(Purpose))
@click.option("--topic")
@click.option("--temperature", type=click.IntRange(-1, 1))
@click.option("--next-step")
@click.option("--note")
@click.option("--clear", type=click.Choice(list(_CLEARED)), multiple=True)
@edit_command
def edit(
    _: Session,
    account: str,
    touchpoint: str,
    *,
    ours: tuple[str, ...],
    theirs: tuple[str, ...],
    at: datetime | None,
    clear: tuple[str, ...],
    **given: Any,
) -> Perform:
    """Correct a touch, given by id."""
    kinds = {"channel": Channel, "direction": Direction, "purpose": Purpose}
    typed = {name: kinds[name](value) if value and name in kinds else value for name, value in given.items()}
    values = given_values(typed, tuple(_CLEARED[name] for name in clear))
    if at is not None:
        values["at"] = at.astimezone(UTC)  # the clock on the wall
    return lambda store, occasion: change_touch(
        store, LOCAL_OWNER, account, touchpoint, occasion, members=ours, people=theirs, values=values
    )


@touchpoint_group.command("remove")
@click.argument("account")
@click.argument("touchpoint")
@edit_command
def remove(_: Session, account: str, touchpoint: str) -> Perform:
    """Take out a touch that was logged by mistake."""
    edit = Removal("touchpoint", touchpoint)
    return lambda store, occasion: edit_entity(store, LOCAL_OWNER, account, edit, occasion)
