"""What a stage is: a pure function from a story's state to records, with its needs, its gift and its version."""

from collections.abc import Callable, Iterable
from typing import Any, Literal, get_type_hints

import msgspec

from dateline.model import StoryState

Noun = Literal["reading", "times", "places", "actors", "statements", "events", "relations", "tensions"]
StageFunction = Callable[[StoryState, Any], Iterable[Any]]


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """A stage as it is declared.

    Attributes:
        name: `room.idea`, such as `said.direct`.
        needs: The nouns that earlier stages must have given.
        gives: The noun it yields records of. A record whose id is already there replaces the older one.
        version: Raised whenever the same input may give another output; kept with every record.
        run: The function: `(state, config) -> records`; it may yield `Dropped` among them.
        config: The frozen struct of its settings; its defaults are the stage's.
        about: The first line of its docstring.
    """

    name: str
    needs: tuple[Noun, ...]
    gives: Noun
    version: int
    run: StageFunction
    config: type[msgspec.Struct]
    about: str


class NoConfig(msgspec.Struct, frozen=True):
    """The settings of a stage that has none."""


def stage(name: str, *, needs: tuple[Noun, ...], gives: Noun, version: int) -> Callable[[StageFunction], Stage]:
    """Declare a stage: a function of a story's state and a frozen config struct.

    ```python
    @stage("said.direct", needs=("reading", "actors"), gives="statements", version=1)
    def direct_quotes(state: StoryState, config: NoConfig) -> Iterator[Statement]: ...
    ```
    The config's type is read from the annotation of the second parameter.
    """

    def declare(run: StageFunction) -> Stage:
        hints = get_type_hints(run)
        about = (run.__doc__ or "").strip().split("\n")[0]
        return Stage(
            name=name,
            needs=needs,
            gives=gives,
            version=version,
            run=run,
            config=hints.get("config", NoConfig),
            about=about,
        )

    return declare
