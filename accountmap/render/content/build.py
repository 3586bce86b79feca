"""From an account and a view to the diagram of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from accountmap.model.account_map import AccountMap
from accountmap.model.ids import PersonId, PositionId
from accountmap.render.content.cards import CardMaker
from accountmap.render.content.departments import departments_of
from accountmap.render.content.faces import face_for
from accountmap.render.content.legend import legend_of, line_name, subtitle_of
from accountmap.render.content.seats import Seats, seats_of
from accountmap.render.content.words import Words
from accountmap.render.diagram import Card, CardKind, Department, Diagram, Line, LineKind, Tray
from accountmap.render.view import View

CardsOf = Mapping[PositionId, Sequence[Card]]


def build_diagram(account_map: AccountMap, view: View, *, active: frozenset[PersonId] = frozenset()) -> Diagram:
    """Return what a map shows of an account on the day of `view`.

    Every person has exactly one primary card; every further seat, vacancy and placeholder has a card of its own.
    Circles of reporting lines are drawn, cut in one place and marked. What is withheld or was never recorded for
    anyone leaves no trace.

    Parameters
    ----------
    account_map
        As recorded; it is cut to ``view.day`` here.
    active
        The people who are active contacts on that day.

    Notes
    -----
    O(n log n) in the size of the map.
    """
    today = account_map.on(view.day)
    seats, words = seats_of(today), Words(view.locale)
    groups, label_around = departments_of(today, seats, words)
    maker = CardMaker(today, seats, view.day, words, active, label_around)
    cards_of = {position: tuple(maker.of_position(position)) for position in seats.order}
    seatless = tuple(maker.without_position(person) for person in seats.seatless)
    cards = (*(card for position in seats.order for card in cards_of[position]), *seatless)
    lines = (*_branches(cards_of, seats), *_further(cards_of, seats, words), *_lateral(today, cards, words))
    subtitle = subtitle_of(cards, view.day, words)
    return Diagram(
        id=today.account.id,
        locale=view.locale,
        title=today.account.name,
        subtitle=subtitle,
        description=words("map-description", account=today.account.name, summary=subtitle),
        face=face_for(cards, maker.strip),
        cards=cards,
        lines=lines,
        departments=tuple(Department(cards_of[group.head][0].id, group.label, group.work) for group in groups),
        trays=tuple(_trays(cards_of, seats, seatless, words)),
        legend=legend_of(cards, lines, words),
    )


def _branches(cards_of: CardsOf, seats: Seats) -> Iterator[Line]:
    """Yield the lines that carry the layout, one to each holder of the report's seat."""
    for position in seats.order:
        branch = seats.branch_to.get(position)
        if branch is not None:
            manager, *_ = cards_of[branch.manager]
            for card in cards_of[position]:
                name = f"l-{branch.id}" if card is cards_of[position][0] else f"l-{branch.id}.{card.person}"
                yield Line(name, LineKind(branch.kind), manager.id, card.id, is_branch=True)


def _further(cards_of: CardsOf, seats: Seats, words: Words) -> Iterator[Line]:
    """Yield further reporting lines: second managers, dotted ones, and those that close a circle."""
    for line in seats.further:
        kind = LineKind.CIRCLE if line.id in seats.closing else LineKind(line.kind)
        manager, report = cards_of[line.manager][0], cards_of[line.report][0]
        caption = f"{report.caption} – {line_name(LineKind(line.kind), words)}: {manager.caption}"
        yield Line(f"l-{line.id}", kind, manager.id, report.id, is_branch=False, caption=caption)


def _lateral(account_map: AccountMap, cards: Sequence[Card], words: Words) -> Iterator[Line]:
    """Yield the links between people, from primary card to primary card."""
    card_of = {card.person: card for card in cards if card.kind is CardKind.PRIMARY}
    for link in account_map.lateral_links:
        source, target = card_of.get(link.from_person), card_of.get(link.to_person)
        if source and target:
            kind = LineKind(link.kind)
            caption = f"{source.caption} – {line_name(kind, words)}: {target.caption}"
            yield Line(f"k-{link.id}", kind, source.id, target.id, is_branch=False, caption=caption)


def _trays(cards_of: CardsOf, seats: Seats, seatless: Sequence[Card], words: Words) -> Iterator[Tray]:
    """Yield the trays that are needed; a seat that is alone on the map needs none."""
    unplaced = tuple(card.id for position in seats.loose for card in cards_of[position])
    if len(cards_of) > 1 and unplaced:
        yield Tray("tray-unplaced", words("map-tray-unplaced"), unplaced)
    if seatless:
        yield Tray("tray-seatless", words("map-tray-seatless"), tuple(card.id for card in seatless))
