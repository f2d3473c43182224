"""Accounts, errors and findings as JSON, in the shape of the output contract."""

import msgspec

from dateline.model import SCHEMA, Account, Finding, ItemError
from dateline.pipeline.strings import CodedString

_ENCODER = msgspec.json.Encoder()


def account_json(account: Account) -> bytes:
    """One story's account as one line of JSON.

    What stages dropped is left out (`dateline explain` shows it); `failures` stands only where a stage failed, and
    `reviews` where people reviewed it.
    """
    fields = _without(account, "dropped", "failures", "reviews")
    fields["story"] = _without(account.story, "source")  # it stands beside the story already
    if account.failures:
        fields["failures"] = account.failures
    if account.reviews:
        fields["reviews"] = account.reviews
    return _ENCODER.encode(fields)


def error_json(error: ItemError) -> bytes:
    """A document that could not be read, as one line of JSON."""
    return _ENCODER.encode(
        {"schema": SCHEMA, "source": error.source, "error": {"kind": error.kind, "message": error.message}}
    )


def finding_json(finding: Finding) -> bytes:
    """One finding of the ledger as one line of JSON; `dateline explain --finding` tells its grounds."""
    return _ENCODER.encode(_without(finding, "grounds"))


def grounds_json(finding: Finding) -> bytes:
    """One finding and what it rests on, as one line of JSON."""
    return _ENCODER.encode(finding)


def coded_json(one: CodedString) -> bytes:
    """One coded actor string: the input's id, then what it is and why."""
    return _ENCODER.encode({"id": one.string.id, **msgspec.structs.asdict(one.coded)})


def string_error_json(error: ItemError) -> bytes:
    """A line of actor strings that could not be read, under its id or its place in the input."""
    return _ENCODER.encode({"id": error.source.id, "error": {"kind": error.kind, "message": error.message}})


def _without(record: msgspec.Struct, *names: str) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__struct_fields__ if name not in names}
