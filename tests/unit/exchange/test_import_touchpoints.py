"""Touchpoints from a table: who met whom, when, and the same file again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count

import pytest

from accountmap.errors import ImportRejected
from accountmap.exchange.accounts import AccountDirectory
from accountmap.exchange.tables import read_table
from accountmap.exchange.touchpoints import (
    People,
    Team,
    TouchPlacer,
    TouchpointsImport,
    import_touchpoints,
    read_touchpoints,
    texts_naming_people,
)
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.changes import apply
from accountmap.model.people import Channel, Person
from accountmap.model.progress import unwatched_steps
from accountmap.model.team import Direction, Purpose, TeamMember, Touchpoint

TODAY = date(2026, 11, 24)
HEADER = "Date,Account,Theirs,Ours,Channel,Topic,Next step\n"


class Workspace:
    """Two accounts with people that take in files of touchpoints."""

    def __init__(self) -> None:
        self.maps = {
            name: AccountMap(account=Account(id=name, name=name.title(), known_since=TODAY), people=people)
            for name, people in {
                "quill": (
                    Person(id="ada", name="Ada Sampleton", emails=("ada@quill.example",), references=("erp:1",)),
                    Person(id="ben", name="Ben Placeholder"),
                    Person(id="cy1", name="Cy Specimen"),
                    Person(id="cy2", name="Cy Specimen", emails=("cy@quill.example",)),
                    Person(id="lee", name="Lee, Robert"),
                ),
                "marsh": (Person(id="ann", name="Ann Example"), Person(id="ada", name="Ada Sampleton")),
            }.items()
        }
        self.team = [
            TeamMember(id="kim", name="Kim Tester", email="kim@ours.example"),
            TeamMember(id="t1", name="Lou Trial"),
            TeamMember(id="t2", name="Lou Trial"),
        ]
        self.result: TouchpointsImport
        self.problems: list[tuple[int, str, str]] = []
        self._numbers = count()

    def take(self, text: str, account: str | None = None) -> TouchpointsImport:
        """Import a file and apply what it changes."""
        file = read_touchpoints(read_table(text.encode(), "touches.csv"), TODAY)
        people, team = People(), Team()
        for account_map in self.maps.values():
            for person in account_map.people:
                people.put(person, (account_map.account.id,))
        for member in self.team:
            team.put(member)
        directory = AccountDirectory(account_map.account for account_map in self.maps.values())
        placer = TouchPlacer(file, directory, people, team, account)
        placed = placer.place(unwatched_steps())
        new_id = lambda: f"touch-{next(self._numbers)}"  # noqa: E731
        self.result = import_touchpoints(file, placed, self.maps, new_id=new_id)
        for home, change_set in self.result.change_sets.items():
            self.maps[home] = apply(self.maps[home], change_set)
        found = (*file.problems, *placer.problems, *self.result.problems)
        self.problems = sorted((problem.row, str(problem.code), problem.value) for problem in found)
        return self.result

    def touches(self, account: str = "quill") -> list[Touchpoint]:
        """Return the touches in the log of one account."""
        return sorted(self.maps[account].touchpoints, key=lambda touch: (touch.at, touch.id))


@pytest.fixture
def workspace() -> Workspace:
    """Return the two accounts."""
    return Workspace()


def test_every_column(workspace: Workspace):
    """Day and time, people of both sides, channel, direction, purpose, topic, temperature, next step, note."""
    workspace.take(
        "Дата;Время;Клиент;С кем;Наши;Канал;Направление;Цель;Тема;Настроение;Следующий шаг;Примечание;Внешний ид\n"
        '12.11.2026;10:30;Quill;"Ada Sampleton; ben placeholder";kim@ours.example;Встреча;исходящее;коммерция;Цены;'
        "тепло;Прислать расчёт;за чаем;erp:77\n"
    )
    assert workspace.problems == []
    assert workspace.touches() == [
        Touchpoint(
            id="touch-0",
            account="quill",
            members=("kim",),
            people=("ada", "ben"),
            at=datetime(2026, 11, 12, 10, 30, tzinfo=UTC),
            channel=Channel.MEETING,
            direction=Direction.OUT,
            purpose=Purpose.COMMERCIAL,
            topic="Цены",
            temperature=1,
            next_step="Прислать расчёт",
            note="за чаем",
            source="touches.csv",
            references=("erp:77",),
        )
    ]


@pytest.mark.parametrize(
    "cell", ["Ada Sampleton", "ada@quill.example", "Ada <ADA@quill.example>", "erp:1", "ada", '"Ada Sampleton,"']
)
def test_people_are_found_by_name_mail_reference_and_id(workspace: Workspace, cell: str):
    """Whatever names one person of the account will do."""
    workspace.take(HEADER + f"2026-11-01,Quill,{cell},Kim Tester,call,,\n")
    assert [touch.people for touch in workspace.touches()] == [("ada",)]
    assert workspace.problems == []


def test_name_with_a_comma_is_one_person(workspace: Workspace):
    """Only a cell that means nobody as a whole is split at commas."""
    workspace.take(HEADER + '2026-11-01,Quill,"Lee, Robert",Kim Tester,call,,\n')
    assert [touch.people for touch in workspace.touches()] == [("lee",)]


def test_same_file_again_changes_nothing(workspace: Workspace):
    """Moment, channel, topic and people are what a touch is known by."""
    row = "2026-11-01,Quill,{},Kim Tester,call,Prices,\n"
    text = HEADER + row.format("Ada Sampleton") + row.format("Ben Placeholder")
    first = workspace.take(text).summaries["quill"]
    second = workspace.take(text)
    assert (first.touchpoints_added, second.summaries["quill"].touchpoints_unchanged) == (2, 2)
    assert second.change_sets == {}


def test_reference_knows_a_touch_whose_time_was_corrected(workspace: Workspace):
    """What another system calls a touch goes before everything else."""
    rows = "Date,Account,Theirs,Ours,Channel,Topic,External id\n{},Quill,Ada Sampleton,Kim Tester,call,{},erp:9\n"
    workspace.take(rows.format("2026-11-01", "Prices"))
    result = workspace.take(rows.format("2026-11-02", "Terms"))
    assert result.summaries["quill"].touchpoints_updated == 1
    assert [(touch.day, touch.topic) for touch in workspace.touches()] == [(date(2026, 11, 2), "Terms")]


def test_who_is_not_found_is_named_and_the_touch_completed_later(workspace: Workspace):
    """A touch is recorded with those who are known; when the other one is added, the same file completes it."""
    text = HEADER + '2026-11-01,Quill,"Ada Sampleton, Dan Newman",Kim Tester,call,Prices,\n'
    workspace.take(text)
    assert workspace.problems == [(2, "theirs-not-found", "Dan Newman")]
    quill = workspace.maps["quill"]
    workspace.maps["quill"] = AccountMap(
        account=quill.account,
        people=(*quill.people, Person(id="dan", name="Dan Newman")),
        touchpoints=quill.touchpoints,
    )
    result = workspace.take(text)
    assert (workspace.problems, result.summaries["quill"].touchpoints_updated) == ([], 1)
    assert [set(touch.people) for touch in workspace.touches()] == [{"ada", "dan"}]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("2026-11-01,Quill,Nobody Known,Kim Tester,call,t,", {"theirs-not-found", "touch-left-out"}),
        ("2026-11-01,Quill,Cy Specimen,Kim Tester,call,t,", {"theirs-ambiguous", "touch-left-out"}),
        ("2026-11-01,Quill,Ada Sampleton,Max Nobody,call,t,", {"ours-not-found", "touch-left-out"}),
        ("2026-11-01,Quill,Ada Sampleton,Lou Trial,call,t,", {"ours-ambiguous", "touch-left-out"}),
        ("2026-11-01,Quilt,Ada Sampleton,Kim Tester,call,t,", {"touch-at-unknown-account"}),
        ("2026-11-01,Quill,Ann Example,Kim Tester,call,t,", {"theirs-not-found", "touch-left-out"}),
        ("2027-01-01,Quill,Ada Sampleton,Kim Tester,call,t,", {"touch-in-future"}),
        ("soon,Quill,Ada Sampleton,Kim Tester,call,t,", {"date-not-understood", "touch-incomplete"}),
        ("2026-11-01,Quill,Ada Sampleton,Kim Tester,pigeon,t,", {"channel-not-understood", "touch-incomplete"}),
        (",Quill,,,,t,", {"touch-incomplete"}),
    ],
)
def test_row_that_is_no_touch_is_reported_with_its_line(workspace: Workspace, row: str, expected: set[str]):
    """Nothing is dropped in silence, and nothing half understood is recorded."""
    workspace.take(HEADER + row + "\n")
    assert {(line, code) for line, code, _ in workspace.problems} == {(2, code) for code in expected}
    assert workspace.touches() == []


def test_values_that_are_none_are_left_out_and_the_touch_is_kept(workspace: Workspace):
    """Direction, purpose and temperature are not needed for a touch."""
    workspace.take(
        "Date,Theirs,Ours,Channel,Direction,Purpose,Mood\n2026-11-01,Ben Placeholder,Kim Tester,call,up,fun,hot\n"
    )
    assert [code for _, code, _ in workspace.problems] == [
        "direction-not-understood",
        "purpose-not-understood",
        "temperature-not-understood",
    ]
    assert len(workspace.touches()) == 1


def test_without_an_account_the_people_decide(workspace: Workspace):
    """People of one account make it a touch of that account; people of two accounts leave it open."""
    workspace.take(
        "Date,Theirs,Ours,Channel,Topic\n"
        "2026-11-01,Ann Example,Kim Tester,call,one\n"
        '2026-11-02,"Ann Example, Ben Placeholder",Kim Tester,event,both\n'
    )
    touches = {touch.topic: touch.account for name in workspace.maps for touch in workspace.touches(name)}
    assert touches == {"one": "marsh", "both": None}


def test_repeated_row_is_counted_once(workspace: Workspace):
    """Two rows of one touch are one touch, and it is said which rows."""
    row = "2026-11-01,Quill,Ada Sampleton,Kim Tester,call,Prices,\n"
    result = workspace.take(HEADER + row + row)
    assert (len(workspace.touches()), result.summaries["quill"].touchpoints_added) == (1, 1)
    assert workspace.problems == [(3, "touch-twice", "Prices")]


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("Theirs,Ours,Channel", "no-date-column"),
        ("Date,Ours,Channel", "no-theirs-column"),
        ("Date,Theirs,Channel", "no-ours-column"),
        ("Date,Theirs,Ours", "no-channel-column"),
    ],
)
def test_missing_columns_are_named(workspace: Workspace, header: str, code: str):
    """A touch needs a day, both sides and a channel."""
    with pytest.raises(ImportRejected) as refusal:
        workspace.take(f"{header}\na,b,c\n")
    assert refusal.value.problems[0].code == code


def test_texts_that_may_name_somebody():
    """Whole cells, their parts, e-mails and the names beside them."""
    assert texts_naming_people(["Lee, Robert", "Ada <ada@quill.example>"]) == {
        "Lee, Robert",
        "Lee",
        "Robert",
        "Ada <ada@quill.example>",
        "ada@quill.example",
        "Ada",
    }
