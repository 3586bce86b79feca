"""The Cabinet Office on three dates: what changed in between, told in words, against a plain reading of the files.

The expectations are worked out here from the cells of the CSV files by the standard library alone: the numbers, and
every sentence with every claim in it. Posts are known by their numbers. People are known by their names; somebody whose
name several people have is the same person only on the same post.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest

from accountmap.exchange import SourceFile
from accountmap.i18n import Locale
from accountmap.i18n.change_words import change_lines, event_text, name_text
from accountmap.model.actors import LOCAL_OWNER
from accountmap.operations import Difference, Span, compare_days, compare_files, import_people_file
from accountmap.store import Store, open_store

pytestmark = pytest.mark.foreign
DAYS: Final = (date(2011, 3, 31), date(2011, 9, 30), date(2012, 3, 31))
PAIRS: Final = tuple(pairwise(DAYS))
TODAY: Final = date(2026, 11, 24)
NOW: Final = datetime(2026, 11, 24, tzinfo=UTC)
SINCE: Final = re.compile(r" \(since \d+ \w+ \d{4}\)")
NOBODY: Final = {"": "unknown", "n/d": "unknown", "n/a": "unknown", "vacant": "vacant", "eliminated": "vacant"}
NEW_AND_EMPTY: Final = {
    "vacant": "new vacancy",
    "unknown": "new position, not known who holds it",
    "nobody": "new position, nobody recorded on it",
}


@dataclass(frozen=True)
class Post:
    """A row: who holds the post (or why nobody does), what it is called, the number of the post it reports to."""

    holder: str
    state: str
    title: str
    unit: str
    manager: str

    @property
    def seat(self) -> str:
        """The post as it is called."""
        return f"“{self.title}”, {self.unit}" if self.unit else f"“{self.title}”"


Chart = Mapping[str, Post]


def source(folder: Path, day: date) -> SourceFile:
    """Return the file of a day."""
    path = folder / "uk_organograms" / f"cabinet_office-{day}-senior.csv"
    return SourceFile(path.name, path.read_bytes())


def chart(file: SourceFile) -> Chart:
    """Read a file plainly; of two rows of one number the one that names somebody, or the first, counts."""
    posts: dict[str, Post] = {}
    for row in csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))):
        cells = {name: " ".join((cell or "").split()) for name, cell in row.items() if name}
        state = NOBODY.get(cells["Name"].lower(), "held")
        manager = cells["Reports to Senior Post"]
        post = Post(
            cells["Name"] if state == "held" else "",
            state,
            cells["Job Title"],
            cells["Unit"],
            "" if manager.lower() in {"xx", ""} else manager,
        )
        number = cells["Post Unique Reference"]
        if number not in posts or (posts[number].state != "held" and state == "held"):
            posts[number] = post
    return posts


class Recount:
    """What changed between two files, worked out from their cells."""

    def __init__(self, before: Chart, after: Chart) -> None:
        self.before, self.after = before, after
        times = [Counter(post.holder for post in side.values() if post.holder) for side in (before, after)]
        self._common = {name for count in times for name, number in count.items() if number > 1}
        self.old, self.new = self._people(before), self._people(after)

    def _people(self, side: Chart) -> dict[tuple[str, str], str]:
        """Return the post of each person; a common name is a person with the post."""
        return {self._person(number, post): number for number, post in side.items() if post.holder}

    def _person(self, number: str, post: Post) -> tuple[str, str]:
        return post.holder, number if post.holder in self._common else ""

    @property
    def numbers(self) -> dict[str, int]:
        """How much differs."""
        kept = self.before.keys() & self.after.keys()
        pairs = [(self.before[one], self.after[one]) for one in kept]
        return {
            "joined": len(self.new.keys() - self.old.keys()),
            "left": len(self.old.keys() - self.new.keys()),
            "moved": sum(self.old[one] != self.new[one] for one in self.old.keys() & self.new.keys()),
            "seats_new": len(self.after.keys() - kept),
            "seats_closed": len(self.before.keys() - kept),
            "holders": sum(old.holder != new.holder for old, new in pairs),
            "managers": sum(old.manager != new.manager for old, new in pairs),
            "titles": sum(old.title != new.title for old, new in pairs),
            "units": sum(old.unit != new.unit for old, new in pairs),
        }

    def sentences(self) -> Iterator[tuple[str, str]]:
        """Yield whom or what each sentence is about, and the sentence."""
        for person in self.old.keys() | self.new.keys():
            told = "; ".join(self._of_person(self.old.get(person), self.new.get(person)))
            if told:
                yield person[0], told
        for number in self.before.keys() | self.after.keys():
            old, new = self.before.get(number), self.after.get(number)
            if new is None and old is not None and not old.holder:
                yield old.seat, "the position is gone"
            elif new is not None and not new.holder:
                told = "; ".join(self._of_empty(old, new))
                if told:
                    yield new.seat, told

    def _of_person(self, old: str | None, new: str | None) -> Iterator[str]:
        if new is None:
            assert old is not None
            yield f"no longer holds {self.before[old].seat}"
            yield self._became_of(old, "the position", "succeeded by")
        elif old is None:
            yield f"new on the map – {self.after[new].seat}"
            yield from self._origin(new)
            if self.after[new].manager:
                yield f"reports to {self._name(self.after, self.after[new].manager)}"
        elif old != new:
            yield from self._renamed(self.before[old], self.after[new])
            yield self._became_of(old, "the former position", "succeeded there by")
            yield from self._origin(new)
            yield from self._manager(self.before[old].manager, self.after[new].manager)
        else:
            yield from self._kept(self.before[old], self.after[new])

    def _became_of(self, number: str, called: str, succeeded: str) -> str:
        now = self.after.get(number)
        if now is None:
            return f"{called} was closed"
        if now.holder:
            return f"{succeeded} {now.holder}"
        if now.state == "nobody":
            there = "there now" if called == "the position" else f"in {called}"
            return f"nobody is recorded {there}"
        return f"{called} is vacant now" if now.state == "vacant" else f"who holds {called} is not known"

    def _origin(self, number: str) -> Iterator[str]:
        was, now = self.before.get(number), self.after[number]
        if was is None:
            yield "the position is new"
            return
        if was.holder:
            yield f"before that: {was.holder}"
        if was.seat != now.seat:
            yield f"the position was formerly {was.seat}"
        if was.state == "vacant":
            yield "fills a vacancy"
        elif was.state == "unknown":
            yield "before that it was not known who held the position"
        elif was.state == "nobody":
            yield "nobody was recorded there before"

    def _of_empty(self, old: Post | None, new: Post) -> Iterator[str]:
        if old is None:
            yield NEW_AND_EMPTY[new.state]
            if new.manager:
                yield f"reports to {self._name(self.after, new.manager)}"
            return
        events = list(self._kept(old, new))
        if not old.holder and old.state not in {new.state, "nobody"}:
            said = "the position is vacant now" if new.state == "vacant" else "who holds the position is not known"
            at = next((place for place, one in enumerate(events) if "manager" in one or "reports" in one), len(events))
            events.insert(at, said)
        yield from events

    def _kept(self, old: Post, new: Post) -> Iterator[str]:
        if old.title != new.title:
            yield f"position “{old.title}” → “{new.title}”"
        if old.unit != new.unit:
            yield f"department “{old.unit}” → “{new.unit}”"
        yield from self._manager(old.manager, new.manager)

    def _renamed(self, old: Post, new: Post) -> Iterator[str]:
        if old.title != new.title and old.unit != new.unit:
            yield f"{old.seat} → {new.seat}"
        elif old.title != new.title:
            yield f"position “{old.title}” → “{new.title}”"
        elif old.unit != new.unit:
            yield f"department “{old.unit}” → “{new.unit}”"
        else:
            yield f"another position of the same title: {new.seat}"

    def _manager(self, old: str, new: str) -> Iterator[str]:
        if old == new:
            return
        was, now = (self._name(side, one) if one else "" for side, one in ((self.before, old), (self.after, new)))
        if not old:
            yield f"reports to {now}"
        elif not new:
            yield f"no manager recorded any more (was {was})"
        elif was != now:
            yield f"manager: {was} → {now}"
        else:
            people = [self._person(one, side[one]) for side, one in ((self.before, old), (self.after, new))]
            held = [
                f"{name} ({side[one].seat})" for name, side, one in ((was, self.before, old), (now, self.after, new))
            ]
            yield f"still reports to {held[1]}" if people[0] == people[1] else f"manager: {held[0]} → {held[1]}"

    def _name(self, side: Chart, number: str) -> str:
        post = side[number]
        if post.holder:
            return post.holder
        return {"vacant": "vacancy {}", "unknown": "{} (not known who)", "nobody": "{} (nobody recorded)"}[
            post.state
        ].format(post.seat)


def told(difference: Difference) -> Counter[tuple[str, str]]:
    """Return what is told in English, subjects without what tells namesakes apart."""
    found: Counter[tuple[str, str]] = Counter()
    for story in difference.stories:
        name = name_text(story, Locale.EN)
        bare = name.partition(" (“")[0] if story.subject == "person" else name.rpartition(", post ")[0] or name
        found[bare, event_text(story.events, Locale.EN)] += 1
    return found


def recounted(folder: Path, before: date, after: date) -> Recount:
    """Return the plain recount of two files."""
    return Recount(chart(source(folder, before)), chart(source(folder, after)))


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_files_of_two_days_are_told_right(foreign_data: Path, before: date, after: date):
    """Numbers and every sentence are those of the recount; nothing is told that it does not have."""
    found = compare_files(source(foreign_data, before), source(foreign_data, after), today=TODAY)
    expected = recounted(foreign_data, before, after)
    (difference,) = found.differences
    assert asdict(difference.counts) == expected.numbers
    assert told(difference) == Counter(expected.sentences())


@pytest.fixture(scope="module")
def imported(foreign_data: Path) -> Iterator[Store]:
    """Yield a workspace into which the three complete files were imported, an hour after each other."""
    with open_store("sqlite://", mode="write") as store:
        for hour, day in enumerate(DAYS):
            import_people_file(
                store,
                LOCAL_OWNER,
                source(foreign_data, day),
                now=NOW + timedelta(hours=hour),
                account="Cabinet Office",
                create=True,
                as_of=day,
                close_missing=True,
            )
        yield store


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_imports_of_two_days_are_told_right(foreign_data: Path, imported: Store, before: date, after: date):
    """Two days, each as it was recorded then, tell what the files tell: the same numbers, the same sentences."""
    moments = [NOW + timedelta(hours=DAYS.index(day)) for day in (before, after)]
    difference = compare_days(imported, LOCAL_OWNER, "Cabinet Office", Span(after, before, *moments), today=TODAY)
    expected = recounted(foreign_data, before, after)
    assert asdict(difference.counts) == expected.numbers
    assert told(difference) == Counter(expected.sentences())


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_two_days_by_what_is_known_now(foreign_data: Path, imported: Store, before: date, after: date):
    """People, positions, holders and managers of each day are those of its file.

    What a post is called is told as it was called last. Of an empty one it is told how it was empty on the last day
    that was imported, and for earlier days only that nobody was recorded.
    """
    files = [chart(source(foreign_data, day)) for day in DAYS]
    latest = {**files[0], **files[1], **files[2]}

    def as_known_now(day: date) -> Chart:
        rows = chart(source(foreign_data, day)).items()
        known = {number: replace(row, title=latest[number].title, unit=latest[number].unit) for number, row in rows}
        if day == DAYS[-1]:
            return known
        return {number: row if row.holder else replace(row, state="nobody") for number, row in known.items()}

    difference = compare_days(imported, LOCAL_OWNER, "Cabinet Office", Span(after, before), today=TODAY)
    expected = Recount(as_known_now(before), as_known_now(after))
    assert asdict(difference.counts) == expected.numbers
    assert (expected.numbers["titles"], expected.numbers["units"]) == (0, 0)
    found = Counter(
        (name, SINCE.sub("", sentence)) for (name, sentence), times in told(difference).items() for _ in range(times)
    )
    assert found == Counter(expected.sentences())


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_every_sentence_is_there_in_russian(foreign_data: Path, before: date, after: date):
    """As many lines in Russian, none of them with a word of the English catalogue."""
    found = compare_files(source(foreign_data, before), source(foreign_data, after), today=TODAY)
    (difference,) = found.differences
    lines = list(change_lines(difference.stories, Locale.RU))
    assert len(lines) == sum(told(difference).values())
    words = ("no longer holds", "new on the map", "reports to", "succeeded", "the position", "manager:", "vacancy “")
    assert not [line for line in lines if any(word in line for word in words)]
