"""An account as a store keeps it: JSON without the text, which stands beside it."""

import sqlite3
from pathlib import Path

import msgspec

from dateline.errors import StoreError
from dateline.model import Account

ACCOUNT = "SELECT story, text, account FROM stories WHERE id = ?"
"""The columns that `stored_account` needs."""

AS_READ = """
SELECT stories.story, stories.text, coalesce(machine.account, stories.account) AS account
FROM stories LEFT JOIN machine ON machine.story = stories.id
"""
"""The same of stories as the machine read them, whatever reviewers said."""

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Account)


def packed(account: Account) -> bytes:
    """The account's JSON without the story's text."""
    return _ENCODER.encode(msgspec.structs.replace(account, story=msgspec.structs.replace(account.story, text="")))


def stored_account(row: sqlite3.Row, path: Path) -> Account:
    """The account as it was added.

    Raises:
        StoreError: What the row holds is no account.
    """
    try:
        account = _DECODER.decode(row["account"])
    except msgspec.DecodeError as error:
        trouble = "is damaged or of another Dateline; forget it and add its document again"
        raise StoreError(f"{path}: the account of story {row['story']} {trouble}: {error}") from error
    return msgspec.structs.replace(account, story=msgspec.structs.replace(account.story, text=row["text"]))
