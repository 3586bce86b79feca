"""Forgetting a person: what of an entity is erased, and what stays so that counts and history still make sense.

Who they are goes, and every word about them: name, e-mails, phones, messengers, references, form of address, notes,
reasons, sources. That somebody held this seat, reported there, played this part, stood towards us so or so, was met on
that day by whom of ours: that stays, about nobody one could name. What tells of others too keeps its words but for
the person's name and addresses, which are cut out wherever they stand in a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, Final, TypeVar

from accountmap.model.accounts import Account
from accountmap.model.buying import BuyingRole, Motivation, Stance
from accountmap.model.courtesy import Consent, ContactBan
from accountmap.model.facts import ID, Entity
from accountmap.model.links import LateralLink
from accountmap.model.people import FORGOTTEN_NAME, Assignment, Distinction, Person
from accountmap.model.team import Relationship, TeamMember, Touchpoint

E = TypeVar("E", bound=Entity)
_NO_WORDS: Final = "…"
_FEWEST_LETTERS: Final = 4
_FEWEST_DIGITS: Final = 6
_LONGEST_NUMBER: Final = 10
_FULL_NAME: Final = 3
_WORDS: Final = re.compile(r"[^\W_]+")
_PATRONYMIC: Final = re.compile(r"(?:вич|вна|ична|инична|оглы|кызы|vich|vna)$", re.IGNORECASE)
_ENDING: Final = re.compile(r"(?<=\w{3})(?:ая|ый|ий|ой|яя|[аяйьеёиоуыэю])$", re.IGNORECASE)
_BETWEEN: Final = r"[\W_]{1,3}"
_NAMES_OF_OTHERS: Final[dict[type[Entity], frozenset[str]]] = {
    Person: frozenset({"name", "form_of_address"}),
    Account: frozenset({"name"}),
    TeamMember: frozenset({"name", "email", "phone"}),
}


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What to erase of one person.

    Parameters
    ----------
    people
        Their ids: the one, and those merged into it.
    names
        What finds their names and addresses in texts; ``None``: nothing of theirs can be told from other words.
    surnames
        What finds words that may be their surname in some case; nothing is cut out for that alone.
    """

    people: frozenset[str]
    names: re.Pattern[str] | None
    surnames: re.Pattern[str] | None = None

    def of(self, entity: E) -> E:
        """Return an entity without what is personal of the person; the same one if there is nothing.

        Doing it twice changes nothing more.
        """
        if isinstance(entity, Person) and entity.id in self.people:
            return type(entity)(id=entity.id, name=FORGOTTEN_NAME)
        if self._is_about_them_alone(entity):
            return self._changed(entity, {name: _blank(entity, name) for name in _texts_of(entity)})
        kept = _NAMES_OF_OTHERS.get(type(entity), frozenset())
        texts = (name for name in _texts_of(entity) if name not in kept)
        return self._changed(entity, {name: self.cut(getattr(entity, name)) for name in texts})

    def cut(self, text: str) -> str:
        """Return a text with the person's names and addresses cut out."""
        return self.names.sub(FORGOTTEN_NAME, text) if self.names else text

    def finds(self, text: str) -> bool:
        """Tell whether a text names the person."""
        return self.names is not None and self.names.search(text) is not None

    def hints_at(self, text: str) -> bool:
        """Tell whether a text holds a word that may be the person's surname."""
        return self.surnames is not None and self.surnames.search(text) is not None

    def may_speak_of_them(self, entity: Entity) -> str | None:
        """Return the first field of an entity whose text may speak of the person by surname; ``None``: none does."""
        kept = _NAMES_OF_OTHERS.get(type(entity), frozenset())
        texts = (name for name in _texts_of(entity) if name not in kept)
        return next((name for name in texts if self.hints_at(getattr(entity, name))), None)

    def _is_about_them_alone(self, entity: Entity) -> bool:
        match entity:
            case Assignment() | BuyingRole() | Stance() | Motivation() | Relationship() | ContactBan():
                return entity.person in self.people
            case LateralLink():
                return not self.people.isdisjoint((entity.from_person, entity.to_person))
            case Consent():
                return not self.people.isdisjoint((entity.person, entity.about))
            case Distinction():
                return not self.people.isdisjoint((entity.person, entity.other))
            case Touchpoint():
                return self.people.issuperset(entity.people)
        return False

    def _changed(self, entity: E, texts: dict[str, Any]) -> E:
        if isinstance(entity, Touchpoint) and self._is_about_them_alone(entity):
            texts["references"] = ()
        changed = {name: value for name, value in texts.items() if value != getattr(entity, name)}
        return replace(entity, **changed) if changed else entity


