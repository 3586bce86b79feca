"""Reading XLSX: real workbooks as openpyxl writes them, and what pretends to be one."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook

from accountmap.errors import ImportRejected, RowProblem
from accountmap.exchange import xlsx_records
from accountmap.exchange.tables import Table, read_table


def workbook(*sheets: list[list[Any]]) -> bytes:
    """Return a workbook with one sheet for each list of rows."""
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet{number}")
        for row in rows:
            sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def archive(**files: bytes) -> bytes:
    """Return a zip file; underscores in names stand for slashes and dots."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            packed.writestr(name.replace("__", "/").replace("_", "."), text)
    return content.getvalue()


def read(content: bytes, file: str = "staff.xlsx") -> Table:
    """Read a workbook."""
    return read_table(content, file)


def rejected(content: bytes) -> RowProblem:
    """Return the one problem for which a workbook is refused."""
    with pytest.raises(ImportRejected) as refusal:
        read(content)
    (problem,) = refusal.value.problems
    return problem


def test_numbers_dates_and_blanks():
    """Whole numbers have no decimals, dates are dates, empty cells are empty, rows end with their last cell."""
    rows = [["Name", "Id", "Phone", "Share", "Start", "Ok"]]
    rows.append(["Ada", 7.0, 79001112233, 0.5, datetime(2026, 11, 24), True])  # noqa: DTZ001 - a cell has no zone
    rows.append([None, None, None, None, None, None])
    rows.append(["Ben", None, "+7", None, date(2026, 1, 2), None])
    table = read(workbook(rows))
    assert table.rows == (
        (2, ("Ada", "7", "79001112233", "0.5", date(2026, 11, 24), "True")),
        (4, ("Ben", "", "+7", "", date(2026, 1, 2))),
    )


def test_first_sheet_with_content_is_read():
    """Empty sheets in front are passed over."""
    assert read(workbook([], [["Name"], ["Ada"]], [["Other"], ["x"]])).header == ("Name",)


def test_formula_that_was_never_computed_is_named_and_not_evaluated():
    """Its text is not taken for a value; the row and the formula are said."""
    table = read(workbook([["Name", "Title"], ["Ada", '="Head"'], ["Ben", "Buyer"]]))
    assert [row.cells for row in table.rows] == [("Ada", ""), ("Ben", "Buyer")]
    assert [(p.row, p.code, p.value) for p in table.problems] == [(2, "formula-without-value", '="Head"')]


