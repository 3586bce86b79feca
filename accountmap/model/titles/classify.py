"""What a position works on, how senior it is and what it may decide, read from its title and department.

English and Russian, by a lexicon of phrases and stems. Whatever is not clearly said stays unknown: another language,
another alphabet, a word of no known meaning. What a department says is weaker than what the title says.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from accountmap.model.buying import DecisionArea
from accountmap.model.functions import Function
from accountmap.model.text import match_key
from accountmap.model.titles.guesses import Classification, Guess
from accountmap.model.titles.lexicon import lexicon
from accountmap.model.titles.reading import Title
from accountmap.model.titles.seniority import seniority_in
from accountmap.model.titles.words import words_of
from accountmap.model.titles.working_on import CLEARLY, functions_in

_BY_DEPARTMENT: Final = 0.85
_MOST_REMEMBERED: Final = 50_000


@lru_cache(maxsize=_MOST_REMEMBERED)
def classify(title: str, unit: str = "") -> Classification:
    """Read functions, seniority and decision areas from a title and a department.

    Linear in the length of the texts; remembered.

    Examples
    --------
    >>> found = classify("Главный бухгалтер и офис-менеджер")
    >>> [(guess.value.value, guess.words) for guess in found.functions], found.seniority.value
    ([('accounting', ('бухгалтер',)), ('records', ('офис', 'менеджер'))], 4)
    >>> classify("Account manager").functions[0].value.value, classify("Начальник відділу закупівель").functions
    ('sales', ())
    """
    read = Title(title)
    by_title = functions_in(read)
    is_clear = any(guess.confidence >= CLEARLY for guess in by_title)
    functions = by_title if is_clear or read.is_of_another_trade else _of_department(unit) or by_title
    seniority = seniority_in(read, heads_company=functions is by_title and _is_bare_head(by_title))
    return Classification(functions, seniority, tuple(_areas(functions)))


def _is_bare_head(functions: tuple[Guess[Function], ...]) -> bool:
    """Tell whether a title says nothing but that somebody heads the company: "director", "general manager"."""
    if not functions or functions[0].value is not Function.GENERAL_MANAGEMENT:
        return False
    words = functions[0].words
    return len(words) == 1 or match_key(words[0]) == "general"


def function_of_department(unit: str) -> Function | None:
    """Return the function of a department whose whole name leaves no doubt, else ``None``.

    Examples
    --------
    >>> function_of_department("Отдел закупок").value
    'purchasing'
    >>> function_of_department("Customer happiness") is None
    True
    """
    return lexicon().departments.get(match_key(unit))


def _of_department(unit: str) -> tuple[Guess[Function], ...]:
    whole = function_of_department(unit)
    if whole is not None:
        return (Guess(whole, CLEARLY, tuple(word.text for word in words_of(unit))),)
    return tuple(
        Guess(guess.value, _BY_DEPARTMENT, guess.words)
        for guess in functions_in(Title(unit))
        if guess.confidence >= CLEARLY
    )


_AREAS: Final[dict[Function, tuple[tuple[DecisionArea, float], ...]]] = {
    Function.PURCHASING: ((DecisionArea.PURCHASING, 1.0),),
    Function.CONTRACTS: ((DecisionArea.CONTRACTS, 1.0),),
    Function.TENDER_OFFICE: ((DecisionArea.PURCHASING, 0.8),),
    Function.GENERAL_MANAGEMENT: ((DecisionArea.PURCHASING, 0.6), (DecisionArea.CONTRACTS, 0.6)),
}


def _areas(functions: tuple[Guess[Function], ...]) -> Iterator[Guess[DecisionArea]]:
    seen: set[DecisionArea] = set()
    for guess in functions:
        for area, share in _AREAS.get(guess.value, ()):
            if area not in seen:
                seen.add(area)
                yield Guess(area, round(share * guess.confidence, 2), guess.words)
