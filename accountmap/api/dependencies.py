"""What routes are given: the store, the actor, the language and the day."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from fastapi import Depends, Query, Request
from starlette.datastructures import Headers

from accountmap.i18n import Locale
from accountmap.model.actors import Actor
from accountmap.operations import read_moment
from accountmap.settings import Settings
from accountmap.store import Store


async def get_store(request: Request) -> Store:
    """Return the store the application was made with."""
    store: Store = request.app.state.store
    return store


async def get_actor(request: Request) -> Actor:
    """Return who asks: whom the application was made for."""
    actor: Actor = request.app.state.actor
    return actor


async def get_settings(request: Request) -> Settings:
    """Return the settings the application was made with."""
    settings: Settings = request.app.state.settings
    return settings


def get_locale(request: Request) -> Locale:
    """Return the language the request prefers."""
    settings: Settings = request.app.state.settings
    return preferred_locale(request.headers, settings.lang)


async def get_asked_locale(request: Request) -> Locale:
    """Return the language the request prefers; what is not async takes a thread of its own."""
    return get_locale(request)


async def get_day(
    day: Annotated[
        date | None, Query(description="As of this day; today if not given.", examples=["2026-06-30"])
    ] = None,
) -> date:
    """Return the day asked for, else today."""
    return day or today()


async def get_known_on(
    known_on: Annotated[
        str | None,
        Query(
            description="By what was recorded at the end of this day, or at this time; now if not given.",
            examples=["2026-06-30"],
            max_length=40,
        ),
    ] = None,
) -> datetime | None:
    """Return the moment of whose knowledge is asked."""
    return None if known_on is None else read_moment(known_on, "known_on", last=True)


def phone_region(request: Request) -> str:
    """Return the country whose phone numbers need no country code."""
    settings: Settings = request.app.state.settings
    return settings.phone_region


def today() -> date:
    """Return the day on this machine's calendar."""
    return datetime.now().astimezone().date()


def preferred_locale(headers: Headers, otherwise: Locale) -> Locale:
    """Return the best of our languages by ``Accept-Language``, `otherwise` if it names none of them.

    Examples
    --------
    >>> preferred_locale(Headers({"accept-language": "de, ru-RU;q=0.8, en;q=0.5"}), Locale.EN).value
    'ru'
    """
    best, weight_of_best = otherwise, 0.0
    for part in headers.get("accept-language", "").split(","):
        tag, _, quality = part.strip().partition(";q=")
        language = tag.strip().casefold().partition("-")[0]
        weight = _weight(quality)
        if language in list(Locale) and weight > weight_of_best:
            best, weight_of_best = Locale(language), weight
    return best


def _weight(quality: str) -> float:
    try:
        return float(quality or 1)
    except ValueError:
        return 0.0


SettingsDep = Annotated[Settings, Depends(get_settings)]
StoreDep = Annotated[Store, Depends(get_store)]
ActorDep = Annotated[Actor, Depends(get_actor)]
LocaleDep = Annotated[Locale, Depends(get_asked_locale)]
DayDep = Annotated[date, Depends(get_day)]
KnownOnDep = Annotated[datetime | None, Depends(get_known_on)]
