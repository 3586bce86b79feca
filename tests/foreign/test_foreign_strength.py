"""Strength orders who will be in touch next month better than counting and better than recency: Enron's mail."""

from __future__ import annotations

import csv
from bisect import bisect_right
from collections import defaultdict
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from accountmap.influence.calibration import calibrate, judged
from accountmap.influence.cases import cases_of, origins
from accountmap.influence.observed import DEFAULTS
from accountmap.influence.reliability import Reliability, reliability
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Touchpoint

pytestmark = pytest.mark.foreign
Pairs = list[list[Touchpoint]]


@pytest.fixture(scope="module")
def mail(foreign_data: Path) -> Pairs:
    """Return the mails of each pair of the 156 employees, as touches of the one with the smaller number."""
    pairs: defaultdict[tuple[int, int], list[Touchpoint]] = defaultdict(list)
    with (foreign_data / "enron_perry156" / "messages.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            sender, at = int(row["sender"]), datetime.fromtimestamp(int(row["time_unix"]), UTC)
            for recipient in map(int, row["recipients"].split(";")):
                one, other = sorted((sender, recipient))
                if one != other:
                    touch = Touchpoint(
                        id=f"m{row['id']}-{recipient}",
                        members=(f"e{one}",),
                        people=(f"e{other}",),
                        at=at,
                        channel=Channel.EMAIL,
                        direction=Direction.OUT if sender == one else Direction.IN,
                    )
                    pairs[one, other].append(touch)
    return list(pairs.values())


def test_strength_beats_counts_and_recency(mail: Pairs):
    """AUC and average precision on two-way contact in the next 30 days, every 30 days of three years."""
    days = origins(mail)
    of_pairs = [list(cases_of(pair, days)) for pair in mail]
    cases = [case for some in of_pairs for case in some]
    happened = [case.met_again for case in cases]

    def scored(scores: list[float]) -> Reliability:
        highest = max(scores) or 1
        return reliability([score / highest for score in scores], happened)

    strength = judged(cases, DEFAULTS)
    written = [sorted(touch.day for touch in pair) for pair in mail]
    dated = [(ordered, case.day) for ordered, some in zip(written, of_pairs, strict=True) for case in some]
    before = [bisect_right(ordered, day) for ordered, day in dated]
    counts = scored([float(count) for count in before])
    waits = [(day - ordered[count - 1]).days for (ordered, day), count in zip(dated, before, strict=True)]
    recency = scored([1 / (1 + wait) for wait in waits])
    assert len(cases) > 25_000
    ours, others = _numbers(strength), [_numbers(counts), _numbers(recency)]
    assert all(mine > theirs for other in others for mine, theirs in zip(ours, other, strict=True))
    assert ours > (0.87, 0.45)


def _numbers(found: Reliability) -> tuple[float, float]:
    assert found.auc is not None
    assert found.average_precision is not None
    return found.auc, found.average_precision


def test_calibration_of_real_mail(mail: Pairs):
    """Enough pairs to fit; judged on later days, the fit is no worse and the shipped constants are near the truth."""
    found = calibrate(mail, date(2002, 6, 30))
    assert found.pairs == 1843
    assert found.fitted is not None
    assert found.refit.brier <= found.default.brier
    assert found.default.brier < found.default.base_brier
    assert found.default.calibration_error < 0.06
