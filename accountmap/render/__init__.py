"""Maps as pictures: an account and a view become a `Diagram`, a diagram a `Layout`, both an SVG or a DOT text.

Pure from one end to the other: the same account and view give the same bytes.
"""

from accountmap.render.compact.page import layout
from accountmap.render.content.build import build_diagram
from accountmap.render.diagram import Diagram
from accountmap.render.dot import render_dot
from accountmap.render.placed import Layout
from accountmap.render.svg.document import render_svg
from accountmap.render.view import View

__all__ = ["Diagram", "Layout", "View", "build_diagram", "layout", "render_dot", "render_svg"]
