"""Write docs/title-classifier-scores.md: how good the title classifier is on titles that its builder never read.

Run ``python scripts/build_title_scores.py``; a test fails while the page is out of date. Numbers on public sets are
renewed where ``ACCOUNTMAP_FOREIGN_DATA`` (or ``../shared/data``) is there, and kept as they stand where it is not.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "evaluation" / "titles"))

from accountmap.model.functions import Function  # noqa: E402  the labels stand beside the tests
from accountmap.model.titles import classify  # noqa: E402
from scoring import SEVEN, Judged, cell, errors, judge, seniority, share_unknown, wilson  # noqa: E402
from title_labels import (  # noqa: E402
    LANGUAGES,
    WRITTEN,
    Label,
    labels,
    other_languages,
    with_foreign_titles,
)

PAGE: Final = ROOT / "docs" / "title-classifier-scores.md"
DATA: Final = Path(os.environ.get("ACCOUNTMAP_FOREIGN_DATA") or ROOT.parent / "shared" / "data")
_NAMES: Final = {"en": "English", "ru": "Russian", "uk": "Ukrainian", "pl": "Polish", "de": "German"}
_PUBLIC: Final = "## With public sets\n"
_AFTER_PUBLIC: Final = "## Errors that matter\n"
_SEVEN_FIRST: Final = [*SEVEN, *(f for f in Function if f not in SEVEN and f is not Function.OTHER)]
_TABLE: Final = (
    "| function | titles | said | precision | 95 % | recall | 95 % | F1 |\n|---|---:|---:|---:|---|---:|---|---:|\n"
)
_TOP: Final = """# How good the title classifier is

<!-- Written by scripts/build_title_scores.py; do not edit. Whoever works on the classifier does not read this page. -->

A title and a department give functions, a rung of seniority and areas of decision, or *unknown*. Here is how often
that is right, on titles labelled before the classifier was seen and never shown to its builder, who is told sums and
kinds of errors only ([decision 42](decisions/0042-labels-the-builder-never-reads.md)). Only guesses that count
(confidence of 0.7 and more) are scored. A title may have several functions; each is judged by itself. *95 %* is the
score interval of Wilson. The aim is a precision of .95 and a recall of .80 for the first seven functions; with fewer
than 50 titles of a function nothing is said. Titles about which reasonable people disagree ("Vice President",
"Товаровед") are counted and not scored.

What this does not show: one labeller decided, without a second opinion; most titles were written for this purpose from
knowledge of real ones, many as traps, so shares of unknowns and errors on a customer's list will differ. Since sums
were told, the tables by language are a little too good; of *the last look* below nothing was told, but its titles all
have a clear answer, and its labeller had seen the first errors. With some sixty titles of a function the aim is met by
what was counted; the lower ends of the intervals, .8 to .95, are what is certain.

