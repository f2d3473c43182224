"""Drafts of descriptions ("a foreign ministry spokesman", "allied militias") and of pronouns."""

from collections.abc import Iterator

import msgspec

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.bodies import Known
from dateline.lexicon.roles import Gender, OrganisationNoun, RoleNoun, actor_nouns
from dateline.model import Token
from dateline.who.code import Code
from dateline.who.coding import code_words
from dateline.who.drafts import Draft, DraftKind, Held
from dateline.who.page import MODIFYING, Page
from dateline.who.phrases import after_rivals, left_edge, right_edge, words

_PRONOUNS: dict[str, tuple[Gender | None, bool]] = {
    "he": ("m", False), "him": ("m", False), "his": ("m", False), "himself": ("m", False),
    "she": ("f", False), "her": ("f", False), "hers": ("f", False), "herself": ("f", False),
    "it": (None, False), "its": (None, False), "itself": (None, False),
    "they": (None, True), "them": (None, True), "their": (None, True), "theirs": (None, True),
    "themselves": (None, True),
}  # fmt: skip
"""Third person only: whom "I" and "we" mean is for those who know the speaker."""

_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})


def described(page: Page, heads: set[int]) -> Iterator[Draft]:
    """A draft for each description and pronoun; `heads` are the tokens that already head a name."""
    nouns = actor_nouns()
    for token in page.reading.tokens:
        if token.pos == "PRON":
            draft = _pronoun(page, token)
        elif token.pos in _NOUNS and token.lower in nouns and token.i not in heads and token.i not in page.name_at:
            draft = _nominal(page, token, nouns[token.lower])
            if draft is not None and (rival := _rival(page, draft)) is not None:
                yield rival
        else:
            continue
        if draft is not None:
            yield draft


def _nominal(page: Page, token: Token, row: RoleNoun | OrganisationNoun) -> Draft | None:
    if token.dep in MODIFYING or not _acts(page, token):
        return None
    reading = page.reading
    first = after_rivals(reading, left_edge(reading, token.i), token.i)
    last = right_edge(reading, token.i, token.i + 1)
    code = code_words(words(reading, first, last), page.place)
    if code.kind is None or (token.pos == "ADJ" and code.kind != "group"):
        return None
    many = token.tag in {"NNS", "NNPS"} or code.plural
    before = [word.lower() for word in words(reading, first, token.i)]
    owner = reading.child(token.i, "poss")
    bare = first
    while bare < token.i and (
        reading.tokens[bare].lower in actor_words("determiner") or reading.tokens[bare].dep == "quantmod"
    ):  # "the two rebels", "four to six rebels"
        bare += 1
    return Draft(
        first=first, last=last, head=token.i, anchor=token.i, form="nominal", text=page.flat(bare, last),
        kind=_kind(code, row, many=many), code=code,
        held=[Held(title=code.role, code=code, of=page.of_extent(token))] if code.role and not many else [],
        gender=row.gender if isinstance(row, RoleNoun) else None, number="many" if many else "one",
        definite=bool(before) and before[0] in actor_words("definite"),
        disjoint=bool(actor_words("disjoint") & set(before)), noun=row.noun,
        modifiers=frozenset(_modifiers(page, before, token, last)), owner=None if owner is None else owner.i,
        known=_fought_for(page, token, row), faint=_is_faint(page, token, row), why="description",
    )  # fmt: skip


def _rival(page: Page, draft: Draft) -> Draft | None:
    """The other group of "French and German leaders", of which the noun's own phrase names but the second."""
    first = left_edge(page.reading, draft.head)
    if first == draft.first or draft.number != "many":
        return None
    last = draft.first - 1  # the "and"
    nation = page.reading.tokens[last - 1]
    parts = [nation.text, *words(page.reading, draft.head, draft.last)]
    return msgspec.structs.replace(
        draft, first=first, last=last, head=nation.i, anchor=nation.i, text=" ".join(parts), known=None,
        code=code_words(parts, page.place), modifiers=frozenset({nation.lower}), why="description.coordinated",
    )  # fmt: skip


def _kind(code: Code, row: RoleNoun | OrganisationNoun, *, many: bool) -> DraftKind:
    if many or row.noun in actor_words("gathering"):
        return "group"
    return "organization" if code.kind is None or code.kind == "country" else code.kind


def _modifiers(page: Page, before: list[str], token: Token, last: int) -> Iterator[str]:
    skip = actor_words("determiner") | {"'s", "'", ",", "-"}
    yield from (word for word in before if word not in skip)
    for word in page.reading.tokens[token.i + 1 : last]:
        if word.pos in _NOUNS:
            yield word.lower


def _acts(page: Page, token: Token) -> bool:
    """False for predicates, appositions to a name, "as president"."""
    above = page.reading.head(token)
    if token.dep in {"attr", "oprd", "acomp"} or (token.dep == "pobj" and above.lower == "as"):
        return False
    if token.dep == "appos" and (above.i in page.name_at or above.lower in actor_nouns()):
        return False
    return not (token.dep == "ROOT" and token.pos == "ADJ")


def _is_faint(page: Page, token: Token, row: RoleNoun | OrganisationNoun) -> bool:
    """A word like "side" or "church" that is an actor only where it acts, or where it means one named before."""
    acting = token.dep in {"nsubj", "agent"} or (token.dep == "pobj" and page.reading.head(token).dep == "agent")
    return row.noun in actor_words("faint") and not acting


def _fought_for(page: Page, token: Token, row: RoleNoun | OrganisationNoun) -> Known | None:
    """The organisation in "Taliban fighters", who are the Taliban at work."""
    name = page.name_at.get(token.i - 1)
    if name is None or name.last != token.i or token.tag != "NNS" or row.sector != "UAF" or not row.transparent:
        return None
    return name.known


def _pronoun(page: Page, token: Token) -> Draft | None:
    found = _PRONOUNS.get(token.lower)
    if found is None or (token.lower == "it" and _hollow(page, token)):
        return None
    gender, many = found
    return Draft(
        first=token.i, last=token.i + 1, head=token.i, anchor=token.i, form="pronoun", kind="pronoun", text=token.lower,
        gender=gender, number="many" if many else "one", cataphor=_subject_after(page, token), why="pronoun",
    )  # fmt: skip


def _subject_after(page: Page, token: Token) -> int | None:
    """The subject after a fronted phrase or clause that holds the pronoun: "In his speech, | Brown | said"."""
    reading = page.reading
    root = reading.sentence_of(token.i).root
    subject = reading.child(root, "nsubj", "nsubjpass")
    if subject is None or subject.i < token.i:
        return None
    above = token
    while above.head not in {above.i, root}:
        above = reading.head(above)
    return subject.i if above.dep in {"prep", "advcl"} and above.i < subject.i else None


def _hollow(page: Page, token: Token) -> bool:
    """True for "It is clear that …", "it rained", "it seems": nobody is meant."""
    reading = page.reading
    if token.dep not in {"nsubj", "nsubjpass"}:
        return token.dep == "expl"
    verb = reading.head(token)
    if verb.lemma in actor_words("hollow_it"):
        return True
    clause = reading.child(verb.i, "ccomp", "xcomp", "advcl", "csubj")
    if verb.lemma == "be":
        predicate = reading.child(verb.i, "acomp", "attr")
        if predicate is None or predicate.lemma in actor_words("willing"):
            return False
        return clause is not None or bool(reading.children(predicate.i, "ccomp", "xcomp", "relcl", "advcl", "acl"))
    return token.dep == "nsubjpass" and clause is not None and clause.dep == "ccomp"
