"""Words for people, in English and Russian: `say` turns a code and its parameters into text."""

from accountmap.i18n.catalogue import Locale, Parameter, has_message, say, source_text

__all__ = ["Locale", "Parameter", "has_message", "say", "source_text"]
