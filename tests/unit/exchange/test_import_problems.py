"""The words of an import: every problem has them, in both languages, with its place and its fix."""

from __future__ import annotations

import re

import pytest

from accountmap.errors import RowProblem
from accountmap.exchange.problems import NOTES, ProblemCode, describe_problem
from accountmap.i18n.catalogue import Locale, source_text

_WHOLE_FILE = {
    ProblemCode.EMPTY_FILE,
    ProblemCode.HEADER_ONLY,
    ProblemCode.FILE_TOO_LARGE,
    ProblemCode.UNPACKS_TOO_LARGE,
    ProblemCode.TOO_MANY_ROWS,
    ProblemCode.TOO_MANY_LINES,
    ProblemCode.FOREIGN_FORMAT,
    ProblemCode.WORKBOOK_LOCKED,
    ProblemCode.WORKBOOK_DAMAGED,
    ProblemCode.UNKNOWN_ENCODING,
    ProblemCode.NO_NAME_COLUMN,
    ProblemCode.POSTS_WITHOUT_PEOPLE,
    ProblemCode.NO_SUCH_COLUMN,
    ProblemCode.NO_SUCH_FIELD,
    ProblemCode.NO_ACCOUNT_COLUMN,
    ProblemCode.NO_DATE_COLUMN,
    ProblemCode.NO_THEIRS_COLUMN,
    ProblemCode.NO_OURS_COLUMN,
    ProblemCode.NO_CHANNEL_COLUMN,
    ProblemCode.NO_ACCOUNT_NAMED,
    ProblemCode.NO_SUBJECT,
    ProblemCode.SEVERAL_SUBJECTS,
    ProblemCode.ACCOUNTS_OF_ACCOUNT,
    ProblemCode.DAYS_ARE_OF_PEOPLE,
    ProblemCode.OTHER_ACCOUNTS_NAMED,
    ProblemCode.COLUMN_TWICE,
    ProblemCode.ENCODING_UNCERTAIN,
    ProblemCode.OTHER_SUFFIX,
    ProblemCode.PLACEHOLDER_ENDED,
    ProblemCode.MISSING_CLOSED,
    ProblemCode.DOCUMENT_FOREIGN,
    ProblemCode.DOCUMENT_NEWER,
    ProblemCode.DOCUMENT_UNKNOWN_FIELD,
    ProblemCode.DOCUMENT_MISSING_FIELD,
    ProblemCode.DOCUMENT_VALUE,
    ProblemCode.DOCUMENT_REPEATED_ID,
    ProblemCode.DOCUMENT_INCOMPLETE,
    ProblemCode.DOCUMENT_OF_SEVERAL,
    ProblemCode.SEATS_ENDED,
    ProblemCode.AS_OF_IN_FUTURE,
    ProblemCode.OLDER_THAN_RECORDED,
    ProblemCode.DAY_FIRST,
    ProblemCode.SHARED_EMAIL,
    ProblemCode.NOT_IN_FILE,
    ProblemCode.LEVELS_UNCONFIRMED,
    ProblemCode.TOUCHES_ARE_NO_TABLE,
    ProblemCode.CALENDAR_DAMAGED,
    ProblemCode.CALENDAR_ZONES_DAMAGED,
    ProblemCode.EVENTS_NOT_CLOSED,
    ProblemCode.EVENTS_TO_COME,
    ProblemCode.EVENTS_CANCELLED,
    ProblemCode.MAILINGS_LEFT_OUT,
    ProblemCode.ADDRESS_OF_NOBODY,
    ProblemCode.MORE_ADDRESSES,
}


def messages(locale: Locale) -> dict[str, str]:
    """Return the sources of the import messages by code."""
    blocks = re.split(r"^import-", source_text(locale, "import"), flags=re.MULTILINE)[1:]
    return {block.split(" =")[0]: block for block in blocks}


@pytest.mark.parametrize("locale", Locale)
def test_every_code_has_words_and_no_words_are_left_over(locale):
    """The catalogue and the codes are one list."""
    assert set(messages(locale)) == {str(code) for code in ProblemCode}


def test_both_languages_use_the_same_parameters():
    """What one language says of a problem, the other says too."""
    english, russian = messages(Locale.EN), messages(Locale.RU)
    for code in ProblemCode:
        used = [set(re.findall(r"\$(\w+)", text)) for text in (english[code], russian[code])]
        assert used[0] == used[1], code
        assert used[0] <= {"row", "column", "value", "detail"}


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("code", ProblemCode)
def test_words_name_the_row_and_hold_together(locale, code):
    """One paragraph; the row number stands where there is a row, without thousands separators."""
    text = describe_problem(RowProblem(12345, "Колонка", "значение", code, "подробность"), locale)
    assert text == text.strip()
    assert "\n" not in text
    assert text.endswith((".", ")"))
    assert ("12345" in text) == (code not in _WHOLE_FILE)


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("code", sorted(set(ProblemCode) - NOTES))
def test_what_must_be_mended_ends_with_the_fix(locale, code):
    """An error has a second sentence that says what to do."""
    text = describe_problem(RowProblem(7, "c", "v", code, "d"), locale)
    assert len(re.findall(r"[.:;] ", text)) >= 1, text


def test_long_values_are_shortened():
    """A cell of a thousand words does not fill the screen, nor do its line breaks."""
    text = describe_problem(RowProblem(1, "Note", "word\n" * 1000, ProblemCode.TEXT_CUT, "500"), Locale.EN)
    assert len(text) < 300
    assert "…" in text
    assert "\n" not in text


def test_proposal_of_a_name_only_where_there_is_one():
    """Did you mean nothing? is no question."""
    without = describe_problem(RowProblem(2, "Manager", "Zoe", ProblemCode.MANAGER_NOT_FOUND), Locale.EN)
    with_one = describe_problem(RowProblem(2, "Manager", "Zoe", ProblemCode.MANAGER_NOT_FOUND, "zoë"), Locale.EN)
    assert "Did you mean" not in without
    assert "Did you mean “zoë”?" in with_one


@pytest.mark.parametrize(("locale", "system"), [(Locale.EN, "Bitrix24"), (Locale.RU, "Битрикс24")])
def test_web_page_named_xls_is_told_for_what_it_is(locale, system):
    """Whoever exports "Excel" from such a system learns what it gave them, and what to choose instead."""
    text = describe_problem(RowProblem(0, "", "HTML", ProblemCode.FOREIGN_FORMAT), locale)
    assert system in text
    assert "CSV" in text
