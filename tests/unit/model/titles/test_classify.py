"""What is read from titles and departments in English and Russian, and what is left unknown."""

from __future__ import annotations

import pytest

from accountmap.model.buying import DecisionArea
from accountmap.model.functions import Function
from accountmap.model.titles import COUNTS_FROM, classify, function_of_department

P, C, L, W = Function.PURCHASING, Function.CONTRACTS, Function.LOGISTICS, Function.WAREHOUSE
A, F, R, G = Function.ACCOUNTING, Function.FINANCE, Function.RECORDS, Function.GENERAL_MANAGEMENT


def functions(title: str, unit: str = "") -> list[Function]:
    """Return the functions that count."""
    return [guess.value for guess in classify(title, unit).functions if guess.counts]


def level(title: str, unit: str = "") -> int | None:
    """Return the rung of a title."""
    guess = classify(title, unit).seniority
    return guess.value if guess else None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Head of Procurement", [P]),
        ("Category manager", [P]),
        ("Senior Buyer", [P]),
        ("Account manager", [Function.SALES]),
        ("Media buyer", [Function.MARKETING]),
        ("Contracts Manager", [C]),
        ("General Counsel", [C]),
        ("Supply Chain Director", [L]),
        ("Air traffic controller", []),
        ("Warehouse Supervisor", [W]),
        ("Accounts Payable Clerk", [A]),
        ("CFO", [F]),
        ("Assistant to the Chief Financial Officer", [F]),
        ("Legal Secretary", [C]),
        ("PA to CEO and CFO", [R]),
        ("Office Clerk", [R]),
        ("Clerk", []),
        ("Product owner", []),
        ("Owner, Fablewick Stores", [G]),
        ("Works Council Chair", []),
        ("Chair of the board", [G]),
        ("Branch manager", [G]),
        ("President & CEO", [G]),
        ("Vice President, Procurement", [P]),
        ("General Manager", [G]),
        ("General Manager, Procurement", [P]),
        ("Deputy Chief Executive (Finance)", [F]),
        ("Chief accountant and office manager", [A, R]),
        ("Head of Procurement, Contracts and Logistics", [P, C, L]),
        ("Buyer, Logistics", [P]),
        ("Professor of Finance", []),
        ("Water supply engineer", []),
        ("Director", []),
        ("Начальник отдела закупок", [P]),
        ("Категорийный менеджер", [P]),
        ("Юрисконсульт", [C]),
        ("Зам. ген. директора по логистике", [L]),
        ("Заместитель генерального директора", [G]),
        ("Авиадиспетчер", []),
        ("Юрист по закупкам", [C, P]),
        ("Складской логист", [L, W]),
        ("Бухгалтер-логист", [A, L]),
        ("Заместитель генерального директора по развитию", []),
        ("Председатель профсоюза", []),
        ("Совладелец", [G]),
        ("Зав. складом", [W]),
        ("Главный бухгалтер и офис-менеджер", [A, R]),
        ("Экономист", [F]),
        ("Помощник генерального директора", [R]),
        ("Помощник бухгалтера", [A]),
        ("Бухгалтер отдела снабжения", [A]),
        ("Директор", [G]),
        ("Директор по закупкам", [P]),
        ("Директор департамента", []),
        ("Член правления, директор по закупкам", [G, P]),
        ("Преподаватель права", []),
        ("Procurement-менеджер", [P]),
    ],
)
def test_titles_say_what_people_work_on(title: str, expected: list[Function]):
    """The noun that counts decides, several functions stand where the title says so, doubt stays unknown."""
    assert functions(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Managing Director", 6),
        ("Генеральный директор", 6),
        ("Директор", 6),
        ("Директор филиала", 5),
        ("General Manager", 6),
        ("Procurement Director", 5),
        ("Директор по закупкам", 5),
        ("Заместитель генерального директора", 5),
        ("Head of Legal", 4),
        ("Manager of warehouse clerks", 4),
        ("Deputy Head of Legal", 3),
        ("Главный бухгалтер", 4),
        ("Заместитель главного бухгалтера", 3),
        ("Senior Buyer", 3),
        ("Ведущий специалист", 3),
        ("Buyer", 2),
        ("Junior buyer", 1),
        ("Менеджер по закупкам", 2),
        ("Warehouse Clerk", 1),
        ("Кладовщик", 1),
        ("Старший кладовщик", 2),
        ("PA to CEO and CFO", 1),
        ("Customer happiness", None),
    ],
)
def test_titles_say_how_senior_people_are(title: str, expected: int | None):
    """Deputies stand one lower, seniors one higher than specialists; whom somebody serves does not count."""
    assert level(title) == expected


