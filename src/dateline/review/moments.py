"""When a review was made."""

from datetime import UTC, datetime

from dateline.errors import QueryError


def now() -> str:
    """This moment as a review tells it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def moment(at: str) -> datetime:
    """When that was: reviews of different clocks' zones are put in order by it.

    Raises:
        QueryError: It is no ISO 8601 time.
    """
    try:
        when = datetime.fromisoformat(at)
    except ValueError as error:
        raise QueryError(f"at: {at!r} is no ISO 8601 time") from error
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
