"""Why a record exists: the rule that made it and the words the rule rests on."""

import msgspec

from dateline.model.span import Span


class Evidence(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The rule of a stage that made a record, and the words it saw.

    Attributes:
        rule: The rule's id, unique within the stage ("weekday", "said.indirect").
        spans: The words the rule rests on, beyond the record's own span.
        note: The reasoning in one sentence, where the rule weighed something.
        stage: The stage that made the record; filled in by the runner.
        version: That stage's version; filled in by the runner.
    """

    rule: str
    spans: tuple[Span, ...] = ()
    note: str | None = None
    stage: str = ""
    version: int = 0


class Dropped(msgspec.Struct, frozen=True, kw_only=True):
    """Something a stage saw and left out, with the reason; counted, and shown by `dateline explain`."""

    span: Span
    reason: str
    stage: str = ""


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """A stage that failed on one story; the story's other stages went on."""

    stage: str
    kind: str
    message: str
