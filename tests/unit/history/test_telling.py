"""Differences told in words, as a key account manager reads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from accountmap.history import StorySubject, tell
from accountmap.i18n import Locale
from accountmap.i18n.change_words import change_lines
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account, FunctionState, FunctionStatus, Tier
from accountmap.model.buying import BuyingRole, DecisionArea, Motivation, RoleKind, Stance
from accountmap.model.functions import Function
from accountmap.model.links import LateralKind, LateralLink, LineKind, ReportingLine
from accountmap.model.people import Assignment, Channel, Distinction, Person, Position
from accountmap.model.team import Level, Relationship, StandIn, TeamMember, Touchpoint

DAY = date(2026, 11, 24)
ANNA, BORIS, VERA = (
    Person(id="anna", name="Анна Примерова"),
    Person(id="boris", name="Борис Образцов"),
    Person(id="vera", name="Вера Шаблонова"),
)
BUYER = Position(id="s-buyer", title="закупщик", unit="отдел закупок")
HEAD = Position(id="s-head", title="начальник отдела закупок", unit="отдел закупок")
DIRECTOR = Position(id="s-dir", title="директор")
TESS = TeamMember(id="tess", name="Тест Тестов")
ACCOUNT = Account(id="acme", name="Китеж", known_since=date(2026, 1, 1))
BEFORE = AccountMap(
    account=ACCOUNT,
    people=(ANNA, BORIS),
    positions=(BUYER, HEAD, DIRECTOR),
    assignments=(
        Assignment(id="h-anna", person="anna", position="s-buyer"),
        Assignment(id="h-boris", person="boris", position="s-dir"),
    ),
    reporting_lines=(ReportingLine(id="l1", manager="s-head", report="s-buyer"),),
    team=(TESS,),
)


def changed(**collections: Any) -> AccountMap:
    """Return the map with some of its collections replaced."""
    return replace(BEFORE, **collections)


def russian(after: AccountMap | None, before: AccountMap | None = BEFORE, *, earlier: date | None = None) -> list[str]:
    """Return the difference in Russian."""
    return list(change_lines(tell(before, after, DAY, earlier=earlier), Locale.RU))


def english(after: AccountMap, before: AccountMap = BEFORE, *, earlier: date | None = None) -> list[str]:
    """Return the difference in English."""
    return list(change_lines(tell(before, after, DAY, earlier=earlier), Locale.EN))


def test_promotion_is_one_line_with_the_new_manager():
    """Another seat, another manager, what became of the old seat."""
    moved = changed(
        assignments=(
            Assignment(id="h-anna", person="anna", position="s-buyer", valid_to=DAY),
            Assignment(id="h-anna-2", person="anna", position="s-head", valid_from=DAY),
            BEFORE.assignments[1],
        ),
        reporting_lines=(*BEFORE.reporting_lines, ReportingLine(id="l2", manager="s-dir", report="s-head")),
    )
    assert russian(moved) == [
        (
            "Анна Примерова: должность «закупщик» → «начальник отдела закупок»; прежняя должность теперь вакантна; "
            "была вакансия; руководитель: вакансия «начальник отдела закупок», отдел закупок → Борис Образцов"
        )
    ]


def test_leaving_and_succession_are_told_from_both_sides():
    """Who left, since when, and who has the seat now; the newcomer's line names the predecessor."""
    after = changed(
        people=(ANNA, BORIS, VERA),
        assignments=(
            Assignment(id="h-anna", person="anna", position="s-buyer", valid_to=date(2026, 11, 12)),
            Assignment(id="h-vera", person="vera", position="s-buyer", valid_from=date(2026, 11, 16)),
            BEFORE.assignments[1],
        ),
    )
    assert russian(after) == [
        (
            "Анна Примерова: больше не на должности «закупщик», отдел закупок (с 12 нояб. 2026); "
            "теперь на этой должности: Вера Шаблонова"
        ),
        (
            "Вера Шаблонова: новый человек на карте – «закупщик», отдел закупок с 16 нояб. 2026; "
            "прежде на этой должности: Анна Примерова; руководитель: вакансия «начальник отдела закупок», отдел закупок"
        ),
    ]
    assert english(after)[0] == (
        "Анна Примерова: no longer holds “закупщик”, отдел закупок (since 12 Nov 2026); succeeded by Вера Шаблонова"
    )


