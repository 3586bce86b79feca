"""The pieces a difference is told in: codes of messages with what fills them, gathered by what they are about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Phrase:
    """A message of the catalogue with its parameters, which may be phrases themselves.

    Examples
    --------
    >>> Phrase("change-title", {"before": "Buyer", "after": "Head buyer"}).code
    'change-title'
    """

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)


Value: TypeAlias = "str | int | date | Phrase | tuple[Value, ...]"


class StorySubject(StrEnum):
    """What a story is about, in the order in which stories are told."""

    ACCOUNT = "account"
    PERSON = "person"
    SEAT = "seat"
    TOUCHES = "touches"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that changed about one subject.

    Parameters
    ----------
    subject, id
        The account, a person, a seat nobody holds, a member of our team; all touches together have no id.
    name
        How the subject is called.
    events
        At least one, the weightiest first.
    """

    subject: StorySubject
    id: str
    name: Value
    events: tuple[Phrase, ...]
