"""Fixtures for the whole house. The smallest thing that shows the point wins.

A test that is about one room builds its `Story` or `Reading` by hand; only tests that are about the parse, or about
what the rooms make of one another, load the spaCy model (once a process: `dateline.reading.load` keeps it).
"""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout: where `resources/`, `docs/` and `examples/` stand."""
    return ROOT
