"""Work over many items in several processes, with the results in the items' order.

The processes are spawned, not forked: a fork of a process that runs threads may hang.
"""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_AHEAD = 4
"""Items a process that are handed out before their turn: enough that none waits, few enough to bound memory."""


def ordered_map(
    work: Callable[[_Item], _Result], items: Iterable[_Item], *, jobs: int, crashed: Callable[[_Item], _Result]
) -> Iterator[_Result]:
    """`work` over each item in `jobs` processes; results come in the order of the items, as they are ready.

    Args:
        work: A function that can be pickled; what it raises is raised here.
        items: Taken from only as fast as they are worked off.
        jobs: How many processes.
        crashed: The result of an item whose process died of it twice (killed for its memory, say).
    """
    waiting: deque[tuple[_Item, Future[_Result]]] = deque()
    pool = _pool(jobs)
    try:
        for item in items:
            try:
                waiting.append((item, pool.submit(work, item)))
            except BrokenProcessPool:
                pool = _pool(jobs)
                waiting.append((item, pool.submit(work, item)))
            while len(waiting) > jobs * _AHEAD:
                yield _result(work, *waiting.popleft(), crashed)
        while waiting:
            yield _result(work, *waiting.popleft(), crashed)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _result(
    work: Callable[[_Item], _Result], item: _Item, future: Future[_Result], crashed: Callable[[_Item], _Result]
) -> _Result:
    """The future's result; when its pool broke under it, that of a second try in a process of its own."""
    try:
        return future.result()
    except BrokenProcessPool:
        pass
    with _pool(1) as alone:
        try:
            return alone.submit(work, item).result()
        except BrokenProcessPool:
            return crashed(item)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts)


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; only the one that holds the results answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
