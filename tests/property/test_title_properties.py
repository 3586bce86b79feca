"""What holds of every title, sensible or not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accountmap.model.titles import Classification, classify
from accountmap.model.titles.words import words_of

PARTS = """head of procurement and legal counsel , ( ) / - director deputy chief accountant office manager to the
assistant senior buyer ceo warehouse clerk finance logistics главный бухгалтер и офис-менеджер начальник
отдела закупок заместитель генерального директора по логистике старший юрист склад казначей секретарь"""
WORDS = st.sampled_from(PARTS.split())
TITLES = st.lists(WORDS, max_size=8).map(" ".join)


def values(found: Classification) -> tuple[object, ...]:
    """Return what was found without the words."""
    return (
        tuple((guess.value, guess.confidence) for guess in found.functions),
        found.seniority and (found.seniority.value, found.seniority.confidence),
        tuple((guess.value, guess.confidence) for guess in found.areas),
    )


@given(st.text(), st.text())
def test_any_text_is_read(title: str, unit: str):
    """No text raises, and confidence stays within 0..1."""
    found = classify(title, unit)
    assert all(0 < guess.confidence <= 1 for guess in (*found.functions, *found.areas))


@given(TITLES, TITLES)
def test_capitals_and_blanks_do_not_matter(title: str, unit: str):
    """Upper case and more blanks change nothing."""
    wide = "  ".join(title.split(" ")).join("  ")
    assert (
        values(classify(title, unit)) == values(classify(title.upper(), unit.title())) == values(classify(wide, unit))
    )


@given(TITLES, TITLES)
def test_deciding_words_stand_in_the_text(title: str, unit: str):
    """What is named as the reason is there, as written."""
    found = classify(title.title(), unit)
    there = {word.text for text in (title.title(), unit) for word in words_of(text)}
    guesses = [*found.functions, *found.areas, *([found.seniority] if found.seniority else [])]
    assert all(guess.words and there.issuperset(guess.words) for guess in guesses)


@given(TITLES)
def test_each_function_is_told_once_surest_first(title: str):
    """No function stands twice, and nothing surer stands behind."""
    functions = classify(title).functions
    assert len({guess.value for guess in functions}) == len(functions)
    confidences = [guess.confidence for guess in functions]
    assert confidences == sorted(confidences, reverse=True)