def test_formula_counts_by_the_value_stored_with_it():
    """What Excel last computed is what the people in the office see."""
    content = io.BytesIO(workbook([["Name", "Title"], ["Ada", "=1+1"]]))
    forged = io.BytesIO()
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(forged, "w") as new:
        for entry in old.infolist():
            text = old.read(entry).replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
            new.writestr(entry, text.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"))
    table = read(forged.getvalue())
    assert (table.rows[0].cells, table.problems) == (("Ada", "2"), ())


def merged(rows: list[list[Any]], *blocks: str) -> bytes:
    """Return a workbook with merged blocks."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for block in blocks:
        book.active.merge_cells(block)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_value_of_a_merged_block_holds_for_all_its_rows():
    """A client merged beside three people is the client of all three, and of nobody below."""
    rows = [["Client", "Name"], ["Quill", "Ada"], [None, "Ben"], [None, "Cy"], ["Marsh", "Dee"], [None, "Eve"]]
    table = read(merged(rows, "A2:A4"))
    assert [row.cells[0] for row in table.rows] == ["Quill", "Quill", "Quill", "Marsh", ""]


def test_merged_header_of_two_rows():
    """A title across the sheet, groups across their columns, single headers over both rows."""
    rows = [
        ["Contacts of 1C", None, None],
        ["Client", "Contact person", None],
        [None, "Name", "Job title"],
        ["Quill", "Ada", "Head"],
    ]
    table = read(merged(rows, "A1:C1", "A2:A3", "B2:C2"))
    assert table.header == ("Client", "Name", "Job title")
    assert [(row.line, row.cells) for row in table.rows] == [(4, ("Quill", "Ada", "Head"))]


def test_merge_over_a_million_rows_fills_only_those_that_are_there():
    """A forged block costs no more than the rows of the sheet."""
    content = io.BytesIO(merged([["Client", "Name"], ["Quill", "Ada"], [None, "Ben"]], "A2:A3"))
    forged = io.BytesIO()
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(forged, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry).replace(b'ref="A2:A3"', b'ref="A2:A1048576"'))
    table = read(forged.getvalue())
    assert [row.cells for row in table.rows] == [("Quill", "Ada"), ("Quill", "Ben")]


def test_macros_are_not_looked_at():
    """A workbook with a macro is read like any other; the macro stays where it is."""
    content = io.BytesIO(workbook([["Name"], ["Ada"]]))
    with zipfile.ZipFile(content, "a") as packed:
        packed.writestr("xl/vbaProject.bin", b"Sub AutoOpen()")
    assert read(content.getvalue(), "staff.xlsm").rows[0].cells == ("Ada",)


def test_wrong_dimension_hides_nothing():
    """The sheet's own claim of its size is not believed."""
    content = io.BytesIO(workbook([["Name", "Title"], ["Ada", "Head"], ["Ben", "Buyer"]]))
    forged = io.BytesIO()
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(forged, "w") as new:
        for entry in old.infolist():
            text = old.read(entry).replace(b'<dimension ref="A1:B3"', b'<dimension ref="A1:A1"')
            new.writestr(entry, text)
    assert len(read(forged.getvalue()).rows) == 2


def test_workbook_named_csv_is_read_with_a_note():
    """The content decides; the name is noted."""
    table = read(workbook([["Name"], ["Ada"]]), "staff.csv")
    assert [(p.code, p.value, p.detail) for p in table.problems] == [("other-suffix", ".csv", "XLSX")]


def test_empty_workbook():
    """A workbook without a filled cell is an empty file."""
    assert rejected(workbook([], [])).code == "empty-file"


def test_header_without_rows():
    """A sheet with only a header brings nobody."""
    assert rejected(workbook([["Name", "Title"]])).code == "header-only"


def test_password_is_told_from_an_old_workbook():
    """Encrypted workbooks lie in the same container as old ones, and are named for what they are."""
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    assert rejected(container + "EncryptedPackage".encode("utf-16-le")).code == "workbook-locked"
    assert rejected(container + "Workbook".encode("utf-16-le")).value == "XLS"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (archive(word__document_xml=b"<w/>"), "DOCX"),
        (archive(content_xml=b"<o/>"), "ODS"),
        (archive(xl__workbook_bin=b"\x00"), "XLSB"),
        (archive(staff_csv=b"Name\nAda\n"), "ZIP"),
    ],
)
def test_other_archives_are_named(content, kind):
    """A zip that is no workbook is said by its kind."""
    assert (rejected(content).code, rejected(content).value) == ("foreign-format", kind)


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 and then nothing of the kind",
        workbook([["Name"], ["Ada"]])[:-200],
        archive(xl__workbook_xml=b"<not a workbook"),
        archive(xl__workbook_xml=b'<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>'),
    ],
    ids=["no zip", "cut off", "broken xml", "entities"],
)
def test_damaged_workbooks(content):
    """Whatever the parser trips over, the answer is one sentence."""
    assert rejected(content).code == "workbook-damaged"


def test_zip_bomb_is_refused_before_unpacking():
    """The directory of the archive tells how much would come out."""
    bomb = archive(xl__workbook_xml=b"<a/>", xl__worksheets__sheet1_xml=bytes(30 * 2**20))
    problem = rejected(bomb)
    assert (problem.code, problem.value) == ("unpacks-too-large", "30")


def test_size_after_unpacking_has_a_limit_of_its_own(monkeypatch):
    """Much is too much even if it packs badly."""
    monkeypatch.setattr(xlsx_records, "MOST_UNPACKED_BYTES", 1000)
    assert rejected(workbook([["Name"], ["Ada"]])).code == "unpacks-too-large"


def test_too_many_rows(monkeypatch):
    """Rows are counted while they are read."""
    monkeypatch.setattr(xlsx_records, "MOST_ROWS", 2)
    assert rejected(workbook([["Name"], ["Ada"], ["Ben"]])).code == "too-many-rows"


def test_row_numbers_far_away_do_not_fill_the_memory(monkeypatch):
    """A forged row number counts as that many rows."""
    monkeypatch.setattr(xlsx_records, "MOST_ROWS", 1000)
    content = io.BytesIO(workbook([["Name"], ["Ada"]]))
    forged = io.BytesIO()
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(forged, "w") as new:
        for entry in old.infolist():
            text = old.read(entry).replace(b'<row r="2"', b'<row r="999999999"').replace(b'r="A2"', b'r="A999999999"')
            new.writestr(entry, text)
    assert rejected(forged.getvalue()).code == "too-many-rows"
