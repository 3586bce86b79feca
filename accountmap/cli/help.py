"""Help in both languages: commands hold the structure, the message catalogue the words.

A command's words are the message ``help-<its path>`` with its examples as an attribute; an option's are
``option-<its long form>``, or ``option-<the command's path>-<its long form>`` where commands differ. The language is
that of ``--lang``, wherever it stands on the line, else that of ``ACCOUNTMAP_LANG``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import click

from accountmap.i18n import Locale, has_message, say


class WordedCommand(click.Command):
    """A command whose help comes from the catalogue."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write usage, text, options, commands and examples."""
        locale = locale_of(ctx)
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say(locale, "help-usage") + " ")
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(locale, _key(ctx)))
        with formatter.section(say(locale, "help-options")):
            formatter.write_dl([_option_record(option, ctx, locale) for option in _options(self.get_params(ctx))])
        if isinstance(self, click.Group):
            with formatter.section(say(locale, "help-commands")):
                formatter.write_dl(
                    [(name, _first_sentence(say(locale, _key(ctx, name)))) for name in self.list_commands(ctx)]
                )
        formatter.write_paragraph()
        formatter.write(say(locale, "help-examples") + "\n")
        formatter.write("".join(f"  {line}\n" for line in say(locale, f"{_key(ctx)}.examples").splitlines()))


class WordedGroup(WordedCommand, click.Group):
    """A group of commands whose help comes from the catalogue."""

    command_class = WordedCommand

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Note the language before anything is parsed, because ``--help`` ends the parsing."""
        if parent is None:
            extra.setdefault("obj", asked_locale(args))
        return super().make_context(info_name, args, parent, **extra)


def asked_locale(arguments: Sequence[str]) -> Locale:
    """Return the language that a command line asks for, else the environment, else English."""
    words = [word.removeprefix("--lang=") for word in arguments if word.startswith("--lang=")]
    words += [after for word, after in pairwise(arguments) if word == "--lang"]
    asked = [*words, os.environ.get("ACCOUNTMAP_LANG", "")]
    return next((Locale(word.lower()) for word in asked if word.lower() in list(Locale)), Locale.EN)


def locale_of(ctx: click.Context) -> Locale:
    """Return the language of a command line that is being run."""
    asked = ctx.find_root().obj
    return asked if isinstance(asked, Locale) else Locale.EN


def _key(ctx: click.Context, *further: str) -> str:
    """Return the message of a command; what the program itself is called on this machine does not matter."""
    path = list(further)
    while ctx.parent is not None:
        path.insert(0, str(ctx.info_name))
        ctx = ctx.parent
    return "-".join(["help-accountmap", *path])


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].removesuffix(".")


def _options(parameters: Iterable[click.Parameter]) -> list[click.Option]:
    return [parameter for parameter in parameters if isinstance(parameter, click.Option)]


def _option_record(option: click.Option, ctx: click.Context, locale: Locale) -> tuple[str, str]:
    """Return how an option is written and what it does, with its default where it is shown."""
    record = option.get_help_record(ctx)
    written = record[0] if record else ""
    name = max(option.opts, key=len).lstrip("-")
    own = f"option-{_key(ctx).removeprefix('help-accountmap-')}-{name}"
    text = say(locale, own if has_message(locale, own) else f"option-{name}")
    if option.show_default:
        text += f"  [{say(locale, 'help-default', value=str(option.default))}]"
    return written, text
