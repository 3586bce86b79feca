"""Exports of other systems: known by their headers, ids kept as references, values translated."""

from __future__ import annotations

import pytest

from accountmap.exchange.headers import FIELDS, Subject, column_key
from accountmap.exchange.people.file import read_people
from accountmap.exchange.subject import subject_of
from accountmap.exchange.systems import _crosswalk, meaning_of, normal_id, recognise
from accountmap.exchange.tables import read_table
from accountmap.model.buying import RoleKind

FILES = {
    "salesforce": (
        "Id,AccountId,ReportsToId,LastName,FirstName,Salutation,Title,Email,AssistantPhone\n"
        "0035g00000AbCdE,0015g00000XyZaB,,Sampleton,Ada,Ms.,Director,ada@quill.example,+1 555 999 999\n"
        "0035g00000FgHiJ,0015g00000XyZaB,0035g00000AbCdEAAV,Placeholder,Ben,,Buyer,,\n"
    ),
    "hubspot": (
        "ID de fiche d'informations,Prénom,Nom,E-mail,Intitulé du poste,Entreprise associée,Propriétaire du contact\n"
        "901,Ada,Sampleton,ada@quill.example,Director,Quill,Kim Tester\n902,Ben,Placeholder,,Buyer,Quill,\n"
    ),
    "bitrix24": (
        '"ID";"Обращение";"Имя";"Отчество";"Фамилия";"Должность";"Компания";"Ответственный";"Телефон";"E-mail";\n'
        '"17";"";"Ada";"";"Sampleton";"Director";"Quill";"Kim Tester";"+7 900 001, +7 900 002";"ada@quill.example";\n'
        '"";"";"";"";"";"";"";"";"";"";\n'
        '"18";"";"Ben";"";"Placeholder";"Buyer";"Quill";"Kim Tester";"";"";\n'
    ),
    "dynamics": (
        "(Do Not Modify) Contact,(Do Not Modify) Row Checksum,Full Name,Job Title,Company Name,Business Phone,Manager\n"
        "3FA85F64-5717-4562-B3FC-2C963F66AFA6,x,Ada Sampleton,Director,Quill,+1 555 000 0001,\n"
        "3fa85f64-5717-4562-b3fc-2c963f66afa7,x,Ben Placeholder,Buyer,Quill,,Ada Sampleton\n"
    ),
    "linkedin": (
        "Notes:\nx\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ada,Sampleton,https://www.linkedin.com/in/ada-s,,Quill,Director,23 Nov 2026\n"
        "Ben,Placeholder,https://www.linkedin.com/in/ben-p,,Quill,Buyer,22 Nov 2026\n"
    ),
    "1c": (
        "Список контактных лиц;;;;\nНаименование;Код;Партнер;Должность;Телефон\n"
        "Ada Sampleton;000000017;Quill;Director;1\nBen Placeholder;000000018;Quill;Buyer;2\nИтого: 2;;;;\n"
    ),
}
IDS = {
    "salesforce": "salesforce:0035g00000AbCdEAAV",
    "hubspot": "hubspot:901",
    "bitrix24": "bitrix24:17",
    "dynamics": "dynamics:3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "linkedin": "linkedin:in/ada-s",
    "1c": "1c:000000017",
}


@pytest.mark.parametrize("system", FILES)
def test_export_is_known_and_its_ids_are_kept(account, system):
    """Both people come in with name and title; the id of their system is a reference, and finds them again."""
    table = read_table(FILES[system].encode(), "export.csv")
    assert (recognise(table.header, Subject.PEOPLE).system, subject_of(table)) == (system, Subject.PEOPLE)
    account.take(FILES[system])
    assert account.names == ["Ada Sampleton", "Ben Placeholder"]
    assert account.person("Ada Sampleton").references == (IDS[system],)
    assert {position.title for position in account.map.positions} == {"Director", "Buyer"}
    assert not account.take(FILES[system]).change_set


@pytest.mark.parametrize("system", FILES)
def test_reference_is_the_first_key_on_the_next_import(account, system):
    """Somebody who changed name and e-mail in the other system is the same person here."""
    account.take(FILES[system])
    renamed = FILES[system].replace("Sampleton", "Newname").replace("ada@quill", "new@quill")
    account.take(renamed)
    assert len(account.map.people) == 2
    assert account.person("Ada Newname").references == (IDS[system],)
    assert "renamed" in account.codes


