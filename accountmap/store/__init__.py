"""Where maps are kept: SQLAlchemy Core on SQLite or PostgreSQL, with migrations and a change log."""

from accountmap.store.journal import Entry, JournalQuery
from accountmap.store.log_reading import LoggedChangeSet
from accountmap.store.opening import open_store
from accountmap.store.store import AccountRow, Store

__all__ = ["AccountRow", "Entry", "JournalQuery", "LoggedChangeSet", "Store", "open_store"]
