"""What columns are called: the names of ``headers.toml``, in English and Russian, by exact name.

Case, ``ё``, blanks and separators do not matter, so ``ParentEmployeeKey``, ``parent_employee_key`` and ``Parent
Employee Key`` are one header.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final

from accountmap.exchange.fields import AccountField, Field, TouchField
from accountmap.model.text import match_key

_NO_OVERRIDES: Final[Mapping[str, StrEnum | None]] = {}
_NUMBERED: Final = re.compile(r"(.+?)\s+(\d+)\s+-\s+(.+)")
_LISTED: Final = frozenset({"email", "phone", "im"})
_SEPARATORS: Final = re.compile(r"[\s_.,/*:()\-]+")


class Subject(StrEnum):
    """What the rows of a file are about."""

    PEOPLE = "people"
    ACCOUNTS = "accounts"
    TOUCHPOINTS = "touchpoints"


FIELDS: Final[Mapping[Subject, type[StrEnum]]] = {
    Subject.PEOPLE: Field,
    Subject.ACCOUNTS: AccountField,
    Subject.TOUCHPOINTS: TouchField,
}


@dataclass(frozen=True)
class Vocabulary:
    """The names of the columns of one subject, by key, with their rank: the lower, the surer.

    Parameters
    ----------
    names
        The fields.
    weak
        Keys that count only where the file has none of the others.
    """

    names: Mapping[str, tuple[StrEnum, int]]
    weak: frozenset[str]


def header_key(header: str) -> str:
    """Return the key under which two spellings of a header are the same.

    Examples
    --------
    >>> header_key("E-mail address *") == header_key("EmailAddress")
    True
    """
    return _SEPARATORS.sub("", match_key(header))


@cache
def vocabulary(subject: Subject) -> Vocabulary:
    """Return the names of a subject's columns."""
    text = files(__package__).joinpath("headers.toml").read_text(encoding="utf-8")
    found: dict[str, tuple[StrEnum, int]] = {}
    weak = set()
    for field_name, names in tomllib.loads(text)[subject.value].items():
        sure, _, unsure = names.partition("|")
        weak |= {header_key(name) for name in unsure.split(";")}
        for rank, name in enumerate([*sure.split(";"), *unsure.split(";")]):
            if name.strip():
                found.setdefault(header_key(name), (FIELDS[subject](field_name), rank))
    return Vocabulary(found, frozenset(weak))


def column_key(header: str) -> str:
    """Return the key of a column; numbered ones of address books, and composite ids, by what they hold.

    Examples
    --------
    >>> column_key("Organization 1 - Title"), column_key("ReportsTo.$$Email$LastName")
    ('organizationtitle', 'compositemanagerid')
    """
    numbered = _NUMBERED.fullmatch(header.strip())
    if numbered:
        base, number, part = numbered.groups()
        if number == "1" or header_key(base) in _LISTED:
            return header_key(f"{base} {part}")
    if "$$" in header:
        return "compositemanagerid" if header_key(header).startswith("reportsto") else "compositeid"
    return header_key(header)


def find_fields(
    header: Sequence[str], subject: Subject = Subject.PEOPLE, overrides: Mapping[str, StrEnum | None] = _NO_OVERRIDES
) -> dict[StrEnum, tuple[int, ...]]:
    """Return the columns that claim each field, from 0, the surest name first.

    Parameters
    ----------
    overrides
        What headers mean, by key, whatever the names say; ``None``: nothing.
    """
    known = vocabulary(subject)
    keys = [column_key(text) for text in header]
    claims: dict[StrEnum, list[tuple[bool, int, int]]] = {}
    for place, key in enumerate(keys):
        if key in overrides:
            field, rank, is_weak = overrides[key], -1, False
        else:
            field, rank = known.names.get(key, (None, 0))
            is_weak = key in known.weak
        if field is not None:
            claims.setdefault(field, []).append((is_weak, rank, place))
    found: dict[StrEnum, tuple[int, ...]] = {}
    for one in FIELDS[subject]:
        ranked = sorted(claims.get(one, ()))
        if ranked:
            # Weak names count only where there is no other.
            found[one] = tuple(place for is_weak, _, place in ranked if is_weak == ranked[0][0])
    return found


def known_names(header: Sequence[str]) -> int:
    """Return how many different fields of one subject a row of texts names, of the subject it names most of."""
    return max(len(find_fields(header, subject)) for subject in Subject)
