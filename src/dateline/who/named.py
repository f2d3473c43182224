"""Drafts of names: persons with their titles, organisations, countries, places and peoples."""

from collections.abc import Iterator

import msgspec

from dateline.lexicon.actor_words import actor_words
from dateline.lexicon.countries import country_named, country_of_adjective, country_of_capital
from dateline.lexicon.frames import class_words, noun_frames
from dateline.lexicon.roles import OrganisationNoun, actor_nouns
from dateline.lexicon.titles import titles
from dateline.model import Dropped, Token
from dateline.who.code import NOTHING, Code
from dateline.who.coding import code_words
from dateline.who.drafts import Draft, Held
from dateline.who.evidence import names_body
from dateline.who.labels import Name
from dateline.who.page import MODIFYING, Page, gender_of
from dateline.who.phrases import after_rivals, head_of, left_edge, right_edge, stands_behind, words

_COPULAS = frozenset({"be", "become", "remain"})


def named(page: Page) -> Iterator[Draft | Dropped]:
    """A draft for each name, and a `Dropped` for each name of something that cannot act."""
    for name in page.names:
        if name.label == "thing":
            if name.reason not in {"", "adjective"}:
                yield Dropped(
                    span=page.reading.span(name.first, name.last), reason=f"name-of-{name.reason.replace(' ', '-')}"
                )
            continue
        anchor = page.reading.tokens[head_of(page.reading, name.first, name.last)]
        capital = country_of_capital(name.text) if name.label == "organization" and name.known is None else None
        if name.label == "organization" and name.known is None and (land := country_named(name.text)) is not None:
            name.label, name.country = "country", land.iso3  # "US" is no university's acronym
        if capital is not None:  # a name finder that takes Cairo for an organisation saw a government
            name.label, name.country = "country", capital.iso3
        draft = _READERS[name.label](page, name, anchor)
        if draft is not None:
            yield draft
    yield from _backers(page)


def _backers(page: Page) -> Iterator[Draft]:
    """Countries that back or lead by their adjective: "the | Turkish | -backed administration"."""
    for token in page.reading.tokens:
        if token.i in page.name_at or not token.text[0].isupper() or not stands_behind(page.reading, token.i):
            continue
        found = country_of_adjective(token.text)
        if found is not None:
            yield Draft(
                first=token.i, last=token.i + 1, head=token.i, anchor=token.i, form="name", text=token.text,
                kind="country", name=(token.i, token.i + 1), why="name.backer",
                code=Code(country=found.iso3, kind="country", note=f"country: {token.text}"),
            )  # fmt: skip


def doing(page: Page) -> Iterator[Draft]:
    """Countries whose deeds or means an adjective names: "*Turkish* air strikes", "a *South Korean* destroyer"."""
    tokens = page.reading.tokens
    for token in tokens:
        noun = page.reading.head(token)
        if token.dep not in {"amod", "compound", "nmod"} or not token.text[0].isupper() or noun.i <= token.i:
            continue
        if token.i and tokens[token.i - 1].text == "-":  # "anti-Russian protests"
            continue
        frames = noun_frames().get(noun.lemma.lower(), ())
        if not any("mod" in frame.actor for frame in frames) and noun.lemma.lower() not in class_words("bearers"):
            continue
        before = tokens[token.i - 1] if token.i and tokens[token.i - 1].text[0].isupper() else None
        whole = None if before is None else country_of_adjective(f"{before.text} {token.text}")
        found = whole or country_of_adjective(token.text)
        if found is not None:
            first = token.i - 1 if whole is not None else token.i
            text = page.flat(first, token.i + 1)
            yield Draft(
                first=first, last=token.i + 1, head=token.i, anchor=token.i, form="name", text=text,
                kind="country", name=(first, token.i + 1), why="name.doer",
                code=Code(country=found.iso3, kind="country", note=f"country: {text}"),
            )  # fmt: skip


def _inside(name: Name, anchor: Token) -> bool:
    """True for a name that only specifies a noun: "Carver engineers"."""
    return anchor.dep in MODIFYING and anchor.head >= name.last


def _person(page: Page, name: Name, anchor: Token) -> Draft:
    reading = page.reading
    first = name.first if _inside(name, anchor) else left_edge(reading, anchor.i, name.first)
    if first == name.first:
        first = _title_edge(page, first)
    before = words(reading, first, name.first)
    code, held = NOTHING, []
    if before:
        code = code_words(before, page.place)
        if code.role and not code.plural:
            of = page.owner_extent(reading.child(anchor.i, "poss"))
            if of is None and anchor.i < name.last:
                of = page.of_extent(anchor)  # "King Hussein of Jordan"
            held = [Held(title=code.role, code=code, of=of)]
        else:
            code = Code(country=code.country, note=code.note)  # "Carver's Hill": whose, not what
    draft = Draft(
        first=first, last=name.last, head=name.last - 1, anchor=anchor.i, form="name", kind="person",
        text=page.text(name), name=(name.first, name.last), code=code, held=held,
        gender=gender_of(before, name.text), known=name.known, why="name.person",
    )  # fmt: skip
    _describe(page, draft, anchor)
    return draft


def _title_edge(page: Page, name: int) -> int:
    """Titles that the parser left outside the phrase still belong to it: "said | Gen. | Sato"."""
    tokens = page.reading.tokens
    first = name
    while first > 0 and tokens[first - 1].text[0].isupper() and tokens[first - 1].sentence == tokens[name].sentence:
        lower = tokens[first - 1].lower.replace(".", "")
        if first - 1 in page.name_at or (lower not in titles() and not _personal(lower)):
            break
        first -= 1
    if first == name:
        return name
    return min(first, left_edge(page.reading, first))


