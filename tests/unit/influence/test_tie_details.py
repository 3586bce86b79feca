"""Interval, trend, cold, levels; copies and mailings; the beta quantile against exact sums; reliability by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import comb, exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accountmap.influence import TieState, two_way_days
from accountmap.influence.beta import beta_quantile, mass_below
from accountmap.influence.calibration import FEWEST_PAIRS, calibrate
from accountmap.influence.cases import cases_of, multiples_of, with_weight
from accountmap.influence.observed import DEFAULTS, observe
from accountmap.influence.reliability import reliability
from accountmap.influence.tie import Tie
from accountmap.influence.ties import ties_of
from accountmap.model.accounts import Tier
from accountmap.model.buying import RoleKind
from accountmap.model.people import Channel
from accountmap.model.team import Direction, Level, Relationship, Touchpoint
from maps import TODAY, P, a_map, knows, touch


def tie(*touches: Touchpoint, ties: tuple[Relationship, ...] = (), day=TODAY, **person: object) -> Tie:
    """Return our one tie, to ann, on an account of tier A."""
    account_map = a_map(P("ann", **person), touches=touches, ties=ties, tier=Tier.A)
    (found,) = ties_of(account_map, day)
    return found


@pytest.mark.parametrize(("a", "b"), [(1, 1), (2, 5), (7, 3), (12, 12)])
@pytest.mark.parametrize("x", [0.05, 0.3, 0.5, 0.9])
def test_mass_of_beta_is_the_exact_sum_for_whole_numbers(a: int, b: int, x: float):
    """I_x(a, b) is the probability of at least a hits in a + b − 1 trials."""
    trials = a + b - 1
    exact = sum(comb(trials, hits) * x**hits * (1 - x) ** (trials - hits) for hits in range(a, trials + 1))
    assert mass_below(x, a, b) == pytest.approx(exact, abs=1e-12)


@given(st.floats(0.05, 0.95), st.floats(0.5, 60), st.floats(0.5, 60))
def test_quantile_inverts_mass(share: float, a: float, b: float):
    """Below the quantile lies the share."""
    assert mass_below(beta_quantile(share, a, b), a, b) == pytest.approx(share, abs=1e-9)


@pytest.mark.parametrize("evidence", [1e5, 1e7])
def test_quantile_of_more_evidence_than_anybody_has(evidence: float):
    """Where the fraction converges slowly the answer still comes, and is that of the normal distribution."""
    deviation = (1 / (4 * (2 * evidence + 1))) ** 0.5
    assert beta_quantile(0.1, evidence, evidence) == pytest.approx(0.5 - 1.2815516 * deviation, abs=1e-6)
    assert (mass_below(0.0, 2, 3), mass_below(1.0, 2, 3)) == (0, 1)


def test_interval_holds_the_strength_and_narrows_with_evidence():
    """One meeting says less surely what many calls say."""
    few = tie(touch("ann", ago=1))
    many = tie(*(touch("ann", ago=ago, channel=Channel.CALL) for ago in range(1, 40, 3)))
    for found in (few, many):
        assert found.low <= found.strength.strength <= found.high
    assert few.high - few.low > many.high - many.low
    assert few.confidence < many.confidence


def test_never_is_nothing_and_sure_of_nothing():
    """An owner who never met the person has a tie of state never, from 0 to 0, and it is not cold."""
    found = tie(ties=(knows("ann"),))
    assert found.strength.state is TieState.NEVER
    assert (found.low, found.high, found.cold, found.last_two_way) == (0, 0, False, None)


@pytest.mark.parametrize(("ago", "cold"), [(45, False), (46, True)])
def test_tie_goes_cold_once_the_contact_is_not_fresh(ago: int, *, cold: bool):
    """A buyer at an account of tier A stays fresh for 45 days."""
    assert tie(touch("ann", ago=ago), roles=(RoleKind.BUYER,)).cold is cold


def test_trend_is_the_change_of_thirty_days():
    """What was met yesterday grows, what rests fades; a touch in the future changes nothing."""
    assert tie(touch("ann", ago=1)).trend > 0.4
    assert tie(touch("ann", ago=60)).trend == pytest.approx(exp(-5 / 8 / 2**0.5) - exp(-5 / 8 / 2))
    assert tie(touch("ann", ago=60), touch("ann", ago=-5)).trend == tie(touch("ann", ago=60)).trend


def test_word_given_again_changes_no_trend():
    """Whoever says today again that they trust us has not come closer by saying so; what was met since counts."""
    declared = (knows("ann", level=Level.TRUSTS, confirmed_ago=0),)
    assert tie(touch("ann", ago=60), ties=declared).trend < 0
    assert tie(ties=declared).trend == 0
    assert tie(touch("ann", ago=1), ties=declared).trend > 0.1


def test_what_was_met_lately_is_counted_apart():
    """Sixty days are lately, the sixtieth no longer."""
    found = tie(*(touch("ann", ago=ago, channel=Channel.CALL) for ago in (0, 59, 60, 300)))
    assert (found.recent, found.touches) == (((Channel.CALL, 2),), ((Channel.CALL, 4),))


def test_days_at_the_ends_of_the_calendar():
    """A touch on the first day there is, and a look at that day and the last, are no accident."""
    first = Touchpoint(
        id="t", members=("tess",), people=("ann",), at=datetime(1, 1, 2, tzinfo=UTC), channel=Channel.EMAIL
    )
    assert tie(first, day=date(1, 1, 3)).strength.state is TieState.WEAK
    found = tie(first, ties=(knows("ann"),), day=date.max)
    assert (found.strength.state, found.cold) == (TieState.NEVER, True)
    assert calibrate([(first,)], date.max).default is None


def test_levels_missing_count_from_the_declared_to_the_desired_one():
    """From met to trusts are two levels; with nothing declared, three; with nothing wanted, none."""

    def wanted(declared: Level | None) -> Relationship:
        return Relationship(id="r", member="tess", person="ann", declared_level=declared, desired_level=Level.TRUSTS)

    assert tie(ties=(wanted(Level.MET),)).levels_missing == 2
    assert tie(ties=(wanted(None),)).levels_missing == 3
    assert tie(ties=(wanted(Level.RECOMMENDS_US),)).levels_missing == 0
    assert tie(ties=(knows("ann", level=Level.MET),)).levels_missing == 0


@pytest.mark.parametrize(("channel", "amount"), [(Channel.COPY, 0.1), (Channel.BULK, 0.0)])
def test_copies_and_mailings_hardly_count(channel: Channel, amount: float):
    """A copy is a tenth of an e-mail, a mailing nothing; neither is two-way contact, whatever its direction."""
    touches = [touch("ann", ago=1, channel=channel, direction=direction) for direction in Direction]
    assert two_way_days(touches, TODAY) == ()
    account_map = a_map(P("ann"), touches=(touches[0],))
    assert sum(found.strength.amount for found in ties_of(account_map, TODAY)) == pytest.approx(amount * 2 ** (-1 / 60))


def test_reliability_by_hand():
    """Two bins; the error of each is weighted by its cases; equal scores count half a won pair."""
    found = reliability([0.1, 0.1, 0.9, 0.9], [False, True, True, True])
    assert (found.base_rate, found.mean) == (0.75, 0.5)
    assert found.brier == pytest.approx((0.01 + 0.81 + 0.01 + 0.01) / 4)
    assert found.calibration_error == pytest.approx((2 * 0.4 + 2 * 0.1) / 4)
    assert found.auc == pytest.approx((0.5 + 1 + 1) / 3)
    assert found.average_precision == pytest.approx(2 / 3 * 1 + 1 / 3 * 3 / 4)
    assert [(one.count, one.observed) for one in found.bins] == [(2, 0.5), (2, 1.0)]


def test_what_always_happens_orders_nothing():
    """Without a case in which it did not happen there is no AUC."""
    assert reliability([0.2, 0.4], [True, True]).auc is None


def pairs(count: int, days: int) -> list[tuple[Touchpoint, ...]]:
    """Return pairs of which every third goes on meeting and the others stop after a while."""
    return [
        tuple(
            touch(f"p{number}", ago=days - age)
            for age in range(number % 10, days if number % 3 == 0 else days // 3, 20)
        )
        for number in range(count)
    ]


def test_calibration_needs_time_and_pairs():
    """Too early with little history; with few pairs the shipped constants stay; with many they are fitted."""
    assert calibrate([], TODAY).default is None
    assert calibrate(pairs(5, 60), TODAY).default is None
    few = calibrate(pairs(20, 400), TODAY)
    assert few.default is not None
    assert few.fitted is None
    many = calibrate(pairs(FEWEST_PAIRS, 400), TODAY)
    assert many.fitted is not None
    assert many.refit is not None
    assert many.refit.count == many.default.count
    assert (many.default.auc or 0) > 0.9


def test_calibration_is_judged_on_later_days_only():
    """All cases that are judged come after those that were fitted on."""
    found = calibrate(pairs(FEWEST_PAIRS, 400), TODAY)
    assert found.default.count < len(found.days) * FEWEST_PAIRS
    assert max(found.days) <= TODAY - timedelta(days=30)


def test_channel_that_leads_nowhere_loses_weight():
    """Where those who are called are met again and those who are written to are not, messages are fitted to little."""
    called = [
        tuple(touch(f"c{n}", ago=400 - age, channel=Channel.CALL) for age in range(n % 10, 400, 20))
        for n in range(FEWEST_PAIRS + 1)
    ]
    written = [
        tuple(
            touch(f"w{n}", ago=400 - age, channel=Channel.MESSAGE, direction=Direction.OUT)
            for age in range(n % 10, 400, 20)
        )
        for n in range(FEWEST_PAIRS)
    ]
    fitted = calibrate([*called, *written], TODAY).fitted
    assert fitted is not None
    assert fitted.weights[Channel.MESSAGE] == DEFAULTS.weights[Channel.MESSAGE] / 4
    assert fitted.weights[Channel.CALL] == DEFAULTS.weights[Channel.CALL]


def test_there_is_no_case_before_the_first_touch():
    """Who was not known yet on a day is nothing to judge by."""
    days = [TODAY - timedelta(days=40), TODAY]
    assert [case.day for case in cases_of([touch("ann", ago=30)], days)] == [TODAY]


def test_wrong_years_do_not_spoil_calibration():
    """A touch in 1979 or in the future, by mistake, changes neither the days that are judged nor what is found."""
    sound = pairs(FEWEST_PAIRS, 400)
    future = (touch("ann", ago=-30_000),)
    assert calibrate([*sound, future], TODAY) == calibrate(sound, TODAY)
    old = calibrate([*sound, (touch("ann", ago=17_000),)], TODAY)
    assert (old.days, old.fitted) == (calibrate(sound, TODAY).days, calibrate(sound, TODAY).fitted)


@given(
    st.lists(
        st.builds(
            touch,
            st.just("ann"),
            st.just("bob"),
            ago=st.integers(0, 300),
            channel=st.sampled_from(Channel),
            direction=st.sampled_from(Direction),
        )
        | st.builds(touch, st.just("ann"), ago=st.integers(0, 300), direction=st.sampled_from(Direction)),
        min_size=1,
        max_size=8,
    ),
    st.dictionaries(st.sampled_from(Channel), st.sampled_from([0.25, 1.41, 4.0])),
    st.floats(0.5, 60),
)
def test_weights_tried_are_the_weights_found(
    some: list[Touchpoint], multiples: dict[Channel, float], saturation: float
):
    """What is tried by multiplying sums comes to what the formula says under the parameters that are shown then."""
    parameters = replace(DEFAULTS, saturation=saturation)
    for channel, multiple in multiples.items():
        parameters = with_weight(parameters, channel, multiple)
    for case in cases_of(some, [TODAY]):
        assert case.seen(multiples_of(parameters)).strength(parameters) == pytest.approx(
            observe(some, TODAY, parameters).strength(parameters)
        )


@given(st.lists(st.tuples(st.sampled_from([0.0, 0.2, 0.2001, 0.7, 1.0]), st.booleans()), min_size=2, max_size=12))
def test_order_is_judged_as_by_all_pairs(cases: list[tuple[float, bool]]):
    """AUC is the share of pairs won, average precision the mean over hits: both by brute force."""
    hits = [score for score, hit in cases if hit]
    misses = [score for score, hit in cases if not hit]
    found = reliability([score for score, _ in cases], [hit for _, hit in cases])
    if not hits or not misses:
        assert (found.auc, found.average_precision) == (None, None)
        return
    won = sum((hit > miss) + (hit == miss) / 2 for hit in hits for miss in misses)
    assert found.auc == pytest.approx(won / (len(hits) * len(misses)))
    precisions = [sum(one >= hit for one in hits) / sum(score >= hit for score, _ in cases) for hit in hits]
    assert found.average_precision == pytest.approx(sum(precisions) / len(hits))
