"""Hypothesis profiles, and the guard that tests see the built wheel where they should."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import accountmap

settings.register_profile(
    "ci", derandomize=True, max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "explore", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("ci")

FOREIGN = Path(os.environ.get("ACCOUNTMAP_FOREIGN_DATA") or Path(__file__).parents[2] / "shared" / "data")


def pytest_sessionstart() -> None:
    """Refuse to test the source tree by accident where the built wheel is meant."""
    if os.environ.get("ACCOUNTMAP_TEST_WHEEL") and "site-packages" not in str(accountmap.__file__):
        pytest.exit(f"the tests see {accountmap.__file__}, not the installed wheel", returncode=3)


@pytest.fixture(scope="session")
def foreign_data() -> Path:
    """Return the folder of public data sets, or skip."""
    if not FOREIGN.is_dir():
        pytest.skip(f"no foreign data at {FOREIGN}; set ACCOUNTMAP_FOREIGN_DATA")
    return FOREIGN
