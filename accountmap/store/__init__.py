"""Where maps are kept: SQLAlchemy Core on SQLite, with migrations, a change log and one writing process."""

from accountmap.store.log import LoggedChangeSet
from accountmap.store.store import AccountRow, Store, open_store

__all__ = ["AccountRow", "LoggedChangeSet", "Store", "open_store"]
