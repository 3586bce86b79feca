"""What ``accountmap calibrate`` says where there is enough to fit."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accountmap.cli.session import Session
from accountmap.cli.strength import calibration_lines
from accountmap.i18n import Locale
from accountmap.influence.calibration import FEWEST_PAIRS, Calibration, calibrate
from accountmap.model.people import Channel
from accountmap.settings import Settings
from maps import TODAY, touch


@pytest.fixture(scope="module")
def found() -> Calibration:
    """Return what was found on pairs of whom every third goes on meeting, after one call each."""
    pairs = [
        (
            touch(f"p{number}", ago=399, channel=Channel.CALL),
            *(touch(f"p{number}", ago=400 - age) for age in range(number % 10, 400 if number % 3 == 0 else 130, 20)),
        )
        for number in range(FEWEST_PAIRS)
    ]
    return calibrate(pairs, TODAY)


def told(found: Calibration, locale: Locale) -> str:
    """Return the lines as one text."""
    return "\n".join(calibration_lines(Session(Settings(), locale), found))


def test_fitted_constants_are_told_beside_the_shipped_ones(found: Calibration):
    """Two tables, the fitted constants between them, and what they gain on days they were not fitted on."""
    text = told(found, Locale.EN)
    assert text.count("said        cases") == 2
    assert f"Fitted on the earlier days (saturation {found.fitted.saturation:.1f}, weights: meeting " in text
    gain = round(100 * (1 - found.refit.brier / found.default.brier))
    assert gain > 0
    assert f"better by {gain} % (Brier)" in text
    assert "Of two pairs of whom only one met again" in text


def test_russian_numbers_have_a_comma(found: Calibration):
    """No number is written the English way."""
    text = told(found, Locale.RU)
    assert "насыщение" in text
    assert not any(character == "." and text[place + 1 : place + 2].isdigit() for place, character in enumerate(text))


def test_touches_of_a_quarter_are_too_early():
    """Two months of touches have no day to look at."""
    early = calibrate([(touch("ann", ago=60), touch("ann", ago=1))], TODAY + timedelta(days=1))
    assert "Too early" in told(early, Locale.EN)
