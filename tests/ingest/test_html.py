"""Pages are put together by each test from the parts below."""

import json

import pytest

from dateline.ingest import documents
from dateline.model import ItemError

LEDE = (
    "TROMSO, May 14 (NTB) - Fishermen and the ministry will meet on Thursday, the fisheries minister said on Tuesday."
)
SECOND = "“We have never been closer,” Ingrid Moe told reporters in the harbour, where forty boats lay idle."
THIRD = "The union denied that it had asked for the meeting, and its leader said the members would vote in June."
LAST = "The talks are to last until Friday, according to the ministry, which has named a mediator for them."
HEADLINE = "Cod talks resume after blockade"


def page(body, head="", charset='<meta charset="utf-8">'):
    head = f"{charset}<title>Cod talks resume | The Post</title>{head}"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def article(*parts):
    inside = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    return f"<nav><a href='/'>Home</a></nav><article><h1>{HEADLINE}</h1>{inside}</article><footer>© The Post</footer>"


def read(tmp_path, html, published=None):
    path = tmp_path / "page.html"
    path.write_bytes(html if isinstance(html, bytes) else html.encode())
    (item,) = documents([path], published=published)
    return item


def ld(**fields):
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


def test_page_gives_headline_and_paragraphs_parted_by_blank_lines(tmp_path):
    item = read(tmp_path, page(article(LEDE, SECOND, THIRD, LAST)))
    assert item.text.split("\n\n") == [HEADLINE, LEDE, SECOND, THIRD, LAST]
    assert item.headline == HEADLINE


def test_page_keeps_lists_quotes_crossheads_and_line_breaks(tmp_path):
    item = read(
        tmp_path,
        page(
            article(
                LEDE,
                "<h2>Three weeks of silence</h2>",
                "One line<br>and the next, which goes on for some more words.",
                "<ul><li>Forty boats lie idle.</li><li>The quota is 20,000 tonnes.</li></ul>",
                "<blockquote><p>The members will decide.</p></blockquote>",
                LAST,
            )
        ),
    )
    assert item.text.split("\n\n") == [
        HEADLINE,
        LEDE,
        "Three weeks of silence",
        "One line\nand the next, which goes on for some more words.",
        "- Forty boats lie idle.",
        "- The quota is 20,000 tonnes.",
        "The members will decide.",
        LAST,
    ]


@pytest.mark.parametrize(
    "block",
    [
        "<div class='related'><h3>Related stories</h3><ul><li><a href=a>Blockade shuts port</a></li></ul></div>",
        "<h3>Related stories</h3><ul><li><a href=a>Blockade shuts port</a></li><li><a href=b>Quota cut</a></li></ul>",
        "<p><strong><a href=a>READ MORE: How the blockade shuts the port</a></strong></p>",
        "<p>Read also: <a href=a>Blockade shuts port</a></p>",
        "<h4>You might also like</h4><div><p><a href=a>Port shut</a></p><p><a href=b>Ten cod soups</a></p></div>",
        "<section><p>More on this</p><div><a href=a>Blockade shuts port</a> <a href=b>Quota cut</a></div></section>",
    ],
)
def test_page_drops_related_stories_with_their_label(tmp_path, block):
    item = read(tmp_path, page(article(LEDE, SECOND, block, THIRD, LAST)))
    assert item.text.split("\n\n") == [HEADLINE, LEDE, SECOND, THIRD, LAST]


def test_page_keeps_sentences_with_links(tmp_path):
    linked = 'The ministry <a href="/q">published the quota</a> in March, and nobody complained about it then.'
    whole = '<p><a href="/r">The minister had resigned over the same quarrel ten years before.</a></p>'
    text = read(tmp_path, page(article(LEDE, linked, whole, LAST))).text
    assert "The ministry published the quota in March" in text
    assert "The minister had resigned over" in text


@pytest.mark.parametrize("tag", ["article", "div"])
def test_page_of_several_stories_keeps_their_linked_headlines(tmp_path, tag):
    stories = [("Cod talks resume", LEDE, THIRD), ("Ferry runs aground off Senja", SECOND, LAST)]
    body = "".join(f"<{tag}><h2><a href=x>{h}</a></h2><p>{a}</p><p>{b}</p></{tag}>" for h, a, b in stories)
    body += f"<article><h2><a href=x>Teaser</a></h2><p>{SECOND} Read on.</p></article>" if tag == "article" else ""
    item = read(tmp_path, page(f"<div>{body}</div>", head='<meta property="og:title" content="World news">'))
    assert item.text.split("\n\n") == [part for story in stories for part in story]
    assert item.headline is None


