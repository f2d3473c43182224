"""What has been read, kept: one SQLite file behind `Store`, `Writer` and `View`.

A **story** is a text, kept once; an **appearance** is that text in one document, with its publisher, address and day.
The account of a story stands in it as JSON and is the truth; the tables of its records (`statements`, `events`, …) have
columns for what is asked and can be made from it anew. They hold the records of those stories alone that
answers may show: a story leaves them when all its appearances are superseded or withdrawn, and stays in the store.
"""

from dateline.store.check import Fault, check
from dateline.store.forgetting import Forgotten
from dateline.store.free import PATIENCE, Cell, Free
from dateline.store.store import Store
from dateline.store.view import Value, View
from dateline.store.writer import Added, Writer

__all__ = [
    "PATIENCE",
    "Added",
    "Cell",
    "Fault",
    "Forgotten",
    "Free",
    "Store",
    "Value",
    "View",
    "Writer",
    "check",
]
