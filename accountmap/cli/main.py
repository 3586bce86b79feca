"""The root command."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import Any, Final

import click

from accountmap.cli.help import WordedGroup, locale_of
from accountmap.i18n import Locale, say
from accountmap.version import VERSION

INTERRUPTED: Final = 130
_OBJECTS_BETWEEN_LOOKS: Final = 10_000
COMMANDS: Final = {
    "demo": "accountmap.cli.demo:demo",
    "accounts": "accountmap.cli.accounts:accounts",
    "person": "accountmap.cli.person:person_group",
    "position": "accountmap.cli.position:position_group",
    "line": "accountmap.cli.line:line_group",
    "link": "accountmap.cli.link:link",
    "role": "accountmap.cli.role:role_group",
    "stance": "accountmap.cli.stance:stance_command",
    "motivation": "accountmap.cli.motivation:motivation_group",
    "team": "accountmap.cli.team:team_group",
    "stand-in": "accountmap.cli.stand_in:stand_in_group",
    "contact": "accountmap.cli.contact:contact",
    "consent": "accountmap.cli.courtesy:consent_group",
    "introduce": "accountmap.cli.courtesy:introduce",
    "opt-out": "accountmap.cli.courtesy:opt_out",
    "access-window": "accountmap.cli.courtesy:access_window",
    "policy": "accountmap.cli.courtesy:policy",
    "touch": "accountmap.cli.touch:touch",
    "touchpoint": "accountmap.cli.touchpoint:touchpoint_group",
    "function": "accountmap.cli.function:function_group",
    "classify": "accountmap.cli.classify:classify_titles",
    "entity": "accountmap.cli.entity:entity_group",
    "import": "accountmap.cli.imports:import_group",
    "lint": "accountmap.cli.lint:lint",
    "duplicates": "accountmap.cli.duplicates:duplicates",
    "merge": "accountmap.cli.duplicates:merge_command",
    "audit": "accountmap.cli.audit:audit",
    "strength": "accountmap.cli.strength:strength",
    "calibrate": "accountmap.cli.strength:calibrate",
    "influence": "accountmap.cli.influence:influence",
    "paths": "accountmap.cli.paths:paths",
    "may": "accountmap.cli.may:may",
    "resilience": "accountmap.cli.resilience:resilience",
    "structure": "accountmap.cli.structure:structure",
    "map": "accountmap.cli.map:draw_map",
    "export": "accountmap.cli.export:export",
    "anonymise": "accountmap.cli.anonymise:anonymise_file",
    "history": "accountmap.cli.history:history",
    "diff": "accountmap.cli.diff:diff",
    "undo": "accountmap.cli.undo:undo_command",
    "redo": "accountmap.cli.undo:redo_command",
    "log": "accountmap.cli.log:log",
    "serve": "accountmap.cli.serve:serve",
    "db": "accountmap.cli.db:db",
}


class CommandsOnDemand(WordedGroup):
    """A group that loads a command when it is called, so that `accountmap audit` does not load the server."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; Ctrl-C ends it with a sentence, in whatever it was."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("\n" + say(locale_of(ctx), "cli-interrupted"), err=True)
            ctx.exit(INTERRUPTED)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        try:
            command: click.Command = getattr(import_module(module), name)
        except KeyboardInterrupt:  # nothing has begun yet
            click.echo(say(locale_of(ctx), "error-cancelled"), err=True)
            ctx.exit(INTERRUPTED)
        return command


@click.group(cls=CommandsOnDemand, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.option("--lang", type=click.Choice([locale.value for locale in Locale], case_sensitive=False))
@click.version_option(VERSION, prog_name="accountmap")
def main(lang: str | None) -> None:  # noqa: ARG001 - the commands ask for it
    """Keep maps of key accounts; the words are in the catalogue."""
    # Maps are many small objects without circles: looking for circles every 700 of them takes a sixth of an import.
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)
