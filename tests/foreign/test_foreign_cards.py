"""Address books of many programs: every card comes in; what each says is checked against another reader."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import vobject

from accountmap.exchange.people import PeopleImport, import_people
from accountmap.exchange.tables import Table, read_table
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.changes import apply
from accountmap.model.ids import AccountId
from accountmap.model.text import match_key

pytestmark = pytest.mark.foreign

TODAY, LATER = date(2026, 11, 24), date(2027, 6, 1)
EMPTY = AccountMap(account=Account(id=AccountId("a"), name="Foreign", known_since=TODAY))
# Counted by hand in the files: cards, and what has to be said of them.
FILES = {
    "vcard_ez_vcard/John_Doe_ANDROID": (6, {"card-text-unreadable": 1, "email-not-understood": 1}),
    "vcard_ez_vcard/John_Doe_BLACK_BERRY": (1, {}),
    "vcard_ez_vcard/John_Doe_EVOLUTION": (1, {"assistant-without-card": 1, "manager-absent": 1}),
    "vcard_ez_vcard/John_Doe_GMAIL": (1, {}),
    "vcard_ez_vcard/John_Doe_IPHONE": (1, {}),
    "vcard_ez_vcard/John_Doe_LOTUS_NOTES": (1, {}),
    "vcard_ez_vcard/John_Doe_MAC_ADDRESS_BOOK": (1, {}),
    "vcard_ez_vcard/John_Doe_MS_OUTLOOK": (1, {"assistant-without-card": 1, "manager-absent": 1}),
    "vcard_ez_vcard/fullcontact": (1, {"card-further-value": 2}),
    "vcard_ez_vcard/gmail-list": (3, {}),
    "vcard_ez_vcard/gmail-single": (1, {}),
    "vcard_ez_vcard/gmail-single2": (1, {"assistant-without-card": 1, "manager-absent": 1}),
    "vcard_ez_vcard/issue114": (1, {}),
    "vcard_ez_vcard/outlook-2003": (1, {}),
    "vcard_ez_vcard/outlook-2007": (1, {"assistant-without-card": 1, "manager-absent": 1}),
    "vcard_ez_vcard/rfc2426-example": (2, {}),
    "vcard_ez_vcard/rfc6350-example": (1, {}),
    "vcard_ez_vcard/thunderbird-MoreFunctionsForAddressBook-extension": (1, {}),
    "vcard_ru/fn_only": (1, {}),
    "vcard_ru/org_department": (1, {}),
}
# The other reader gives up on these two.
NOT_FOR_VOBJECT = {"vcard_ez_vcard/John_Doe_ANDROID", "vcard_ez_vcard/John_Doe_LOTUS_NOTES"}


def taken(table: Table) -> tuple[AccountMap, PeopleImport]:
    """Import a table into an empty account; check that it changes nothing more today or later."""
    numbers = count()

    def new_id() -> str:
        return f"id{next(numbers)}"

    result = import_people(table, EMPTY, today=TODAY, new_id=new_id)
    after = apply(EMPTY, result.change_set)
    for day in (TODAY, LATER):
        assert not import_people(table, after, today=day, new_id=new_id).change_set
    return after, result


def test_every_file_and_card_is_counted(foreign_data: Path):
    """The expectations cover the 20 files, and their 28 cards, that are there."""
    there = {f"{path.parent.name}/{path.stem}": path for path in foreign_data.glob("vcard_*/*.vcf")}
    begun = {name: len(re.findall(rb"(?im)^begin:vcard\s*$", path.read_bytes())) for name, path in there.items()}
    assert begun == {name: cards for name, (cards, _) in FILES.items()}
    assert [sum(n for name, n in begun.items() if name.startswith(folder)) for folder in ("vcard_ez", "vcard_ru")] == [
        26,
        2,
    ]


@pytest.mark.parametrize("name", FILES)
def test_every_card_is_a_person(foreign_data: Path, name: str):
    """As many people as cards, each with the seat the card tells of, and just the expected problems."""
    cards, problems = FILES[name]
    path = foreign_data / f"{name}.vcf"
    after, result = taken(read_table(path.read_bytes(), path.name))
    assert (len(after.people), len(after.assignments), result.summary.rows) == (cards, cards, cards)
    assert Counter(str(problem.code) for problem in result.problems) == problems


def full_names(card: Any) -> list[str]:
    """Return the formatted names of a card as vobject has them."""
    return [item.value for item in card.contents.get("fn", [])]


@pytest.mark.parametrize("name", sorted(FILES.keys() - NOT_FOR_VOBJECT))
def test_another_reader_finds_the_same(foreign_data: Path, name: str):
    """Names, companies, titles, addresses and numbers are those that vobject reads, photos and faxes apart."""
    path = foreign_data / f"{name}.vcf"
    table = read_table(path.read_bytes(), path.name)
    places = {header: place for place, header in enumerate(table.header)}
    theirs: list[Any] = list(vobject.readComponents(path.read_bytes().decode(), allowQP=True))
    for row, other in zip(table.rows, theirs, strict=True):

        def ours(header: str, cells: tuple[Any, ...] = row.cells) -> list[str]:
            return str(cells[places[header]]).split("\n")

        # The honorific stands apart here; vobject ends some names at a comma.
        whole = match_key(" ".join((*ours("Form of address"), *ours("Name"))))
        assert not full_names(other) or match_key(full_names(other)[0]) in whole
        assert set(filter(None, ours("E-mail"))) == {item.value for item in other.contents.get("email", [])}
        company = [item.value[0] for item in other.contents.get("org", [])][:1] or [""]
        # In version 2.1 a comma is part of the name; vobject takes it for a list.
        assert ours("Company")[0] == (company[0] if isinstance(company[0], str) else ",".join(company[0]))
        titles = other.contents.get("title", [])
        assert ours("Title")[0] == (titles[0].value if titles else "")
        numbers = {re.sub(r"\D", "", item.value) or item.value for item in other.contents.get("tel", [])}
        assert {re.sub(r"\D", "", text) or text for text in filter(None, ours("Phone"))} <= numbers


def test_what_single_cards_say(foreign_data: Path):
    """Values in quoted-printable, under groups, folded within parameters, with department and group."""
    folder = foreign_data / "vcard_ez_vcard"
    android, _ = taken(read_table((folder / "John_Doe_ANDROID.vcf").read_bytes(), "a.vcf"))
    by_name = {person.name: person for person in android.people}
    assert sorted(by_name)[:2] == ["jane.doe@company.com", "john.doe@company.com"]
    assert by_name["Ñ " * 10 + "Ñ"].phones == ("123456", "234567", "3456789", "45678901")
    evolution, _ = taken(read_table((folder / "John_Doe_EVOLUTION.vcf").read_bytes(), "e.vcf"))
    (person,) = evolution.people
    (seat,) = evolution.positions_of[person.id]
    assert (person.emails, person.phones) == (("john.doe@ibm.com",), ("905-666-1234", "905-555-1234"))
    assert (seat.title, seat.unit) == ("Money Counter", "Accounting, Dungeon")
    path = foreign_data / "vcard_ru" / "org_department.vcf"
    russian, _ = taken(read_table(path.read_bytes(), path.name))
    (person,), (seat,) = russian.people, russian.positions
    assert (person.name, person.phones) == ("Петров Иван", ("+7 900 111-22-33",))
    assert (seat.title, seat.unit) == ("Ведущий инженер", "Отдел разработки, Группа K2")