def forgetting_of(people: Iterable[str], versions: Iterable[Person], also: Iterable[str] = ()) -> Forgetting:
    """Return what to erase of a person, given all that was ever recorded of who they are.

    Parameters
    ----------
    also
        Further words for them that are to be cut out: a nickname, the surname in another case.
    """
    known = tuple(versions)
    names = {pattern for person in known for pattern in _patterns(person)}
    surnames = {_stem(word) for person in known if not person.is_forgotten for word in _surnames(person.name)}
    further = {_BETWEEN.join(map(_spelled, _WORDS.findall(text))) for text in also if _WORDS.search(text)}
    return Forgetting(frozenset(people), _whole_words(names | further), _whole_words(surnames))


def _whole_words(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of some patterns, the longest first, where they do not begin or end within a word."""
    in_order = sorted(patterns, key=lambda one: (-len(one), one))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(in_order)})(?![^\W_])", re.IGNORECASE) if in_order else None


def _patterns(person: Person) -> Iterator[str]:
    """Yield what finds a person's names and addresses."""
    if person.is_forgotten:
        return
    yield from _patterns_of_name(person.name)
    for text in (*person.emails, *person.messengers, *person.references):
        if len(text) >= _FEWEST_LETTERS:
            yield re.escape(text)
    for phone in person.phones:
        digits = re.sub(r"\D", "", phone)[-_LONGEST_NUMBER:]
        if len(digits) >= _FEWEST_DIGITS:
            yield r"(?:\+?\d{1,3}[\W_]{0,2})?\(?" + r"[\W_]{0,2}".join(digits)


def _patterns_of_name(name: str) -> Iterator[str]:
    """Yield what finds a name in either order, and as surname with initials where it tells which word that is.

    A single short word is left: it would be found in half of all texts.
    """
    words = _WORDS.findall(name)
    if len(words) > 1:
        for some in _orders(words):
            yield _BETWEEN.join(map(_spelled, some))
    elif words and len(words[0]) >= _FEWEST_LETTERS:
        yield _spelled(words[0])
    if len(words) == _FULL_NAME and any(map(_PATRONYMIC.search, words)):
        surname, given, patronymic = _russian(words)
        initials = rf"{_spelled(given[0])}[\W_]{{0,2}}(?:{_spelled(patronymic[0])}\.?)?"
        yield rf"{_spelled(surname)}{_BETWEEN}{initials}"
        yield rf"{_spelled(given[0])}\.\s?(?:{_spelled(patronymic[0])}\.\s?)?{_spelled(surname)}"


def _orders(words: list[str]) -> Iterator[tuple[str, ...]]:
    yield tuple(words)
    if len(words) == _FULL_NAME and any(map(_PATRONYMIC.search, words)):
        surname, given, patronymic = _russian(words)
        yield from ((surname, given, patronymic), (given, patronymic, surname), (surname, given), (given, surname))
    else:
        yield from ((*words[1:], words[0]), (words[-1], *words[:-1]), (words[0], words[-1]), (words[-1], words[0]))


def _russian(words: list[str]) -> tuple[str, str, str]:
    """Return surname, given name and patronymic of three words."""
    first, second, third = words
    return (
        (third, first, second)
        if _PATRONYMIC.search(second) and not _PATRONYMIC.search(third)
        else (first, second, third)
    )


def _surnames(name: str) -> Iterator[str]:
    """Yield the word of a name that is the surname, both ends of it where that cannot be told."""
    words = _WORDS.findall(name)
    if len(words) == _FULL_NAME and any(map(_PATRONYMIC.search, words)):
        words = [_russian(words)[0]]
    yield from (word for word in {*words[:1], *words[-1:]} if len(word) >= _FEWEST_LETTERS)


def _stem(word: str) -> str:
    """Return what finds a surname in any case: Примерова, Примеровой; Достоевский, Достоевскому."""
    return _spelled(_ENDING.sub("", word)) + r"\w{0,3}"


def _spelled(word: str) -> str:
    """Return what finds a word, with ё and е taken for each other."""
    return re.sub("[её]", "[её]", re.sub("[ЕЁ]", "[ЕЁ]", re.escape(word)))


def _texts_of(entity: Entity) -> tuple[str, ...]:
    return _texts(type(entity))  # type: ignore[arg-type]  # mypy takes the class for its instances


@cache
def _texts(kind: type[Entity]) -> tuple[str, ...]:
    """Return the fields of a kind that hold free text."""
    return tuple(field.name for field in fields(kind) if field.type in ("str", str) and field.metadata is not ID)


def _blank(entity: Entity, name: str) -> str:
    """Return what stands for an erased text: nothing, or dots where there must be something."""
    return _NO_WORDS if isinstance(entity, Motivation) and name == "rewarded_for" else ""
