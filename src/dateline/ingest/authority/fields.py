"""What an authority file's fields mean: countries and sectors in any usual spelling, days, kinds."""

import calendar
import re

from dateline.errors import AuthorityError
from dateline.lexicon.countries import country, country_named, country_of_iso2
from dateline.lexicon.given_names import given_names
from dateline.lexicon.plover import SECTORS
from dateline.lexicon.roles import OrganisationNoun, actor_nouns
from dateline.model.actor import ActorKind

BODY_CODES = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
"""PLOVER's codes for those of no one country."""

_FTM_CODES = {"eu": "EUR", "un": "UNO", "zz": None, "suhh": "RUS", "su": "RUS", "yucs": "SRB", "gb-sct": "GBR"}
"""FollowTheMoney's codes that are no ISO ones, and what they are here."""

_KINDS: dict[str, ActorKind] = {
    "person": "person", "organization": "organization", "organisation": "organization", "company": "organization",
    "publicbody": "organization", "country": "country", "group": "group",
}  # fmt: skip

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def country_code(text: str) -> str | None:
    """The code of a country given by alpha-3, alpha-2 or name, or PLOVER's code of a body; None where it says none.

    Raises:
        AuthorityError: No such country.
    """
    word = text.strip()
    if not word or word.lower() in _FTM_CODES:
        return _FTM_CODES.get(word.lower())
    if word.upper() in BODY_CODES:
        return word.upper()
    found = country(word.upper()) or country_of_iso2(word) or country_named(word)
    if found is None:
        msg = (
            f"{word!r} is no country: write an ISO code (SYR or sy), a name, or one of {', '.join(sorted(BODY_CODES))}"
        )
        raise AuthorityError(msg)
    return found.iso3


def sector_code(text: str) -> str | None:
    """The PLOVER sector that a field holds, None for an empty one.

    Raises:
        AuthorityError: No such sector.
    """
    word = text.strip().upper()
    if word and word not in SECTORS:
        msg = f"{text.strip()!r} is no PLOVER sector: write one of {', '.join(sorted(SECTORS))}"
        raise AuthorityError(msg)
    return word or None


def kind_of(word: str, name: str, *, roles: bool) -> ActorKind:
    """What an actor is: by the file's word for it (FollowTheMoney's schemata too), else by its roles and name."""
    known = _KINDS.get(word.strip().lower())
    if known is not None:
        return known
    if word.strip() and word.strip().lower() != "legalentity":
        msg = f"{word.strip()!r} is no kind: write person, organization, group or country"
        raise AuthorityError(msg)
    parts = name.split()
    if roles:
        return "person"
    if len(parts) > 1 and parts[0] in given_names() and not isinstance(_noun(parts[-1]), OrganisationNoun):
        return "person"
    return "organization"


def _noun(word: str) -> object:
    return actor_nouns().get(word.lower())


def first_day(text: str | None) -> str | None:
    """The first ISO day of a date that may lack day or month ("2011" → 2011-01-01); None for none and for `..`."""
    return _day(text, last=False)


def last_day(text: str | None) -> str | None:
    """The last ISO day of a date that may lack day or month ("2011-02" → 2011-02-28); None for none and for `..`."""
    return _day(text, last=True)


def _day(text: str | None, *, last: bool) -> str | None:
    word = (text or "").strip()[:10]
    if word in {"", ".."}:
        return None
    found = _DAY.fullmatch(word)
    if found is not None:
        year, month, day = (int(part) if part else 0 for part in found.groups())
        month = month or (12 if last else 1)
        if 1 <= month <= 12 and year:
            length = calendar.monthrange(year, month)[1]
            day = day or (length if last else 1)
            if day <= length:
                return f"{year:04}-{month:02}-{day:02}"
    msg = f"{text!r} is no date like 2024, 2024-05 or 2024-05-15"
    raise AuthorityError(msg)
