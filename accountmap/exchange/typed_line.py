"""A touch typed in one line: day, channel, people, topic and next step, read from everyday words of either language.

Nothing is written here: what was understood is shown first, and somebody says yes. A name is matched in any of its
cases ("с Примеровой"); one that fits several people, or nobody, is not guessed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Final, TypeVar

from anyascii import anyascii

from accountmap.errors import AmbiguousName, InvalidValue, NobodyNamed
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.model.nearest import nearest
from accountmap.model.people import Channel, Person
from accountmap.model.team import Direction, TeamMember
from accountmap.model.text import match_key

_TOKEN: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_NEXT: Final = re.compile(r"[,.;]?\s*\b(?:next step|next|далее|дальше|следующий шаг)\s*[:–—-]\s*", re.IGNORECASE)
_AGO: Final = re.compile(r"\b(\d{1,3})\s+(days?|weeks?|дн\w*|день|недел\w*)\s+(?:ago|назад)\b", re.IGNORECASE)
_DATE: Final = re.compile(
    r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?(?!\d)"
)
_WROTE: Final = re.compile("wrote|messaged|texted|написал", re.IGNORECASE)
_WEEK: Final = re.compile("week|недел", re.IGNORECASE)
_MUTUAL: Final = frozenset({Channel.CALL, Channel.MEETING, Channel.VISIT, Channel.EVENT})
_SHORTEST_STEM: Final = 4
_LONGEST_ENDING: Final = 3
_LONGEST: Final = 2_000
_TRIMMED: Final = " ,.;:–—-"

K = TypeVar("K", PersonId, TeamMemberId)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedTouch:
    """What was understood of a line.

    Parameters
    ----------
    people, members
        Of theirs, at least one; of ours, none if nobody of ours is named.
    topic
        What is left of the line.
    """

    day: date
    channel: Channel
    direction: Direction
    people: tuple[PersonId, ...]
    members: tuple[TeamMemberId, ...]
    topic: str
    next_step: str


@dataclass
class _Line:
    """A line whose words are taken one after the other."""

    text: str
    taken: set[int] = field(default_factory=set)

    def take(self, begin: int, end: int) -> None:
        self.taken.update(range(begin, end))

    def words(self) -> list[re.Match[str]]:
        return [word for word in _TOKEN.finditer(self.text) if self.taken.isdisjoint(range(*word.span()))]

    def rest(self) -> str:
        """Return what nobody took, part by part, without the filling words around what was taken."""
        left = "".join("\n" if place in self.taken else letter for place, letter in enumerate(self.text))
        parts = (_without_filling(piece) for part in re.split(r"[,;:]", left) for piece in [part.replace("\n", " ")])
        return ", ".join(filter(None, parts))


def read_line(line: str, people: Sequence[Person], team: Sequence[TeamMember], today: date) -> TypedTouch:
    """Read a typed line.

    Parameters
    ----------
    people, team
        Those who may be named.

    Raises
    ------
    NobodyNamed
        If it names nobody at the client; `similar` are the nearest names.
    AmbiguousName
        If a name fits several.
    InvalidValue
        If the day is yet to come, or is none.

    Examples
    --------
    >>> ada, kim = Person(id="a", name="Примерова Ада"), TeamMember(id="k", name="Kim")
    >>> read = read_line("вчера звонок, Примерова, акт сверки подписан", [ada], [kim], date(2026, 11, 27))
    >>> read.day.isoformat(), read.channel.value, read.people, read.topic
    ('2026-11-26', 'call', ('a',), 'акт сверки подписан')

    Notes
    -----
    Linear in words times names.
    """
    said, _, next_step = _halves(line[:_LONGEST])
    left = _Line(said)
    day = _day(left, today)
    theirs = _named(left, {person.id: person.name for person in people})
    ours = _named(left, {member.id: member.name for member in team})
    channel, direction = _way(left, {match.start() for match in _names_of(said, people)})
    if not theirs:
        raise NobodyNamed(line[:200], nearest(left.rest(), (person.name for person in people)))
    return TypedTouch(
        day=day,
        channel=channel,
        direction=direction,
        people=theirs,
        members=ours,
        topic=left.rest(),
        next_step=next_step.strip(_TRIMMED),
    )


def _halves(line: str) -> tuple[str, str, str]:
    found = _NEXT.search(line)
    return (line[: found.start()], found.group(), line[found.end() :]) if found else (line, "", "")


def _day(line: _Line, today: date) -> date:
    """Take the words that say when; without any it was today."""
    ago = _AGO.search(line.text)
    if ago:
        line.take(*ago.span())
        return today - timedelta(days=int(ago.group(1)) * (7 if _WEEK.match(ago.group(2)) else 1))
    written = _DATE.search(line.text)
    if written:
        line.take(*written.span())
        return _written_day(written, today)
    for back, phrases in sorted(_words()["days"].items(), reverse=True):
        if (found := _first(line, phrases)) is not None:
            line.take(*found)
            return today - timedelta(days=int(back))
    for weekday, phrases in _words()["weekdays"].items():
        if (found := _first(line, phrases)) is not None:
            line.take(*found)
            return today - timedelta(days=(today.weekday() - int(weekday)) % 7)
    return today


def _written_day(found: re.Match[str], today: date) -> date:
    year, month, day, dotted_day, dotted_month, dotted_year = found.groups()
    try:
        if year:
            when = date(int(year), int(month), int(day))
        elif dotted_year:
            when = date(int(dotted_year) + (2000 if len(dotted_year) == 2 else 0), int(dotted_month), int(dotted_day))
        else:
            when = date(today.year, int(dotted_month), int(dotted_day))
            when = when if when <= today else when.replace(year=today.year - 1)
    except ValueError:
        raise InvalidValue("day", found.group(), "2026-11-24, 24.11.2026, 24.11") from None
    if when > today:
        raise InvalidValue("day", found.group(), f"≤ {today.isoformat()}")
    return when


def _way(line: _Line, names: set[int]) -> tuple[Channel, Direction]:
    """Take the words that say how one met and who turned to whom; without any they met.

    Parameters
    ----------
    names
        Where the clients' people are named: who stands before "wrote" is the one who wrote.
    """
    found = [(span, Channel(name)) for name, phrases in _words()["channels"].items() if (span := _first(line, phrases))]
    if found:
        span, channel = min(found, key=lambda one: one[0])
        line.take(*span)
        wrote = _WROTE.match(line.text, span[0]) is not None
        by_them = wrote and any(place < span[0] for place in names)
    else:
        channel, by_them = None, False
    for direction in (Direction.IN, Direction.OUT):
        turned = _first(line, _words()["directions"][direction.value])
        if turned is not None and channel not in _MUTUAL:
            line.take(*turned)
            return channel or Channel.EMAIL, direction
    if channel is None or channel in _MUTUAL:
        return channel or Channel.MEETING, Direction.MUTUAL
    return channel, Direction.IN if by_them else Direction.OUT


def _names_of(text: str, people: Sequence[Person]) -> list[re.Match[str]]:
    return [word for word in _TOKEN.finditer(text) if any(_fits(word, person.name) for person in people)]


def _named(line: _Line, among: Mapping[K, str]) -> tuple[K, ...]:
    """Take the words that name people, and return whom they mean, each once.

    Whole names come first; a second word beside the first may tell people of one name apart.
    """
    found = dict.fromkeys(_whole_names(line, among))
    words = line.words()
    last = -1
    for place, word in enumerate(words):
        meant = [one for one, name in among.items() if _fits(word, name)] if place > last else []
        end = place
        while len(meant) > 1 and (closer := [one for one in meant if _fits(_beside(line, words, end), among[one])]):
            meant, end = closer, end + 1
        if len(meant) > 1 and word.group()[0].isupper():
            raise AmbiguousName(word.group(), tuple(meant))
        if len(meant) == 1:
            while _fits(_beside(line, words, end), among[meant[0]]):
                end += 1
            line.take(word.start(), words[end].end())
            found[meant[0]], last = None, end
    return tuple(found)


def _whole_names(line: _Line, among: Mapping[K, str]) -> list[K]:
    """Take the names that stand in the line as they are, the longest first, and return whose they are, in order."""
    places: dict[K, int] = {}
    for one, name in sorted(among.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        at = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line.text, re.IGNORECASE)
        if at and line.taken.isdisjoint(range(*at.span())):
            line.take(*at.span())
            places[one] = at.start()
    return sorted(places, key=lambda one: places[one])


def _beside(line: _Line, words: list[re.Match[str]], place: int) -> re.Match[str] | None:
    """Return the next word, if only a space is between."""
    if place + 1 >= len(words) or line.text[words[place].end() : words[place + 1].start()].strip():
        return None
    return words[place + 1]


def _fits(word: re.Match[str] | None, name: str) -> bool:
    return word is not None and any(_is_form_of(word.group(), part) for part in _parts(name))


def _parts(name: str) -> list[str]:
    return [part for part in re.findall(r"[^\W_]+", name) if len(part) > 1]


def _is_form_of(word: str, name: str) -> bool:
    """Tell whether a word is a name, in any of its Russian cases; a Latin name may be written in Cyrillic.

    Examples
    --------
    >>> _is_form_of("Примеровой", "Примерова"), _is_form_of("примерно", "Примерова"), _is_form_of("Ann", "Anna")
    (True, False, False)
    """
    one, other = match_key(word), match_key(name)
    if one == other:
        return True
    if not ("а" <= other[0] <= "я"):
        latin = anyascii(one) if "а" <= one[0] <= "я" else ""
        return latin.startswith(other) and len(latin) - len(other) <= _LONGEST_ENDING
    return _is_close(one, other)


def _is_close(one: str, other: str) -> bool:
    """Tell whether two words differ in no more than an ending."""
    if len(other) < _SHORTEST_STEM:
        return False
    common = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    is_long = common >= max(_SHORTEST_STEM - 1, len(other) - 2)
    return is_long and len(one) - common <= _LONGEST_ENDING


def _first(line: _Line, phrases: Iterable[str]) -> tuple[int, int] | None:
    """Return where the first of some phrases stands among the words that nobody took."""
    words = line.words()
    keys = [match_key(word.group()) for word in words]
    for place in range(len(keys)):
        for phrase in phrases:
            parts = phrase.split()
            here = keys[place : place + len(parts)]
            if len(here) == len(parts) and all(
                key.startswith(part[:-1]) if part.endswith("*") else key == part
                for part, key in zip(parts, here, strict=True)
            ):
                return words[place].start(), words[place + len(parts) - 1].end()
    return None


def _without_filling(part: str) -> str:
    """Return a part without the filling words at its ends."""
    words = part.split()
    while words and _is_filling(words[0]):
        words.pop(0)
    while words and _is_filling(words[-1]):
        words.pop()
    return " ".join(words).strip(_TRIMMED)


def _is_filling(word: str) -> bool:
    key = match_key(word).strip(_TRIMMED)
    filling = _words()["ignored"]["words"]
    return not key or any(key.startswith(one[:-1]) if one.endswith("*") else key == one for one in filling)


@cache
def _words() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    told = tomllib.loads(files(__package__).joinpath("typed_words.toml").read_text(encoding="utf-8"))
    return {
        part: {name: tuple(text.strip() for text in phrases.split(";")) for name, phrases in values.items()}
        for part, values in told.items()
    }
