"""Influence in words: how much weight a word has, what that rests on, and what is not known."""

from __future__ import annotations

from accountmap.i18n.catalogue import Locale, say
from accountmap.influence.score import InfluenceScore
from accountmap.influence.terms import Gap, Term, TermValue
from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId

_WELL_SUPPORTED = 0.85
_PARTLY_SUPPORTED = 0.50
_MOST_NAMED = 3
_ASKED = (Gap.NO_DECIDER, Gap.NO_ADVICE_KNOWN, Gap.NO_LEVEL, Gap.NOT_DRAWN, Gap.IN_CIRCLE)


class InfluenceWords:
    """Speaks of the influence of one account's people in one language.

    Parameters
    ----------
    account_map
        The map of the day; gives the names.
    """

    def __init__(self, account_map: AccountMap, locale: Locale) -> None:
        self._map = account_map
        self._locale = locale

    def who(self, person: PersonId) -> str:
        """Name a person with what they are there."""
        name = self._map.person(person).name
        title = next((seat.title for seat in self._map.positions_of.get(person, ()) if seat.title), "")
        return say(self._locale, "influence-who", name=name, title=title) if title else name

    def standing(self, one: InfluenceScore) -> str:
        """Say how much weight a word has, and how well that is supported."""
        if one.score is None:
            return say(self._locale, "influence-unknown")
        support = "well" if one.confidence >= _WELL_SUPPORTED else "thinly"
        if _PARTLY_SUPPORTED <= one.confidence < _WELL_SUPPORTED:
            support = "partly"
        return say(
            self._locale,
            "influence-standing",
            standing=say(self._locale, f"standing-{one.standing}"),
            points=sum(one.points),
            support=say(self._locale, f"support-{support}"),
        )

    def terms(self, one: InfluenceScore) -> tuple[tuple[TermValue, str], ...]:
        """Return each term with what it adds and why, or why it is left out."""
        parts = zip(one.terms, one.points, one.most_points, strict=True)
        return tuple((term, self._term(term, points, most)) for term, points, most in parts)

    def questions(self, scores: tuple[InfluenceScore, ...]) -> tuple[str, ...]:
        """Return what to ask so that more terms have evidence, what would help most people first."""
        people = {gap: [one.person for one in scores for term in one.terms if term.gap is gap] for gap in _ASKED}
        asked = sorted((gap for gap in _ASKED if people[gap]), key=lambda gap: -len(people[gap]))
        return tuple(
            say(
                self._locale,
                f"influence-ask-{gap}",
                account=self._map.account.name,
                count=len(people[gap]),
                people=self._some(people[gap]),
            )
            for gap in asked
        )

    def _term(self, term: TermValue, points: int, most: int) -> str:
        name = say(self._locale, f"influence-term-{term.term}")
        if term.value is None:
            return say(
                self._locale, "influence-left-out", term=name, why=say(self._locale, f"influence-gap-{term.gap}")
            )
        why = self._why(term)
        return say(self._locale, "influence-points", points=points, most=most, term=name, why=why)

    def _why(self, term: TermValue) -> str:
        value = term.value or 0.0
        code = f"influence-why-{term.term}"
        if term.term is Term.COALITION and not term.people:
            code = "influence-why-apart"
        elif term.term is Term.BROKERAGE:
            code = f"influence-why-brokerage-{'most' if value >= 0.67 else 'some' if value >= 0.33 else 'few'}"
        return say(
            self._locale,
            code,
            count=term.count,
            of=term.of,
            percent=round(100 * value),
            people=self._some(list(term.people)),
        )

    def _some(self, people: list[PersonId]) -> str:
        names = [self._map.person(person).name for person in people[:_MOST_NAMED]]
        further = len(people) - len(names)
        return ", ".join(names) + (say(self._locale, "influence-and-more", count=further) if further else "")
