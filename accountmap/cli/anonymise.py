"""``accountmap anonymise``: turn a real export into a file that may be shown."""

from __future__ import annotations

import secrets
from pathlib import Path

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.map import write_file
from accountmap.cli.session import Session, command_options
from accountmap.exchange import SourceFile
from accountmap.exchange.anonymise import anonymise


@click.command("anonymise", cls=WordedCommand)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="FILE", required=True)
@click.option("--key")
@click.option("--encoding")
@command_options
def anonymise_file(session: Session, path: Path, *, output: str, key: str | None, encoding: str | None) -> None:
    """Write FILE anew with names, companies, ids and ways to reach people replaced."""
    target = Path(output)
    try:
        file = SourceFile(path.name, path.read_bytes(), encoding)
    except OSError as error:
        session.fail("file-unreadable", file=str(path), reason=error.strerror or str(error))
    if target.exists() and target.samefile(path):
        session.fail("same-file", file=str(path))
    chosen = key or secrets.token_hex(8)
    write_file(session, target, anonymise(file, chosen.encode()))
    click.echo(session.say("cli-anonymised", file=output, key=chosen))
