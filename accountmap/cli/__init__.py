"""The command line: ``accountmap``. Each command enters at the use case the API enters at, too."""

try:
    from accountmap.cli.main import main
except KeyboardInterrupt:  # Ctrl-C before there are words to answer it
    raise SystemExit(130) from None

__all__ = ["main"]
