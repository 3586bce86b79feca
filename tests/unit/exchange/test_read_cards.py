"""vCards of all versions: every card that can be read becomes a row, what cannot be read is named with its line."""

from __future__ import annotations

import base64
import binascii
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from accountmap.errors import ImportRejected
from accountmap.exchange.problems import ProblemCode, describe_problem
from accountmap.exchange.tables import Table, read_table
from accountmap.i18n import Locale


def table_of(text: str | bytes, encoding: str | None = None) -> Table:
    """Read a file of cards."""
    return read_table(text if isinstance(text, bytes) else text.encode(), "cards.vcf", encoding=encoding)


def rows_of(text: str | bytes, encoding: str | None = None) -> list[dict[str, str]]:
    """Return what each card says, by header; empty cells left out."""
    table = table_of(text, encoding)
    return [
        {header: str(cell) for header, cell in zip(table.header, row.cells, strict=True) if cell} for row in table.rows
    ]


def card(*lines: str, version: str = "3.0") -> str:
    """Return a card with these lines."""
    return "".join(f"{line}\r\n" for line in ("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD"))


def quoted(text: str, charset: str) -> str:
    """Write a text as quoted-printable, every byte of it."""
    return "".join(f"={byte:02X}" for byte in text.encode(charset))


def test_a_card_fills_the_columns_of_a_list():
    """Name, reach, company, department and title go where a spreadsheet would have them."""
    text = card(
        "N:Sampelton;Ada;Maria;Dr.;",
        "FN:Dr. Ada Maria Sampelton",
        "ORG:Quillmarsh;Purchasing;Packaging",
        "TITLE:Head of purchasing",
        "EMAIL;TYPE=WORK:ada@quillmarsh.example",
        "EMAIL;TYPE=HOME,PREF:ada@home.example",
        "TEL;TYPE=WORK,VOICE:+44 20 7946 0001",
        "TEL;TYPE=WORK,FAX:+44 20 7946 0002",
        "TEL;TYPE=FAX,CELL:+44 20 7946 0003",
        "X-SKYPE:ada.q",
        "NOTE:likes tea\\, not coffee\\nmornings",
        "UID:urn:uuid:7e1f",
    )
    (row,) = rows_of(text)
    assert row == {
        "Name": "Ada Maria Sampelton",
        "Last name": "Sampelton",
        "First name": "Ada",
        "Middle name": "Maria",
        "Form of address": "Dr.",
        "UID": "7e1f",
        "References": "vcard:7e1f",
        "E-mail": "ada@home.example\nada@quillmarsh.example",
        "Phone": "+44 20 7946 0001\n+44 20 7946 0003",
        "Messenger": "skype: ada.q",
        "Company": "Quillmarsh",
        "Department": "Purchasing, Packaging",
        "Function": "Purchasing",
        "Title": "Head of purchasing",
        "Note": "likes tea, not coffee\nmornings",
    }


@pytest.mark.parametrize("charset", ["windows-1251", "UTF-8", "KOI8-R"])
def test_quoted_printable_in_its_own_charset(charset: str):
    """Version 2.1 names the charset of each line, and breaks long values softly, even within a letter."""
    whole = quoted("Выдумкина;Анна", charset)
    broken = f"{whole[:10]}=\r\n{whole[10:]}".replace("=3B", ";")
    (row,) = rows_of(card(f"N;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{broken}", version="2.1"))
    assert row == {"Last name": "Выдумкина", "First name": "Анна"}


def test_latin_1_and_bare_parameter_words():
    """Old cards say QUOTED-PRINTABLE and types without a name before them."""
    text = card("FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=FCrgen M=E4kel=E4", "TEL;CELL;PREF:5550", version="2.1")
    assert rows_of(text) == [{"Name": "Jürgen Mäkelä", "Phone": "5550"}]


def test_bytes_in_the_charset_a_line_names():
    """A value may stand in raw bytes of its own charset beside others in UTF-8."""
    lines = [b"BEGIN:VCARD", b"VERSION:2.1", "FN;CHARSET=windows-1251:Анна".encode("cp1251"), "TITLE:Юрист".encode()]
    (row,) = rows_of(b"\r\n".join([*lines, b"END:VCARD"]))
    assert row == {"Name": "Анна", "Title": "Юрист"}


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("Анна Выдумкина", "cp1251"), ("Анна Выдумкина", "koi8-r"), ("Jürgen Müller-Größe", "cp1252")],
)
def test_undeclared_encoding_is_read_by_its_evidence(name: str, encoding: str):
    """Telephones wrote whatever they were set to; values in UTF-8 beside it stay as they are."""
    content = card(f"FN:{name}", "EMAIL:anna@vymysel.example", version="2.1").encode(encoding)
    assert rows_of(content)[0]["Name"] == name
    assert rows_of(content, encoding)[0]["Name"] == name
    assert rows_of(content.replace(b"EMAIL", "TITLE:Юрист\r\nEMAIL".encode()))[0] == {
        "Name": name,
        "Title": "Юрист",
        "E-mail": "anna@vymysel.example",
    }


