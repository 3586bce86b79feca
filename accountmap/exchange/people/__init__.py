"""People from a table into an account: reading rows, recognising people and seats, drawing lines, our side.

`import_people` runs the stages in order; each is one module and knows only those before it.
"""

from accountmap.exchange.people.file import PeopleFile, read_people
from accountmap.exchange.people.importing import PASSES, PeopleImport, import_people, place_people
from accountmap.exchange.people.shares import Elsewhere, Share, share_out, whole_share, without_known_elsewhere

__all__ = [
    "PASSES",
    "Elsewhere",
    "PeopleFile",
    "PeopleImport",
    "Share",
    "import_people",
    "place_people",
    "read_people",
    "share_out",
    "whole_share",
    "without_known_elsewhere",
]
