"""Names of people taken apart, and what two of them have in common, whatever the order, the script and the initials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from accountmap.duplicates.spelling import spelling_key

_MOST_REMEMBERED: Final = 65_536
_BETWEEN: Final = re.compile(r"[\s,;/()«»\"“”„]+")
# "И.О." and "J.R." are two words; "Dr." keeps its dot.
_INITIALS_TOGETHER: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,2})\.(?=[^\W\d_])")
_INITIAL: Final = re.compile(r"[^\W\d_]\.?|(?:Yu|Ya|Zh|Kh|Ts|Ch|Sh|Ye|Yo|Iu|Ia)\.")
_PATRONYMIC: Final = re.compile(
    "(?:[ое]вич|[ое]вна|ич|инична|ична|[oe]vi[ct]h?|[oe]vna|ini[ct]hna|i[ct]hna)", re.IGNORECASE
)
_FEWEST_BEFORE_ENDING: Final = 2
_TITLES: Final = "mr;mrs;ms;miss;dr;prof;sir;herr;frau;г-н;г-жа;господин;госпожа;jr;sr;ii;iii;phd;mba;к.э.н;д.э.н;к.т.н"
_NO_NAME: Final = frozenset(_TITLES.split(";"))


class Relation(StrEnum):
    """What two names have in common, closest first.

    Same: every word. Without patronymic, without middle name: every word but that one, which one of them lacks.
    Initials: a word, and initials that fit the rest. Part: one is a single word of the other. Partly: a word or more,
    and another one differs.
    """

    SAME = "same"
    WITHOUT_PATRONYMIC = "without-patronymic"
    WITHOUT_MIDDLE_NAME = "without-middle-name"
    INITIALS = "initials"
    PART = "part"
    PARTLY = "partly"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as keys of its words.

    Parameters
    ----------
    words
        The full words, in their order.
    initials
        What stands for a word by its first letter.
    patronymics
        Those of the words that are built like a patronymic.
    """

    words: tuple[str, ...]
    initials: tuple[str, ...] = ()
    patronymics: frozenset[str] = frozenset()

    @property
    def proper(self) -> tuple[str, ...]:
        """The words without patronymics, in order of spelling; all of them where too few would be left."""
        kept = [word for word in self.words if word not in self.patronymics]
        return tuple(sorted(kept if len(kept) > 1 else self.words))


@lru_cache(_MOST_REMEMBERED)
def read_name(text: str) -> Name:
    """Take a name apart.

    Examples
    --------
    >>> read_name("Примеров И. О.")
    Name(words=('primerov',), initials=('i', 'o'), patronymics=frozenset())
    >>> read_name("Ivan Olegovich Primerov").proper
    ('ivan', 'primerov')
    """
    words: list[str] = []
    initials: list[str] = []
    patronymics: set[str] = set()
    for part in _BETWEEN.split(_INITIALS_TOGETHER.sub(r"\1. ", text)):
        if not part or part.casefold().strip(".") in _NO_NAME:
            continue
        key = spelling_key(part)
        if not key:
            continue
        if _INITIAL.fullmatch(part):
            initials.append(key)
        else:
            words.append(key)
            if _is_patronymic(part):
                patronymics.add(key)
    return Name(tuple(words), tuple(initials), frozenset(patronymics))


def relation(one: Name, other: Name) -> Relation:
    """Say what two names have in common.

    Examples
    --------
    >>> relation(read_name("Примерова Анна Сергеевна"), read_name("Anna Primerova")).value
    'without-patronymic'
    >>> relation(read_name("И. О. Примеров"), read_name("Primerov Ivan Olegovich")).value
    'initials'
    >>> relation(read_name("Anna Primerova"), read_name("Anna Obraztsova")).value
    'partly'
    """
    common, mine, theirs = _shared(list(one.words), list(other.words))
    if not common:
        return Relation.NONE
    my_initials, their_initials = list(one.initials), list(other.initials)
    read = _read_initials(their_initials, mine), _read_initials(my_initials, theirs)
    _, my_initials, their_initials = _shared(my_initials, their_initials)
    mine_differs, theirs_differs = bool(mine or my_initials), bool(theirs or their_initials)
    if mine_differs and theirs_differs:
        return Relation.PARTLY
    if len(common) == 1:
        # James D. Steffes is no James Derrick: a name with initials has no full word to spare.
        return Relation.PARTLY if (read[0] and theirs) or (read[1] and mine) else _by_one_word(one, other)
    spare = mine or theirs
    if spare and all(word in one.patronymics | other.patronymics for word in spare):
        return Relation.WITHOUT_PATRONYMIC
    return Relation.WITHOUT_MIDDLE_NAME if mine_differs or theirs_differs else Relation.SAME


def _by_one_word(one: Name, other: Name) -> Relation:
    """Tell initials that were read from names of a single word."""
    lengths = {len(name.words) + len(name.initials) for name in (one, other)}
    if lengths == {1}:
        return Relation.SAME
    return Relation.PART if 1 in lengths else Relation.INITIALS


def _shared(mine: list[str], theirs: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Return the words both have, and what is left of each."""
    common = []
    for word in list(mine):
        if word in theirs:
            mine.remove(word)
            theirs.remove(word)
            common.append(word)
    return common, mine, theirs


def _read_initials(initials: list[str], words: list[str]) -> bool:
    """Take out the initials that stand for a word, and these words; tell whether there were any."""
    count = len(initials)
    for initial in list(initials):
        meant = next((word for word in words if word.startswith(initial)), None)
        if meant:
            words.remove(meant)
            initials.remove(initial)
    return len(initials) < count


def _is_patronymic(word: str) -> bool:
    ending = next((match for match in _PATRONYMIC.finditer(word) if match.end() == len(word)), None)
    return ending is not None and ending.start() >= _FEWEST_BEFORE_ENDING
