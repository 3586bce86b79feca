"""Functions, seniority and decision areas from titles and departments, in English and Russian.

The lexicons are the files ``en.toml`` and ``ru.toml`` beside this one, to be read by anybody.
"""

from accountmap.model.titles.classify import classify, function_of_department
from accountmap.model.titles.guesses import COUNTS_FROM, Classification, Guess

__all__ = ["COUNTS_FROM", "Classification", "Guess", "classify", "function_of_department"]
