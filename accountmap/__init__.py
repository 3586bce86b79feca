"""accountmap: relationship maps for key accounts.

Open a workspace, bring in a file, ask::

    import accountmap

    with accountmap.open_workspace("accountmap.db") as workspace:
        workspace.import_people("staff.csv", "Fablewick Stores", create=True)
        print(workspace.audit("Fablewick Stores").verdict)
        svg = workspace.draw("Fablewick Stores")

An `AccountMap` is a value: auditing or drawing it never changes it.
"""

from accountmap.coverage import STANDARD, CoverageAudit, Finding, Ruleset, Verdict, audit
from accountmap.errors import AccountmapError
from accountmap.i18n import AuditWords, Locale, describe_error
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, AccountKind, Tier
from accountmap.model.changes import Change, ChangeSet, apply, difference
from accountmap.operations import ImportReport, MapFormat
from accountmap.version import VERSION as __version__  # noqa: N811 - the name every package has
from accountmap.workspace import Workspace, open_workspace

__all__ = [
    "STANDARD",
    "Account",
    "AccountKind",
    "AccountMap",
    "AccountmapError",
    "AuditWords",
    "Change",
    "ChangeSet",
    "CoverageAudit",
    "Finding",
    "ImportReport",
    "Locale",
    "MapFormat",
    "Ruleset",
    "Tier",
    "Verdict",
    "Workspace",
    "__version__",
    "apply",
    "audit",
    "describe_error",
    "difference",
    "open_workspace",
]
