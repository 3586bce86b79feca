"""Where maps are kept: SQLAlchemy Core on SQLite, with migrations, a change log and one writing process."""

from accountmap.store.log_reading import LoggedChangeSet
from accountmap.store.opening import open_store
from accountmap.store.store import AccountRow, Store

__all__ = ["AccountRow", "LoggedChangeSet", "Store", "open_store"]
