"""What an import says about a file: codes with places, and their words.

A file that cannot be read at all raises `ImportRejected` with one problem. Everything smaller is collected, and the
rest of the file is imported. Some codes are notes: they tell what was decided, and nothing needs mending.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from accountmap.errors import ImportRejected, RowProblem
from accountmap.i18n.catalogue import Locale, say

_LONGEST_QUOTED: Final = 120
_MOST_LISTED: Final = 10


class ProblemCode(StrEnum):
    """Everything that can be said; each has a message ``import-<code>``."""

    EMPTY_FILE = "empty-file"
    HEADER_ONLY = "header-only"
    FILE_TOO_LARGE = "file-too-large"
    UNPACKS_TOO_LARGE = "unpacks-too-large"
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_COLUMNS = "too-many-columns"
    TOO_MANY_CELLS = "too-many-cells"
    SHEET_TOO_WIDE = "sheet-too-wide"
    TOO_MANY_LINES = "too-many-lines"
    CELL_TOO_LONG = "cell-too-long"
    FOREIGN_FORMAT = "foreign-format"
    WORKBOOK_LOCKED = "workbook-locked"
    WORKBOOK_DAMAGED = "workbook-damaged"
    WRONG_ENCODING = "wrong-encoding"
    UTF8_DAMAGED = "utf8-damaged"
    UNKNOWN_ENCODING = "unknown-encoding"
    UNCLOSED_QUOTE = "unclosed-quote"
    NO_NAME_COLUMN = "no-name-column"
    POSTS_WITHOUT_PEOPLE = "posts-without-people"
    NO_SUCH_COLUMN = "no-such-column"
    NO_SUCH_FIELD = "no-such-field"
    NO_ACCOUNT_COLUMN = "no-account-column"
    NO_DATE_COLUMN = "no-date-column"
    NO_THEIRS_COLUMN = "no-theirs-column"
    NO_OURS_COLUMN = "no-ours-column"
    NO_CHANNEL_COLUMN = "no-channel-column"
    NO_ACCOUNT_NAMED = "no-account-named"
    NO_SUBJECT = "no-subject"
    SEVERAL_SUBJECTS = "several-subjects"
    ACCOUNTS_OF_ACCOUNT = "accounts-of-account"
    DAYS_ARE_OF_PEOPLE = "days-are-of-people"
    TOUCHES_ARE_NO_TABLE = "touches-are-no-table"
    CALENDAR_DAMAGED = "calendar-damaged"

    DOCUMENT_NO_JSON = "document-no-json"
    DOCUMENT_FOREIGN = "document-foreign"
    DOCUMENT_NEWER = "document-newer"
    DOCUMENT_UNKNOWN_FIELD = "document-unknown-field"
    DOCUMENT_MISSING_FIELD = "document-missing-field"
    DOCUMENT_VALUE = "document-value"
    DOCUMENT_REPEATED_ID = "document-repeated-id"
    DOCUMENT_INCOMPLETE = "document-incomplete"
    DOCUMENT_OF_SEVERAL = "document-of-several"

    CARD_LINE_NOT_UNDERSTOOD = "card-line-not-understood"
    CARD_TEXT_UNREADABLE = "card-text-unreadable"
    CARD_CHARSET_UNKNOWN = "card-charset-unknown"
    CARD_NOT_CLOSED = "card-not-closed"
    CARD_NAMES_NOBODY = "card-names-nobody"
    CARD_OF_NO_PERSON = "card-of-no-person"
    CARD_FURTHER_VALUE = "card-further-value"
    ASSISTANT_WITHOUT_CARD = "assistant-without-card"

    COLUMN_TWICE = "column-twice"
    ROWS_ABOVE_HEADER = "rows-above-header"
    FOOTER_LEFT_OUT = "footer-left-out"
    ENCODING_UNCERTAIN = "encoding-uncertain"
    OTHER_SUFFIX = "other-suffix"
    FORMULA_WITHOUT_VALUE = "formula-without-value"
    STRAY_QUOTE = "stray-quote"
    EXTRA_CELLS = "extra-cells"
    FORBIDDEN_CHARACTERS = "forbidden-characters"
    TEXT_CUT = "text-cut"
    EMAIL_NOT_UNDERSTOOD = "email-not-understood"
    DATE_NOT_UNDERSTOOD = "date-not-understood"
    FUNCTION_NOT_UNDERSTOOD = "function-not-understood"
    SENIORITY_NOT_UNDERSTOOD = "seniority-not-understood"
    ROLE_NOT_UNDERSTOOD = "role-not-understood"
    STANCE_NOT_UNDERSTOOD = "stance-not-understood"
    LEVEL_NOT_UNDERSTOOD = "level-not-understood"
    CHANNEL_NOT_UNDERSTOOD = "channel-not-understood"
    DAY_FIRST = "day-first"
    PERIOD_REVERSED = "period-reversed"
    ROWS_OF_NOBODY = "rows-of-nobody"
    NOTHING_TO_IMPORT = "nothing-to-import"
    CELLS_WITHOUT_NAME = "cells-without-name"

    UNKNOWN_ACCOUNT = "unknown-account"
    UNKNOWN_ACCOUNT_ID = "unknown-account-id"
    NO_ACCOUNT_IN_ROW = "no-account-in-row"
    OTHER_ACCOUNTS_NAMED = "other-accounts-named"

    ACCOUNT_WITHOUT_NAME = "account-without-name"
    ACCOUNT_NAMESAKE = "account-namesake"
    ACCOUNT_TWICE = "account-twice"
    KIND_NOT_UNDERSTOOD = "kind-not-understood"
    TIER_NOT_UNDERSTOOD = "tier-not-understood"
    HEADCOUNT_NOT_UNDERSTOOD = "headcount-not-understood"
    AMOUNT_NOT_UNDERSTOOD = "amount-not-understood"
    PARENT_NOT_FOUND = "parent-not-found"
    PARENT_IS_SELF = "parent-is-self"
    PARENT_CIRCLE = "parent-circle"

    TOUCH_INCOMPLETE = "touch-incomplete"
    TOUCH_IN_FUTURE = "touch-in-future"
    TOUCH_AT_UNKNOWN_ACCOUNT = "touch-at-unknown-account"
    TOUCH_LEFT_OUT = "touch-left-out"
    TOUCH_TWICE = "touch-twice"
    THEIRS_NOT_FOUND = "theirs-not-found"
    THEIRS_AMBIGUOUS = "theirs-ambiguous"
    OURS_NOT_FOUND = "ours-not-found"
    OURS_AMBIGUOUS = "ours-ambiguous"
    DIRECTION_NOT_UNDERSTOOD = "direction-not-understood"
    PURPOSE_NOT_UNDERSTOOD = "purpose-not-understood"
    TEMPERATURE_NOT_UNDERSTOOD = "temperature-not-understood"

    CALENDAR_ZONES_DAMAGED = "calendar-zones-damaged"
    EVENT_NOT_UNDERSTOOD = "event-not-understood"
    EVENT_WITHOUT_START = "event-without-start"
    EVENT_TOO_EARLY = "event-too-early"
    EVENT_TOO_OFTEN = "event-too-often"
    EVENTS_NOT_CLOSED = "events-not-closed"
    EVENTS_TO_COME = "events-to-come"
    EVENTS_CANCELLED = "events-cancelled"
    MAIL_WITHOUT_PEOPLE = "mail-without-people"
    MAIL_DATE_IMPOSSIBLE = "mail-date-impossible"
    MAILINGS_LEFT_OUT = "mailings-left-out"
    ADDRESS_OF_NOBODY = "address-of-nobody"
    MORE_ADDRESSES = "more-addresses"

    DELETED_THERE = "deleted-there"
    KNOWN_ELSEWHERE = "known-elsewhere"
    STANCE_DISAGREES = "stance-disagrees"

    DUPLICATE_ROW = "duplicate-row"
    DUPLICATE_ID = "duplicate-id"
    SHARED_EMAIL = "shared-email"
    NAMESAKES = "namesakes"
    NAMESAKE_WITH_OTHER_EMAIL = "namesake-with-other-email"
    AMBIGUOUS_PERSON = "ambiguous-person"
    NAMESAKE_LEFT_OUT = "namesake-left-out"
    RENAMED = "renamed"
    NOT_IN_FILE = "not-in-file"
    MISSING_CLOSED = "missing-closed"
    SEATS_ENDED = "seats-ended"
    AS_OF_IN_FUTURE = "as-of-in-future"
    OLDER_THAN_RECORDED = "older-than-recorded"

    TAKEN_AS_VACANCY = "taken-as-vacancy"
    POST_TAKEN = "post-taken"
    POST_TWICE = "post-twice"
    SUCCEEDED = "succeeded"
    HOLDER_LEFT = "holder-left"
    MOVED = "moved"

    MANAGER_NOT_FOUND = "manager-not-found"
    MANAGER_ABSENT = "manager-absent"
    PLACEHOLDER_ENDED = "placeholder-ended"
    MANAGER_AMBIGUOUS = "manager-ambiguous"
    MANAGER_LEFT = "manager-left"
    MANAGER_ELSEWHERE = "manager-elsewhere"
    REPORTS_TO_SELF = "reports-to-self"
    REPORTING_CIRCLE = "reporting-circle"

    CONTACT_WITHOUT_MEMBER = "contact-without-member"
    CONTACT_IN_FUTURE = "contact-in-future"
    CHANNEL_WITHOUT_DATE = "channel-without-date"
    LEVELS_UNCONFIRMED = "levels-unconfirmed"


NOTES: Final = frozenset(
    {
        ProblemCode.CARD_OF_NO_PERSON,
        ProblemCode.DELETED_THERE,
        ProblemCode.STANCE_DISAGREES,
        ProblemCode.ROWS_OF_NOBODY,
        ProblemCode.ROWS_ABOVE_HEADER,
        ProblemCode.FOOTER_LEFT_OUT,
        ProblemCode.ENCODING_UNCERTAIN,
        ProblemCode.OTHER_SUFFIX,
        ProblemCode.OTHER_ACCOUNTS_NAMED,
        ProblemCode.DAY_FIRST,
        ProblemCode.ACCOUNT_NAMESAKE,
        ProblemCode.ACCOUNT_TWICE,
        ProblemCode.TOUCH_TWICE,
        ProblemCode.DUPLICATE_ROW,
        ProblemCode.SHARED_EMAIL,
        ProblemCode.NAMESAKES,
        ProblemCode.NAMESAKE_WITH_OTHER_EMAIL,
        ProblemCode.RENAMED,
        ProblemCode.NOT_IN_FILE,
        ProblemCode.MISSING_CLOSED,
        ProblemCode.SEATS_ENDED,
        ProblemCode.SUCCEEDED,
        ProblemCode.TAKEN_AS_VACANCY,
        ProblemCode.HOLDER_LEFT,
        ProblemCode.MOVED,
        ProblemCode.PLACEHOLDER_ENDED,
        ProblemCode.LEVELS_UNCONFIRMED,
        ProblemCode.EVENTS_TO_COME,
        ProblemCode.EVENTS_CANCELLED,
        ProblemCode.MAILINGS_LEFT_OUT,
        ProblemCode.ADDRESS_OF_NOBODY,
        ProblemCode.MORE_ADDRESSES,
    }
)
"""Codes that tell what was decided; nothing was lost and nothing needs mending."""


def describe_problem(problem: RowProblem, locale: Locale) -> str:
    """Return one sentence or two: where, what, and the fix.

    Examples
    --------
    >>> describe_problem(RowProblem(17, "Manager", "4711", "reports-to-self"), Locale.EN)
    'Row 17: reports to itself (Manager “4711”); no line was drawn. Put in the real manager, or empty the cell.'
    """
    return say(
        locale,
        f"import-{problem.code}",
        row=str(problem.row),
        column=problem.column,
        value=_short(problem.value),
        detail=_short(problem.detail) or "none",
    )


def rejection(
    file: str, code: ProblemCode, *, row: int = 0, column: str = "", value: str = "", detail: str = ""
) -> ImportRejected:
    """Return the error for a file that cannot be imported at all, with its one problem."""
    return ImportRejected(file, (RowProblem(row, column, value, code, detail),))


def place_of(problem: RowProblem) -> tuple[int, str, str, str]:
    """Orders problems by their place in the file."""
    return problem.row, problem.column, problem.code, problem.value


def listed(texts: Sequence[str]) -> str:
    """Return the texts with commas, the first ten of many."""
    return ", ".join(texts[:_MOST_LISTED]) + (", …" if len(texts) > _MOST_LISTED else "")


def _short(value: str) -> str:
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST_QUOTED else f"{line[:_LONGEST_QUOTED]}…"
