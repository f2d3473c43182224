"""Words around a name that tell whether and how it is a place, and the weights that choose among its meanings."""

from functools import cache
from typing import Literal

from dateline.lexicon.table import Row, rows

CueKind = Literal[
    "locative", "of_place", "compass", "division", "division_plural", "street", "site", "organisation",
    "team", "river", "land",
    "personal_title", "language_word", "local_noun", "motion_verb", "state_verb", "speech_verb", "deed_verb",
    "telling_verb", "policy_noun", "tie_noun", "bond", "near", "fringe",
]  # fmt: skip


class PlaceCue(Row, frozen=True, kw_only=True):
    """Words of one class.

    Attributes:
        kind: `locative` before a place ("in"); `of_place` before "of" and a place ("city"); `compass` before or in it
            ("Northern"); `division`, `street`, `site` and `organisation` end a longer name ("County", "Road",
            "Hospital", "Times"); `division_plural` ends a list of such names ("counties"); `local_noun` follows a
            town's name ("police"); `team` a club's ("United"); `river` and `land` stand beside a name of one ("river",
            "islands"); `personal_title` stands before a person ("Judge"); `motion_verb` (a lemma) may have
            a place as its object ("reach"); `language_word` tells a language from a people ("speak"). The rest are
            lemmas that tell a government from its city: `state_verb` (what a city does: "host"), `speech_verb` and
            `deed_verb` (what a government does), `telling_verb` (done to one), `policy_noun` (one has), `tie_noun`
            (between two); `bond` is a word such as "allied" before "to" and a government. `near` and `fringe` tell how
            a spot lies to the place named.
        words: The words.
    """

    kind: CueKind
    words: tuple[str, ...]

    def fault(self) -> str | None:
        """The example must show one of the words in brackets."""
        shown = self.example.partition("[")[2].partition("]")[0]
        known = any(shown.startswith(word[: max(3, len(word) - 1)]) for word in self.words)
        return super().fault() or (None if known else "the example shows none of the words")


class PlaceWeight(Row, frozen=True, kw_only=True):
    """How much a feature of a candidate counts when a name may mean several places.

    `prior` is the weight set by hand, near which `genscripts/fit_places.py` holds the fitted `weight`.
    """

    feature: str
    weight: float
    prior: float


@cache
def cue_words(kind: CueKind) -> frozenset[str]:
    """All words of one class."""
    return frozenset(word for row in rows("place_cues", PlaceCue) if row.kind == kind for word in row.words)


@cache
def weights() -> dict[str, float]:
    """The weight of each feature."""
    return {row.feature: row.weight for row in rows("place_weights", PlaceWeight)}
