"""The documentation says what the code does."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from accountmap.influence.freshness import CADENCE

ROOT = Path(__file__).parents[2]


def _reference() -> ModuleType:
    path = ROOT / "scripts" / "build_reference.py"
    spec = importlib.util.spec_from_file_location("build_reference", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["accountmap.schema.json", "cli.md", "errors.md", "lints.md", "settings.md"])
def test_reference_page_is_current(page: str):
    """Pages made from the code are what the code makes; `python scripts/build_reference.py` renews them."""
    assert (ROOT / "docs" / page).read_text(encoding="utf-8") == _reference().pages()[page]


def test_freshness_table_is_the_one_in_force():
    """The days in the coverage guide are those of the rules."""
    text = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([ABC])(?:, or none)? \|(.+)\|$", text, flags=re.MULTILINE)
    documented = {tier: [int(days) for days in cells.split("|")] for tier, cells in rows}
    assert documented == {tier.value: [c.fresh for c in parts.values()] for tier, parts in CADENCE.items()}


def test_links_between_pages_lead_somewhere():
    """Every relative link in the documentation names a file that is there."""
    pages = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    pages += sorted((ROOT / "docs").rglob("*.md")) + sorted((ROOT / "benchmarks").glob("*.md"))
    for page in pages:
        for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.relative_to(ROOT)}: {target}"


def test_nothing_speaks_of_one_machine():
    """No page, script or source holds a path of the machine it was written on."""
    kept = [p for p in ROOT.rglob("*") if p.suffix in {".py", ".md", ".toml", ".ftl"} and ".venv" not in p.parts]
    found = [p.name for p in kept if re.search(r"(?<![\w.])/(?:home|root|work)/\w", p.read_text(encoding="utf-8"))]
    assert found == []
