"""``accountmap function``: functions of the client that nobody on the map works on, and where they are."""

from __future__ import annotations

from datetime import datetime

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedGroup
from accountmap.cli.listing import add_list
from accountmap.cli.session import Session, choice_of
from accountmap.cli.values import DAY, day_of
from accountmap.model.accounts import FunctionState
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.functions import Function
from accountmap.operations import end_function_status, set_function_status


@click.group("function", cls=WordedGroup)
def function_group() -> None:
    """Say where functions are on which nobody of the map works."""


add_list(function_group, "function_status")


@function_group.command("set")
@click.argument("account")
@click.argument("function", type=choice_of(Function))
@click.argument("state", type=choice_of(FunctionState))
@click.option("--served-by", metavar="ACCOUNT")
@click.option("--note")
@click.option("--from", "since", type=DAY)
@click.option("--until", "valid_to", type=DAY)
@edit_command
def set_command(
    _: Session,
    account: str,
    function: str,
    state: str,
    *,
    served_by: str | None,
    note: str | None,
    since: datetime | None,
    valid_to: datetime | None,
) -> Perform:
    """Record where a function is."""
    values = given_values({"note": note, "valid_to": day_of(valid_to)})
    return lambda store, occasion: set_function_status(
        store,
        LOCAL_OWNER,
        account,
        Function(function),
        FunctionState(state),
        occasion,
        served_by=served_by,
        since=day_of(since),
        values=values,
    )


@function_group.command("end")
@click.argument("account")
@click.argument("function", type=choice_of(Function))
@click.option("--on", "day", type=DAY)
@edit_command
def end(_: Session, account: str, function: str, *, day: datetime | None) -> Perform:
    """Record that what was said of a function holds no more."""
    return lambda store, occasion: end_function_status(
        store, LOCAL_OWNER, account, Function(function), occasion, day=day_of(day)
    )
