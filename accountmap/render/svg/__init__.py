"""The SVG of a laid-out diagram."""
