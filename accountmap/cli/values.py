"""The options that say what a person or a position is; commands of both share them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final, TypeVar

import click

from accountmap.cli.edits import given_values
from accountmap.cli.session import choice_of
from accountmap.model.functions import Function
from accountmap.model.people import Channel
from accountmap.operations import read_moment

C = TypeVar("C", bound=Callable[..., Any])
DAY: Final = click.DateTime(["%Y-%m-%d"])
MOMENT: Final = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"])
_SEAT: Final = (
    click.option("--title"),
    click.option("--unit"),
    click.option("--post", "post_reference"),
    click.option("--function", "functions", type=choice_of(Function), multiple=True),
    click.option("--seniority", type=click.IntRange(1, 6)),
    click.option("--manager"),
    click.option("--dotted", "dotted_managers", multiple=True),
)
_PERSON: Final = (
    click.option("--email", "emails", multiple=True),
    click.option("--phone", "phones", multiple=True),
    click.option("--messenger", "messengers", multiple=True),
    click.option("--address", "form_of_address"),
    click.option("--channel", "preferred_channel", type=choice_of(Channel)),
    click.option("--note"),
)
_CLEARED: Final = {
    "title": ("title",),
    "unit": ("unit",),
    "post": ("post_reference",),
    "function": ("function", "further_functions"),
    "seniority": ("seniority",),
    "manager": ("manager",),
    "dotted": ("dotted_managers",),
    "email": ("emails",),
    "phone": ("phones",),
    "messenger": ("messengers",),
    "address": ("form_of_address",),
    "channel": ("preferred_channel",),
    "note": ("note",),
}
known_on_option: Final = click.option("--known-on", "known_on")
_SEAT_WORDS: Final = ("title", "unit", "post", "function", "seniority", "manager", "dotted")
seat_clear_option: Final = click.option("--clear", type=click.Choice(_SEAT_WORDS), multiple=True)
clear_option: Final = click.option("--clear", type=click.Choice(list(_CLEARED)), multiple=True)


def moment_of(known_on: str | None) -> datetime | None:
    """Return the moment that ``--known-on`` names; a day means its end.

    Raises
    ------
    InvalidValue
        If it names none.
    """
    return None if known_on is None else read_moment(known_on, "known-on", last=True)


def seat_options(command: C) -> C:
    """Add the options that say what a position is."""
    return _with(command, _SEAT)


def person_options(command: C) -> C:
    """Add the options that say who a person is and what their position is."""
    return _with(_with(command, _PERSON), _SEAT)


def values_of(given: dict[str, Any]) -> Any:
    """Return what was given on the command line as values of a person or position; cleared fields as ``None``."""
    cleared = tuple(field for name in given.pop("clear", ()) for field in _CLEARED[name])
    functions = [Function(function) for function in given.pop("functions", ())]
    if functions:
        given |= {"function": functions[0], "further_functions": tuple(functions[1:])}
    channel = given.get("preferred_channel")
    if channel:
        given["preferred_channel"] = Channel(channel)
    return given_values(given, cleared)


def day_of(given: datetime | None) -> date | None:
    """Return the day that was given."""
    return given.date() if given else None


def with_options(options: tuple[Callable[[Any], Any], ...]) -> Callable[[C], C]:
    """Return what adds some options to a command."""
    return lambda command: _with(command, options)


def _with(command: C, options: tuple[Callable[[C], C], ...]) -> C:
    for option in reversed(options):
        command = option(command)
    return command
