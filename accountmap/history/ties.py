"""The ties of a difference: roles, judgements, links between people, and whom of ours they know and met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Final

from accountmap.history.book import Book
from accountmap.history.fields import value, value_event
from accountmap.history.phrases import Phrase, StorySubject, Value
from accountmap.history.side import Side
from accountmap.model.buying import BuyingRole, Stance
from accountmap.model.ids import PersonId, TeamMemberId
from accountmap.model.team import Relationship, Touchpoint

_STANCES: Final = {2: "ally", 1: "supporter", 0: "neutral", -1: "sceptic", -2: "opponent"}
_MOST_TOUCHES: Final = 5
_CODES: Final = {"buying_role": "change-role", "motivation": "change-motivation", "lateral_link": "change-link"}
Labels = Mapping[PersonId, list[Phrase]]


def tell_roles(book: Book) -> None:
    """Tell which parts in purchases people play now, and which no longer."""
    _tell_labels(book, "buying_role", _roles)


def tell_judgements(book: Book) -> None:
    """Tell how people stand to us, what they are rewarded for, and who is not whom."""
    before, after = _stances(book.before), _stances(book.after)
    for change in book.changes("stance"):
        person: PersonId = change.entity.person  # type: ignore[attr-defined]
        if not book.stays(person):
            continue
        old, new = before.get(person), after.get(person)
        if old is not None and new is not None and old.value == new.value and old.reason == new.reason:
            book.add_details(StorySubject.PERSON, person, change)
            continue
        event = value_event(Phrase("change-field-stance"), _stance(old), _stance(new))
        book.note(StorySubject.PERSON, person, event)
    _tell_labels(book, "motivation", _motivations)
    for change in book.changes("distinction"):
        _tell_distinction(book, change.entity.person, change.entity.other, ended=change.after is None)  # type: ignore[attr-defined]


def tell_links(book: Book) -> None:
    """Tell the horizontal links, each at the person it starts from."""
    _tell_labels(book, "lateral_link", _links, person="from_person")


def tell_relationships(book: Book) -> None:
    """Tell whom of ours people know, how well, and who answers for the contact."""
    for change in book.changes("relationship"):
        person: PersonId = change.entity.person  # type: ignore[attr-defined]
        if not book.stays(person):
            continue
        before, after = change.before, change.after
        if isinstance(before, Relationship) and isinstance(after, Relationship) and before.member == after.member:
            _tell_same_tie(book, person, before, after)
        else:
            if isinstance(before, Relationship):
                member = _member(book.before, before.member)
                book.add(StorySubject.PERSON, person, "change-contact-ended", member=member)
            if isinstance(after, Relationship):
                _tell_new_tie(book, person, after)
        if not book.has(StorySubject.PERSON, person):
            book.add_details(StorySubject.PERSON, person, change)


def tell_touches(book: Book) -> None:
    """Tell new touches one by one if they are few, else how many there are and of which days."""
    key, changes = (StorySubject.TOUCHES, ""), book.changes("touchpoint")
    new = [change.after for change in changes if change.before is None and isinstance(change.after, Touchpoint)]
    if len(new) > _MOST_TOUCHES:
        days = sorted(touch.day for touch in new)
        book.add(*key, "change-touches-many", count=len(new), first=days[0], last=days[-1])
    else:
        for touch in sorted(new, key=lambda one: (one.at, one.id)):
            book.note(*key, Phrase("change-touch", _touch(book.after, touch)))
    for change in changes:
        last = change.entity
        if isinstance(change.before, Touchpoint) and isinstance(last, Touchpoint):
            side, code = (book.before, "removed") if change.after is None else (book.after, "changed")
            book.note(*key, Phrase(f"change-touch-{code}", _touch(side, last)))
    if changes and not book.has(*key) and any(change.after for change in changes):
        book.add_details(*key, changes[0])


def _tell_labels(book: Book, kind: str, labels: Callable[[Side], Labels], person: str = "person") -> None:
    """Tell by their labels what a person has more and less than before; a change of nothing else is a detail."""
    before, after = labels(book.before), labels(book.after)
    code = _CODES[kind]
    for change in book.changes(kind):
        one: PersonId = getattr(change.entity, person)
        if not book.stays(one):
            continue
        old, new = before.get(one, []), after.get(one, [])
        for what in new:
            if what not in old:
                book.add(StorySubject.PERSON, one, code, what=what)
        for what in old:
            if what not in new:
                book.add(StorySubject.PERSON, one, f"{code}-ended", what=what)
        if all(what in old for what in new) and all(what in new for what in old):
            book.add_details(StorySubject.PERSON, one, change)


def _roles(side: Side) -> Labels:
    labels: defaultdict[PersonId, list[Phrase]] = defaultdict(list)
    for role in filter(side.is_open, side.map.buying_roles):
        labels[role.person].append(_role(role))
    return labels


def _motivations(side: Side) -> Labels:
    labels: defaultdict[PersonId, list[Phrase]] = defaultdict(list)
    for one in filter(side.is_open, side.map.motivations):
        labels[one.person].append(Phrase("change-rewarded-for", {"text": one.rewarded_for}))
    return labels


def _links(side: Side) -> Labels:
    labels: defaultdict[PersonId, list[Phrase]] = defaultdict(list)
    for link in filter(side.is_open, side.map.lateral_links):
        other = side.map.person_by_id[link.to_person].name
        kind = Phrase(f"lateral-{link.kind}")
        labels[link.from_person].append(Phrase("change-linked", {"kind": kind, "person": other}))
    return labels


def _role(role: BuyingRole) -> Phrase:
    kind = Phrase(f"role-{role.kind}")
    return Phrase("change-role-in-area", {"role": kind, "area": Phrase(f"area-{role.area}")}) if role.area else kind


def _stances(side: Side) -> Mapping[PersonId, Stance]:
    """Return the latest stance of each person that is not over."""
    return {person: stance for person, stance in side.map.stance_of.items() if side.is_open(stance)}


def _stance(stance: Stance | None) -> Value:
    if stance is None:
        return ()
    called = Phrase(f"stance-{_STANCES[stance.value]}")
    return Phrase("change-stance-because", {"stance": called, "reason": stance.reason}) if stance.reason else called


def _tell_distinction(book: Book, person: PersonId, other: PersonId, *, ended: bool) -> None:
    here = [one for one in (person, other) if book.stays(one)]
    names = [book.after.map.person_by_id[one].name for one in here]
    if len(here) == 2:
        book.add(StorySubject.PERSON, here[0], "change-distinct-ended" if ended else "change-distinct", person=names[1])
    elif here:
        book.add(StorySubject.PERSON, here[0], "change-distinct-elsewhere")


def _tell_new_tie(book: Book, person: PersonId, tie: Relationship) -> None:
    details: list[Value] = [Phrase(f"level-{tie.declared_level}")] if tie.declared_level else []
    details += [Phrase("change-answers-for-it")] if tie.is_owner else []
    details += [Phrase("change-wanted", {"level": Phrase(f"level-{tie.desired_level}")})] if tie.desired_level else []
    member = _member(book.after, tie.member)
    if details:
        book.add(StorySubject.PERSON, person, "change-contact-with", member=member, details=tuple(details))
    else:
        book.add(StorySubject.PERSON, person, "change-contact", member=member)


def _tell_same_tie(book: Book, person: PersonId, before: Relationship, after: Relationship) -> None:
    member = _member(book.after, after.member)
    for name, words in (("declared_level", "level"), ("desired_level", "level"), ("confirmed_on", "")):
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            field = Phrase(f"change-field-{name.replace('_', '-')}", {"member": member})
            event = value_event(field, value(old, words), value(new, words))
            book.note(StorySubject.PERSON, person, event)
    if before.is_owner != after.is_owner:
        book.add(StorySubject.PERSON, person, "change-owner" if after.is_owner else "change-owner-ended", member=member)


def _touch(side: Side, touch: Touchpoint) -> dict[str, Value]:
    theirs = _known(side, touch.people)
    return {
        "channel": Phrase(f"channel-{touch.channel}"),
        "day": touch.day,
        "ours": tuple(_member(side, member) for member in touch.members),
        "theirs": tuple(side.map.person_by_id[person].name for person in theirs),
        "topic": Phrase("change-topic", {"topic": touch.topic}) if touch.topic else (),
    }


def _known(side: Side, people: tuple[PersonId, ...]) -> tuple[PersonId, ...]:
    """Return those who are on this map; a touch may name people of other accounts."""
    return tuple(person for person in people if person in side.map.person_by_id)


def _member(side: Side, member: TeamMemberId) -> str:
    known = side.map.member_by_id.get(member)
    return known.name if known else member
