"""``accountmap export``: accounts as our own JSON."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.map import write_file
from accountmap.cli.session import Session, command_options
from accountmap.cli.values import known_on_option, moment_of
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import export_document


@click.command("export", cls=WordedCommand)
@click.argument("accounts", nargs=-1, metavar="[ACCOUNT]...")
@click.option("--all", "--all-accounts", "everything", is_flag=True)
@click.option("-o", "--output", metavar="FILE", required=True)
@known_on_option
@command_options
def export(session: Session, accounts: tuple[str, ...], *, everything: bool, output: str, known_on: str | None) -> None:
    """Write ACCOUNTs, given by name or id, into a file with all that is recorded about them."""
    if everything == bool(accounts):
        session.fail("export-what")
    known = moment_of(known_on)
    with session.store("read") as store:
        content = export_document(store, LOCAL_OWNER, None if everything else accounts, known)
    if output == "-":
        sys.stdout.buffer.write(content)
        return
    write_file(session, Path(output), content)
    click.echo(session.say("cli-export-written", file=output))
