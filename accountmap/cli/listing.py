"""``list`` of every kind of entity: one line each, or as JSON; groups of commands share it."""

from __future__ import annotations

from datetime import date

import click

from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.i18n import EntityWords
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.facts import Entity, Fact
from accountmap.operations import entities_about, list_entities, list_team
from accountmap.schemas import ENTITY_OF


def add_list(group: click.Group, kind: str) -> None:
    """Add the command ``list`` of a kind of entity to a group."""

    @group.command("list")
    @click.argument("account")
    @click.option("--who", metavar="WHO")
    @click.option("--any-day", "everything", is_flag=True)
    @click.option("--json", "as_json", is_flag=True)
    @command_options
    def list_command(session: Session, account: str, *, who: str | None, everything: bool, as_json: bool) -> None:
        """List what there is of a kind."""
        show(session, account, kind, who, everything=everything, as_json=as_json)


def show(session: Session, account: str, kind: str, who: str | None, *, everything: bool, as_json: bool) -> None:
    """Print the entities of a kind: those that hold today or, with `everything`, of any day."""
    with session.store("read") as store:
        if who is None:
            account_map, found = list_entities(store, LOCAL_OWNER, account, kind)
        else:
            account_map, found = entities_about(store, LOCAL_OWNER, account, kind, who)
        team = list_team(store, LOCAL_OWNER)
    if not everything:
        found = tuple(one for one in found if _holds(one, today()))
    if as_json:
        print_json(ENTITY_OF[kind].read_all(found, following=None, withheld=False))
        return
    words = EntityWords(account_map, session.locale, today(), team)
    click.echo("\n".join(sorted(map(words.line, found))) or session.say("entity-list-empty"))


def _holds(entity: Entity, day: date) -> bool:
    return not isinstance(entity, Fact) or entity.is_valid_on(day)
