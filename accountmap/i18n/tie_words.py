"""Ties in words: how well one of ours knows a person, what that rests on, what to look after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from accountmap.i18n.catalogue import Locale, Parameter, say
from accountmap.i18n.names import named
from accountmap.i18n.numbers import decimal
from accountmap.influence.observed import DEFAULTS
from accountmap.influence.strength import TieState
from accountmap.influence.tie import NOTABLE_TREND, Tie, TieOrder, place_of
from accountmap.model.account_map import AccountMap
from accountmap.model.people import Channel

_MOST_NAMED: Final = 5
_EVEN: Final = 0.9
_ONE_WAY: Final = 0.05


class TieWords:
    """Speaks of our ties at one account in one language.

    Parameters
    ----------
    account_map
        The map of the day; gives the names.
    """

    def __init__(self, account_map: AccountMap, locale: Locale) -> None:
        self._map = account_map
        self._locale = locale

    def person(self, tie: Tie) -> str:
        """Name the person of the client."""
        return named(self._map.person(tie.strength.person).name, self._locale)

    def member(self, tie: Tie) -> str:
        """Name the one of ours."""
        return self._map.member_by_id[tie.strength.member].name

    def pair(self, tie: Tie) -> str:
        """Name both."""
        return self._say("ties-pair", member=self.member(tie), person=self.person(tie))

    def counted(self, ties: tuple[Tie, ...]) -> str:
        """Say how many ties there are of each state."""
        states = Counter(tie.strength.state for tie in ties)
        counts = (
            self._say(f"ties-count-{state}", count=states[state]) for state in reversed(TieState) if states[state]
        )
        return self._say("ties-count", count=len(ties), states=", ".join(counts))

    def state(self, tie: Tie) -> str:
        """Say how strong a tie is, where it goes, when they last met, and what was said and is wanted."""
        return "; ".join(self._parts(tie))

    def why(self, tie: Tie) -> Iterator[str]:
        """Yield what the numbers of a tie rest on, from touches to the interval."""
        strength = tie.strength
        if tie.touches:
            yield self._touches(tie)
            yield self._balance(tie)
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
        """Yield which ties went cold, which fade, and which are below what we want, the worst of each first."""
        some = {
            TieOrder.LAST: [tie for tie in ties if tie.cold],
            TieOrder.TREND: [tie for tie in ties if tie.fading and not tie.cold],
            TieOrder.WANTED: [tie for tie in ties if tie.levels_missing],
        }
        for order, found in some.items():
            if found:
                yield self._say(f"ties-list-{order}")
            for tie in sorted(found, key=lambda tie: place_of(tie, order))[:_MOST_NAMED]:
                yield f"  {self.pair(tie)}: {self._reason(tie, order)}"
            if len(found) > _MOST_NAMED:
                yield f"  {self._say('ties-more', count=len(found) - _MOST_NAMED)}"

    def _reason(self, tie: Tie, order: TieOrder) -> str:
        if order is TieOrder.LAST:
            last = self._say("ties-last", days=tie.days_since_two_way or 0)
            return self._say("ties-because-cold", last=last, fresh=tie.fresh_days)
        if order is TieOrder.TREND:
            strength = tie.strength.strength
            return self._say(
                "ties-because-fading", before=self._number(strength - tie.trend), strength=self._number(strength)
            )
        return self._say(
            "ties-because-wanting",
            wanted=self._say(f"level-{tie.desired_level}"),
            said="yes" if tie.declared_level else "no",
            level=self._say(f"level-{tie.declared_level}") if tie.declared_level else "",
        )

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
        if tie.days_since_two_way is not None:
            yield self._say("ties-last", days=tie.days_since_two_way)
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

    def _touches(self, tie: Tie) -> str:
        recent, touches = Counter(dict(tie.recent)), Counter(dict(tie.touches))
        earlier = touches - recent
        which = "both" if recent and earlier else "recent" if recent else "earlier"
        return self._say(
            "ties-why-touches",
            which=which,
            recent=self._counts(recent),
            earlier=self._counts(earlier),
            amount=decimal(tie.strength.amount, self._locale, 1),
        )

    def _counts(self, counted: Counter[Channel]) -> str:
        return ", ".join(
            self._say(f"ties-touch-{channel}", count=counted[channel]) for channel in Channel if counted[channel]
        )

    def _balance(self, tie: Tie) -> str:
        seen = tie.strength.seen
        reciprocity = seen.reciprocity
        if not seen.amount:
            return self._say("ties-why-none")
        measure = "even" if reciprocity >= _EVEN else "mostly" if reciprocity >= _ONE_WAY else "only"
        counts = DEFAULTS.one_way_share + (1 - DEFAULTS.one_way_share) * reciprocity
        return self._say(
            f"ties-why-{measure}",
            who="ours" if seen.outward > seen.inward else "theirs",
            percent=round(100 * reciprocity),
            counts=round(100 * counts),
        )

    def _declared(self, tie: Tie) -> str:
        relationship = tie.relationship
        if relationship is None or relationship.declared_level is None:
            return self._say("ties-why-undeclared")
        confirmed = relationship.confirmed_on
        return self._say(
            "ties-why-declared",
            level=self._say(f"level-{relationship.declared_level}"),
            confirmed="yes" if confirmed and confirmed <= tie.day else "no",
            days=(tie.day - confirmed).days if confirmed else 0,
            declared=self._number(tie.strength.declared),
        )

    def _number(self, value: float) -> str:
        return decimal(value, self._locale)

    def _say(self, code: str, **parameters: Parameter) -> str:
        return say(self._locale, code, **parameters)
