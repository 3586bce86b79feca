"""Editing from Python: an account's map, edited in simple words or entity by entity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Unpack

from accountmap import operations
from accountmap.editing import (
    Addition,
    Correction,
    Edit,
    PersonFacts,
    PersonValues,
    Removal,
    SeatAfter,
    SeatValues,
    member_of,
    read_reports,
)
from accountmap.model.accounts import FunctionState
from accountmap.model.actors import Actor
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LineKind
from accountmap.model.people import Channel
from accountmap.operations import Edited, Leaving, Occasion
from accountmap.store import Store


@dataclass(frozen=True, slots=True)
class MapEditor:
    """Edits one account's map; made by `Workspace.edit`.

    People and team members are named by id, e-mail or name; managers, too, or by the id of a position. Every method is
    one change set, all of it or nothing, and returns what it did: the entity, the changes, the map before and after.
    What is wrong is refused with an `AccountmapError`; nothing is written then.

    Parameters
    ----------
    account
        Id or name.
    source
        Where the changes come from, for the change log.
    seen
        The revision on which the edits are based: if the account is at another, they raise `StaleRevision`. ``None``:
        whatever it is.
    """

    store: Store
    actor: Actor
    account: str
    source: str = "Python"
    seen: int | None = None

    # ── people ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def add_person(
        self, name: str, *, position: str | None = None, since: date | None = None, **values: Unpack[PersonFacts]
    ) -> Edited:
        """Add a person with a position of their own, or on the vacancy `position`.

        Parameters
        ----------
        since
            The first day there; ``None``: since before we looked.
        values
            Title, unit, function, seniority, manager, e-mails … as in `PersonFacts`.
        """
        whole: PersonValues = {"name": name, **values}
        return operations.add_person(*self._here, whole, self._occasion, position=position, since=since)

    def change_person(self, person: str, *, position: str | None = None, **values: Unpack[PersonValues]) -> Edited:
        """Correct what is recorded of a person and their position, also for the days before; ``None`` clears."""
        return operations.change_person(*self._here, person, values, self._occasion, position=position)

    def move(
        self,
        person: str,
        *,
        since: date | None = None,
        to: str | None = None,
        leaving: Leaving | None = None,
        **values: Unpack[SeatValues],
    ) -> Edited:
        """Record that a person has another manager, title or position from a day on, today if none is given.

        Parameters
        ----------
        to
            Id of the vacancy they take.
        leaving
            Which position they leave, and what becomes of it.
        """
        return operations.move_person(*self._here, person, values, self._occasion, since=since, to=to, leaving=leaving)

    def end_person(
        self,
        person: str,
        day: date | None = None,
        *,
        seat: SeatAfter = SeatAfter.VACANT,
        successor: str | None = None,
        new_successor: PersonValues | None = None,
        reports: str | None = None,
    ) -> Edited:
        """Record that a person is at the account no more from a day on, today if none is given.

        Parameters
        ----------
        seat
            What becomes of their positions, unless somebody takes them.
        successor, new_successor
            Who takes them: somebody of the map, or somebody new.
        reports
            Who gets the reports of positions that are closed: ``up``, ``to:ID`` or ``none``.
        """
        leaving = Leaving(seat=seat, successor=successor, new_successor=new_successor, reports=read_reports(reports))
        return operations.end_person(*self._here, person, self._occasion, day=day, leaving=leaving)

    def remove_person(self, person: str, *, reports: str | None = None) -> Edited:
        """Take out a person who was added by mistake; whoever has a history is ended instead."""
        return operations.remove_person(*self._here, person, self._occasion, reports=read_reports(reports))

    def place_person(
        self, person: str, *, position: str | None = None, since: date | None = None, **values: Unpack[SeatValues]
    ) -> Edited:
        """Give somebody of the workspace, by id, a further position here; it brings them onto this map."""
        return operations.place_person(*self._here, person, values, self._occasion, position=position, since=since)

    def change_employer(
        self,
        person: str,
        account: str,
        *,
        since: date | None = None,
        position: str | None = None,
        leaving: Leaving | None = None,
        **values: Unpack[SeatValues],
    ) -> tuple[Edited, Edited]:
        """Record that a person left for another account; they stay the same person, with all that is known of them."""
        return operations.change_employer(
            self.store,
            self.actor,
            person,
            (self.account, account),
            values,
            self._occasion,
            since=since,
            position=position,
            leaving=leaving,
        )

    # ── positions ──────────────────────────────────────────────────────────────────────────────────────────────────

    def open_position(
        self, *, placeholder: bool = False, since: date | None = None, **values: Unpack[SeatValues]
    ) -> Edited:
        """Add a vacancy or, as a placeholder, a position somebody must hold, and we are to find out who."""
        return operations.open_position(*self._here, values, self._occasion, placeholder=placeholder, since=since)

    def fill_position(self, position: str, person: str, *, since: date | None = None) -> Edited:
        """Give a vacancy or placeholder, by id, to somebody of the workspace."""
        return operations.fill_position(*self._here, position, person, self._occasion, since=since)

    def end_position(self, position: str, day: date | None = None, *, reports: str | None = None) -> Edited:
        """Close a position, by id, from a day on, today if none is given."""
        answer = read_reports(reports)
        return operations.end_position(*self._here, position, self._occasion, day=day, reports=answer)

    def change_position(
        self, position: str, *, placeholder: bool | None = None, **values: Unpack[SeatValues]
    ) -> Edited:
        """Correct what is recorded of a position, by id or by who holds it; ``None`` clears."""
        return operations.change_position(*self._here, position, values, self._occasion, placeholder=placeholder)

    def remove_position(self, position: str, *, reports: str | None = None) -> Edited:
        """Take out a position, by id, that was added by mistake and that nobody ever held."""
        return operations.remove_position(*self._here, position, self._occasion, reports=read_reports(reports))

    # ── reporting lines, one by one ────────────────────────────────────────────────────────────────────────────────

    def draw_line(self, report: str, manager: str, kind: LineKind | str = LineKind.SOLID, **values: Any) -> Edited:
        """Record that one reports to another; a line of the kind that is there is changed instead."""
        member = member_of(LineKind, kind, "kind")
        return operations.draw_line(*self._here, (report, manager), member, self._occasion, **values)

    def make_line(self, report: str, manager: str, into: LineKind | str) -> Edited:
        """Make a line solid or dotted, also for the days before."""
        new = member_of(LineKind, into, "kind")
        (old,) = (kind for kind in LineKind if kind is not new)
        return operations.make_line(*self._here, (report, manager), new, self._occasion, kind=old)

    def end_line(self, report: str, manager: str, day: date | None = None, *, kind: LineKind | None = None) -> Edited:
        """Record that one reports to another no more from a day on, today if none is given."""
        return operations.end_line(*self._here, (report, manager), self._occasion, kind=kind, day=day)

    def remove_line(self, report: str, manager: str, *, kind: LineKind | None = None) -> Edited:
        """Take out a line that was recorded by mistake."""
        return operations.remove_line(*self._here, (report, manager), self._occasion, kind=kind)

    # ── facts about people ─────────────────────────────────────────────────────────────────────────────────────────

    def link(self, one: str, other: str, kind: LateralKind | str, **values: Any) -> Edited:
        """Record a lateral link, directed kinds from `one` to `other`; one that is there is changed instead."""
        member = member_of(LateralKind, kind, "kind")
        return operations.link_people(*self._here, (one, other), member, self._occasion, **values)

    def unlink(self, one: str, other: str, kind: LateralKind | str) -> Edited:
        """Take out a lateral link that was recorded by mistake."""
        return operations.unlink_people(*self._here, (one, other), member_of(LateralKind, kind, "kind"), self._occasion)

    def give_role(self, person: str, kind: RoleKind | str, *, area: DecisionArea | None = None) -> Edited:
        """Record that a person plays a buying role."""
        return operations.give_role(*self._here, person, member_of(RoleKind, kind, "kind"), self._occasion, area=area)

    def end_role(
        self, person: str, kind: RoleKind | str, *, area: DecisionArea | None = None, day: date | None = None
    ) -> Edited:
        """Record that a person plays a buying role no more."""
        member = member_of(RoleKind, kind, "kind")
        return operations.end_role(*self._here, person, member, self._occasion, area=area, day=day)

    def set_stance(self, person: str, value: int | None, *, since: date | None = None, reason: str = "") -> Edited:
        """Record how a person stands towards us, −2 … +2; ``None``: we do not know any more."""
        return operations.set_stance(*self._here, person, value, self._occasion, since=since, reason=reason)

    def add_motivation(self, person: str, rewarded_for: str, **values: Any) -> Edited:
        """Record what a person is rewarded for at work."""
        return operations.add_motivation(*self._here, person, rewarded_for, self._occasion, **values)

    def end_motivation(self, person: str, rewarded_for: str | None = None, day: date | None = None) -> Edited:
        """Record that a person is rewarded for something no more; ``None``: for anything we knew of."""
        return operations.end_motivation(*self._here, person, rewarded_for, self._occasion, day=day)

    def set_relationship(self, member: str, person: str, **values: Any) -> Edited:
        """Record how one of ours knows a person: ``is_owner``, ``declared_level`` … as in `Relationship`."""
        return operations.set_relationship(*self._here, member, person, self._occasion, values=values)

    def remove_relationship(self, member: str, person: str) -> Edited:
        """Take out that one of ours knows a person."""
        return operations.remove_relationship(*self._here, member, person, self._occasion)

    def log_touch(
        self,
        ours: str | Sequence[str],
        theirs: str | Sequence[str],
        channel: Channel | str,
        **values: Any,
    ) -> Edited:
        """Record a touchpoint of some of ours with some of theirs, now unless ``at`` is given; see `Touchpoint`."""
        members, people = ([who] if isinstance(who, str) else who for who in (ours, theirs))
        whole = {"channel": channel, **values}
        return operations.log_touch(*self._here, members, people, self._occasion, values=whole)

    def change_touch(
        self, touchpoint: str, *, ours: Sequence[str] = (), theirs: Sequence[str] = (), **values: Any
    ) -> Edited:
        """Correct a touchpoint, by id; ``None`` clears."""
        return operations.change_touch(
            *self._here, touchpoint, self._occasion, members=ours, people=theirs, values=values
        )

    # ── the company and our side ───────────────────────────────────────────────────────────────────────────────────

    def set_function_status(
        self,
        function: Function | str,
        status: FunctionState | str,
        *,
        served_by: str | None = None,
        since: date | None = None,
        **values: Any,
    ) -> Edited:
        """Record where a function is on which nobody of the map works."""
        return operations.set_function_status(
            *self._here,
            member_of(Function, function, "function"),
            member_of(FunctionState, status, "status"),
            self._occasion,
            served_by=served_by,
            since=since,
            values=values,
        )

    def end_function_status(self, function: Function | str, day: date | None = None) -> Edited:
        """Record that what was said of a function holds no more."""
        member = member_of(Function, function, "function")
        return operations.end_function_status(*self._here, member, self._occasion, day=day)

    def stand_in(self, member: str, stand_in: str, **values: Any) -> Edited:
        """Record that one of ours takes over for a member: ``introduced``, days … as in `StandIn`."""
        return operations.stand_in_for(*self._here, member, stand_in, self._occasion, **values)

    def end_stand_in(self, member: str, stand_in: str, day: date | None = None) -> Edited:
        """Record that one of ours stands in for a member no more."""
        return operations.end_stand_in(*self._here, member, stand_in, self._occasion, day=day)

    # ── entities ───────────────────────────────────────────────────────────────────────────────────────────────────

    def add(self, kind: str, /, *, entity_id: str | None = None, **values: Any) -> Edited:
        """Add one entity of a kind, such as ``team_member``, with values by field."""
        return operations.edit_entity(*self._here, Addition(kind, values, entity_id), self._occasion)

    def correct(self, kind: str, entity_id: str, /, **values: Any) -> Edited:
        """Change some fields of one entity; ``None`` clears."""
        return operations.edit_entity(*self._here, Correction(kind, entity_id, values), self._occasion)

    def take_out(self, kind: str, entity_id: str, *, reports: str | None = None) -> Edited:
        """Take out one entity; people and positions by their own rules."""
        return operations.edit_entity(*self._here, Removal(kind, entity_id, read_reports(reports)), self._occasion)

    def apply(self, edits: Sequence[Edit]) -> Edited:
        """Make several edits in one change set; later ones may name what earlier ones add by a temporary id, ``$x``."""
        return operations.edit_entities(*self._here, edits, self._occasion)

    # ── the account ────────────────────────────────────────────────────────────────────────────────────────────────

    def change_account(self, **values: Any) -> Edited:
        """Correct fields of the account itself; ``None`` clears."""
        return operations.update_account(*self._here, values, self._occasion)

    def delete_account(self) -> Edited:
        """Delete the account, if nothing is on its map."""
        return operations.delete_account(*self._here, self._occasion)

    @property
    def _here(self) -> tuple[Store, Actor, str]:
        return self.store, self.actor, self.account

    @property
    def _occasion(self) -> Occasion:
        today = date.today()  # noqa: DTZ011 - the user's day
        return Occasion(now=datetime.now(UTC), day=today, source=self.source, seen=self.seen)
