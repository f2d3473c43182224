"""Whether what stands around an expression lets it be a time: the conditions of `resources/time_checks.yaml`."""

import re
from functools import cache

import msgspec

from dateline.lexicon.time_patterns import TimeCheck, time_checks
from dateline.lexicon.time_words import time_words
from dateline.model import Reading, Span, Token
from dateline.when.numbers import alternation

_REACH = 48
"""Code points to either side that a condition may look at: some eight words."""
_TITLE = re.compile(r"\s[A-Z][a-z]")
_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "WORK_OF_ART", "PRODUCT", "NORP"})


class Page(msgspec.Struct, frozen=True):
    """A stretch of story as the patterns see it.

    Attributes:
        text: Lower case, plain quotes, blanks and hyphens; one character for each of `printed`.
        printed: The same stretch as it stands in the story.
        start: Where the stretch begins in the story.
        reading: The story's parse; it may be empty.
    """

    text: str
    printed: str
    start: int
    reading: Reading

    def token(self, at: int) -> Token | None:
        """The token that begins at `at` of this stretch, or None."""
        first, last = self.reading.between(self.start + at, self.start + at + 1)
        return self.reading.tokens[first] if first < last else None


class _Check(msgspec.Struct, frozen=True):
    row: TimeCheck
    regexes: dict[str, re.Pattern[str]]


@cache
def _checks() -> dict[str, _Check]:
    lists = {name: alternation(list(time_words(name))) for name in ("coded", "counted")}
    out = {}
    for row in time_checks():
        regexes = {}
        for name in ("free", "text", "not_text", "before", "not_before", "after", "not_after"):
            source = "|".join(f"(?:{one}{'$' if name.endswith('before') else ''})" for one in getattr(row, name))
            for word, pattern in lists.items():
                source = source.replace("{" + word + "}", pattern)
            if source:
                regexes[name] = re.compile(source)
        out[row.check] = _Check(row, regexes)
    return out


def passes(names: tuple[str, ...], page: Page, span: Span) -> bool:
    """True when the expression at `span` of the page stands as each of the named conditions wants it."""
    return all(_holds(_checks()[name], page, span) for name in names)


def _holds(check: _Check, page: Page, span: Span) -> bool:
    words = span.cut(page.text)
    free = check.regexes.get("free")
    if free is not None and free.search(words):
        return True
    before = _before(page.text, span.start)
    after = page.text[span.end : span.end + _REACH]
    for name, regex in check.regexes.items():
        if name == "free":
            continue
        wanted = not name.startswith("not_")
        side = name.removeprefix("not_")
        found = regex.match(after) if side == "after" else regex.search(before if side == "before" else words)
        if (found is not None) != wanted:
            return False
    return _looks(check.row, page, span) and _tagged(check.row, page, span)


def _before(text: str, at: int) -> str:
    """The words before, without the quotation marks that may stand between them and the expression."""
    words = text[max(0, at - _REACH) : at]
    bare = words.rstrip("\"'\u201c\u201d ")
    return words if "'" not in words[len(bare) :] and '"' not in words[len(bare) :] else f"{bare} "


def _looks(row: TimeCheck, page: Page, span: Span) -> bool:
    printed = span.cut(page.printed)
    if row.capital and not printed[:1].isupper():
        return False
    if row.not_title and printed.split()[-1][:1].isupper() and _TITLE.match(page.printed, span.end):
        return False
    return not row.shout or printed.split()[-1].isupper()


def _tagged(row: TimeCheck, page: Page, span: Span) -> bool:
    if not (row.tags or row.not_tags or row.not_name or row.own_first):
        return True
    token = page.token(span.start)
    if token is None:
        return True
    if row.not_name and token.ent in _NAMES:
        return False
    if row.own_first:
        head = page.reading.head(token)
        if head.tag == "NNS" and head.start >= page.start + span.end:
            return False
    return token.tag not in row.not_tags and (not row.tags or token.tag in row.tags)
