"""Views of the store kept open between requests: what SQLite has read of a large file stays at hand."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.store import Store, View

_KEPT = 4
"""Views kept open: each holds up to 64 MB of the file. A page that was asked a moment ago takes half the time."""


class Pool:
    """Hands out views, each to one request at a time; a view sees what others wrote meanwhile.

    Args:
        store: Of which.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._idle: list[View] = []
        self._lock = threading.Lock()

    @contextmanager
    def view(self) -> Iterator[View]:
        """A view for one request; one whose question failed is not used again."""
        with self._lock:
            view = self._idle.pop() if self._idle else None
        if view is None:
            view = self._store.view(shared=True)
        try:
            yield view
        except BaseException:
            view.close()
            raise
        with self._lock:
            if len(self._idle) < _KEPT:
                self._idle.append(view)
                return
        view.close()

    def __del__(self) -> None:
        """Let go of the file also where nobody said that the desk closes."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            idle, self._idle = self._idle, []
        for view in idle:
            view.close()
