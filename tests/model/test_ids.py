"""Record ids: hashes of what is read off the page."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import record_id


def test_id_is_the_same_on_every_machine():
    assert record_id("t", "story", 4, 9) == "t5287d55c0a"


def test_id_tells_kinds_and_keys_apart():
    keys = [("t", "s", 4, 9), ("p", "s", 4, 9), ("t", "s", 49), ("t", "s", 4, 9, "ASSAULT"), ("t", "s4", 9), ("t",)]
    assert len({record_id(*key) for key in keys}) == len(keys)


def test_id_does_not_run_neighbouring_parts_together():
    assert record_id("t", "ab", "c") != record_id("t", "a", "bc")


@given(st.text(st.characters(codec=None)))
def test_id_can_be_made_of_any_text(text):
    assert re.fullmatch(r"s[0-9a-f]{10}", record_id("s", text))
