"""The root command."""

from __future__ import annotations

import click

from accountmap.cli.accounts import accounts
from accountmap.cli.audit import audit
from accountmap.cli.demo import demo
from accountmap.cli.imports import import_group
from accountmap.cli.map import draw_map
from accountmap.cli.serve import serve
from accountmap.version import VERSION

EPILOG = """\b
Examples:
  accountmap demo                                    look around with a dozen invented accounts
  accountmap import people staff.xlsx --account "Fablewick Stores" --create
  accountmap audit                                   which accounts fulfil the rule, and why not
  accountmap map "Fablewick Stores" -o fablewick.svg
  accountmap serve                                   the API, with its documentation at /docs

\b
Exit codes: 0 done, 1 an audit failed (--fail-on), 2 wrong usage, 3 not found, 4 invalid input,
5 conflict, 6 workspace not usable, 7 not permitted, 8 could not be drawn, 9 file trouble."""


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="accountmap")
def main() -> None:
    """Relationship maps for key accounts: who decides, who is covered, whom to meet next.

    Answers come in English or Russian (--lang ru, or ACCOUNTMAP_LANG=ru).
    """


for command in (demo, accounts, import_group, audit, draw_map, serve):
    main.add_command(command)
