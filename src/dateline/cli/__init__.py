"""The command line: one command a file, each one library call. Data go to standard output, talk to standard error."""

from dateline.cli.app import main

__all__ = ["main"]
