"""Predicate frames: which verbs and nouns name which deed, and where its actors stand."""

import re
from functools import cache
from typing import ClassVar, Literal

from dateline.lexicon.plover import Act
from dateline.lexicon.table import Row, rows
from dateline.model.event import EventStatus

_WORD = re.compile(r"[\w-]+")
_STEP = r"(?:subject|object|recipient|dative|poss|mod|support|content|prep:[a-z]+)"
_ROLE = re.compile(rf"{_STEP}(?:\.{_STEP})*|clause|object\.clause")
_UNLESS = re.compile(r"(?:object|object\.mod|subject|sentence|mark|clause|mod|prep:[a-z]+):[^:]+(?::[A-Z]+)?")
_COUNT = re.compile(rf"(?:dead|injured|arrested|size):{_STEP}(?:\.{_STEP})*")
_SUPPLETIVE = {"be", "go"}  # "was", "went": forms that share no letter with their lemma


def shows(lemma: str, example: str) -> bool:
    """True when some word of the example may be a form of the lemma: it begins with the same letter."""
    first = lemma[:1].lower()
    return lemma in _SUPPLETIVE or (first != "" and any(word[0].lower() == first for word in _WORD.findall(example)))


class NounClass(Row, frozen=True, kw_only=True):
    """A class of nouns that frames ask for, such as `troops` or `restriction`; words are lemmas."""

    name: str
    words: tuple[str, ...]

    def fault(self) -> str | None:
        """The example must show one of the words."""
        return super().fault() or (
            None if any(shows(w, self.example) for w in self.words) else "the example shows no word"
        )


class Frame(Row, frozen=True, kw_only=True):
    """What a predicate says was done.

    Roles and conditions name a place seen from the predicate: `subject` and `object` (of the deed, so the agent and
    the subject of a passive), `dative`, `poss`, `mod` (a country's adjective), `prep:with`; `object.prep:by` goes on
    from there; `content.subject` is the subject of the deed in the predicate's clause.

    Attributes:
        lemma: The word's base form.
        prep: One of these prepositions must hang on it.
        unless: Conditions of the form `place:class` that rule the frame out.
        act: PLOVER act.
        mode: PLOVER modes.
        actor, recipient: Roles; actors are gathered from every place when `both`, else from the first that holds one.
        both: A deed of equals: everybody stands among the actors.
        about: The places where the deeds stand that a speaking act is about.
        content: What the text commits itself to about those deeds.
        meant: The word is also told of accidents ("killed", "explosion"): a deed only where somebody meant it.
    """

    first_wins: ClassVar[bool] = True

    lemma: str
    prep: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    act: Act
    mode: tuple[str, ...] = ()
    actor: tuple[str, ...] = ("subject",)
    recipient: tuple[str, ...] = ("object",)
    both: bool = False
    about: tuple[str, ...] = ()
    content: EventStatus = "happened"
    meant: bool = False

    def fault(self) -> str | None:
        """The example must show the word, and every place named must be one that the interpreter knows."""
        roles = (*self.actor, *self.recipient, *self.about)
        wrong = [role for role in roles if not _ROLE.fullmatch(role)]
        wrong += [condition for condition in self.unless if not _UNLESS.fullmatch(condition)]
        count = getattr(self, "count", "")
        wrong += [count] if count and not _COUNT.fullmatch(count) else []
        return (
            super().fault()
            or (None if shows(self.lemma, self.example) else "the example does not show the word")
            or (f"no such place in a clause: {', '.join(wrong)}" if wrong else None)
        )


class VerbFrame(Frame, frozen=True, kw_only=True):
    """A verb's frame.

    Attributes:
        particle: The particle it must have ("off").
        object, subject: Classes one of which its object or subject must belong to; `none`, `any`, `actor`, `person`,
            `clause` and `event:ACT` are classes too.
        near: Classes one of which some prepositional object must belong to.
        hostile: The act when the deed it is about is coercive ("vowed to bomb").
        count: What a number in a role counts: `dead:object`, `injured:object`, `arrested:object`, `size:subject`.
    """

    particle: str = ""
    object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    hostile: Act | None = None
    count: str = ""


class NounFrame(Frame, frozen=True, kw_only=True):
    """An event noun's frame.

    Attributes:
        modifier: One of these words or classes must stand before the noun.
        of: Classes one of which what stands after "of", or before the noun, must belong to ("deployment of missiles").
        plural: The noun must be a plural ("talks").
        bare: False when it names a deed only under a verb that carries it ("reached an agreement").
    """

    modifier: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    plural: bool = False
    bare: bool = True
    recipient: tuple[str, ...] = ()


