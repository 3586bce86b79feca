"""The Python API's way in: a workspace on disk, opened, asked and closed; one module for each subject."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from accountmap.store import open_store
from accountmap.store.urls import url_of
from accountmap.workspace.accounts import AccountsAndMaps
from accountmap.workspace.etiquette import Etiquette
from accountmap.workspace.files import Files, compare_files
from accountmap.workspace.influence import Influence
from accountmap.workspace.past import Past
from accountmap.workspace.paths import Paths
from accountmap.workspace.people import People
from accountmap.workspace.ties import Ties
from accountmap.workspace.titles import Titles
from accountmap.workspace.touches import Touches

__all__ = ["Workspace", "compare_files", "open_workspace"]


class Workspace(AccountsAndMaps, Past, Files, People, Influence, Paths, Ties, Touches, Titles, Etiquette):
    """One organisation's accounts; made by `open_workspace`.

    Everything that reads takes accounts by id or name. Nothing here depends on the clock unless a day is left out.
    """


def open_workspace(
    place: str | Path = "accountmap.db", *, mode: Literal["read", "write"] = "write", wait_seconds: float = 5.0
) -> Workspace:
    """Open a workspace: an SQLite file, made if there is none, or a database URL.

    Parameters
    ----------
    place
        A path, or a URL such as ``sqlite://`` for one in memory.
    mode
        Reading needs no lock and works beside a running server.
    wait_seconds
        How long to wait for another process that writes.

    Raises
    ------
    StoreUnavailable
        If it is in use, may not be written, is damaged or too new.
    WorkspaceNotFound
        In mode ``read``, if there is none.

    Examples
    --------
    >>> with open_workspace("sqlite://") as workspace:
    ...     _ = workspace.add_account("Fablewick Stores")
    ...     [account.name for account in workspace.accounts()]
    ['Fablewick Stores']
    """
    return Workspace(open_store(url_of(str(place)), mode=mode, wait_seconds=wait_seconds, purpose="Python"))
