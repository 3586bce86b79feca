"""Headers and words of both languages."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from accountmap.errors import ImportRejected
from accountmap.exchange import words
from accountmap.exchange.absence import Holder, holder_of, is_nothing, is_top
from accountmap.exchange.fields import Field
from accountmap.exchange.headers import Subject, header_key
from accountmap.exchange.records import Record
from accountmap.exchange.tables import Table
from accountmap.exchange.vocabulary import read_columns
from accountmap.i18n.catalogue import Locale, say
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.functions import Function
from accountmap.model.team import Level


def table(*header: str) -> Table:
    """Return a table with this header and one row of crosses."""
    return Table("staff.csv", header, (Record(2, tuple("x" for _ in header)),))


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("EmployeeKey", Field.PERSON_ID),
        ("ParentEmployeeKey", Field.MANAGER_ID),
        ("Табельный №", Field.PERSON_ID),
        ("ФИО", Field.NAME),
        ("FirstName", Field.FIRST_NAME),
        ("last_name", Field.LAST_NAME),
        ("Отчество", Field.MIDDLE_NAME),
        ("EmailAddress", Field.EMAIL),
        ("Contact E-mail", Field.EMAIL),
        ("Эл. почта", Field.EMAIL),
        ("Мобильный телефон:", Field.PHONE),
        ("Telegram", Field.MESSENGER),
        ("Обращение", Field.FORM_OF_ADDRESS),
        ("Примечание", Field.NOTE),
        ("Job Title*", Field.TITLE),
        ("ДОЛЖНОСТЬ", Field.TITLE),
        ("DepartmentName", Field.UNIT),
        ("Unit", Field.UNIT),
        ("Подразделение", Field.UNIT),
        ("Функция", Field.FUNCTION),
        ("Seniority", Field.SENIORITY),
        ("Post Unique Reference", Field.POST_REFERENCE),
        ("Штатная единица", Field.POST_REFERENCE),
        ("Reports to Senior Post", Field.MANAGER_POST),
        ("Manager e-mail", Field.MANAGER_EMAIL),
        ("ФИО руководителя", Field.MANAGER_NAME),
        ("Reports to", Field.MANAGER),
        ("ReportsToId", Field.MANAGER_ID),
        ("Начальник", Field.MANAGER),
        ("Functional manager", Field.DOTTED_MANAGER),
        ("Функциональный руководитель", Field.DOTTED_MANAGER),
        ("StartDate", Field.START),
        ("Дата окончания", Field.END),
        ("Buying role", Field.ROLE),
        ("Роль в закупке", Field.ROLE),
        ("Stance", Field.STANCE),
        ("Отношение к нам", Field.STANCE),
        ("Кто из наших", Field.OURS),
        ("Contact owner", Field.OURS),
        ("Уровень контакта", Field.LEVEL),
        ("Желаемый уровень", Field.DESIRED_LEVEL),
        ("Last contact", Field.LAST_CONTACT),
        ("Последний контакт", Field.LAST_CONTACT),
        ("Канал", Field.CHANNEL),
    ],
)
def test_headers_of_both_languages(header, field):
    """Usual headers are understood, however they are spelled."""
    names = table("Name", header) if field not in (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME) else table(header)
    columns = read_columns(names)
    assert columns.header(field) == header
    assert columns.unknown == ()


@pytest.mark.parametrize("subject", Subject)
def test_no_header_means_two_things(subject):
    """Each accepted header belongs to one field of its subject."""
    text = files("accountmap.exchange").joinpath("headers.toml").read_text(encoding="utf-8")
    owners: dict[str, set[str]] = {}
    for field, names in tomllib.loads(text)[subject].items():
        for name in names.replace("|", ";").split(";"):
            owners.setdefault(header_key(name), set()).add(field)
    assert {key: fields for key, fields in owners.items() if len(fields) > 1} == {}


def test_team_function_of_organograms_is_not_our_function():
    """A text about the team's work is no function, and is listed as not read."""
    columns = read_columns(table("Name", "Job/Team Function", "Salary"))
    assert Field.FUNCTION not in columns.places
    assert columns.unknown == ("Job/Team Function", "Salary")


