"""What each stage took in, gave, dropped and cost."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

import msgspec


class StageStats(msgspec.Struct):
    """A stage's counts over a run: stories in, records out, dropped by reason, failures, seconds."""

    stories: int = 0
    out: int = 0
    failed: int = 0
    seconds: float = 0.0
    dropped: Counter[str] = msgspec.field(default_factory=Counter)

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Count one story and the time spent inside the block."""
        began = perf_counter()
        self.stories += 1
        try:
            yield
        finally:
            self.seconds += perf_counter() - began

    def add(self, other: "StageStats") -> None:
        """Take another run's counts in."""
        self.stories += other.stories
        self.out += other.out
        self.failed += other.failed
        self.seconds += other.seconds
        self.dropped.update(other.dropped)
