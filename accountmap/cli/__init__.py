"""The command line: ``accountmap``. Each command enters at the use case the API enters at, too."""

from accountmap.cli.main import main

__all__ = ["main"]
