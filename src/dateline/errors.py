"""Every error Dateline raises on purpose, in one tree.

```
DatelineError
├─ InputError            a document that cannot be read (kind, place, what to do)
├─ AuthorityError        a file of the user's own actors that cannot be used
├─ ResourceError         a word list or data file that is broken or missing
├─ PipelineError         a pipeline that cannot be built
├─ ModelError            no usable spaCy model
├─ StoreError            a store that cannot be used: damaged, newer, busy, or not there
├─ QueryError            a question that cannot be asked of a store
└─ StageError            a stage failed on one story (strict runs only)
```

Each class knows the exit status it means to the shell, so that the command line needs no table of its own.
"""


class DatelineError(Exception):
    """Anything Dateline says is wrong; its text is meant for the reader, not the programmer."""

    exit_code = 2

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled whole, whatever its class asks for when made: a worker process hands its errors over this way."""
        return _restored, (type(self), self.args, self.__dict__)


def _restored(kind: type[DatelineError], args: tuple[object, ...], attributes: dict[str, object]) -> DatelineError:
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(attributes)
    return error


class InputError(DatelineError):
    """A document that cannot be read: what is wrong, where, and what to do.

    Args:
        kind: A short stable word for machines: `empty`, `binary`, `json`, `encoding`, `language`, …
        message: One sentence for the reader.
        source: The document's id, file name or line.
    """

    exit_code = 1

    def __init__(self, kind: str, message: str, source: str = "") -> None:
        super().__init__(f"{source}: {message}" if source else message)
        self.kind = kind
        self.message = message
        self.source = source


class AuthorityError(DatelineError):
    """A file of the user's own actors that cannot be used: which row, and what is wrong with it."""


class ResourceError(DatelineError):
    """A row of a word list that breaks the rules, or a data file that is not there."""


class PipelineError(DatelineError):
    """A pipeline whose stages do not fit together; names the missing noun and who could give it."""


class ModelError(DatelineError):
    """No spaCy model could be loaded; says which were tried and how to get one."""


class StoreError(DatelineError):
    """A store that cannot be used: which file, what is wrong with it, and what to do."""


class QueryError(DatelineError):
    """A question that cannot be asked of a store: which part of it, and how it should be put."""


class StageError(DatelineError):
    """A stage failed on one story and the run was asked to be strict."""

    exit_code = 1

    def __init__(self, stage: str, story_id: str, cause: BaseException) -> None:
        super().__init__(f"stage {stage} failed on story {story_id}: {type(cause).__name__}: {cause}")
        self.stage = stage
        self.story_id = story_id
