"""What a file of posts or people holds, counted row by row before anything is repaired.

The importer repairs; this module only counts, by one convention: the first row of an id counts, a row that reports to
itself is a line and a circle of one, levels are counted from the posts that have no manager in the file. So two people
who count the same file get the same numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from accountmap.exchange.absence import is_eliminated, is_nothing, is_top, is_unnamed, is_vacancy
from accountmap.exchange.fields import NAME_FIELDS, Field
from accountmap.exchange.headers import find_fields, header_key
from accountmap.exchange.records import Record
from accountmap.exchange.tables import Table
from accountmap.graph import circles
from accountmap.model.text import match_key

_IDS: Final = (Field.POST_REFERENCE, Field.PERSON_ID, Field.EMAIL, Field.NAME)
_MANAGERS: Final = (
    Field.MANAGER_POST,
    Field.MANAGER_ID,
    Field.MANAGER_EMAIL,
    Field.MANAGER_NAME,
    Field.MANAGER,
)
# The column of ids a reference means by its own header; "manager" alone may mean any.
_OWN_ID: Final = {
    Field.MANAGER_POST: Field.POST_REFERENCE,
    Field.MANAGER_ID: Field.PERSON_ID,
    Field.MANAGER_EMAIL: Field.EMAIL,
    Field.MANAGER_NAME: Field.NAME,
}
_FOLDED: Final = frozenset({Field.EMAIL, Field.NAME})
_QUOTES: Final = "'\"«»“”„‘’"
# Some files list people and open positions in one table and tell them apart in a column of their own.
_KINDS: Final = frozenset(map(header_key, ("kind", "type", "record type", "тип", "вид", "тип записи")))


@dataclass(frozen=True)
class JuniorRows:
    """What a second file, of posts that have no number of their own, hangs on.

    Parameters
    ----------
    file
        Its name.
    rows
        Rows that are not blank.
    orphans
        Rows whose manager is no post of the first file.
    """

    file: str
    rows: int
    orphans: int


@dataclass(frozen=True)
class RawFindings:
    """The counts of one file.

    Parameters
    ----------
    file
        Its name.
    id_column, manager_column
        The headers of the columns that were compared; empty: the file has none.
    rows
        Rows that are not blank.
    posts
        Different ids, and rows without one.
    edges
        Posts whose manager is a post of the file, those that report to themselves included.
    roots
        Posts whose manager's cell is empty or says that there is none.
    orphans
        Posts whose manager is not in the file.
    missing_managers
        Managers who are not in the file, each with the number of posts that name them, most named first.
    duplicate_ids
        Ids that stand in several rows.
    conflicting_ids
        Those whose rows name different managers.
    self_reports
        Posts that report to themselves.
    circles
        Circles of lines, each from report to manager.
    depth
        Levels of the longest line of command below a root or an orphan, which are level 1; 0: there is neither.
    max_span, widest
        The most reports of one post, and that post.
    unnamed_rows
        Rows whose name is empty or a word for a vacancy or for a holder nobody knows, or whose kind is a vacancy.
    eliminated_rows
        Rows whose name says that the post is no more.
    quoted_rows
        Rows that write one of these words in stray quotes.
    rows_without_id
        Rows whose id is empty.
    junior
        The second file, if one was given.
    """

    file: str
    id_column: str
    manager_column: str
    rows: int
    posts: int
    edges: int
    roots: int
    orphans: int
    missing_managers: tuple[tuple[str, int], ...]
    duplicate_ids: tuple[str, ...]
    conflicting_ids: tuple[str, ...]
    self_reports: tuple[str, ...]
    circles: tuple[tuple[str, ...], ...]
    depth: int
    max_span: int
    widest: str
    unnamed_rows: int
    eliminated_rows: int
    quoted_rows: int
    rows_without_id: int
    junior: JuniorRows | None = None

    @property
    def posts_in_circles(self) -> int:
        """The number of posts that stand in a circle."""
        return sum(map(len, self.circles))


def count_findings(table: Table, junior: Table | None = None) -> RawFindings:
    """Count what a file holds, by the convention of this module.

    Parameters
    ----------
    table
        Posts or people, one a row.
    junior
        A file whose rows name a post of `table` as their manager and are posts of no number.

    Notes
    -----
    Ids are compared letter by letter, names and e-mails as the importer matches them. Where several columns could
    refer to a manager, those count that find most managers. Linear in rows.
    """
    columns = _Columns(table)
    id_field, manager_field = columns.reference()
    posts = _Posts(columns, id_field, manager_field)
    names = [columns.name(row) for row in table.rows]
    words = [name.strip(_QUOTES) for name in names]
    spans = Counter(manager for manager in posts.manager_of.values() if manager is not None)
    widest = max(spans, key=lambda post: (spans[post], -posts.order[post]), default="")
    missing = Counter(posts.missing_of.values())
    return RawFindings(
        file=table.file,
        id_column=columns.header(id_field),
        manager_column=columns.header(manager_field),
        rows=len(table.rows),
        posts=len(posts.manager_of),
        edges=sum(spans.values()),
        roots=len(posts.manager_of) - sum(spans.values()) - len(posts.missing_of),
        orphans=len(posts.missing_of),
        missing_managers=tuple(missing.most_common()),
        duplicate_ids=tuple(posts.duplicates),
        conflicting_ids=tuple(post for post, differ in posts.duplicates.items() if differ),
        self_reports=tuple(post for post, manager in posts.manager_of.items() if manager == post),
        circles=tuple(circles(posts.manager_of)),
        depth=_depth(posts.manager_of),
        max_span=spans[widest],
        widest=widest,
        unnamed_rows=sum(map(columns.is_unnamed, table.rows)),
        eliminated_rows=sum(map(is_eliminated, names)),
        quoted_rows=sum(
            word != name and (is_unnamed(word) or is_eliminated(word)) and not is_unnamed(name)
            for name, word in zip(names, words, strict=True)
        ),
        rows_without_id=posts.without_id,
        junior=_junior(junior, posts, manager_field) if junior else None,
    )


class _Columns:
    """The cells of a table by field."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._places = {field: places[0] for field, places in find_fields(table.header).items()}
        if Field.NAME not in self._places and any(field in self._places for field in NAME_FIELDS):
            self._places[Field.NAME] = -1
        self._kind = next((place for place, text in enumerate(table.header) if header_key(text) in _KINDS), None)

    def header(self, field: Field | None) -> str:
        """Return the header of a field; of a name in several columns, all of theirs."""
        if field is None:
            return ""
        place = self._places[field]
        if place >= 0:
            return self.table.header[place]
        return " + ".join(self.table.header[self._places[f]] for f in NAME_FIELDS if self._places.get(f, -1) >= 0)

    def cell(self, row: Record, field: Field) -> str:
        """Return a cell, trimmed; empty where the row has none."""
        place = self._places[field]
        if place < 0:
            return self.name(row)
        return str(row.cells[place]).strip() if place < len(row.cells) else ""

    def name(self, row: Record) -> str:
        """Return what stands in the columns that name people."""
        if self._places.get(Field.NAME, -1) >= 0:
            return self.cell(row, Field.NAME)
        parts = (self.cell(row, field) for field in (Field.FIRST_NAME, Field.LAST_NAME) if field in self._places)
        return " ".join(part for part in parts if not is_nothing(part))

    def is_unnamed(self, row: Record) -> bool:
        """Tell whether a row says that nobody known sits there, by its name or its kind."""
        kind = row.cells[self._kind] if self._kind is not None and self._kind < len(row.cells) else ""
        return is_unnamed(self.name(row)) or is_vacancy(str(kind))

    def key(self, row: Record, field: Field) -> str:
        """Return the key of a row in the column of ids; empty: the row has none."""
        cell = self.cell(row, field)
        if is_nothing(cell) or (field is Field.NAME and (is_unnamed(cell) or is_eliminated(cell))):
            return ""
        return _folded(cell, field)

    def reference(self) -> tuple[Field | None, Field | None]:
        """Return the columns of ids and of managers that find most managers; of equals the first."""
        ids: list[Field] = [field for field in _IDS if field in self._places]
        managers = [field for field in _MANAGERS if field in self._places]
        keys = {field: {self.key(row, field) for row in self.table.rows} - {""} for field in ids}
        pairs = [
            (own, manager)
            for manager in managers
            for own in ([_OWN_ID[manager]] if _OWN_ID.get(manager) in ids else ids)
        ]
        found = {
            (own, manager): sum(_folded(self.cell(row, manager), own) in keys[own] for row in self.table.rows)
            for own, manager in pairs
        }
        if found:
            return max(found, key=lambda pair: found[pair])
        return (ids[0] if ids else None), None


