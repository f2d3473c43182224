"""Bytes → RawItem: text files, HTML pages and JSON Lines, from files, folders, patterns and standard input.

Nothing is dropped in silence: what cannot be read comes out as an `ItemError` with its place and what to do, what
is odd but readable as a `Warned` before its document.
"""

from dateline.ingest.checks import MAX_DOCUMENT, MAX_PARAGRAPH
from dateline.ingest.documents import STDIN, Found, documents, text_item
from dateline.ingest.language import language_of
from dateline.ingest.paths import DOCUMENT_SUFFIXES
from dateline.ingest.strings import FoundString, actor_strings

__all__ = [
    "DOCUMENT_SUFFIXES",
    "MAX_DOCUMENT",
    "MAX_PARAGRAPH",
    "STDIN",
    "Found",
    "FoundString",
    "actor_strings",
    "documents",
    "language_of",
    "text_item",
]
