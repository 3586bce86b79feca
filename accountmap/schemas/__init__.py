"""The shapes of answers as JSON; the API and the command line's ``--json`` give the same ones."""

from accountmap.schemas.accounts import AccountList, AccountOut, NewAccount
from accountmap.schemas.coverage import AuditList, AuditOut, FindingOut, StatementOut
from accountmap.schemas.duplicates import DuplicateList, DuplicateOut
from accountmap.schemas.history import ChangeSetList, ChangeSetOut, StoryOut
from accountmap.schemas.imports import ImportOut, ProblemRow
from accountmap.schemas.lint import FileLintOut
from accountmap.schemas.people import PersonList, PersonOut
from accountmap.schemas.problems import Problem

__all__ = [
    "AccountList",
    "AccountOut",
    "AuditList",
    "AuditOut",
    "ChangeSetList",
    "ChangeSetOut",
    "DuplicateList",
    "DuplicateOut",
    "FileLintOut",
    "FindingOut",
    "ImportOut",
    "NewAccount",
    "PersonList",
    "PersonOut",
    "Problem",
    "ProblemRow",
    "StatementOut",
    "StoryOut",
]
