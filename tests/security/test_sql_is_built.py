"""Statements are built of SQLAlchemy expressions: nobody's text can become part of one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import accountmap

PACKAGE: Final = Path(accountmap.__file__).parent
# What opens, upgrades, copies and backs up databases, or writes many rows, speaks to drivers in words of its own only.
OPENING: Final = {"store/bulk.py", "store/sqlite.py", "store/postgresql.py", "store/database.py"}
RAW: Final = {"exec_driver_sql", "literal_column", "raw_connection", "executescript", "text", "TextClause"}


def _sources() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE).as_posix()
        if not name.startswith(("store/migrations/", "store/upkeep/")):
            yield name, ast.parse(file.read_text(encoding="utf-8"))


def _names_of_sqlalchemy(tree: ast.Module) -> set[str]:
    """Return what a module takes from SQLAlchemy, by the name it uses."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "sqlalchemy"
        for alias in node.names
    }


def test_raw_sql_is_only_where_databases_are_opened():
    """Neither SQL text nor a driver's own methods are used anywhere else in the package."""
    found = set()
    for name, tree in _sources():
        ours = _names_of_sqlalchemy(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in RAW - {"text"}:
                found.add(name)
            if isinstance(node, ast.Name) and node.id in RAW & ours:
                found.add(name)
    assert found <= OPENING
    assert found, "the check sees nothing: was the opening code moved?"


def test_only_the_store_speaks_to_databases():
    """No other package imports SQLAlchemy or a driver."""
    drivers = {"sqlalchemy", "sqlite3", "psycopg", "alembic", "apsw"}
    for name, tree in _sources():
        if name.startswith("store/"):
            continue
        for node in ast.walk(tree):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert not {module.partition(".")[0] for module in modules} & drivers, name


def test_what_can_run_is_not_read_from_files():
    """No pickle, no eval, no unsafe YAML, no XML parser that expands entities."""
    forbidden = {"pickle", "marshal", "shelve", "xml", "lxml"}
    for name, tree in _sources():
        for node in ast.walk(tree):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            used = {module for module in modules if module.partition(".")[0] in forbidden}
            assert used <= {"xml.sax.saxutils", "xml.etree.ElementTree"}, name
            if "xml.etree.ElementTree" in used:
                assert "defusedxml" in ast.dump(tree), name
            if isinstance(node, ast.Name):
                assert node.id not in {"eval", "exec"}, name
            if isinstance(node, ast.Attribute):
                assert node.attr not in {"unsafe_load", "full_load"}, name
