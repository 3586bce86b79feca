"""How many titles a second are read, against splitting the same titles into words, and how that grows.

The titles are made of parts, so that no two of them are the same and nothing is remembered.

Run ``python benchmarks/classify_titles.py``.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import islice, product

from accountmap.model.titles import classify
from accountmap.model.titles.lexicon import lexicon

DEGREES = ["", "Senior ", "Deputy ", "Старший ", "Заместитель ", "Chief ", "Acting ", "Ведущий "]
WORKS = """Purchasing Manager; Head of Legal; Accountant; Assistant to the Director; Logistics Coordinator; Analyst;
начальника отдела закупок; юрисконсульт; бухгалтер по расчётам; генерального директора по экономике; кладовщик;
инженер отдела снабжения; специалист по ЭДО; Kierownik działu; Backend Engineer, Search; Cook; садовник"""
PLACES = "North,; unit; филиал; участка; (site); -"


def titles(count: int) -> list[str]:
    """Return that many different titles."""
    places = product(range(1_000), PLACES.split("; "))
    parts = product(places, DEGREES, WORKS.replace("\n", " ").split("; "))
    made = (f"{degree}{work} {place} {number}" for (number, place), degree, work in parts)
    return list(islice(made, count))


def seconds(work: Callable[[str], object], some: list[str]) -> float:
    """Return the CPU that something takes for all of some titles."""
    begun = time.process_time()
    for title in some:
        work(title)
    return time.process_time() - begun


def main() -> None:
    """Measure and print."""
    lexicon()
    many = titles(100_000)
    fewer = many[:10_000]
    read = classify.__wrapped__
    few_seconds = seconds(read, fewer)
    many_seconds = seconds(read, many)
    floor = seconds(lambda title: title.casefold().split(), many)
    seconds(classify, fewer)
    remembered = seconds(classify, fewer)
    print(f"{len(set(many)):,} titles: {many_seconds:.2f} s of CPU, {len(many) / many_seconds:,.0f} titles/s")
    print(f"casefold and split alone: {floor:.2f} s, {many_seconds / floor:.0f} times less")
    print(f"growth: 10 times the titles in {many_seconds / few_seconds:.1f} times the time, goal 12")
    print(f"remembered: {len(fewer) / remembered:,.0f} titles/s")


if __name__ == "__main__":
    main()
