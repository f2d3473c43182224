"""One way of stating a tie a case."""

import pytest

from dateline import read_text


def ties(text: str) -> set[tuple[str, str, str, str]]:
    """(subject's name, predicate, object's name, status) of every relation of a text."""
    out = set()
    for account in read_text(text):
        names = {actor.id: actor.name for actor in account.actors}
        out |= {(names[r.subject], r.predicate, names[r.object], r.status) for r in account.relations}
    return out


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Norway, which is closely allied to Iceland, sent a ship.", ("Norway", "ally_of", "Iceland", "holds")),
        ("Norway backs the Icelandic government.", ("Norway", "supports", "Icelandic government", "holds")),
        ("Norway does not support Iceland.", ("Norway", "supports", "Iceland", "denied")),
        ("Norway renewed its support for Iceland.", ("Norway", "supports", "Iceland", "holds")),
        ("Norway is an ally of Iceland.", ("Norway", "ally_of", "Iceland", "holds")),
        ("Norway is a former ally of Iceland.", ("Norway", "ally_of", "Iceland", "ended")),
        ("Iran-backed rebels attacked the town.", ("Iran", "supports", "Iran-backed rebels", "holds")),
        ("The militia, led by former colonel Omar Fakhri, took the town.",
         ("Omar Fakhri", "leads", "militia", "holds")),
        ("The Turkish-backed administration denied it.",
         ("Turkey", "supports", "Turkish-backed administration", "holds")),
        ("The Saudi-led coalition bombed a bridge.", ("Saudi Arabia", "leads", "Saudi-led coalition", "holds")),
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


def test_tie_someone_is_accused_of_is_claimed():
    found = ties("Iceland accused Norway of backing Denmark.")
    assert ("Norway", "supports", "Denmark", "claimed") in found, found


@pytest.mark.parametrize(
    "text",
    [
        "Norway played Iceland in Oslo.",
        "The minister supported his chin on his hand.",
        "Norway and Iceland are islands apart.",
    ],
)
def test_no_tie_is_invented(text):
    assert ties(text) == set()
