"""``accountmap link``: links between colleagues at the client."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, choice_of
from accountmap.cli.values import DAY, day_of
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.links import LateralKind
from accountmap.operations import link_people, unlink_people


@click.command("link", cls=WordedCommand)
@click.argument("account")
@click.argument("one")
@click.argument("kind", type=choice_of(LateralKind))
@click.argument("other")
@click.option("--strength", type=click.FloatRange(0, 1))
@click.option("--note")
@click.option("--from", "valid_from", type=DAY)
@click.option("--until", "valid_to", type=DAY)
@click.option("--remove", is_flag=True)
@edit_command
def link(
    _: Session,
    account: str,
    one: str,
    kind: str,
    other: str,
    *,
    valid_from: datetime | None,
    valid_to: datetime | None,
    remove: bool,
    **given: Any,
) -> Perform:
    """Record how two people of the client stand to each other, or take that out."""
    if remove:
        return lambda store, occasion: unlink_people(
            store, LOCAL_OWNER, account, (one, other), LateralKind(kind), occasion
        )
    values = given_values({**given, "valid_from": day_of(valid_from), "valid_to": day_of(valid_to)})
    return lambda store, occasion: link_people(
        store, LOCAL_OWNER, account, (one, other), LateralKind(kind), occasion, **values
    )
