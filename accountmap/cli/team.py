"""``accountmap team``: our own people."""

from __future__ import annotations

from typing import Any, Final

import click

from accountmap.cli.edits import Perform, edit_command, given_values
from accountmap.cli.help import WordedGroup
from accountmap.cli.session import Session, choice_of, command_options, print_json
from accountmap.cli.values import with_options
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.functions import Function
from accountmap.model.team import TeamMember
from accountmap.operations import add_member, change_member, list_team, remove_member
from accountmap.schemas import ENTITY_OF

_MEMBER: Final = (
    click.option("--email"),
    click.option("--phone"),
    click.option("--function", type=choice_of(Function)),
    click.option("--seniority", type=click.IntRange(1, 6)),
    click.option("--may-meet", "may_meet_up_to", type=click.IntRange(1, 6)),
)
_CLEARED: Final = ("email", "phone", "function", "seniority")


@click.group("team", cls=WordedGroup)
def team_group() -> None:
    """List and edit our own people."""


@team_group.command("list")
@click.option("--json", "as_json", is_flag=True)
@command_options
def list_command(session: Session, *, as_json: bool) -> None:
    """List our own people."""
    with session.store("read") as store:
        team = list_team(store, LOCAL_OWNER)
    if as_json:
        print_json(ENTITY_OF["team_member"].read_all(team, following=None, withheld=False))
        return
    click.echo("\n".join(_line(session, member) for member in team) or session.say("team-list-empty"))


@team_group.command("add")
@click.argument("account")
@click.argument("name")
@with_options(_MEMBER)
@edit_command
def add(_: Session, account: str, name: str, **given: Any) -> Perform:
    """Add one of ours."""
    values = _values(given) | {"name": name}
    return lambda store, occasion: add_member(store, LOCAL_OWNER, account, values, occasion)


@team_group.command("edit")
@click.argument("account")
@click.argument("member")
@click.option("--name")
@with_options(_MEMBER)
@click.option("--clear", type=click.Choice(_CLEARED), multiple=True)
@edit_command
def edit(_: Session, account: str, member: str, *, clear: tuple[str, ...], **given: Any) -> Perform:
    """Correct what is recorded of one of ours."""
    values = _values(given, clear)
    return lambda store, occasion: change_member(store, LOCAL_OWNER, account, member, values, occasion)


@team_group.command("remove")
@click.argument("account")
@click.argument("member")
@edit_command
def remove(_: Session, account: str, member: str) -> Perform:
    """Take out one of ours who was added by mistake."""
    return lambda store, occasion: remove_member(store, LOCAL_OWNER, account, member, occasion)


def _values(given: dict[str, Any], cleared: tuple[str, ...] = ()) -> dict[str, Any]:
    if given["function"]:
        given["function"] = Function(given["function"])
    return given_values(given, cleared)


def _line(session: Session, member: TeamMember) -> str:
    """Return one of ours in one line: name, function, rank, whom they may meet, e-mail, id."""
    details = [
        session.say(f"function-{member.function}") if member.function else "",
        session.say("team-seniority", seniority=member.seniority) if member.seniority else "",
        session.say("team-may-meet", seniority=member.may_meet_up_to),
    ]
    return " · ".join(filter(None, (member.name, ", ".join(filter(None, details)), member.email, member.id)))
