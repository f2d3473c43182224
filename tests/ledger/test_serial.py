"""Twenty-eight dated stories of our own in four threads, and the ledger as it stands after each of them.

`serial.jsonl` holds the stories in the order in which they came. `serial_expected.jsonl` holds what is found among
them, `after` which story it is first known, and, under `never`, what must not be found at all. A finding marked
`unread` is not made yet, and its test fails as soon as it is.
"""

import json
from functools import cache
from pathlib import Path

import pytest

from dateline.ledger import findings
from dateline.model import Account
from dateline.pipeline.default import read_documents
from tests.ledger.test_serials import is_made, words

HERE = Path(__file__).parent


def lines(name):
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


STORIES = [story["id"] for story in lines("serial.jsonl")]
EXPECTED = [wanted for wanted in lines("serial_expected.jsonl") if "kind" in wanted]
NEVER = [wanted for wanted in lines("serial_expected.jsonl") if "never" in wanted]


@cache
def accounts():
    return tuple(one for one in read_documents([HERE / "serial.jsonl"]) if isinstance(one, Account))


@cache
def ledger_after(story):
    """The findings among the stories that came until then, this one included."""
    came = set(STORIES[: STORIES.index(story) + 1])
    return tuple(findings([one for one in accounts() if one.story.source.id in came]))


def marked():
    not_yet = pytest.mark.xfail(reason="a finding that is not made yet", strict=True)
    return [
        pytest.param(wanted, id=f"{wanted['after']}-{wanted['kind']}", marks=[not_yet] if wanted.get("unread") else [])
        for wanted in EXPECTED
    ]


def test_the_serial_is_long_enough():
    assert len(STORIES) >= 24
    assert len({story["thread"] for story in lines("serial.jsonl")}) == 4


@pytest.mark.parametrize("wanted", marked())
def test_is_known_after_its_story(wanted):
    assert any(is_made(wanted, finding) for finding in ledger_after(wanted["after"]))


@pytest.mark.parametrize("wanted", [wanted for wanted in EXPECTED if wanted["right"] and not wanted.get("unread")])
def test_is_not_known_before_it(wanted):
    before = STORIES[STORIES.index(wanted["after"]) - 1]
    assert not any(is_made(wanted, finding) for finding in ledger_after(before))


def holds(side, wanted):
    """True where one of the two texts stands in the other, marks aside."""
    one, other = " ".join(words(side.text)), " ".join(words(wanted))
    return one in other or other in one


@pytest.mark.parametrize("wanted", NEVER)
def test_is_never_found(wanted):
    for story in STORIES:
        for finding in ledger_after(story):
            if finding.kind == wanted["never"] and finding.right is not None:
                for one, other in [(finding.left, finding.right), (finding.right, finding.left)]:
                    assert not (holds(one, wanted["left"]) and holds(other, wanted["right"]))
