"""Write the reference pages that come from the code: the command line, the errors, the lints, the settings.

Run ``python scripts/build_reference.py``; a test fails while a page is out of date.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from accountmap.cli import main
from accountmap.cli.session import EXIT_CODES
from accountmap.errors import AccountmapError
from accountmap.exchange.document import document_schema
from accountmap.i18n import Locale, title_of_error
from accountmap.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))
from lint_catalogue import lint_page

DOCS = Path(__file__).parents[1] / "docs"
NOTE = "<!-- Written by scripts/build_reference.py from the code; do not edit. -->\n\n"


def pages() -> dict[str, str]:
    """Return each page's text by file name."""
    schema = json.dumps(document_schema(), ensure_ascii=False, indent=1) + "\n"
    return {
        "accountmap.schema.json": schema,
        "cli.md": _command_line(),
        "errors.md": _errors(),
        "lints.md": lint_page(NOTE),
        "settings.md": _settings(),
    }


def leaf_errors() -> Iterator[type[AccountmapError]]:
    """Yield the errors that are raised, in the order in which they are defined."""
    waiting = [AccountmapError]
    while waiting:
        kind = waiting.pop(0)
        waiting += kind.__subclasses__()
        if not kind.__subclasses__():
            yield kind


def _command_line() -> str:
    parts = [
        "# Command line\n\n"
        + NOTE
        + "Every command takes `--lang` and `--database`, and says its options with `--help`.\n"
    ]
    root = click.Context(main, info_name="accountmap", obj=Locale.EN, **main.context_settings)
    parts += [f"## {context.command_path}\n\n```\n{context.get_help()}\n```\n" for context in _contexts(root)]
    return "\n".join(parts)


def _contexts(context: click.Context) -> Iterator[click.Context]:
    """Yield a command and those below it, each as it is called: what a parent sets holds below."""
    yield context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            command = context.command.get_command(context, name)
            if command is not None:
                yield from _contexts(click.Context(command, parent=context, info_name=name))


def _errors() -> str:
    head = (
        "# Errors\n\n"
        + NOTE
        + "Each error has a stable code. The API answers with problem details (RFC 9457) whose `type` is "
        "`/errors/<code>`;\nthe command line says the same sentence and ends with the exit code.\n"
    )
    parts = [head]
    for kind in leaf_errors():
        exit_code = next(code for base, code in EXIT_CODES if issubclass(kind, base))
        titles = f"{title_of_error(kind.code, Locale.EN)} · {title_of_error(kind.code, Locale.RU)}"
        parts.append(f"## {kind.code}\n\n{titles}\n\n{inspect.getdoc(kind)}\n\nExit code {exit_code}.\n")
    return "\n".join(parts)


def _settings() -> str:
    rows = [
        f"| `ACCOUNTMAP_{name.upper()}` | `{getattr(field.default, 'value', field.default)}` | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    head = "# Settings\n\n" + NOTE + "Environment variables; `--lang` and `--database` go before them.\n\n"
    return head + "| variable | default | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n"


if __name__ == "__main__":
    for page, text in pages().items():
        (DOCS / page).write_text(text, encoding="utf-8")
        print(f"docs/{page}")
