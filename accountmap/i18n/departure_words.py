"""What would be if somebody left, in words."""

from __future__ import annotations

from collections.abc import Iterator

from accountmap.i18n.catalogue import say
from accountmap.i18n.resilience_words import ResilienceWords, percent
from accountmap.influence.departure import Departure, LeadAfter, TieAfter
from accountmap.influence.resilience import LeadResilience
from accountmap.model.ids import PositionId

_MOST_TIES = 5


class DepartureWords(ResilienceWords):
    """Speaks of one departure from one account in one language."""

    def heading(self, found: Departure) -> str:
        """Say who leaves."""
        if found.person is not None:
            return say(self.locale, "departure-theirs", name=self.person(found.person))
        return say(self.locale, "departure-ours", name=self.member(found.member) if found.member else "")

    def side(self, lead: LeadResilience, *, is_today: bool) -> str:
        """Say whose ways are explained: as they are, or as they would be."""
        return say(self.locale, "departure-as-it-is" if is_today else "departure-would-be", lead=self.person(lead.lead))

    def lines(self, found: Departure) -> Iterator[str]:
        """Yield what would be lost, gravest first, and what to do."""
        lines = [*self._leads(found), *self._people(found)]
        if found.vacant:
            lines.insert(0, say(self.locale, "departure-vacant", seats=", ".join(map(self._seat, found.vacant))))
        if found.hold and found.hold.owns:
            lines.append(say(self.locale, "departure-owns", count=found.hold.owns))
        if found.hold:
            lines.append(self.cover(found.hold))
        yield from lines or [say(self.locale, "departure-nothing")]

    def _leads(self, found: Departure) -> Iterator[str]:
        for area in found.headless:
            yield say(self.locale, "departure-headless", area=self.areas((area,)))
        for next_lead in found.next_leads:
            areas = self.areas(next_lead.areas)
            yield say(self.locale, "departure-next-lead", lead=self.person(next_lead.lead), areas=areas)
            yield self.theirs(next_lead)
            yield from self.advice(next_lead)
        for lead in found.leads:
            if lead.after is not None:
                yield from self._lead(lead)

    def _lead(self, lead: LeadAfter) -> Iterator[str]:
        name, after = self.person(lead.before.lead), lead.after
        if after is None:
            return
        if not lead.before.ways:
            yield say(self.locale, "departure-lead-never", lead=name)
            return
        if lead.is_lost:
            yield say(self.locale, "departure-lead-lost", lead=name)
            yield from self.advice(after)
            return
        before = percent(lead.before.best.reliability) if lead.before.best else 0
        now, way = (percent(after.best.reliability), self.way(after.best)) if after.best else (0, "")
        if now < before:
            code = "weaker" if way else "too-long"
            yield say(self.locale, f"departure-lead-{code}", lead=name, before=before, after=now, way=way)
        if after.ways < lead.before.ways:
            yield say(self.locale, "departure-fewer-ways", lead=name, count=after.ways, before=lead.before.ways)
            yield from self.advice(after)
        elif now >= before:
            yield say(self.locale, "departure-lead-holds", lead=name)

    def _people(self, found: Departure) -> Iterator[str]:
        if found.lost:
            yield say(self.locale, "departure-lost", people=self.people(found.lost), count=len(found.lost))
        weaker = [tie for tie in found.ties if tie.after is not None and tie.after.state is not tie.before.state]
        yield from map(self._tie, weaker[:_MOST_TIES])
        if len(weaker) > _MOST_TIES:
            yield say(self.locale, "departure-more-ties", count=len(weaker) - _MOST_TIES)
        beyond = [person for person in found.cut_off if person not in found.lost]
        if beyond:
            yield say(self.locale, "departure-cut-off", people=self.people(beyond), count=len(beyond))

    def _tie(self, tie: TieAfter) -> str:
        states = [say(self.locale, f"tie-state-{one.state}") for one in (tie.before, tie.after) if one]
        member = self.member(tie.after.member) if tie.after else ""
        person = self.person(tie.person)
        return say(self.locale, "departure-weaker", person=person, before=states[0], after=states[-1], member=member)

    def _seat(self, seat: PositionId) -> str:
        position = self._map.position_by_id[seat]
        return position.title or position.unit or say(self.locale, "audit-untitled")
