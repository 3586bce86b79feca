"""Use cases, one verb each: check the right, load, call the core, save.

The command line, the API and the Python API all enter here, so they cannot differ.
"""

from accountmap.operations.accounts import AccountSummary, create_account, list_accounts, load_map
from accountmap.operations.coverage import AuditedAccount, audit_account, audit_portfolio
from accountmap.operations.demo import create_demo_workspace
from accountmap.operations.file_lint import FileLint, lint_file
from accountmap.operations.imports import ImportReport, import_people_file
from accountmap.operations.maps import MapFormat, render_map

__all__ = [
    "AccountSummary",
    "AuditedAccount",
    "FileLint",
    "ImportReport",
    "MapFormat",
    "audit_account",
    "audit_portfolio",
    "create_account",
    "create_demo_workspace",
    "import_people_file",
    "lint_file",
    "list_accounts",
    "load_map",
    "render_map",
]
