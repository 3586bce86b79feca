"""The compact layout: from a `Diagram` to a `Layout`."""
