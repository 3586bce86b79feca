"""`accountmap lint FILE` counts public files exactly as the table beside them says."""

from __future__ import annotations

from pathlib import Path

import pytest

from accountmap.exchange.raw_findings import RawFindings, count_findings
from accountmap.exchange.tables import read_table

pytestmark = pytest.mark.foreign


def counted(path: Path, junior: Path | None = None) -> RawFindings:
    """Count one file, with a file of junior posts where there is one."""
    below = read_table(junior.read_bytes(), junior.name) if junior and junior.is_file() else None
    return count_findings(read_table(path.read_bytes(), path.name), below)


def expected(foreign_data: Path) -> dict[str, list[str]]:
    """Return the table of organograms, by file: its cells from the rows on."""
    lines = (foreign_data / "README.md").read_text(encoding="utf-8").splitlines()
    cells = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| fixture |"))
    return {name: counts for _, name, *counts in cells}


def test_organograms_are_counted_as_documented(foreign_data: Path):
    """Each count of the table of senior posts, and of junior ones where their file is there."""
    folder, wanted, found = foreign_data / "uk_organograms", expected(foreign_data), {}
    for name, cells in wanted.items():
        counts = counted(folder / f"{name}-senior.csv", folder / f"{name}-junior.csv")
        junior = f"{counts.junior.rows} ({counts.junior.orphans})" if counts.junior else cells[-1]
        found[name] = [*senior_counts(counts), junior]
    assert found == wanted
    assert len(found) == 11


def senior_counts(found: RawFindings) -> list[str]:
    """Return the counts in the order of the table."""
    duplicates = f"{len(found.duplicate_ids)} ({len(found.conflicting_ids)})"
    counts = [found.rows, found.posts, found.edges, found.roots, found.orphans, len(found.missing_managers), duplicates]
    counts += [len(found.self_reports), found.posts_in_circles, found.depth, found.max_span, found.unnamed_rows]
    return list(map(str, counts))


def test_gitlab_team(foreign_data: Path):
    """1,368 nodes, 918 resolved, 450 under 139 absent managers, 32 vacancies, depth 6, span 22."""
    found = counted(foreign_data / "gitlab_team_2022" / "team.csv")
    assert (found.posts, found.edges, found.orphans, len(found.missing_managers)) == (1368, 918, 450, 139)
    assert (found.unnamed_rows, found.depth, found.max_span, found.circles) == (32, 6, 22, ())


def test_adventureworks_employees(foreign_data: Path):
    """296 rows, 295 reporting edges, 1 root, depth 5, span 24."""
    found = counted(foreign_data / "adventureworks_employees" / "DimEmployee.csv")
    assert (found.rows, found.edges, found.roots, found.depth, found.max_span) == (296, 295, 1, 5, 24)


def test_salesforce_contacts(foreign_data: Path):
    """133 contacts, 30 with a manager, all resolved, depth 4."""
    found = counted(foreign_data / "salesforce_export" / "Contact.csv")
    assert (found.rows, found.edges, found.orphans, found.depth) == (133, 30, 0, 4)
