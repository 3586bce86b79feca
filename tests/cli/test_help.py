"""Help in both languages: every command and option has words and examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click
import pytest
from click.testing import Result

from accountmap.cli import main
from accountmap.i18n import Locale, has_message

Run = Callable[..., Result]


def contexts(context: click.Context) -> Iterator[click.Context]:
    """Yield every command as it is called."""
    yield context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            command = context.command.get_command(context, name)
            assert command is not None
            yield from contexts(click.Context(command, parent=context, info_name=name))


def test_every_command_and_option_is_explained_in_both_languages():
    """Help of each command renders in each language and shows an example that begins with it or the program."""
    for locale in Locale:
        for context in contexts(click.Context(main, info_name="accountmap", obj=locale, **main.context_settings)):
            text = context.get_help()
            assert "  accountmap " in text, context.command_path
            assert ("Examples:" if locale is Locale.EN else "Примеры:") in text


def test_no_explanation_is_left_over():
    """Each command's message belongs to a command that is there."""
    paths = {
        context.command_path.replace(" ", "-")
        for context in contexts(click.Context(main, info_name="accountmap", **main.context_settings))
    }
    assert all(has_message(Locale.RU, f"help-{path}") for path in paths)


@pytest.mark.parametrize(
    "line",
    [
        ("--lang", "ru", "--help"),
        ("audit", "--help", "--lang", "ru"),
        ("audit", "--lang=RU", "-h"),
        ("--lang", "ru", "import", "people", "--help"),
    ],
)
def test_help_speaks_the_language_asked_for_anywhere_on_the_line(run: Run, line: tuple[str, ...]):
    """Where --lang stands does not matter."""
    assert "Вызов:" in run(*line).output


def test_environment_chooses_the_language_of_help(run: Run, monkeypatch: pytest.MonkeyPatch):
    """ACCOUNTMAP_LANG holds for help, too; the line goes before it."""
    monkeypatch.setenv("ACCOUNTMAP_LANG", "ru")
    assert "Вызов:" in run("map", "--help").output
    assert "Usage:" in run("map", "--help", "--lang", "en").output


def test_language_before_the_command_holds_for_its_answer(run: Run):
    """`accountmap --lang ru accounts add` answers in Russian."""
    assert "Добавлен клиент" in run("--lang", "ru", "accounts", "add", "Китеж").output
