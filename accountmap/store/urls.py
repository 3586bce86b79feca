"""Database URLs: which database one names, and how to show it without its secrets."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from accountmap.errors import InvalidValue

_SQLITE: Final = "sqlite:"
_POSTGRESQL: Final = ("postgresql", "postgresql+psycopg", "postgres")
_ALLOWED: Final = "sqlite:///FILE, postgresql://USER@HOST/NAME"
_HARMLESS: Final = ("host", "port", "dbname", "service")
# A URL with a slip in it is no file name: it may hold a password, and a file name is shown.
_LIKE_A_URL: Final = re.compile(r"(sqlite|postgres\w*)(\+\w+)?:")
_IN_MEMORY: Final = ("", ":memory:")


Place = Path | URL


def url_of(database: str) -> str:
    """Return the URL of a database given by URL or as a file.

    Examples
    --------
    >>> url_of("maps/2026.db")
    'sqlite:///maps/2026.db'
    """
    return database if "://" in database or _LIKE_A_URL.match(database) else f"sqlite:///{database}"


def database_of(url: str) -> Place | None:
    """Return the SQLite file of a database URL, the URL of a PostgreSQL database, ``None`` for one in memory.

    Whatever follows ``sqlite:///`` is the path, character by character.

    Raises
    ------
    InvalidValue
        If the URL is none of a supported database.

    Examples
    --------
    >>> database_of("sqlite:///maps/2026.db").as_posix()
    'maps/2026.db'
    >>> shown(database_of("postgresql://kim:secret@db.example/maps?sslmode=require"))
    'postgresql://kim@db.example/maps'
    """
    if url.startswith(_SQLITE):
        path = url.removeprefix(_SQLITE).removeprefix("//").removeprefix("/")
        return None if path in _IN_MEMORY else Path(path)
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise InvalidValue("database_url", _masked(url), _ALLOWED) from None
    if parsed.drivername not in _POSTGRESQL:
        raise InvalidValue("database_url", _masked(url), _ALLOWED)
    return parsed.set(drivername="postgresql+psycopg")


def shown(url: URL) -> str:
    """Return a PostgreSQL URL as it may be shown: who and where, without password and further settings."""
    query = [f"{name}={value}" for name, value in url.query.items() if name in _HARMLESS]
    bare = URL.create("postgresql", url.username, None, url.host, url.port, url.database)
    return "?".join(filter(None, (bare.render_as_string(), "&".join(query))))


def _masked(url: str) -> str:
    """Return what cannot be read as a URL without what may be a secret in it."""
    return re.sub(r"[^/]*@", "…@", url.partition("?")[0])
