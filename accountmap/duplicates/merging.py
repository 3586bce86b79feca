"""Two people who are one: everything that names the other names the kept one, and nothing said of either is lost.

What both say alike is kept once. What they say differently stays visible: facts side by side where several may stand,
else as a `Conflict` that whoever merges writes into the note of the kept person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeVar

from accountmap.duplicates.contact_keys import phone_key
from accountmap.duplicates.seats import join_seats
from accountmap.editing import Draft
from accountmap.editing.periods import meet
from accountmap.model.buying import BuyingRole, Motivation, Stance
from accountmap.model.courtesy import Consent, ConsentHow, ContactBan
from accountmap.model.facts import Fact
from accountmap.model.ids import AssignmentId, PersonId, PositionId
from accountmap.model.links import LateralLink
from accountmap.model.people import Assignment, Distinction, Person, Position
from accountmap.model.team import Relationship, Touchpoint
from accountmap.model.text import LONGEST_LINE, match_key

F = TypeVar("F", bound=Fact)
MERGED: Final = "merged"
"""The system under which the id of a merged person stands among the references of the kept one."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """The other said something else, of which only one can stand.

    Parameters
    ----------
    field
        Of the person, position or relationship.
    value
        What the other said; an owner is the id of one of ours.
    """

    field: str
    value: str


def merge_on_map(draft: Draft, keep: PersonId, other: PersonId) -> tuple[Conflict, ...]:
    """Make what belongs to one account, and names `other`, name `keep`; linear in the map.

    Positions of the same title and unit become one. On a map where `other` holds no position and `keep` is not, `keep`
    is given one without a title, so that the roles and links there have somebody to name.
    """
    conflicts: list[Conflict] = []
    _merge_assignments(draft, keep, other, conflicts)
    _merge_facts(draft, BuyingRole, keep, other, lambda role: (role.kind, role.area))
    _merge_facts(draft, Stance, keep, other, lambda stance: (stance.value, stance.reason))
    _merge_facts(draft, Motivation, keep, other, lambda motivation: match_key(motivation.rewarded_for))
    _merge_links(draft, keep, other, conflicts)
    _merge_courtesies(draft, keep, other)
    for touch in draft.all(Touchpoint):
        if touch.account == draft.account.id:
            _merge_touch(draft, touch, keep, other)
    return tuple(dict.fromkeys(conflicts))


def merge_people(
    draft: Draft,
    keep: PersonId,
    other: PersonId,
    *,
    told_by: Callable[[Iterable[Conflict]], str],
    region: str,
    so_far: Iterable[Conflict] = (),
) -> Person:
    """Merge `other` into `keep`: on this map, and what belongs to the people wherever they are; then `other` is gone.

    Merge on all other maps of `other` with `merge_on_map` first.

    Parameters
    ----------
    told_by
        Returns the line of the note that says what the other said differently.
    region
        The country whose phone numbers need no country code.
    so_far
        What was said differently on other maps.
    """
    conflicts = [*so_far, *merge_on_map(draft, keep, other)]
    for touch in draft.all(Touchpoint):
        _merge_touch(draft, touch, keep, other)
    _merge_relationships(draft, keep, other, conflicts)
    _merge_distinctions(draft, keep, other)
    kept, gone = draft.get(Person, keep), draft.get(Person, other)
    merged = _merged_person(kept, gone, region, conflicts)
    line = told_by(tuple(dict.fromkeys(conflicts))) if conflicts else ""
    draft.drop(gone)
    note = _lines(merged.note, gone.note, line)
    return draft.put(replace(merged, note=note))


def tell_apart(draft: Draft, one: PersonId, other: PersonId, key: str) -> Distinction:
    """Record that two people are two; one such record is enough."""
    for known in draft.all(Distinction):
        if {known.person, known.other} == {one, other}:
            return known
    return draft.put(Distinction(id=key, person=one, other=other))  # type: ignore[arg-type]  # an id is text


# ── the people ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _merged_person(kept: Person, gone: Person, region: str, conflicts: list[Conflict]) -> Person:
    values = {
        "form_of_address": (kept.form_of_address, gone.form_of_address),
        "preferred_channel": (kept.preferred_channel, gone.preferred_channel),
    }
    if gone.name != kept.name:
        conflicts.append(Conflict("name", gone.name))
    conflicts += [
        Conflict(name, str(theirs)) for name, (mine, theirs) in values.items() if mine and theirs and mine != theirs
    ]
    return replace(
        kept,
        emails=_union(kept.emails, gone.emails),
        phones=_union(kept.phones, gone.phones, key=lambda phone: phone_key(phone, region) or match_key(phone)),
        messengers=_union(kept.messengers, gone.messengers),
        references=_union(kept.references, (*gone.references, f"{MERGED}:{gone.id}"), key=str),
        **{name: mine or theirs for name, (mine, theirs) in values.items()},  # type: ignore[arg-type]
    )


def _union(mine: Iterable[str], theirs: Iterable[str], key: Callable[[str], str] = match_key) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in (*mine, *theirs):
        found.setdefault(key(text), text)
    return tuple(found.values())


def _lines(*notes: str) -> str:
    """Return notes below one another, each line once."""
    return "\n".join(dict.fromkeys(line for note in notes for line in note.split("\n") if line))


# ── facts of an account ─────────────────────────────────────────────────────────────────────────────────────────────


def _merge_assignments(draft: Draft, keep: PersonId, other: PersonId, conflicts: list[Conflict]) -> None:
    held = [assignment for assignment in draft.all(Assignment) if assignment.person == other]
    is_on_map = keep in draft.map.person_by_id
    for seat in dict.fromkeys(assignment.position for assignment in held):
        joined = join_seats(draft, keep, other, seat)
        conflicts += [Conflict(field, value) for field, value in joined]
    for lost in _merge_facts(draft, Assignment, keep, other, lambda assignment: assignment.position):
        conflicts.append(Conflict("since", lost.isoformat()))
    if not held and not is_on_map:
        seat_id = PositionId(draft.new_id())
        draft.put(Position(id=seat_id))
        draft.put(Assignment(id=AssignmentId(draft.new_id()), person=keep, position=seat_id))


def _merge_facts(
    draft: Draft, kind: type[F], keep: PersonId, other: PersonId, said: Callable[[F], object]
) -> list[date]:
    """Let facts name the kept person; of those that say the same of days that meet one remains, for all their days.

    Returns
    -------
    list[date]
        First days that were recorded and stand no more, because the fact began earlier.
    """
    lost: list[date] = []
    for fact in draft.all(kind):
        if fact.person == other:  # type: ignore[attr-defined]
            draft.drop(fact)
            moved = replace(fact, person=keep)  # type: ignore[call-arg]
            absorbed = [one for one in draft.all(kind) if one.person == keep and said(one) == said(moved)]  # type: ignore[attr-defined]
            joined = _absorb(draft, moved, absorbed)
            starts = (one.valid_from for one in (moved, *absorbed) if meet(one, joined))
            lost += [day for day in starts if day is not None and day != joined.valid_from]
    return lost


def _absorb(draft: Draft, fact: F, alike: Iterable[F]) -> F:
    """Put a fact into a draft as one with those alike whose days meet its own; return what stands then."""
    waiting = list(alike)
    while True:
        met = next((one for one in waiting if meet(one, fact)), None)
        if met is None:
            return draft.put(fact)
        waiting.remove(met)
        draft.drop(met)
        fact = _for_all_days(met, fact)


def _for_all_days(one: F, other: F) -> F:
    """Return a fact for the days of two that meet, with the surer one's confidence and both sources."""
    starts, ends = (one.valid_from, other.valid_from), (one.valid_to, other.valid_to)
    return replace(
        one,
        valid_from=None if None in starts else min(filter(None, starts)),
        valid_to=None if None in ends else max(filter(None, ends)),
        source=_sources(one.source, other.source),
        confidence=max(one.confidence, other.confidence),
    )


