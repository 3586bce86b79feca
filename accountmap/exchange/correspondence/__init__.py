"""Calendars and mailboxes: who met or wrote to whom, when, from their headers alone.

No text of a mail and no description of an event is read into anything that is kept: a mail's body is skipped unread.
"""

from accountmap.exchange.correspondence.calendars import read_calendar
from accountmap.exchange.correspondence.exchanges import Exchange, Reading
from accountmap.exchange.correspondence.mailboxes import read_mailbox
from accountmap.exchange.correspondence.sides import touches_of

__all__ = ["Exchange", "Reading", "read_calendar", "read_mailbox", "touches_of"]
