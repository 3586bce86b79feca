"""Duplicate people: found, with a score and the reasons, and never merged without being asked."""

from accountmap.duplicates.candidates import Candidate, Seat, candidates_of, joined
from accountmap.duplicates.merging import Conflict, merge_on_map, merge_people, tell_apart
from accountmap.duplicates.search import LARGEST_GROUP, THRESHOLD, Duplicate, Pair, find_duplicates
from accountmap.duplicates.similarity import AGAINST, Reason, likeness

__all__ = [
    "AGAINST",
    "LARGEST_GROUP",
    "THRESHOLD",
    "Candidate",
    "Conflict",
    "Duplicate",
    "Pair",
    "Reason",
    "Seat",
    "candidates_of",
    "find_duplicates",
    "joined",
    "likeness",
    "merge_on_map",
    "merge_people",
    "tell_apart",
]
