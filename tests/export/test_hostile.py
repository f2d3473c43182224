"""Ten thousand strings that break careless writers, as everything a story can say, through every format."""

import random
from itertools import islice

import msgspec
import pytest

from dateline.export import FORMATS, Options, Tally, export_as
from dateline.export.outgoing import json_text, whole
from dateline.export.tsv import cell
from dateline.export.xml import attribute, content
from dateline.model import (
    Account,
    Actor,
    Event,
    Mention,
    PlaceRef,
    Relation,
    Source,
    Span,
    Statement,
    Story,
    TimeRef,
    record_id,
)
from dateline.store import Store

from .readers import READERS, written
from .stories import BASIS

STORIES = 1_000
STRINGS_EACH = 10
PIECES = [
    "<script>alert(1)</script>", "]]>", "<![CDATA[", "<!--", "-->", "&amp;", "&#0;", "&bogus;", '"', "'", "\\",
    "\\u0000", "\t", "\n", "\r", "\r\n", "\x00", "\x01", "\x0b", "\x0c", "\x1b[31m", "\x1f", "\x7f", "\x85", "\xa0",
    "\xad", "\u200b", "\u200f", "\u202e", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\ufffd", "\U0001f600",
    "\U0010ffff", "e\u0301", "ß", "İ", "=1+1", "@SUM(A1)", "+1", "-1", "|", ";", ",", "{", "}", "[", "]", "{{7*7}}",
    "${x}", "%s", "%00", "' OR 1=1 --", "; DROP TABLE stories", "../../etc/passwd", "javascript:alert(1)",
    "http://x.example/?a=b&c=d", "null", "NaN", "1e999", "<?xml?>", "xmlns:x='y'", "a" * 3_000, "word", "Oslo", " ",
    ". A", "日本", "עברית", "\ue000",
]  # fmt: skip


def strings(seed=20240514):
    """Strings without end, each of a few pieces and none seen before; each has a sign that is no blank."""
    chance, seen = random.Random(seed), set()
    while True:
        words = "".join(chance.choices(PIECES, k=chance.randint(1, 6)))
        if words not in seen and words.strip("".join(map(chr, range(33))) + "\x7f\x85\xa0\u2028\u2029"):
            seen.add(words)
            yield words


def hostile(number, words):
    """A story of which everything that may be free text is hostile."""
    headline, body, name, other, canonical, publisher, url, place, byline, office = words
    text = f"{headline}\n\n{body}"
    ident = record_id("", number, text)
    source = Source(id=f"{number} {publisher}", index=number, url=url, publisher=publisher)
    at, head = Span(len(text) - len(body), len(text)), Span(0, len(headline))
    one = Actor(
        id="a1",
        canonical=canonical,
        name=name,
        kind=("person", "organization", "country", "group")[number % 4],
        country="NOR",
        sector="GOV",
        mentions=(Mention(span=at, text=body, form="name", head=at),),
        basis=BASIS,
    )
    return Account(
        source=source,
        story=Story(
            id=ident,
            source=source,
            span=Span(0, len(text)),
            text=text,
            headline=headline,
            headline_span=head,
            byline=byline,
            credit=office,
            published=("2024-05-14", "2024-05", "XXXX-05-14", None)[number % 4],
        ),
        times=(TimeRef(id="t1", span=head, text=headline, type="DATE", value=place, basis=BASIS),),
        places=(
            PlaceRef(id="p1", span=at, text=body, name=place, kind="city", latitude=1.5, longitude=2.5, basis=BASIS),
        ),
        actors=(one, Actor(id="a2", canonical=other, name=other, kind="group", basis=BASIS)),
        statements=(
            Statement(
                id="s1",
                form="direct",
                speaker="a1",
                source_span=None,
                cue_span=Span(at.start, at.start + 1),
                content_spans=(at,),
                said_on=None,
                cue_class=office,
                basis=BASIS,
            ),
        ),
        events=(
            Event(
                id="e1",
                act="AID",
                event_type="AID",
                cameo="070",
                quad="material_cooperation",
                score=10,
                actors=("a1",),
                recipients=("a2",),
                status="happened",
                date=None,
                place="p1",
                trigger_span=at,
                basis=BASIS,
            ),
        ),
        relations=(
            Relation(id="r1", subject="a1", predicate="member_of", object="a2", office=office, span=at, basis=BASIS),
        ),
    )


@pytest.fixture(scope="module")
def accounts():
    found = strings()
    return [hostile(number, list(islice(found, STRINGS_EACH))) for number in range(STORIES)]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory, accounts):
    """Reads the store in a format with its real reader, once a format."""
    store = Store.open(tmp_path_factory.mktemp("hostile"))
    with store.writer() as writer:
        list(writer.add_all((account.story.id, account.source, [account]) for account in accounts))

    def load(name, tally=None):
        with store.view() as view:
            assert sum(1 for _ in view.accounts()) == STORIES
            return READERS[name](written(view, name, Options(), tally or Tally()))

    return load


def texts(accounts):
    return {account.story.text for account in accounts}


