"""The demo accounts as complete maps, as of any day."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from accountmap.demo.account_file import AccountFile
from accountmap.demo.rows import MemberRow, checked_key, entries, read_row, reading
from accountmap.model.account_map import AccountMap
from accountmap.model.functions import Function
from accountmap.model.ids import TeamMemberId
from accountmap.model.team import TeamMember


def demo_maps(today: date) -> tuple[AccountMap, ...]:
    """Return the demo accounts as they stand on `today`; a parent comes before the companies of its group.

    Ids never change; all dates move with `today`. The team of each map holds those of ours who know or met somebody
    there.

    Raises
    ------
    ValueError
        If a file does not say what it should; names the file and the place.
    """
    return read_workspace(files(__package__), today)


def read_workspace(folder: Traversable, today: date) -> tuple[AccountMap, ...]:
    """Read a folder laid out as the demo's: ``team.toml`` and ``accounts/*.toml``; else as `demo_maps`."""
    team = _team(folder.joinpath("team.toml"))
    read = [
        AccountFile(file.name.removesuffix(".toml"), _document(file), team, today).account_map()
        for file in folder.joinpath("accounts").iterdir()
        if file.name.endswith(".toml")
    ]
    known = {one.account.id for one in read}
    for one in read:
        if one.account.parent and one.account.parent not in known:
            file, parent = (name.removeprefix("demo-") for name in (one.account.id, one.account.parent))
            raise ValueError(f"{file}.toml: account: unknown parent {parent!r}")
    return tuple(sorted(read, key=lambda one: (one.account.parent is not None, one.account.id)))


def _team(file: Traversable) -> dict[str, TeamMember]:
    members = {}
    for place, key, table in entries(_document(file), "team"):
        with reading(f"{file.name}: {place}"):
            row = read_row(MemberRow, table)
            members[key] = TeamMember(
                id=TeamMemberId(f"demo-{checked_key(key)}"),
                name=row.name,
                email=row.email,
                function=Function(row.function),
                seniority=row.seniority,
                may_meet_up_to=row.may_meet_up_to,
            )
    return members


def _document(file: Traversable) -> dict[str, Any]:
    # The parser itself refuses a key given twice, and says the line.
    with reading(file.name):
        return tomllib.loads(file.read_text(encoding="utf-8"))
