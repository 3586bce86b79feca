"""``accountmap line``: who reports to whom, line by line."""

from __future__ import annotations

from datetime import datetime

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedGroup
from accountmap.cli.listing import add_list
from accountmap.cli.session import Session, choice_of
from accountmap.cli.values import DAY, day_of
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.links import LineKind
from accountmap.operations import draw_line, end_line, make_line, remove_line

_WHICH = click.option("--kind", type=choice_of(LineKind))


@click.group("line", cls=WordedGroup)
def line_group() -> None:
    """List, draw, change and end reporting lines."""


add_list(line_group, "reporting_line")


@line_group.command("add")
@click.argument("account")
@click.argument("report")
@click.argument("manager")
@click.option("--kind", type=choice_of(LineKind), default=LineKind.SOLID.value, show_default=True)
@click.option("--from", "valid_from", type=DAY)
@click.option("--until", "valid_to", type=DAY)
@edit_command
def add(
    _: Session,
    account: str,
    report: str,
    manager: str,
    *,
    kind: str,
    valid_from: datetime | None,
    valid_to: datetime | None,
) -> Perform:
    """Record that REPORT reports to MANAGER."""
    values = given_values({"valid_from": day_of(valid_from), "valid_to": day_of(valid_to)})
    return lambda store, occasion: draw_line(
        store, LOCAL_OWNER, account, (report, manager), LineKind(kind), occasion, **values
    )


@line_group.command("make")
@click.argument("account")
@click.argument("report")
@click.argument("manager")
@click.argument("into", type=choice_of(LineKind))
@edit_command
def make(_: Session, account: str, report: str, manager: str, into: str) -> Perform:
    """Make a line solid or dotted."""
    new = LineKind(into)
    old = LineKind.DOTTED if new is LineKind.SOLID else LineKind.SOLID
    return lambda store, occasion: make_line(store, LOCAL_OWNER, account, (report, manager), new, occasion, kind=old)


@line_group.command("end")
@click.argument("account")
@click.argument("report")
@click.argument("manager")
@_WHICH
@click.option("--on", "day", type=DAY)
@edit_command
def end(_: Session, account: str, report: str, manager: str, *, kind: str | None, day: datetime | None) -> Perform:
    """Record that REPORT reports to MANAGER no more."""
    which = LineKind(kind) if kind else None
    return lambda store, occasion: end_line(
        store, LOCAL_OWNER, account, (report, manager), occasion, kind=which, day=day_of(day)
    )


@line_group.command("remove")
@click.argument("account")
@click.argument("report")
@click.argument("manager")
@_WHICH
@edit_command
def remove(_: Session, account: str, report: str, manager: str, *, kind: str | None) -> Perform:
    """Take out a line that was recorded by mistake."""
    which = LineKind(kind) if kind else None
    return lambda store, occasion: remove_line(store, LOCAL_OWNER, account, (report, manager), occasion, kind=which)
