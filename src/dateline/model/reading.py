"""The parsed story: tokens, sentences, paragraphs, names and quotations, free of any parser's own types.

Everything after the `reading` room works on these nouns alone, so a test can build a `Reading` by hand.
"""

import bisect
from functools import cached_property

import msgspec

from dateline.model.span import Span
from dateline.model.story import Role


class Token(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One word or mark.

    Attributes:
        i: Its index in `Reading.tokens`.
        start, end: Code points into `Story.text`.
        text: The word as normalised for the parser (straight quotes, plain dashes).
        lemma: Its base form.
        pos: Universal part of speech (`NOUN`).
        tag: Penn Treebank tag (`NNS`).
        dep: Dependency label, ClearNLP style (`nsubj`, `dobj`, `agent`, …).
        head: Index of its head; its own index at a sentence's root.
        ent: Entity label of the name it belongs to, or "".
        sentence: Index of its sentence.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str
    sentence: int

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Sentence(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A sentence: tokens `first` to `last` (end exclusive), the index of its root and of its paragraph."""

    i: int
    first: int
    last: int
    root: int
    paragraph: int


class Paragraph(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A block of news: its role on the page, where it stands, and its tokens `first` to `last` (end exclusive)."""

    i: int
    role: Role
    span: Span
    first: int
    last: int


class Entity(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A name the parser found: tokens `first` to `last` (end exclusive) and its OntoNotes label (`PERSON`, `GPE`)."""

    first: int
    last: int
    label: str


class Quotation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stretch in quotation marks.

    Attributes:
        span: With its marks.
        inner: Without them.
        closed: False when the paragraph ends before a closing mark.
        carried: True when it goes on from an unclosed quotation of the paragraph before.
        paragraph: Index of its paragraph.
    """

    span: Span
    inner: Span
    closed: bool
    carried: bool
    paragraph: int


class Reading(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A story's words as the parser saw them. Token indices run through the whole story."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Paragraph, ...]
    entities: tuple[Entity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    model: str = ""

    @cached_property
    def _children(self) -> list[list[int]]:
        out: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                out[token.head].append(token.i)
        return out

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _extents(self) -> list[tuple[int, int]]:
        first = [token.i for token in self.tokens]
        last = [token.i + 1 for token in self.tokens]
        for sentence in self.sentences:  # leaves first: a child's extent is final before its head's is read
            for i in self._leaves_first(sentence):
                head = self.tokens[i].head
                first[head] = min(first[head], first[i])
                last[head] = max(last[head], last[i])
        return list(zip(first, last, strict=True))

    def _leaves_first(self, sentence: Sentence) -> list[int]:
        order = [sentence.root]
        for i in order:
            order.extend(self._children[i])
        return order[::-1]

    def children(self, i: int, *deps: str) -> list[Token]:
        """The dependents of token `i`, in text order; only those with one of `deps` when any is named."""
        kids = [self.tokens[k] for k in self._children[i]]
        return [kid for kid in kids if kid.dep in deps] if deps else kids

    def child(self, i: int, *deps: str) -> Token | None:
        """The first dependent of token `i` with one of `deps`, or None."""
        for k in self._children[i]:
            if self.tokens[k].dep in deps:
                return self.tokens[k]
        return None

    def head(self, token: Token) -> Token:
        """The token's head; the token itself at a root."""
        return self.tokens[token.head]

    def extent(self, i: int) -> tuple[int, int]:
        """First and last (end exclusive) token of the stretch that token `i` governs."""
        return self._extents[i]

    def span(self, first: int, last: int) -> Span:
        """Where tokens `first` to `last` (end exclusive) stand; needs at least one token."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def words(self, first: int, last: int) -> str:
        """Tokens `first` to `last`, joined by single spaces: for matching, never for display."""
        return " ".join(token.text for token in self.tokens[first:last])

    def between(self, start: int, end: int) -> tuple[int, int]:
        """First and last (end exclusive) token that begin inside the offsets `start` to `end`."""
        return bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end)

    def sentence_of(self, i: int) -> Sentence:
        """The sentence of token `i`."""
        return self.sentences[self.tokens[i].sentence]

    def paragraph_of(self, i: int) -> Paragraph:
        """The paragraph of token `i`."""
        return self.paragraphs[self.sentence_of(i).paragraph]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds the character at `offset`, or None."""
        for quotation in self.quotations:
            if quotation.inner.start <= offset < quotation.inner.end:
                return quotation
        return None
