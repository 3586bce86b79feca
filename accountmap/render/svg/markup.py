"""Text inside markup."""

from __future__ import annotations

import re
from html import escape
from typing import Final

_NEEDS_ESCAPE: Final = re.compile("[&<>\"']").search


def escaped(text: str) -> str:
    """Return `text` safe inside elements and attributes; most text is so already and comes back as it is.

    Examples
    --------
    >>> escaped("Marks & Spencer <b>")
    'Marks &amp; Spencer &lt;b&gt;'
    """
    return escape(text) if _NEEDS_ESCAPE(text) else text