class _Posts:
    """The posts of a table, the first row of each id, and the manager each names."""

    def __init__(self, columns: _Columns, id_field: Field | None, manager_field: Field | None) -> None:
        self.id_field = id_field
        self.duplicates: dict[str, bool] = {}
        self.without_id = 0
        named: dict[str, str] = {}
        for row in columns.table.rows:
            manager = columns.cell(row, manager_field) if manager_field else ""
            manager = "" if is_nothing(manager) or is_top(manager) else manager
            key = columns.key(row, id_field) if id_field else ""
            if not key:
                self.without_id += 1
                key = f"#{row.line}"
            if key in named:
                self.duplicates[key] = self.duplicates.get(key, False) or named[key] != manager
            else:
                named[key] = manager
        self.order = {post: number for number, post in enumerate(named)}
        self.manager_of: dict[str, str | None] = {}
        self.missing_of: dict[str, str] = {}
        for post, manager in named.items():
            key = _folded(manager, id_field)
            self.manager_of[post] = key if key in named else None
            if manager and key not in named:
                self.missing_of[post] = manager


def _junior(table: Table, posts: _Posts, manager_field: Field | None) -> JuniorRows:
    """Count the rows of a second file that no post of the first one stands above."""
    columns = _Columns(table)
    fields = find_fields(table.header)
    field = next((f for f in (manager_field, *_MANAGERS) if f is not None and f in fields), None)
    found = (field and _folded(columns.cell(row, field), posts.id_field) in posts.manager_of for row in table.rows)
    return JuniorRows(table.file, len(table.rows), sum(not one for one in found))


def _folded(cell: str, field: Field | None) -> str:
    return match_key(cell) if field in _FOLDED else cell


def _depth(manager_of: Mapping[str, str | None]) -> int:
    """Return the number of levels below the posts without a manager; circles hang below nobody."""
    reports: defaultdict[str, list[str]] = defaultdict(list)
    for post, manager in manager_of.items():
        if manager is not None:
            reports[manager].append(post)
    level: Sequence[str] = [post for post, manager in manager_of.items() if manager is None]
    depth = 0
    while level:
        depth += 1
        level = [report for post in level for report in reports[post]]
    return depth
