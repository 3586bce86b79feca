"""What the rows of a table are about, by its columns."""

from __future__ import annotations

from accountmap.exchange.headers import Subject, find_fields
from accountmap.exchange.problems import ProblemCode, rejection
from accountmap.exchange.systems import recognise
from accountmap.exchange.tables import Table
from accountmap.exchange.vocabulary import is_sufficient


def subject_of(table: Table) -> Subject:
    """Return the subject of the export that the table is, else the one whose columns it has most of.

    Raises
    ------
    ImportRejected
        If two subjects fit equally well, or none does; which one it is has to be said then.
    """
    recognised = [subject for subject in Subject if recognise(table.header, subject)]
    if len(recognised) == 1:
        return recognised[0]
    known = {subject: find_fields(table.header, subject) for subject in Subject}
    counts = {subject: len(fields) for subject, fields in known.items() if is_sufficient(fields, subject)}
    headers = ", ".join(header for header in table.header if header)
    if not counts:
        raise rejection(table.file, ProblemCode.NO_SUBJECT, value=headers)
    most = max(counts.values())
    fitting = [subject for subject, count in counts.items() if count == most]
    if len(fitting) > 1:
        raise rejection(table.file, ProblemCode.SEVERAL_SUBJECTS, value=headers, detail=", ".join(fitting))
    return fitting[0]