"""


def page(data: Path | None) -> str:
    """Return the text of the page; the part on public sets as it stands if `data` is not there."""
    judged = {language: judge(_written(language), classify) for language in LANGUAGES}
    parts = [_TOP]
    for language, found in judged.items():
        counted = _doubtful(_written(language))
        parts.append(f"## {_NAMES[language]}\n\n{counted}\n\n{_table(found)}\n{_summary(found)}")
    public = _public(data) if data else _public_as_it_stands()
    parts += [_last_look(), _others(), _PUBLIC + public, _AFTER_PUBLIC + _errors(judged)]
    return "\n".join(parts)


def _written(language: str, kind: str = "held_out") -> list[Label]:
    return [label for label in labels(language, kind) if label.origin == WRITTEN]


def _last_look() -> str:
    known = [label for language in LANGUAGES for label in _written(language, "held_out_last")]
    judged = judge(known, classify)
    return (
        "## The last look\n\nTitles labelled after the first score, both languages together; nothing of what came of "
        f"them, not even a sum, was told. {_doubtful(known)}\n\n{_table(judged)}\n{_summary(judged)}"
    )


def _doubtful(known: Sequence[Label]) -> str:
    doubtful = sum(label.doubtful for label in known)
    of_seven = sum(bool(label.functions & set(SEVEN)) for label in known if not label.doubtful)
    scored = len(known) - doubtful
    return f"{scored} titles scored, {scored - of_seven} of them with none of the seven; {doubtful} more are doubtful."


def _table(judged: Sequence[Judged], functions: Iterable[Function] = _SEVEN_FIRST) -> str:
    return _TABLE + "".join(_row(function, judged) for function in functions)


def _row(function: Function, judged: Sequence[Judged]) -> str:
    found = cell(function, judged)
    name = function.value.replace("_", " ")
    said = found.right + found.wrong
    if not found.is_measurable:
        return f"| {name} | {found.n} | {said} | not measurable | | not measurable | | |\n"
    precise, complete = _between(found.precision_interval), _between(found.recall_interval)
    return (
        f"| {name} | {found.n} | {said} | {_of_one(found.precision)} | {precise} "
        f"| {_of_one(found.recall)} | {complete} | {_of_one(found.f1)} |\n"
    )


def _summary(judged: Sequence[Judged]) -> str:
    rungs = seniority(judged)
    exact, near = rungs.exact / max(rungs.said, 1), rungs.within_one / max(rungs.said, 1)
    return (
        f"Seniority: said for {rungs.said} of {rungs.known} titles whose rung is known; exact {_of_one(exact)} "
        f"({_between(wilson(rungs.exact, rungs.said))}), at most one rung off {_of_one(near)}. "
        f"No function said: {_of_one(share_unknown(judged))} of all titles.\n"
    )


def _others() -> str:
    titles = list(other_languages())
    spoken = Counter(language for _, language in titles)
    unknown = Counter(language for title, language in titles if not classify(title).functions)
    rows = "".join(
        f"| {_NAMES[name]} | {count} | {unknown[name]} | {_of_one(unknown[name] / count)} "
        f"| {_between(wilson(unknown[name], count))} |\n"
        for name, count in spoken.items()
    )
    return (
        "## Other languages\n\nUnknown is the right answer; a guess too unsure to count is a wrong one here. "
        "The aim is .97 of all.\n\n"
        f"| language | titles | unknown | share | 95 % |\n|---|---:|---:|---:|---|\n{rows}"
    )


def _public(data: Path) -> str:
    told = (
        "\nThe titles by language above together with real ones from public sets: UK organograms, GitLab's team, "
        "AdventureWorks, Enron, a Salesforce export, US occupations, a Russian construction company, two generators. "
        "Their titles are kept by key only.\n"
    )
    parts = [told]
    for language in LANGUAGES:
        public = with_foreign_titles(labels(language), data)
        judged = judge([*_written(language), *public], classify)
        heading = f"### {_NAMES[language]}, {len(public)} public titles more"
        parts.append(f"{heading}\n\n{_table(judged)}\n{_summary(judged)}")
    return "\n".join(parts)


def _public_as_it_stands() -> str:
    text = PAGE.read_text(encoding="utf-8")
    return text[text.index(_PUBLIC) + len(_PUBLIC) : text.index("\n" + _AFTER_PUBLIC)]


def _errors(judged: dict[str, list[Judged]]) -> str:
    rows = "".join(_error(one) for found in judged.values() for one in errors(found))
    return (
        "\nOf the titles by language, what is said wrongly about one of the seven comes first in each: it would be "
        "believed. Then what is missed. Errors of the last look and of public titles are not shown.\n\n"
        f"| title (department) | expected | said | because of |\n|---|---|---|---|\n{rows}"
    )


def _error(one: Judged) -> str:
    cells = (_asked(one), _named(one.label.functions), _named(one.functions), one.words)
    return "| " + " | ".join(_cell(text) for text in cells) + " |\n"


def _asked(one: Judged) -> str:
    return one.label.title + (f" ({one.label.unit})" if one.label.unit else "")


def _named(functions: Iterable[Function]) -> str:
    return ", ".join(sorted(function.value.replace("_", " ") for function in functions)) or "–"


def _cell(text: str) -> str:
    return re.sub(r"\|", r"\\|", text)


def _of_one(share: float) -> str:
    return f"{share:.3f}".removeprefix("0")


def _between(bounds: tuple[float, float]) -> str:
    return "–".join(f"{bound:.2f}".removeprefix("0") for bound in bounds)


if __name__ == "__main__":
    PAGE.write_text(page(DATA if DATA.is_dir() else None), encoding="utf-8")
