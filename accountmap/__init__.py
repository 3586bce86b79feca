"""accountmap: relationship maps for key accounts.

Open a workspace, bring in a file, ask::

    import accountmap

    with accountmap.open_workspace("accountmap.db") as workspace:
        workspace.import_people("staff.csv", "Fablewick Stores", create=True)
        print(workspace.audit("Fablewick Stores").verdict)
        svg = workspace.draw("Fablewick Stores")
        workspace.edit("Fablewick Stores").move("Anna", manager="Boris")

An `AccountMap` is a value: auditing or drawing it never changes it. Names are imported when first used, so that the
command line starts quickly.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from accountmap.coverage import STANDARD, CoverageAudit, Finding, Ruleset, Verdict, audit
    from accountmap.editing import Addition, Correction, Removal, SeatAfter
    from accountmap.editor import MapEditor
    from accountmap.errors import AccountmapError
    from accountmap.exchange.sheets import SheetFormat
    from accountmap.i18n import AuditWords, Locale, describe_error
    from accountmap.i18n.change_words import change_lines
    from accountmap.model.account_map import AccountMap
    from accountmap.model.accounts import Account, AccountKind, Tier
    from accountmap.model.changes import Change, ChangeSet, apply, difference
    from accountmap.operations import Difference, Edited, FileDifference, ImportReport, Leaving, MapFormat
    from accountmap.version import VERSION as __version__  # noqa: N811 - the name every package has
    from accountmap.workspace import Workspace, compare_files, open_workspace

__all__ = [
    "STANDARD",
    "Account",
    "AccountKind",
    "AccountMap",
    "AccountmapError",
    "Addition",
    "AuditWords",
    "Change",
    "ChangeSet",
    "Correction",
    "CoverageAudit",
    "Difference",
    "Edited",
    "FileDifference",
    "Finding",
    "ImportReport",
    "Leaving",
    "Locale",
    "MapEditor",
    "MapFormat",
    "Removal",
    "Ruleset",
    "SeatAfter",
    "SheetFormat",
    "Tier",
    "Verdict",
    "Workspace",
    "__version__",
    "apply",
    "audit",
    "change_lines",
    "compare_files",
    "describe_error",
    "difference",
    "open_workspace",
]

_NAMES_OF_MODULES: Final = {
    "accountmap.coverage": ("STANDARD", "CoverageAudit", "Finding", "Ruleset", "Verdict", "audit"),
    "accountmap.editing": ("Addition", "Correction", "Removal", "SeatAfter"),
    "accountmap.editor": ("MapEditor",),
    "accountmap.errors": ("AccountmapError",),
    "accountmap.exchange.sheets": ("SheetFormat",),
    "accountmap.i18n": ("AuditWords", "Locale", "describe_error"),
    "accountmap.i18n.change_words": ("change_lines",),
    "accountmap.model.account_map": ("AccountMap",),
    "accountmap.model.accounts": ("Account", "AccountKind", "Tier"),
    "accountmap.model.changes": ("Change", "ChangeSet", "apply", "difference"),
    "accountmap.operations": ("Difference", "Edited", "FileDifference", "ImportReport", "Leaving", "MapFormat"),
    "accountmap.workspace": ("Workspace", "compare_files", "open_workspace"),
}
_MODULE_OF: Final = {name: module for module, names in _NAMES_OF_MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return import_module("accountmap.version").VERSION
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'accountmap' has no attribute {name!r}")
    return getattr(import_module(_MODULE_OF[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
