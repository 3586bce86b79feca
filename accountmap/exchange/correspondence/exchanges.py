"""What a calendar or a mailbox yields: exchanges between addresses, not yet told apart into ours and theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from accountmap.errors import RowProblem
from accountmap.model.people import Channel

_LONGEST_REFERENCE: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One meeting, call or mail between addresses.

    Parameters
    ----------
    place
        Number of the event or message in the file, from 1.
    sender
        Who wrote; empty where everybody took part alike.
    addressed, copied
        To whom, and who got a copy.
    reference
        What it is called in its system, as ``system:id``.
    """

    place: int
    at: datetime
    channel: Channel
    sender: str = ""
    addressed: tuple[str, ...]
    copied: tuple[str, ...] = ()
    topic: str = ""
    reference: str

    @property
    def addresses(self) -> tuple[str, ...]:
        """Everybody who took part, each once."""
        return tuple(dict.fromkeys(filter(None, (self.sender, *self.addressed, *self.copied))))


@dataclass(frozen=True, slots=True)
class Reading:
    """The exchanges of a file, in its order, and what was noticed on the way."""

    exchanges: tuple[Exchange, ...]
    problems: tuple[RowProblem, ...]


def reference_of(system: str, number: str) -> str:
    """Return what something is called in another system, cut to what is stored.

    Examples
    --------
    >>> reference_of("mail", "<1@fablewick.example>")
    'mail:1@fablewick.example'
    """
    return f"{system}:{' '.join(number.strip(' <>').split())}"[:_LONGEST_REFERENCE]
