"""``accountmap entity``: any single entry of a map by its fields, for what no other command says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

import click

from accountmap.cli.edits import Perform, edit_command, with_reports
from accountmap.cli.help import WordedGroup
from accountmap.cli.listing import Which, show, which_options
from accountmap.cli.session import Session, command_options, print_json, today
from accountmap.cli.values import known_on_option, moment_of
from accountmap.editing import Addition, Correction, Removal, read_texts
from accountmap.errors import InvalidValue
from accountmap.i18n import EntityWords
from accountmap.model.actors import LOCAL_OWNER
from accountmap.model.changes import ENTITY_KINDS
from accountmap.operations import edit_entity, edit_named_entity, get_entity, list_team, load_map
from accountmap.schemas import ENTITY_OF

_KIND: Final = click.Choice(list(ENTITY_OF))


@click.group("entity", cls=WordedGroup)
def entity_group() -> None:
    """List, show and edit entries of any kind."""


@entity_group.command("list")
@click.argument("account")
@click.argument("kind", metavar="KIND", type=_KIND)
@click.option("--json", "as_json", is_flag=True)
@command_options
@which_options
def list_command(session: Session, account: str, kind: str, *, which: Which, as_json: bool) -> None:
    """List what there is of a kind."""
    show(session, account, kind, which, as_json=as_json)


@entity_group.command("show")
@click.argument("account")
@click.argument("kind", metavar="KIND", type=_KIND)
@click.argument("entity")
@known_on_option
@click.option("--json", "as_json", is_flag=True)
@command_options
def show_command(
    session: Session, account: str, kind: str, entity: str, *, known_on: str | None, as_json: bool
) -> None:
    """Show one with all its fields."""
    known = moment_of(known_on)
    with session.store("read") as store:
        found = get_entity(store, LOCAL_OWNER, account, kind, entity, known)
        account_map, team = load_map(store, LOCAL_OWNER, account, known), list_team(store, LOCAL_OWNER)
    shape = ENTITY_OF[kind].read(found)
    if as_json:
        print_json(shape)
        return
    click.echo(EntityWords(account_map, session.locale, today(), team).line(found))
    for field, value in shape.model_dump(mode="json").items():
        if value not in (None, "", [], entity):
            click.echo(f"  {field}={', '.join(map(str, value)) if isinstance(value, list) else value}")


@entity_group.command("add")
@click.argument("account")
@click.argument("kind", metavar="KIND", type=_KIND)
@click.argument("values", metavar="FIELD=VALUE...", nargs=-1, required=True)
@edit_command
def add(_: Session, account: str, kind: str, values: tuple[str, ...]) -> Perform:
    """Add one."""
    given = {field: value for field, value in _read(kind, values).items() if value is not None}
    return lambda store, occasion: edit_named_entity(store, LOCAL_OWNER, account, Addition(kind, given), occasion)


@entity_group.command("edit")
@click.argument("account")
@click.argument("kind", metavar="KIND", type=_KIND)
@click.argument("entity")
@click.argument("values", metavar="FIELD=VALUE...", nargs=-1, required=True)
@edit_command
def edit(_: Session, account: str, kind: str, entity: str, values: tuple[str, ...]) -> Perform:
    """Correct one."""
    correction = Correction(kind, entity, _read(kind, values))
    return lambda store, occasion: edit_named_entity(store, LOCAL_OWNER, account, correction, occasion)


@entity_group.command("remove")
@click.argument("account")
@click.argument("kind", metavar="KIND", type=_KIND)
@click.argument("entity")
@click.option("--reports", metavar="up|none|to:WHO")
@edit_command
def remove(session: Session, account: str, kind: str, entity: str, *, reports: str | None) -> Perform:
    """Take out one that was recorded by mistake."""
    return with_reports(
        session,
        reports,
        lambda store, occasion, answer: edit_entity(
            store, LOCAL_OWNER, account, Removal(kind, entity, answer), occasion
        ),
    )


def _read(kind: str, given: Iterable[str]) -> dict[str, Any]:
    """Return values by field; a field that is given again has several, an empty one is cleared."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for one in given:
        field, equals, text = one.partition("=")
        if not equals:
            raise InvalidValue("field", one, "FIELD=VALUE")
        texts[field.strip().replace("-", "_")].append(text)
    return read_texts(ENTITY_KINDS[kind], texts)
