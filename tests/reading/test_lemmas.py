"""Base forms of verbs where the parser's rules go wrong."""

import pytest

from dateline.reading.lemmas import mended


@pytest.mark.parametrize(
    ("word", "lemma", "tag", "expected"),
    [
        ("hoped", "hop", "VBD", "hope"),
        ("hoping", "hop", "VBG", "hope"),
        ("hopes", "hop", "VBZ", "hope"),
        ("Raged", "rag", "VBD", "rage"),
        ("hopped", "hop", "VBD", "hop"),
        ("hops", "hop", "VBZ", "hop"),
        ("played", "play", "VBD", "play"),
        ("fixed", "fix", "VBD", "fix"),
        ("showed", "show", "VBD", "show"),
        ("gasses", "gas", "VBZ", "gas"),
        ("opened", "open", "VBD", "open"),
        ("failed", "fail", "VBD", "fail"),
        ("blogged", "blogge", "VBD", "blog"),
        ("retweeted", "retweete", "VBD", "retweet"),
        ("texting", "texte", "VBG", "text"),
        ("hopes", "hop", "NNS", "hop"),
    ],
)
def test_base_form_follows_the_spelling(word, lemma, tag, expected):
    assert mended(word, lemma, tag) == expected