def test_undeclared_encoding_without_evidence_is_said():
    """A short name that reads as well in two scripts: the line is named, and the rest of the card is read."""
    content = card("FN:אפרים קישון", "EMAIL:ephraim@mock.example", version="2.1").encode("cp1255")
    (problem,) = table_of(content).problems
    assert (problem.row, problem.column, problem.code) == (3, "FN", "card-text-unreadable")
    assert rows_of(content) == [{"Name": "ephraim@mock.example", "E-mail": "ephraim@mock.example"}]
    assert rows_of(content, "cp1255")[0]["Name"] == "אפרים קישון"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marked_encodings(encoding: str):
    """A file with a byte order mark says itself what it is."""
    assert rows_of(card("FN:Анна").encode(encoding)) == [{"Name": "Анна"}]


@pytest.mark.parametrize(
    ("version", "folded", "note"),
    [
        ("3.0", "NOTE:one tw\r\n o\r\n\t three", "one two three"),
        ("2.1", "NOTE:one\r\n two\r\n three", "one two three"),
        ("4.0", "NOTE:one tw\n o", "one two"),
        ("3.0", "NOTE:one tw\r\r\n o", "one two"),
        ("3.0", "NOTE:one tw\r o", "one two"),
    ],
)
def test_folded_lines(version: str, folded: str, note: str):
    """Later versions fold within words and drop the blank; 2.1 folds between words and keeps it."""
    (row,) = rows_of(card("FN:Ada", folded, "TITLE:Clerk", version=version))
    assert row == {"Name": "Ada", "Note": note, "Title": "Clerk"}


def test_photos_are_passed_over_in_every_form():
    """Base64 folded, unfolded or after an empty first line never becomes a property or a problem."""
    picture = base64.b64encode(bytes(range(200))).decode()
    forms = [
        f"PHOTO;ENCODING=b;TYPE=JPEG:{picture[:60]}\r\n {picture[60:]}",
        f"PHOTO;JPEG;BASE64:\r\n  {picture[:70]}\r\n  {picture[70:]}\r\n",
        f"PHOTO;ENCODING=BASE64;JPEG:{picture[:70]}\r\n{picture[70:]}\r\n",
        f"PHOTO:data:image/jpeg;base64,{picture}",
    ]
    table = table_of(card("FN:Ada", *forms, "TITLE:Clerk"))
    assert (table.problems, table.unused, table.rows[0].cells[0]) == ((), ("PHOTO",), "Ada")
    assert table.rows[0].cells[table.header.index("Title")] == "Clerk"


def test_text_in_base64_is_read():
    """Some phones write names in base64."""
    value = base64.b64encode("Анна".encode()).decode()
    assert rows_of(card(f"FN;CHARSET=UTF-8;ENCODING=BASE64:{value}", version="2.1")) == [{"Name": "Анна"}]


def test_groups_labels_and_relations_name_the_manager():
    """A label in the same group, a type, or a property of some program says who the manager is."""
    labelled = card(
        "FN:Ada", "item1.X-ABRELATEDNAMES:Bo Beta", "item1.X-ABLabel:_$!<Manager>!$_", "item2.EMAIL:ada@q.example"
    )
    typed = card("FN:Cyd", "RELATED;TYPE=x-manager:urn:uuid:7e1f", version="4.0")
    named = card("FN:Dee", "X-MS-MANAGER:Bo Beta", "X-MANAGER:Bo Beta", "MANAGER:Eve", version="2.1")
    spouse = card("FN:Gus", "item1.X-ABRELATEDNAMES:Hal", "item1.X-ABLabel:_$!<Spouse>!$_")
    rows = rows_of(labelled + typed + named + spouse)
    assert [row.get("Manager") for row in rows] == ["Bo Beta", "7e1f", "Bo Beta", None]
    assert rows[2]["Dotted manager"] == "Eve"
    assert rows[0]["E-mail"] == "ada@q.example"


