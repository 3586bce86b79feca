"""``accountmap export``: accounts as our own JSON, their people as a table."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.map import write_file
from accountmap.cli.session import Session, command_options, today
from accountmap.cli.values import known_on_option, moment_of
from accountmap.exchange.sheets import SheetFormat
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import export_document, export_people

_JSON: Final = "json"
_FORMATS: Final = (_JSON, *(kind.value for kind in SheetFormat))


@click.command("export", cls=WordedCommand)
@click.argument("accounts", nargs=-1, metavar="[ACCOUNT]...")
@click.option("--all", "--all-accounts", "everything", is_flag=True)
@click.option("-o", "--output", metavar="FILE", required=True)
@click.option("--format", "file_format", type=click.Choice(_FORMATS))
@known_on_option
@command_options
def export(
    session: Session,
    accounts: tuple[str, ...],
    *,
    everything: bool,
    output: str,
    file_format: str | None,
    known_on: str | None,
) -> None:
    """Write ACCOUNTs, given by name or id, into a file with all that is recorded about them."""
    if everything == bool(accounts):
        session.fail("export-what")
    known = moment_of(known_on)
    meant = None if everything else accounts
    wanted = file_format or Path(output).suffix[1:].lower()
    with session.store("read") as store:
        if wanted in set(SheetFormat):
            content = export_people(
                store, LOCAL_OWNER, meant, SheetFormat(wanted), day=today(), locale=session.locale, known_on=known
            )
        else:
            content = export_document(store, LOCAL_OWNER, meant, known)
    if output == "-":
        sys.stdout.buffer.write(content)
        return
    write_file(session, Path(output), content)
    click.echo(session.say("cli-export-written", file=output))
