"""One way of stating a tie a case."""

import pytest

from dateline import read_text


def relations(text: str, published: str | None = None):
    """Every relation of a text, with the names of its two actors."""
    for account in read_text(text, published):
        names = {actor.id: actor.name for actor in account.actors}
        for relation in account.relations:
            yield names[relation.subject], relation, names[relation.object]


def ties(text: str) -> set[tuple[str, str, str, str]]:
    """(subject's name, predicate, object's name, status) of every relation of a text."""
    return {(one, relation.predicate, other, relation.status) for one, relation, other in relations(text)}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Norway, which is closely allied to Iceland, sent a ship.", ("Norway", "ally_of", "Iceland", "holds")),
        ("The militia is closely allied to Damascus.", ("militia", "ally_of", "Syria", "holds")),
        ("Norway backs the Icelandic government.", ("Norway", "supports", "Icelandic government", "holds")),
        ("Norway renewed its support for Iceland.", ("Norway", "supports", "Iceland", "holds")),
        ("The banker is a sponsor of the militia.", ("banker", "supports", "militia", "holds")),
        ("The brigade is loyal to Norway.", ("brigade", "supports", "Norway", "holds")),
        ("The Harbour Front, backed by Turkey, fought on.", ("Turkey", "supports", "Harbour Front", "holds")),
        ("Kurdish forces are on the side of Norway.", ("Kurdish forces", "supports", "Norway", "holds")),
        ("Norway is an ally of Iceland.", ("Norway", "ally_of", "Iceland", "holds")),
        ("Hezbollah is fighting alongside the Syrian army.", ("Hezbollah", "ally_of", "Syrian army", "holds")),
        ("The tribe is hostile to Norway.", ("tribe", "opposes", "Norway", "holds")),
        ("Norway is at war with Iceland.", ("Norway", "opposes", "Iceland", "holds")),
        ("Iran-backed rebels attacked the town.", ("Iran", "supports", "Iran-backed rebels", "holds")),
        ("Iran-affiliated fighters crossed the river.", ("Iran-affiliated fighters", "linked_to", "Iran", "holds")),
        ("The charity is affiliated with Hezbollah.", ("charity", "linked_to", "Hezbollah", "holds")),
        ("The militia, led by former colonel Omar Fakhri, took the town.",
         ("Omar Fakhri", "leads", "militia", "holds")),
        ("Omar Fakhri commands the brigade.", ("Omar Fakhri", "leads", "brigade", "holds")),
        ("The Turkish-backed administration denied it.",
         ("Turkey", "supports", "Turkish-backed administration", "holds")),
        ("The Saudi-led coalition bombed a bridge.", ("Saudi Arabia", "leads", "Saudi-led coalition", "holds")),
        ("The brigade is part of the Free Syrian Army.", ("brigade", "part_of", "Free Syrian Army", "holds")),
        ("The company is owned by the Danish state.", ("Denmark", "owns", "company", "holds")),
        ("Norway joined the African Union.", ("Norway", "member_of", "African Union", "holds")),
        ("Khaled Bouzriba, a spokesman for the Desert Shield militia, denied it.",
         ("Khaled Bouzriba", "spokesperson_of", "Desert Shield", "holds")),
        ("Norwegian Foreign Minister Ingrid Solheim visited Iceland after Norway paid.",
         ("Ingrid Solheim", "office_holder_of", "Norway", "holds")),
        ("Jon Arnason, a spokesman for the Skippers' Union, spoke first.",
         ("Jon Arnason", "spokesperson_of", "Skippers' Union", "holds")),
    ],
)  # fmt: skip
def test_tie_is_read(text, tie):
    found = ties(text)
    assert tie in found, found


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway backs Iceland.", "holds"),
        ("Norway is known to back Iceland.", "holds"),
        ("Norway continued to back Iceland.", "holds"),
        ("Norway threatened to withdraw its support for Iceland.", "holds"),
        ("Norway has not withdrawn its support for Iceland.", "holds"),
        ("Norway never stopped backing Iceland.", "holds"),
        ("Norway refused to stop backing Iceland.", "holds"),
        ("Norway does not support Iceland.", "denied"),
        ("Norway refused to back Iceland.", "denied"),
        ("Norway denied backing Iceland.", "denied"),
        ("Norway stopped backing Iceland.", "ended"),
        ("Norway withdrew its support for Iceland.", "ended"),
        ("Norway used to support Iceland.", "ended"),
        ("Denmark accused Norway of backing Iceland.", "claimed"),
        ("Norway is said to back Iceland.", "claimed"),
        ("Norway allegedly backs Iceland.", "claimed"),
    ],
)
def test_support_has_the_status_its_words_give_it(text, status):
    found = ties(text)
    assert ("Norway", "supports", "Iceland", status) in found, found


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Norway is a former ally of Iceland.", ("Norway", "ally_of", "Iceland", "ended")),
        ("Norway is no longer an ally of Iceland.", ("Norway", "ally_of", "Iceland", "ended")),
        ("The brigade broke with Hezbollah.", ("brigade", "ally_of", "Hezbollah", "ended")),
        ("Norway severed its ties with Iceland.", ("Norway", "linked_to", "Iceland", "ended")),
        ("Norway quit the African Union.", ("Norway", "member_of", "African Union", "ended")),
    ],
)
def test_tie_that_is_over_has_ended(text, tie):
    found = ties(text)
    assert tie in found, found


def test_tie_that_did_not_end_holds():
    found = ties("Iran has not broken with Hezbollah.")
    assert ("Iran", "ally_of", "Hezbollah", "holds") in found, found


def test_remark_inside_a_denial_is_not_denied():
    found = ties("Chad denied that Mali, an ally of Norway, backed the Red Brigade.")
    assert ("Mali", "ally_of", "Norway", "holds") in found, found
    assert ("Mali", "supports", "Red Brigade", "denied") in found, found


@pytest.mark.parametrize(
    ("text", "since", "until", "status"),
    [
        ("Sara Lund was foreign minister of Norway from 2001 to 2005.", "2001", "2005", "ended"),
        ("Sara Lund was president of Norway until 2011.", None, "2011", "ended"),
        ("Sara Lund has been president of Norway since 2011.", "2011", None, "holds"),
        ("Sara Lund is president of Norway.", None, None, "holds"),
    ],
)
def test_office_has_the_term_its_sentence_tells(text, since, until, status):
    ((_, office, _),) = [row for row in relations(text, "2015-10-26") if row[1].predicate == "office_holder_of"]
    assert (office.since, office.until, office.status) == (since, until, status)


@pytest.mark.parametrize(
    "text",
    [
        "Norway played Iceland in Oslo.",
        "The minister supported his chin on his hand.",
        "Norway and Iceland are islands apart.",
        "Norway may back Iceland.",
        "Norway offered to back Iceland.",
        "Denmark urged Norway to back Iceland.",
        "Norway joined Iceland in the talks.",
    ],
)
def test_no_tie_is_invented(text):
    assert ties(text) == set()