def test_columns_without_a_header_are_listed_by_number():
    """Data under an empty header is not passed over in silence."""
    assert read_columns(table("", "Name")).unknown == ("#1",)


def test_weaker_headers_give_way():
    """The day of hiring is a start only where no start is given."""
    both = read_columns(table("Name", "HireDate", "StartDate"))
    assert (both.header(Field.START), both.unknown) == ("StartDate", ("HireDate",))
    assert read_columns(table("Name", "HireDate")).header(Field.START) == "HireDate"


def test_several_phone_columns_are_welcome():
    """Phones, e-mails and messengers may fill several columns."""
    columns = read_columns(table("Name", "Phone", "Мобильный", "E-mail", "Private email"))
    assert (columns.places[Field.PHONE], columns.places[Field.EMAIL]) == ((1, 2), (3, 4))


def test_of_two_columns_of_one_meaning_the_surer_counts_and_the_other_is_named():
    """A form of address called Title gives way to the job title; equal ones go by their place; both are said."""
    columns = read_columns(table("Name", "Title", "Job Title", "Должность"))
    assert (columns.header(Field.TITLE), columns.unknown) == ("Job Title", ("Title", "Должность"))
    (problem,) = columns.problems
    assert (problem.code, problem.column, problem.value) == ("column-twice", "Job Title", "Title, Должность")
    assert read_columns(table("Name", "Title", "title")).places[Field.TITLE] == (1,)


def test_no_name_column_lists_what_was_found():
    """Without a name there is nobody to import."""
    with pytest.raises(ImportRejected) as refusal:
        read_columns(table("E-mail", "Firma"))
    (problem,) = refusal.value.problems
    assert (problem.code, problem.value) == ("no-name-column", "E-mail, Firma")


@pytest.mark.parametrize("locale", Locale)
def test_every_term_of_the_glossary_is_accepted(locale):
    """The words accountmap prints are words it reads, in both languages."""
    for function in Function:
        assert words.read_functions(say(locale, f"function-{function}"))[0] == (function,)
    for kind in RoleKind:
        assert [role[0] for role in words.read_roles(say(locale, f"role-{kind}"))[0]] == [kind]
    for level in Level:
        assert words.read_level(say(locale, f"level-{level}")) is level
    for value, name in ((2, "ally"), (1, "supporter"), (0, "neutral"), (-1, "sceptic"), (-2, "opponent")):
        assert words.read_stance(say(locale, f"stance-{name}")) == (value, True)
    assert words.read_stance(say(locale, "stance-unknown")) == (None, True)


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("function", lambda word: words.read_functions(word)[0]),
        ("role", lambda word: words.read_roles(word)[0]),
        ("stance", lambda word: words.read_stance(word)[1]),
        ("level", words.read_level),
        ("channel", words.read_channel),
        ("seniority", lambda word: words.read_seniority(word.split("(")[0].strip())),
    ],
)
@pytest.mark.parametrize("locale", Locale)
def test_what_a_message_offers_is_accepted(locale, code, read):
    """Every word listed in a message as accepted is understood."""
    message = say(locale, f"import-{code}-not-understood", row="1", column="c", value="v", detail="d")
    offered = message.split(": ", 1)[1].split(". ", 1)[1].split(": ", 1)[1].split(";")[0].rstrip(".")
    if code == "seniority":
        listed = [part for piece in offered.split("), ") for part in piece.rstrip(")").replace("(", ", ").split(", ")]
    else:
        listed = offered.replace(" или ", ", ").replace(", or ", ", ").split(", ")
    for word in listed:
        if not word.startswith(("a number", "число")):
            assert read(word.strip()), word


