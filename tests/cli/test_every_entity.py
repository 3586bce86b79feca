"""Every kind of entity, from the command line only: added, changed, ended or taken out, and all of it undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import create_engine, select

from accountmap.model.changes import ENTITY_KINDS
from accountmap.store import tables
from accountmap.store.contents import TABLES, read_contents

Run = Callable[..., Result]
ACCOUNT, OTHER = "demo-fablewick", "demo-quillmarsh"
ADA, TIM, JOAN, BESS = "Ada Sampleton", "Tim Bazley", "Joan Foobarton", "Bess Madeupton"
NEW, OURS, STAND_IN = "Zoe Newcomer", "Grace Draftwell", "Uma Tryout"
# A line per edit: where, then the command without the account. `{seat}` and `{touch}` are ids the edits before gave.
EDITS = [
    ("accounts edit", "--tier", "B", "--note", "talks of a second warehouse"),
    ("person add", NEW, "--title", "Clerk", "--manager", ADA, "--email", "zoe@f.example"),
    ("person edit", NEW, "--phone", "+44 20 7946 0000", "--seniority", "2", "--function", "records"),
    ("person move", NEW, "--manager", JOAN, "--from", "2026-01-01"),
    ("position open", "--title", "Archivist", "--manager", JOAN, "--placeholder"),
    ("position edit", "{seat}", "--seniority", "3", "--unit", "Records", "--vacant"),
    ("line add", NEW, BESS, "--kind", "dotted"),
    ("line end", NEW, BESS, "--kind", "dotted", "--on", "2030-01-01"),
    ("line make", TIM, JOAN, "dotted"),
    ("line remove", TIM, JOAN),
    ("line add", TIM, JOAN),
    ("link", NEW, "advises", BESS, "--strength", "0.4"),
    ("link", NEW, "advises", BESS, "--until", "2030-01-01", "--note", "since the audit"),
    ("link", NEW, "peer", TIM),
    ("link", NEW, "peer", TIM, "--remove"),
    ("role give", NEW, "gatekeeper"),
    ("role end", NEW, "gatekeeper", "--on", "2030-01-01"),
    ("stance", NEW, "sceptic", "--reason", "asked for a discount first", "--from", "2026-01-01"),
    ("stance", NEW, "supporter", "--from", "2026-03-01"),
    ("stance", NEW, "unknown"),
    ("motivation add", NEW, "no lost papers", "--from", "2026-01-01"),
    ("motivation end", NEW, "no lost papers", "--on", "2026-06-01"),
    ("function set", "hr", "served_by", "--served-by", OTHER),
    ("function set", "hr", "none", "--from", "2026-05-01"),
    ("function end", "hr"),
    ("team add", STAND_IN, "--function", "sales"),
    ("team edit", STAND_IN, "--may-meet", "6", "--clear", "function"),
    ("stand-in add", OURS, STAND_IN, "--from", "2026-01-01"),
    ("stand-in add", OURS, STAND_IN, "--introduced"),
    ("stand-in end", OURS, STAND_IN, "--on", "2026-02-01"),
    ("contact", STAND_IN, NEW, "--owns", "--level", "met"),
    ("contact", STAND_IN, NEW, "--level", "trusts", "--desired", "recommends_us"),
    ("contact", STAND_IN, NEW, "--clear", "desired"),
    ("touch", "--ours", STAND_IN, "--theirs", NEW, "--topic", "papers", "--at", "2026-04-01"),
    ("touchpoint edit", "{touch}", "--topic", "lost papers", "--theirs", NEW, "--theirs", TIM),
    ("touchpoint remove", "{touch}"),
    ("contact", STAND_IN, NEW, "--remove"),
    ("consent add", JOAN, "--about", NEW, "--state", "asked", "--from", "2026-05-01"),
    ("introduce", JOAN, OURS, "--to", NEW, "--on", "2026-05-02"),
    ("opt-out", TIM, "--channel", "call", "--reason", "asked on the phone"),
    ("access-window", "tender", "--function", "marketing", "--until", "2030-01-01"),
    ("policy", "--no-meals", "--participants", "2"),
    ("position open", "--title", "Mistake"),
    ("position remove", "{seat}"),
    ("position fill", "{archive}", NEW, "--from", "2026-02-01"),
    ("position end", "{archive}", "--on", "2026-08-01", "--reports", "up"),
    ("person add", "Mistaken Twice"),
    ("person remove", "Mistaken Twice"),
    ("person end", BESS, "--on", "2026-09-01", "--leaves", "closed", "--reports", "up"),
]


@pytest.fixture
def demo(run: Run, tmp_path: Path) -> Run:
    """Return the command line on the demo workspace."""
    assert run("demo", "--no-serve").exit_code == 0
    return lambda *line: run(*line, "--database", str(tmp_path / "demo" / "accountmap.db"))


@pytest.fixture
def contents(tmp_path: Path) -> Callable[[], dict[str, str]]:
    """Return what digests the tables that hold maps: all but the log, and the revisions of the accounts."""
    log = {"account", "change", "change_set", "change_set_account", "change_value", "feed", "map_snapshot"}
    maps = {name: table for name, table in TABLES.items() if name not in log}

    def read() -> dict[str, str]:
        engine = create_engine(f"sqlite:///{tmp_path / 'demo' / 'accountmap.db'}")
        with engine.connect() as connection:
            found = read_contents(connection, maps).tables
        engine.dispose()
        return {name: table.digest for name, table in found.items()}

    return read


def kinds_in_log(file: Path, account: str, edits: int) -> set[str]:
    """Return the kinds of entities that the latest change sets of an account touch."""
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        of_account = select(tables.change_set_account.c.change_set).where(
            tables.change_set_account.c.account == account
        )
        latest = of_account.order_by(tables.change_set_account.c.revision.desc()).limit(edits)
        kinds = set(connection.scalars(select(tables.change.c.kind).where(tables.change.c.change_set.in_(latest))))
    engine.dispose()
    return kinds


def carried_out(demo: Run, edits: list[tuple[str, ...]]) -> Iterator[dict]:
    """Carry edits out one by one; each must change something."""
    ids: dict[str, str] = {}
    for command, *rest in edits:
        line = [*command.split(), ACCOUNT, *(word.format(**ids) for word in rest)]
        done = demo(*line, "--json")
        assert done.exit_code == 0, (line, done.stderr)
        effect = json.loads(done.stdout)
        assert effect["changes"], line
        if command in ("position open", "touch"):
            ids["touch" if command == "touch" else "seat"] = effect["id"]
            ids.setdefault("archive", effect["id"])
        yield effect


def test_every_kind_is_edited_and_all_of_it_undone(demo: Run, contents: Callable[[], dict[str, str]], tmp_path: Path):
    """Forty edits touch each kind of entity; undone one by one, from the last, every table is as it was."""
    before, exported = contents(), demo("export", "--all", "-o", "-").stdout
    assert demo("merge", "--account", ACCOUNT, ADA, TIM, "--not-the-same").exit_code == 0
    edits = len(list(carried_out(demo, EDITS)))
    assert demo("merge", "--account", ACCOUNT, ADA, TIM, "--maybe-the-same").exit_code == 0
    assert contents() != before
    assert kinds_in_log(tmp_path / "demo" / "accountmap.db", ACCOUNT, edits + 2) == set(ENTITY_KINDS)
    for number in range(edits + 2):
        undone = demo("undo", ACCOUNT)
        assert undone.exit_code == 0, (number, undone.stderr)
    assert demo("export", "--all", "-o", "-").stdout == exported
    assert contents() == before


def test_who_changed_employer_is_brought_back_on_both_maps(demo: Run, contents: Callable[[], dict[str, str]]):
    """The step is one change set on each map; the new one is undone first."""
    before = contents()
    assert demo("person", "employer", ACCOUNT, TIM, OTHER, "--title", "Buyer").exit_code == 0
    assert contents() != before
    for account in (OTHER, ACCOUNT):
        assert demo("undo", account).exit_code == 0
    assert contents() == before
