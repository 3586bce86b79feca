"""What a reader asks to see: the day, the language, the theme."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from accountmap.i18n import Locale

Theme = Literal["light"]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a map is looked at; the same map and view always give the same picture.

    Parameters
    ----------
    locale
        Language of every word that is not a name.
    day
        The map shows what is true on this day; days since a contact count up to it.
    """

    locale: Locale
    day: date
    theme: Theme = "light"
