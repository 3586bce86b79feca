"""Use cases, one verb each: check the right, load, call the core, save.

The command line, the API and the Python API all enter here, so they cannot differ.
"""

from accountmap.operations.accounts import (
    AccountSummary,
    create_account,
    create_accounts,
    list_accounts,
    load_map,
    revision_at_once,
    revision_of,
)
from accountmap.operations.coverage import AuditedAccount, AuditSort, audit_account, audit_portfolio, list_audits
from accountmap.operations.demo import create_demo_workspace
from accountmap.operations.differences import Difference, Span, compare_days
from accountmap.operations.documents import DocumentOutcome, document_of_account, export_document, import_document
from accountmap.operations.duplicates import Proposal, list_duplicates, mark_as_different, mark_as_maybe_one, merge
from accountmap.operations.edit_accounts import delete_account, update_account
from accountmap.operations.edit_entities import (
    edit_entities,
    edit_entity,
    edit_named_entity,
    entities_about,
    entities_of,
    get_entity,
    list_entities,
)
from accountmap.operations.edit_facts import (
    add_motivation,
    change_touch,
    end_motivation,
    end_role,
    give_role,
    link_people,
    log_touch,
    remove_relationship,
    set_relationship,
    set_stance,
    unlink_people,
)
from accountmap.operations.edit_functions import end_function_status, set_function_status
from accountmap.operations.edit_lines import draw_line, end_line, make_line, remove_line
from accountmap.operations.edit_people import (
    Leaving,
    add_person,
    change_employer,
    change_person,
    change_position,
    end_person,
    end_position,
    fill_position,
    get_person,
    move_person,
    open_position,
    place_person,
    remove_person,
    remove_position,
)
from accountmap.operations.edit_team import (
    add_member,
    change_member,
    end_stand_in,
    list_team,
    remove_member,
    stand_in_for,
)
from accountmap.operations.editing import Edited, Occasion
from accountmap.operations.effects import Effect, effect_of, rehearse
from accountmap.operations.etiquette import JudgedApproach, Wish, judge_approach
from accountmap.operations.feed import FeedPart, feed_account, read_changes_after
from accountmap.operations.file_differences import FileDifference, compare_files
from accountmap.operations.file_lint import FileLint, lint_file
from accountmap.operations.forgetting import Forgetting, forget_person, rehearse_forgetting
from accountmap.operations.history import HistoryEntry, list_history
from accountmap.operations.imports import (
    AccountOutcome,
    ImportReport,
    import_accounts_file,
    import_file,
    import_people_file,
    import_touchpoints_file,
)
from accountmap.operations.influence import ScoredAccount, score_influence
from accountmap.operations.lints import LintedAccount, Mended, lint_account, lint_portfolio, mend_lint
from accountmap.operations.logs import LogReport, check_log
from accountmap.operations.maps import MapFormat, render_map
from accountmap.operations.moments import read_moment
from accountmap.operations.paths import FoundPaths, Target, find_paths
from accountmap.operations.people import Known, PeoplePage, PersonFilter, PersonSort, list_people, select_people
from accountmap.operations.people_sheets import export_people
from accountmap.operations.repeats import answer_once
from accountmap.operations.resilience import ResilientAccount, assess_resilience
from accountmap.operations.structure import MeasuredAccount, measure_structure
from accountmap.operations.ties import AccountTies, TieFilter, calibrate_strength, list_ties
from accountmap.operations.titles import AccountTitles, HeldTitle, place_of_title, read_titles
from accountmap.operations.typed_touch import UnderstoodTouch, log_understood, understand_touch
from accountmap.operations.undo import redo, undo
from accountmap.store import AccountFilter, AccountSort

__all__ = [
    "AccountFilter",
    "AccountOutcome",
    "AccountSort",
    "AccountSummary",
    "AccountTies",
    "AccountTitles",
    "AuditSort",
    "AuditedAccount",
    "Difference",
    "DocumentOutcome",
    "Edited",
    "Effect",
    "FeedPart",
    "FileDifference",
    "FileLint",
    "Forgetting",
    "FoundPaths",
    "HeldTitle",
    "HistoryEntry",
    "ImportReport",
    "JudgedApproach",
    "Known",
    "Leaving",
    "LintedAccount",
    "LogReport",
    "MapFormat",
    "MeasuredAccount",
    "Mended",
    "Occasion",
    "PeoplePage",
    "PersonFilter",
    "PersonSort",
    "Proposal",
    "ResilientAccount",
    "ScoredAccount",
    "Span",
    "Target",
    "TieFilter",
    "UnderstoodTouch",
    "Wish",
    "add_member",
    "add_motivation",
    "add_person",
    "answer_once",
    "assess_resilience",
    "audit_account",
    "audit_portfolio",
    "calibrate_strength",
    "change_employer",
    "change_member",
    "change_person",
    "change_position",
    "change_touch",
    "check_log",
    "compare_days",
    "compare_files",
    "create_account",
    "create_accounts",
    "create_demo_workspace",
    "delete_account",
    "document_of_account",
    "draw_line",
    "edit_entities",
    "edit_entity",
    "edit_named_entity",
    "effect_of",
    "end_function_status",
    "end_line",
    "end_motivation",
    "end_person",
    "end_position",
    "end_role",
    "end_stand_in",
    "entities_about",
    "entities_of",
    "export_document",
    "export_people",
    "feed_account",
    "fill_position",
    "find_paths",
    "forget_person",
    "get_entity",
    "get_person",
    "give_role",
    "import_accounts_file",
    "import_document",
    "import_file",
    "import_people_file",
    "import_touchpoints_file",
    "judge_approach",
    "link_people",
    "lint_account",
    "lint_file",
    "lint_portfolio",
    "list_accounts",
    "list_audits",
    "list_duplicates",
    "list_entities",
    "list_history",
    "list_people",
    "list_team",
    "list_ties",
    "load_map",
    "log_touch",
    "log_understood",
    "make_line",
    "mark_as_different",
    "mark_as_maybe_one",
    "measure_structure",
    "mend_lint",
    "merge",
    "move_person",
    "open_position",
    "place_of_title",
    "place_person",
    "read_changes_after",
    "read_moment",
    "read_titles",
    "redo",
    "rehearse",
    "rehearse_forgetting",
    "remove_line",
    "remove_member",
    "remove_person",
    "remove_position",
    "remove_relationship",
    "render_map",
    "revision_at_once",
    "revision_of",
    "score_influence",
    "select_people",
    "set_function_status",
    "set_relationship",
    "set_stance",
    "stand_in_for",
    "understand_touch",
    "undo",
    "unlink_people",
    "update_account",
]