def test_reports_of_a_successor_are_not_told():
    """That somebody else sits on the manager's seat is told once, not for every report."""
    held = (*BEFORE.assignments, Assignment(id="h-vera", person="vera", position="s-head"))
    before = changed(people=(ANNA, BORIS, VERA), assignments=held)
    after = replace(before, assignments=(*BEFORE.assignments, Assignment(id="x", person="boris", position="s-head")))
    assert [line.split(":")[0] for line in russian(after, before)] == ["Вера Шаблонова", "Борис Образцов"]


def test_somebody_leaves_in_the_future():
    """An end that is yet to come is said with its day, and the person is still there."""
    leaving = replace(BEFORE.assignments[0], valid_to=date(2026, 12, 31))
    after = changed(assignments=(leaving, BEFORE.assignments[1]))
    assert russian(after) == ["Анна Примерова: на этой должности до 31 дек. 2026"]


def test_two_days_compared_say_who_left():
    """On another day somebody is not there: they left, they were not taken off the map."""
    gone = BEFORE.assignments[0]
    recorded = changed(assignments=(replace(gone, valid_to=date(2026, 11, 20)), BEFORE.assignments[1]))
    first = date(2026, 11, 1)
    assert russian(recorded.on(DAY), recorded.on(first), earlier=first) == [
        "Анна Примерова: больше не на должности «закупщик», отдел закупок (с 20 нояб. 2026); должность теперь вакантна"
    ]
    assert russian(changed(people=(BORIS,), assignments=BEFORE.assignments[1:])) == [
        "Анна Примерова: больше нет на карте"
    ]


def test_future_days_are_not_told_where_two_days_are_compared():
    """What is known of later days belongs to neither of the two: no "until" with manager or seat."""
    later = date(2027, 3, 31)
    lines = (ReportingLine(id="l1", manager="s-head", report="s-buyer", valid_from=DAY, valid_to=later),)
    held = (replace(BEFORE.assignments[0], valid_from=DAY, valid_to=later), BEFORE.assignments[1])
    recorded = changed(assignments=held, reporting_lines=lines)
    told = english(recorded.on(DAY), recorded.on(date(2026, 11, 1)), earlier=date(2026, 11, 1))
    assert told == [
        (
            "Анна Примерова: new on the map – “закупщик”, отдел закупок; fills a vacancy; "
            "reports to vacancy “начальник отдела закупок”, отдел закупок"
        )
    ]


def test_a_manager_in_another_seat_and_a_namesake_of_the_manager():
    """The same person elsewhere is still the manager; a namesake is another one, told apart by the seats."""
    line = ReportingLine(id="l1", manager="s-dir", report="s-buyer")
    namesake = replace(BORIS, id="boris-2")
    for holder, said in (
        (BORIS, "still reports to Борис Образцов ({new})"),
        (namesake, "manager: Борис Образцов ({old}) → Борис Образцов ({new})"),
    ):
        held = (BEFORE.assignments[0], Assignment(id="h-1", person="boris", position="s-head"))
        before = changed(people=(ANNA, BORIS, namesake), assignments=held)
        moved = (BEFORE.assignments[0], Assignment(id="h-2", person=holder.id, position="s-dir"))
        after = replace(before, assignments=moved, reporting_lines=(line,))
        (told,) = (line for line in english(after, before) if line.startswith("Анна"))
        seats = {"old": "“начальник отдела закупок”, отдел закупок", "new": "“директор”"}
        assert told == "Анна Примерова: " + said.format(**seats)


