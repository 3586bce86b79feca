"""The page that says how good the title classifier is says what it is now."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def scores() -> ModuleType:
    """Load the script that writes the page."""
    path = ROOT / "scripts" / "build_title_scores.py"
    spec = importlib.util.spec_from_file_location("build_title_scores", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_title_scores_are_current():
    """Numbers and errors that need no public set are recomputed; nothing of them is shown to whoever fails here."""
    made = scores().page(None)
    is_current = made == (ROOT / "docs" / "title-classifier-scores.md").read_text(encoding="utf-8")
    if not is_current:
        pytest.fail("run python scripts/build_title_scores.py; do not read the page if you work on the classifier")
