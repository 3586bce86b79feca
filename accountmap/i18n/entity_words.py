"""Any entity of a map in one line: whom and what it joins, by name, what it says, and since when."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from accountmap.i18n.catalogue import Locale, say
from accountmap.i18n.names import named
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import FunctionStatus
from accountmap.model.buying import BuyingRole, Motivation, Stance
from accountmap.model.courtesy import Consent, ConsentHow, ContactBan, ContactPolicy
from accountmap.model.facts import Entity, Fact
from accountmap.model.ids import PersonId, PositionId, TeamMemberId
from accountmap.model.links import LateralLink, ReportingLine
from accountmap.model.people import Assignment, Distinction, Person, Position
from accountmap.model.team import Relationship, StandIn, TeamMember, Touchpoint

_STANCES = {2: "ally", 1: "supporter", 0: "neutral", -1: "sceptic", -2: "opponent"}


class EntityWords:
    """Names the entities of one map in one language.

    Parameters
    ----------
    account_map
        The map with everything recorded; gives the names.
    day
        The day on which one asks who holds a position.
    team
        Those of ours who are not on the map and may be named.
    """

    def __init__(self, account_map: AccountMap, locale: Locale, day: date, team: Iterable[TeamMember] = ()) -> None:
        self._map = account_map
        self._locale = locale
        self._day = day
        self._members = {member.id: member.name for member in (*account_map.team, *team)}

    def line(self, entity: Entity) -> str:
        """Return an entity in one line that ends with its id."""
        details = [named(self._said(entity), self._locale)]
        if isinstance(entity, Fact):
            if entity.valid_from:
                details.append(say(self._locale, "entity-from", day=entity.valid_from))
            if entity.valid_to:
                details.append(say(self._locale, "entity-until", day=entity.valid_to))
            if entity.confidence < 1:
                details.append(say(self._locale, "entity-uncertain"))
        return " · ".join(filter(None, [*details, str(getattr(entity, "id", ""))]))

    def _said(self, entity: Entity) -> str:
        says: dict[type[Entity], Callable[[Any], str]] = {
            Person: lambda one: one.name,
            TeamMember: lambda one: one.name,
            Position: lambda one: self._seat(one.id),
            Assignment: lambda one: f"{self._person(one.person)} – {self._title(one.position)}",
            ReportingLine: self._line,
            LateralLink: self._link,
            BuyingRole: self._role,
            Stance: self._stance,
            Motivation: lambda one: f"{self._person(one.person)} – {one.rewarded_for}",
            FunctionStatus: self._function,
            Relationship: self._relationship,
            StandIn: self._stand_in,
            Consent: self._consent,
            ContactBan: self._ban,
            ContactPolicy: self._policy,
            Touchpoint: self._touch,
            Distinction: lambda one: f"{self._person(one.person)} ≠ {self._person(one.other)}",
        }
        return says[type(entity)](entity)

    def _line(self, line: ReportingLine) -> str:
        return f"{self._seat(line.report)} – {self._word('line', line.kind)}: {self._seat(line.manager)}"

    def _link(self, link: LateralLink) -> str:
        arrow = "→" if link.is_directed else "–"
        ends = f"{self._person(link.from_person)} {arrow} {self._person(link.to_person)}"
        return f"{ends}: {self._word('lateral', link.kind)}"

    def _role(self, role: BuyingRole) -> str:
        area = f" ({self._word('area', role.area)})" if role.area else ""
        return f"{self._person(role.person)} – {self._word('role', role.kind)}{area}"

    def _stance(self, stance: Stance) -> str:
        because = f" ({stance.reason})" if stance.reason else ""
        return f"{self._person(stance.person)} – {self._word('stance', _STANCES[stance.value])}{because}"

    def _function(self, status: FunctionStatus) -> str:
        note = f" ({status.note})" if status.note else ""
        return f"{self._word('function', status.function)} – {self._word('function-state', status.status)}{note}"

    def _relationship(self, tie: Relationship) -> str:
        level = f": {self._word('level', tie.declared_level)}" if tie.declared_level else ""
        return f"{self._member(tie.member)} – {self._person(tie.person)}{level}"

    def _stand_in(self, stand_in: StandIn) -> str:
        introduced = f", {say(self._locale, 'entity-introduced')}" if stand_in.introduced else ""
        ends = {"member": self._member(stand_in.member), "stand_in": self._member(stand_in.stand_in)}
        return say(self._locale, "entity-stand-in", **ends) + introduced

    def _consent(self, consent: Consent) -> str:
        introduced = f" ({self._member(consent.member)})" if consent.member else ""
        words = "consent-how" if consent.how is not ConsentHow.ASKED else "consent-state"
        said = self._word(words, consent.how if words == "consent-how" else consent.state)
        return f"{self._person(consent.person)} → {self._person(consent.about)}: {said}{introduced}"

    def _ban(self, ban: ContactBan) -> str:
        whom = [self._person(ban.person)] if ban.person else []
        whom += [self._word("function", one) for one in ban.functions] + [self._word("role", one) for one in ban.roles]
        ways = ", ".join(self._word("channel", one) for one in ban.channels)
        reason = f"({ban.reason})" if ban.reason else ""
        said = f"{', '.join(whom) or say(self._locale, 'ban-everybody')}: {self._word('ban', ban.kind)}"
        return " ".join(filter(None, [said, f"· {ways}" if ways else "", reason]))

    def _policy(self, policy: ContactPolicy) -> str:
        rules = [name for name in ("no_meals", "no_gifts", "no_outside_meetings") if getattr(policy, name)]
        said = [say(self._locale, f"policy-{name.replace('_', '-')}") for name in rules]
        if policy.least_participants > 1:
            said.append(say(self._locale, "policy-participants", count=policy.least_participants))
        return ", ".join(said) or say(self._locale, "policy-nothing")

    def _touch(self, touch: Touchpoint) -> str:
        ours = ", ".join(self._member(one) for one in touch.members)
        theirs = ", ".join(self._person(one) for one in touch.people)
        topic = f" · {touch.topic}" if touch.topic else ""
        return f"{touch.day.isoformat()} {self._word('channel', touch.channel)}: {ours} – {theirs}{topic}"

    def _word(self, prefix: str, value: str) -> str:
        return say(self._locale, f"{prefix}-{value}")

    def _person(self, person: PersonId) -> str:
        found = self._map.person_by_id.get(person)
        return found.name if found else person

    def _member(self, member: TeamMemberId) -> str:
        return self._members.get(member, member)

    def _seat(self, position: PositionId) -> str:
        """Name who holds a position on the day; else say its title, and that nobody does or nobody known."""
        held = (one for one in self._map.assignments if one.position == position and one.is_valid_on(self._day))
        names = [self._person(one.person) for one in held]
        if names:
            return " / ".join(names)
        nobody = "audit-placeholder" if self._map.position_by_id[position].placeholder else "audit-vacancy"
        return say(self._locale, nobody, title=self._title(position))

    def _title(self, position: PositionId) -> str:
        seat = self._map.position_by_id[position]
        return seat.title or seat.unit or seat.reference or say(self._locale, "audit-untitled")
