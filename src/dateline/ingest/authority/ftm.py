"""An authority file of FollowTheMoney entities: JSON Lines, or one JSON list.

People and bodies become actors. What joins them (Occupancy with its Position, Membership, Directorship, Employment)
gives them roles with days. Addresses, ownerships and the rest tell nothing here. Method: followthemoney's schema.
"""

import json
from collections.abc import Iterator
from typing import IO

from dateline.errors import AuthorityError
from dateline.ingest.authority.fields import country_code, first_day, kind_of, last_day, sector_code
from dateline.ingest.lines import called, json_lines
from dateline.lexicon.authority_topics import sector_of_topic
from dateline.model import AuthorityActor, AuthorityRole

_ACTORS = frozenset({"Person", "Organization", "Company", "PublicBody", "LegalEntity"})
_COUNTRIES = ("country", "citizenship", "nationality", "mainCountry", "jurisdiction")
_NAMES = ("name", "alias", "abbreviation")
_TIES = {
    "Occupancy": ("holder", "post"),
    "Membership": ("member", "organization"),
    "Directorship": ("director", "organization"),
    "Employment": ("employee", "employer"),
}
"""Schema of a tie → the property that names whose it is, and the one that names the post or body."""

_Properties = dict[str, list[str]]


def ftm_actors(stream: IO[bytes], remarks: list[str]) -> list[AuthorityActor]:
    """The people and bodies of a stream of entities; remarks are added for values that could not be used.

    Raises:
        AuthorityError: A line is no JSON, or no FollowTheMoney entity.
    """
    people: dict[str, tuple[str, _Properties]] = {}
    names: dict[str, str] = {}
    ties: list[tuple[str, _Properties]] = []
    for where, entity in _entities(stream):
        schema, properties = _checked(where, entity)
        identity = str(entity["id"])
        if schema in _TIES:
            ties.append((schema, properties))
        elif schema in _ACTORS and properties.get("name"):
            people[identity] = schema, properties
        if properties.get("name"):
            names[identity] = properties["name"][0]
    roles: dict[str, list[AuthorityRole]] = {}
    for schema, properties in ties:
        holder, post = _TIES[schema]
        title = next(iter(properties.get("role", ())), None)
        title = title or next((names[one] for one in properties.get(post, ()) if one in names), None)
        for one in properties.get(holder, ()):
            if title is not None and one in people:
                roles.setdefault(one, []).append(_role(title, properties, remarks))
    return [_actor(one, schema, values, roles.get(one, []), remarks) for one, (schema, values) in people.items()]


def _entities(stream: IO[bytes]) -> Iterator[tuple[str, dict[str, object]]]:
    """Each entity with its place in the file."""
    lines = json_lines(stream)
    first = next(lines, None)
    if first is not None and first.fault and not first.kind == "json":
        raise AuthorityError(first.fault)
    if first is not None and first.fault:
        stream.seek(0)
        try:
            values = json.load(stream)
        except ValueError as error:
            msg = f"line {first.number}: {first.fault}"
            raise AuthorityError(msg) from error
        yield from _each(values, "item")
        return
    if first is not None:
        yield from _each(first.value, "line", first.number)
    for line in lines:
        if line.fault:
            msg = f"line {line.number}: {line.fault}"
            raise AuthorityError(msg)
        yield from _each(line.value, "line", line.number)


def _each(value: object, what: str, number: int = 1) -> Iterator[tuple[str, dict[str, object]]]:
    for i, one in enumerate(value if isinstance(value, list) else [value], number):
        where = f"{what} {i}"
        if not isinstance(one, dict):
            msg = f"{where}: an entity must be an object, not {called(one)}"
            raise AuthorityError(msg)
        yield where, one


def _checked(where: str, entity: dict[str, object]) -> tuple[str, _Properties]:
    schema, properties = entity.get("schema"), entity.get("properties")
    if not isinstance(schema, str) or not isinstance(properties, dict) or not entity.get("id"):
        msg = f"{where}: no FollowTheMoney entity: it needs an id, a schema and properties"
        raise AuthorityError(msg)
    return schema, {
        name: [one for one in (values if isinstance(values, list) else [values]) if isinstance(one, str) and one]
        for name, values in properties.items()
    }


def _role(title: str, properties: _Properties, remarks: list[str]) -> AuthorityRole:
    try:
        start = first_day(min(properties.get("startDate", ()), default=None))
        end = last_day(max(properties.get("endDate", ()), default=None))
    except AuthorityError as error:
        remarks.append(f"{title}: {error}")
        return AuthorityRole(title=title)
    return AuthorityRole(title=title, start=start, end=end)


def _actor(
    identity: str, schema: str, properties: _Properties, roles: list[AuthorityRole], remarks: list[str]
) -> AuthorityActor:
    names = dict.fromkeys(name for field in _NAMES for name in properties.get(field, ()))
    stated = [AuthorityRole(title=title) for title in properties.get("position", ())]
    return AuthorityActor(
        id=identity,
        names=tuple(names),
        kind=kind_of(schema, next(iter(names)), roles=bool(roles or stated)),
        country=_country(identity, properties, remarks),
        sector=_sector(properties),
        roles=tuple(roles or stated),
    )


def _country(identity: str, properties: _Properties, remarks: list[str]) -> str | None:
    for field in _COUNTRIES:
        for text in properties.get(field, ()):
            try:
                code = country_code(text)
            except AuthorityError as error:
                remarks.append(f"{identity}: {error}")
                continue
            if code is not None:
                return code
    return None


def _sector(properties: _Properties) -> str | None:
    """A PLOVER code in `sector`, else what the topics tell."""
    for text in properties.get("sector", ()):
        try:
            return sector_code(text)
        except AuthorityError:
            continue  # FollowTheMoney's own `sector` is free text
    topics = (sector_of_topic().get(topic) for topic in properties.get("topics", ()))
    return next((sector for sector in topics if sector is not None), None)
