"""Short stories read through the stages that actors need; the spaCy model is loaded once a process."""

from functools import lru_cache

from dateline.model import Account, Actor, Block, Source, Span, Story, record_id
from dateline.pipeline.runner import Pipeline
from dateline.reading import parse
from dateline.where import toponyms
from dateline.who import actors


@lru_cache(maxsize=1)
def pipeline() -> Pipeline:
    return Pipeline((parse, toponyms, actors), strict=True)


@lru_cache(maxsize=512)
def read(text: str, published: str | None = None) -> Account:
    """The account of one paragraph (or several, parted by blank lines)."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(span=Span(at, at + len(part)), role="body"))
        at += len(part) + 2
    story = Story(
        id=record_id("", text),
        source=Source(id="test", index=0),
        span=Span(0, len(text)),
        text=text,
        published=published,
        blocks=tuple(blocks),
    )
    return pipeline().read(story)


def texts(actor: Actor) -> list[str]:
    return [mention.text for mention in actor.mentions]


def actor_of(text: str, mention: str, published: str | None = None) -> Actor:
    """The actor with a mention of exactly these words; fails when there is none."""
    found = [actor for actor in read(text, published).actors if mention in texts(actor)]
    assert found, f"nobody is called {mention!r}: {[texts(actor) for actor in read(text, published).actors]}"
    return found[0]


def names(text: str) -> set[str]:
    return {actor.name for actor in read(text).actors}
