"""Copies: which story repeats an earlier one, and which figures it changes.

Desks cut a story from the end, give it a new head, swap words and correct figures; what stays is runs of words. So a
copy is told by *containment*: the share of the shorter text's three-word shingles that stand in the longer one. Slips
of letters, as scanning makes them, are mended before they count. A copy whose figures differ is an update, and a
merge that hides it would lose news: `differences` says what was changed.
"""

import heapq
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import chain
from typing import Generic, NamedTuple, Protocol

from dateline.ledger.linkage import K
from dateline.ledger.matching import sentences
from dateline.lexicon.calendar_names import months, weekdays
from dateline.lexicon.time_words import time_words
from dateline.model import Story

_WHOLE, _LINES = 40, 25
"""Words that make a text a story of its own, and that make it one beside another of about its length: shorter ones are
notes that a desk puts above many stories (seen on sets of copied stories, November 2026)."""
SAME = 0.65
"""Containment from which a text is a copy. On made copies (ECB+, half of the topics) true ones hold .70 or more once
mended, other stories of the same event .68 or less, nearly all .58 or less (November 2026)."""
_MENDABLE = 0.35
"""Containment from which mending is worth the time: one letter in thirty wrong leaves half the shingles whole."""
_SLIP = 0.6
"""Likeness of letters from which two words are one word with a slip: "boats"/"boots" .8, "said"/"told" .25."""
_SAMPLE = 8
"""One shingle in eight is a mark: a text of 200 words has some 25."""
_SHARED = 0.1
"""Share of the shorter text's marks from which texts are compared; with `SAME` contained, far fewer is unlikely."""
_COMPARED = 32
"""Texts compared for one story, those of the most marks in common."""
_LISTED = 64
"""Stories kept for one mark: the first of them hold the originals; more share only a paper's standing phrases."""
_LIKE = 0.6
"""Likeness from which two sentences are one sentence with changes: a slip in every seventh word leaves .8."""
_VERSIONS = 8
"""Earlier versions of a text whose figures a copy is held against."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")

Difference = tuple[str, str]
"""A figure, month or weekday as the earlier text has it, and as the copy has it."""
Rank = tuple[str, bool, int]
"""What stories are sorted by, the earliest first: day of publication, whether it is second-hand, place."""


def marks(text: str) -> frozenset[int]:
    """A sample of a text's shingles by which its copies are looked up: the same in every process and on every machine.

    Returns:
        Signed 64-bit hashes, as SQLite stores them; only those divisible by eight. A very short text may have none.
    """
    hashes = (blake2b(" ".join(shingle).encode(), digest_size=8).digest() for shingle in _shingles(_words(text)))
    return frozenset(int.from_bytes(digest, "big", signed=True) for digest in hashes if digest[-1] % _SAMPLE == 0)


def containment(one: str, other: str) -> float:
    """The share of the shorter text that stands in the longer one, 0 to 1, as three-word shingles.

    Where that leaves a doubt, words that differ only by a slip of letters ("Eiployees") are taken as the same.
    """
    left, right = _words(one), _words(other)
    share = _share(_shingles(left), _shingles(right))
    if _MENDABLE <= share < SAME:
        return _share(_shingles(left), _shingles(_mended(left, right)))
    return share


def differences(original: str, copy: str) -> list[Difference]:
    """The figures, months and weekdays that a copy changes, in its order.

    "Ten people died on Monday." → "Twelve people died on Monday." gives `("Ten", "Twelve")`. What a copy leaves out,
    adds, moves or says in other words is no difference; nor is "three" for "3".
    """
    old = [_words(original[start:end], lower=False) for start, end in sentences(original)]
    known = {tuple(words) for words in old}
    plain = [(words, _plain(words)) for words in old]
    found: dict[Difference, None] = {}
    for start, end in sentences(copy):
        new = _words(copy[start:end], lower=False)
        if tuple(new) not in known:
            found.update(dict.fromkeys(_changed(_counterpart(new, plain), new)))
    return list(found)


def _comparable(one: str, other: str) -> bool:
    """False where one text is a line or two that any story may carry: "Here is the latest from our partners"."""
    short, long = sorted((len(one.split()), len(other.split())))
    return short >= _WHOLE or (short >= _LINES and 2 * short >= long)


def is_secondhand(story: Story) -> bool:
    """True for a story that revises another, or is credited to somebody else than its publisher: no original."""
    publisher, credit = story.source.publisher, story.credit
    reprinted = publisher is not None and credit is not None and credit.lower() not in publisher.lower()
    return bool(story.updates) or reprinted


class MarkShelf(Protocol[K]):
    """Where texts stand and are looked up by their marks: in memory, or in a store."""

    def first(self, mark: int, most: int) -> Iterable[K]:
        """Stories whose text has a mark, the first added first."""

    def mark_count(self, key: K) -> int:
        """How many marks a story has."""

    def text(self, key: K) -> str:
        """A story's words."""


