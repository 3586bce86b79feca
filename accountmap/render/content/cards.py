"""One card after another: the words on it, fitted, and the whole in words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.buying import RoleKind
from accountmap.model.ids import PersonId, PositionId
from accountmap.model.people import Person, Position
from accountmap.render.content.contacts import Contacts
from accountmap.render.content.departments import work_of
from accountmap.render.content.faces import NAME, SIGN_WIDTH, STRIP_BARE, STRIP_WITH_ROLES, TITLE, UNIT, text_room
from accountmap.render.content.seats import Seats
from accountmap.render.content.words import Words
from accountmap.render.diagram import ROLE_ORDER, Attitude, Card, CardKind, Contact, RoleMark
from accountmap.render.text.fitting import fit_line, fit_lines

ATTITUDES: Final = {
    2: Attitude.ALLY,
    1: Attitude.SUPPORTER,
    0: Attitude.NEUTRAL,
    -1: Attitude.SCEPTIC,
    -2: Attitude.OPPONENT,
}
# Room for the ring before the text of the foot.
_FOOT_SIGN: Final = 14


class CardMaker:
    """Makes the cards of one map.

    What nobody recorded for any person (roles, stances, our side) takes no room on the cards.

    Parameters
    ----------
    account_map
        Already cut to `day`.
    label_around
        The name of the department in which a position lies; the card does not repeat it.
    """

    def __init__(
        self,
        account_map: AccountMap,
        seats: Seats,
        day: date,
        words: Words,
        active: frozenset[PersonId],
        label_around: Mapping[PositionId, str],
    ) -> None:
        self._map, self._seats, self._words, self._label_around = account_map, seats, words, label_around
        self.strip = STRIP_WITH_ROLES if account_map.buying_roles else STRIP_BARE
        self._room = text_room(self.strip)
        self._has_stances = bool(account_map.stances) and Withheld.STANCES not in account_map.withheld
        self._contacts = Contacts(account_map, day, active, words, self._room - _FOOT_SIGN)

    def of_position(self, position: PositionId) -> Iterator[Card]:
        """Yield a card for each holder of a position, or the one of a vacancy or placeholder."""
        seat = self._map.position_by_id[position]
        holders = self._seats.holders_of.get(position, ())
        if not holders:
            yield self._empty(seat)
        for holder in holders:
            is_main = self._seats.main_seat_of[holder.id] == position
            card = self._primary(holder, seat) if is_main else self._secondary(holder, seat)
            shared = self._words("map-card-shared-seat") if len(holders) > 1 else ""
            yield replace(card, unit=self._unit(shared, self._unit_said(seat))) if shared else card

    def without_position(self, person: Person) -> Card:
        """Return the card of someone who holds no position."""
        return self._primary(person, None)

    def _primary(self, person: Person, seat: Position | None) -> Card:
        roles = sorted({role.kind for role in self._map.roles_of.get(person.id, ())}, key=ROLE_ORDER.index)
        contact = self._contacts.of(person.id) if self._contacts.are_recorded else None
        stance = self._stance(person.id)
        name_room = self._room - (SIGN_WIDTH if stance else 0)
        return Card(
            id=f"p-{person.id}",
            kind=CardKind.PRIMARY,
            person=person.id,
            position=seat.id if seat else None,
            name=fit_lines(self._words.name(person.name), name_room, NAME.size, NAME.weight, 2),
            title=self._title(seat),
            unit=self._unit(self._unit_said(seat)),
            roles=tuple(RoleMark(kind, self._words(f"map-role-{kind}")) for kind in roles),
            stance=stance,
            contact=contact,
            work=work_of(seat) if seat else "",
            in_circle=self._is_in_circle(seat),
            caption=self._caption(self._words.name(person.name), seat),
            description=self._description(roles, seat, stance, contact),
        )

    def _secondary(self, person: Person, seat: Position) -> Card:
        main = self._map.position_by_id[self._seats.main_seat_of[person.id]]
        main_seat = f"{self._words('map-card-main-seat')}: {main.title or self._unit_name(main)}"
        return Card(
            id=f"s-{seat.id}.{person.id}",
            kind=CardKind.SECONDARY,
            person=person.id,
            position=seat.id,
            name=fit_lines(self._words.name(person.name), self._room, NAME.size, NAME.weight, 2),
            title=self._title(seat),
            unit=self._unit(main_seat),
            work=work_of(seat) if seat else "",
            in_circle=self._is_in_circle(seat),
            caption=self._caption(self._words.name(person.name), seat),
            description=f"{main_seat}. {self._reports_to(seat)}".strip(),
        )

    def _empty(self, seat: Position) -> Card:
        is_ghost = seat.placeholder
        head = self._words("map-card-find-out" if is_ghost else "map-card-vacant")
        what = seat.title or self._unit_name(seat) or (self._words("map-card-some-seat") if is_ghost else "")
        return Card(
            id=f"{'g' if is_ghost else 'v'}-{seat.id}",
            kind=CardKind.PLACEHOLDER if is_ghost else CardKind.VACANCY,
            position=seat.id,
            name=fit_lines(head, self._room, NAME.size, NAME.weight, 2),
            title=fit_lines(what, self._room, TITLE.size, TITLE.weight, 2),
            unit=self._unit(self._unit_said(seat)) if seat.title else "",
            work=work_of(seat) if seat else "",
            in_circle=self._is_in_circle(seat),
            caption=f"{head} {what}" if is_ghost else self._caption(head, seat),
            description=self._reports_to(seat),
        )

    def _title(self, seat: Position | None) -> tuple[str, ...]:
        return fit_lines(seat.title, self._room, TITLE.size, TITLE.weight, 2) if seat else ()

    def _unit(self, *parts: str) -> str:
        return fit_line(" · ".join(part for part in parts if part), self._room, UNIT.size)

    def _unit_name(self, seat: Position | None) -> str:
        """Return the unit as recorded, else the function in words."""
        if seat is None or seat.unit:
            return seat.unit if seat else ""
        functions = seat.functions
        return self._words.capitalised(f"function-{functions[0]}") if functions else ""

    def _unit_said(self, seat: Position | None) -> str:
        """Return the unit, unless the department around the card says it."""
        unit = self._unit_name(seat)
        return "" if seat and unit == self._label_around.get(seat.id) else unit

    def _stance(self, person: PersonId) -> Attitude | None:
        if not self._has_stances:
            return None
        stance = self._map.stance_of.get(person)
        return Attitude.UNKNOWN if stance is None else ATTITUDES[stance.value]

    def _is_in_circle(self, seat: Position | None) -> bool:
        return seat is not None and seat.id in self._seats.in_circle

    def _caption(self, name: str, seat: Position | None) -> str:
        parts = (name, seat.title, self._unit_name(seat)) if seat else (name,)
        return ", ".join(part for part in parts if part)

    def _description(
        self, roles: list[RoleKind], seat: Position | None, stance: Attitude | None, contact: Contact | None
    ) -> str:
        """Say in sentences what the signs on the card say."""
        sentences = [
            self._labelled("map-card-roles", ", ".join(self._words(f"role-{kind}") for kind in roles)),
            self._words(f"stance-{stance}") if stance else "",
            self._labelled("map-card-contact", contact.text) if contact else "",
            self._reports_to(seat) if seat else "",
            self._words("map-card-in-circle") if self._is_in_circle(seat) else "",
        ]
        return ". ".join(sentence for sentence in sentences if sentence)

    def _reports_to(self, seat: Position) -> str:
        branch = self._seats.branch_to.get(seat.id)
        if branch is None:
            return ""
        holders = self._seats.holders_of.get(branch.manager, ())
        above = self._words.name(holders[0].name) if holders else self._map.position_by_id[branch.manager].title
        return self._labelled("map-card-reports-to", above)

    def _labelled(self, code: str, text: str) -> str:
        return f"{self._words(code)}: {text}" if text else ""
