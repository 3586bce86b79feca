"""The pictures in ``tests/snapshots``, reviewed like code.

On a difference the new picture is written beside the old one as ``<name>-changed.<format>``; look at both, and if the
new one is right, let it replace the old.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from accountmap.render import render_dot, render_svg

SNAPSHOTS = Path(__file__).parents[2] / "snapshots"


@pytest.mark.parametrize(("name", "fixture"), [("map-ru", "family_firm"), ("map-en", "company")])
@pytest.mark.parametrize("form", ["svg", "dot"])
def test_the_picture_is_as_reviewed(name, fixture, form, request):
    """Byte for byte."""
    placed = request.getfixturevalue(fixture)
    picture = render_svg(*placed) if form == "svg" else render_dot(placed.diagram).encode()
    kept = SNAPSHOTS / f"{name}.{form}"
    changed = SNAPSHOTS / f"{name}-changed.{form}"
    changed.unlink(missing_ok=True)
    if not kept.exists() or kept.read_bytes() != picture:
        changed.write_bytes(picture)
        pytest.fail(f"{kept.name} is not what is drawn now: compare it with {changed.name}")
