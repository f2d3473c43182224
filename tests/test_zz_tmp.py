"""What holds of every reading, over pages put together from scraps of news and of nothing."""

import contextlib
import os
import subprocess
import sys

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import dateline
from dateline.errors import InputError
from dateline.ingest import text_item
from dateline.model import RawItem, Source
from dateline.pipeline.default import default_pipeline, read_item
from tests.checks import NOUNS, faults
from tests.conftest import ROOT
from tests.golden.readings import PUBLISHED, stories

# derandomised: the same examples on every machine, so that a red run can be run again
properly = settings(
    max_examples=300, deadline=None, derandomize=False, database=None, suppress_health_check=[HealthCheck.too_slow]
)

SCRAPS = [
    "Ministers to meet in Oslo today",
    "UPDATE 2-Rebels free hostages",
    "OSLO, May 14 (Reuters) - ",
    "LIMA/QUITO, Oct 3 - ",
    "BANGUI (AFP) — ",
    "By Karin Lund",
    "* * *",
    "Read more: Who owns the herring?",
    "(Reporting by Karin Lund; Editing by Tom Reese)",
    "Foreign Minister Ana Vega said on Tuesday that Peru would not attend talks in Quito next week.",
    "“We never agreed to this,” Vega told the BBC, “and we never will.",
    "The rebels denied that they had shelled the town. They said the army did it.",
    "At least 12 to 15 people were killed and more than 40 hurt since 3 March, according to police.",
    "The United States threatened to impose sanctions on Belarus unless it frees the prisoners by Friday.",
    "Turkish-backed fighters, allied to Tripoli, captured two villages between 1998 and 2001.",
    "About 2,000 demonstrators marched through Tbilisi; police arrested its leader, Levan Beridze.",
    "Its spokesman, John Mwangi, a former general, urged both sides to meet again in late 2023.",
    "France, Germany and Italy, but not Spain, signed the agreement and promised $5 million in aid.",
    "the day after tomorrow at 9 a.m.",
    "No troops crossed the river. Nobody said why.",
]
BREAKS = ["\n\n", "\n", " ", "\r\n\r\n", "\r\n", "\n\n\n\n", "  \n \n"]

anything = st.text(st.characters(codec=None), max_size=25)  # codec None: lone surrogates, NULs and bidi marks too
odd = st.sampled_from(
    ["\x00", "\u202e", "\u200b", "\u00ad", "\ud800", "\x85", "â€™", "“", '"', "'", "\U0001f6a2", "\ufeff"]
)
pages = st.lists(
    st.tuples(st.one_of(st.sampled_from(SCRAPS), st.sampled_from(SCRAPS), odd, anything), st.sampled_from(BREAKS)),
    min_size=1,
    max_size=10,
).map(lambda parts: "".join(scrap + white for scrap, white in parts))
days = st.sampled_from([None, "2024-05-15", "2015-10-27", "2020-02-29"])


@pytest.fixture(scope="module")
def pipeline():
    """One default pipeline for all examples."""
    return default_pipeline()


def accounts_of(pipeline, item):
    """The accounts of a document's stories."""
    return [one for one in read_item(pipeline, item) if isinstance(one, dateline.Account)]


@properly
@example(page="\x00", published=None)
@example(page=" -  on Monday.\r\n", published=None)
@example(page="“‘\"'«»”’``''", published="2024-05-15")
@given(page=pages, published=days)
def test_every_account_holds_together(pipeline, page, published):
    with contextlib.suppress(InputError):  # not English, no words: said so, and not read
        item = text_item(page, published=published)
        for account in accounts_of(pipeline, item):
            assert list(faults(account, item.text)) == []


@properly
@given(text=st.text(st.characters(codec="utf-8"), max_size=200), published=days)
def test_any_text_is_read_without_a_failure(pipeline, text, published):
    item = RawItem(source=Source(id="any", index=0), text=text, published=published)  # past the checks of the input
    for account in accounts_of(pipeline, item):
        assert list(faults(account, text)) == []


@properly
@given(text=st.text(st.characters(codec=None), max_size=60))
def test_any_text_is_read_or_refused_in_words(text):
    with contextlib.suppress(InputError):
        assert all(account.failures == () for account in dateline.read_text(text))


@properly
@given(page=pages, published=days)
def test_same_input_gives_the_same_output(pipeline, page, published):
    with contextlib.suppress(InputError):
        item = text_item(page, published=published)
        first, second = (msgspec.json.encode(accounts_of(pipeline, item)) for _ in range(2))
        assert first == second


def test_output_does_not_depend_on_the_order_of_hashes():
    command = [
        sys.executable,
        "-c",
        "from dateline.cli import main; main()",
        "read",
        "examples/page.txt",
        "tests/golden/stories",
        "--format",
        "jsonl",
    ]
    first, second = (
        subprocess.run(
            command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    )
    assert first.count(b"\n") > 30
    assert first == second


BEFORE = (
    "Harbour Rovers beat Northfield United in the rain\n\n"
    "BERGEN, Norway, May 13 (NTB) - Harbour Rovers beat Northfield United on Sunday. "
    "“We were wet,” said captain Lee Pryce.\n\nThe next match is in Trondheim.\n\n\n"
)
HEAD = (
    "Peru and Ecuador reopen border bridge\n\n"
    "TUMBES, Peru, May 14 (EFE) - Peru and Ecuador reopened a bridge on Tuesday."
)


@properly
@given(body=st.lists(st.sampled_from(SCRAPS[9:]), max_size=6))
def test_story_reads_the_same_whatever_stands_before_it(pipeline, body):
    story = "\n\n".join([HEAD, *body])
    (alone,) = accounts_of(pipeline, text_item(story, published="2024-05-15"))
    *_, after = accounts_of(pipeline, text_item(BEFORE + story, published="2024-05-15"))
    assert after.story.span.start == len(BEFORE)
    assert after.story.id == alone.story.id
    for noun in NOUNS:
        assert getattr(after, noun) == getattr(alone, noun)


@pytest.mark.parametrize("story", [*stories(), ROOT / "examples" / "page.txt"], ids=lambda story: story.stem)
def test_every_golden_account_holds_together(pipeline, story):
    text = story.read_text(encoding="utf-8")
    item = text_item(text, published=PUBLISHED.get(story.stem, "2024-05-15"))
    accounts = accounts_of(pipeline, item)
    assert accounts
    assert [fault for account in accounts for fault in faults(account, text)] == []


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.stem)
@pytest.mark.parametrize("ends", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_change_nothing_but_offsets(pipeline, story, ends):
    text = story.read_text(encoding="utf-8")
    plain, other = (
        accounts_of(pipeline, text_item(one, published=PUBLISHED[story.stem]))
        for one in (text, text.replace("\n", ends))
    )
    assert [outline(account) for account in other] == [outline(account) for account in plain]


def outline(account):
    """An account without its offsets and ids: what was found, in the story's own words."""

    def words(span):
        return " ".join(span.cut(account.story.text).split())

    return [
        account.story.headline_span and words(account.story.headline_span),
        [block.role for block in account.story.blocks],
        [(words(time.span), time.value) for time in account.times],
        [(words(place.span), place.name) for place in account.places],
        [(actor.country, actor.sector, [words(one.span) for one in actor.mentions]) for actor in account.actors],
        [(one.form, [words(span) for span in one.content_spans]) for one in account.statements],
        [(event.act, event.status, words(event.trigger_span)) for event in account.events],
        [relation.predicate for relation in account.relations],
        [tension.kind for tension in account.tensions],
    ]
