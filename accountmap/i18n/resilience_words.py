"""Resilience in words: what the ways to those who decide hang on, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accountmap.i18n.catalogue import Locale, say
from accountmap.i18n.lists import joined
from accountmap.i18n.names import named
from accountmap.influence.our_side import MemberHold
from accountmap.influence.paths import InfluencePath
from accountmap.influence.resilience import LeadResilience, Resilience
from accountmap.model.account_map import AccountMap, Withheld
from accountmap.model.buying import DecisionArea
from accountmap.model.ids import PersonId, TeamMemberId

_MOST_NAMED = 5
_MOST_MEETINGS = 2
_MATTERS = frozenset({Withheld.PEOPLE, Withheld.STANCES, Withheld.FRIENDSHIPS})


class ResilienceWords:
    """Speaks of the resilience of one account in one language.

    Parameters
    ----------
    maps
        The account's map of the day first, then others that name people and members.
    """

    def __init__(self, maps: tuple[AccountMap, ...], locale: Locale) -> None:
        self._map, *self._elsewhere = maps
        self.locale = locale

    def lead(self, lead: LeadResilience) -> str:
        """Say who it is about and what they decide on."""
        return say(self.locale, "resilience-lead", lead=self.person(lead.lead), areas=self.areas(lead.areas))

    def theirs(self, lead: LeadResilience) -> str:
        """Say what the ways hang on at the client."""
        code = "several"
        if lead.direct:
            code = "direct-and" if lead.others else "direct-only"
        elif not lead.others:
            code = "none"
        elif lead.best is None:
            code = "far"
        elif lead.single_points:
            code = "single"
        people = lead.single_points if code == "single" else lead.cut
        return say(
            self.locale,
            f"resilience-{code}",
            lead=self.person(lead.lead),
            ours=self.members(lead.direct),
            people=self.people(people),
            points=len(people),
            count=lead.others,
        )

    def ours(self, lead: LeadResilience, members: Sequence[MemberHold]) -> Iterator[str]:
        """Yield who of ours gets there and, if it is one, who could besides."""
        if len(lead.ours) == 1:
            yield say(self.locale, "resilience-ours-one", member=self.member(lead.ours[0]))
            yield from (self.cover(hold) for hold in members if hold.member == lead.ours[0])
        elif lead.ours:
            yield say(self.locale, "resilience-ours-several", count=len(lead.ours), ours=self.members(lead.ours))

    def advice(self, lead: LeadResilience) -> Iterator[str]:
        """Yield whom to meet, where fewer than two ways lead there."""
        if lead.is_enough:
            return
        for path in lead.meet[:_MOST_MEETINGS]:
            person = self.person(path.arcs[0].start)
            yield say(self.locale, "resilience-meet", person=person, how=self.steps(path))
        if not lead.meet:
            yield say(self.locale, f"resilience-meet-{'more' if lead.direct else 'lead'}", lead=self.person(lead.lead))

    def why(self, lead: LeadResilience) -> Iterator[str]:
        """Yield what the numbers rest on."""
        if lead.best:
            yield say(
                self.locale, "resilience-why-best", way=self.way(lead.best), percent=percent(lead.best.reliability)
            )
        elif lead.ways:
            yield say(self.locale, "resilience-why-too-long")
        if lead.ways:
            yield say(self.locale, "resilience-why-reach", percent=percent(lead.reach.probability))
        if lead.cut:
            yield say(self.locale, "resilience-why-cut", people=self.people(lead.cut), count=len(lead.cut))
            likelihood = percent(lead.likelihood) or "< 1"
            code = "all-leave" if set(lead.likeliest) == set(lead.cut) else "likeliest"
            people = self.people(lead.likeliest)
            yield say(self.locale, f"resilience-why-{code}", people=people, count=len(lead.cut), percent=likelihood)

    def undecided(self, resilience: Resilience) -> Iterator[str]:
        """Yield what to ask where nobody is known to decide."""
        for area in resilience.undecided:
            account = self._map.account.name
            yield say(self.locale, "resilience-undecided", area=self.areas((area,)), name=area.value, account=account)

    def hold(self, hold: MemberHold) -> str:
        """Say what one of ours holds, and who could take over."""
        said = say(
            self.locale,
            "resilience-member",
            member=self.member(hold.member),
            count=len(hold.knows),
            alone="all" if len(hold.alone) == len(hold.knows) else len(hold.alone),
            people=self.people(hold.alone),
        )
        return f"{said} {self.cover(hold)}"

    def cover(self, hold: MemberHold) -> str:
        """Say who stands in, was introduced or was not, or who could be."""
        if hold.covers:
            first = hold.covers[0]
            code = "introduced" if first.introduced else "introduce"
            return say(self.locale, f"resilience-cover-{code}", stand_in=self.member(first.stand_in))
        if hold.next:
            next_one = self.member(hold.next)
            return say(self.locale, "resilience-cover-next", next=next_one, count=hold.next_knows)
        return say(self.locale, "resilience-cover-none")

    def withheld(self) -> str | None:
        """Say that something is not shown which may change the answer, if so."""
        matters = any(one.withheld & _MATTERS for one in (self._map, *self._elsewhere))
        return say(self.locale, "resilience-withheld") if matters else None

    def way(self, path: InfluencePath) -> str:
        """Say a path from one of ours to the end."""
        member = path.arcs[0].member
        return " → ".join([self.member(member) if member else "", *map(self.person, path.people)])

    def steps(self, path: InfluencePath) -> str:
        """Say what joins somebody to the next one, and that one to the next."""
        arcs = [say(self.locale, f"resilience-arc-{arc.kind}", name=self.person(arc.end)) for arc in path.arcs]
        return say(self.locale, "resilience-who").join(arcs)

    def areas(self, areas: Sequence[DecisionArea]) -> str:
        """Name areas of decision."""
        return joined([say(self.locale, f"area-{area}") for area in areas], self.locale)

    def person(self, person: PersonId) -> str:
        """Name somebody of the client; of another account, with its name."""
        if person in self._map.person_by_id:
            return named(self._map.person(person).name, self.locale)
        for other in self._elsewhere:
            if person in other.person_by_id:
                name = named(other.person(person).name, self.locale)
                return say(self.locale, "paths-elsewhere", name=name, account=other.account.name)
        return person

    def people(self, people: Sequence[PersonId]) -> str:
        """Name some of the client."""
        return joined([self.person(person) for person in people], self.locale, _MOST_NAMED)

    def member(self, member: TeamMemberId) -> str:
        """Name one of ours."""
        maps = (self._map, *self._elsewhere)
        return next((one.member_by_id[member].name for one in maps if member in one.member_by_id), member)

    def members(self, members: Sequence[TeamMemberId]) -> str:
        """Name some of ours."""
        return joined([self.member(member) for member in members], self.locale)


def percent(share: float) -> int:
    """Return a share in whole hundredths.

    Examples
    --------
    >>> percent(0.456)
    46
    """
    return round(100 * share)