def test_how_a_seat_was_empty_is_told_only_from_the_last_day_of_the_record():
    """Vacancy or not known who: a record does not tell since when, so for earlier days nobody is said to be there."""
    first, last = date(2026, 11, 1), date(2026, 11, 20)
    recorded = changed(
        assignments=(replace(BEFORE.assignments[0], valid_to=last), BEFORE.assignments[1]),
        positions=(BUYER, replace(HEAD, valid_from=last), DIRECTOR),
        reporting_lines=(),
    )
    for day, said in ((DAY, ("the position is vacant now", "new vacancy")), (last, ("nobody is", "nobody recorded"))):
        stories = tell(recorded.on(first), recorded.on(day), day, earlier=first, told_until=(DAY, DAY))
        lines = list(change_lines(stories, Locale.EN))
        assert len(lines) == 2
        assert all(words in line for words, line in zip(said, lines, strict=True)), lines


def test_a_seat_that_changes_hands_and_its_name_tells_both():
    """The newcomer's line says what the seat was; a seat that is given up and renamed has a line of its own."""
    renamed = (replace(BUYER, title="категорийный менеджер", reference="7"), HEAD, DIRECTOR)
    held = (Assignment(id="h-vera", person="vera", position="s-buyer"), BEFORE.assignments[1])
    after = changed(people=(ANNA, BORIS, VERA), positions=renamed, assignments=held)
    told = english(after)
    assert told[1].startswith(
        "Вера Шаблонова: new on the map – “категорийный менеджер”, отдел закупок; before that: Анна Примерова; "
        "the position was formerly “закупщик”, отдел закупок; reports to "
    )
    empty = english(changed(positions=renamed, assignments=held[1:]))
    assert empty[0].endswith("“закупщик”, отдел закупок; the position is vacant now")
    assert empty[1].startswith("“категорийный менеджер”, отдел закупок: position “закупщик” → “категорийный менеджер”")


def test_seats_and_people_that_are_called_alike_are_told_apart():
    """Two seats of one title, and two namesakes in such seats, by the client's numbers of the posts."""
    seats = tuple(Position(id=f"s-{n}", title="клерк", reference=str(n)) for n in (1, 2))
    twins = tuple(Person(id=f"p-{n}", name="Иван Двойников") for n in (1, 2))
    held = tuple(Assignment(id=f"h-{n}", person=f"p-{n}", position=f"s-{n}") for n in (1, 2))
    assert [line.split(": ")[0] for line in russian(changed(positions=(*BEFORE.positions, *seats)))] == [
        "«клерк», № 1",
        "«клерк», № 2",
    ]
    after = changed(
        people=(*BEFORE.people, *twins), positions=(*BEFORE.positions, *seats), assignments=(*BEFORE.assignments, *held)
    )
    assert [line.split(": ")[0] for line in english(after)] == [
        "Иван Двойников (“клерк”, post 1)",
        "Иван Двойников (“клерк”, post 2)",
    ]


def test_quotations_within_quotations_have_their_own_marks():
    """A title that quotes something is quoted as each language does it."""
    quoting = replace(BUYER, title="менеджер «Молоко»")
    assert russian(changed(positions=(quoting, HEAD, DIRECTOR))) == [
        "Анна Примерова: должность «закупщик» → «менеджер „Молоко“»"
    ]
    english_title = replace(BUYER, title="buyer of “Milk”")
    assert english(changed(positions=(english_title, HEAD, DIRECTOR))) == [
        "Анна Примерова: position “закупщик” → “buyer of ‘Milk’”"
    ]


def test_the_weightiest_event_comes_first_whatever_days_it_has():
    """Somebody new until a day is new in the first place."""
    held = Assignment(id="h-vera", person="vera", position="s-head", valid_to=date(2027, 1, 1))
    after = changed(people=(ANNA, BORIS, VERA), assignments=(*BEFORE.assignments, held))
    assert english(after)[0].startswith("Вера Шаблонова: new on the map – ")


