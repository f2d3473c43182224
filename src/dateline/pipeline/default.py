"""The default pipeline: the one place that names the rooms.

A page becomes a ledger in this order; each stage says what it needs and what it gives (`dateline stages`).
"""

from dateline.pipeline.runner import Pipeline
from dateline.pipeline.stage import Stage
from dateline.reading import Parse, parse

STAGES: tuple[Stage, ...] = (
    parse,
)


def default_pipeline(model: str | None = None, *, strict: bool = False) -> Pipeline:
    """The pipeline that `dateline read` runs.

    Args:
        model: A spaCy model's package name or folder; None takes the best one installed.
        strict: Raise on the first stage that fails.
    """
    return Pipeline(STAGES, configs={"reading.parse": Parse(model=model)}, strict=strict)
