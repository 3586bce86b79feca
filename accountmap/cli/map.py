"""``accountmap map``: draw an account map into a file."""

from __future__ import annotations

import re
import sys
from datetime import datetime
from pathlib import Path

import click

from accountmap.cli.help import WordedCommand
from accountmap.cli.session import Session, command_options, today
from accountmap.cli.values import known_on_option, moment_of
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import MapFormat, load_map, render_map
from accountmap.render import View


@click.command("map", cls=WordedCommand)
@click.argument("account")
@click.option("-o", "--output", metavar="FILE")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]))
@known_on_option
@command_options
def draw_map(session: Session, account: str, *, output: str | None, day: datetime | None, known_on: str | None) -> None:
    """Draw the map of ACCOUNT, given by name or id, as SVG (or DOT)."""
    known = moment_of(known_on)
    with session.store("read") as store:
        account_map = load_map(store, LOCAL_OWNER, account, known)
    target = output or f"{file_stem(account_map.account.name)}.svg"
    view = View(locale=session.locale, day=day.date() if day else today())
    picture = render_map(account_map, LOCAL_OWNER, view, _format(session, target))
    if target == "-":
        sys.stdout.buffer.write(picture)
        return
    write_file(session, Path(target), picture)
    click.echo(session.say("cli-map-written", file=target))


def write_file(session: Session, path: Path, content: bytes) -> None:
    """Write a file, or end with a message that says why it cannot be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        session.fail("file-unwritable", file=str(path), reason=error.strerror or str(error))


def file_stem(name: str) -> str:
    """Return a name as a file name without suffix: letters and digits of any script, joined by hyphens."""
    return "-".join(re.findall(r"\w+", name.casefold()))[:80] or "map"


def _format(session: Session, target: str) -> MapFormat:
    suffix = Path(target).suffix.casefold().removeprefix(".")
    if target == "-":
        return MapFormat.SVG
    if suffix not in list(MapFormat):
        session.fail("unknown-suffix", file=target)
    return MapFormat(suffix)
