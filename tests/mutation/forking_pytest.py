"""A process that has the libraries loaded and runs tests in forks of itself, each on a package folder of its own.

Starting Python and loading libraries is most of the time of a short test; here it is done once. Each line of standard
input is a JSON list: the folder that holds the package, a file for what pytest says, and pytest's arguments. The answer
is a line with pytest's exit code.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Final

import pytest

LIBRARIES: Final = """
    _pytest.doctest alembic.command anyascii babel.dates click.testing defusedxml.ElementTree fastapi.testclient
    fastapi_offline filelock fluent.runtime graphviz hypothesis.internal.conjecture.engine hypothesis.strategies
    networkx openpyxl orjson phonenumbers pydantic_settings sqlalchemy.dialects.sqlite uvicorn
"""


def run_tests(folder: str, output: str, arguments: list[str]) -> int:
    """Run pytest in this process, a fork, on the package in `folder`; return its exit code."""
    with Path(output).open("w", encoding="utf-8") as told:
        os.dup2(told.fileno(), 1)
        os.dup2(told.fileno(), 2)
    os.chdir(folder)
    sys.path.insert(0, folder)
    os.environ["PYTHONPATH"] = folder  # for the processes that tests start
    return int(pytest.main(arguments))


def main() -> None:
    """Answer requests until standard input ends."""
    for name in LIBRARIES.split():
        importlib.import_module(name)
    loaded = [name for name in sys.modules if name.partition(".")[0] == "accountmap"]
    assert not loaded, f"a fork would test the package as it is installed: {loaded}"
    for line in sys.stdin:
        folder, output, arguments = json.loads(line)
        child = os.fork()
        if not child:
            code = 70
            try:
                code = run_tests(folder, output, arguments)
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
