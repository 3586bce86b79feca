"""Ties in words: how well one of ours knows a person, what that rests on, what to look after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from accountmap.i18n.catalogue import Locale, Parameter, say
from accountmap.i18n.names import named
from accountmap.i18n.numbers import decimal
from accountmap.influence.strength import TieState
from accountmap.influence.ties import NOTABLE_TREND, Tie
from accountmap.model.account_map import AccountMap

_MOST_NAMED = 5


class TieWords:
    """Speaks of our ties at one account in one language.

    Parameters
    ----------
    account_map
        The map of the day; gives the names.
    """

    def __init__(self, account_map: AccountMap, day: date, locale: Locale) -> None:
        self._map = account_map
        self._day = day
        self._locale = locale

    def person(self, tie: Tie) -> str:
        """Name the person of the client."""
        return named(self._map.person(tie.strength.person).name, self._locale)

    def member(self, tie: Tie) -> str:
        """Name the one of ours."""
        return self._map.member_by_id[tie.strength.member].name

    def state(self, tie: Tie) -> str:
        """Say how strong a tie is, where it goes, when they last met, and what was said and is wanted."""
        return "; ".join(self._parts(tie))

    def why(self, tie: Tie) -> Iterator[str]:
        """Yield what the numbers of a tie rest on, from touches to the interval."""
        strength = tie.strength
        if tie.touches:
            counts = (self._say("ties-touch", channel=self._say(f"channel-{c}"), count=n) for c, n in tie.touches)
            yield self._say(
                "ties-why-touches", touches=", ".join(counts), amount=decimal(strength.amount, self._locale, 1)
            )
            yield self._say("ties-why-reciprocity", percent=round(100 * strength.reciprocity))
            yield self._say("ties-why-observed", observed=self._number(strength.observed))
        else:
            yield self._say("ties-why-no-touches")
        yield self._declared(tie)
        before = strength.strength - tie.trend
        yield self._say(
            "ties-why-together",
            observed=self._number(strength.observed),
            declared=self._number(strength.declared),
            strength=self._number(strength.strength),
            before=self._number(before),
        )
        if strength.state is not TieState.NEVER:
            yield self._say(
                "ties-why-sure",
                percent=round(100 * tie.confidence),
                low=self._number(tie.low),
                high=self._number(tie.high),
            )

    def to_look_after(self, ties: tuple[Tie, ...]) -> Iterator[str]:
        """Yield which ties went cold, which fade, and which are below what we want."""
        cold = [tie for tie in ties if tie.cold]
        fading = [tie for tie in ties if tie.trend <= -NOTABLE_TREND and not tie.cold]
        wanting = [tie for tie in ties if tie.levels_missing]
        for code, some in (("cold", cold), ("fading", fading), ("wanting", wanting)):
            if some:
                pairs = [self._say("ties-pair", member=self.member(tie), person=self.person(tie)) for tie in some]
                further = self._say("influence-and-more", count=len(some) - _MOST_NAMED)
                named_pairs = ", ".join(pairs[:_MOST_NAMED]) + (further if len(some) > _MOST_NAMED else "")
                yield self._say(f"ties-{code}-list", pairs=named_pairs)

    def _parts(self, tie: Tie) -> Iterator[str]:
        strength = tie.strength
        state = self._say(f"tie-state-{strength.state}")
        if strength.state is TieState.NEVER:
            yield state
        else:
            numbers = {"strength": strength.strength, "low": tie.low, "high": tie.high}
            yield self._say(
                "ties-number", state=state, **{name: self._number(value) for name, value in numbers.items()}
            )
        if abs(tie.trend) >= NOTABLE_TREND:
            yield self._say("ties-growing" if tie.trend > 0 else "ties-fading")
        if tie.last_two_way:
            yield self._say("ties-last", days=(self._day - tie.last_two_way).days)
        elif tie.touches:
            yield self._say("ties-last-never")
        if tie.cold:
            yield self._say("ties-cold")
        relationship = tie.relationship
        if relationship and relationship.declared_level:
            level = self._say(f"level-{relationship.declared_level}")
            confirmed = relationship.confirmed_on
            code = "ties-declared-on" if confirmed else "ties-declared"
            yield self._say(code, level=level, **({"day": confirmed} if confirmed else {}))
        if tie.levels_missing:
            yield self._say("ties-desired", level=self._say(f"level-{tie.desired_level}"))
        if tie.is_owner:
            yield self._say("ties-owner")

    def _declared(self, tie: Tie) -> str:
        relationship = tie.relationship
        if relationship is None or relationship.declared_level is None:
            return self._say("ties-why-undeclared")
        confirmed = relationship.confirmed_on
        return self._say(
            "ties-why-declared",
            level=self._say(f"level-{relationship.declared_level}"),
            confirmed="yes" if confirmed and confirmed <= self._day else "no",
            days=(self._day - confirmed).days if confirmed else 0,
            declared=self._number(tie.strength.declared),
        )

    def _number(self, value: float) -> str:
        return decimal(value, self._locale)

    def _say(self, code: str, **parameters: Parameter) -> str:
        return say(self._locale, code, **parameters)