class SupportVerb(Row, frozen=True, kw_only=True):
    """A verb that carries an event noun: "held talks", "talks broke down".

    Attributes:
        lemma, particle: The verb.
        slot: Where the noun stands: `object`, `subject`, `existential` ("there were talks") or `prep:into`.
        acts: The acts of the nouns it carries; empty for any.
        status: What the text commits itself to about the deed when the verb is told as fact; `factive`: whatever is
            said of the verb.
        negated: The status when the verb is negated; empty for the contrary of `status`.
        ongoing: The status while the verb is in the progressive ("is organising a summit"); empty for the same.
        subject: What the verb's subject is to the deed: `actor`, `recipient` or `none`.
        partial: The subject is one participant among others: when the verb is negated the deed goes on without it
            ("did not attend the talks").
    """

    first_wins: ClassVar[bool] = True

    lemma: str
    particle: str = ""
    slot: str
    acts: tuple[Act, ...] = ()
    status: EventStatus | Literal["factive"] = "happened"
    negated: EventStatus | Literal["factive", ""] = ""
    ongoing: EventStatus | Literal[""] = ""
    subject: Literal["actor", "recipient", "none"] = "actor"
    partial: bool = False

    def fault(self) -> str | None:
        """The example must show the verb."""
        return super().fault() or (None if shows(self.lemma, self.example) else "the example does not show the word")


@cache
def noun_classes() -> dict[str, frozenset[str]]:
    """The classes each lemma belongs to."""
    out: dict[str, set[str]] = {}
    for row in rows("noun_classes", NounClass):
        for word in row.words:
            out.setdefault(word, set()).add(row.name)
    return {word: frozenset(names) for word, names in out.items()}


@cache
def class_words(name: str) -> frozenset[str]:
    """The lemmas of a class."""
    return frozenset(word for row in rows("noun_classes", NounClass) if row.name == name for word in row.words)


@cache
def verb_frames() -> dict[str, tuple[VerbFrame, ...]]:
    """The frames of each verb, the most exacting first, so that the first that fits is the one."""
    out: dict[str, list[VerbFrame]] = {}
    for row in rows("frames", VerbFrame):
        out.setdefault(row.lemma, []).append(row)
    return {lemma: tuple(sorted(found, key=lambda r: -_verb_demands(r))) for lemma, found in out.items()}


@cache
def askers() -> dict[str, tuple[str, ...]]:
    """Verbs that name the one asked in a prepositional phrase ("call on", "appeal to"), with their prepositions."""
    out: dict[str, dict[str, None]] = {}
    for lemma, found in verb_frames().items():
        for frame in found:
            if frame.act == "REQUEST" and "clause" in frame.about:
                named = [role.removeprefix("prep:") for role in frame.recipient if role.startswith("prep:")]
                out.setdefault(lemma, {}).update(dict.fromkeys(named))
    return {lemma: tuple(words) for lemma, words in out.items() if words}


@cache
def clause_takers() -> frozenset[str]:
    """Verbs whose infinitive says what is offered, agreed, refused or threatened, never what for."""
    speaking = {"AGREE", "REJECT", "THREATEN"}
    return frozenset(
        lemma
        for lemma, found in verb_frames().items()
        if any(frame.act in speaking and "clause" in frame.about and "clause" in frame.object for frame in found)
    )


@cache
def requesters() -> frozenset[str]:
    """Verbs that ask somebody to do something, whose infinitive is never what they ask it for."""
    return frozenset(
        lemma
        for lemma, found in verb_frames().items()
        if found and all(frame.act == "REQUEST" and "clause" in frame.about for frame in found)
    )


@cache
def noun_frames() -> dict[str, tuple[NounFrame, ...]]:
    """The frames of each event noun, the most exacting first."""
    out: dict[str, list[NounFrame]] = {}
    for row in rows("event_nouns", NounFrame):
        out.setdefault(row.lemma, []).append(row)
    return {lemma: tuple(sorted(found, key=lambda r: -_noun_demands(r))) for lemma, found in out.items()}


@cache
def support_verbs() -> dict[tuple[str, str], tuple[SupportVerb, ...]]:
    """The support verbs by (lemma, slot), those with a particle first."""
    out: dict[tuple[str, str], list[SupportVerb]] = {}
    for row in rows("support_verbs", SupportVerb):
        out.setdefault((row.lemma, row.slot), []).append(row)
    return {key: tuple(sorted(found, key=lambda r: (not r.particle, not r.acts))) for key, found in out.items()}


@cache
def verb_lemmas() -> frozenset[str]:
    """Every verb of the frames and support verbs: to mend a lemmatiser that makes "wag" of "waged"."""
    return frozenset(verb_frames()) | {lemma for lemma, _ in support_verbs()}


def _verb_demands(frame: VerbFrame) -> int:
    """How much the frame asks for; a particle changes the verb's meaning and so outweighs the rest.

    `any` asks for something that nearly every clause has and counts as nothing.
    """
    conditions = (frame.object, frame.subject, frame.near)
    return (
        6 * bool(frame.particle)
        + 2 * bool(frame.prep)
        + sum(3 for places in conditions if places and "any" not in places and "none" not in places)
        + sum(1 for places in conditions if "none" in places)
    )


def _noun_demands(frame: NounFrame) -> int:
    return 2 * bool(frame.modifier) + bool(frame.prep) + frame.plural
