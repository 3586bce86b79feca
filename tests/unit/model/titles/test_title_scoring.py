"""The scorer of the title classifier counts rightly, and the labels it scores by are kept apart from the classifier."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

import accountmap
from accountmap.model.functions import Function
from accountmap.model.titles import Classification, Guess
from scoring import SEVEN, cell, errors, judge, seniority, share_unknown, wilson
from title_labels import LANGUAGES, WRITTEN, Label, key_of, labels, other_languages

ROOT = Path(__file__).parents[4]
MAY_READ = {"build_title_scores.py", "test_foreign_titles.py", "test_title_gate.py", "test_title_scoring.py"}
READS_LABELS = """
import sys
opened = []
sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == "open" else None)
from accountmap.model.titles import classify
classify("Head of purchasing", "Supply")
classify("Начальник отдела", "Закупки")
print([path for path in opened if "evaluation" in path or path.endswith(".csv")])
print([name for name in sys.modules if name in {"scoring", "title_labels"} or name.startswith("tests")])
"""


def a_label(title: str, *functions: Function, rung: int | None = None, doubtful: bool = False) -> Label:
    """Return a label written for a test."""
    return Label(
        title=title,
        unit="",
        functions=frozenset(functions),
        seniority=rung,
        origin=WRITTEN,
        doubtful=doubtful,
        key=key_of(title, ""),
    )


def says(**answers: tuple[Function, float]):
    """Return a classifier that says one function for each title, with a confidence, and rung 3 for everybody."""

    def classify(title: str, _unit: str) -> Classification:
        guesses = (Guess(*answers[title], (title,)),) if title in answers else ()
        return Classification(guesses, Guess(3, 1.0, ()))

    return classify


def test_cells_count_right_wrong_and_missed():
    """Guesses below the confidence that counts, doubtful labels and "other" stay out of the counts."""
    known = [
        a_label("a", Function.RECORDS),
        a_label("b", Function.RECORDS),
        a_label("c"),
        a_label("d", Function.FINANCE, Function.RECORDS),
        a_label("e", Function.RECORDS, doubtful=True),
        a_label("f"),
    ]
    answers = says(
        a=(Function.RECORDS, 1.0),
        b=(Function.RECORDS, 0.5),
        c=(Function.RECORDS, 0.9),
        d=(Function.FINANCE, 0.9),
        f=(Function.OTHER, 1.0),
    )
    judged = judge(known, answers)
    records = cell(Function.RECORDS, judged)
    assert (records.right, records.wrong, records.missed, records.n) == (1, 1, 2, 3)
    assert (records.precision, records.recall, records.f1) == (0.5, 1 / 3, 0.4)
    assert not records.is_measurable
    assert cell(Function.FINANCE, judged).precision == 1.0
    assert share_unknown(judged) == 0.4
    assert [one.label.title for one in errors(judged)] == ["c", "b", "d"]


def test_rungs_are_compared_where_known():
    """Exactly right, one off and further off are told apart; unlabelled rungs do not count."""
    known = [a_label("a", rung=3), a_label("b", rung=4), a_label("c", rung=6), a_label("d")]
    rungs = seniority(judge(known, says()))
    assert (rungs.known, rungs.said, rungs.exact, rungs.within_one) == (3, 3, 1, 2)


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (0, 0, 0.0, 1.0),
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_interval(successes: int, trials: int, low: float, high: float):
    """The interval is that of Newcombe 1998, table I, method 3, and all of 0..1 without a trial."""
    assert wilson(successes, trials) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_held_out_titles_are_measurable_and_none_is_for_development(language: str):
    """Each of the seven has fifty written labels, 250 titles have none of them, no key stands in both kinds of file."""
    held_out = [label for label in labels(language) if label.origin == WRITTEN and not label.doubtful]
    assert all(sum(function in label.functions for label in held_out) >= 50 for function in SEVEN)
    assert sum(not label.functions & set(SEVEN) for label in held_out) >= 250
    kinds = [[label.key for label in labels(language, kind)] for kind in ("held_out", "held_out_last", "development")]
    assert all(len(set(keys)) == len(keys) for keys in kinds)
    assert all(set(one).isdisjoint(other) for one, other in combinations(kinds, 2))
    assert all(label.key == key_of(label.title, label.unit) for label in labels(language) if label.origin == WRITTEN)


def test_the_last_titles_are_measurable_in_both_languages_together():
    """Each of the seven has fifty labels among the titles that are scored once, when the builder is done."""
    last = [label for language in LANGUAGES for label in labels(language, "held_out_last") if label.origin == WRITTEN]
    scored = [label for label in last if not label.doubtful]
    assert all(sum(function in label.functions for label in scored) >= 50 for function in SEVEN)


def test_other_languages_have_sixty_titles_of_ukrainian_and_of_polish():
    """Enough titles to tell 97 % from luck."""
    spoken = [language for _, language in other_languages()]
    assert min(spoken.count("uk"), spoken.count("pl")) >= 60


def test_the_classifier_reads_no_labels():
    """Neither by an import nor by opening a file does classifying reach the labels."""
    done = subprocess.run(  # noqa: S603  a constant script
        [sys.executable, "-c", READS_LABELS], capture_output=True, text=True, check=True, timeout=60, cwd=ROOT
    )
    assert done.stdout.split() == ["[]", "[]"]


def test_nothing_of_the_classifier_names_the_labels():
    """No source, lexicon, script, benchmark or other test speaks of the files of labels, but those that score."""
    package = Path(accountmap.__file__).parent
    places = (package, ROOT / "scripts", ROOT / "benchmarks", ROOT / "tests" / "unit", ROOT / "tests" / "property")
    kept = [
        path
        for place in places
        for path in place.rglob("*")
        if path.suffix in {".py", ".toml", ".json", ".ftl", ".csv"}
    ]
    assert any(path.parent.name == "titles" and path.suffix == ".toml" for path in kept)
    named = {p.name for p in kept for word in ("held_out", "title_labels") if word in p.read_text(encoding="utf-8")}
    assert named <= MAY_READ