def _sources(one: str, other: str) -> str:
    joined = "; ".join(dict.fromkeys(filter(None, (one, other))))
    return joined if len(joined) <= LONGEST_LINE else one


def _merge_links(draft: Draft, keep: PersonId, other: PersonId, conflicts: list[Conflict]) -> None:
    """Let links name the kept person; none runs from them to themselves, and those that say the same become one."""
    links = [link for link in draft.all(LateralLink) if other in (link.from_person, link.to_person)]
    for link in links:
        ends = tuple(keep if end == other else end for end in (link.from_person, link.to_person))
        draft.drop(link)
        if ends[0] == ends[1]:
            continue
        moved = replace(link, from_person=ends[0], to_person=ends[1])
        alike = [known for known in draft.all(LateralLink) if _is_same_link(known, moved)]
        met = [known for known in alike if meet(known, moved)]
        strengths = {one.strength for one in (moved, *met) if one.strength is not None}
        strength = max(strengths, default=None)
        conflicts += [Conflict("strength", str(lower)) for lower in sorted(strengths - {strength})]
        joined = _absorb(draft, moved, alike)
        draft.put(replace(joined, strength=strength, note=_lines(*(one.note for one in (*met, moved)))))


def _is_same_link(one: LateralLink, other: LateralLink) -> bool:
    mine, theirs = (one.from_person, one.to_person), (other.from_person, other.to_person)
    same_ends = mine == theirs if one.is_directed else set(mine) == set(theirs)
    return one.kind is other.kind and same_ends