def test_an_assistant_with_a_card_reports_to_whom_she_assists():
    """The line is drawn from the other side, unless her own card names a manager; one without card is told."""
    boss = card("FN:Bo Beta", "UID:7e1f", "X-ASSISTANT:Ada", "X-MS-ASSISTANT:Nobody Here")
    own_manager = card("FN:Eve", "X-ASSISTANT:Cyd") + card("FN:Cyd", "MANAGER:Dee")
    table = table_of(boss + card("FN:Ada") + own_manager)
    place = table.header.index("Manager")
    assert [row.cells[place] for row in table.rows] == ["", "7e1f", "", "Dee"]
    (problem,) = table.problems
    assert (problem.row, problem.value, problem.detail) == (1, "Nobody Here", "Bo Beta")
    assert problem.code == ProblemCode.ASSISTANT_WITHOUT_CARD


def test_groups_and_companies_are_not_people():
    """A card of a group, an organisation or a place is told and left out, whoever wrote it."""
    others = (
        card("KIND:group", "FN:Buyers", "MEMBER:urn:uuid:7e1f", version="4.0")
        + card("FN:Team", "X-ADDRESSBOOKSERVER-KIND:group")
        + card("FN:Quillmarsh", "ORG:Quillmarsh", "X-ABShowAs:COMPANY")
    )
    table = table_of(others + card("KIND:individual", "FN:Ada", version="4.0"))
    assert [row.cells[0] for row in table.rows] == ["Ada"]
    found = [(problem.row, problem.value, problem.detail, str(problem.code)) for problem in table.problems]
    kind = str(ProblemCode.CARD_OF_NO_PERSON)
    assert found == [(1, "Buyers", "group", kind), (7, "Team", "group", kind), (12, "Quillmarsh", "org", kind)]


def test_a_card_without_a_name_goes_by_what_address_books_show():
    """Nickname, e-mail or phone stand for the name; a card with none of them is named and left out."""
    text = card("NICKNAME:Addie", "TEL:1") + card("EMAIL:bo@q.example") + card("TEL:55501") + card("NOTE:x")
    table = table_of(text)
    assert [row.cells[0] for row in table.rows] == ["Addie", "bo@q.example", "55501"]
    assert [(problem.row, problem.code) for problem in table.problems] == [(14, ProblemCode.CARD_NAMES_NOBODY)]


def test_broken_cards_never_stop_the_rest():
    """A line that is none, a charset nobody knows, a card that is not closed, text between cards: all told by line."""
    text = (
        "exported by hand\r\n"
        + card("FN:Ada", "this is no line")
        + card("FN;CHARSET=klingon:Bo", "N:Beta;Bo")
        + card("FN:Cyd").removesuffix("END:VCARD\r\n")
        + card("FN:Dee")
    )
    table = table_of(text)
    assert [row.cells[:3] for row in table.rows] == [
        ("Ada", "", ""),
        ("", "Beta", "Bo"),
        ("Cyd", "", ""),
        ("Dee", "", ""),
    ]
    assert [
        (problem.row, problem.value, str(problem.code)) for problem in sorted(table.problems, key=lambda p: p.row)
    ] == [
        (1, "exported by hand", "card-line-not-understood"),
        (5, "this is no line", "card-line-not-understood"),
        (9, "klingon", "card-charset-unknown"),
        (12, "", "card-not-closed"),
    ]


def test_only_broken_cards_are_a_refusal_with_all_reasons():
    """A file of which nobody can be taken is refused, with the line of every card."""
    with pytest.raises(ImportRejected) as refused:
        table_of(card("NOTE:x") + card("KIND:org", "FN:Quillmarsh"))
    assert [problem.row for problem in refused.value.problems] == [1, 5]
    assert all(describe_problem(problem, locale) for problem in refused.value.problems for locale in Locale)


def test_an_agent_within_a_card_is_not_a_person_of_the_file():
    """Version 2.1 writes the card of somebody's agent into the card; the outer one goes on behind it."""
    agent = "AGENT:\r\n" + card("FN:Agent", version="2.1").removesuffix("\r\n")
    assert rows_of(card("FN:Ada", agent, "TITLE:Head", version="2.1")) == [{"Name": "Ada", "Title": "Head"}]


def test_a_second_company_is_told():
    """One card is one seat; the other company is named, so that nothing is lost in silence."""
    table = table_of(card("FN:Ada", "ORG:One;A", "ORG:Two;B", "ORG:One;A", "TITLE:Clerk", "ROLE:Scribe"))
    (problem,) = table.problems
    assert (problem.column, problem.value, problem.detail) == ("ORG", "Two, B", "One, A")
    assert table.unused == ("ROLE",)


def test_role_stands_for_a_missing_title_and_the_preferred_value_comes_first():
    """ROLE is the title where there is no other; version 4.0 orders by number."""
    text = card("FN:Ada", "ROLE:Clerk", "EMAIL;PREF=2:b@q.example", "EMAIL;PREF=1:a@q.example", version="4.0")
    assert rows_of(text) == [{"Name": "Ada", "Title": "Clerk", "E-mail": "a@q.example\nb@q.example"}]


