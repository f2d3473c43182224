"""The whole pipeline against the bare spaCy parse, over the same 200 documents, in one run.

usage: python benchmarks/pipeline.py [DOCUMENTS.jsonl]

Without a file, the bundled page and the golden stories are read over and over until 200 documents are done. Prints
seconds, words a second and the ratio; both sides parse the same paragraphs with the same components.
"""

import itertools
import resource
import sys
from pathlib import Path
from time import process_time

import msgspec

from dateline.model import NEWS_ROLES, RawItem, Source, Story
from dateline.pipeline.default import default_pipeline
from dateline.reading import load, model_name, normalise
from dateline.wire import split

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = 200
ROUNDS = 3


def documents(path: Path | None) -> list[RawItem]:
    """The documents to read."""
    if path is not None:
        lines = path.read_text(encoding="utf-8").splitlines()[:DOCUMENTS]
        texts = [msgspec.json.decode(line)["text"] for line in lines]
    else:
        files = [ROOT / "examples" / "page.txt", *sorted((ROOT / "tests" / "golden" / "stories").glob("*.txt"))]
        texts = list(itertools.islice(itertools.cycle(f.read_text(encoding="utf-8") for f in files), DOCUMENTS))
    return [
        RawItem(source=Source(id=str(i), index=i), text=text, published="2024-05-15", published_from="given")
        for i, text in enumerate(texts)
    ]


def bare(stories: list[Story]) -> float:
    """CPU seconds of the parse alone."""
    nlp = load(model_name())
    began = process_time()
    for story in stories:
        texts = [normalise(block.span.cut(story.text)).text for block in story.blocks if block.role in NEWS_ROLES]
        for _ in nlp.pipe(texts):
            pass
    return process_time() - began


def whole(items: list[RawItem]) -> float:
    """CPU seconds of everything from the page to the account."""
    pipeline = default_pipeline()
    began = process_time()
    for item in items:
        for story in split(item):
            pipeline.read(story)
    spent = process_time() - began
    for name, stats in pipeline.stats.items():
        print(f"  {name:22} {stats.seconds:7.2f} s {stats.out:7} records")
    return spent


def main() -> None:
    """Measure both in turn and print the ratios."""
    items = documents(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    stories = [story for item in items for story in split(item)]
    words = sum(len(story.text.split()) for story in stories)
    bare(stories[:5])
    whole(items[:5])
    ratios = []
    for _ in range(ROUNDS):
        parse, full = bare(stories), whole(items)
        ratios.append(full / parse)
        print(f"{len(items)} documents, {words} words: parse {parse:.1f} s, whole {full:.1f} s, {full / parse:.2f}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    ratio = sorted(ratios)[len(ratios) // 2]
    print(f"median ratio {ratio:.2f}; {words / full:.0f} words a second; peak memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