def _merge_courtesies(draft: Draft, keep: PersonId, other: PersonId) -> None:
    """Let consents and opt-outs name the kept person; a consent of one to themselves is void."""
    for consent in draft.all(Consent):
        if other in (consent.person, consent.about):
            person, about = (keep if one == other else one for one in (consent.person, consent.about))
            if person == about and consent.how is not ConsentHow.CLIENT_INITIATED:
                draft.drop(consent)
            else:
                draft.put(replace(consent, person=person, about=about))
    for ban in draft.all(ContactBan):
        if ban.person == other:
            draft.put(replace(ban, person=keep))


# ── our side ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _merge_touch(draft: Draft, touch: Touchpoint, keep: PersonId, other: PersonId) -> None:
    if other in touch.people:
        people = dict.fromkeys(keep if person == other else person for person in touch.people)
        draft.put(replace(touch, people=tuple(people)))


def _merge_relationships(draft: Draft, keep: PersonId, other: PersonId, conflicts: list[Conflict]) -> None:
    """Let relationships name the kept person; each of ours has one, and one of them owns the contact."""
    mine = {tie.member: tie for tie in draft.all(Relationship) if tie.person == keep}
    owner = next((member for member, tie in mine.items() if tie.is_owner), None)
    for tie in [tie for tie in draft.all(Relationship) if tie.person == other]:
        known = mine.get(tie.member)
        owns = tie.is_owner and owner in (None, tie.member)
        if tie.is_owner and not owns:
            conflicts.append(Conflict("owner", tie.member))
        if owns:
            owner = tie.member
        if known is None:
            draft.put(replace(tie, person=keep, is_owner=owns))
            continue
        draft.drop(tie)
        draft.put(replace(_one_relationship(known, tie, conflicts), is_owner=known.is_owner or owns))


def _one_relationship(known: Relationship, tie: Relationship, conflicts: list[Conflict]) -> Relationship:
    """Return what one of ours says of two who are one: the level confirmed last counts, then the higher one."""
    said = [one for one in (known, tie) if one.declared_level is not None]
    latest = max(said, key=_certainty, default=known)
    unsaid = next((one for one in said if one.declared_level is not latest.declared_level), None)
    if unsaid is not None and unsaid.declared_level is not None:
        conflicts.append(Conflict("declared_level", unsaid.declared_level.value))
    if known.desired_level and tie.desired_level and known.desired_level is not tie.desired_level:
        conflicts.append(Conflict("desired_level", tie.desired_level.value))
    return replace(
        known,
        declared_level=latest.declared_level,
        confirmed_on=latest.confirmed_on,
        desired_level=known.desired_level or tie.desired_level,
        source=_sources(known.source, tie.source),
    )


def _certainty(tie: Relationship) -> tuple[date, int]:
    return tie.confirmed_on or date.min, tie.declared_level.rank if tie.declared_level else 0


def _merge_distinctions(draft: Draft, keep: PersonId, other: PersonId) -> None:
    """Let distinctions name the kept person; one between the two is void now."""
    for known in draft.all(Distinction):
        if other not in (known.person, known.other):
            continue
        ends = tuple(keep if person == other else person for person in (known.person, known.other))
        draft.drop(known)
        others = ({item.person, item.other} for item in draft.all(Distinction))
        if ends[0] != ends[1] and set(ends) not in others:
            draft.put(replace(known, person=ends[0], other=ends[1]))