def test_escapes_of_each_version():
    """Version 2.1 escapes the semicolon alone; later ones commas, backslashes and line ends, and list several names."""
    old = card(r"FN:C:\ada, smith", r"ORG:Smith\; Sons;Sales", version="2.1")
    new = card(r"FN:Ada\, Smith \\ Co\; X", "N:Smith;Ada;Maria,Eve;Dr.,Prof.;", r"ORG:Smith\, Sons;Sales")
    assert [(row["Name"], row["Company"]) for row in rows_of(old + new)] == [
        (r"C:\ada, smith", "Smith; Sons"),
        (r"Ada, Smith \ Co; X", "Smith, Sons"),
    ]
    assert rows_of(new)[0]["Middle name"] == "Maria Eve"


def test_telephone_uris():
    """Version 4.0 writes numbers as URIs, with the extension as a parameter of its own."""
    text = card("FN:Ada", 'TEL;VALUE=uri;TYPE="work,voice":tel:+1-418-656-9254;ext=102', "TEL:tel:5550", version="4.0")
    assert rows_of(text)[0]["Phone"] == "+1-418-656-9254 ext. 102\n5550"


def test_a_colon_in_quotes_does_not_end_the_parameters():
    """Parameters in quotes may hold colons and semicolons; a quote that stays open does not swallow the value."""
    text = card('EMAIL;X-ID="a:b;c";TYPE=work:ada@q.example', 'FN;X="open:Ada')
    assert rows_of(text) == [{"Name": "Ada", "E-mail": "ada@q.example"}]


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).map(
                str.strip
            ),
            st.sampled_from(["3.0", "4.0"]),
        ).filter(lambda pair: bool(pair[0])),
        min_size=1,
        max_size=5,
    )
)
def test_any_name_is_read_back(names: list[tuple[str, str]]):
    """Whatever a name holds, escaped and folded as the format has it, is the name that is read."""

    def folded(line: str) -> str:
        data = line.encode()
        pieces = [data[start : start + 60] for start in range(0, len(data), 60)]
        return "\r\n ".join(piece.decode("latin-1") for piece in pieces)

    def escaped(name: str) -> str:
        return name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")

    content = "".join(card(folded(f"FN:{escaped(name)}"), version=version) for name, version in names)
    table = table_of(content.encode("latin-1"))
    assert [row.cells[0] for row in table.rows] == [name for name, _ in names]


@given(st.binary(max_size=300), st.integers(0, 3))
def test_any_bytes_between_sound_cards_cost_no_card(noise: bytes, place: int):
    """Noise within or between cards never hides the sound cards around it, and never ends in another error."""
    first, last = card("FN:First").encode(), card("FN:Last").encode()
    cut = [0, 13, len(first), len(first)][place]
    inside = noise.replace(b"\0", b"")
    content = first + b"\r\nBEGIN:VCARD\r\n" + inside[:cut] + b"\r\nEND:VCARD\r\n" + inside[cut:] + b"\r\n\r\n" + last
    table = table_of(content, "latin-1")
    names = [row.cells[0] for row in table.rows]
    assert names[0] == "First"
    assert "Last" in names


def test_vobject_reads_the_same_values():
    """An independent reader finds the same names, companies and numbers in cards that it understands."""
    text = card(
        "N:Выдумкина;Анна;Сергеевна;;",
        "FN:Анна Выдумкина",
        "ORG:Вымысел\\, Трейд;Закупки",
        "TEL;TYPE=CELL:+7 900 000-00-00",
        "NOTE:строка\\nещё",
    )
    theirs: Any = vobject.readOne(text)
    (ours,) = rows_of(text)
    assert ours["Name"] == theirs.fn.value
    assert [ours["Company"], ours["Department"]] == theirs.org.value
    assert (ours["Phone"], ours["Note"]) == (theirs.tel.value, theirs.note.value)
    assert (ours["Last name"], ours["First name"]) == (theirs.n.value.family, theirs.n.value.given)


def test_quoted_printable_that_is_cut_within_a_letter_is_told():
    """Half a letter is not filled up with a sign that was never there."""
    text = card("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90=D0", "N:;Ada", version="2.1")
    (problem,) = table_of(text).problems
    assert (problem.row, problem.column, problem.value, problem.detail) == (3, "FN", "UTF-8", "")
    assert rows_of(text) == [{"First name": "Ada"}]
    assert binascii.a2b_qp("=D0=90=D0") == b"\xd0\x90\xd0"
