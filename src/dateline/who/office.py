"""Who holds an office: from a person's name, and what the text tells beside it, to a row of the table of offices."""

from collections.abc import Collection

from dateline.lexicon.offices import Office, held_by
from dateline.who.match import person_key, same_person
from dateline.who.spelling import plain


def term_of(name: str, titles: Collection[str], day: str | None, countries: Collection[str] | None) -> Office | None:
    """The term of office that makes a person of this name known, or None where it might be somebody else.

    A name of several words is enough. A last name alone needs one of the office's titles beside it, or must be borne
    by one office-holder of that day alone, of a country that the text speaks of ("Merkel" in a story about Germany).
    Of several persons of one name, the one with the title, then the one in office that day, is meant.

    Args:
        name: As the text has it, without title.
        titles: The roles the text gives the person, in lower case.
        day: ISO day of the story; None where it is unknown.
        countries: The countries that the text speaks of; None where a name alone must do.
    """
    key = person_key(name)
    if not key:
        return None
    terms = [term for term in held_by(key[-1]) if _named(term, key)]
    titled = [term for term in terms if any(same_title(term.title, title) for title in titles)]
    held = [term for term in titled or terms if day is None or term.held_on(day)]
    if len(key) == 1 and not titled:
        terms = [term for term in held if countries is None or term.country in countries]
        return terms[0] if terms and _one(held) else None
    past = [term for term in titled or terms if day is None or term.start <= day]
    for some in (held, past):
        if some:
            return some[0] if _one(some) else None
    return None


def _named(term: Office, key: tuple[str, ...]) -> bool:
    names = (term.name, *term.forms, term.name.replace("-", " "))  # "Kim Jong Un"
    keys = (person_key(name) for name in names)
    return any(same_person(key, one) for one in keys if len(one) > 1 or len(key) == 1)  # "Lula" is no other Lula's


def _one(terms: Collection[Office]) -> bool:
    """True when all the terms are one person's."""
    return len({plain(term.name) for term in terms}) == 1


def same_title(office: str, title: str) -> bool:
    """True for "president" and "acting president", "foreign minister" and "minister"."""
    return office == title or title.endswith(" " + office) or office.endswith(" " + title)


def country_of_holder(name: str) -> str | None:
    """The country of whoever of this full name ever held an office, before or after; None where there are several."""
    key = person_key(name)
    codes = {term.country for term in held_by(key[-1]) if _named(term, key)} if len(key) > 1 else set()
    return codes.pop() if len(codes) == 1 else None
