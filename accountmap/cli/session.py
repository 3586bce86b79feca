"""What every command needs: settings, language, the day, the store; and the way errors are told."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import wraps
from typing import Any, Final, Literal, NoReturn, ParamSpec

import click
from pydantic import BaseModel, ValidationError

from accountmap.cli.changes import heading, story_lines
from accountmap.errors import (
    AccountmapError,
    Cancelled,
    Conflict,
    ImportRejected,
    InvalidInput,
    NotFound,
    NotPermitted,
    RenderFailed,
    StoreUnavailable,
    UndoRefused,
)
from accountmap.exchange import describe_problem
from accountmap.i18n import Locale, describe_error, has_message, say
from accountmap.settings import Settings
from accountmap.store import Store, open_store
from accountmap.store.urls import url_of

P = ParamSpec("P")

EXIT_CODES: Final[tuple[tuple[type[AccountmapError], int], ...]] = (
    (NotFound, 3),
    (InvalidInput, 4),
    (Conflict, 5),
    (StoreUnavailable, 6),
    (NotPermitted, 7),
    (RenderFailed, 8),
    (Cancelled, 130),
)
AUDIT_FAILED: Final = 1
FILE_TROUBLE: Final = 9
MOST_PROBLEMS: Final = 20


@dataclass(frozen=True)
class Session:
    """One run of one command."""

    settings: Settings
    locale: Locale

    def say(self, code: str, **parameters: str | int | date) -> str:
        """Return a message in the session's language."""
        return say(self.locale, code, **parameters)

    def at(self, database_url: str) -> Session:
        """Return the same session on another workspace."""
        return Session(self.settings.model_copy(update={"database_url": database_url}), self.locale)

    def store(self, mode: Literal["read", "write"], purpose: str = "") -> Store:
        """Open the workspace; close it by using it as a context manager."""
        settings = self.settings
        return open_store(settings.database_url, mode=mode, wait_seconds=settings.lock_wait, purpose=purpose)

    def fail(self, code: str, **parameters: str | int) -> NoReturn:
        """End with the message of an error that only the command line knows."""
        click.echo(say(self.locale, f"error-{code}", **parameters), err=True)
        sys.exit(FILE_TROUBLE)


def command_options(function: Callable[..., None]) -> Callable[..., None]:
    """Add ``--lang`` and ``--database``, hand over a `Session` first, and tell errors in words."""

    @click.option("--lang", type=choice_of(Locale))
    @click.option("--database", metavar="FILE")
    @wraps(function)
    def run(*args: Any, lang: str | None, database: str | None, **options: Any) -> None:
        session = _session(lang or click.get_current_context().find_root().params.get("lang"), database)
        try:
            function(session, *args, **options)
        except AccountmapError as error:
            _tell(error, session.locale)
            sys.exit(next(code for kind, code in EXIT_CODES if isinstance(error, kind)))

    return run


def choice_of(values: type[StrEnum]) -> click.Choice[str]:
    """Return an option's type that takes the values of an enumeration (click alone would take the names)."""
    return click.Choice([value.value for value in values], case_sensitive=False)


def print_json(shape: BaseModel) -> None:
    """Print an answer as JSON, readable, non-ASCII as it is."""
    click.echo(json.dumps(shape.model_dump(mode="json"), ensure_ascii=False, indent=2))


def now() -> datetime:
    """Return the present moment, UTC."""
    return datetime.now(UTC)


def today() -> date:
    """Return the day on the user's calendar."""
    return datetime.now().astimezone().date()


def _session(lang: str | None, database: str | None) -> Session:
    try:
        settings = Settings()
    except ValidationError as error:
        wrong = ", ".join(f"ACCOUNTMAP_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        raise click.UsageError(wrong) from None
    if database is not None:
        settings = settings.model_copy(update={"database_url": url_of(database)})
    return Session(settings, Locale(lang) if lang else settings.lang)


def _tell(error: AccountmapError, locale: Locale) -> None:
    """Say on standard error what happened, with the first problems of a file."""
    click.echo(describe_error(error, locale), err=True)
    if has_message(locale, f"hint-{error.code}"):  # where the command line has its own words for the way out
        click.echo(say(locale, f"hint-{error.code}"), err=True)
    if isinstance(error, ImportRejected):
        for problem in error.problems[:MOST_PROBLEMS]:
            click.echo(f"  {describe_problem(problem, locale)}", err=True)
    if isinstance(error, UndoRefused):
        for later in error.later:
            click.echo("  " + heading(locale, later.at, later.actor, later.source, later.id), err=True)
            click.echo("\n".join(f"    {line}" for line in story_lines(locale, later.what)), err=True)
