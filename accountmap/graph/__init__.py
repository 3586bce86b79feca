"""Graphs of an account: the only place that builds networkx graphs from an `AccountMap`."""

from accountmap.graph.circles import circles, way_up
from accountmap.graph.reporting import Order, ReportingChart, reporting_graph

__all__ = ["Order", "ReportingChart", "circles", "reporting_graph", "way_up"]
