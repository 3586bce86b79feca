"""Who of ours covers a person, as it stands at the foot of the card."""

from __future__ import annotations

from datetime import date

from accountmap.influence import two_way_days
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.model.team import Relationship, Touchpoint
from accountmap.render.content.faces import FOOT_TEXT
from accountmap.render.content.words import Words
from accountmap.render.diagram import Contact, ContactState
from accountmap.render.text.fitting import fit_line
from accountmap.render.text.measure import text_width

SEPARATOR = " · "


class Contacts:
    """Tells of each person of a map who of ours knows them and when they last met.

    Parameters
    ----------
    account_map
        Already cut to `day`.
    active
        The people who are active contacts on that day.
    width
        Room for the text, in pixels.
    """

    def __init__(
        self, account_map: AccountMap, day: date, active: frozenset[PersonId], words: Words, width: float
    ) -> None:
        self._map, self._day, self._active, self._words, self._width = account_map, day, active, words, width

    @property
    def are_recorded(self) -> bool:
        """Whether anything is known about our side; if not, the map leaves it out instead of saying "nobody"."""
        return bool(self._map.relationships or self._map.touchpoints or self._active)

    def of(self, person: PersonId) -> Contact:
        """Return what the foot of this person's card says."""
        relationships = [r for r in self._map.relationships_of.get(person, ()) if r.member in self._map.member_by_id]
        touchpoints = [
            touch
            for touch in self._map.touchpoints_of.get(person, ())
            if touch.account in (None, self._map.account.id) and touch.channel.is_addressed
        ]
        if person not in self._active and not relationships and not touchpoints:
            return Contact(ContactState.NOBODY, self._words("map-contact-nobody"))
        state = ContactState.ACTIVE if person in self._active else ContactState.KNOWN
        return Contact(
            state, self._line(self._colleague(relationships, touchpoints), self._when(touchpoints, relationships))
        )

    def _line(self, colleague: str, when: str) -> str:
        """Join the two, shortening the colleague's name rather than the time."""
        room = self._width - text_width(SEPARATOR + when, FOOT_TEXT.size)
        return SEPARATOR.join(part for part in (fit_line(colleague, room, FOOT_TEXT.size), when) if part)

    def _colleague(self, relationships: list[Relationship], touchpoints: list[Touchpoint]) -> str:
        """Return the owner of the contact, else whoever knows the person best, else who met them last."""
        if relationships:
            best = min(relationships, key=_closest_first)
            return self._map.member_by_id[best.member].name
        met = (member for touch in reversed(touchpoints) for member in touch.members)
        return next((self._name(member) for member in met if member in self._map.member_by_id), "")

    def _name(self, member: TeamMemberId) -> str:
        return self._map.member_by_id[member].name

    def _when(self, touchpoints: list[Touchpoint], relationships: list[Relationship]) -> str:
        """Say when the last two-way contact was, else when a colleague last confirmed how well they know each other."""
        days = two_way_days(touchpoints, self._day) if touchpoints else ()
        if days:
            return self._words("map-contact-when", days=(self._day - days[-1]).days)
        confirmed = [r.confirmed_on for r in relationships if r.confirmed_on and r.confirmed_on <= self._day]
        if confirmed:
            return self._words("map-contact-declared", days=(self._day - max(confirmed)).days)
        return self._words("map-contact-never")


def _closest_first(relationship: Relationship) -> tuple[bool, int, str]:
    level = relationship.declared_level
    return not relationship.is_owner, -(level.rank if level else 0), relationship.id