def test_salesforce_managers_and_accounts_by_ids_of_15_and_18(account):
    """A reference in one spelling finds the id in the other; the account's id is a reference too."""
    account.take(FILES["salesforce"])
    assert account.lines() == {("Ada Sampleton", "Ben Placeholder", "solid")}
    people = read_people(read_table(FILES["salesforce"].encode(), "a.csv"))
    assert people.account_references(people.drafts[0]) == ("salesforce:0015g00000XyZaBAAV",)
    assert "+1 555 999 999" not in account.person("Ada Sampleton").phones
    assert account.person("Ada Sampleton").form_of_address == ""


def test_manager_of_an_earlier_export_is_found_by_id(account):
    """A later file that names a manager only by id finds the person recorded from an earlier one."""
    header, ada, ben = FILES["salesforce"].splitlines()
    account.take(f"{header}\n{ada}\n")
    account.take(f"{header}\n{ben}\n")
    assert account.lines() == {("Ada Sampleton", "Ben Placeholder", "solid")}


def test_case_of_ids_matters(account):
    """Two Salesforce ids that differ in case are two people."""
    text = "Id,AccountId,ReportsToId,LastName\n0035g00000abcde,,,Ada\n0035g00000ABCDE,,,Ben\n"
    account.take(text)
    assert len({person.references for person in account.map.people}) == 2
    assert normal_id("salesforce", "0035g00000abcde") != normal_id("salesforce", "0035g00000ABCDE")


def test_hubspot_roles_are_translated_and_a_blocker_is_a_stance(account):
    """Lossy values carry their doubt and the words they stand for; unknown ones are listed, OTHER says nothing."""
    account.take(
        "Record ID,First Name,Last Name,Email,Buying Role,Contact owner\n"
        "1,Ada,Sampleton,,DECISION_MAKER;EXECUTIVE_SPONSOR,\n2,Ben,Placeholder,,BLOCKER,\n3,Cy,Specimen,,OTHER,\n"
        "4,Dan,Mock,,WIZARD,\n"
    )
    roles = {(account.map.person(role.person).name, role.kind): role for role in account.map.buying_roles}
    assert set(roles) == {("Ada Sampleton", RoleKind.DECIDER), ("Ada Sampleton", RoleKind.APPROVER)}
    sponsor = roles["Ada Sampleton", RoleKind.APPROVER]
    assert (sponsor.confidence, sponsor.source) == (0.7, "staff.csv: DECISION_MAKER;EXECUTIVE_SPONSOR")
    (stance,) = account.map.stances
    assert (account.map.person(stance.person).name, stance.value, stance.confidence) == ("Ben Placeholder", -1, 0.5)
    assert [(row, value) for row, _, value, _ in account.problems("role-not-understood")] == [(5, "WIZARD")]


def test_doubtful_stance_does_not_overwrite_a_sure_one(account):
    """What a colleague wrote down stays; the other system's opinion is told."""
    account.take("Name,Stance,Email\nBen Placeholder,supporter,ben@quill.example\n")
    account.take(
        "Record ID,First Name,Last Name,Email,Buying Role,Contact owner\n2,Ben,Placeholder,ben@quill.example,BLOCKER,\n"
    )
    assert [stance.value for stance in account.map.stances] == [1]
    assert "stance-disagrees" in account.codes


def test_dynamics_numbers_are_values_and_zero_is_one(account):
    """0 is the decision maker, not an empty cell."""
    header = "contactid,fullname,jobtitle,msdyn_decisioninfluencetag\n"
    account.take(header + "1,Ada Sampleton,Director,0\n2,Ben Placeholder,Buyer,3\n")
    assert [role.kind for role in account.map.buying_roles] == [RoleKind.DECIDER]


