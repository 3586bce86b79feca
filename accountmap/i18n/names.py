"""How people are called: by their name or, once it was erased by law, in the reader's words."""

from __future__ import annotations

from accountmap.i18n.catalogue import Locale, say
from accountmap.model.people import FORGOTTEN_NAME


def named(text: str, locale: Locale) -> str:
    """Return a name, or a text with names, as it is read.

    Examples
    --------
    >>> named("Ada Sampleton", Locale.EN)
    'Ada Sampleton'
    """
    return text.replace(FORGOTTEN_NAME, say(locale, "forgotten-person")) if FORGOTTEN_NAME in text else text
