"""The loader of the demo is strict: whatever is wrong is said with its file and place."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from accountmap.demo.account_file import AccountFile
from accountmap.demo.workspace import read_workspace
from accountmap.model.ids import TeamMemberId
from accountmap.model.links import LineKind
from accountmap.model.team import TeamMember

TODAY: Final = date(2026, 11, 24)
TEAM: Final = {"kim": TeamMember(id=TeamMemberId("demo-kim"), name="Kim")}
TEAM_FILE: Final = '[team]\nkim = { name = "Kim", function = "sales", seniority = 3 }\n'
ACCOUNT: Final = {"name": "Nowhere", "known_since": -10}
CALL: Final = {"day": -1, "ours": "kim", "with": "ann", "channel": "call", "topic": "Prices"}


def _document(**sections: Any) -> dict[str, Any]:
    """Return a small sound file with some sections replaced."""
    people = {"ann": {"name": "Ann", "title": "Director"}, "bob": {"name": "Bob", "title": "Buyer", "under": "ann"}}
    return {"account": ACCOUNT, "people": people, **sections}


def _read(document: dict[str, Any]) -> Any:
    return AccountFile("nowhere", document, TEAM, TODAY).account_map()


def test_small_file_makes_a_map():
    """Keys become ids, a list and one key mean the same, a line to a person is a line to the seat held."""
    seats = {"clerk": {"title": "Clerk", "under": "bob", "dotted": ["ann"]}}
    one = _read(_document(seats=seats, log={"touches": [CALL, {**CALL, "day": -3, "with": ["ann", "bob"]}]}))
    assert [person.id for person in one.people] == ["demo-nowhere-ann", "demo-nowhere-bob"]
    assert [touch.day.day for touch in one.touchpoints] == [23, 21]
    assert {(line.manager[-3:], line.report[-5:], line.kind) for line in one.reporting_lines} == {
        ("ann", "t-bob", LineKind.SOLID),
        ("bob", "clerk", LineKind.SOLID),
        ("ann", "clerk", LineKind.DOTTED),
    }
    assert one.team == (TEAM["kim"],)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (_document(account={**ACCOUNT, "colour": "red"}), "nowhere.toml: account: unknown key 'colour'"),
        (_document(account={"name": "Nowhere"}), "nowhere.toml: account: key 'known_since' is missing"),
        (_document(account={**ACCOUNT, "tier": "Z"}), "nowhere.toml: account: 'Z' is not a valid Tier"),
        (_document(visits={}), "nowhere.toml: unknown section 'visits'"),
        (_document(people={"ann": {"name": "Ann", "age": 5}}), "nowhere.toml: people.ann: unknown key 'age'"),
        (_document(people={"ann-lee": {"name": "Ann"}}), "people.ann-lee: key 'ann-lee' must be made of"),
        (_document(people={"ann": {"name": ""}}), "people.ann: invalid-value"),
        (_document(people={"ann": {"name": "Ann", "under": "zoe"}}), "people.ann: unknown person or seat 'zoe'"),
        (_document(people={"ann": {"name": "Ann", "seat": "x"}}), "people.ann: unknown person or seat 'x'"),
        (
            _document(people={"ann": {"name": "Ann", "seat": "x", "title": "Y"}}, seats={"x": {}}),
            "people.ann: seat 'x' says title",
        ),
        (_document(seats={"ann": {}}), "seats.ann: key 'ann' is taken by a person"),
        (_document(roles={"zoe": ["buyer"]}), "roles.zoe, row 1: unknown person 'zoe'"),
        (_document(roles={"ann": ["king"]}), "roles.ann, row 1: 'king' is not a valid RoleKind"),
        (_document(roles={"ann": ["buyer", "buyer"]}), "roles.ann, row 2: stands there already"),
        (_document(stances={"ann": {"value": 3, "since": -1, "reason": "Said so."}}), "stances.ann: invalid-value"),
        (_document(links={"cousin": [{"from": "ann", "to": "bob"}]}), "links.cousin, row 1: 'cousin' is not"),
        (_document(links={"peer": [{"from_": "ann", "to": "bob"}]}), "links.peer, row 1: unknown key 'from_'"),
        (
            _document(links={"peer": [{"from": "ann", "to": "bob"}, {"from": "bob", "to": "ann"}]}),
            "links.peer, row 2: stands there already",
        ),
        (_document(relationships={"lee": [{"with": "ann"}]}), "relationships.lee, row 1: unknown member of our team"),
        (_document(relationships={"kim": [{"with": "zoe"}]}), "relationships.kim, row 1: unknown person 'zoe'"),
        (
            _document(relationships={"kim": [{"with": "ann"}, {"with": "ann"}]}),
            "relationships.kim, row 2: stands there already",
        ),
        (_document(log={"visits": [CALL]}), "log.visits, row 1: unknown key 'visits'"),
        (_document(log={"touches": [{**CALL, "with": "zoe"}]}), "log.touches, row 1: unknown person 'zoe'"),
        (_document(log={"touches": [{**CALL, "with": []}]}), "log.touches, row 1: invalid-value"),
        (_document(log={"touches": [{**CALL, "channel": "email"}]}), "row 1: key 'direction' is missing"),
        (_document(log={"touches": [{**CALL, "day": 1}]}), "row 1: day 1 is in the future"),
        (_document(log={"touches": [{**CALL, "day": "-1"}]}), "log.touches, row 1:"),
        (_document(log={"touches": [CALL, CALL]}), "log.touches, row 2: stands there already"),
    ],
)
def test_mistake_is_named_with_its_place(document: dict[str, Any], said: str):
    """Unknown keys and people, values off their scale and duplicates are refused, with file and key."""
    with pytest.raises(ValueError, match=r"^nowhere\.toml: ") as caught:
        _read(document)
    assert said in str(caught.value)


def _workspace(folder: Path, team: str, **accounts: str) -> Path:
    """Write a workspace of demo files."""
    (folder / "accounts").mkdir()
    (folder / "team.toml").write_text(team, encoding="utf-8")
    for slug, text in accounts.items():
        (folder / "accounts" / f"{slug}.toml").write_text(text, encoding="utf-8")
    return folder


def test_parent_comes_first(tmp_path: Path):
    """Companies follow their parent, whatever the names of the files."""
    child = '[account]\nname = "A"\nknown_since = 0\nparent = "b"\n'
    folder = _workspace(tmp_path, TEAM_FILE, a=child, b='[account]\nname = "B"\nknown_since = 0\n')
    assert [one.account.name for one in read_workspace(folder, TODAY)] == ["B", "A"]


@pytest.mark.parametrize(
    ("team", "account", "said"),
    [
        (TEAM_FILE, '[account]\nname = "A"\nname = "B"\n', "a.toml: Cannot overwrite a value (at line 3"),
        (TEAM_FILE, '[account]\nname = "A"\nknown_since = 0\nparent = "z"\n', "a.toml: account: unknown parent 'z'"),
        ('[team]\nkim = { name = "Kim" }\n', "", "team.toml: team.kim: key 'function' is missing"),
        ('[team]\nKim = { name = "Kim", function = "sales", seniority = 3 }\n', "", "team.toml: team.Kim: key 'Kim'"),
    ],
)
def test_mistake_of_a_file_is_named(tmp_path: Path, team: str, account: str, said: str):
    """A key given twice, an unknown parent and a mistake in the team name their file."""
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the message is compared below
        read_workspace(_workspace(tmp_path, team, a=account), TODAY)
    assert str(caught.value).startswith(said)
