"""Exports of other systems: how a file is known to be one, and what its columns, ids and values mean.

The data stands in ``crosswalk.toml``, which has a version; see there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Final

from accountmap.exchange.headers import FIELDS, Subject, column_key, header_key
from accountmap.model.buying import RoleKind

_NOT_READ: Final = "-"
_ANY: Final = "any"
_SALESFORCE_ID: Final = re.compile(r"[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?")
_SALESFORCE_SUFFIX: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
_LINKEDIN_PATH: Final = re.compile(r".*linkedin\.[a-z]+/(in/[^/?#]+).*", re.IGNORECASE)
_GUID: Final = re.compile(r"[{(]?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})[)}]?")
_EMPTY_GUID: Final = "00000000-0000-0000-0000-000000000000"


@dataclass(frozen=True)
class Export:
    """One kind of file that a system writes.

    Parameters
    ----------
    system
        The name in references.
    signatures
        Sets of headers, by key; a file with all of one set is this export.
    columns
        What columns mean that are not as elsewhere; ``None``: they are not read.
    """

    system: str
    subject: Subject
    signatures: tuple[frozenset[str], ...]
    columns: Mapping[str, StrEnum | None]

    def reference(self, identity: str) -> str:
        """Return an id as a reference, nothing if it is none."""
        normal = normal_id(self.system, identity)
        return f"{self.system}:{normal}" if normal else ""


@dataclass(frozen=True)
class Meaning:
    """What a value of another system says here; nothing at all is possible."""

    role: RoleKind | None = None
    stance: int | None = None
    confidence: float = 1.0


def recognise(header: Sequence[str], subject: Subject) -> Export | None:
    """Return the export that a header shows, if it shows one."""
    keys = {column_key(text) for text in header}
    exports = (export for export in _crosswalk()[0] if export.subject is subject)
    return next((export for export in exports if any(keys >= signature for signature in export.signatures)), None)


def meaning_of(system: str, value: str) -> Meaning | None:
    """Return what a value of a picklist of roles means; ``None``: it is in no list."""
    lists = _crosswalk()[1]
    key = header_key(value)
    return lists.get(system, {}).get(key) or lists[_ANY].get(key)


def normal_id(system: str, identity: str) -> str:
    """Return an id in the one spelling in which it is kept; case matters.

    Examples
    --------
    >>> normal_id("salesforce", "003f4000003d6Ah"), normal_id("linkedin", "https://www.linkedin.com/in/ada-s/")
    ('003f4000003d6AhAAI', 'in/ada-s')
    """
    text = identity.strip()
    if system == "salesforce":
        return _eighteen(text) if _SALESFORCE_ID.fullmatch(text) else ""
    if system == "linkedin":
        path = _LINKEDIN_PATH.fullmatch(text)
        return path[1] if path else ""
    guid = _GUID.fullmatch(text)
    if guid:
        return "" if guid[1] == _EMPTY_GUID else guid[1].lower()
    return text if text != "0" else ""


def _eighteen(identity: str) -> str:
    """Return a Salesforce id with its three letters that tell capitals from small ones."""
    if len(identity) == 18:
        return identity[:15] + identity[15:].upper()
    blocks = (identity[start : start + 5] for start in (0, 5, 10))
    places = (sum(letter.isupper() << place for place, letter in enumerate(block)) for block in blocks)
    return identity + "".join(_SALESFORCE_SUFFIX[place] for place in places)


@cache
def _crosswalk() -> tuple[tuple[Export, ...], Mapping[str, Mapping[str, Meaning]]]:
    data = tomllib.loads(files(__package__).joinpath("crosswalk.toml").read_text(encoding="utf-8"))
    lists = {
        system: {header_key(value): _meaning(said) for value, said in values.items()}
        for system, values in data["role"].items()
    }
    return tuple(map(_export, data["export"])), lists


def _export(entry: dict[str, Any]) -> Export:
    subject = Subject(entry["subject"])
    return Export(
        system=entry["system"],
        subject=subject,
        signatures=tuple(frozenset(map(column_key, text.split(";"))) for text in entry["signatures"]),
        columns={
            column_key(header): None if field == _NOT_READ else FIELDS[subject](field)
            for header, field in entry["columns"].items()
        },
    )


def _meaning(said: dict[str, Any]) -> Meaning:
    role = RoleKind(said["role"]) if "role" in said else None
    return Meaning(role, said.get("stance"), said.get("confidence", 1.0))
