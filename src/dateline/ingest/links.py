"""Takes out of a web page what is nothing but links: related stories, "Read more", menus, lists of tags.

Read as text, such lines would be headlines without stories in the middle of a story. They are told by their shape, and
by the labels that stand over them.
"""

from lxml.html import HtmlElement, fromstring

from dateline.lexicon.link_labels import link_labels

_LINKED = 0.7
"""Share of a block's letters in links from which it is links and nothing else; linked prose stays under 0.4."""

_PROSE_WORDS = 10
"""Words from which a paragraph without links is prose: a lede is hardly shorter, a teaser's label hardly longer."""

_LABEL_WORDS = 8
"""Words of the longest label ("You may also be interested in these")."""

_BYLINE_WORDS = 12
"""Words of the longest byline: linked names do not make it a list of links."""

_BLOCKS = "//ul | //ol | //dl | //div | //section | //aside | //nav | //td | //p"
_LABELS = frozenset({"h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "header"})
_ENDS = (".", "!", "?", '."', ".”", "?”", "!”", ".'", ".’", ".)")


def without_links(tree: HtmlElement) -> None:
    """Unlink the headlines of stories, then drop the blocks that are only links, with the labels over them."""
    for heading in tree.xpath("//h1 | //h2 | //h3 | //h4"):
        if heading.find(".//a") is not None and _paragraph_under(heading) is not None:
            for link in heading.findall(".//a"):
                link.drop_tag()
    for block in tree.xpath(_BLOCKS):
        if block.getparent() is None or not _only_links(block):
            continue
        label = block.getprevious()
        if label is not None and label.tag in _LABELS and _is_label(label):
            label.drop_tree()
        block.drop_tree()


def headings(tree: HtmlElement) -> dict[str, str]:
    """The headings that stand right over a paragraph of prose, by that paragraph's text."""
    found = {}
    for heading in tree.iter("h1", "h2", "h3", "h4"):
        paragraph = _paragraph_under(heading)
        if paragraph is not None and _text(heading):
            found[_text(paragraph)] = _text(heading)
    return found


def story_trees(tree: HtmlElement) -> list[HtmlElement]:
    """The page as it is, or, where it shows several stories whole, a page of each.

    A story shown whole is an `article` with a heading and at least two paragraphs of prose: teasers have one, readers'
    comments no heading.
    """
    articles = [one for one in tree.xpath("//article[not(ancestor::article)]") if _is_story(one)]
    if len(articles) < 2:
        return [tree]
    pages = []
    for article in articles:
        page = fromstring("<html><body></body></html>")
        page.body.append(article)
        pages.append(page)
    return pages


def _is_story(article: HtmlElement) -> bool:
    prose = [one for one in article.iter("p") if len(_text(one).split()) >= _PROSE_WORDS]
    return len(prose) >= 2 and any(_text(heading) for heading in article.iter("h1", "h2", "h3"))


def _only_links(block: HtmlElement) -> bool:
    links = block.findall(".//a")
    if not links or block.find(".//h1") is not None or block.find(".//h2") is not None:
        return False
    text = _text(block)
    if not text:
        return False
    if text.startswith("By ") and len(text.split()) <= _BYLINE_WORDS:
        return False
    if block.tag == "p" and _begins_as_label(text):
        return True
    linked = sum(len(_text(link)) for link in links)
    if linked < _LINKED * len(text):
        return False
    # a sentence that is one link as a whole is still a sentence of its story
    return len(links) > 1 or not text.endswith(_ENDS)


def _paragraph_under(heading: HtmlElement) -> HtmlElement | None:
    """The paragraph of running text that comes next after a heading, or None: with one, it is a story's headline."""
    follower = heading.getnext()
    if follower is None and heading.getparent() is not None:
        follower = heading.getparent().getnext()
    if follower is None:
        return None
    paragraph = follower if follower.tag == "p" else follower.find(".//p")
    if paragraph is None or len(_text(paragraph).split()) < _PROSE_WORDS or _only_links(paragraph):
        return None
    return paragraph


def _is_label(element: HtmlElement) -> bool:
    text = _text(element)
    return len(text.split()) <= _LABEL_WORDS and _begins_as_label(text)


def _begins_as_label(text: str) -> bool:
    return text.lower().replace("’", "'").startswith(link_labels())


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
