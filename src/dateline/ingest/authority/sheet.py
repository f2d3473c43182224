"""An authority file as a table: CSV with a header; lists inside a field are divided by `;` or `|`.

```
id,names,kind,country,sector,roles
nouri,Hamad al-Nouri;Abu Hamad,person,SYR,REB,commander 2013/2015-06;spokesman 2015-07-01/..
```
`id` and `names` must be there, the others may. The columns of OpenSanctions' simple tables (`name`, `aliases`,
`schema`, `countries`) are understood too.
"""

import csv
import re
from collections.abc import Iterator
from typing import TextIO

from dateline.errors import AuthorityError
from dateline.ingest.authority.fields import country_code, first_day, kind_of, last_day, sector_code
from dateline.model import AuthorityActor, AuthorityRole

_COLUMNS = {
    "id": "id", "names": "names", "name": "names", "aliases": "names", "alias": "names", "kind": "kind",
    "schema": "kind", "country": "country", "countries": "country", "sector": "sector", "roles": "roles",
}  # fmt: skip
_LIST = re.compile(r"[;|]")
_TERM = re.compile(r"(?P<title>.*?)\s*[\[(]?(?:\b(?P<start>\d{4}[\d-]*)|\.\.)?/(?:\.\.|(?P<end>\d{4}[\d-]*))?[\])]?")
_YEAR = re.compile(r"\b\d{4}\b|\.\.")


def sheet_actors(lines: TextIO, remarks: list[str]) -> list[AuthorityActor]:
    """The actors of a table, one a row; remarks are added for columns that mean nothing here.

    Raises:
        AuthorityError: A column is missing, or a row is wrong.
    """
    sample = lines.read(4096)
    lines.seek(0)
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(sample.split("\n", 1)[0], ",;\t")
    except csv.Error:
        dialect = csv.excel
    reader = csv.reader(lines, delimiter=dialect.delimiter)
    header = [name.strip().lower() for name in next(reader, [])]
    columns = {i: _COLUMNS[name] for i, name in enumerate(header) if name in _COLUMNS}
    for needed in ("id", "names"):
        if needed not in columns.values():
            msg = f"no column {needed!r}: the first line must name the columns, such as id,names,country,sector,roles"
            raise AuthorityError(msg)
    unused = [name for i, name in enumerate(header) if i not in columns and name]
    if unused:
        remarks.append(f"columns without a meaning here: {', '.join(unused)}")
    return list(_actors(reader, columns))


def _actors(reader: "Iterator[list[str]]", columns: dict[int, str]) -> Iterator[AuthorityActor]:
    seen: set[str] = set()
    for number, row in enumerate(reader, 2):
        fields: dict[str, list[str]] = {"id": [], "names": [], "kind": [], "country": [], "sector": [], "roles": []}
        for i, name in columns.items():
            if i < len(row):
                fields[name] += [row[i].strip()] if name == "id" else [one.strip() for one in _LIST.split(row[i])]
        if not any(map(any, fields.values())):
            continue
        try:
            actor = _actor({name: [one for one in values if one] for name, values in fields.items()})
            if actor.id in seen:
                msg = f"the id {actor.id!r} stands in an earlier row too"
                raise AuthorityError(msg)
        except AuthorityError as error:
            msg = f"row {number}: {error}"
            raise AuthorityError(msg) from error
        seen.add(actor.id)
        yield actor


def _actor(fields: dict[str, list[str]]) -> AuthorityActor:
    for needed in ("id", "names"):
        if not fields[needed]:
            msg = f"{needed!r} is empty"
            raise AuthorityError(msg)
    countries = [code for text in fields["country"] if (code := country_code(text)) is not None]
    sectors = [code for text in fields["sector"] if (code := sector_code(text)) is not None]
    return AuthorityActor(
        id=fields["id"][0],
        names=tuple(dict.fromkeys(fields["names"])),
        kind=kind_of(next(iter(fields["kind"]), ""), fields["names"][0], roles=bool(fields["roles"])),
        country=next(iter(countries), None),
        sector=next(iter(sectors), None),
        roles=tuple(_role(text) for text in fields["roles"]),
    )


def _role(text: str) -> AuthorityRole:
    """So "defence minister 2015-03/2019" and "spokesman (2014/..)": a title and, where known, from when to when."""
    term = _TERM.fullmatch(text)
    if term is None and _YEAR.search(text):
        msg = f"{text!r} is no role like 'defence minister 2015-03/2019'"
        raise AuthorityError(msg)
    if term is None:
        return AuthorityRole(title=text)
    role = AuthorityRole(title=term["title"].strip(), start=first_day(term["start"]), end=last_day(term["end"]))
    if not role.title or (role.start and role.end and role.start > role.end):
        msg = f"{text!r} is no role like 'defence minister 2015-03/2019'"
        raise AuthorityError(msg)
    return role
