"""The shapes of answers as JSON; the API and the command line's ``--json`` give the same ones."""

from accountmap.schemas.accounts import AccountList, AccountOut, NewAccount, NewAccounts
from accountmap.schemas.bulk import EditedOut, EditList
from accountmap.schemas.coverage import AuditList, AuditOut, FindingOut, StatementOut
from accountmap.schemas.differences import DifferenceCountsOut, DifferenceOut, FileDifferenceOut
from accountmap.schemas.documents import DocumentAccountOut, DocumentImportOut
from accountmap.schemas.duplicates import DuplicateList, DuplicateOut
from accountmap.schemas.editing import (
    ChangeEmployer,
    EndPerson,
    EndPosition,
    FillPosition,
    MovePerson,
    NewPerson,
    OpenPosition,
    OtherPerson,
    PersonForm,
    PlacePerson,
    ReportsAnswer,
)
from accountmap.schemas.effects import EffectOut
from accountmap.schemas.entities import ACCOUNT_PATCH, DISTINCTION, ENTITY_OF, ENTITY_SHAPES, POSITION, EntityKind
from accountmap.schemas.etiquette import EtiquetteOut, ObjectionOut
from accountmap.schemas.feed import FeedEventOut, FeedPartOut, TouchedAccount
from accountmap.schemas.fix_commands import FixCommands
from accountmap.schemas.forgetting import ForgetPerson, ForgettingOut
from accountmap.schemas.history import ChangeSetList, ChangeSetOut, LaterChangeOut, StoryOut
from accountmap.schemas.imports import ImportOut, ProblemRow
from accountmap.schemas.influence import InfluenceList, InfluenceOut
from accountmap.schemas.lint import FileLintOut, LintedAccounts, LintFix, LintList, LintMendedOut, LintOut, command_of
from accountmap.schemas.logs import LogReportOut, VerifiedLogOut
from accountmap.schemas.paths import InfluencePathOut, PathStepOut, WaysInList, WaysInOut
from accountmap.schemas.people import PersonList, PersonOut
from accountmap.schemas.person_detail import EmployerOut, PersonDetail
from accountmap.schemas.problems import Problem
from accountmap.schemas.resilience import ResilienceOut
from accountmap.schemas.structure import StructureOut
from accountmap.schemas.ties import CalibrationOut, TieList, TieOut
from accountmap.schemas.titles import AccountTitleList, HeldTitleOut, TitleList, TitleOut
from accountmap.schemas.typed_touch import TypedTouchOut

__all__ = [
    "ACCOUNT_PATCH",
    "DISTINCTION",
    "ENTITY_OF",
    "ENTITY_SHAPES",
    "POSITION",
    "AccountList",
    "AccountOut",
    "AccountTitleList",
    "AuditList",
    "AuditOut",
    "CalibrationOut",
    "ChangeEmployer",
    "ChangeSetList",
    "ChangeSetOut",
    "DifferenceCountsOut",
    "DifferenceOut",
    "DocumentAccountOut",
    "DocumentImportOut",
    "DuplicateList",
    "DuplicateOut",
    "EditList",
    "EditedOut",
    "EffectOut",
    "EmployerOut",
    "EndPerson",
    "EndPosition",
    "EntityKind",
    "EtiquetteOut",
    "FeedEventOut",
    "FeedPartOut",
    "FileDifferenceOut",
    "FileLintOut",
    "FillPosition",
    "FindingOut",
    "FixCommands",
    "ForgetPerson",
    "ForgettingOut",
    "HeldTitleOut",
    "ImportOut",
    "InfluenceList",
    "InfluenceOut",
    "InfluencePathOut",
    "LaterChangeOut",
    "LintFix",
    "LintList",
    "LintMendedOut",
    "LintOut",
    "LintedAccounts",
    "LogReportOut",
    "MovePerson",
    "NewAccount",
    "NewAccounts",
    "NewPerson",
    "ObjectionOut",
    "OpenPosition",
    "OtherPerson",
    "PathStepOut",
    "PersonDetail",
    "PersonForm",
    "PersonList",
    "PersonOut",
    "PlacePerson",
    "Problem",
    "ProblemRow",
    "ReportsAnswer",
    "ResilienceOut",
    "StatementOut",
    "StoryOut",
    "StructureOut",
    "TieList",
    "TieOut",
    "TitleList",
    "TitleOut",
    "TouchedAccount",
    "TypedTouchOut",
    "VerifiedLogOut",
    "WaysInList",
    "WaysInOut",
    "command_of",
]
