"""The DOT text, and that Graphviz can draw it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from defusedxml.ElementTree import fromstring

from accountmap.render import render_dot

GRAPHVIZ = Path(sys.executable).with_name("graphviz-pure")


def drawn_by_graphviz(dot):
    """Return the SVG that Graphviz makes of a DOT text, as a tree."""
    run = subprocess.run([GRAPHVIZ, "-Tsvg"], input=dot.encode(), capture_output=True, check=True, timeout=60)  # noqa: S603
    return fromstring(run.stdout)


def edges(dot):
    """Return the attributes of each edge, by its id."""
    lines = [line for line in dot.splitlines() if " -> " in line]
    return {re.findall(r'id="?([^" \]]+)', line)[0]: line for line in lines}


def test_only_branches_make_ranks(company):
    """Every other line is drawn without a say in who stands where."""
    found = edges(render_dot(company.diagram))
    for line in company.diagram.lines:
        assert ("constraint=false" in found[line.id]) == (not line.is_branch)


def test_graphviz_draws_every_card_and_line(company, family_firm):
    """Nodes and edges keep our ids; reports stand below their managers."""
    for placed in (company, family_firm):
        tree = drawn_by_graphviz(render_dot(placed.diagram))
        groups = {element.get("id"): element for element in tree.iter() if element.get("class") in {"node", "edge"}}
        assert {card.id for card in placed.diagram.cards} <= set(groups)
        assert {line.id for line in placed.diagram.lines} <= set(groups)
        texts = {element.text for element in tree.iter() if element.text}
        assert {line for card in placed.diagram.cards for line in card.name} <= texts


def test_hostile_names_stay_text_in_dot(draft):
    """Quotes, backslashes, angle brackets and entities neither break the text nor turn into markup."""
    draft.name = '"];} digraph x { "'
    draft.person("a", name='A" \\N <b>&amp;', title="\\", unit="]]>")
    draft.person("b", "a", name="\\l\\G")
    draft.link("a", "b", "conflict")
    diagram = draft.diagram()
    tree = drawn_by_graphviz(render_dot(diagram))
    texts = {element.text for element in tree.iter() if element.text}
    assert {draft.name, 'A" \\N <b>&amp;', "\\", "\\l\\G", "]]>"} <= texts
    tooltips = {element.get("{http://www.w3.org/1999/xlink}title") for element in tree.iter()}
    assert {card.caption for card in diagram.cards} <= tooltips
    assert sum(element.get("class") == "node" for element in tree.iter()) == 2


def test_an_empty_map_is_still_a_graph(draft):
    """The title alone."""
    texts = {element.text for element in drawn_by_graphviz(render_dot(draft.diagram())).iter()}
    assert "Account" in texts
