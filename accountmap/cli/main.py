"""The root command."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

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


COMMANDS: Final = {
    "demo": "accountmap.cli.demo:demo",
    "accounts": "accountmap.cli.accounts:accounts",
    "import": "accountmap.cli.imports:import_group",
    "audit": "accountmap.cli.audit:audit",
    "map": "accountmap.cli.map:draw_map",
    "serve": "accountmap.cli.serve:serve",
}


class CommandsOnDemand(click.Group):
    """A group that loads a command when it is called, so that `accountmap audit` does not load the server."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=CommandsOnDemand, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="accountmap")
def main() -> None:
    """Relationship maps for key accounts: who decides, who is covered, whom to meet next.

    Answers come in English or Russian (--lang ru, or ACCOUNTMAP_LANG=ru).
    """