def overlaps(shelf: MarkShelf[K], key: K, text: str, own: Collection[int]) -> dict[K, float]:
    """The stories on the shelf that a text shares its words with, and how much.

    Args:
        shelf: The other stories; whether this one stands there too does not matter.
        key: Its name.
        text: Its words.
        own: Its `marks`.
    """
    shared: dict[K, int] = defaultdict(int)
    for mark in own:
        for other in shelf.first(mark, _LISTED):
            shared[other] += 1
    shared.pop(key, None)
    shares = {other: n / min(len(own), shelf.mark_count(other)) for other, n in shared.items()}
    likely = heapq.nlargest(_COMPARED, shares, key=shares.__getitem__)
    texts = {other: shelf.text(other) for other in likely if shares[other] >= _SHARED}
    found = {other: containment(theirs, text) for other, theirs in texts.items() if _comparable(theirs, text)}
    return {other: share for other, share in found.items() if share >= SAME}


class Copies:
    """Stories in memory, as they come in, and what each repeats. One more costs the same among many."""

    def __init__(self) -> None:
        """Begin without stories."""
        self._texts: dict[str, str] = {}
        self._sizes: dict[str, int] = {}
        self._ranks: dict[str, Rank] = {}
        self._holders: dict[int, list[str]] = defaultdict(list)
        self._pairs: dict[str, dict[str, float]] = defaultdict(dict)

    def add(self, key: str, text: str, published: str | None = None, *, secondhand: bool = False) -> dict[str, float]:
        """Take in a story.

        Args:
            key: Its name; a name that is known already changes nothing.
            text: Its words.
            published: EDTF day; stories without one count as later than those with one.
            secondhand: True when the story says that it revises another, or is somebody else's: no original.

        Returns:
            The stories it shares its text with, and how much.
        """
        if key in self._texts:
            return self._pairs.get(key, {})
        own = marks(text)
        self._ranks[key] = (published or "9999", secondhand, len(self._ranks))
        self._texts[key], self._sizes[key] = text, len(own)
        for other, share in overlaps(self, key, text, own).items():
            self._pairs[key][other] = self._pairs[other][key] = share
        for mark in own:
            if len(self._holders[mark]) < _LISTED:
                self._holders[mark].append(key)
        return self._pairs.get(key, {})

    def links(self) -> dict[str, tuple[str, list[Difference]]]:
        """Each copy with the earlier story it repeats and what it changes in it.

        The earlier of two is the one published first; of one day, the one that is neither a revision nor credited to
        somebody else; then the one added first.
        """
        found: dict[str, tuple[str, list[Difference]]] = {}
        roots: dict[str, str] = {}
        ranks = self._ranks
        for key in sorted((key for key in self._pairs if self._pairs[key]), key=ranks.__getitem__):
            earlier = {other: share for other, share in self._pairs[key].items() if ranks[other] < ranks[key]}
            if earlier:
                one = traced(key, earlier, ranks, roots, self._texts.__getitem__)
                found[key], roots[key] = (one.original, one.differs), one.root
        return found

    def first(self, mark: int, most: int) -> Iterable[str]:
        """Stories whose text has a mark, the first added first."""
        return self._holders.get(mark, [])[:most]

    def mark_count(self, key: str) -> int:
        """How many marks a story has."""
        return self._sizes[key]

    def text(self, key: str) -> str:
        """A story's words."""
        return self._texts[key]