def _personal(noun: str) -> bool:
    row = actor_nouns().get(noun)
    return row is not None and not isinstance(row, OrganisationNoun)


def _describe(page: Page, draft: Draft, anchor: Token) -> None:
    """Roles from appositions and predicates: "Hill, a spokesman for the port", "Hill is the mayor of Ely"."""
    reading = page.reading
    nouns = [noun for noun in reading.children(anchor.i, "appos") if noun.i >= draft.last]
    if anchor.dep == "appos":
        above = reading.head(anchor)
        if page.is_noun(above):
            nouns.append(above)
            draft.tie = above.i
    verb = reading.head(anchor)
    if anchor.dep in {"nsubj", "nsubjpass"} and verb.lemma in _COPULAS and reading.child(verb.i, "neg") is None:
        nouns += reading.children(verb.i, "attr")
    for noun in nouns:
        held = page.held_by(noun)
        if held is None or (draft.kind == "person") != (held.code.kind == "person"):
            continue
        draft.held.append(held)
        if draft.gender is None:
            draft.gender = gender_of([noun.text], "")


def _organisation(page: Page, name: Name, anchor: Token) -> Draft:
    reading = page.reading
    head, last = name.last - 1, name.last
    inside = _inside(name, anchor)
    first = name.first if inside else left_edge(reading, anchor.i, name.first)
    if inside and _is_body_of(page, name, reading.head(anchor)):
        anchor, inside = reading.head(anchor), False
        first, last, head = (
            after_rivals(reading, min(left_edge(reading, anchor.i), name.first), name.first),
            anchor.i + 1,
            anchor.i,
        )
    if not inside:
        last = max(last, _of_name(page, anchor.i, last))
    draft = Draft(
        first=first, last=last, head=head, anchor=anchor.i, form="name", kind="organization", text=page.text(name),
        name=(name.first, name.last), known=name.known, code=_organisation_code(page, name, head + 1),
        acronym=name.text if name.text.isupper() and " " not in name.text else "",
        why="name.organization" if name.known is None else "name.known",
    )  # fmt: skip
    if name.known is not None and not page.here(name.known):
        draft.known = None
    if not inside:
        _describe(page, draft, anchor)
    return draft


def _organisation_code(page: Page, name: Name, last: int) -> Code:
    """The code of a name, with the word for what it is where one follows: "the Red Hill militia"."""
    known = name.known
    if known is None:
        return code_words(words(page.reading, name.first, last), page.place)
    code = Code(
        country=known.code,
        sector=known.sector,
        kind="organization",
        known=known.name,
        note=f"{known.name}: {known.table}",
    )
    if page.here(known):
        return code
    return msgspec.structs.replace(code, country=None, known=None, note=f"{known.name}: a name many countries have")


def _is_body_of(page: Page, name: Name, outer: Token) -> bool:
    """True for "the Southern Front alliance", which is the Southern Front itself."""
    if outer.i != name.last or outer.i in page.name_at or not names_body(page.reading, outer.i):
        return False
    return outer.tag != "NNS" or name.known is not None


def _of_name(page: Page, anchor: int, last: int) -> int:
    """The end of "the Southern Front of the Free Syrian Army": an of-phrase that holds a name belongs to the name."""
    end = right_edge(page.reading, anchor, last, ("of",))
    return end if end > last and any(i in page.name_at for i in range(last, end)) else last


def _nation(page: Page, name: Name, anchor: Token) -> Draft | None:
    reading = page.reading
    ref = page.places.get(reading.span(name.first, name.last))
    if ref is not None and ref.use == "part":
        return None
    country = ref.country if ref is not None and ref.country is not None else name.country
    if name.known is not None:
        country = name.known.code
    government = (ref is not None and ref.use == "government") or (name.country is not None and not name.sure)
    first = name.first if _inside(name, anchor) else left_edge(reading, anchor.i, name.first)
    if any(token.pos not in {"DET", "ADJ"} for token in reading.tokens[first : name.first]):
        first = name.first
    nation = name.label == "country" or government
    note = f"{'government' if government else 'country' if nation else 'place'}: {name.text}"
    return Draft(
        first=first, last=name.last, head=name.last - 1, anchor=anchor.i, form="name", text=name.text,
        kind="country" if nation else "place", name=(name.first, name.last),
        why="name.country" if nation else "name.place",
        code=Code(country=country, sector="GOV" if government else None, kind="country", note=note),
        place=ref.geonames_id if ref is not None else None,
    )  # fmt: skip


def _people(page: Page, name: Name, anchor: Token) -> Draft:
    reading = page.reading
    first = left_edge(reading, anchor.i, name.first)
    before = [token.lower for token in reading.tokens[first : name.first]]
    country = None if "ethnic" in before else name.country  # "ethnic Albanians" live in another country
    one = reading.tokens[name.last - 1].tag == "NNP" and "the" not in before and bool(before)
    return Draft(
        first=first, last=name.last, head=name.last - 1, anchor=anchor.i, form="nominal", text=name.text,
        kind="person" if one else "group", number="one" if one else "many", noun=reading.tokens[name.last - 1].lower,
        definite=before == ["the"], disjoint=bool(actor_words("disjoint") & set(before)),
        modifiers=frozenset(before) - actor_words("determiner"), name=(name.first, name.last),
        code=Code(country=country, sector="CVL", kind="group", note=f"people: {name.text}"), why="people",
    )  # fmt: skip


_READERS = {"person": _person, "organization": _organisation, "country": _nation, "place": _nation, "people": _people}
