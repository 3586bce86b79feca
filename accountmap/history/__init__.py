"""What changed: differences told person by person, as values and codes.

Words come from the catalogue; reading and writing the change log is the store's.
"""

from accountmap.history.phrases import Phrase, Story, Subject, Value
from accountmap.history.telling import tell

__all__ = ["Phrase", "Story", "Subject", "Value", "tell"]
