"""The search for duplicates at 2,000 and 20,000 people: time, growth, what is found and what else is proposed.

Run: ``python benchmarks/duplicates_search.py``. Names are made of syllables, surnames as unevenly spread as real ones;
one person in twenty is planted a second time, spelled as another system would.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random
from typing import Final

from anyascii import anyascii

from accountmap.duplicates import Candidate, Seat, find_duplicates
from accountmap.duplicates.contact_keys import is_personal, phone_key
from accountmap.duplicates.names import read_name
from accountmap.duplicates.spelling import spelling_key
from accountmap.model.ids import AccountId, PersonId
from accountmap.model.people import Person

PEOPLE_IN_ACCOUNT: Final = 50
ONE_IN: Final = 20
MOST_GROWTH: Final = 12
_GIVEN: Final = (
    "Анна Борис Вера Глеб Дина Егор Жанна Захар Инна Кирилл Лидия Марк Нина Олег Павел Римма Семён Юлия Тимофей Ульяна "
    "Фёдор Христина Эмма Ярослав Алексей Богдан Виктор Галина Дмитрий Елена Зоя Иван Клавдия Леонид Мария Никита Ольга"
)
_FATHERS: Final = (
    "Андреев Борисов Викторов Глебов Егоров Захаров Кириллов Марков Олегов Павлов Романов Семёнов Тимофеев Ульянов "
    "Фёдоров Эдуардов Ярославов Алексеев Богданов Георгиев Денисов Еремеев Иванов Константинов Леонидов Макаров"
)
_SYLLABLES: Final = (
    "ма ри щу лен до вя тор зи кё бул нов ер га пе чу шан фил хо цве жу ял юм эс ры ба ве гу дры жи за ин ка ла мо ню "
    "ох пры рез соб тю уш фа ха цы чер шо щё"
)


def crowd(people: int, seed: int = 1) -> tuple[list[Candidate], set[frozenset[str]]]:
    """Return people of many accounts, and the pairs among them that are one person."""
    random = Random(seed)  # noqa: S311 - nothing to keep secret
    given, fathers, syllables = _GIVEN.split(), _FATHERS.split(), _SYLLABLES.split()
    surnames = [
        "".join(random.choices(syllables, k=random.choice((2, 3)))).capitalize() + "ов" for _ in range(people // 2)
    ]
    weights = [1 / (rank + 50) for rank in range(len(surnames))]
    found: list[Candidate] = []
    planted: set[frozenset[str]] = set()
    for number in range(people):
        name = random.choice(given), f"{random.choice(fathers)}ич", random.choices(surnames, weights)[0]
        account = AccountId(f"a{number // PEOPLE_IN_ACCOUNT}")
        mobile = f"+7 9{random.randrange(10**8, 10**9)}"
        seat = frozenset({Seat(account, f"title {random.randrange(40)}", f"unit {random.randrange(8)}")})
        email = f"{anyascii(name[2]).lower().replace(chr(39), '')}{random.randrange(1000)}@{account}.example"
        full = Person(id=PersonId(f"p{number}"), name=" ".join((name[2], *name[:2])), emails=(email,), phones=(mobile,))
        found.append(Candidate(full, frozenset({account}), seat, crowd=PEOPLE_IN_ACCOUNT))
        if number % ONE_IN == 0:
            twin = random.choice(_TWINS)(PersonId(f"t{number}"), name, full)
            found.append(Candidate(twin, frozenset({account}), seat, crowd=PEOPLE_IN_ACCOUNT))
            planted.add(frozenset({full.id, twin.id}))
    return found, planted


_Twin = Callable[[PersonId, tuple[str, str, str], Person], Person]
_TWINS: Final[tuple[_Twin, ...]] = (
    lambda key, name, _: Person(id=key, name=f"{anyascii(name[0])} {anyascii(name[2])}"),
    lambda key, name, _: Person(id=key, name=f"{name[0]} {name[2]}"),
    lambda key, name, _: Person(id=key, name=f"{name[0][0]}. {name[1][0]}. {name[2]}"),
    lambda key, name, full: Person(id=key, name=f"{name[0][0]}. {name[2]}", phones=full.phones),
    lambda key, name, full: Person(id=key, name=f"{anyascii(name[2])} {anyascii(name[0])}", emails=full.emails),
)


def measure(people: int, seed: int = 1) -> float:
    """Search a crowd, print what came out, return the seconds."""
    candidates, planted = crowd(people, seed)
    for remembered in (spelling_key, read_name, phone_key, is_personal):
        remembered.cache_clear()
    start = time.process_time()
    duplicates = find_duplicates(candidates)
    seconds = time.process_time() - start
    proposed = {frozenset({pair.person, pair.other}) for pair in duplicates}
    print(
        f"{len(candidates):>6} people: {seconds:.2f} s of CPU; planted {len(planted)}, "
        f"found {len(planted & proposed)}, proposed besides {len(proposed - planted)}"
    )
    return seconds


def main() -> None:
    """Measure two sizes, and fail if ten times the people take more than twelve times the time."""
    small, large = min(measure(2_000) for _ in range(3)), min(measure(20_000) for _ in range(2))
    print(f"growth {large / small:.1f}× for 10× the people")
    if large > MOST_GROWTH * small:
        raise SystemExit("the search is not linear")


if __name__ == "__main__":
    main()
