"""Exchanges between addresses as touches of ours with theirs; the addresses that are nobody's are counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final

from accountmap.errors import RowProblem
from accountmap.exchange.correspondence.exchanges import Exchange, Reading
from accountmap.exchange.problems import ProblemCode
from accountmap.exchange.tables import Table
from accountmap.exchange.touchpoints.file import TouchDraft, TouchFile
from accountmap.exchange.vocabulary import Columns
from accountmap.model.people import Channel
from accountmap.model.team import Direction
from accountmap.model.text import match_key

_MOST_LISTED: Final = 50


def touches_of(reading: Reading, file: str, *, ours: Collection[str], theirs: Collection[str]) -> TouchFile:
    """Return the touches of a reading.

    Parameters
    ----------
    ours, theirs
        The addresses of our people and of the clients', as match keys.

    Notes
    -----
    A mail of ours to one of theirs is an e-mail out; who only got a copy is touched by a copy. A mail of theirs to one
    of ours is an e-mail in, or a copy where ours only got that. In a meeting all take part alike.
    """
    drafts = [draft for exchange in reading.exchanges for draft in _drafts(exchange, ours, theirs)]
    table = Table(file, (), ())
    problems = (*reading.problems, *_of_nobody(reading, ours, theirs))
    return TouchFile(table, Columns({}, (), ()), tuple(drafts), problems)


def _drafts(exchange: Exchange, ours: Collection[str], theirs: Collection[str]) -> Iterator[TouchDraft]:
    addressed, copied = exchange.addressed, exchange.copied
    if not exchange.sender:
        members, people = _in(addressed, ours), _in(addressed, theirs)
        if members and people:
            yield _draft(exchange, exchange.channel, Direction.MUTUAL, people, members)
    elif match_key(exchange.sender) in ours:
        to, copy = _in(addressed, theirs), _in(copied, theirs)
        for people, channel in ((to, exchange.channel), (tuple(a for a in copy if a not in to), Channel.COPY)):
            if people:
                yield _draft(exchange, channel, Direction.OUT, people, (exchange.sender,))
    elif match_key(exchange.sender) in theirs:
        to, copy = _in(addressed, ours), _in(copied, ours)
        if to or copy:
            channel = exchange.channel if to else Channel.COPY
            yield _draft(exchange, channel, Direction.IN, (exchange.sender,), to or copy)


def _draft(
    exchange: Exchange, channel: Channel, direction: Direction, people: tuple[str, ...], members: tuple[str, ...]
) -> TouchDraft:
    suffix = "#copy" if channel is Channel.COPY else ""
    return TouchDraft(
        row=exchange.place,
        at=exchange.at,
        channel=channel,
        theirs=people,
        ours=members,
        direction=direction,
        topic=exchange.topic,
        references=(exchange.reference + suffix,),
    )


def _in(addresses: tuple[str, ...], known: Collection[str]) -> tuple[str, ...]:
    return tuple(address for address in addresses if match_key(address) in known)


def _of_nobody(reading: Reading, ours: Collection[str], theirs: Collection[str]) -> Iterator[RowProblem]:
    """Yield the addresses that are nobody's, the most frequent first, each with how often it occurs."""
    counts = Counter(match_key(address) for exchange in reading.exchanges for address in exchange.addresses)
    unknown = sorted(
        ((address, count) for address, count in counts.items() if address not in ours and address not in theirs),
        key=lambda one: (-one[1], one[0]),
    )
    for address, count in unknown[:_MOST_LISTED]:
        yield RowProblem(0, "", address, ProblemCode.ADDRESS_OF_NOBODY, str(count))
    if len(unknown) > _MOST_LISTED:
        yield RowProblem(0, "", str(len(unknown) - _MOST_LISTED), ProblemCode.MORE_ADDRESSES)
