"""Two-way days and tie strength against numbers worked out by hand."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.influence import TieState, strongest_tie, tie_strength, two_way_days
from accountmap.influence.ties import interval
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Level, Relationship, Touchpoint
from maps import TODAY, P, a_map, knows, touch

IN, OUT, MUTUAL = Direction.IN, Direction.OUT, Direction.MUTUAL


def strength(*touches: Touchpoint, ties: tuple[Relationship, ...] = (), day=TODAY):
    """Return our tie to ann."""
    return tie_strength(a_map(P("ann"), P("bob"), touches=touches, ties=ties), "tess", "ann", day)


@pytest.mark.parametrize(
    ("touches", "ages"),
    [
        ((touch("ann", ago=3),), [3]),
        ((touch("ann", ago=3, direction=OUT),), []),
        ((touch("ann", ago=20, direction=OUT), touch("ann", ago=6, direction=IN)), [6]),
        ((touch("ann", ago=20, direction=IN), touch("ann", ago=6, direction=OUT)), [6]),
        ((touch("ann", ago=20, direction=OUT), touch("ann", ago=5, direction=IN)), []),
        ((touch("ann", ago=7, direction=OUT), touch("ann", ago=7, direction=IN)), [7]),
        ((touch("ann", ago=9), touch("ann", ago=3), touch("ann", ago=9, channel=Channel.CALL)), [9, 3]),
        ((touch("ann", ago=-1),), []),
    ],
)
def test_two_way_days(touches: tuple[Touchpoint, ...], ages: list[int]):
    """Mutual touches, and answers within fourteen days, each day once, nothing from the future."""
    assert two_way_days(touches, TODAY) == tuple(TODAY - timedelta(days=age) for age in ages)


def test_one_meeting_today():
    """A meeting of two: X = 5, B = 1, s = 1 - e^(-5/8) = .4647."""
    tie = strength(touch("ann", ago=0))
    assert (tie.amount, tie.reciprocity) == (5, 1)
    assert tie.strength == pytest.approx(0.4647, abs=1e-4)
    assert tie.state is TieState.MODERATE


def test_unanswered_mail_counts_half():
    """Four mails out on four days at age 0..3: B = 0, so s = .5 (1 - e^(-X/8)), X = 1 + 2^(-1/60) + … = 3.9316."""
    tie = strength(*(touch("ann", ago=age, channel=Channel.EMAIL, direction=OUT) for age in range(4)))
    assert tie.amount == pytest.approx(3.9316, abs=1e-4)
    assert tie.strength == pytest.approx(0.5 * 0.38826, abs=1e-4)


def test_touch_halves_in_sixty_days():
    """X of a call 60 days old is 1.5."""
    assert strength(touch("ann", ago=60, channel=Channel.CALL)).amount == pytest.approx(1.5)


def test_same_channel_and_day_counts_once():
    """Ten mails of one day and direction are one unit."""
    mails = [touch("ann", ago=1, channel=Channel.EMAIL, direction=OUT)]
    more = [
        Touchpoint(id=f"m{n}", members=("tess",), people=("ann",), at=mails[0].at, channel=Channel.EMAIL, direction=OUT)
        for n in range(9)
    ]
    assert strength(*mails, *more).amount == strength(*mails).amount


@pytest.mark.parametrize(("theirs", "weight"), [(1, 5.0), (2, 2.5), (3, 2.5), (4, 2.5 / 2.321928), (7, 2.5 / 3)])
def test_meeting_of_many_counts_less(theirs: int, weight: float):
    """Alone 5, in company 2.5, from four of theirs on divided by log2(1 + m)."""
    others = tuple(f"p{number}" for number in range(theirs - 1))
    assert strength(touch("ann", *others, ago=0)).amount == pytest.approx(weight, abs=1e-5)


def test_declaration_fades_and_joins():
    """Trusts us, confirmed a year ago: p = .05 + .60/2 = .35; with s_obs of a meeting today 1 - .65 * .5353 = .6521."""
    declared = (knows("ann", level=Level.TRUSTS, confirmed_ago=365),)
    assert strength(ties=declared).declared == pytest.approx(0.35)
    assert strength(touch("ann", ago=0), ties=declared).strength == pytest.approx(0.6521, abs=1e-4)


def test_never_is_not_weak():
    """No touch and no declaration is never; a declaration without a date is weak; a strong tie is strong."""
    assert strength().state is TieState.NEVER
    assert strength(ties=(knows("ann"),)).state is TieState.NEVER
    assert strength(ties=(knows("ann", level=Level.TRUSTS),)).state is TieState.WEAK
    assert strength(ties=(knows("ann", level=Level.RECOMMENDS_US, confirmed_ago=0),)).state is TieState.STRONG


def test_strongest_tie_is_of_who_knows_best():
    """Nobody's tie is none; touches in which a member took part are that member's."""
    assert strongest_tie(a_map(P("ann")), "ann", TODAY) is None
    tie = strongest_tie(a_map(P("ann"), touches=(touch("ann", ago=2),)), "ann", TODAY)
    assert tie is not None
    assert tie.member == "tess"


touches = st.lists(
    st.builds(
        touch,
        st.just("ann"),
        ago=st.integers(0, 400) | st.just(17_000),
        channel=st.sampled_from(Channel),
        direction=st.sampled_from(Direction),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)
levels = st.lists(
    st.builds(knows, st.just("ann"), level=st.sampled_from(Level), confirmed_ago=st.integers(0, 900)), max_size=1
)


@given(touches, levels, st.sampled_from(Channel))
def test_strength_behaves(some: list[Touchpoint], declared: list[Relationship], channel: Channel):
    """Between 0 and 1; a mutual touch never lowers it; time alone never raises it."""
    ties = tuple(declared)
    before = strength(*some, ties=ties)
    assert 0 <= before.strength < 1
    met = Touchpoint(id="new", members=("tess",), people=("ann",), at=touch("ann", ago=0).at, channel=channel)
    assert strength(*some, met, ties=ties).strength >= before.strength - 1e-12
    later = strength(*some, ties=ties, day=TODAY + timedelta(days=30))
    assert later.strength <= before.strength + 1e-12


@given(touches, levels, st.permutations(range(8)))
def test_number_and_state_agree(some: list[Touchpoint], declared: list[Relationship], order: list[int]):
    """Never is 0 and only never is; the interval holds the strength; the order of touches does not matter."""
    ties = tuple(declared)
    found = strength(*some, ties=ties)
    assert (found.state is TieState.NEVER) == (found.strength == 0)
    low, high = interval(found)
    assert 0 <= low <= found.strength <= high <= 1
    shuffled = [some[place] for place in order if place < len(some)]
    assert strength(*shuffled, ties=ties) == found


@given(st.sampled_from(Level), st.integers(0, 900), st.integers(1, 900))
def test_unconfirmed_word_fades(level: Level, ago: int, more: int):
    """The longer ago a level was confirmed the less it says, and never less than its floor."""
    before, after = (strength(ties=(knows("ann", level=level, confirmed_ago=age),)) for age in (ago, ago + more))
    assert 0.05 < after.strength < before.strength
