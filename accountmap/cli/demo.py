"""``accountmap demo``: a workspace to look around in."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from accountmap.cli.audit import audit_lines
from accountmap.cli.help import WordedCommand
from accountmap.cli.map import file_stem, write_file
from accountmap.cli.session import Session, command_options, now, print_json, today
from accountmap.i18n import Locale
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import MapFormat, audit_portfolio, create_demo_workspace, load_map, render_map
from accountmap.render import View
from accountmap.schemas import AuditList

DRAWN: Final = {Locale.EN: "demo-fablewick", Locale.RU: "demo-tridevyatoe"}


@click.command(cls=WordedCommand)
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default="demo",
    show_default=True,
)
@click.option("--no-serve", is_flag=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--json", "as_json", is_flag=True)
@command_options
def demo(session: Session, *, folder: Path, no_serve: bool, port: int, as_json: bool) -> None:
    """Show accountmap with a dozen invented accounts: their audit, a map, the API.

    The accounts are dated relative to the day on which the demo is made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    at_demo = session.at(f"sqlite:///{folder / 'accountmap.db'}")
    with at_demo.store("write", "accountmap demo") as store:
        added = create_demo_workspace(store, LOCAL_OWNER, now())
        audited = audit_portfolio(store, LOCAL_OWNER, today())
        drawn = load_map(store, LOCAL_OWNER, DRAWN[session.locale])
    if as_json:
        print_json(AuditList.of(audited, session.locale, today()))
    else:
        made = session.say("cli-demo-made", count=added) if added else session.say("cli-demo-kept")
        click.echo(made + "\n")
        click.echo("\n".join(audit_lines(session, audited, today())))
    target = folder / f"{file_stem(drawn.account.name)}.svg"
    view = View(locale=session.locale, day=today())
    write_file(session, target, render_map(drawn, LOCAL_OWNER, view, MapFormat.SVG))
    if not as_json:
        click.echo("\n" + session.say("cli-map-written", file=str(target)))
    if not no_serve:
        from accountmap.cli.serve import serve_until_stopped  # noqa: PLC0415 - the server is slow to load

        serve_until_stopped(at_demo, port)
