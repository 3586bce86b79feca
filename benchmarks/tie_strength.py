"""What tie strength is worth on real mail: against counting, recency and itself without its parts; and a plot.

Enron's mail among 156 employees (the set beside the project, see tests/foreign): on every 30th day, who of those who
ever wrote to each other will be in two-way contact within 30 days. And how long the ties of a large account take.

Run ``python benchmarks/tie_strength.py [--plot docs/pictures/calibration.svg]``.
"""

from __future__ import annotations

import argparse
import csv
import os
import time
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from accountmap.influence.calibration import calibrate, judged
from accountmap.influence.cases import Case, cases_of, origins
from accountmap.influence.observed import DEFAULTS, observe
from accountmap.influence.reliability import Reliability, reliability
from accountmap.influence.ties import ties_of
from accountmap.model.account_map import AccountMap
from accountmap.model.accounts import Account
from accountmap.model.ids import AccountId, PersonId, TeamMemberId, TouchpointId
from accountmap.model.people import Channel, Person
from accountmap.model.team import Direction, TeamMember, Touchpoint

DATA = Path(os.environ.get("ACCOUNTMAP_FOREIGN_DATA") or Path(__file__).parents[2] / "shared" / "data")
Pairs = list[list[Touchpoint]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plot", type=Path)
    given = parser.parse_args()
    pairs = _mail(DATA / "enron_perry156" / "messages.csv")
    days = origins(pairs)
    cases = [(pair, case) for pair in pairs for case in cases_of(pair, days)]
    print(f"{len(pairs)} pairs, {len(days)} days, {len(cases)} cases")
    print(f"{'score':24} {'AUC':>6} {'AP':>6}")
    for name, found in _rivals(cases).items():
        print(f"{name:24} {found.auc:6.3f} {found.average_precision:6.3f}")
    calibration = calibrate(pairs, date(2002, 6, 30))
    for name, judgement in (("shipped constants", calibration.default), ("fitted", calibration.refit)):
        if judgement:
            error = judgement.calibration_error
            print(f"{name}, later days: Brier {judgement.brier:.4f} (base {judgement.base_brier:.4f}), ECE {error:.3f}")
    if given.plot and calibration.default and calibration.refit:
        given.plot.write_text(_plot(calibration.default, calibration.refit), encoding="utf-8")
    times = {people: _large_account(people) for people in (500, 5_000)}
    for people, seconds in times.items():
        print(f"all ties of {people} people, a tie each: {seconds:.2f} s of CPU")
    print(f"growth: 10 times the people in {times[5_000] / times[500]:.1f} times the time, goal 12")
    times = {count: _calibration(count) for count in (500, 5_000)}
    for count, seconds in times.items():
        print(f"calibration on {count} pairs, two years, all channels: {seconds:.2f} s of CPU")
    print(f"growth: 10 times the pairs in {times[5_000] / times[500]:.1f} times the time, goal 12")


def _rivals(cases: list[tuple[list[Touchpoint], Case]]) -> dict[str, Reliability]:
    happened = [case.met_again for _, case in cases]
    counts, waits = [], []
    for pair, case in cases:
        before = [touch.day for touch in pair if touch.day <= case.day]
        counts.append(float(len(before)))
        waits.append((case.day - max(before)).days)
    for_ever = replace(DEFAULTS, half_life_days=1e9)
    undecayed = [observe(pair, case.day, for_ever).strength(for_ever) for pair, case in cases]
    return {
        "strength": judged([case for _, case in cases], DEFAULTS),
        "without decay": reliability(undecayed, happened),
        "without reciprocity": judged([case for _, case in cases], replace(DEFAULTS, one_way_share=1.0)),
        "count": _ranked(counts, happened),
        "recency": _ranked([-float(wait) for wait in waits], happened),
    }


def _ranked(scores: list[float], happened: list[bool]) -> Reliability:
    """Judge scores that are no probabilities: only their order."""
    low, high = min(scores), max(scores)
    return reliability([(score - low) / (high - low or 1) for score in scores], happened)


def _large_account(people: int) -> float:
    """Return the CPU seconds of all ties of an account where somebody of ours knows everybody."""
    draw, today = Random(people), date(2026, 11, 27)  # noqa: S311 - made for measuring
    touches = [
        Touchpoint(
            id=TouchpointId(f"t{number}"),
            members=(TeamMemberId(f"m{number % 20}"),),
            people=(PersonId(f"p{number % people}"),),
            at=datetime.combine(today, datetime.min.time(), UTC) - timedelta(days=draw.randrange(400)),
            channel=draw.choice(list(Channel)[:6]),
        )
        for number in range(5 * people)
    ]
    account_map = AccountMap(
        account=Account(id=AccountId("large"), name="Large", known_since=today),
        people=tuple(Person(id=PersonId(f"p{number}"), name=f"Person {number}") for number in range(people)),
        team=tuple(TeamMember(id=TeamMemberId(f"m{number}"), name=f"Member {number}") for number in range(20)),
        touchpoints=tuple(touches),
    )
    begin = time.process_time()
    ties_of(account_map, today)
    return time.process_time() - begin


def _calibration(count: int) -> float:
    """Return the CPU seconds of fitting all channels to pairs of ten touches within two years."""
    draw, today = Random(count), date(2026, 11, 27)  # noqa: S311 - made for measuring
    pairs = [
        [
            Touchpoint(
                id=TouchpointId(f"t{pair}-{number}"),
                members=(TeamMemberId("m"),),
                people=(PersonId(f"p{pair}"),),
                at=datetime.combine(today, datetime.min.time(), UTC) - timedelta(days=draw.randrange(730)),
                channel=draw.choice(list(Channel)),
                direction=draw.choice(list(Direction)),
            )
            for number in range(10)
        ]
        for pair in range(count)
    ]
    begin = time.process_time()
    calibrate(pairs, today)
    return time.process_time() - begin


def _mail(file: Path) -> Pairs:
    pairs: defaultdict[tuple[int, int], list[Touchpoint]] = defaultdict(list)
    with file.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            sender, at = int(row["sender"]), datetime.fromtimestamp(int(row["time_unix"]), UTC)
            for recipient in map(int, row["recipients"].split(";")):
                one, other = sorted((sender, recipient))
                if one != other:
                    touch = Touchpoint(
                        id=TouchpointId(f"m{row['id']}-{recipient}"),
                        members=(TeamMemberId(f"e{one}"),),
                        people=(PersonId(f"e{other}"),),
                        at=at,
                        channel=Channel.EMAIL,
                        direction=Direction.OUT if sender == one else Direction.IN,
                    )
                    pairs[one, other].append(touch)
    return list(pairs.values())


def _plot(default: Reliability, refit: Reliability) -> str:
    """Draw what was said against what came true, a dot a tenth, as large as it has cases."""
    side, edge = 320, 48
    whole = side + 2 * edge

    def place(x: float, y: float) -> tuple[float, float]:
        return edge + x * side, edge + (1 - y) * side

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{whole + 24}"',
        'font-family="sans-serif" font-size="12">',
        "<title>Calibration of tie strength</title>",
        "<desc>What was said against what came true, tenth by tenth, on the later days of Enron's mail.</desc>",
        f'<rect width="{whole}" height="{whole + 24}" fill="#ffffff"/>',
    ]
    for tenth in range(0, 11, 2):
        share = tenth / 10
        (x, low), (left, y) = place(share, 0), place(0, share)
        parts.append(f'<path d="M{x} {edge}V{low}M{left} {y}H{edge + side}" stroke="#dddddd"/>')
        parts.append(f'<text x="{x}" y="{low + 18}" text-anchor="middle">{share:.1f}</text>')
        parts.append(f'<text x="{left - 8}" y="{y + 4}" text-anchor="end">{share:.1f}</text>')
    (x0, y0), (x1, y1) = place(0, 0), place(1, 1)
    parts.append(f'<path d="M{x0} {y0}L{x1} {y1}" stroke="#888888" stroke-dasharray="4 4"/>')
    for found, colour in ((default, "#1f5fa8"), (refit, "#b3541e")):
        dots = [(*place(one.predicted, one.observed), 3 + 6 * (one.count / found.count) ** 0.5) for one in found.bins]
        line = "L".join(f"{x:.1f} {y:.1f}" for x, y, _ in dots)
        parts.append(f'<path d="M{line}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{colour}"/>' for x, y, r in dots]
    parts.append(f'<text x="{whole / 2}" y="{whole - 4}" text-anchor="middle">strength said so</text>')
    parts.append(f'<text x="{edge}" y="{edge - 14}">two-way contact within 30 days came in this share</text>')
    parts.append(f'<circle cx="{edge + 6}" cy="{whole + 10}" r="5" fill="#1f5fa8"/>')
    parts.append(f'<text x="{edge + 16}" y="{whole + 14}">shipped constants</text>')
    parts.append(f'<circle cx="{edge + 156}" cy="{whole + 10}" r="5" fill="#b3541e"/>')
    parts.append(f'<text x="{edge + 166}" y="{whole + 14}">fitted on the earlier days</text></svg>')
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    main()
