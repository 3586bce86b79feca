"""Touchpoints from a table: reading rows, finding who met whom, and telling new touches from recorded ones."""

from accountmap.exchange.touchpoints.file import TouchDraft, TouchFile, read_touchpoints
from accountmap.exchange.touchpoints.importing import TouchPlacer, TouchpointsImport, import_touchpoints
from accountmap.exchange.touchpoints.people import People, Team, texts_naming_people

__all__ = [
    "People",
    "Team",
    "TouchDraft",
    "TouchFile",
    "TouchPlacer",
    "TouchpointsImport",
    "import_touchpoints",
    "read_touchpoints",
    "texts_naming_people",
]
