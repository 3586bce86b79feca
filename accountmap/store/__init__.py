"""Where maps are kept: SQLAlchemy Core on SQLite or PostgreSQL, with migrations and a change log."""

from accountmap.store.account_lists import ALL_ACCOUNTS, AccountFilter, AccountRow, AccountSort
from accountmap.store.feed import FeedEntry
from accountmap.store.journal import Entry, JournalQuery
from accountmap.store.kept_answers import AnswerIsKept, KeptAnswer
from accountmap.store.log_reading import LoggedChangeSet
from accountmap.store.opening import open_as_it_is, open_database, open_store
from accountmap.store.standing import Standing
from accountmap.store.store import Store
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
    "JournalQuery",
    "KeptAnswer",
    "LogFault",
    "LoggedAccount",
    "LoggedChangeSet",
    "Standing",
    "Store",
    "VerifiedLog",
    "open_as_it_is",
    "open_database",
    "open_store",
]
