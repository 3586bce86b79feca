"""``accountmap touch``: log a meeting, visit, call, e-mail, message or event, by options or by one typed line."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Any

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, choice_of
from accountmap.cli.values import MOMENT
from accountmap.i18n import named
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Purpose
from accountmap.operations import Edited, Occasion, UnderstoodTouch, log_touch, log_understood, understand_touch
from accountmap.store import Store

_WRITTEN = frozenset({Channel.EMAIL, Channel.MESSAGE, Channel.COPY, Channel.BULK})
_OF_A_LINE = ("channel", "at", "direction", "purpose", "topic", "temperature", "next_step", "note", "theirs")


@click.command("touch", cls=WordedCommand)
@click.argument("account")
@click.argument("line", required=False)
@click.option("--ours", multiple=True)
@click.option("--theirs", multiple=True)
@click.option("--channel", type=choice_of(Channel), default="meeting", show_default=True)
@click.option("--at", type=MOMENT)
@click.option("--direction", type=choice_of(Direction))
@click.option("--purpose", type=choice_of(Purpose), default="operational", show_default=True)
@click.option("--topic")
@click.option("--temperature", type=click.IntRange(-1, 1))
@click.option("--next-step")
@click.option("--note")
@click.option("--yes", is_flag=True)
@edit_command
def touch(
    session: Session, account: str, line: str | None, *, ours: tuple[str, ...], yes: bool, **given: Any
) -> Perform:
    """Log a touch of some of ours with some of theirs."""
    if line is not None:
        _refuse_options(session)
        return lambda store, occasion: _log_line(session, store, occasion, account, line, ours, yes=yes)
    theirs = given.pop("theirs")
    if not (ours and theirs):
        raise click.UsageError(session.say("touch-who"))
    values = given_values(given) | {
        "channel": Channel(given["channel"]),
        "direction": _direction(given["direction"], Channel(given["channel"])),
        "purpose": Purpose(given["purpose"]),
    }
    at: datetime | None = given["at"]
    if at is not None:
        values["at"] = at.astimezone(UTC)  # the clock on the wall
    return lambda store, occasion: log_touch(store, LOCAL_OWNER, account, ours, theirs, occasion, values=values)


def _direction(said: str | None, channel: Channel) -> Direction:
    """Return who turned to whom; where nobody said, ours wrote, and whatever is no writing was of both."""
    if said:
        return Direction(said)
    return Direction.OUT if channel in _WRITTEN else Direction.MUTUAL


def _refuse_options(session: Session) -> None:
    """End if something was said by an option that the typed line says."""
    context = click.get_current_context()
    said = [name for name in _OF_A_LINE if context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE]
    if said:
        raise click.UsageError(session.say("touch-line-alone", option=f"--{said[0].replace('_', '-')}"))


def _log_line(
    session: Session, store: Store, occasion: Occasion, account: str, line: str, ours: tuple[str, ...], *, yes: bool
) -> Edited:
    """Show what was understood of a line, and write it once somebody says yes."""
    understood = understand_touch(store, LOCAL_OWNER, account, line, occasion.today, ours=ours)
    click.echo(understood_text(session, understood), err=True)
    if not (yes or click.get_current_context().params.get("dry_run")):
        if not sys.stdin.isatty():
            click.echo(session.say("touch-unconfirmed"), err=True)
            click.get_current_context().exit(0)
        if not click.confirm(session.say("touch-confirm"), default=True, err=True):
            click.echo(session.say("touch-left"), err=True)
            click.get_current_context().exit(0)
    return log_understood(store, LOCAL_OWNER, account, understood, occasion)


def understood_text(session: Session, understood: UnderstoodTouch) -> str:
    """Say what was understood of a typed line."""
    typed, account_map = understood.typed, understood.account_map
    team = {member.id: member.name for member in account_map.team}
    parts = [
        session.say("touch-topic", topic=typed.topic) if typed.topic else "",
        session.say("touch-next", next_step=typed.next_step) if typed.next_step else "",
    ]
    return session.say(
        "touch-understood",
        day=typed.day,
        channel=session.say(f"channel-{typed.channel}"),
        direction=session.say(f"touch-direction-{typed.direction}"),
        ours=", ".join(team.get(member, member) for member in understood.members),
        theirs=", ".join(named(account_map.person(person).name, session.locale) for person in typed.people),
        more="".join(parts),
    )
