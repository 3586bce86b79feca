"""Reading CSV: delimiters, quotes, encodings, and every way a file can be no table."""

from __future__ import annotations

import pytest

from accountmap.errors import ImportRejected, RowProblem
from accountmap.exchange import tables
from accountmap.exchange.tables import read_table


def rejected(content: bytes, file: str = "staff.csv", encoding: str | None = None) -> RowProblem:
    """Return the one problem for which a file is refused."""
    with pytest.raises(ImportRejected) as refusal:
        read_table(content, file, encoding=encoding)
    assert refusal.value.file == file
    (problem,) = refusal.value.problems
    return problem


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter_is_that_of_the_header(delimiter):
    """The header line decides, whatever other delimiters stand in the cells."""
    lines = [delimiter.join(["Name", "Title"]), delimiter.join(["Ada, Sampleton; jr", "a"])]
    text = "\n".join(lines if delimiter not in ",;" else [lines[0], f'"Ada, Sampleton; jr"{delimiter}a'])
    assert read_table(text.encode(), "a.csv").rows[0].cells == ("Ada, Sampleton; jr", "a")


def test_delimiters_inside_quoted_headers_do_not_count():
    """A header text with commas in quotes is one header."""
    table = read_table(b'"Name, first, last";Title\nAda;Buyer\n', "a.csv")
    assert table.header == ("Name, first, last", "Title")


def test_excel_separator_line_names_the_delimiter():
    """The line sep=; is Excel's own hint and no header."""
    table = read_table(b"sep=;\r\nName;Title\r\nAda;Buyer\r\n", "a.csv")
    assert (table.header, table.rows) == (("Name", "Title"), ((3, ("Ada", "Buyer")),))


def test_rows_know_the_line_they_start_on():
    """Quoted line breaks and blank lines do not shift the line numbers."""
    table = read_table(b'Name,Note\r\nAda,"two\nlines"\r\n\r\n,\r\nBen,x\r\n', "a.csv")
    assert [(row.line, row.cells) for row in table.rows] == [(2, ("Ada", "two\nlines")), (6, ("Ben", "x"))]


@pytest.mark.parametrize(
    ("content", "header"),
    [
        ("\ufeffИмя,Фамилия\nА,Б\n".encode(), "Имя"),
        ("Имя,Фамилия\nА,Б\n".encode("utf-16"), "Имя"),
        ("\ufeffИмя,Фамилия\nА,Б\n".encode("utf-16-be"), "Имя"),
    ],
    ids=["utf-8 with mark", "utf-16", "utf-16-be"],
)
def test_byte_order_marks_are_obeyed_and_left_out(content, header):
    """Unicode files are read whatever their mark says."""
    assert read_table(content, "a.csv").header[0] == header


def test_encoding_on_request():
    """The encoding the user names is taken."""
    table = read_table("ФИО\nИванова Анна\n".encode("cp1251"), "a.csv", encoding="cp1251")
    assert table.rows[0].cells == ("Иванова Анна",)


def test_wrong_encoding_on_request_is_refused_too():
    """The encoding asked for is held to."""
    assert rejected("ФИО\nЁлкина\n".encode("cp1251"), encoding="utf-8").code == "wrong-encoding"


@pytest.mark.parametrize("name", ["klingon", "hex"])
def test_unknown_encoding_is_named(name):
    """A name Python does not know as a text encoding is the problem, not the file."""
    problem = rejected(b"Name\nAda\n", encoding=name)
    assert (problem.code, problem.value) == ("unknown-encoding", name)


@pytest.mark.parametrize("content", [b"", b"\n \n\r\n", b"\xef\xbb\xbf", b",,\n,\n"])
def test_empty_file(content):
    """No text at all is an empty file."""
    assert rejected(content).code == "empty-file"


def test_header_without_rows():
    """A header alone brings nobody."""
    assert rejected(b"Name,Title\n,\n\n").code == "header-only"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "XLS"),
        (b"<html><table><tr><td>Name</td></tr></table></html>", "HTML"),
        (b'<?xml version="1.0"?><a/>', "XML"),
        (b"Name\x00\x01\x02\x00,\xff\xfe\x00", "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
    ],
)
def test_what_is_no_text_is_said_by_name(content, kind):
    """Other formats are refused by their content, whatever the file is called."""
    problem = rejected(content)
    assert (problem.code, problem.value) == ("foreign-format", kind)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Name,Note\nAda,"open\nBen,x\nCy,y\n', 2),
        ('Name,Note\nAda,"open', 2),
        ('Name,Note\nAda,"closed\nhere"\nBen,"open\nCy,"Specimen, Cy"\n', 4),
        ('Name,Note,More\nAda,"a\nb","open\nBen,x,y\n', 3),
    ],
    ids=["swallows the rest", "at the end", "closed by the next quote", "second cell of a record"],
)
def test_unclosed_quote_names_the_line_where_it_opened(text, line):
    """Rows swallowed by a quote are never lost in silence."""
    problem = rejected(text.encode())
    assert (problem.code, problem.row) == ("unclosed-quote", line)


def test_stray_quote_in_one_line_is_forgiven_and_said():
    """Quotes that were not doubled are read as well as can be, and the row is named."""
    table = read_table(b'Name,Title\n"Ada "the boss" Sampleton",Head\nBen,Buyer\n', "a.csv")
    assert [row.cells[1] for row in table.rows] == ["Head", "Buyer"]
    assert [(problem.row, problem.code) for problem in table.problems] == [(2, "stray-quote")]


def test_more_cells_than_headers_are_listed_and_the_row_is_kept():
    """Nothing is dropped without being named."""
    table = read_table(b"Name,Title\nAda,Buyer,extra,more\nBen,Head,,\n", "a.csv")
    assert [row.cells for row in table.rows] == [("Ada", "Buyer"), ("Ben", "Head")]
    assert [(p.row, p.code, p.detail) for p in table.problems] == [(2, "extra-cells", "extra; more")]


def test_trailing_delimiters_make_no_phantom_column():
    """A delimiter at the end of every line is no column."""
    table = read_table(b'"Name";"Title";\n"Ada";"Buyer";\n', "a.csv")
    assert (table.header, table.problems) == (("Name", "Title"), ())


def test_csv_named_xlsx_is_read_with_a_note():
    """The content decides; the name is noted."""
    table = read_table(b"Name\nAda\n", "staff.xlsx")
    assert [(p.code, p.value, p.detail) for p in table.problems] == [("other-suffix", ".xlsx", "CSV")]


def test_too_many_columns():
    """A header wider than any table of people is refused."""
    problem = rejected(",".join(f"c{n}" for n in range(501)).encode() + b"\n1\n")
    assert (problem.code, problem.value, problem.detail) == ("too-many-columns", "501", "500")


def test_too_many_rows(monkeypatch):
    """Rows are counted while they are read."""
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    assert len(read_table(b"Name\na\nb\n", "a.csv").rows) == 2
    assert rejected(b"Name\na\nb\nc\n").code == "too-many-rows"


def test_too_large_file(monkeypatch):
    """The size is looked at before anything else."""
    monkeypatch.setattr(tables, "MOST_BYTES", 10)
    assert rejected(b"Name\nAda Sampleton\n").code == "file-too-large"


def test_endless_cell():
    """A cell longer than a book is refused, not read."""
    assert rejected(b"Name\n" + b"x" * 200_000 + b"\n").code == "cell-too-long"


def test_header_texts_are_clean():
    """Control characters and blanks around a header are dropped."""
    assert read_table(b"\x1b Name \x07,Title\nAda,x\n", "a.csv").header == ("Name", "Title")
