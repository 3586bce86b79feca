"""What the columns of a file can tell: of people, of accounts, of touchpoints."""

from __future__ import annotations

from enum import StrEnum, auto
from typing import Final


class Field(StrEnum):
    """What a column can tell about a person, their seat, their part in purchases, and our side."""

    PERSON_ID = auto()
    REFERENCES = auto()
    NAME = auto()
    LAST_NAME = auto()
    FIRST_NAME = auto()
    MIDDLE_NAME = auto()
    ACCOUNT = auto()
    ACCOUNT_ID = auto()
    EMAIL = auto()
    PHONE = auto()
    MESSENGER = auto()
    FORM_OF_ADDRESS = auto()
    NOTE = auto()
    TITLE = auto()
    UNIT = auto()
    FUNCTION = auto()
    SENIORITY = auto()
    POST_REFERENCE = auto()
    MANAGER_ID = auto()
    MANAGER_POST = auto()
    MANAGER_EMAIL = auto()
    MANAGER_NAME = auto()
    MANAGER = auto()
    DOTTED_MANAGER = auto()
    START = auto()
    END = auto()
    ROLE = auto()
    STANCE = auto()
    OURS = auto()
    LEVEL = auto()
    DESIRED_LEVEL = auto()
    LAST_CONTACT = auto()
    CHANNEL = auto()
    ROW_KIND = auto()
    DELETED = auto()


class AccountField(StrEnum):
    """What a column can tell about an account."""

    NAME = auto()
    ACCOUNT_ID = auto()
    REFERENCES = auto()
    KIND = auto()
    TIER = auto()
    HEADCOUNT = auto()
    PARENT = auto()
    PARENT_ID = auto()
    MARGIN = auto()
    POTENTIAL = auto()
    KNOWN_SINCE = auto()
    NOTE = auto()
    DELETED = auto()


class TouchField(StrEnum):
    """What a column can tell about a touchpoint."""

    WHEN = auto()
    TIME = auto()
    ACCOUNT = auto()
    ACCOUNT_ID = auto()
    THEIRS = auto()
    OURS = auto()
    CHANNEL = auto()
    DIRECTION = auto()
    PURPOSE = auto()
    TOPIC = auto()
    TEMPERATURE = auto()
    NEXT_STEP = auto()
    NOTE = auto()
    REFERENCES = auto()


NAME_FIELDS: Final = (Field.NAME, Field.LAST_NAME, Field.FIRST_NAME)
