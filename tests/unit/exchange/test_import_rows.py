"""What single rows become: people with their details, seats with theirs, and what is reported."""

from __future__ import annotations

from datetime import date

import pytest

from accountmap.errors import ImportRejected
from accountmap.exchange.people import import_people
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.records import Record
from accountmap.exchange.tables import Table
from accountmap.model.buying import DecisionArea, RoleKind
from accountmap.model.changes import apply
from accountmap.model.functions import Function


def test_person_with_everything(account):
    """All details of a person and a seat arrive where they belong, in Russian."""
    account.take(
        "ФИО;E-mail;Телефон;Мобильный;Telegram;Обращение;Примечание;Должность;Отдел;Функция;Уровень должности\n"
        "Выдумкина Анна Сергеевна;anna@vymysel.example;8 (495) 123-45-67, доб. 12;+7 900 000-00-00;@vyd;"
        "Анна Сергеевна;любит цифры;Категорийный менеджер;Отдел закупок;закупки, склад;4\n"
    )
    person, seat = account.person("Выдумкина Анна Сергеевна"), account.seat("Выдумкина Анна Сергеевна")
    assert person.emails == ("anna@vymysel.example",)
    assert person.phones == ("8 (495) 123-45-67, доб. 12", "+7 900 000-00-00")
    assert (person.messengers, person.form_of_address, person.note) == (("@vyd",), "Анна Сергеевна", "любит цифры")
    assert (seat.title, seat.unit, seat.seniority) == ("Категорийный менеджер", "Отдел закупок", 4)
    assert (seat.function, seat.further_functions) == (Function.PURCHASING, (Function.WAREHOUSE,))
    assert seat.source == "staff.csv"
    assert account.codes == []


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("Ada,Marie,Sampleton", "Ada Marie Sampleton"),
        ("Ken,J,Sánchez", "Ken Sánchez"),
        ("Ken,J.,Sánchez", "Ken Sánchez"),
        ("Анна,Сергеевна,Выдумкина", "Выдумкина Анна Сергеевна"),
        (",,Выдумкина", "Выдумкина"),
        ("Ada,NULL,Sampleton", "Ada Sampleton"),
    ],
)
def test_names_in_parts(account, row, name):
    """Parts make the name as each language writes it; a Latin middle initial is no part of it."""
    account.take(f"First name,Middle name,Last name\n{row}\n")
    assert account.names == [name]


def test_whole_name_goes_before_its_parts(account):
    """Where a file has both, the whole name counts."""
    account.take("Name,First name,Last name\nDr Ada Sampleton,Ada,Sampleton\n,Ben,Placeholder\n")
    assert account.names == ["Ben Placeholder", "Dr Ada Sampleton"]


def test_roles_and_stance(account):
    """Buying roles keep their areas; a stance begins today; unknown is no stance."""
    account.take("Name,Role,Stance\nAda,decider (contracts); champion,ally\nBen,ЛПР,не знаем\nCy,,\n")
    ada, ben = account.person("Ada").id, account.person("Ben").id
    assert {(role.person, role.kind, role.area) for role in account.map.buying_roles} == {
        (ada, RoleKind.DECIDER, DecisionArea.CONTRACTS),
        (ada, RoleKind.CHAMPION, None),
        (ben, RoleKind.DECIDER, DecisionArea.PURCHASING),
    }
    assert [(stance.person, stance.value, stance.valid_from) for stance in account.map.stances] == [
        (ada, 2, date(2026, 11, 24))
    ]


def test_new_stance_ends_the_old_one(account):
    """A changed mind is dated; the same word later changes nothing."""
    account.take("Name,Stance\nAda,ally\n")
    account.take("Name,Stance\nAda,sceptic\n", today=date(2026, 12, 1))
    account.take("Name,Stance\nAda,sceptic\n", today=date(2027, 1, 1))
    stances = sorted((s.valid_from, s.valid_to, s.value) for s in account.map.stances)
    assert stances == [(date(2026, 11, 24), date(2026, 12, 1), 2), (date(2026, 12, 1), None, -1)]


def test_stance_corrected_on_the_same_day_leaves_no_trace(account):
    """A correction of today's statement replaces it."""
    account.take("Name,Stance\nAda,ally\n")
    account.take("Name,Stance\nAda,sceptic\n")
    assert [(stance.value, stance.valid_to) for stance in account.map.stances] == [(-1, None)]


def test_what_is_not_understood_is_reported_and_the_person_imported(account):
    """Each cell has its own problem, with row, column and value."""
    account.take(
        "Name,Function,Seniority,Role,Stance,Level,Ours,Channel,Last contact,E-mail,Start\n"
        "Ada,magic,boss,wizard,odd,deep,Tom,smoke,soon,no address,someday\n"
    )
    assert account.names == ["Ada"]
    assert {(p.row, p.column, p.value, str(p.code)) for p in account.result.problems} == {
        (2, "Function", "magic", "function-not-understood"),
        (2, "Seniority", "boss", "seniority-not-understood"),
        (2, "Role", "wizard", "role-not-understood"),
        (2, "Stance", "odd", "stance-not-understood"),
        (2, "Level", "deep", "level-not-understood"),
        (2, "Channel", "smoke", "channel-not-understood"),
        (2, "Last contact", "soon", "date-not-understood"),
        (2, "E-mail", "no address", "email-not-understood"),
        (2, "Start", "someday", "date-not-understood"),
    }


def test_empty_words_say_nothing(account):
    """NULL, N/A, a dash and нет fill no field, and are no problem."""
    account.take("Name,Title,Phone,Role,Stance,Start\nAda,NULL,N/A,-,нет,NULL\n")
    assert account.person("Ada").phones == ()
    assert account.seat("Ada").title == ""
    assert account.codes == []


