"""Names of two records: the same whatever the script, the order and the initials, and different where they differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.duplicates.names import Relation, read_name, relation
from accountmap.duplicates.spelling import spelling_key

SPELLINGS = [
    "Примерова Primerova Prymerova",
    "Пётр Петр Petr Pyotr Piotr Peter",
    "Щербаков Shcherbakov Scherbakov Scherbakoff",
    "Юлия Yulia Julia Iuliia Yuliya",
    "Екатерина Ekaterina Yekaterina",
    "Дмитрий Dmitry Dmitriy Dmitri Dmitrij",
    "Алексей Alexey Aleksei Aleksey Alexei",
    "Александр Alexander Aleksandr Alexandr",
    "Наталья Natalia Natalya Natal'ya Nataliya",
    "Фёдор Fedor Fyodor",
    "Семён Semyon Semen",
    "Ёлкин Yolkin Elkin",
    "Ксения Ksenia Xenia Kseniya",
    "Хохлова Khokhlova Hohlova",
    "Цветков Tsvetkov Tcvetkov",
    "Чайковский Tchaikovsky Tschaikowski Chaykovskiy",
    "Жуков Zhukov",
    "Виктор Victor Viktor",
    "Müller Mueller Muller",
    "Филиппов Filippov Philippov",
    "Яковлев Yakovlev Iakovlev Jakovlev",
    "Ильинична Ilinichna Il'inichna",
    "Шмидт Schmidt Shmidt",
    "Юрьевна Yurievna Yuryevna Jurjewna",
    "Васильев Vasiliev Vasilyev Vassiliev",
    "Łukasz Lukasz",
]
DIFFERENT = [
    "Примерова Примеров",
    "Иванов Петров",
    "Анна Инна",
    "Марина Мария",
    "Brown Braun",
    "Smith Smythe-Jones",
    "Person1 Person2",
]


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_spellings_of_one_name_share_a_key(spellings: str):
    """Russian letters, passports, mail systems and the Germans write one name in many ways."""
    assert len({spelling_key(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize("names", DIFFERENT)
def test_different_names_have_different_keys(names: str):
    """A woman is not her husband, and what only looks alike is another name."""
    one, other = names.split()
    assert spelling_key(one) != spelling_key(other)


def test_ordinary_surnames_stay_apart():
    """Of two hundred common surnames in both genders, each keeps a key of its own."""
    stems = (
        "Иван Петр Сидор Кузнец Смирн Поп Васил Михайл Фёдор Волк Алексе Лебед Семён Егор Павл Козл Степан Никола Орл"
    )
    names = [f"{stem}{ending}" for stem in stems.split() for ending in ("ов", "ова", "енко", "ин", "ина")]
    assert len({spelling_key(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Примерова Анна", "Anna Primerova", Relation.SAME),
        ("Примерова Анна Сергеевна", "Anna Primerova", Relation.WITHOUT_PATRONYMIC),
        ("Primerova Anna Sergeevna", "Анна Сергеевна Примерова", Relation.SAME),
        ("И. О. Примеров", "Primerov Ivan Olegovich", Relation.INITIALS),
        ("Примеров И.О.", "Иван Примеров", Relation.INITIALS),
        ("Yu. Primerova", "Юлия Примерова", Relation.INITIALS),
        ("И. Примеров", "Примеров И. О.", Relation.INITIALS),
        ("Anna M. Smith", "Anna Smith", Relation.WITHOUT_MIDDLE_NAME),
        ("Anna M. Smith", "Anna Mary Smith", Relation.SAME),
        ("Maria Garcia Lopez", "Maria Garcia", Relation.WITHOUT_MIDDLE_NAME),
        ("Анна", "Анна Примерова", Relation.PART),
        ("Анна", "анна", Relation.SAME),
        ("Dr. Kim Lee", "Lee, Kim", Relation.SAME),
        ("О'Брайен Шон", "Шон ОБрайен", Relation.SAME),
        ("Примерова Юлия Андреевна", "Примерова Юлия Борисовна", Relation.PARTLY),
        ("Примеров И. О.", "Примеров И. П.", Relation.PARTLY),
        ("П. Примеров", "Иван Примеров", Relation.PARTLY),
        ("James D. Steffes", "James Derrick", Relation.PARTLY),
        ("Anna M. Smith", "Anna K. Smith", Relation.PARTLY),
        ("Anna Primerova", "Anna Obraztsova", Relation.PARTLY),
        ("Примерова Анна", "Образцов Борис", Relation.NONE),
        ("Person 4e6d755d", "Person 80c1e7c4", Relation.PARTLY),
    ],
)
def test_what_two_names_have_in_common(one: str, other: str, expected: Relation):
    """The relation is the same either way round."""
    assert relation(read_name(one), read_name(other)) is expected
    assert relation(read_name(other), read_name(one)) is expected


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_have_a_relation(one: str, other: str):
    """Whatever stands in a name, comparing it is symmetric and never fails; a name is the same as itself."""
    first, second = read_name(one), read_name(other)
    assert relation(first, second) is relation(second, first)
    if first.words and not first.initials:
        assert relation(first, first) is Relation.SAME
