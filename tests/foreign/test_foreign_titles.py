"""Titles of public sets: stored as keys of the half that is held out, found again in the sets."""

from __future__ import annotations

from pathlib import Path

import pytest

from title_labels import LANGUAGES, WRITTEN, is_held_out, key_of, labels, with_foreign_titles

pytestmark = pytest.mark.foreign


@pytest.mark.parametrize("kind", ["held_out", "held_out_last"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_found_in_their_sets(foreign_data: Path, language: str, kind: str):
    """Every stored key names a title of its set, none of which the builder of the classifier may have seen."""
    stored = [label for label in labels(language, kind) if label.origin != WRITTEN]
    found = with_foreign_titles(stored, foreign_data)
    assert len(found) == len(stored) > 40
    assert all(not label.title for label in stored)
    assert all(is_held_out(label.title) and key_of(label.title, label.unit) == label.key for label in found)
