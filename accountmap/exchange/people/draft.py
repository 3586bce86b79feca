"""One row of a file as values: what it says of a person, their seat, their part in purchases, and our side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from accountmap.exchange.absence import Holder
from accountmap.exchange.fields import Field
from accountmap.exchange.words import Role
from accountmap.model.buying import RoleKind
from accountmap.model.functions import Function
from accountmap.model.people import Channel
from accountmap.model.team import Level
from accountmap.model.text import match_key


@dataclass(frozen=True, slots=True)
class Reference:
    """A cell that names another person or post: by id, post, e-mail or name, as `field` says."""

    field: Field
    column: str
    value: str


@dataclass(frozen=True, slots=True)
class OurSide:
    """Who of ours knows the person, and how well.

    Parameters
    ----------
    members
        Names or e-mails; the first is the owner.
    levels
        By place, as `members`; a missing or ``None`` one was not said.
    last_contact, channel
        Of the first member.
    """

    members: tuple[str, ...] = ()
    levels: tuple[Level | None, ...] = ()
    desired_level: Level | None = None
    last_contact: date | None = None
    channel: Channel | None = None


@dataclass(frozen=True)
class Draft:
    """What one row says, cleaned and understood; empty means that it says nothing.

    Parameters
    ----------
    row
        The line of the file.
    holder
        Whether the row names a person, an empty seat, or a seat whose holder nobody knows.
    short_name
        First and last name alone where the row gives them apart; managers are often referred to so.
    references
        Who this is in other systems, as ``system:id``.
    account, account_id
        The account the row names, if it names one.
    start, until
        The period in this seat; `until` is the first day no longer in it.
    managers
        References to the solid manager, the surest kind first.
    doubts
        How sure a role is whose word means not quite the same elsewhere; of ``None``, the stance.
    their_words
        What the file says of roles, where it was translated.
    is_top
        The row says that there is nobody above.
    """

    row: int
    holder: Holder
    name: str = ""
    short_name: str = ""
    person_id: str = ""
    references: tuple[str, ...] = ()
    account: str = ""
    account_id: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    messengers: tuple[str, ...] = ()
    form_of_address: str = ""
    note: str = ""
    title: str = ""
    unit: str = ""
    reference: str = ""
    functions: tuple[Function, ...] = ()
    seniority: int | None = None
    start: date | None = None
    until: date | None = None
    managers: tuple[Reference, ...] = ()
    dotted_managers: tuple[Reference, ...] = ()
    is_top: bool = False
    roles: tuple[Role, ...] = ()
    stance: int | None = None
    doubts: tuple[tuple[RoleKind | None, float], ...] = ()
    their_words: str = ""
    ours: OurSide = OurSide()

    @cached_property
    def name_key(self) -> str:
        """The key by which the name is matched."""
        return match_key(self.name)

    @cached_property
    def short_name_key(self) -> str:
        """The key of the short name."""
        return match_key(self.short_name)

    @cached_property
    def email_keys(self) -> tuple[str, ...]:
        """The keys by which the e-mails are matched."""
        return tuple(map(match_key, self.emails))

    @cached_property
    def reference_key(self) -> str:
        """The key by which the post reference is matched."""
        return match_key(self.reference)

    @cached_property
    def seat_key(self) -> tuple[str, str]:
        """Title and unit, as they are matched."""
        return match_key(self.title), match_key(self.unit)

    def lateness(self) -> tuple[date, date, int]:
        """Orders the rows of one person or seat; the last in this order is the present state."""
        return self.until or date.max, self.start or date.min, self.row

    def is_over(self, today: date) -> bool:
        """Tell whether the period ended before or on `today`."""
        return self.until is not None and self.until <= today

    def may_mean(self, title: str, unit: str) -> bool:
        """Tell whether the keys of a seat agree with the row in all it says of title and unit, if anything."""
        own_title, own_unit = self.seat_key
        return bool(own_title or own_unit) and own_title in ("", title) and own_unit in ("", unit)

    def matches(self, start: date | None, until: date | None) -> bool:
        """Tell whether a recorded period is the row's, by its first day, or else its last."""
        return start == self.start if self.start else self.until is not None and until == self.until

    def overlaps(self, other: Draft) -> bool:
        """Tell whether two periods share a day."""
        return (self.start or date.min) < (other.until or date.max) and (other.start or date.min) < (
            self.until or date.max
        )
