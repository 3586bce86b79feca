"""Taking a change set back: what has to change now, and which later change sets stand in the way.

Undoing appends the inverse; nothing is ever taken out of the log. Only what the set itself changed goes back: where a
later set changed other fields of the same entity, these stay. A later set stands on it if it changed the same fields,
or names what would vanish, or took away what would be named again. Sets that were taken back stand on nothing, and
taking back an undoing is redoing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from accountmap.errors import InvalidInput
from accountmap.model.changes import Change, ChangeSet
from accountmap.model.facts import Entity
from accountmap.model.net_changes import NetChange, net_changes
from accountmap.model.references import named_by

Key = tuple[str, str]
"""Kind and id of an entity."""


@dataclass(frozen=True, slots=True)
class Done:
    """A change set as far as undoing needs to know it.

    Parameters
    ----------
    id
        Of the change set.
    reverts
        The set it takes back, if it does.
    net
        What it did to each entity in the end.
    """

    id: str
    reverts: str | None
    net: Mapping[Key, NetChange]

    @classmethod
    def of(cls, number: str, reverts: str | None, change_set: ChangeSet) -> Done:
        """Make it of a change set."""
        net = {(kind, one.entity_id): one for kind, changes in net_changes(change_set).items() for one in changes}
        return cls(number, reverts, {key: one for key, one in net.items() if one.before != one.after})


@dataclass(frozen=True, slots=True)
class Undoing:
    """How a change set is taken back.

    Parameters
    ----------
    changes
        What changes now.
    standing
        The later sets that stand on it, in order; if there are any it is not taken back.
    is_blocked
        Whether something else stands in the way.
    """

    changes: tuple[Change, ...]
    standing: tuple[str, ...]
    is_blocked: bool


def counting(later: Sequence[Done]) -> tuple[Done, ...]:
    """Return which of the sets after one count: not those taken back, nor the undoings and redoings among them.

    Parameters
    ----------
    later
        In the order in which they were made; all that touched what the one did.
    """
    numbers = {done.id for done in later}
    reverted: set[str] = set()
    in_effect: list[Done] = []
    for done in reversed(later):
        if done.id not in reverted:
            in_effect.append(done)
            reverted |= {done.reverts} if done.reverts else set()
    return tuple(done for done in reversed(in_effect) if done.reverts not in numbers)


def plan_undoing(
    target: Done, later: Sequence[Done], recorded: Mapping[Key, Entity], naming: Mapping[Key, Iterable[Key]]
) -> Undoing:
    """Plan to take a change set back.

    Parameters
    ----------
    target
        A set that is in effect.
    later
        The sets after it, in order, that touched what it touched, what names that, and what that names.
    recorded
        What is recorded now, by kind and id: what the set touched, what names it, and what it named.
    naming
        By which entities each of those is named that the set had added.
    """
    plan = _Plan(target, later, recorded, naming)
    for key, change in target.net.items():
        plan.take_back(key, change)
    plan.check_names()
    return plan.result()


class _Plan:
    """The changes and obstacles found so far."""

    def __init__(
        self,
        target: Done,
        later: Sequence[Done],
        recorded: Mapping[Key, Entity],
        naming: Mapping[Key, Iterable[Key]],
    ) -> None:
        self._target = target
        self._later = [done for done in later if done.id != target.id]
        self._counting = counting(self._later)
        self._recorded = recorded
        self._naming = naming
        self._changes: dict[Key, Change] = {}
        self._standing: set[str] = set()
        self._is_blocked = False

    def take_back(self, key: Key, change: NetChange) -> None:
        """Plan for one entity, field by field where it was updated."""
        now = self._recorded.get(key)
        touching = [done for done in self._counting if key in done.net]
        if change.before is None or change.after is None:
            self._stand(touching)
            if now != change.after:
                self._is_blocked = self._is_blocked or not touching
            elif not touching:
                self._changes[key] = Change(now, change.before)
            return
        changed = _fields_changed(change.before, change.after)
        meeting = [done for done in touching if _meets(done.net[key], changed)]
        self._stand(meeting)
        if meeting:
            return
        if now is None or any(getattr(now, name) != getattr(change.after, name) for name in changed):
            self._is_blocked = True
            return
        try:
            restored = replace(now, **{name: getattr(change.before, name) for name in changed})
        except InvalidInput:  # does not go together with what later sets changed
            self._stand(touching)
            self._is_blocked = True
            return
        if restored != now:
            self._changes[key] = Change(now, restored)

    def check_names(self) -> None:
        """Find what would name nothing, and what would vanish though it is named."""
        gone = {key for key, change in self._changes.items() if change.after is None}
        for key in gone:
            for name in self._naming.get(key, ()):
                if name not in gone and not self._names_no_more(name, key):
                    self._block(name)
        for key, change in self._changes.items():
            if change.after is None:
                continue
            for _, kind, named in named_by(key[0], change.after):
                if (kind, named) not in self._recorded and (kind, named) not in self._changes:
                    self._block((kind, named))

    def result(self) -> Undoing:
        """Return the plan."""
        standing = tuple(done.id for done in self._later if done.id in self._standing)
        return Undoing(tuple(reversed(self._changes.values())), standing, self._is_blocked or bool(standing))

    def _names_no_more(self, name: Key, key: Key) -> bool:
        """Tell whether an entity is changed by this very plan so that it names another no more."""
        change = self._changes.get(name)
        return change is not None and (
            change.after is None or key not in {(kind, named) for _, kind, named in named_by(name[0], change.after)}
        )

    def _block(self, key: Key) -> None:
        """Note that an entity stands in the way: the last set that touched it stands on the target."""
        touching = [done for done in self._counting if key in done.net] or [d for d in self._later if key in d.net]
        self._stand(touching[-1:])
        self._is_blocked = True

    def _stand(self, sets: Iterable[Done]) -> None:
        self._standing |= {done.id for done in sets}


def _fields_changed(before: Entity, after: Entity) -> tuple[str, ...]:
    names = (field.name for field in fields(before))
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _meets(change: NetChange, names: Iterable[str]) -> bool:
    """Tell whether a later change added or removed the entity, or changed one of these fields."""
    if change.before is None or change.after is None:
        return True
    return any(getattr(change.before, name) != getattr(change.after, name) for name in names)


def latest_in_effect(sets: Sequence[tuple[str, str | None]], *, undone: bool) -> str | None:
    """Return which set an undo, or with `undone` a redo, is about if nobody says.

    Parameters
    ----------
    sets
        Id and the set each takes back, in the order in which they were made.
    undone
        Look for the latest undoing that is in effect instead of the latest set that does, or redoes, something.

    Examples
    --------
    >>> log = [("a", None), ("b", None), ("undo-b", "b")]
    >>> latest_in_effect(log, undone=False), latest_in_effect(log, undone=True)
    ('a', 'undo-b')
    """
    depth: dict[str, int] = {}
    for number, reverts in sets:
        depth[number] = depth.get(reverts, 0) + 1 if reverts else 0
    reverted: set[str] = set()
    for number, reverts in reversed(sets):
        if number in reverted:
            continue
        if depth[number] % 2 == int(undone):
            return number
        reverted |= {reverts} if reverts else set()
    return None
