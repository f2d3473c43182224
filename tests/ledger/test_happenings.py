"""The same happening: stories in words of their own, in any order, and near misses that only a name or a year parts."""

import itertools

import msgspec
import pytest

from dateline.ledger.happenings import Happenings
from dateline.ledger.likeness import likeness, rarity, vector
from dateline.ledger.linkage import average_link, parts
from dateline.ledger.tellings import Telling, telling

QUAKE_ONE = (
    "An earthquake of magnitude 6.1 shook the Tarim valley before dawn and killed at least 40 villagers, officials "
    "in Orvan said on 3 May 2011. Houses of mud brick fell in the villages of Sel and Karum. The governor, Anton "
    "Brisk, asked the army for tents."
)
QUAKE_ONE_AGAIN = (
    "Soldiers brought tents and water to the Tarim valley after the earthquake that killed more than 40 people, the "
    "governor Anton Brisk said on 4 May 2011. The village of Karum was hit hardest, doctors in Orvan said."
)
QUAKE_TWO = (
    "An earthquake of magnitude 5.7 shook the coast near Lumeira before dawn and killed at least 12 villagers, "
    "officials in Portas said on 9 October 2016. Houses of mud brick fell in the fishing village of Dova. The mayor, "
    "Rita Sandoval, asked the army for tents."
)
QUAKE_TWO_AGAIN = (
    "Aid reached Lumeira after the earthquake in which 12 people were killed on the coast. Rita Sandoval, the mayor, "
    "thanked the fishermen of Dova and the hospital in Portas for their help on 11 October 2016."
)
ARREST_ONE = (
    "Police in Graben arrested a man of 31 after a robbery at a jeweller's shop, officer Lena Holt said. Two masked "
    "men had smashed the windows of the Hartmann shop and fled with watches worth 90,000 euros."
)
ARREST_TWO = (
    "Police in Westmoor arrested a man of 45 after a robbery at a petrol station, officer Owen Pryce said. Two masked "
    "men had threatened the clerk at the Dunmore station and fled with cash of 700 pounds."
)
STORIES = {
    "q1": QUAKE_ONE,
    "q1b": QUAKE_ONE_AGAIN,
    "q2": QUAKE_TWO,
    "q2b": QUAKE_TWO_AGAIN,
    "a1": ARREST_ONE,
    "a2": ARREST_TWO,
}


def grouped(stories: dict[str, str], published: dict[str, str] | None = None) -> set[frozenset[str]]:
    """The groups, as sets of keys."""
    happenings = Happenings()
    for key, text in stories.items():
        happenings.add(key, telling(text, (published or {}).get(key)))
    return as_sets(happenings)


def as_sets(happenings: Happenings) -> set[frozenset[str]]:
    """The groups of an object, as sets of keys."""
    heads = happenings.groups()
    return {frozenset(key for key in heads if heads[key] == head) for head in heads.values()}


WANTED = {frozenset({"q1", "q1b"}), frozenset({"q2", "q2b"}), frozenset({"a1"}), frozenset({"a2"})}


def test_two_earthquakes_and_two_arrests_stay_apart():
    assert grouped(STORIES) == WANTED


@pytest.mark.parametrize("order", list(itertools.permutations(STORIES))[::97])
def test_the_order_of_adding_does_not_matter(order):
    assert grouped({key: STORIES[key] for key in order}) == WANTED


def test_the_same_words_in_another_year_are_another_happening():
    text = "Heavy rain flooded cellars along the river, the fire brigade said. Nobody was hurt."
    again = (
        "Heavy rain flooded roads along the river again, the fire brigade said. A bridge was closed and nobody hurt."
    )
    near = {"a": "2014-06-02", "b": "2014-06-03"}
    far = {"a": "2014-06-02", "b": "2019-11-20"}

    def score(published: dict[str, str]) -> float:
        one, other = telling(text, published["a"]), telling(again, published["b"])
        weight = rarity(2, lambda term: (term in one.counts) + (term in other.counts))
        return likeness(one, other, vector(one, weight), vector(other, weight))

    assert score(far) < 0.5 * score(near)


def test_new_year_parts_nothing():
    two = {"a": QUAKE_ONE.replace("on 3 May 2011", ""), "b": QUAKE_ONE_AGAIN.replace("on 4 May 2011", "")}
    assert grouped(two, {"a": "2011-12-31", "b": "2012-01-01"}) == {frozenset("ab")}


def test_a_group_is_named_after_its_earliest_story():
    happenings = Happenings()
    happenings.add("late", telling(QUAKE_ONE_AGAIN, "2011-05-05"))
    happenings.add("early", telling(QUAKE_ONE, "2011-05-04"))
    assert happenings.groups() == {"late": "early", "early": "early"}


def test_a_story_is_added_once():
    happenings = Happenings()
    for key, text in STORIES.items():
        happenings.add(key, telling(text))
    happenings.add("q1", telling(ARREST_ONE))
    assert as_sets(happenings) == WANTED


def test_rebuilt_from_what_is_stored():
    happenings = Happenings()
    for key, text in STORIES.items():
        stored = msgspec.json.encode(telling(text, "2016-10-12"))
        happenings.add(key, msgspec.json.decode(stored, type=Telling))
    assert frozenset({"q2", "q2b"}) in as_sets(happenings)


def test_a_telling_holds_names_figures_and_days():
    told = telling(QUAKE_ONE, "2011-05-04")
    assert {"brisk", "karum", "tarim"} <= told.names
    assert not {"hous", "may", "an"} & told.names
    assert told.figures == {"6.1", "40", "3"}
    assert (told.years, told.days) == ({2011}, {(5, 3), (5, 4)})
    assert telling("They may come on 4th of July, or Dec. 24.").days == {(7, 4), (12, 24)}


def test_an_empty_story_is_like_nothing():
    assert grouped({"a": "", "b": "", "c": ARREST_ONE}) == {frozenset("a"), frozenset("b"), frozenset("c")}


def test_rare_terms_weigh_more_and_those_of_one_story_half():
    weight = rarity(1000, {"common": 500, "rare": 2, "alone": 1}.__getitem__)
    assert weight("rare") > weight("common")
    assert weight("rare") > weight("alone")


def test_average_link_joins_groups_not_chains():
    pairs = {("a", "b"): 0.9, ("b", "c"): 0.5, ("a", "c"): 0.0, ("c", "d"): 0.6}
    assert sorted(map(sorted, average_link("abcd", pairs, 0.4))) == [["a", "b"], ["c", "d"]]


def test_parts_are_connected():
    assert sorted(map(sorted, parts("abcd", [("a", "b"), ("c", "b")]))) == [["a", "b", "c"], ["d"]]
