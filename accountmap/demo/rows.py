"""What may stand in the demo files: one class per kind of row, its fields being the keys.

An account file has the sections ``account``, ``people``, ``seats``, ``roles``, ``stances``, ``links``,
``relationships`` and ``log``. People, seats and members of our team go by short keys, and rows name each other by
them. Every date is a number of days from today, negative in the past. A field that ends in an underscore stands for
the key without it, because Python reserves the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import MISSING, dataclass, fields
from typing import Any, Final, TypeVar

from accountmap.errors import AccountmapError

Row = TypeVar("Row")
_KEY: Final = re.compile("[a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """The client company; `parent` is the name of another account file, `source` goes to all facts of the file."""

    name: str
    known_since: int
    kind: str = "standard"
    tier: str | None = None
    headcount: str | None = None
    parent: str | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRow:
    """A position; `under` and `dotted` name a person or a seat, of whom it reports to solidly and functionally."""

    title: str = ""
    unit: str = ""
    function: str | None = None
    further: tuple[str, ...] = ()
    seniority: int | None = None
    placeholder: bool = False
    under: str | None = None
    dotted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow(SeatRow):
    """A person and the position held: described here, or the named `seat`; `also` names further seats.

    `since` and `until` date the holding of all of them.
    """

    name: str
    seat: str | None = None
    also: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    email: str | None = None
    phone: str | None = None
    messenger: str | None = None
    address: str = ""
    channel: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceRow:
    """How the person whose key it stands under is disposed towards us, since when, and the fact it rests on."""

    value: int
    since: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """A lateral link of the kind whose list it stands in."""

    from_: str
    to: str
    strength: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipRow:
    """Whom the team member whose list it stands in knows."""

    with_: str
    owner: bool = False
    level: str | None = None
    confirmed: int | None = None
    desired: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchRow:
    """A touchpoint; `with` and `ours` take one key or a list; e-mails and messages must say their direction."""

    day: int
    ours: str | list[str]
    with_: str | list[str]
    channel: str
    direction: str | None = None
    purpose: str = "operational"
    topic: str
    temperature: int | None = None
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """One of ours."""

    name: str
    function: str
    seniority: int
    may_meet_up_to: int = 5
    email: str = ""


def read_row(row: type[Row], table: Mapping[str, Any]) -> Row:
    """Return a table of a file as a `row`.

    Raises
    ------
    ValueError
        If a key is unknown or a required one is missing.
    """
    known = {field.name.rstrip("_"): field for field in fields(row)}  # type: ignore[arg-type]  # rows are dataclasses
    for key in table:
        if key not in known:
            raise ValueError(f"unknown key {key!r}; known are {', '.join(sorted(known))}")
    for key, field in known.items():
        if field.default is MISSING and key not in table:
            raise ValueError(f"key {key!r} is missing")
    return row(**{known[key].name: value for key, value in table.items()})


def entries(document: Mapping[str, Any], section: str) -> Iterator[tuple[str, str, Any]]:
    """Yield the place, the key and the value of every row of a section; a list holds several rows under its key."""
    for key, value in document.get(section, {}).items():
        if isinstance(value, list):
            yield from ((f"{section}.{key}, row {number}", key, item) for number, item in enumerate(value, 1))
        else:
            yield f"{section}.{key}", key, value


def checked_key(key: str) -> str:
    """Return a key of a person, a seat or a member, which becomes a part of ids.

    Raises
    ------
    ValueError
        Unless it is made of small Latin letters and digits.
    """
    if not _KEY.fullmatch(key):
        raise ValueError(f"key {key!r} must be made of a-z and 0-9")
    return key


@contextmanager
def reading(place: str) -> Iterator[None]:
    """Say the place with whatever is wrong there."""
    try:
        yield
    except (ValueError, TypeError, AccountmapError) as error:
        raise ValueError(f"{place}: {error}") from error
