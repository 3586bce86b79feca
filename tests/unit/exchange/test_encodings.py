"""Encodings: read without asking where the bytes are decisive, said where they are not, refused where nothing shows."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from accountmap.errors import ImportRejected
from accountmap.exchange.encoding_evidence import guess_encoding, is_damaged_utf8
from accountmap.exchange.tables import Table, read_table

RUSSIAN = [
    "Анна Выдумкина",
    "Борис Примеров",
    "Вера Образцова",
    "Глеб Небывалов",
    "Дина Шаблонова",
    "Ежи Щукин",
    "Юлия Эталонова",
    "Цой Объездчиков",
]
RUSSIAN_TITLES = ["Директор по закупкам", "Главный бухгалтер", "Начальник склада", "Юрист", "Объектный менеджер"]
WESTERN = [
    "Jürgen Müller",
    "Zoë Straßer",
    "Gaëlle Lefèvre",
    "François Hébert",
    "Iñigo Muñoz",
    "José Peña",
    "João Conceição",
    "Søren Ørsted",
    "Åse Bjørnstad",
    "Noël Forêt",
    "Nicolò Però",
    "Björn Ångström",
    "Renée Côté",
]
WESTERN_TITLES = ["Einkäufer", "Geschäftsführer", "Responsable qualité", "Directeur général", "Jefe de almacén"]
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


def read(content: bytes) -> Table:
    """Read a file nobody said anything about."""
    return read_table(content, "staff.csv")


def codes(table: Table) -> list[str]:
    """Return what was noticed while reading."""
    return [str(problem.code) for problem in table.problems]


def lists(names: list[str], titles: list[str]) -> st.SearchStrategy[list[tuple[str, str]]]:
    """Return rows of names and titles, as people keep them."""
    return st.lists(st.tuples(st.sampled_from(names), st.sampled_from(titles)), min_size=1, max_size=20)


def text_of(rows: list[tuple[str, str]], delimiter: str, header: str) -> str:
    """Write rows as CSV."""
    return "\r\n".join([header.replace(";", delimiter), *(delimiter.join(row) for row in rows)]) + "\r\n"


@given(
    rows=lists(RUSSIAN, RUSSIAN_TITLES),
    encoding=st.sampled_from((*UNICODE, "cp1251", "koi8-r", "cp866")),
    delimiter=st.sampled_from(",;\t|"),
    header=st.sampled_from(["ФИО;Должность", "Name;Title"]),
)
def test_russian_lists_are_read_in_any_encoding(rows, encoding, delimiter, header):
    """Every encoding, delimiter and language of headers gives the same rows, and nobody has to know."""
    table = read(text_of(rows, delimiter, header).encode(encoding))
    assert [row.cells for row in table.rows] == rows
    assert table.header == tuple(header.split(";"))
    assert codes(table) == []


@given(
    rows=lists(WESTERN, WESTERN_TITLES),
    encoding=st.sampled_from((*UNICODE, "cp1252")),
    delimiter=st.sampled_from(",;\t|"),
)
def test_western_lists_are_read_in_any_encoding(rows, encoding, delimiter):
    """The text is right; where another encoding is possible, that is said."""
    table = read(text_of(rows, delimiter, "Name;Title").encode(encoding))
    assert [row.cells for row in table.rows] == rows
    assert codes(table) in ([], ["encoding-uncertain"])


def words_of(consonants: str, vowels: str) -> st.SearchStrategy[str]:
    """Return words of two to four syllables, as names are made."""
    syllable = st.tuples(st.sampled_from(consonants), st.sampled_from(vowels)).map("".join)
    return st.lists(syllable, min_size=2, max_size=4).map("".join)


CYRILLIC_WORDS = words_of("бвгджзклмнпрстфхцчшщ", "аеёиоуыэюя")
LATIN_WORDS = words_of("bcdfghklmnprstvwz", "aeiouäöüéèàêôâîëïûùáíóúãõåøæœ")


def is_utf8(content: bytes) -> bool:
    """Tell whether bytes are sound UTF-8."""
    return content.decode("utf-8", errors="ignore").encode() == content


@given(
    case=st.tuples(st.lists(CYRILLIC_WORDS, max_size=6), st.just("cp1251"))
    | st.tuples(st.lists(LATIN_WORDS, max_size=6), st.just("cp1252"))
)
def test_no_text_is_read_wrongly_without_a_word(case):
    """Of any words of one script: the text comes out right, or it is said to be uncertain, or the file is refused."""
    words, encoding = case
    right = [(word.title(),) for word in (*words, "x")]
    content = "\n".join(["Name", *(word for (word,) in right)]).encode(encoding)
    assume(content.isascii() or not is_utf8(content))  # two letters may be one of UTF-8, which goes first
    try:
        table = read(content)
    except ImportRejected as refusal:
        table, code = None, refusal.problems[0].code
    if table is None:
        assert code in {"wrong-encoding", "utf8-damaged"}
    else:
        assert [row.cells for row in table.rows] == right or codes(table) == ["encoding-uncertain"]


def test_large_file_is_judged_by_its_telling_lines():
    """A single Russian line behind 100,000 English ones decides."""
    filler = b"Ada Sampleton,Buyer\n" * 100_000
    table = read(b"Name,Title\n" + filler + "Анна Выдумкина,Закупщик\n".encode("cp1251"))
    assert table.rows[-1].cells == ("Анна Выдумкина", "Закупщик")


@pytest.mark.parametrize(
    ("text", "encoding", "proposal"),
    [("Name\nя\nф\n", "cp1251", "cp1251"), ("Name\nà\n", "cp1252", "cp1251")],
)
def test_file_without_evidence_is_refused_with_a_proposal(text, encoding, proposal):
    """One letter alone tells nothing; line, byte and the likeliest encoding are said."""
    with pytest.raises(ImportRejected) as refusal:
        read(text.encode(encoding))
    (problem,) = refusal.value.problems
    assert (problem.code, problem.row, problem.detail) == ("wrong-encoding", 2, proposal)
    assert read_table(text.encode(encoding), "a.csv", encoding=encoding).rows[0].cells == (text.split("\n")[1],)


def test_likely_encoding_is_said_with_the_one_that_overrides_it():
    """A French name is Czech in another encoding; the file is read, and the note says how to read it otherwise."""
    table = read("Name\nCrèmerie\n".encode("cp1252"))
    (note,) = table.problems
    assert table.rows[0].cells == ("Crèmerie",)
    assert (note.code, note.value, note.detail) == ("encoding-uncertain", "cp1252", "cp1250")


def test_letters_that_two_encodings_share_are_certain():
    """German reads the same in cp1252 and cp1250."""
    assert codes(read("Name\nJürgen Müller\n".encode("cp1252"))) == []


def test_damaged_utf8_is_not_read_as_something_else():
    """One broken byte in a Russian UTF-8 file is damage, not cp1251."""
    content = ("Имя\n" + "Анна Выдумкина\n" * 5).encode()
    broken = content[:-3] + b"\xd0\n"
    with pytest.raises(ImportRejected) as refusal:
        read(broken)
    (problem,) = refusal.value.problems
    assert (problem.code, problem.row) == ("utf8-damaged", 6)
    assert is_damaged_utf8(broken)
    assert not is_damaged_utf8("Анна Выдумкина".encode("cp1251"))


def test_stray_zero_in_text_is_dropped_and_named():
    """A NUL among many characters makes no binary file; the row is named where it stood."""
    table = read(b"Name,Title\n" + b"Ada Sampleton,Buyer\n" * 20 + b"Ben\x00 Placeholder,Head\n")
    assert table.rows[-1].cells == ("Ben\x00 Placeholder", "Head")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_random_bytes_are_no_utf16(encoding):
    """Zeros alone do not make text."""
    noise = bytes(number * number * 7 % 251 for number in range(4000))
    with pytest.raises(ImportRejected) as refusal:
        read(noise + "a\n".encode(encoding))
    assert refusal.value.problems[0].value == "binary"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("ООО «Ромашка» № 5", "cp1251"),
        ("Олексій Ївга", "cp1251"),
        ("ИВАНОВ", "cp1251"),
        ("Łukasz Żak", "cp1250"),
        ("François Lefèvre", "mac-roman"),
        ("Иванова Анна", "mac-cyrillic"),
        ("ИВАНОВА АННА", "koi8-r"),
        ("Νίκος Παπαδόπουλος", "cp1253"),
        ("משה כהן, מנהל רכש, תל אביב, יעל לוי, מנהלת כספים, דוד פרץ, חשבונות", "cp1255"),
    ],
)
def test_guesses(text, encoding):
    """Quotes, other Cyrillic languages, capitals, and the encodings of old systems."""
    guess = guess_encoding(text.encode(encoding))
    assert guess.encoding == encoding
    assert guess.lead >= 6


def test_words_that_no_language_has_are_no_evidence():
    """Thai fits none of the encodings that are known; what fits least badly is not taken for it."""
    guess = guess_encoding("สมชาย ใจดี ผู้จัดการ ฝ่ายจัดซื้อ".encode("cp874"))
    assert guess.lead < 2
