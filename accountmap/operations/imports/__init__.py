"""Imports of files: people, accounts, touchpoints; all of a file or nothing."""

from accountmap.operations.imports.accounts import import_accounts_file
from accountmap.operations.imports.any_file import import_file
from accountmap.operations.imports.people import import_people_file
from accountmap.operations.imports.report import AccountOutcome, ImportReport
from accountmap.operations.imports.touchpoints import import_touchpoints_file
from accountmap.operations.imports.twins import MOST_SEARCHED, Twins

__all__ = [
    "MOST_SEARCHED",
    "AccountOutcome",
    "ImportReport",
    "Twins",
    "import_accounts_file",
    "import_file",
    "import_people_file",
    "import_touchpoints_file",
]
