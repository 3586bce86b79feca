"""What finds a person in texts, and what it leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.model.forgetting import forgetting_of
from accountmap.model.people import FORGOTTEN_NAME, Person
from accountmap.model.team import TeamMember

FULL = Person(
    id="p",
    name="Фёдоров Иван Петрович",
    emails=("ivan@canary.example",),
    phones=("+7 (495) 123-45-67",),
    references=("crm:0077",),
)
BRIEF = Person(id="p", name="Ada Lee-Sampleton", messengers=("@ada",))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Иван Федоров сказал", "∅ сказал"),
        ("ФЁДОРОВ И. П. ушёл", "∅ ушёл"),
        ("у И.П. Фёдорова", "у И.П. Фёдорова"),
        ("И.П. Фёдоров", "∅"),
        ("Иван Петрович Фёдоров", "∅"),
        ("cv_Фёдоров_Иван.docx", "cv_∅.docx"),
        ("звонить 8 495 1234567!", "звонить ∅!"),
        ("mail IVAN@canary.example, crm:0077", "mail ∅, ∅"),
        ("Фёдоров Илья; Иван Петрович", "Фёдоров Илья; Иван Петрович"),
        ("дом 1234567", "дом 1234567"),
    ],
)
def test_a_russian_name_is_found_in_its_orders_and_addresses_in_their_spellings(text: str, left: str):
    """Surname first or last, with initials, with е for ё; namesakes of a part of it stay."""
    assert forgetting_of(["p"], [FULL]).cut(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Lee-Sampleton, Ada", "∅"),
        ("Ada Lee Sampleton", "∅"),
        ("Sampleton Ada", "∅"),
        ("ask @ada", "ask ∅"),
        ("Ada Leeson", "Ada Leeson"),
        ("Adam Sampleton", "Adam Sampleton"),
    ],
)
def test_another_name_is_found_whole_or_by_its_ends(text: str, left: str):
    """Words that only begin alike are others."""
    assert forgetting_of(["p"], [BRIEF]).cut(text) == left


def test_a_short_single_word_is_found_nowhere():
    """A word as Li would be found in half of all texts."""
    assert forgetting_of(["p"], [Person(id="p", name="Li")]).cut("Li met us") == "Li met us"


@pytest.mark.parametrize(
    ("name", "text", "is_hint"),
    [
        ("Примерова Анна Сергеевна", "говорил с Примеровой", True),
        ("Примерова Анна Сергеевна", "говорил с Анной", False),
        ("Достоевский Фёдор Иванович", "спросить у Достоевского", True),
        ("Ada Sampleton", "Sampleton's list", True),
        ("Ada Sampleton", "sample", False),
        ("Li Wu", "Li met us", False),
    ],
)
def test_a_surname_alone_is_a_hint_in_any_case_and_no_more(name: str, text: str, is_hint: bool):
    """It may be somebody else's, so it is told and not cut out, unless the word is given."""
    person = Person(id="p", name=name)
    note = Person(id="q", name="Somebody", note=text)
    forgetting = forgetting_of(["p"], [person])
    assert forgetting.of(note) == note
    assert forgetting.may_speak_of_them(note) == ("note" if is_hint else None)
    also = forgetting_of(["p"], [person], also=[text.upper()])
    assert also.of(note).note == FORGOTTEN_NAME


def test_ours_keep_their_texts():
    """A colleague of the same name stays."""
    ours = TeamMember(id="m", name=FULL.name, email=FULL.emails[0])
    assert forgetting_of(["p"], [FULL]).of(ours) is ours


NAMES = st.text("абвеёж XYZ-'", min_size=1, max_size=20).filter(str.strip)


@given(NAMES, st.text("абвеёж XYZ-'.\n", max_size=60), st.text("абвеёж XYZ", max_size=20))
def test_what_was_cut_out_is_gone_and_cutting_again_changes_nothing(name: str, before: str, after: str):
    """Whatever the name and the text, no cut leaves anything the next one would find."""
    person = Person(id="p", name=name)
    forgetting = forgetting_of(["p"], [person])
    once = forgetting.cut(f"{before} {person.name} {after}")
    assert forgetting.cut(once) == once
    note = Person(id="q", name="Somebody", note=f"{before} {person.name} {after}")
    assert forgetting.of(forgetting.of(note)) == forgetting.of(note)
    assert forgetting.of(person) == Person(id="p", name=FORGOTTEN_NAME)
