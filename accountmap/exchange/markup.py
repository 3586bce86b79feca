"""Text of cells that were taken from web pages."""

from __future__ import annotations

import html
import re
from typing import Final

# An anchor may lack its closing bracket.
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>|<a\s[^<>]*")


def plain_text(cell: str) -> str:
    """Return a cell without its tags; a cell that has none stays as it is, and so does a lone angle bracket.

    Examples
    --------
    >>> plain_text('<a href="/jobs/fpa">FP&amp;A Manager</a>, <b>Interim</b><br/>Lead')
    'FP&A Manager, Interim Lead'
    >>> plain_text("grade < 5 & up")
    'grade < 5 & up'
    """
    if "<" not in cell or not _TAG.search(cell):
        return cell
    with_gaps = re.sub(r"<br\s*/?>", " ", cell, flags=re.IGNORECASE)
    return re.sub(r"\s+([,.;:)])", r"\1", " ".join(html.unescape(_TAG.sub("", with_gaps)).split()))
