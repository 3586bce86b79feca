"""Influence paths in words: chains of names, steps with what they rest on, and the way out where there is no path."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountmap.i18n.catalogue import Locale, say
from accountmap.i18n.names import named
from accountmap.i18n.numbers import decimal
from accountmap.influence import tie_strength
from accountmap.influence.arcs import UNDECLARED_STRENGTH, US, Arc, ArcKind
from accountmap.influence.paths import InfluencePath
from accountmap.influence.ways_in import WaysIn
from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.model.ids import PersonId, TeamMemberId

_WITHHELD = (Withheld.PEOPLE, Withheld.STANCES, Withheld.FRIENDSHIPS)


class PathWords:
    """Speaks of the ways into one account in one language.

    Parameters
    ----------
    maps
        The account's map of the day first, then others that name people and members.
    """

    def __init__(self, maps: tuple[AccountMap, ...], day: date, locale: Locale) -> None:
        self._maps = maps
        self._day = day
        self._locale = locale

    def name(self, person: PersonId) -> str:
        """Name a person; of another account, with its name."""
        for account_map in self._maps:
            if person in account_map.person_by_id:
                name = named(account_map.person(person).name, self._locale)
                if account_map is self._maps[0]:
                    return name
                return self._say("paths-elsewhere", name=name, account=account_map.account.name)
        return person

    def who(self, person: PersonId) -> str:
        """Name a person with what they are there."""
        title = next((seat.title for seat in self._maps[0].positions_of.get(person, ()) if seat.title), "")
        return self._say("paths-who", name=self.name(person), title=title) if title else self.name(person)

    def member(self, member: TeamMemberId | None) -> str:
        """Name one of ours."""
        found = (one.member_by_id[member] for one in self._maps if member and member in one.member_by_id)
        return next((one.name for one in found), "") or self._say("paths-us")

    def chain(self, path: InfluencePath) -> str:
        """Name everybody on a path, the one of ours who begins it first."""
        first = path.arcs[0]
        start = self.member(first.member) if first.start == US else self.name(first.start)
        return " → ".join([start, *map(self.name, path.people)])

    def step(self, arc: Arc) -> str:
        """Say what joins the two ends of a step."""
        if arc.kind is ArcKind.TIE:
            return self._tie(arc)
        text = self._say(f"paths-step-{arc.kind}", start=self.name(arc.start), end=self.name(arc.end))
        return self._say("paths-step-indirect", step=text) if arc.indirect else text

    def why(self, arc: Arc) -> str:
        """Say what the probability of a step is made of."""
        percent = round(100 * arc.probability)
        if arc.kind is ArcKind.TIE:
            return self._say("paths-step-why-tie", step=self.step(arc), percent=percent)
        return self._say(
            "paths-step-why",
            step=self.step(arc),
            percent=percent,
            strength=decimal(arc.strength, self._locale),
            declared="no" if arc.strength == UNDECLARED_STRENGTH else "yes",
            factor=decimal(arc.factor, self._locale),
            source=arc.source or "none",
            also=", ".join(self._say(f"arc-{kind}") for kind in arc.also) or "none",
        )

    def reach(self, ways: WaysIn) -> str:
        """Say the probability that a word arrives by any way."""
        reach = ways.reach
        return self._say(
            "paths-reach",
            percent=round(100 * reach.probability),
            error=max(1, round(100 * reach.error)),
            trials=reach.trials,
        )

    def disjoint(self, ways: WaysIn) -> str:
        """Say how many ways have nobody in common, and through whom each begins."""
        if len(ways.paths) == 1:
            return self._say("paths-only-way")
        direct = self._say("paths-disjoint-direct")
        through = [self.name(path.people[0]) if path.between else direct for path in ways.disjoint]
        return self._say("paths-disjoint", count=len(ways.disjoint), through=", ".join(through))

    def first_contacts(self, ways: WaysIn) -> Iterator[str]:
        """Say whom to get to know where no way leads, or what to find out."""
        name = self.name(ways.target)
        yield self._say("paths-none", name=name)
        for path in ways.first_contacts:
            percent = round(100 * path.reliability)
            first = self.name(path.arcs[0].start)
            yield self._say("paths-first-contact", name=first, percent=percent, chain=self.chain(path))
        if not ways.first_contacts:
            yield self._say("paths-first-contact-none", name=name)

    def what(self, role: RoleKind | None, area: DecisionArea | None, function: Function | None) -> str:
        """Say whom one asked for, where it was no person."""
        said = []
        if role and area:
            names = {"role": self._say(f"role-{role}"), "area": self._say(f"area-{area}")}
            said.append(self._say("paths-what-role-area", **names))
        elif role:
            said.append(self._say("paths-what-role", role=self._say(f"role-{role}")))
        elif area:
            said.append(self._say("paths-what-area", area=self._say(f"area-{area}")))
        if function:
            said.append(self._say("paths-what-function", function=self._say(f"function-{function}")))
        return ", ".join(said)

    def withheld(self) -> tuple[str, ...]:
        """Say what is not shown to the reader and may change the answer."""
        kinds = (kind for kind in _WITHHELD if any(kind in one.withheld for one in self._maps))
        return tuple(self._say(f"paths-withheld-{kind}") for kind in kinds)

    def _tie(self, arc: Arc) -> str:
        """Say who of ours knows a person, how well and since when not, and whose contact it is."""
        assert arc.member is not None  # noqa: S101 - a tie has one
        account_map = next(one for one in self._maps if arc.end in one.person_by_id)
        tie = tie_strength(account_map, arc.member, arc.end, self._day)
        touches = account_map.touchpoints_of.get(arc.end, ())
        days = [touch.day for touch in touches if arc.member in touch.members and touch.channel.is_addressed]
        text = self._say(
            "paths-step-tie",
            member=self.member(arc.member),
            end=self.name(arc.end),
            state=self._say(f"tie-state-{tie.state}"),
            days=(self._day - max(days)).days if days else -1,
        )
        owners = [one.member for one in account_map.relationships_of.get(arc.end, ()) if one.is_owner]
        if owners and arc.member not in owners:
            return self._say("paths-step-tie-owner", step=text, owner=self.member(owners[0]))
        return text

    def _say(self, code: str, **parameters: str | int) -> str:
        return say(self._locale, code, **parameters)
