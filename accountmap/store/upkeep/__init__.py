"""Looking after databases: what they hold, whether they are sound, copies, backups."""

from accountmap.store.upkeep.backups import Manifest, make_backup, opened_backup, read_manifest
from accountmap.store.upkeep.checking import CheckReport, Flaw, FlawKind, check
from accountmap.store.upkeep.copying import Progress, copy_to

__all__ = [
    "CheckReport",
    "Flaw",
    "FlawKind",
    "Manifest",
    "Progress",
    "check",
    "copy_to",
    "make_backup",
    "opened_backup",
    "read_manifest",
]
