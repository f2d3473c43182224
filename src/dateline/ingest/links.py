"""Takes out of a web page what is nothing but links: related stories, "Read more", menus, lists of tags.

Read as text, such lines would be headlines without stories in the middle of a story. They are told by their shape, and
by the labels that stand over them.
"""

from lxml.html import HtmlElement

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
        if heading.find(".//a") is not None and _heads_prose(heading):
            for link in heading.findall(".//a"):
                link.drop_tag()
    for block in tree.xpath(_BLOCKS):
        if block.getparent() is None or not _only_links(block):
            continue
        label = block.getprevious()
        if label is not None and label.tag in _LABELS and _is_label(label):
            label.drop_tree()
        block.drop_tree()


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


def _heads_prose(heading: HtmlElement) -> bool:
    """True when the next thing after a heading is a paragraph of running text: then it is a story's headline."""
    follower = heading.getnext()
    if follower is None and heading.getparent() is not None:
        follower = heading.getparent().getnext()
    if follower is None:
        return False
    paragraph = follower if follower.tag == "p" else follower.find(".//p")
    return paragraph is not None and len(_text(paragraph).split()) >= _PROSE_WORDS and not _only_links(paragraph)


def _is_label(element: HtmlElement) -> bool:
    text = _text(element)
    return len(text.split()) <= _LABEL_WORDS and _begins_as_label(text)


def _begins_as_label(text: str) -> bool:
    return text.lower().replace("’", "'").startswith(link_labels())


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
