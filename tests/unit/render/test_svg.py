"""The SVG: well-formed, safe, stable, and carrying its data."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from accountmap.i18n import Locale
from accountmap.render import layout, render_svg
from accountmap.render.diagram import LineKind
from accountmap.render.svg.lines import course, marks

NAMESPACE = "{http://www.w3.org/2000/svg}"
REPOSITORY = Path(__file__).parents[3]


def drawn(placed):
    """Return the SVG of a map as text and as a tree."""
    svg = render_svg(placed.diagram, placed.layout)
    return svg.decode(), fromstring(svg)


def by_id(tree, element_id):
    """Return the element with this id."""
    return next(element for element in tree.iter() if element.get("id") == element_id)


def test_the_root_says_what_the_picture_is(company):
    """Size, title and a description for those who cannot see it."""
    _, tree = drawn(company)
    assert tree.get("viewBox") == f"0 0 {company.layout.width} {company.layout.height}"
    assert tree.find(f"{NAMESPACE}title").text == "Nordhavn & Sons"
    assert tree.find(f"{NAMESPACE}desc").text == f"Map of the client Nordhavn & Sons: {company.diagram.subtitle}"


def test_cards_carry_whom_they_stand_for(company):
    """Ids and kinds, so that a page or a script can find people in the picture."""
    _, tree = drawn(company)
    card = by_id(tree, "p-finance")
    assert card.get("data-person") == "finance"
    assert card.get("data-position") == "seat-finance"
    assert card.get("data-kind") == "primary"
    assert card.get("role") == "img"
    assert card.find(f"{NAMESPACE}title").text == "Helen Okafor, Chief Financial Officer, Finance"
    assert card.find(f"{NAMESPACE}desc").text == (
        "Roles: decider, signatory, budget holder, approver. supporter. Contact: Tim Testov · no contact yet. "
        "Reports to: Chief"
    )


def test_lines_carry_their_ends_and_say_what_they_mean(company):
    """Kind, both cards, and the sentence of a link."""
    _, tree = drawn(company)
    link = by_id(tree, "k-influences-ledger-category")
    assert (link.get("data-kind"), link.get("data-from"), link.get("data-to")) == (
        "influences",
        "p-ledger",
        "p-category",
    )
    assert "influences" in link.find(f"{NAMESPACE}title").text
    branch = by_id(tree, "l-solid-chief-finance")
    assert (branch.get("data-from"), branch.get("data-to")) == ("p-chief", "p-finance")


def test_the_file_can_do_nothing_and_asks_for_nothing(company, family_firm):
    """No script, no handler, no link, no font or picture from elsewhere."""
    for placed in (company, family_firm):
        text, tree = drawn(placed)
        assert not {"script", "foreignObject", "image", "a", "use"} & {
            element.tag.removeprefix(NAMESPACE) for element in tree.iter()
        }
        assert not re.search(r"(?i)url\(|@import|href|\son[a-z]+=|https?://(?!www\.w3\.org/2000/svg)", text)


def test_hostile_names_stay_text(draft):
    """Markup in a name, a title or an account is shown, not obeyed."""
    draft.name = '</title><script>alert("1")</script>'
    draft.person("a", name="<b>Bobby</b> & 'Tables' \"]]>", title="<!-- x", unit="&amp;")
    draft.person("b", "a", name="--> & <style>")
    draft.link("a", "b", "influences")
    diagram = draft.diagram()
    tree = fromstring(render_svg(diagram, layout(diagram)))
    said = {element.text for element in tree.iter() if element.text}
    assert {draft.name, "<b>Bobby</b> & 'Tables' \"]]>, <!-- x, &amp;", "<!-- x", "&amp;", "--> & <style>"} <= said
    assert not {"script", "b"} & {element.tag.removeprefix(NAMESPACE) for element in tree.iter()}


def test_each_element_has_its_line(company):
    """So that a change of the map is a small difference of the file."""
    text, _ = drawn(company)
    body = text.split("</style>\n")[1]
    for line in body.splitlines():
        assert line.count("<") - line.count("</") <= 1, line


def test_adding_a_report_leaves_the_other_cards_alone(draft):
    """The lines of the file that speak of others stay the same, as long as nobody moves."""
    draft.person("chief", title="Head")
    for key in "abcde":
        draft.person(key, "chief")
    before = draft.diagram()
    draft.person("f", "chief")
    after = draft.diagram()
    old = set(render_svg(before, layout(before)).decode().splitlines())
    new = render_svg(after, layout(after)).decode().splitlines()
    assert sum(line not in old for line in new) <= 14


@pytest.mark.parametrize("locale", Locale)
def test_the_same_map_gives_the_same_bytes_in_every_process(locale):
    """Hash seeds, which differ from process to process, leave no trace."""
    script = (
        "import sys; sys.path.insert(0, 'benchmarks')\n"
        "from generated_accounts import DAY, generated_account\n"
        "from accountmap.i18n import Locale\n"
        "from accountmap.render import View, build_diagram, layout, render_dot, render_svg\n"
        f"diagram = build_diagram(generated_account(150), View(locale=Locale('{locale}'), day=DAY))\n"
        "sys.stdout.buffer.write(render_svg(diagram, layout(diagram)) + render_dot(diagram).encode())\n"
    )
    outputs = [
        subprocess.run(  # noqa: S603 - our own script
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=REPOSITORY,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) > 100_000


def test_courses_turn_in_small_arcs():
    """A corner is rounded as far as its two sides allow."""
    assert course([(0, 0), (0, 9)]) == "M0 0V9"
    assert course([(0, 0), (0, 20), (30, 20), (30, 50)]) == "M0 0V14Q0 20 6 20H24Q30 20 30 26V50"
    assert course([(9, 0), (9, 4), (0, 4)]) == "M9 0V2Q9 4 7 4H0"


def test_conflicts_wear_a_cross():
    """Bars at both ends and a cross on the longest stretch: unmistakable without colour."""
    signs = list(marks(LineKind.CONFLICT, [(0, 0), (0, 10), (100, 10), (100, 0)]))
    assert len(signs) == 4
    assert 'cx="50" cy="10"' in signs[2]


def test_no_two_kinds_of_line_are_drawn_alike(company):
    """Dashes and end marks tell them apart, colour aside."""
    text, _ = drawn(company)
    looks = {}
    for kind in LineKind:
        (rule,) = re.findall(rf"^\.{kind}{{stroke:#\w+;(.*)}}$", text, re.MULTILINE)
        ends = re.sub("#[0-9a-f]{6}", "", "".join(marks(kind, [(0, 0), (50, 0)])))
        looks[kind] = (rule, ends)
    assert len(set(looks.values())) == len(LineKind)