def names(accounts):
    return [account.actors[0].name for account in accounts]


def as_xml(words):
    """What a reader of XML gets for words: forbidden signs become U+FFFD, one for one."""
    forbidden = [*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF]
    return words.translate(dict.fromkeys(forbidden, "\ufffd"))


def test_ten_thousand_strings(accounts):
    assert STORIES * STRINGS_EACH == 10_000
    assert len(texts(accounts)) == STORIES


def test_plover_has_all(loaded, accounts):
    found = loaded("plover")
    assert [one["actor"][0]["entity_text"] for one in found] == names(accounts)
    assert [one["cite_info"]["title"] for one in found] == [account.story.headline for account in accounts]
    assert [one["cite_info"]["url"] for one in found] == [account.source.url for account in accounts]


def test_polecat_has_all_after_its_replacements(loaded, accounts):
    found = loaded("polecat")
    assert [one["Actor Name"] for one in found] == [cell(name).replace(";", ",") for name in names(accounts)]
    assert [one["Source"] for one in found] == [cell(account.source.publisher) for account in accounts]


def test_gdelt_has_all_after_its_replacements(loaded, accounts):
    events, mentions = loaded("gdelt")
    assert sorted(row[6] for row in events) == sorted(cell(name) for name in names(accounts))
    assert sorted(row[60] for row in events) == sorted(cell(account.source.url) for account in accounts)
    assert len(mentions) == len(events) == STORIES


def test_ftm_is_valid(loaded):
    tally = Tally()
    found = loaded("ftm", tally)
    assert sum(one.schema.name == "Article" for one in found) == STORIES
    nameless = tally.left_out["actors whose name FollowTheMoney takes for empty"]
    assert sum(one.schema.name == "Mention" for one in found) == 2 * STORIES - nameless
    assert 0 < nameless < STORIES / 10
    assert {one.schema.name for one in found} >= {"Person", "PublicBody", "LegalEntity", "Event", "Note", "UnknownLink"}


def test_geojson_has_all(loaded, accounts):
    found = loaded("geojson")["features"]
    assert [one["properties"]["actors"] for one in found] == [[name] for name in names(accounts)]
    assert [one["properties"]["publisher"] for one in found] == [account.source.publisher for account in accounts]


@pytest.mark.parametrize("name", ["gexf", "graphml"])
def test_graphs_have_all_after_their_replacements(loaded, accounts, name):
    graph = loaded(name)
    labels = {data["label"] for _, data in graph.nodes(data=True)}
    told = {account.actors[number].name for account in accounts for number in (0, 1)}
    assert labels == {as_xml(one) for one in told}
    assert graph.number_of_nodes() == 2 * STORIES
    assert graph.number_of_edges() == STORIES


def test_annotations_quote_exactly(loaded, accounts):
    by_id = {account.story.id: account.story.text for account in accounts}
    found = loaded("annotations")
    for one in found:
        text = by_id[one["id"].split(":")[2]]
        for target in one["target"]:
            quote, position = target["selector"]
            assert quote["exact"] == text[position["start"] : position["end"]]
    assert len(found) == 6 * STORIES  # the second actor stands on no words, so it is none


def test_timeml_has_the_texts_after_its_replacements(loaded, accounts):
    found = loaded("timeml")
    assert len(found) == STORIES
    assert {"".join(root.find("TEXT").itertext()) for root in found.values()} == {
        as_xml(one) for one in texts(accounts)
    }


def test_schema_has_all(loaded, accounts):
    articles, _ = loaded("schema")
    assert [one["articleBody"] for one in articles] == [account.story.text for account in accounts]


def test_csl_has_all(loaded, accounts):
    found = loaded("csl")
    assert [one["title"] for one in found] == [account.story.headline for account in accounts]
    assert [one["container-title"] for one in found] == [account.source.publisher for account in accounts]


class HalfSigns:
    """A view whose stories have halves of surrogate pairs, which a store's file cannot hold."""

    def __init__(self, account):
        self._account = account

    def accounts(self):
        yield self._account

    def rows(self, *_):
        return []


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"gdelt", "schema"}])
def test_halves_of_surrogate_pairs_become_a_replacement_sign(name):
    account = hostile(1, ["a\ud800b", "c\udfffd", "n\ud801m", "o", "p", "q\udc00", "r", "Oslo", "s", "t"])
    files = {}
    for file, piece in export_as(HalfSigns(account), name):
        files[file] = files.get(file, "") + whole(piece)
    text = "".join(files.values())
    text.encode()
    assert "\ufffd" in text
    READERS[name](files if FORMATS[name].folder else text)


def test_helpers_leave_no_half_sign():
    sign = "\ud800"
    assert json_text({sign: [sign, {"a": sign}]}) == '{"\ufffd":["\ufffd",{"a":"\ufffd"}]}'
    assert cell(f"a{sign}") == content(f"a{sign}") == attribute(f"a{sign}") == "a\ufffd"
    assert msgspec.json.decode(json_text(["ok"])) == ["ok"]
