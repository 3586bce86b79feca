"""Which people are proposed as one, which are not, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accountmap.duplicates import Candidate, Duplicate, Reason, Seat, candidates_of, find_duplicates
from accountmap.model.people import Person
from maps import TODAY, P, a_map


def one(
    key: str,
    name: str,
    *,
    email: str = "",
    phone: str = "",
    title: str = "",
    unit: str = "",
    account: str = "acme",
    reference: str = "",
) -> Candidate:
    """Return a candidate."""
    person = Person(
        id=key,
        name=name,
        emails=(email,) if email else (),
        phones=(phone,) if phone else (),
        references=(reference,) if reference else (),
    )
    seats = frozenset({Seat(account, title, unit)}) if title else frozenset()
    return Candidate(person, frozenset({account}), seats)


def found(*people: Candidate, **more: object) -> list[Duplicate]:
    """Search among some people."""
    return list(find_duplicates(people, **more))


ANNA = one("anna", "Примерова Анна Сергеевна", email="a.primerova@acme.example", phone="+7 901 000-00-01")


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (one("x", "Anna Primerova", email="A.Primerova@acme.example"), Reason.SAME_EMAIL),
        (one("x", "А. С. Примерова", phone="8 (901) 000-00-01"), Reason.SAME_PHONE),
        (one("x", "Primerova Anna Sergeevna"), Reason.SAME_NAME_OTHER_SCRIPT),
        (one("x", "Анна Сергеевна Примерова"), Reason.SAME_NAME),
        (one("x", "Анна Примерова"), Reason.NAME_WITHOUT_PATRONYMIC),
        (one("x", "Анна Образцова", email="a.primerova@acme.example"), Reason.ONE_NAME_CHANGED),
    ],
)
def test_proposed(other: Candidate, reason: Reason):
    """Each kind of evidence is enough, and is said."""
    (pair,) = found(ANNA, other)
    assert {pair.person, pair.other} == {"anna", "x"}
    assert reason in pair.reasons


@pytest.mark.parametrize(
    "other",
    [
        one("x", "Образцов Борис", email="a.primerova@acme.example"),
        one("x", "Образцов Борис", phone="+7 901 000-00-01"),
        one("x", "Примеров Антон Сергеевич"),
        one("x", "Анна Сергеевна Образцова"),
        one("x", "Анна Образцова", phone="+7 901 000-00-01"),
        one("x", "А. Примерова"),
        one("x", "Анна Примерова", email="anna.primerova2@acme.example"),
        one("x", "Анна Примерова", account="other"),
    ],
)
def test_not_proposed(other: Candidate):
    """A shared mailbox, a relative, a namesake with an address of their own, a lone initial, another company's Anna."""
    assert found(ANNA, other) == []


def test_initials_with_a_second_sign():
    """И. О. Фамилия is proposed for a full name where the title, or the phone, agrees as well."""
    full = one("full", "Небывалов Глеб Олегович", title="закупщик", phone="8 901 000 00 02")
    assert found(full, one("x", "Г. О. Небывалов", title="склад")) == []
    assert found(full, one("x", "Небывалов Г.О.", title="закупщик"))
    assert found(full, one("x", "Nebyvalov G.", phone="+79010000002"))


def test_shared_mailbox_and_switchboard_identify_nobody():
    """What six people share is no evidence; nor is the mailbox of an office."""
    many = [one(f"p{n}", f"Имя{n} Фамилия{n}", email="all@acme.example", phone="+7 495 000-00-00") for n in range(6)]
    twin = one("twin", "Имя1 Фамилия1", email="all@acme.example")
    assert [pair.reasons for pair in found(*many, twin)] == [(Reason.SAME_EMAIL, Reason.SAME_NAME)]
    office = [one("a", "Анна", email="info@acme.example"), one("b", "Анна", email="info@acme.example")]
    assert found(*office) == []


def test_mailbox_of_six_with_one_first_name():
    """Six Annas behind one address are a department, not a woman who married five times."""
    annas = [one(f"p{n}", f"Анна Фамилия{n}", email="annas@acme.example") for n in range(6)]
    assert found(*annas) == []
    assert len(found(*annas[:2])) == 1


def test_three_namesakes_are_no_duplicates():
    """Of three people of one name at different seats, nobody is proposed by the name alone."""
    three = [one(f"p{n}", "Анна Примерова", title=f"должность {n}") for n in range(3)]
    assert found(*three) == []
    assert len(found(*three[:2])) == 1


def test_same_name_at_another_client_after_leaving():
    """A full name at two clients is a question where one of them has left: people move."""
    here, there = one("a", "Примерова Анна Сергеевна"), one("b", "Анна Сергеевна Примерова", title="x", account="other")
    (pair,) = found(here, there)
    assert Reason.CAME_FROM_OTHER_ACCOUNT in pair.reasons
    assert found(replace(here, seats=frozenset({Seat("acme", "y")})), there) == []


def test_same_reference_is_enough():
    """Two records of one id in another system are one, whatever they are called."""
    (pair,) = found(one("a", "Анна", reference="crm:1"), one("b", "Kim Lee", reference="crm:1"))
    assert pair.score > 0.9


def test_told_apart_pairs_are_not_proposed():
    """Somebody looked: they are two."""
    twin = one("x", "Primerova Anna Sergeevna")
    assert found(ANNA, twin)
    assert found(ANNA, twin, told_apart={frozenset({"anna", "x"})}) == []


def test_fuller_name_is_kept():
    """Of two who are one, the record with the fuller name is kept, whichever comes first."""
    short = replace(one("short", "Анна Примерова"), facts=100)
    assert [pair.person for pair in found(ANNA, short)] == ["anna"]
    assert [pair.person for pair in found(short, ANNA)] == ["anna"]


def test_likeliest_come_first():
    """Pairs are in order of their scores, which lie between the threshold and one."""
    pairs = found(ANNA, one("x", "Анна Примерова"), one("y", "A. Primerova", email="a.primerova@acme.example"))
    scores = [pair.score for pair in pairs]
    assert scores == sorted(scores, reverse=True)
    assert all(0.6 <= score <= 1 for score in scores)


def test_candidates_of_a_map():
    """People come with their present seats; who is on several maps is joined."""
    account_map = a_map(P("anna", met=True), P("bert"))
    anna, bert = candidates_of(account_map, TODAY, "RU")
    assert (anna.seats, anna.crowd) == (frozenset({Seat("acme", "anna post", "")}), 2)
    assert anna.facts > bert.facts
    elsewhere = replace(anna, accounts=frozenset({"other"}))
    assert found(anna, elsewhere) == []