def test_deals_of_amocrm_name_a_person_on_many_rows(account):
    """The id of a deal is nobody's; a contact of three deals is one person; a deal without contact is told."""
    account.take(
        "ID;Название сделки;Бюджет ;Этап сделки;Полное имя контакта;Компания контакта;Рабочий телефон;Рабочий email\n"
        "1;Поставка;100;Новая;Вера Образцова;Китеж;+7 900 000-00-01;vera@kitezh.example\n"
        "2;Ремонт;200;Новая;Вера Образцова;Китеж;+7 900 000-00-01;vera@kitezh.example\n"
        "3;Аренда;300;Новая;;;;\n"
    )
    assert account.names == ["Вера Образцова"]
    assert account.person("Вера Образцова").references == ()


def test_address_books_with_numbered_columns(account):
    """Google's old and new layouts: values of several columns, the first organisation, three colons in a cell."""
    account.take(
        "Name,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,"
        "Organization 1 - Title,Organization 2 - Title\n"
        "Ada Sampleton,ada@quill.example ::: a@quill.example,ada@home.example,Work,+1 555 000 001,Director,Owner\n"
    )
    ada = account.person("Ada Sampleton")
    assert ada.emails == ("ada@quill.example", "a@quill.example", "ada@home.example")
    account.take(
        "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value\n"
        "Ben,Placeholder,Quill,Buyer,Work,ben@quill.example\n"
    )
    assert [position.title for position in account.map.positions_of[account.person("Ben Placeholder").id]] == ["Buyer"]


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Last Name,Title,Company,Job Title,E-mail Address",
        "Title,First Name,Last Name,E-mail Address,Job Title,Company",
    ],
)
def test_outlook_calls_the_form_of_address_title(account, header):
    """A column Title beside Job Title is Ms. and Dr., wherever it stands."""
    values = {"First Name": "Ada", "Last Name": "Sampleton", "Title": "Dr.", "Job Title": "Director"}
    account.take(header + "\n" + ",".join(values.get(name, "") for name in header.split(",")) + "\n")
    assert [position.title for position in account.map.positions] == ["Director"]


def test_crosswalk_names_only_what_is_there():
    """Every field, role and stance of the data file exists, and no signature is empty."""
    exports, lists = _crosswalk()
    assert all(signature for export in exports for signature in export.signatures)
    assert all(
        isinstance(field, FIELDS[export.subject] | None) for export in exports for field in export.columns.values()
    )
    assert all(0 < meaning.confidence <= 1 for values in lists.values() for meaning in values.values())
    assert meaning_of("hubspot", "Decision Maker").role is RoleKind.DECIDER
    assert meaning_of("", "Blocker").stance == -1
    assert column_key("Phone 3 - Value") == "phonevalue"


@pytest.mark.parametrize(
    ("system", "identity", "normal"),
    [
        ("salesforce", "not an id", ""),
        ("dynamics", "{3FA85F64-5717-4562-B3FC-2C963F66AFA6}", "3fa85f64-5717-4562-b3fc-2c963f66afa6"),
        ("1c", "00000000-0000-0000-0000-000000000000", ""),
        ("bitrix24", "0", ""),
        ("linkedin", "mailto:x", ""),
    ],
)
def test_ids_that_are_none(system, identity, normal):
    """Null ids and other texts make no reference."""
    assert normal_id(system, identity) == normal


def test_deleted_in_the_other_system_stays_out_and_is_told(account):
    """A row marked as deleted adds nobody; who is recorded stays."""
    header = "Id,AccountId,MasterRecordId,LastName,IsDeleted\n"
    account.take(header + "0035g00000AbCdE,,,Ada,true\n0035g00000AbCdF,,,Ben,false\n")
    assert account.names == ["Ben"]
    assert account.problems("deleted-there") == [(2, "IsDeleted", "Ada", "")]


def test_rows_that_name_nobody_are_one_note(account):
    """Rows that continue a contact with its requisites are no people; they are told together, each by its line."""
    account.take(
        '"ID";"Обращение";"Имя";"Фамилия";"Реквизит";\n"17";"";"Ada";"Sampleton";"a";\n'
        '"";"";"";"";"b";\n"";"";"";"";"c";\n"18";"";"Ben";"Placeholder";"";\n'
    )
    assert account.names == ["Ada Sampleton", "Ben Placeholder"]
    assert account.codes == ["rows-of-nobody"]
    assert account.problems("rows-of-nobody") == [(3, "", "3, 4", "")]