@pytest.mark.parametrize(
    ("cell", "roles"),
    [
        ("decider", [(RoleKind.DECIDER, DecisionArea.PURCHASING)]),
        ("ЛПР", [(RoleKind.DECIDER, DecisionArea.PURCHASING)]),
        ("decider (contracts)", [(RoleKind.DECIDER, DecisionArea.CONTRACTS)]),
        ("ЛПР по договорам", [(RoleKind.DECIDER, DecisionArea.CONTRACTS)]),
        ("decider for contracts", [(RoleKind.DECIDER, DecisionArea.CONTRACTS)]),
        (
            "ЛПР (закупки, договоры)",
            [(RoleKind.DECIDER, DecisionArea.PURCHASING), (RoleKind.DECIDER, DecisionArea.CONTRACTS)],
        ),
        ("DECISION_MAKER;BUDGET_HOLDER", [(RoleKind.DECIDER, DecisionArea.PURCHASING), (RoleKind.BUDGET_HOLDER, None)]),
        ("секретарь / помощник, подписант", [(RoleKind.GATEKEEPER, None), (RoleKind.SIGNATORY, None)]),
        ("лицо, принимающее решение", [(RoleKind.DECIDER, DecisionArea.PURCHASING)]),
    ],
)
def test_roles_and_their_areas(cell, roles):
    """Roles come singly or in lists, with or without an area."""
    assert words.read_roles(cell) == (tuple(roles), ())


def test_unknown_roles_come_back():
    """A blocker is a stance, and an unknown area is not dropped."""
    assert words.read_roles("ЛПР; blocker; decider (parking)") == (
        ((RoleKind.DECIDER, DecisionArea.PURCHASING),),
        ("blocker", "decider (parking)"),
    )


def test_functions_in_lists():
    """The first is the main one; the whole cell is tried before its parts."""
    assert words.read_functions("Закупки; склад; чудеса") == (
        (Function.PURCHASING, Function.WAREHOUSE),
        ("чудеса",),
    )
    assert words.read_functions("отдел договоров")[0] == (Function.CONTRACTS,)


@pytest.mark.parametrize(("cell", "value"), [("+2", 2), ("−1", -1), ("0", 0), ("Скептик", -1), ("enemy", -2)])
def test_stances_by_number_and_word(cell, value):
    """Numbers with any minus, and words."""
    assert words.read_stance(cell) == (value, True)


def test_no_stance_is_called_saboteur():
    """That word is no stance; neither is a number off the scale."""
    assert words.read_stance("саботажник") == (None, False)
    assert words.read_stance("3") == (None, False)


def test_no_accepted_word_is_unfit_for_its_bearer():
    """The vocabulary itself holds no such word either."""
    assert not [word for word in (*words._stances(), *words._roles()) if "саботаж" in word]


@pytest.mark.parametrize("word", ["Vacant", "'Eliminated'", '"Eliminated"', "Вакансия", "не назначен", "(vacant)"])
def test_words_for_an_empty_seat(word):
    """Vacancies are no people."""
    assert holder_of(word) is Holder.NOBODY


@pytest.mark.parametrize("word", ["N/D", "ND", "н/д", "TBC", "Unknown", "не известен", "", "-", "NULL"])
def test_words_for_a_holder_nobody_knows(word):
    """Neither are seats whose holder is not known."""
    assert holder_of(word) is Holder.UNKNOWN


@pytest.mark.parametrize("name", ["Anna Vacant", "Tom Null", "Open Sesame", "Нет Нетов"])
def test_names_that_only_resemble_such_words(name):
    """Only the whole name counts."""
    assert holder_of(name) is Holder.PERSON


def test_words_for_nothing_and_for_the_top():
    """Case tells the literal NULL from a surname; xx and нет stand for no manager."""
    assert all(map(is_nothing, ["", "-", "N/A", "нет", "NULL", "#N/A"]))
    assert not any(map(is_nothing, ["Null", "0", "нет телефона"]))
    assert all(map(is_top, ["xx", "XX", "Top", "нет"]))
    assert not is_top("Xxenia")
