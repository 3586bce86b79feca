"""``accountmap db`` as it is called: what it says, its exit codes, and what it never says."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from accountmap.cli import main
from postgresql_server import PostgresqlServer
from workspaces import digest, fill


def run(*arguments: str, **environment: str) -> Result:
    """Run ``accountmap`` and return what came of it; nothing but its own errors may end it."""
    result = CliRunner(env=environment).invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a filled workspace file in the folder the commands run in."""
    monkeypatch.chdir(tmp_path)
    for name in ("ACCOUNTMAP_LANG", "ACCOUNTMAP_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    fill("sqlite:///accountmap.db")
    return tmp_path / "accountmap.db"


def test_the_life_of_a_backup(workspace: Path):
    """Check, back up, drill, lose everything, restore: each step says what it did and what comes next."""
    expected = digest("sqlite:///accountmap.db")
    assert "Everything is in order" in run("db", "check").output
    made = run("db", "backup", "b.db")
    assert (made.exit_code, "accountmap db drill b.db" in made.output, expected[:16] in made.output) == (0, True, True)
    drilled = run("db", "drill", "b.db", "--json")
    assert (drilled.exit_code, json.loads(drilled.output)["is_good"]) == (0, True)
    workspace.write_bytes(b"\0" * 10_000)
    assert run("db", "check").exit_code == 1
    refused = run("db", "restore", "b.db")
    assert (refused.exit_code, "--overwrite" in refused.stderr) == (5, True)
    assert run("db", "restore", "b.db", "--overwrite").exit_code == 0
    assert digest("sqlite:///accountmap.db") == expected
    assert "новее нет" in run("db", "upgrade", "--lang", "ru").output


def test_check_tells_flaws_with_their_mending(workspace: Path):
    """What is wrong is a sentence in either language, and the exit code is 1."""
    with sqlite3.connect(workspace) as raw:
        raw.execute("UPDATE change_set SET source = 'x'")
    raw.close()
    english, russian = run("db", "check"), run("db", "check", "--lang", "ru")
    assert (english.exit_code, russian.exit_code) == (1, 1)
    assert "was altered from revision 1 on" in english.output
    assert "изменён, начиная с версии 1" in russian.output
    flaws = json.loads(run("db", "check", "--json").output)["flaws"]
    assert [flaw["kind"] for flaw in flaws] == ["log-altered"] * 2


def test_copy_to_a_server_is_worked_with_from_the_command_line(workspace: Path, postgresql: PostgresqlServer):
    """After the copy, every command takes the server's URL."""
    server = postgresql.new_database()
    copied = run("db", "copy", workspace.name, server, "--json")
    assert json.loads(copied.output)["digest"] == digest("sqlite:///accountmap.db")
    assert run("accounts", "--database", server).output == run("accounts").output
    assert run("db", "check", ACCOUNTMAP_DATABASE_URL=server).exit_code == 0
    assert run("db", "copy", workspace.name, server).exit_code == 5


def test_what_keeps_us_from_a_server_is_told_without_secrets(postgresql: PostgresqlServer, tmp_path: Path):
    """Each trouble with a server has its sentence in both languages; a password is in none of them."""
    host = f"?host={postgresql.folder}"
    postgresql.execute("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0")
    postgresql.require_password("kim", "right-secret")
    troubles = {
        f"postgresql://kim:s3cret-wrong@/postgres{host}": "PGPASSWORD",
        f"postgresql://nobody-here:s3cret@/postgres{host}": "does not exist",
        f"postgresql://postgres:s3cret@/no_such{host}": "createdb",
        f"postgresql+psycopg://postgres:s3cret@/latin{host}": "LATIN1",
        "postgresql://kim:s3cret@127.0.0.1:1/maps?sslpassword=s3cret": "does not answer",
        "postgresql://kim:s3cret@no-such-host.invalid/maps": "does not answer",
        "mysql://kim:s3cret@db.example/maps": "postgresql://USER@HOST/NAME",
        "postgresql:/kim:s3cret@db.example/maps": "postgresql://USER@HOST/NAME",
        "postgresql://kim:s3cret@db.example:port/maps": "postgresql://USER@HOST/NAME",
    }
    for url, words in troubles.items():
        for lang in ("en", "ru"):
            result = run("accounts", "--database", url, "--lang", lang)
            assert result.exit_code in {4, 6}, url
            assert "s3cret" not in result.output, result.output
            assert "Traceback" not in result.output
            if lang == "en":
                assert words in result.stderr
    let_in = run("accounts", "--database", f"postgresql://kim:right-secret@/postgres{host}")
    assert "right-secret" not in let_in.output
    assert list(tmp_path.iterdir()) == []
