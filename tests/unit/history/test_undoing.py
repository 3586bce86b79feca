"""What may be taken back, and what stands on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from accountmap.history import Done, latest_in_effect, plan_undoing
from accountmap.model.buying import Stance
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.facts import Entity
from accountmap.model.people import Assignment, Person, Position

ANNA = Person(id="anna", name="Anna")
SEAT = Position(id="seat", title="Buyer")
HELD = Assignment(id="held", person="anna", position="seat")
WED = replace(ANNA, name="Anna Newname")


def done(number: str, *changes: tuple[Entity | None, Entity | None], reverts: str | None = None) -> Done:
    """Return a change set."""
    return Done.of(number, reverts, ChangeSet(tuple(Change(*change) for change in changes)))


def recorded(*entities: Entity) -> dict[tuple[str, str], Entity]:
    """Return what is recorded, by kind and id."""
    changes = [Change(None, entity) for entity in entities]
    return {(change.kind, change.entity_id): change.entity for change in changes}


def test_fields_changed_later_stay():
    """A later set changed another field: only the set's own field goes back."""
    later = replace(WED, emails=("a@a.example",))
    plan = plan_undoing(done("a", (ANNA, WED)), [done("b", (WED, later))], recorded(later), {})
    assert plan.changes == (Change(later, replace(ANNA, emails=("a@a.example",))),)
    assert not plan.is_blocked


def test_same_field_changed_later_stands_on_it():
    """A later set changed the same field: it is named, whatever it made of it."""
    third = replace(WED, name="Third")
    plan = plan_undoing(done("a", (ANNA, WED)), [done("b", (WED, third))], recorded(third), {})
    assert (plan.standing, plan.changes, plan.is_blocked) == (("b",), (), True)
    back = [done("b", (WED, third)), done("c", (third, WED))]
    assert plan_undoing(done("a", (ANNA, WED)), back, recorded(WED), {}).standing == ("b", "c")


def test_sets_taken_back_stand_on_nothing():
    """What was undone does not count, nor does its undoing; redone it counts again."""
    third = replace(WED, name="Third")
    step, undoing = done("b", (WED, third)), done("c", (third, WED), reverts="b")
    assert not plan_undoing(done("a", (ANNA, WED)), [step, undoing], recorded(WED), {}).is_blocked
    again = done("d", (WED, third), reverts="c")
    assert plan_undoing(done("a", (ANNA, WED)), [step, undoing, again], recorded(third), {}).standing == ("b",)


def test_undoing_of_an_earlier_set_counts():
    """A redo stands in the way of nothing, but an undoing of something earlier that met the same field does."""
    first = replace(ANNA, name="First")
    plan = plan_undoing(
        done("undo-b", (WED, ANNA), reverts="b"), [done("undo-a", (ANNA, first), reverts="a")], recorded(first), {}
    )
    assert plan.standing == ("undo-a",)


def test_what_is_named_does_not_vanish():
    """A person somebody seated later stays; the seating is named. Both in one set vanish together."""
    target, later = done("a", (None, ANNA)), done("b", (None, HELD))
    names = {("person", "anna"): {("assignment", "held")}}
    plan = plan_undoing(target, [later], recorded(ANNA, HELD), names)
    assert plan.standing == ("b",)
    both = done("a", (None, ANNA), (None, HELD))
    together = plan_undoing(both, [], recorded(ANNA, HELD, SEAT), names)
    assert together.changes == (Change(HELD, None), Change(ANNA, None))
    assert not together.is_blocked


def test_what_would_name_nothing_does_not_come_back():
    """A stance on somebody who was removed since is not brought back; the removal is named."""
    stance = Stance(id="e", person="anna", value=1)
    plan = plan_undoing(done("a", (stance, None)), [done("b", (ANNA, None))], {}, {})
    assert plan.standing == ("b",)
    assert plan_undoing(done("a", (stance, None)), [], recorded(ANNA), {}).changes == (Change(None, stance),)


def test_values_that_do_not_go_together_are_refused():
    """The end goes back to before a beginning that was corrected since."""
    ended = replace(HELD, valid_to=date(2026, 3, 1))
    moved = replace(HELD, valid_from=date(2026, 5, 1))
    target = done("a", (ended, replace(HELD, valid_to=None)))
    plan = plan_undoing(target, [done("b", (HELD, moved))], recorded(moved), {})
    assert (plan.standing, plan.is_blocked) == (("b",), True)


def test_something_changed_behind_the_log_blocks():
    """Where what is recorded is not what the log left there, nothing is undone."""
    assert plan_undoing(done("a", (ANNA, WED)), [], recorded(replace(ANNA, name="Odd")), {}).is_blocked
    assert plan_undoing(done("a", (ANNA, WED)), [], {}, {}).is_blocked
    assert plan_undoing(done("a", (ANNA, None)), [], recorded(ANNA), {}).is_blocked


def test_which_set_is_meant_if_nobody_says():
    """Undo goes back step by step; redo takes back undoings, the latest first."""
    log: list[tuple[str, str | None]] = [("a", None), ("b", None), ("u-b", "b"), ("u-a", "a")]
    assert latest_in_effect(log, undone=False) is None
    assert latest_in_effect(log, undone=True) == "u-a"
    log.append(("r-a", "u-a"))
    assert latest_in_effect(log, undone=False) == "r-a"
    assert latest_in_effect(log, undone=True) == "u-b"
    assert latest_in_effect([], undone=False) is None
