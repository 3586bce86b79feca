"""The one rule for text, and the keys made of it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.errors import InvalidText, InvalidValue
from accountmap.model.text import clean_line, clean_note, is_clean_line, match_key, sort_key, without_forbidden

FORBIDDEN = ["\x00", "\x07", "\x0b", "\x1f", "\x7f", "\x85", "\ud800", "\udfff", "\ufdd0", "\ufffe", "\U0001ffff"]


@pytest.mark.parametrize("character", FORBIDDEN)
def test_forbidden_character_is_named_with_its_place(character: str):
    """What breaks databases, XML and terminals is refused, and can be dropped on purpose."""
    with pytest.raises(InvalidText) as refused:
        clean_line(f"ab{character}c", "name")
    assert (refused.value.field, refused.value.position) == ("name", 3)
    assert refused.value.character == f"U+{ord(character):04X}"
    assert without_forbidden(f"ab{character}c") == "abc"


def test_line_is_one_line_trimmed_and_composed():
    """Breaks and tabs become blanks; decomposed letters become one."""
    assert clean_line(" Zoe\u0308\n\tKim ", "name") == "Zoë  Kim"
    assert clean_note("a\r\nb\rc", "note") == "a\nb\nc"


def test_too_long_text_is_refused():
    """500 characters are a line, 501 are not."""
    assert len(clean_line("x" * 500, "name")) == 500
    with pytest.raises(InvalidValue):
        clean_line("x" * 501, "name")


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str):
    """Whatever is taken is NFC and taken again unchanged."""
    try:
        cleaned = clean_line(text[:400], "name", longest=5000)
    except InvalidText:
        assert without_forbidden(text[:400]) != text[:400]
        return
    assert cleaned == unicodedata.normalize("NFC", cleaned) == clean_line(cleaned, "name", longest=5000)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Пётр ИВАНОВ", "петр  иванов "), ("STRASSE", "straße"), ("ﬁn", "FIN"), ("Ёлка", "ЕЛКА")],
)
def test_spellings_that_match(one: str, other: str):
    """Case, ё, blanks and compatibility forms do not tell texts apart."""
    assert match_key(one) == match_key(other)


def test_order_of_names():
    """Accents do not disturb the order; й is a letter of its own; scripts stay together."""
    names = ["Йод", "Иван", "Кедр", "Ábel", "Abel", "Zoë", "émile"]
    assert sorted(names, key=sort_key) == ["Ábel", "Abel", "émile", "Zoë", "Иван", "Йод", "Кедр"]


@given(st.text() | st.text(st.characters(codec="utf-8"), min_size=1).map(str.strip))
def test_what_looks_clean_at_a_glance_is_clean(text: str):
    """The glance never lets through what a closer look would change or refuse; it may ask for one in vain."""
    if is_clean_line(text):
        assert clean_line(text, "name") == clean_note(text, "note") == text


def test_every_character_that_looks_clean_is_allowed():
    """Character by character, over all of Unicode."""
    for code in range(0x110000):
        if is_clean_line(chr(code)):
            assert without_forbidden(chr(code)) == chr(code)
