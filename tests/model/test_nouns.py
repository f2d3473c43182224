"""What holds of every noun: frozen, named, and the same after a journey through JSON."""

import msgspec
import pytest

from dateline import model
from dateline.model import Account, Dateline, Evidence, Source, Span, Story, TimeRef

NOUNS = [
    noun
    for noun in (getattr(model, name) for name in model.__all__)
    if isinstance(noun, type) and issubclass(noun, msgspec.Struct)
]


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_noun_is_frozen_and_takes_its_fields_by_name(noun):
    assert noun.__struct_config__.frozen
    with pytest.raises(TypeError, match="positional"):
        noun("x")


def test_account_survives_json():
    text = "OSLO, Oct 26 - Talks end"
    story = Story(
        id="st",
        source=Source(id="x", index=0),
        span=Span(3, 27),
        text=text,
        dateline=Dateline(span=Span(0, 12), text="OSLO, Oct 26", place_spans=(Span(0, 4),), date="XXXX-10-26"),
    )
    time = TimeRef(
        id="t1", span=Span(6, 12), text="Oct 26", type="DATE", value="XXXX-10-26", basis=Evidence(rule="r", note="n")
    )
    account = Account(source=story.source, story=story, times=(time,))
    again = msgspec.json.decode(msgspec.json.encode(account), type=Account)
    assert again == account
    assert isinstance(again.times[0].span, Span)


def test_dateline_knows_its_day():
    dateline = Dateline(span=Span(0, 12), text="OSLO, Oct 26", date="XXXX-10-26")
    assert (dateline.day().year, dateline.day().month, dateline.day().day) == (None, 10, 26)
    assert Dateline(span=Span(0, 4), text="OSLO").day() is None
