"""What kind of thing a name names, and one sense a story for each name."""

from collections import Counter
from functools import lru_cache
from typing import Literal

import msgspec

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.bodies import Known
from dateline.lexicon.given_names import given_names
from dateline.lexicon.name_things import name_things
from dateline.lexicon.roles import OrganisationNoun, actor_nouns
from dateline.who.spelling import plain

NameLabel = Literal["person", "organization", "country", "people", "place", "thing"]

_OF_ENTITY: dict[str, NameLabel] = {"PERSON": "person", "ORG": "organization", "GPE": "place"}
_REASON = {
    "LOC": "place", "FAC": "place", "PRODUCT": "product", "EVENT": "event", "LAW": "law", "WORK_OF_ART": "work",
    "NORP": "adjective",
}  # fmt: skip


class Name(msgspec.Struct, kw_only=True):
    """Tokens `first` to `last` (end exclusive) that are a name, without title and article.

    `known` is what a table says of an organisation; `country` the code of a country or people;
    `sure` is False where only the parser's own label speaks for `label`; `reason` says why a thing is none.
    """

    first: int
    last: int
    text: str
    label: NameLabel
    known: Known | None = None
    country: str | None = None
    sure: bool = False
    reason: str = ""


@lru_cache(maxsize=16384)
def label_of(parts: tuple[str, ...], label: str, *, titled: bool) -> tuple[NameLabel, bool, str]:
    """What a name is, whether more than the parser's word speaks for it, and why a thing is none."""
    if parts[0].lower() in actor_words("storm") and len(parts) > 1:
        return "thing", True, "storm"
    head = parts[-1].lower()
    for i, part in enumerate(parts):
        if i and part in {"of", "for"}:
            head = parts[i - 1].lower()
            break
    noun = actor_nouns().get(head)
    if len(parts) > 1 and isinstance(noun, OrganisationNoun) and parts[-1][0].isupper():
        return "organization", True, ""
    given = len(parts) > 1 and parts[0] in given_names()
    if titled or (given and label in {"", "PERSON", "GPE", "ORG", "NORP"}):
        return "person", True, ""
    thing = name_things().get(head)
    if thing is not None and (len(parts) > 1 or label != "PERSON"):
        return "thing", True, thing
    if head in actor_words("company_form") and len(parts) > 1:
        return "organization", True, ""
    if any(char.isdigit() for char in head) and label not in {"ORG", "GPE"}:
        return "thing", True, "number"
    if label == "":
        return "person", False, ""
    return _OF_ENTITY.get(label, "thing"), False, _REASON.get(label, "")


def agree(names: list[Name]) -> None:
    """One sense a story: a name that is a person's anywhere is that person's everywhere."""
    votes: dict[str, Counter[NameLabel]] = {}
    lasts: dict[str, NameLabel] = {}
    firsts = {name.text.split()[0] for name in names if name.label == "organization" and name.sure and " " in name.text}
    storms = {plain(name.text.rsplit(" ", 1)[1]) for name in names if name.reason == "storm" and " " in name.text}
    for name in names:
        if name.known is None and name.country is None:
            votes.setdefault(name.text, Counter())[name.label] += 6 if name.sure else 1 if name.label == "thing" else 2
        if name.label == "person" and " " in name.text:
            lasts[plain(name.text.rsplit(" ", 1)[1])] = "person"
    for name in names:
        if name.known is not None or name.country is not None or name.sure:
            continue
        if " " not in name.text and plain(name.text) in storms:
            name.label, name.reason = "thing", "storm"
            continue
        if " " not in name.text and plain(name.text) in lasts:
            name.label = "person"
            continue
        if name.text in firsts and name.text not in given_names():
            name.label = "organization"  # "Zenith" in a story about Zenith Motors
            continue
        best: list[tuple[NameLabel, int]] = votes[name.text].most_common(2)
        if len(best) == 1 or best[0][1] > best[1][1]:
            name.label = best[0][0]
