"""The legend and the line under the title, computed from what is drawn."""

from __future__ import annotations

import pytest

from accountmap.i18n import Locale, say
from accountmap.model.buying import RoleKind
from accountmap.render.diagram import Attitude, CardKind, ContactState, LineKind


def signs(diagram):
    """Return the signs in the legend."""
    return [entry.sign for entry in diagram.legend]


def test_a_plain_chart_has_no_legend(draft):
    """Names, titles and solid lines explain themselves."""
    draft.person("a")
    draft.person("b", "a")
    assert not draft.diagram().legend


def test_the_legend_names_what_is_drawn_and_nothing_else(draft):
    """Each sign once."""
    draft.person("a", stance=1, roles=["buyer"])
    draft.person("b", "a", stance=1, roles=["buyer"])
    draft.link("a", "b", "conflict")
    diagram = draft.diagram()
    texts = [entry.text for entry in diagram.legend]
    assert texts == ["supporter", "buyer", "reports to", "in conflict"]


def test_a_full_map_explains_every_sign(company):
    """Everything a map can show has its entry."""
    shown = signs(company.diagram)
    assert {sign for sign in shown if isinstance(sign, LineKind)} == set(LineKind)
    assert set(CardKind) - set(shown) == {CardKind.PRIMARY}
    assert {Attitude.ALLY, Attitude.OPPONENT, Attitude.UNKNOWN, *ContactState} <= set(shown)
    assert len({entry.text for entry in company.diagram.legend}) == len(shown)


def test_the_subtitle_counts_what_is_drawn(family_firm, company):
    """People, active contacts, vacancies, unknown holders, and the day, in both languages."""
    assert company.diagram.subtitle == ("11 people · 1 active contact · 1 vacancy · 1 person to find out · 24 Nov 2026")
    assert family_firm.diagram.subtitle == (
        "10 человек · 5 живых контактов · 1 вакансия · не выяснено, кто: 1 · 24 нояб. 2026"
    )


def test_an_empty_map_says_so(draft):
    """A new account is no error."""
    assert draft.diagram().subtitle == "nobody recorded yet · 24 Nov 2026"
    assert draft.diagram(Locale.RU).subtitle == "пока никого нет · 24 нояб. 2026"


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("kind", RoleKind)
def test_every_role_has_a_short_code_and_a_name(locale, kind):
    """Codes fit the strip, and none stands for two roles."""
    codes = [say(locale, f"map-role-{other}") for other in RoleKind]
    code = say(locale, f"map-role-{kind}")
    assert 2 <= len(code) <= 4
    assert codes.count(code) == 1
    assert say(locale, f"map-legend-role-{kind}").casefold() != code.casefold()


@pytest.mark.parametrize(
    ("count", "words"), [(0, "живых контактов нет"), (1, "1 живой контакт"), (3, "3 живых контакта")]
)
def test_contacts_are_counted_in_russian(count, words):
    """Plural forms of the language."""
    assert say(Locale.RU, "map-active-contacts", count=count) == words
