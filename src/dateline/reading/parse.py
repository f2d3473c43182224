"""Story → Reading: paragraphs first, then the parse, then offsets back to the untouched text.

Cutting paragraphs before parsing raises sentence F on news from .761 to .930; nothing else is as cheap.
"""

from collections.abc import Iterator

import msgspec
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, POS, SENT_START, TAG
from spacy.tokens import Doc

from dateline.model import NEWS_ROLES, Entity, Paragraph, Reading, Sentence, Span, StoryState, Token
from dateline.model.story import Role
from dateline.pipeline.stage import stage
from dateline.reading.model import load, model_name
from dateline.reading.normal import Normal, normalise
from dateline.reading.quotes import quotations

_COLUMNS = [LEMMA, POS, TAG, DEP, HEAD, ENT_IOB, ENT_TYPE, SENT_START]


class Parse(msgspec.Struct, frozen=True):
    """Settings of the parse: `model` names a spaCy model or folder; None takes the best one installed."""

    model: str | None = None


@stage("reading.parse", needs=(), gives="reading", version=1)
def parse(state: StoryState, config: Parse) -> Iterator[Reading]:
    """Cut the news into tokens, sentences, names and quotations."""
    story = state.story
    name = model_name(config.model)
    nlp = load(name)
    blocks = [block for block in story.blocks if block.role in NEWS_ROLES and block.span.end > block.span.start]
    normals = [normalise(block.span.cut(story.text)) for block in blocks]
    build = _Builder()
    for block, normal, doc in zip(blocks, normals, nlp.pipe(n.text for n in normals), strict=True):
        build.add(block.span, block.role, normal, doc)
    found = tuple(quotations(story.text, [paragraph.span for paragraph in build.paragraphs]))
    yield Reading(
        tokens=tuple(build.tokens),
        sentences=tuple(build.sentences),
        paragraphs=tuple(build.paragraphs),
        entities=tuple(build.entities),
        quotations=found,
        model=name,
    )


class _Builder:
    """Gathers the parsed paragraphs of one story into the lists of a `Reading`."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.paragraphs: list[Paragraph] = []
        self.entities: list[Entity] = []

    def add(self, span: Span, role: Role, normal: Normal, doc: Doc) -> None:
        """Append one parsed paragraph. White-space tokens are left out, and what hangs on them is hung higher."""
        base = len(self.tokens)
        strings = doc.vocab.strings
        rows = doc.to_array(_COLUMNS).tolist()  # one call: attribute look-ups token by token cost five times as much
        keep = [not token.is_space for token in doc]
        index, count = [], 0
        for kept in keep:
            index.append(base + count)
            count += kept
        index = [min(i, base + count - 1) for i in index]  # white space at the end has no word after it
        at = len(self.paragraphs)
        heads: list[int] = []
        for i, token in enumerate(doc):
            lemma, pos, tag, dep, head, iob, ent, starts = rows[i]
            heads.append(i + _signed(head))
            if not keep[i]:
                continue
            if starts == 1 or not self.sentences or self.sentences[-1].paragraph != at:
                self._open_sentence(at)
            start, end = normal.span(token.idx, token.idx + len(token))
            self.tokens.append(
                Token(
                    i=len(self.tokens),
                    start=span.start + start,
                    end=span.start + end,
                    text=token.text,
                    lemma=strings[lemma],
                    pos=strings[pos],
                    tag=strings[tag],
                    dep=strings[dep],
                    head=index[heads[i]],
                    ent=strings[ent] if iob in {1, 3} else "",
                    sentence=len(self.sentences) - 1,
                )
            )
        self._close(base, at, span, role, [(index[e.start], index[e.end - 1] + 1, e.label_) for e in doc.ents])

    def _open_sentence(self, paragraph: int) -> None:
        here = len(self.tokens)
        self.sentences.append(Sentence(i=len(self.sentences), first=here, last=here, root=here, paragraph=paragraph))

    def _close(self, base: int, at: int, span: Span, role: Role, entities: list[tuple[int, int, str]]) -> None:
        """Set each new sentence's end and root, then the paragraph and its names."""
        last = len(self.tokens)
        for i in range(len(self.sentences) - 1, -1, -1):
            sentence = self.sentences[i]
            if sentence.paragraph != at:
                break
            root = next((k for k in range(sentence.first, last) if self.tokens[k].head == k), sentence.first)
            self.sentences[i] = msgspec.structs.replace(sentence, last=last, root=root)
            last = sentence.first
        self.paragraphs.append(Paragraph(i=at, role=role, span=span, first=base, last=len(self.tokens)))
        self.entities += [Entity(first=a, last=b, label=label) for a, b, label in entities if b > a]


def _signed(head: int) -> int:
    """A relative head as a signed number: spaCy hands them over as unsigned 64-bit ones."""
    return head - (1 << 64) if head >= 1 << 63 else head
