"""The compact layout and its SVG against Graphviz on the same map.

    python benchmarks/layout_against_dot.py                   1,000 and 3,000 people
    python benchmarks/layout_against_dot.py --large           also 10,000, which takes Graphviz long
    python benchmarks/layout_against_dot.py --graphviz dot    another Graphviz than that of the environment

Ours is `layout` and `render_svg`, warm, best of several runs. Graphviz runs as a process with ``-Tsvg``, reads the DOT
text of the same diagram and writes its SVG. Both start from a finished diagram; what making it costs is printed
beside. Exits with 1 if a goal is missed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from math import log10
from pathlib import Path
from typing import Final, NamedTuple

from accountmap.i18n import Locale
from accountmap.render import View, build_diagram, layout, render_dot, render_svg
from generated_accounts import DAY, generated_account

GRAPHVIZ: Final = str(Path(sys.executable).with_name("graphviz-pure"))
GOALS: Final = {1_000: 5, 3_000: 13, 10_000: 50}
MOST_CPU: Final = 0.050
MOST_GROWTH: Final = 12
RUNS: Final = 7


class Result(NamedTuple):
    """Seconds: ours by the wall and in CPU, the diagram, Graphviz by the wall."""

    people: int
    ours: float
    cpu: float
    diagram: float
    graphviz: float


def best(action: Callable[[], object], clock: Callable[[], float], runs: int = RUNS) -> float:
    """Return the shortest time of several runs."""
    times = []
    for _ in range(runs):
        start = clock()
        action()
        times.append(clock() - start)
    return min(times)


def measure(people: int, graphviz: str) -> Result:
    """Draw one account both ways."""
    account_map, view = generated_account(people), View(locale=Locale.EN, day=DAY)
    active = frozenset(relationship.person for relationship in account_map.relationships[::2])
    diagram = build_diagram(account_map, view, active=active)
    dot = render_dot(diagram).encode()

    def draw() -> bytes:
        return render_svg(diagram, layout(diagram))

    def draw_with_graphviz() -> None:
        subprocess.run([graphviz, "-Tsvg"], input=dot, capture_output=True, check=True)

    return Result(
        people,
        ours=best(draw, time.perf_counter),
        cpu=best(draw, time.process_time),
        diagram=best(lambda: build_diagram(account_map, view, active=active), time.perf_counter, 3),
        graphviz=best(draw_with_graphviz, time.perf_counter, 1 if people > 3_000 else 3),
    )


def main() -> int:
    """Print the table; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description="The compact layout and its SVG against Graphviz.")
    parser.add_argument("--large", action="store_true", help="10,000 people too")
    parser.add_argument("--graphviz", default=GRAPHVIZ, help="program to compare with")
    arguments = parser.parse_args()
    sizes = [size for size in GOALS if size < 10_000 or arguments.large]
    results = [measure(size, arguments.graphviz) for size in sizes]
    print(f"{'people':>8} {'ours ms':>9} {'CPU ms':>8} {'diagram ms':>11} {'graphviz ms':>12} {'ratio':>7} {'goal':>6}")
    missed = []
    for result in results:
        ratio, goal = result.graphviz / result.ours, GOALS[result.people]
        print(
            f"{result.people:>8,} {result.ours * 1e3:>9.1f} {result.cpu * 1e3:>8.1f} {result.diagram * 1e3:>11.1f}"
            f" {result.graphviz * 1e3:>12.0f} {ratio:>6.1f}x {goal:>5}x"
        )
        if ratio < goal:
            missed.append(f"{result.people:,} people: {ratio:.1f}x, wanted {goal}x")
    first, last = results[0], results[-1]
    growth = (last.ours / first.ours) ** (1 / log10(last.people / first.people))
    print(f"growth: {growth:.1f}x the time for 10x the people (goal: at most {MOST_GROWTH}x)")
    if first.cpu > MOST_CPU:
        missed.append(f"{first.people:,} people take {first.cpu * 1e3:.0f} ms of CPU, wanted {MOST_CPU * 1e3:.0f}")
    if growth > MOST_GROWTH:
        missed.append(f"growth {growth:.1f}x")
    print(*(f"MISSED {goal}" for goal in missed), sep="\n", end="\n" if missed else "")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
