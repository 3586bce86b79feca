"""The colours: contrast for readers, and distance for those who see fewer of them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.render import palette
from accountmap.render.diagram import Attitude, ContactState, LineKind

GROUNDS = [palette.PAGE, palette.CARD, palette.EMPTY_CARD, *(ground for ground, _ in palette.GROUNDS.values())]


def luminance(colour):
    """Return the relative luminance of a colour, 0..1, as WCAG defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Return the contrast of two colours, 1..21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_guideline():
    """Black on white is 21 to 1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *((palette.INK, ground) for ground in GROUNDS),
        *((palette.TITLE_INK, ground) for ground in GROUNDS),
        (palette.QUIET_INK, palette.PAGE),
        (palette.QUIET_INK, palette.CARD),
        (palette.QUIET_INK, palette.EMPTY_CARD),
        (palette.CALL_INK, palette.CARD),
        (palette.ACTIVE_INK, palette.ACTIVE_BAND),
        (palette.ON_ROLE, palette.MORE_ROLES),
        *((palette.ON_ROLE, colour) for colour in palette.ROLES.values()),
        (palette.ATTITUDES[Attitude.UNKNOWN], palette.CARD),
    ],
)
def test_text_can_be_read(ink, ground):
    """At least 4.5 to 1 between every text and what it stands on."""
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize(
    ("sign", "ground"),
    [
        *((colour, palette.CARD) for colour in palette.ATTITUDES.values()),
        *((colour, palette.CARD) for colour in palette.CONTACTS.values()),
        *((colour, ground) for colour in palette.LINES.values() for ground in GROUNDS),
        (palette.ACTIVE_SIGN, palette.ACTIVE_BAND),
        (palette.EMPTY_EDGE, palette.PAGE),
        (palette.CIRCLE_SIGN, palette.CARD),
    ],
)
def test_signs_and_lines_can_be_seen(sign, ground):
    """At least 3 to 1."""
    assert contrast(sign, ground) >= 3


def test_everything_has_a_colour():
    """No role, stance, contact, line or function is forgotten."""
    assert set(palette.ROLES) == set(RoleKind)
    assert set(palette.ATTITUDES) == set(Attitude)
    assert set(palette.CONTACTS) == set(ContactState)
    assert set(palette.LINES) == set(LineKind)
    assert {palette.hue_of(function) for function in Function} == set(palette.GROUNDS)


def test_a_unit_keeps_its_hue():
    """Units without a known function get one of the grounds by name, everywhere the same."""
    assert palette.hue_of("moon base") == palette.hue_of("moon base")
    assert {palette.hue_of(f"unit {number}") for number in range(100)} == set(palette.GROUNDS)


def test_red_green_blind_readers_see_for_and_against():
    """Supporters and opponents differ in brightness or in blue, not only in red against green."""
    order = [palette.ATTITUDES[sign] for sign in (Attitude.SUPPORTER, Attitude.NEUTRAL, Attitude.OPPONENT)]
    for one, other in pairwise(order):
        assert contrast(one, other) > 1.2 or abs(int(one[5:], 16) - int(other[5:], 16)) > 60