def test_several_addresses_in_a_cell(account):
    """Addresses are found among separators and display names, each once."""
    account.take('Name,E-mail\nAda,"Ada S <ada@x.example>; mailto:a.s@x.example, ADA@x.example"\n')
    assert account.person("Ada").emails == ("ada@x.example", "a.s@x.example")


def test_invisible_characters_are_dropped_and_reported(account):
    """Control characters never reach the map."""
    account.take("Name,Title\nA\x1bda\u0007,Bu\x00yer\n".replace("\x00", "\u0001"))
    assert account.names == ["Ada"]
    assert account.problems(ProblemCode.FORBIDDEN_CHARACTERS) == [(2, "Name", "Ada", ""), (2, "Title", "Buyer", "")]


def test_overlong_text_is_cut_and_reported(account):
    """Lines are cut to 500 characters, notes to 10,000."""
    account.take(f"Name,Title,Note,Last name\nAda,{'t' * 600},{'n' * 10_500},x\n")
    assert len(account.seat("Ada").title) == 500
    assert len(account.person("Ada").note) == 10_000
    assert [(row, column, detail) for row, column, _, detail in account.problems(ProblemCode.TEXT_CUT)] == [
        (2, "Note", "10000"),
        (2, "Title", "500"),
    ]


def test_name_overlong_only_when_joined(account):
    """Parts that fit by themselves may be too long together."""
    account.take(f"First name,Last name\n{'a' * 400},{'b' * 400}\n")
    assert len(account.names[0]) == 500
    assert account.problems(ProblemCode.TEXT_CUT)[0][0] == 2


def test_rows_without_anything_to_go_by_are_reported(account):
    """An address alone is nobody."""
    account.take("Name,E-mail,Title\n,someone@x.example,\nAda,,\n")
    assert account.names == ["Ada"]
    assert account.problems(ProblemCode.NOTHING_TO_IMPORT) == [(2, "Name", "", "")]


def test_seat_without_a_name_is_a_placeholder(account):
    """A title without a name is a seat whose holder nobody knows; a vacancy has no holder."""
    account.take("Name,Title,Unit\n,Head of logistics,Logistics\nVacancy,Buyer,Purchasing\nН/Д,Clerk,Records\n")
    assert [(seat.title, seat.placeholder) for seat in account.empty_seats()] == [
        ("Buyer", False),
        ("Clerk", True),
        ("Head of logistics", True),
    ]
    assert account.names == []
    summary = account.result.summary
    assert (summary.vacancies_added, summary.placeholders_added, summary.people_added) == (1, 2, 0)


def test_cells_that_need_a_person_are_reported_for_a_seat_without_one(account):
    """A vacancy has no e-mail and no stance."""
    account.take("Name,Title,E-mail,Stance\nVacant,Buyer,x@x.example,ally\n")
    assert account.problems(ProblemCode.CELLS_WITHOUT_NAME) == [(2, "E-mail", "E-mail, Stance", "")]


def test_ambiguous_dates_are_said_once(account):
    """A column that proves nothing is read day first."""
    account.take("Name,Start\nAda,01/02/2026\nBen,03/04/2026\n")
    assert account.problems(ProblemCode.DAY_FIRST) == [(0, "Start", "", "")]
    assert account.assignments("Ada")[0].valid_from == date(2026, 2, 1)


def test_american_dates_where_the_column_proves_them(account):
    """One date decides for the column."""
    account.take("Name,Start\nAda,01/02/2026\nBen,03/14/2026\n")
    assert account.assignments("Ada")[0].valid_from == date(2026, 1, 2)
    assert account.codes == []


def test_period_that_ends_before_it_begins(account):
    """The end is left out and said."""
    account.take("Name,Start,End\nAda,2026-05-01,2026-04-01\n")
    assert account.problems(ProblemCode.PERIOD_REVERSED) == [(2, "End", "2026-04-01", "2026-05-01")]
    assert account.assignments("Ada")[0].valid_to is None


def test_days_that_mean_never(account):
    """31.12.9999 is no end and 01.01.0001 no beginning."""
    account.take("Name,Start,End\nAda,01.01.0001,31.12.9999\n")
    (assignment,) = account.assignments("Ada")
    assert (assignment.valid_from, assignment.valid_to) == (None, None)


def test_date_cells_of_a_workbook(account):
    """Real dates need no reading; one in a text column becomes text."""
    row = Record(2, ("Ada", date(2026, 2, 1), date(2026, 2, 2)))
    table = Table("staff.xlsx", ("Name", "Start", "Title"), (row,))
    result = import_people(table, account.map, today=date(2026, 11, 24), new_id=account.new_id)
    account.map = apply(account.map, result.change_set)
    assert account.assignments("Ada")[0].valid_from == date(2026, 2, 1)
    assert account.seat("Ada").title == "2026-02-02"


def test_unknown_headers_are_listed(account):
    """Columns that were not read are named."""
    assert account.take("Name,Shoe size\nAda,38\n").summary.unknown_headers == ("Shoe size",)


def test_file_without_names_is_refused(account):
    """The account stays as it is."""
    with pytest.raises(ImportRejected):
        account.take("Firma\nx\n")
    assert account.map.people == ()


def test_source_is_the_file_name(account):
    """Every fact and the change set name the file, cleaned."""
    result = account.take("Name,Title\nAda,Buyer\n", file="список\u0007 2026.csv")
    assert result.change_set.source == "список 2026.csv"
    assert {fact.source for fact in (*account.map.positions, *account.map.assignments)} == {"список 2026.csv"}
