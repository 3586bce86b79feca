"""Real exports as fixtures: names, companies, ids and ways to reach people replaced, everything else as it was.

`pseudonyms` replaces words, the same one always by the same; `tables`, `cards` and `documents` know what to replace in
each kind of file. What the file is like (its encoding, delimiter, empty cells, repeated rows, circles) stays.
"""

from accountmap.exchange.anonymise.files import anonymise

__all__ = ["anonymise"]
