"""A touch typed in one line, in either language: what is understood, and what is asked instead of guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.errors import AccountmapError, AmbiguousName, InvalidValue, NobodyNamed
from accountmap.exchange.typed_line import read_line
from accountmap.model.people import Channel, Person
from accountmap.model.team import Direction, TeamMember

FRIDAY = date(2026, 11, 27)
PEOPLE = [
    Person(id="anna", name="Примерова Анна Сергеевна"),
    Person(id="other", name="Выдумкина Анна"),
    Person(id="ada", name="Ada Sampleton"),
    Person(id="boris", name="Boris Sample"),
]
TEAM = [TeamMember(id="kim", name="Kim Tester"), TeamMember(id="nora", name="Тестова Нора")]
IN, OUT, MUTUAL = Direction.IN, Direction.OUT, Direction.MUTUAL


@pytest.mark.parametrize(
    ("line", "day", "channel", "direction", "people", "members", "topic", "next_step"),
    [
        (
            "вчера звонок, Примерова, акт сверки подписан",
            "2026-11-26",
            Channel.CALL,
            MUTUAL,
            ["anna"],
            [],
            "акт сверки подписан",
            "",
        ),
        (
            "met Ada and Boris yesterday, price list agreed, next: send contract by Friday",
            "2026-11-26",
            Channel.MEETING,
            MUTUAL,
            ["ada", "boris"],
            [],
            "price list agreed",
            "send contract by Friday",
        ),
        (
            "встреча с Примеровой и Выдумкиной в понедельник: условия 2027; далее: прислать договор",
            "2026-11-23",
            Channel.MEETING,
            MUTUAL,
            ["anna", "other"],
            [],
            "условия 2027",
            "прислать договор",
        ),
        ("Ada wrote, wants a discount", "2026-11-27", Channel.EMAIL, IN, ["ada"], [], "wants a discount", ""),
        ("wrote to Ada: prices", "2026-11-27", Channel.EMAIL, OUT, ["ada"], [], "prices", ""),
        ("Kim met Ada Sampleton on 20.11", "2026-11-20", Channel.MEETING, MUTUAL, ["ada"], ["kim"], "", ""),
        ("3 дня назад ответила Примерова: остатки", "2026-11-24", Channel.EMAIL, IN, ["anna"], [], "остатки", ""),
        ("письмо Борису", "2026-11-27", Channel.EMAIL, OUT, ["boris"], [], "", ""),
        ("Анна Примерова звонила нам, недовоз", "2026-11-27", Channel.CALL, MUTUAL, ["anna"], [], "недовоз", ""),
        (
            "two weeks on, 2 weeks ago visited Boris",
            "2026-11-13",
            Channel.VISIT,
            MUTUAL,
            ["boris"],
            [],
            "two weeks",
            "",
        ),
        ("20.12 выставка, примерова", "2025-12-20", Channel.EVENT, MUTUAL, ["anna"], [], "", ""),
        ("Тестова встретилась с Ada", "2026-11-27", Channel.MEETING, MUTUAL, ["ada"], ["nora"], "", ""),
    ],
)
def test_line_is_understood(*, line, day, channel, direction, people, members, topic, next_step):
    """Day, channel, who turned to whom, people in any case form, what is left as the topic, the next step."""
    read = read_line(line, PEOPLE, TEAM, FRIDAY)
    assert (read.day.isoformat(), read.channel, read.direction) == (day, channel, direction)
    assert (list(read.people), list(read.members)) == (people, members)
    assert (read.topic, read.next_step) == (topic, next_step)


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("Анна звонила", AmbiguousName),
        ("call with nobody", NobodyNamed),
        ("", NobodyNamed),
        ("2026-12-05 met Ada", InvalidValue),
        ("31.02.2026 met Ada", InvalidValue),
    ],
)
def test_what_is_open_is_asked(line: str, error: type[AccountmapError]):
    """A name of two, nobody, a day to come or that is none: refused with what to mend, nothing guessed."""
    with pytest.raises(error):
        read_line(line, PEOPLE, TEAM, FRIDAY)


@given(st.text(max_size=200))
def test_any_text_ends_well(line: str):
    """Whatever is typed, it is understood or refused with words; the day is never yet to come."""
    try:
        read = read_line(f"{line} Ada", PEOPLE, TEAM, FRIDAY)
    except AccountmapError:
        return
    assert read.day <= FRIDAY
    assert "ada" in read.people
