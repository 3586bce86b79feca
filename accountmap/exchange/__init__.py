"""Files in and out of accountmap, without touching a disk or a clock.

Importing is bytes to a `ChangeSet` plus a list of problems, each with its row, column and fix. Nothing here knows the
database or who is asking.
"""

from accountmap.exchange.headers import Subject
from accountmap.exchange.people import PeopleFile, PeopleImport, import_people, read_people
from accountmap.exchange.problems import describe_problem
from accountmap.exchange.raw_findings import JuniorRows, RawFindings, count_findings
from accountmap.exchange.subject import subject_of
from accountmap.exchange.summary import ImportSummary
from accountmap.exchange.tables import NO_MAPPING, SourceFile, Table, mapping_of, read_table, refuse_size

__all__ = [
    "NO_MAPPING",
    "ImportSummary",
    "JuniorRows",
    "PeopleFile",
    "PeopleImport",
    "RawFindings",
    "SourceFile",
    "Subject",
    "Table",
    "count_findings",
    "describe_problem",
    "import_people",
    "mapping_of",
    "read_people",
    "read_table",
    "refuse_size",
    "subject_of",
]
