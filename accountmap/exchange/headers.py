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
                found[header_key(name)] = (FIELDS[subject](field_name), rank)
    return Vocabulary(found, frozenset(weak))


def find_fields(header: Sequence[str], subject: Subject = Subject.PEOPLE) -> dict[StrEnum, tuple[int, ...]]:
    """Return the columns that claim each field, from 0, the surest name first."""
    known = vocabulary(subject)
    keys = [header_key(text) for text in header]
    found: dict[StrEnum, tuple[int, ...]] = {}
    for field in FIELDS[subject]:
        claims = [place for place, key in enumerate(keys) if _means(known, key, field)]
        sure = [place for place in claims if keys[place] not in known.weak]
        if claims:
            found[field] = tuple(sorted(sure or claims, key=lambda place: known.names[keys[place]][1]))
    return found


def _means(known: Vocabulary, key: str, field: StrEnum) -> bool:
    return key in known.names and known.names[key][0] is field


def known_names(header: Sequence[str]) -> int:
    """Return how many different fields of one subject a row of texts names, of the subject it names most of."""
    return max(len(find_fields(header, subject)) for subject in Subject)
