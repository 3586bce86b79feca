"""What changed: differences told person by person, and the rules of taking changes back; values and codes only.

Words come from the catalogue; reading and writing the change log is the store's.
"""

from accountmap.history.counts import DifferenceCounts, count_difference
from accountmap.history.phrases import Phrase, Story, StorySubject, Value
from accountmap.history.side import last_day_told
from accountmap.history.telling import tell
from accountmap.history.undoing import Done, Undoing, counting, latest_in_effect, plan_undoing

__all__ = [
    "DifferenceCounts",
    "Done",
    "Phrase",
    "Story",
    "StorySubject",
    "Undoing",
    "Value",
    "count_difference",
    "counting",
    "last_day_told",
    "latest_in_effect",
    "plan_undoing",
    "tell",
]
