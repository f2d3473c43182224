"""The choice among the places of a name, on names made by hand."""

import pytest

from dateline.lexicon.place_cues import cue_words, weights
from dateline.model import Span
from dateline.where.choose import choose, key_of
from dateline.where.find import at_dateline, settle
from dateline.where.naming import Naming, inside, meaning


def naming(text: str, at: int = 0, *, within: str = "", sure: bool = True) -> Naming:
    """A name at a made-up offset, with what the gazetteer knows."""
    holders = tuple(p for p in meaning(within).places if p.kind in {"country", "admin1"}) if within else ()
    known = meaning(text)
    return Naming(
        span=Span(at, at + len(text)), text=text, places=known.places if known else (), within=holders,
        sure=sure, rule="test",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "country", "kind"),
    [
        ("Paris", "FRA", "city"), ("London", "GBR", "city"), ("Jordan", "JOR", "country"),
        ("Washington", "USA", "city"), ("Santiago", "CHL", "city"),
        ("Moscow", "RUS", "city"), ("Tripoli", "LBY", "city"), ("Texas", "USA", "admin1"), ("Gaza", "PSE", "region"),
        ("Mexico", "MEX", "country"), ("Naples", "ITA", "city"), ("New York", "USA", "city"),
    ],
)  # fmt: skip
def test_choice_without_company_is_the_best_known(text, country, kind):
    name = naming(text)
    place = choose([name])[key_of(name)].place
    assert (place.country, place.kind) == (country, kind)


def test_choice_follows_the_stated_division():
    name = naming("Paris", within="Texas")
    assert choose([name])[key_of(name)].place.admin1 == "Texas"


def test_choice_is_none_where_the_stated_division_holds_no_such_place():
    name = naming("Ouagadougou", within="Texas")
    assert choose([name]) == {}


def test_confidence_falls_with_rivals():
    common, rare = naming("Springfield"), naming("Ouagadougou")
    chosen = choose([common, rare])
    assert chosen[key_of(common)].confidence < chosen[key_of(rare)].confidence <= 1


def test_settle_keeps_an_unsure_name_only_when_known_or_sure_elsewhere():
    small, large = naming("Leoben", sure=False), naming("Marseille", 20, sure=False)
    kept, out = settle([small, large])
    assert ([n.text for n in kept], [n.text for n in out]) == (["Marseille"], ["Leoben"])
    kept, out = settle([small, naming("Leoben", 40)])
    assert (len(kept), out) == (2, [])


def test_dateline_name_reads_its_state():
    text = "TROY, N.C."
    name = at_dateline(text, Span(0, len(text)))
    assert [holder.name for holder in name.within] == ["North Carolina"]
    assert choose([name])[key_of(name)].place.admin1 == "North Carolina"


def test_inside_knows_countries_divisions_and_other_names():
    lyon = meaning("Lyon").places[0]
    assert inside(lyon, meaning("France").places[0])
    assert not inside(lyon, meaning("Spain").places[0])
    assert not inside(lyon, lyon.__class__(key=1, name="Lyon", kind="water", latitude=0, longitude=0))


def test_weights_and_words_are_there():
    assert weights()["population"] > 0
    assert "in" in cue_words("locative")
    assert not cue_words("speech_verb") & cue_words("compass")
