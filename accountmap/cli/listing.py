"""``list`` of every kind of entity: one line each, or as JSON; groups of commands share it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any

import click

from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.cli.values import DAY, day_of, known_on_option, moment_of
from accountmap.i18n import EntityWords
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.facts import Entity, Fact
from accountmap.operations import entities_about, list_entities, list_team
from accountmap.schemas import ENTITY_OF


@dataclass(frozen=True)
class Which:
    """Which entities of a kind are listed.

    Parameters
    ----------
    who
        Those that name them; ``None``: all.
    day
        Those that hold on this day; ``None``: of any day.
    known_on
        By what was recorded then; ``None``: now.
    """

    who: str | None
    day: date | None
    known_on: datetime | None


def which_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that say which entities are listed, handed to the command as one."""

    @click.option("--who", metavar="WHO")
    @click.option("--day", type=DAY)
    @click.option("--any-day", "everything", is_flag=True)
    @known_on_option
    @wraps(command)
    def run(
        session: Session,
        *args: Any,
        who: str | None,
        day: datetime | None,
        everything: bool,
        known_on: str | None,
        **given: Any,
    ) -> None:
        which = Which(who, None if everything else day_of(day) or today(), moment_of(known_on))
        command(session, *args, which=which, **given)

    return run


def add_list(group: click.Group, kind: str) -> None:
    """Add the command ``list`` of a kind of entity to a group."""

    @group.command("list")
    @click.argument("account")
    @click.option("--json", "as_json", is_flag=True)
    @command_options
    @which_options
    def list_command(session: Session, account: str, *, which: Which, as_json: bool) -> None:
        """List what there is of a kind."""
        show(session, account, kind, which, as_json=as_json)


def show(session: Session, account: str, kind: str, which: Which, *, as_json: bool) -> None:
    """Print the entities of a kind."""
    with session.store("read") as store:
        if which.who is None:
            account_map, found = list_entities(store, LOCAL_OWNER, account, kind, which.known_on)
        else:
            account_map, found = entities_about(store, LOCAL_OWNER, account, kind, which.who, which.known_on)
        team = list_team(store, LOCAL_OWNER)
    if which.day is not None:
        found = tuple(one for one in found if _holds(one, which.day))
    if as_json:
        print_json(ENTITY_OF[kind].read_all(found, following=None, withheld=False))
        return
    words = EntityWords(account_map, session.locale, which.day or today(), team)
    click.echo("\n".join(sorted(map(words.line, found))) or session.say("entity-list-empty"))


def _holds(entity: Entity, day: date) -> bool:
    return not isinstance(entity, Fact) or entity.is_valid_on(day)
