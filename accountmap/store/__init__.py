"""Where maps are kept: SQLAlchemy Core on SQLite or PostgreSQL, with migrations and a change log."""

from accountmap.store.account_lists import ALL_ACCOUNTS, AccountFilter, AccountRow, AccountSort
from accountmap.store.feed import FeedEntry
from accountmap.store.forgetting import Forgotten, Mention
from accountmap.store.journal import Entry, JournalQuery
from accountmap.store.kept_answers import AnswerIsKept, KeptAnswer
from accountmap.store.log_reading import LoggedChangeSet
from accountmap.store.opening import open_as_it_is, open_database, open_store
from accountmap.store.resealing import Resealing
from accountmap.store.standing import Standing
from accountmap.store.store import Store
from accountmap.store.upkeep.forget_list import forget_list_of, note_forgotten
from accountmap.store.verifying import Break, LogFault, LoggedAccount, VerifiedLog

__all__ = [
    "ALL_ACCOUNTS",
    "AccountFilter",
    "AccountRow",
    "AccountSort",
    "AnswerIsKept",
    "Break",
    "Entry",
    "FeedEntry",
    "Forgotten",
    "JournalQuery",
    "KeptAnswer",
    "LogFault",
    "LoggedAccount",
    "LoggedChangeSet",
    "Mention",
    "Resealing",
    "Standing",
    "Store",
    "VerifiedLog",
    "forget_list_of",
    "note_forgotten",
    "open_as_it_is",
    "open_database",
    "open_store",
]
