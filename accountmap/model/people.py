"""People at clients, the positions that carry the structure, and who holds which position when."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from accountmap.errors import InvalidValue
from accountmap.model.facts import ID, NOTE, REQUIRED, Entity, Fact, in_range
from accountmap.model.functions import Function
from accountmap.model.ids import AssignmentId, DistinctionId, PersonId, PositionId
from accountmap.model.titles import Classification, classify

FORGOTTEN_NAME: Final = "∅"
"""The name of a person who was forgotten by law; in words each language has its own, see `accountmap.i18n`."""


class Channel(StrEnum):
    """How we meet, write or speak.

    Nobody is spoken to who is in copy of an e-mail, or gets what goes to many or comes from a machine (a mailing, a
    portal, a tender system): these two never make two-way contact.
    """

    MEETING = "meeting"
    VISIT = "visit"
    CALL = "call"
    EMAIL = "email"
    MESSAGE = "message"
    EVENT = "event"
    COPY = "copy"
    BULK = "bulk"

    @property
    def is_addressed(self) -> bool:
        """Whether somebody in particular is spoken to."""
        return self not in {Channel.COPY, Channel.BULK}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """Someone at a client; keeps identity across employers.

    Parameters
    ----------
    name
        As the person writes it.
    form_of_address
        "Анна Сергеевна", "Dr Kim".
    references
        Who this is in other systems, as ``system:id``, case-sensitive: ``salesforce:0035g00000ABCDE``.
    note
        Sensitive; written as if the person will read it.
    """

    id: PersonId = field(metadata=ID)
    name: str = field(metadata=REQUIRED)
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    messengers: tuple[str, ...] = ()
    form_of_address: str = ""
    preferred_channel: Channel | None = None
    references: tuple[str, ...] = ()
    note: str = field(default="", metadata=NOTE)

    @property
    def is_forgotten(self) -> bool:
        """Whether what was personal of them was erased by law."""
        return self.name == FORGOTTEN_NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Fact):
    """A seat in the client's structure.

    A position nobody holds is a vacancy; with `placeholder` set, it is a seat whose holder we do not know yet.

    Parameters
    ----------
    reference
        The client's own number of the post, if it has one.
    seniority
        1 worker or clerk, 2 specialist, 3 senior specialist or team lead, 4 head of department,
        5 director or deputy head of the company, 6 head of the company, owner, board.
    function, further_functions, seniority
        As somebody said explicitly; see `functions` and `rung` for what counts.
    """

    id: PositionId = field(metadata=ID)
    title: str = ""
    unit: str = ""
    reference: str = ""
    function: Function | None = None
    further_functions: tuple[Function, ...] = ()
    seniority: int | None = None
    placeholder: bool = False

    def __post_init__(self) -> None:
        """Refuse a seniority off the ladder."""
        Fact.__post_init__(self)
        in_range("seniority", self.seniority, 1, 6)

    @property
    def said_functions(self) -> tuple[Function, ...]:
        """What somebody said the position works on; main function first."""
        return (() if self.function is None else (self.function,)) + self.further_functions

    @property
    def functions(self) -> tuple[Function, ...]:
        """What the position works on: as said, else as title and department say clearly; main function first.

        Further functions add to what was read only while nobody said the main one.
        """
        if self.function is not None:
            return self.said_functions
        return tuple(dict.fromkeys(self.read.clear_functions + self.further_functions))

    @property
    def rung(self) -> int | None:
        """How senior the position is, 1..6: as said, else as the title says clearly."""
        return self.seniority or self.read.clear_seniority

    @property
    def read(self) -> Classification:
        """What title and department say; never stored, so what is said of the position always wins."""
        return classify(self.title, self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Fact):
    """A person holds a position, from a day to a day."""

    id: AssignmentId = field(metadata=ID)
    person: PersonId = field(metadata=ID)
    position: PositionId = field(metadata=ID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinction(Entity):
    """Somebody looked, and these two are different people: they are not proposed for merging again."""

    id: DistinctionId = field(metadata=ID)
    person: PersonId = field(metadata=ID)
    other: PersonId = field(metadata=ID)
    source: str = ""

    def __post_init__(self) -> None:
        """Refuse to tell a person from themselves."""
        Entity.__post_init__(self)
        if self.person == self.other:
            raise InvalidValue("other", self.other, "≠ person")
