"""Dateline reads news-wire text and keeps the ledger of who said and did what, where and when, and what did not happen.

```python
import dateline

for account in dateline.read_text("OSLO, May 3 (NTB) - The minister said on Friday she would resign."):
    for statement in account.statements: ...

with dateline.open("dateline-store") as archive:  # what `dateline add` has kept
    for event in archive.events(actor="Norway"): ...
```
Names are imported when they are first used, so that `import dateline` costs nothing.
"""

import logging
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.errors import AuthorityError as AuthorityError
    from dateline.errors import DatelineError as DatelineError
    from dateline.errors import InputError as InputError
    from dateline.errors import ModelError as ModelError
    from dateline.errors import PipelineError as PipelineError
    from dateline.errors import StageError as StageError
    from dateline.export import account_json as account_json
    from dateline.face import open_store as open  # noqa: A004 - read as `dateline.open`
    from dateline.ledger import findings as findings
    from dateline.model import SCHEMA as SCHEMA
    from dateline.model import Account as Account
    from dateline.model import Actor as Actor
    from dateline.model import Dateline as Dateline
    from dateline.model import Dropped as Dropped
    from dateline.model import Event as Event
    from dateline.model import Evidence as Evidence
    from dateline.model import Failure as Failure
    from dateline.model import Finding as Finding
    from dateline.model import ItemError as ItemError
    from dateline.model import Mention as Mention
    from dateline.model import PlaceRef as PlaceRef
    from dateline.model import RawItem as RawItem
    from dateline.model import Reading as Reading
    from dateline.model import Relation as Relation
    from dateline.model import Source as Source
    from dateline.model import Span as Span
    from dateline.model import Statement as Statement
    from dateline.model import Story as Story
    from dateline.model import StoryState as StoryState
    from dateline.model import Tension as Tension
    from dateline.model import TimeRef as TimeRef
    from dateline.model import Warned as Warned
    from dateline.pipeline.default import default_pipeline as default_pipeline
    from dateline.pipeline.default import read_documents as read
    from dateline.pipeline.default import read_text as read_text
    from dateline.pipeline.runner import Pipeline as Pipeline
    from dateline.pipeline.stage import stage as stage
    from dateline.who import Authority as Authority
    from dateline.who import code_actor as code_actor

__version__ = "0.1.0"

_HOMES = {
    "dateline.errors": (
        "AuthorityError", "DatelineError", "InputError", "ModelError", "PipelineError", "StageError",
    ),
    "dateline.export": ("account_json",),
    "dateline.face": ("open",),
    "dateline.ledger": ("findings",),
    "dateline.model": (
        "SCHEMA", "Account", "Actor", "Dateline", "Dropped", "Event", "Evidence", "Failure", "Finding", "ItemError",
        "Mention", "PlaceRef", "RawItem", "Reading", "Relation", "Source", "Span", "Statement", "Story", "StoryState",
        "Tension", "TimeRef", "Warned",
    ),
    "dateline.pipeline.default": ("default_pipeline", "read", "read_text"),
    "dateline.pipeline.runner": ("Pipeline",),
    "dateline.pipeline.stage": ("stage",),
    "dateline.who": ("Authority", "code_actor"),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}
_CALLED = {"open": "open_store", "read": "read_documents"}  # at home each says of what

__all__ = [
    "SCHEMA",
    "Account",
    "Actor",
    "Authority",
    "AuthorityError",
    "Dateline",
    "DatelineError",
    "Dropped",
    "Event",
    "Evidence",
    "Failure",
    "Finding",
    "InputError",
    "ItemError",
    "Mention",
    "ModelError",
    "Pipeline",
    "PipelineError",
    "PlaceRef",
    "RawItem",
    "Reading",
    "Relation",
    "Source",
    "Span",
    "StageError",
    "Statement",
    "Story",
    "StoryState",
    "Tension",
    "TimeRef",
    "Warned",
    "__version__",
    "account_json",
    "code_actor",
    "default_pipeline",
    "findings",
    "open",
    "read",
    "read_text",
    "stage",
]

logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any of the names above
    """Import a public name from its room when it is first asked for."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), _CALLED.get(name, name))
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, imported yet or not."""
    return sorted(__all__)