@pytest.mark.parametrize(
    "title",
    [
        "Начальник відділу закупівель",
        "Менеджер з продажу",
        "Головний бухгалтер",
        "Головна бухгалтерка",
        "Фінансовий директор",
        "Фахiвець з закупівель",
        "Складський логист",
        "Менеджер навчання",
        "Начальнік аддзела закупак",
        "Ръководител снабдяване",
        "Сатып алу бөлімінің басшысы",
        "Kierownik działu zakupów",
        "Kierownik dzialu zakupow",
        "Specjalista ds. logistyki",
        "Główny księgowy",
        "Leiter Einkauf",
        "Geschäftsführer",
        "Directeur des achats",
        "Responsabile acquisti",
        "Jefe de compras",
        "采购经理",
        "",
        "???",
    ],
)
def test_other_languages_are_unknown(title: str):
    """A title of another language says nothing, however familiar one of its words looks."""
    found = classify(title)
    assert (found.functions, found.seniority, found.areas) == ((), None, ())


def test_departments_weigh_less_than_titles():
    """A department speaks where the title says nothing, and yields to a title that does."""
    assert functions("Specialist", "Purchasing") == [P]
    assert functions("Инженер", "Отдел закупок и логистики") == [P, L]
    assert functions("Accountant", "Warehouse") == [A]
    assert functions("Director", "ENA Legal") == [C]
    assert functions("Kierownik", "Purchasing") == [P]
    assert function_of_department("ENA Legal") is None


def test_weak_words_and_second_nouns_are_guesses_that_may_not_count():
    """What a title names in passing is told with less confidence than `COUNTS_FROM`."""
    main, passing = classify("Юрист отдела закупок").functions
    assert (main.value, main.words) == (C, ("Юрист",))
    assert (passing.value, passing.words) == (P, ("закупок",))
    assert passing.confidence < COUNTS_FROM < main.confidence


def test_areas_follow_functions():
    """Purchasing and contracts have their areas; the head of a company may decide on both, which does not count."""
    assert [guess.value for guess in classify("Buyer").areas] == [DecisionArea.PURCHASING]
    assert [guess.value for guess in classify("Юрист").areas] == [DecisionArea.CONTRACTS]
    assert [guess.counts for guess in classify("CEO").areas] == [False, False]
    assert classify("Cook").areas == ()


@pytest.mark.parametrize(
    "forms",
    [
        "закупщик закупщика закупщику закупщиком закупщике",
        "юрист юриста юристу юристом юристе",
        "логист логиста логисту логистом логисте",
        "кладовщик кладовщика кладовщику кладовщиком кладовщике",
        "бухгалтер бухгалтера бухгалтеру бухгалтером бухгалтере",
        "экономист экономиста экономисту экономистом экономисте",
        "секретарь секретаря секретарю секретарём секретаре",
        "делопроизводитель делопроизводителя делопроизводителю делопроизводителем делопроизводителе",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "Старший {}", "{} отдела", "{}-стажёр"])
def test_cases_say_the_same(forms: str, frame: str):
    """All six cases of a head noun give the same functions."""
    found = {tuple(functions(frame.format(form))) for form in forms.split()}
    assert len(found) == 1
    assert found != {()}


def test_whole_phrases_say_the_same_in_all_cases():
    """Adjectives bend along."""
    cases = {
        "Генеральный директор": G,
        "Генерального директора": G,
        "Генеральному директору": G,
        "Генеральным директором": G,
        "Генеральном директоре": G,
        "Категорийного менеджера": P,
        "Главному бухгалтеру": A,
        "Финансовым директором": F,
        "Заведующей складом": W,
        "Начальнику договорного отдела": C,
    }
    assert {title: functions(title)[0] for title in cases} == cases
