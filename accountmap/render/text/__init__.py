"""Text on a map: how wide it is, and how it is made to fit."""