def test_seats_nobody_holds():
    """New, closed and changed vacancies stand by themselves."""
    ghost = Position(id="s-log", title="логист", placeholder=True)
    after = changed(positions=(BUYER, replace(HEAD, title="глава закупок"), DIRECTOR, ghost))
    assert russian(after) == [
        "«глава закупок», отдел закупок: должность «начальник отдела закупок» → «глава закупок»",
        "«логист»: новая должность, не выяснено, кто её занимает",
    ]
    assert russian(BEFORE, replace(BEFORE, positions=(*BEFORE.positions, ghost))) == ["«логист»: должности больше нет"]


def test_dotted_line_and_line_taken_away():
    """Solid and dotted managers are told apart; none at all is said."""
    dotted = ReportingLine(id="l9", manager="s-dir", report="s-buyer", kind=LineKind.DOTTED)
    assert russian(changed(reporting_lines=(*BEFORE.reporting_lines, dotted))) == [
        "Анна Примерова: функциональный руководитель: Борис Образцов"
    ]
    assert russian(changed(reporting_lines=())) == [
        "Анна Примерова: руководитель больше не указан (был указан: вакансия «начальник отдела закупок», отдел закупок)"
    ]


def test_person_and_ties():
    """Contact data, roles, stance, motivation, links, our contacts, touches, each in few words."""
    met = Touchpoint(
        id="t",
        members=("tess",),
        people=("anna", "boris"),
        at=datetime(2026, 11, 20, 9, tzinfo=UTC),
        channel=Channel.VISIT,
        topic="условия 2027",
    )
    after = changed(
        people=(replace(ANNA, emails=("a@kitezh.example",), note="любит краткость"), BORIS),
        buying_roles=(BuyingRole(id="b", person="anna", kind=RoleKind.DECIDER, area=DecisionArea.PURCHASING),),
        stances=(Stance(id="e", person="anna", value=1, reason="помогла с тендером"),),
        motivations=(Motivation(id="o", person="anna", rewarded_for="остатки"),),
        lateral_links=(LateralLink(id="k", from_person="boris", to_person="anna", kind=LateralKind.ADVISES),),
        relationships=(Relationship(id="r", member="tess", person="anna", declared_level=Level.TRUSTS, is_owner=True),),
        touchpoints=(met,),
    )
    assert russian(after) == [
        (
            "Анна Примерова: почта: a@kitezh.example; заметка: текст изменён; роль: ЛПР (закупки); "
            "отношение к нам: сторонник (помогла с тендером); премия за «остатки»; "
            "наш контакт: Тест Тестов (доверяет, отвечает за контакт)"
        ),
        "Борис Образцов: связь: советует – Анна Примерова",
        "Касания: 20 нояб. 2026, визит: Тест Тестов – Анна Примерова, Борис Образцов, «условия 2027»",
    ]
    assert russian(BEFORE, after)[0] == (
        "Анна Примерова: почта: больше не указано (было: a@kitezh.example); заметка: текст изменён; "
        "больше не в роли: ЛПР (закупки); отношение к нам: больше не указано "
        "(было: сторонник (помогла с тендером)); больше не так: премия за «остатки»; контакта больше нет: Тест Тестов"
    )


def test_level_and_owner_of_a_contact():
    """What changes about a contact that was there."""
    tie = Relationship(id="r", member="tess", person="anna", declared_level=Level.MET)
    after = changed(relationships=(replace(tie, declared_level=Level.TRUSTS, is_owner=True),))
    assert russian(after, changed(relationships=(tie,))) == [
        "Анна Примерова: сила контакта (Тест Тестов): знакомы → доверяет; за контакт отвечает Тест Тестов"
    ]


