import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.model import Account
from tests.who.stories import actor_of, names, pipeline, read, texts


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Russian Foreign Minister Pavel Orlov left.", "Russian Foreign Minister Pavel Orlov"),
        ("Police detained Gen. Ahmed Sato on Monday.", "Gen. Ahmed Sato"),
        ("An alliance of Malian rebel groups said it would fight.", "An alliance of Malian rebel groups"),
        ("Leaders from Chad, Niger and Mali met on Friday.", "Leaders from Chad, Niger and Mali"),
        ("The minister, who is ill, resigned.", "The minister"),
        ("Allied militias took the hill.", "Allied militias"),
        ("A foreign ministry spokesman denied it.", "A foreign ministry spokesman"),
    ],
)
def test_mention_is_the_whole_phrase_without_clauses(text: str, mention: str) -> None:
    assert mention in texts(actor_of(text, mention))


def test_of_phrase_with_a_name_belongs_to_the_name() -> None:
    text = "Karim Haddad speaks for the Southern Front of the Free Syrian Army."
    assert actor_of(text, "the Southern Front of the Free Syrian Army").name == "Southern Front"
    assert actor_of(text, "the Free Syrian Army").name == "Free Syrian Army"


def test_head_of_a_name_is_its_last_part() -> None:
    text = "Russian Foreign Minister Pavel Orlov left."
    actor = actor_of(text, "Russian Foreign Minister Pavel Orlov")
    assert actor.mentions[0].head.cut(text) == "Orlov"


def test_name_has_no_title_and_role_has() -> None:
    actor = actor_of("Interior Minister Joseph Mwangi resigned.", "Interior Minister Joseph Mwangi")
    assert (actor.name, [role.title for role in actor.roles]) == ("Joseph Mwangi", ["interior minister"])


def test_courtesy_title_is_no_role() -> None:
    assert actor_of("Mrs Grace Wanjiru wept.", "Mrs Grace Wanjiru").roles == ()


@pytest.mark.parametrize(
    ("text", "mention", "canonical"),
    [
        ("Pavel Orlov left Vienna.", "Pavel Orlov", "person:pavel-orlov"),
        ("Turkey closed the border.", "Turkey", "country:TUR"),
        ("The Taliban refused.", "The Taliban", "organization:taliban"),
        ("Syrian rebels refused.", "Syrian rebels", "group:SYR:rebels"),
        ("The South Korean army withdrew.", "The South Korean army", "organization:KOR:army"),
    ],
)
def test_canonical_id_is_the_same_in_every_story(text: str, mention: str, canonical: str) -> None:
    assert actor_of(text, mention).canonical == canonical


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The Clean Rivers Act was passed on Monday.", "Clean Rivers Act"),
        ("The Treaty of Westport was signed in May.", "Treaty of Westport"),
        ("Ramadan begins on Monday.", "Ramadan"),
    ],
)
def test_name_of_a_thing_is_no_actor(text: str, thing: str) -> None:
    assert not any(thing in name for name in names(text))


def test_left_out_name_is_dropped_with_a_reason() -> None:
    account = read("Delegates signed the Treaty of Westport on Monday.")
    dropped = {one.span.cut(account.story.text): one.reason for one in account.dropped if one.stage == "who.actors"}
    assert dropped == {"Treaty of Westport": "name-of-agreement"}


def test_place_that_does_not_act_is_no_actor() -> None:
    account = read("Peter Marsh was born in Lyon.")
    assert "Lyon" not in {actor.name for actor in account.actors}
    assert any(one.reason == "place-that-does-not-act" for one in account.dropped)


def test_predicate_is_a_role_and_no_mention() -> None:
    actor = actor_of("Peter Marsh is the mayor of Lyon.", "Peter Marsh")
    assert "mayor" in [role.title for role in actor.roles]
    assert texts(actor) == ["Peter Marsh"]


def test_negated_predicate_gives_no_role() -> None:
    assert actor_of("Peter Marsh is not the mayor of Lyon.", "Peter Marsh").roles == ()


def test_armed_force_has_the_code_of_its_country() -> None:
    actor = actor_of("Russian warplanes bombed the town.", "Russian warplanes")
    assert (actor.country, actor.sector) == ("RUS", "MIL")


def test_office_table_gives_the_country_the_words_do_not() -> None:
    actor = actor_of("President Bashar al-Assad refused to go.", "President Bashar al-Assad", "2015-10-27")
    assert (actor.country, actor.sector) == ("SYR", "GOV")


def test_name_that_many_parties_bear_has_no_country_far_from_home() -> None:
    actor = actor_of("In Kenya, the Democratic Party lost two seats.", "the Democratic Party")
    assert actor.country != "USA"


def test_name_that_many_parties_bear_has_its_country_at_home() -> None:
    actor = actor_of("In the United States, the Democratic Party lost two seats.", "the Democratic Party")
    assert actor.country == "USA"


def test_adjective_is_not_the_country() -> None:
    assert not any(actor.kind == "country" for actor in read("Syrian rebels took the town.").actors)


def test_basis_says_why_the_actor_is_coded_so() -> None:
    actor = actor_of("Kenyan police fired tear gas.", "Kenyan police")
    assert actor.basis.note is not None
    assert "head noun" in actor.basis.note
    assert (actor.basis.stage, actor.basis.version) == ("who.actors", 4)


def test_same_story_gives_the_same_actors() -> None:
    text = "Rebels took Goma. President Joseph Kabila said they would pay. The United Nations condemned the attack."
    first = read(text)
    again = pipeline().read(first.story)
    assert msgspec.json.encode(first.actors) == msgspec.json.encode(again.actors)


def test_ids_are_unique() -> None:
    account = read("The Southern Front alliance met Lebanese Hezbollah fighters. Malaysia's prime minister left.")
    ids = [actor.id for actor in account.actors]
    assert len(ids) == len(set(ids))


def _sound(account: Account) -> None:
    text = account.story.text
    for actor in account.actors:
        assert actor.mentions
        assert actor.name
        spans = [mention.span for mention in actor.mentions]
        assert len(spans) == len(set(spans))
        for mention in actor.mentions:
            assert mention.span.cut(text) == mention.text
            assert mention.span.covers(mention.head)


_PIECES = st.sampled_from(
    ["Gen.", "Sato", "the", "rebels", "of", "Russia", "'s", "(", ")", "“", "he", "It", "said", "Foreign Minister", "-",
     "al-", "Qaeda", "UN", ".", ",", "their", "army", "and", "Lebanese", "\n\n", "\u00ad", "пресса", "\U0001f600"]
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_PIECES, min_size=1, max_size=25))
def test_any_words_give_sound_actors(pieces: list[str]) -> None:
    _sound(read.__wrapped__(" ".join(pieces)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=60))
def test_any_text_gives_sound_actors(text: str) -> None:
    _sound(read.__wrapped__(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The oil tanker Moor Star ran aground on Monday.", "Moor Star"),
        ("Shops closed early when Ramadan began on Monday.", "Ramadan"),
        ("It stood in the Business Day section on Monday.", "Business Day"),
    ],
)
def test_ships_days_and_sections_are_no_actors(text: str, name: str) -> None:
    assert name not in names(text)
