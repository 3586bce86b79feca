"""``accountmap undo`` and ``accountmap redo``: take a change back, and do it again."""

from __future__ import annotations

from collections.abc import Callable

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.history import entry_lines
from accountmap.cli.session import Session, command_options, now, print_json
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import HistoryEntry, redo, undo
from accountmap.schemas import ChangeSetOut


@click.command("undo", cls=WordedCommand)
@click.argument("account")
@click.argument("change_set", required=False)
@click.option("--all", "all_lines", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def undo_command(session: Session, account: str, change_set: str | None, *, all_lines: bool, as_json: bool) -> None:
    """Take the latest change of ACCOUNT back, or CHANGE_SET."""
    _run(session, undo, account, change_set, all_lines=all_lines, as_json=as_json)


@click.command("redo", cls=WordedCommand)
@click.argument("account")
@click.argument("change_set", required=False)
@click.option("--all", "all_lines", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def redo_command(session: Session, account: str, change_set: str | None, *, all_lines: bool, as_json: bool) -> None:
    """Do again what was undone last, or CHANGE_SET."""
    _run(session, redo, account, change_set, all_lines=all_lines, as_json=as_json)


def _run(
    session: Session,
    work: Callable[..., HistoryEntry],
    account: str,
    change_set: str | None,
    *,
    all_lines: bool,
    as_json: bool,
) -> None:
    with session.store("write", f"accountmap {work.__name__}") as store:
        entry = work(store, LOCAL_OWNER, account, change_set, now=now())
    if as_json:
        print_json(ChangeSetOut.of(entry, session.locale))
        return
    click.echo("\n".join(entry_lines(session, entry, with_account=True, all_lines=all_lines)))
    other = "redo" if work is undo else "undo"
    click.echo(session.say(f"history-next-{other}", account=entry.account, id=entry.id))