def test_account_functions_and_team():
    """The company itself, what is known of its functions, and who of ours looks after it."""
    ours = TeamMember(id="max", name="Макс Макетов")
    after = changed(
        account=replace(ACCOUNT, tier=Tier.A, margin=1250000.5),
        function_statuses=(FunctionStatus(id="f", function=Function.LOGISTICS, status=FunctionState.UNKNOWN),),
        team=(TESS, ours),
        stand_ins=(StandIn(id="i", member="tess", stand_in="max", valid_from=date(2026, 12, 7), introduced=True),),
    )
    assert russian(after) == [
        "Китеж: категория: A; маржа: 1 250 000.5; логистика: не выяснено, кто",
        "Макс Макетов: теперь в команде клиента",
        "Тест Тестов: замещает: Макс Макетов (представлен клиенту) с 7 дек. 2026",
    ]


def test_function_that_is_served_elsewhere_from_a_later_day():
    """What holds until then and what comes after are told with their days."""
    now = FunctionStatus(id="f", function=Function.RECORDS, status=FunctionState.NONE)
    until = replace(now, valid_to=date(2026, 12, 20))
    coming = FunctionStatus(
        id="g", function=Function.RECORDS, status=FunctionState.CHANNEL_ONLY, valid_from=date(2026, 12, 20)
    )
    before, after = changed(function_statuses=(now,)), changed(function_statuses=(until, coming))
    (line,) = russian(after, before)
    assert line == (
        "Китеж: делопроизводство: у клиента нет → "
        "у клиента нет до 20 дек. 2026, только портал или общий ящик с 20 дек. 2026"
    )


def test_many_touches_are_counted():
    """A file of touches is one line."""
    touches = tuple(
        Touchpoint(
            id=f"t{n}",
            members=("tess",),
            people=("anna",),
            at=datetime(2026, 11, n, 9, tzinfo=UTC),
            channel=Channel.CALL,
        )
        for n in range(1, 23)
    )
    assert russian(changed(touchpoints=touches)) == ["Касания: 22 новых, с 1 нояб. 2026 по 22 нояб. 2026"]


def test_namesakes_are_told_apart_by_their_seats():
    """Two people of one name in one difference."""
    other = Person(id="anna2", name="Анна Примерова", emails=("x@x.example",))
    before = changed(
        people=(ANNA, other), assignments=(BEFORE.assignments[0], Assignment(id="h2", person="anna2", position="s-dir"))
    )
    after = replace(before, people=(replace(ANNA, phones=("+7",)), replace(other, emails=())))
    assert [line.split(":")[0] for line in russian(after, before)] == [
        "Анна Примерова («закупщик», отдел закупок)",
        "Анна Примерова («директор»)",
    ]


def test_who_is_not_whom():
    """That two people are different is told at one of them."""
    after = changed(distinctions=(Distinction(id="d", person="anna", other="boris"),))
    assert russian(after) == ["Анна Примерова: не тот же человек, что и Борис Образцов"]


@pytest.mark.parametrize(
    "after",
    [
        changed(assignments=tuple(replace(one, confidence=0.5) for one in BEFORE.assignments)),
        changed(positions=(replace(BUYER, source="list.csv"), HEAD, DIRECTOR)),
        changed(reporting_lines=(replace(BEFORE.reporting_lines[0], source="list.csv"),)),
    ],
)
def test_what_has_no_words_of_its_own_is_still_told(after: AccountMap):
    """A change of source or confidence alone is not silent."""
    assert all("уточнено" in line for line in russian(after))
    assert russian(after)


def test_nothing_is_told_of_equal_maps_and_an_account_begins_and_ends():
    """No difference, no story; an account that is made or removed is one."""
    assert tell(BEFORE, BEFORE, DAY) == ()
    assert tell(None, None, DAY) == ()
    empty = AccountMap(account=ACCOUNT)
    assert russian(empty, None) == ["Китеж: заведён клиент"]
    assert [story.subject for story in tell(empty, None, DAY)] == [StorySubject.ACCOUNT]
