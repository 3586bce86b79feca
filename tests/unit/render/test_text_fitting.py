"""Measuring text and making it fit."""

from __future__ import annotations

import unicodedata
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

from accountmap.render.text.fitting import characters, fit_line, fit_lines
from accountmap.render.text.measure import Weight, advances, text_width

FONTS = files("accountmap.render").joinpath("fonts")
FILES = {Weight.REGULAR: "NotoSans-Regular.ttf", Weight.BOLD: "NotoSans-Bold.ttf"}


@pytest.mark.parametrize("weight", Weight)
def test_the_table_of_widths_is_that_of_the_shipped_font(weight):
    """Every letter of the font has its advance width, in 1/1000 em."""
    with FONTS.joinpath(FILES[weight]).open("rb") as file:
        font = TTFont(file)
        widths = {chr(code): font["hmtx"][glyph][0] for code, glyph in font.getBestCmap().items()}
    printed = {c: width for c, width in widths.items() if unicodedata.category(c) not in {"Mn", "Me", "Cf", "Cc"}}
    assert {c: advances(weight)(c) for c in printed} == printed
    assert len(printed) > 700


@pytest.mark.parametrize("weight", Weight)
def test_the_font_has_the_letters_of_both_languages(weight):
    """Latin, Cyrillic and the signs between them are in the file, which stays small."""
    font = FONTS.joinpath(FILES[weight])
    with font.open("rb") as file:
        letters = set(TTFont(file).getBestCmap())
    assert {ord(c) for c in "AZazéßŁșžАЯаяЁёҚқЇї«»„“–—…·№0123456789"} <= letters
    assert len(font.read_bytes()) <= 150 * 1024


def test_wide_and_invisible_characters_have_their_widths():
    """East Asian characters and emoji take one em, marks and joiners nothing."""
    assert text_width("東", 10) == text_width("👩", 10) == 10
    assert text_width("и\u0301\u200d\ufe0f", 10) == text_width("и", 10)
    assert 4 < text_width("ع", 10) < 10


@pytest.mark.parametrize("text", ["Head of Purchasing and Logistics", "Заместитель генерального директора по закупкам"])
@pytest.mark.parametrize("width", [30, 60, 90, 150, 400])
def test_no_line_is_wider_than_its_room(text, width):
    """Whatever the room, lines stay within it, and there are no more than allowed."""
    lines = fit_lines(text, width, 12, Weight.BOLD, 2)
    assert 1 <= len(lines) <= 2
    assert all(text_width(line, 12, Weight.BOLD) <= width for line in lines)


def test_what_fits_stays_whole():
    """Nothing is shortened or broken without need."""
    assert fit_lines("Анна Ёлкина", 200, 13, Weight.BOLD, 2) == ("Анна Ёлкина",)
    assert fit_lines("", 200, 13, Weight.BOLD, 2) == ()


def test_lines_break_at_blanks_and_hyphens():
    """A second line begins with a word, or after a hyphen or slash."""
    assert fit_lines("Иванов-Константинопольский", 130, 13, Weight.BOLD, 2)[0] == "Иванов-"
    assert fit_lines("Procurement/Logistics", 100, 13, Weight.BOLD, 2) == ("Procurement/", "Logistics")


def test_a_long_word_is_cut_and_ends_in_an_ellipsis():
    """Text without blanks fits too; no blank or comma stands before the ellipsis."""
    assert fit_line("Делопроизводство", 60, 12) == "Делопр…"
    assert fit_line("Head, Purchasing", 48, 12) == "Head…"


def test_characters_are_never_cut_apart():
    """Marks stay with their letter, joined emoji and flags together."""
    assert characters("и\u0301x") == ["и\u0301", "x"]
    assert characters("👩\u200d🔧!") == ["👩\u200d🔧", "!"]
    assert characters("👍🏽🇩🇪🇫🇷") == ["👍🏽", "🇩🇪", "🇫🇷"]
    for width in range(10, 60):
        (cut,) = fit_lines("👩\u200d🔧" * 9, width, 12, Weight.REGULAR)
        assert cut.rstrip("…").replace("👩\u200d🔧", "") == ""
