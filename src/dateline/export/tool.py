"""Who made an export, as formats name their makers."""

from importlib.metadata import version

NAME = "Dateline"
TOOL = f"{NAME} {version('dateline')}"
"""Name and version."""