class Traced(NamedTuple, Generic[K]):
    """What a copy repeats: the story it is linked to, what it changes in that, and the first story of all its kind."""

    original: K
    differs: list[Difference]
    root: K


def traced(
    key: K, earlier: Mapping[K, float], ranks: Mapping[K, Rank], roots: Mapping[K, K], text: Callable[[K], str]
) -> Traced[K]:
    """Which of the earlier stories of like text a copy is linked to.

    A copy of a copy is traced to the original when it still holds enough of it. When its figures differ from those of
    an earlier version, it is linked to that version.

    Args:
        key: The copy.
        earlier: Those stories, at least one → containment.
        ranks: Story → what it is sorted by, the earliest first.
        roots: Story → the first of its kind, for those that are copies themselves.
        text: A story's words.
    """
    nearest: K = max(earlier.items(), key=lambda one: (one[1], one[0]))[0]
    root = roots.get(nearest, nearest)
    first: K = root if root in earlier else nearest
    versions: list[K] = [first]
    versions += [other for other in sorted(earlier, key=ranks.__getitem__) if other != first]
    for other in versions[:_VERSIONS]:
        if changed := differences(text(other), text(key)):
            return Traced(other, changed, root)
    return Traced(first, [], root)


def _words(text: str, *, lower: bool = True) -> list[str]:
    return _WORD.findall(text.lower() if lower else text)


def _shingles(words: list[str]) -> frozenset[tuple[str, ...]]:
    if len(words) < 3:
        return frozenset({tuple(words)} if words else ())
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def _share(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    fewest = min(len(one), len(other))
    return len(one & other) / fewest if fewest else 0.0


def _mended(model: list[str], words: list[str]) -> list[str]:
    """`words`, with those spelled as in `model` that stand in the same place there and differ by a slip of letters."""
    out: list[str] = []
    for kind, i, j, k, m in SequenceMatcher(None, model, words, autojunk=False).get_opcodes():
        if kind == "replace" and j - i == m - k:
            out += (a if _slip(a, b) else b for a, b in zip(model[i:j], words[k:m], strict=True))
        else:
            out += words[k:m]
    return out


def _slip(one: str, other: str) -> bool:
    if one[0].isdigit() or other[0].isdigit():
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SLIP


def _counterpart(new: list[str], old: list[tuple[list[str], list[str]]]) -> list[str]:
    """The sentence of the original (its words; beside them `_plain`) that a sentence was made of; empty without one."""
    best, found = _LIKE, list[str]()
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(_plain(new))
    for words, plain in old:
        matcher.set_seq1(plain)
        if matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best:
            # figures break ties: "Smith 10 points" goes with "Smith 10 points", not with "Jones 12 points"
            score = matcher.ratio() + 0.001 * len({*words} & {*new})
            if score >= best:
                best, found = score, words
    return found


def _plain(words: list[str]) -> list[str]:
    return ["#" if _value(word) else word.lower() for word in words]


def _changed(old: list[str], new: list[str]) -> Iterator[Difference]:
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = ([word for word in words if _value(word)] for words in (old[i:j], new[k:m]))
        if kind == "replace" and len(before) == len(after):
            for a, b in zip(before, after, strict=True):
                (sort, value), (other_sort, other) = _value(a) or ("", ""), _value(b) or ("", "")
                if sort == other_sort and value != other:
                    yield a, b


@cache
def _counted() -> dict[str, str]:
    return dict(chain(time_words("number").items(), time_words("tens").items()))


@lru_cache(maxsize=65536)
def _value(word: str) -> tuple[str, str] | None:
    """What a word says when it is a figure, a month or a weekday: its sort and its value; None for other words."""
    if word[0].isdigit():
        return "figure", word.replace(",", "")
    lower = word.lower()
    if lower in _counted():
        return "figure", _counted()[lower]
    if word[0].isupper() and lower in months():
        return "month", str(months()[lower])
    if word[0].isupper() and lower in weekdays():
        return "weekday", str(weekdays()[lower])
    return None
