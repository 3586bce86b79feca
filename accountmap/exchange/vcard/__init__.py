"""vCard 2.1, 3.0 and 4.0 as rows of the table that the import of people takes.

`content_lines` finds the properties of a file, `cards` puts them together as cards and reads their values,
`people_rows` makes the rows. Nothing here knows what an account holds.
"""

from accountmap.exchange.vcard.charsets import undeclared_charset
from accountmap.exchange.vcard.people_rows import CardRows, card_rows

__all__ = ["CardRows", "card_rows", "undeclared_charset"]