def test_page_laid_out_by_a_table(tmp_path):
    menu = "<a href=1>Home</a><br><a href=2>News</a>"
    story = f"<b>{HEADLINE}</b><br><br>{LEDE}<br><br>{LAST}"
    assert read(tmp_path, page(f"<table><tr><td>{menu}</td><td>{story}</td></table>")).text.split("\n\n") == [
        HEADLINE,
        LEDE,
        LAST,
    ]


def test_page_tells_its_facts_by_ld_json(tmp_path):
    head = ld(
        **{"@context": "https://schema.org"},
        **{"@graph": [
            {"@type": "WebSite", "name": "no story"},
            {
                "@type": ["NewsArticle"],
                "headline": HEADLINE,
                "datePublished": "2024-05-14T21:30:00+02:00",
                "author": [{"@type": "Person", "name": "Mara Lind"}, {"name": "Tom Hay"}],
                "publisher": {"name": "The Example Post"},
                "url": "https://example.org/cod",
            },
        ]},
    )  # fmt: skip
    item = read(tmp_path, page(article(LEDE, SECOND, LAST), head))
    assert (item.published, item.published_from) == ("2024-05-14", "page")
    assert item.byline == "Mara Lind and Tom Hay"
    assert (item.source.publisher, item.source.url) == ("The Example Post", "https://example.org/cod")


def test_page_tells_its_facts_by_meta_tags(tmp_path):
    head = (
        '<meta property="article:published_time" content="2024-05-14T08:00Z"><meta name="author" content="Mara Lind">'
        '<meta property="og:site_name" content="The Example Post"><link rel="canonical" href="https://example.org/cod">'
        '<script type="application/ld+json">{broken</script>'
    )
    item = read(tmp_path, page(article(LEDE, SECOND, LAST), head))
    assert (item.published, item.byline) == ("2024-05-14", "Mara Lind")
    assert (item.source.publisher, item.source.url) == ("The Example Post", "https://example.org/cod")


def test_page_day_is_never_guessed_from_address_or_text(tmp_path):
    head = '<link rel="canonical" href="https://example.org/2019/03/02/cod"><meta name="date" content="soon">'
    item = read(
        tmp_path, page(article(LEDE, "The blockade began on January 4, 2016, a month after the vote.", LAST), head)
    )
    assert (item.published, item.published_from) == (None, None)


def test_page_day_gives_way_to_the_day_given(tmp_path):
    head = '<meta property="article:published_time" content="2024-05-14">'
    item = read(tmp_path, page(article(LEDE, LAST), head), published="2024-05-15")
    assert (item.published, item.published_from) == ("2024-05-15", "given")


def test_page_of_several_ld_json_stories_has_no_day(tmp_path):
    head = ld(**{"@type": "NewsArticle", "headline": "A", "datePublished": "2024-05-14"})
    head += ld(**{"@type": "NewsArticle", "headline": "B", "datePublished": "2024-05-13"})
    assert read(tmp_path, page(article(LEDE, LAST), head)).published is None


def test_page_headline_of_the_metadata_stands_first_where_none_is_shown(tmp_path):
    head = f'<meta property="og:title" content="{HEADLINE}">'
    item = read(tmp_path, page(f"<article><p>{LEDE}</p><p>{SECOND}</p><p>{LAST}</p></article>", head))
    assert item.text.split("\n\n")[:2] == [HEADLINE, LEDE]


@pytest.mark.parametrize(
    "declared", ['<meta charset="iso-8859-1">', '<meta http-equiv=c content="text/html; charset=windows-1252">']
)
def test_page_in_its_declared_encoding(tmp_path, declared):
    html = page(
        article(LEDE, "Zoë’s café – “closed”, said the mayor of the town by the fjord.", LAST), charset=declared
    )
    assert "Zoë’s café – “closed”" in read(tmp_path, html.encode("cp1252")).text


@pytest.mark.parametrize("body", ["", "<p></p>", "<nav><a href=a>Home</a></nav>", "<script>var a = 1;</script>"])
def test_page_without_text_is_an_error(tmp_path, body):
    found = read(tmp_path, page(body))
    assert isinstance(found, ItemError)
    assert found.kind == "no_text"
