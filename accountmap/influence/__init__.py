"""How well we know people: two-way contact and tie strength."""

from accountmap.influence.strength import TieState, TieStrength, known_ties, strongest_tie, tie_strength
from accountmap.influence.two_way import two_way_days

__all__ = ["TieState", "TieStrength", "known_ties", "strongest_tie", "tie_strength", "two_way_days"]
