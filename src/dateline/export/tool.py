"""Who made an export, as formats name their makers."""

from dateline import __version__

NAME = "Dateline"
TOOL = f"{NAME} {__version__}"
"""Name and version."""
