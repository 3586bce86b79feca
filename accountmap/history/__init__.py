"""What changed: differences told person by person, and the rules of taking changes back; values and codes only.

Words come from the catalogue; reading and writing the change log is the store's.
"""

from accountmap.history.phrases import Phrase, Story, StorySubject, Value
from accountmap.history.telling import tell
from accountmap.history.undoing import Done, Undoing, counting, latest_in_effect, plan_undoing

__all__ = [
    "Done",
    "Phrase",
    "Story",
    "StorySubject",
    "Undoing",
    "Value",
    "counting",
    "latest_in_effect",
    "plan_undoing",
    "tell",
]
