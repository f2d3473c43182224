"""The desk's JSON as an OpenAPI document, made from the structs that the pages show."""

from typing import Any, get_args, get_type_hints

import msgspec

from dateline import __version__
from dateline.lexicon.plover import Act
from dateline.model.event import EventStatus
from dateline.query import STEPS
from dateline.serve.asked import MOST
from dateline.serve.marked import LAYERS
from dateline.serve.pages import PAGES, PageSpec
from dateline.serve.views.actor import SHOWS
from dateline.serve.views.record import ADDED
from dateline.serve.views.review import NOUNS
from dateline.serve.views.search import KINDS

_DAY = {"type": "string", "format": "date"}
_PLACE = {"type": "integer", "minimum": 0}
_WORDS = {"type": "string", "maxLength": 300}
_LAYER = "|".join(LAYERS)
PARAMETERS: dict[str, tuple[dict[str, Any], str]] = {
    "q": (_WORDS, 'Words, "phrases", begin*, OR, NOT.'),
    "by": (_WORDS, "Who speaks or acts: words of a name, or an actor's id."),
    "to": (_WORDS, "Whom it is told or done to: words of a name, or an actor's id."),
    "step": ({"type": "string", "enum": list(STEPS)}, "How long a bar is."),
    "show": ({"type": "string", "enum": list(SHOWS)}, "What the axis shows: words, deeds, or what threads join."),
    "layers": ({"type": "string", "pattern": f"^(none|({_LAYER})(,({_LAYER}))*)$"}, "What is marked in the text."),
    "place": (_WORDS, "Where: a place's name, or a country's ISO 3166-1 alpha-3 code."),
    "kind": ({"type": "string", "enum": list(KINDS)}, "What to look for."),
    "act": ({"type": "string", "enum": list(get_args(Act))}, "PLOVER type of the deed."),
    "status": ({"type": "string", "enum": list(get_args(EventStatus))}, "What the story commits itself to."),
    "day": (_DAY, "The day shown; the last with stories without it."),
    "since": (_DAY, "On this day or after."),
    "until": (_DAY, "On this day or before."),
    "no_text": ({"type": "string", "enum": ["1"]}, "Offsets and hashes in place of words."),
    "noun": ({"type": "string", "enum": list(ADDED)}, "What sort of record."),
    "of": ({"type": "string", "enum": list(NOUNS)}, "What sort of record waits."),
    "words": ({"type": "string", "maxLength": 5000}, "Words as they stand in the story."),
    **dict.fromkeys(("start", "end"), (_PLACE, "Where they begin or end in it, in Unicode code points.")),
    **dict.fromkeys(("low", "high"), (_PLACE, "Between which places they are looked for first.")),
    "sql": ({"type": "string", "maxLength": 3000}, "One SELECT; it reads, for two seconds."),
    "limit": ({"type": "integer", "minimum": 1, "maximum": MOST}, "Records at most."),
}
"""The parameters that pages take, each with its schema and what it means."""


def document() -> dict[str, Any]:
    """The document: one path a page, its answer by the struct that the page shows."""
    types = [shown_by(page) for page in PAGES]
    schemas, components = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
    return {
        "openapi": "3.1.0",
        "info": {"title": "Dateline desk", "version": __version__, "description": "What a store holds, to be read."},
        "paths": {_path(page): {"get": _get(page, schema)} for page, schema in zip(PAGES, schemas, strict=True)},
        "components": {"schemas": {**components, "Wrong": _WRONG}},
    }


def shown_by(page: PageSpec) -> Any:  # noqa: ANN401 - a type
    """The struct that a page shows."""
    kinds = get_args(get_type_hints(page.view)["return"]) or (get_type_hints(page.view)["return"],)
    return next(kind for kind in kinds if kind is not type(None))


_WRONG = {"type": "object", "properties": {"error": {"type": "string"}}, "required": ["error"]}
_ANSWERS = {
    "400": "A parameter is none that can be asked for.",
    "404": "There is nothing of this id.",
    "503": "The store cannot be read.",
}


def _path(page: PageSpec) -> str:
    return f"/{page.name}.json" if page.path == "/" else page.path.replace("{ident:path}", "{ident}") + ".json"


def _get(page: PageSpec, schema: dict[str, Any]) -> dict[str, Any]:
    found = [_parameter(name, *PARAMETERS[name], where="query") for name in page.asks]
    if "{ident:path}" in page.path:
        found.insert(0, _parameter("ident", {"type": "string"}, f"The id of the {page.name}.", where="path"))
    wrong = {"application/json": {"schema": {"$ref": "#/components/schemas/Wrong"}}}
    return {
        "operationId": page.name,
        "summary": (page.view.__doc__ or page.name).split("\n", maxsplit=1)[0],
        "parameters": found,
        "responses": {
            "200": {"description": "The page's data.", "content": {"application/json": {"schema": schema}}},
            **{code: {"description": what, "content": wrong} for code, what in _ANSWERS.items()},
        },
    }


def _parameter(name: str, schema: dict[str, Any], what: str, *, where: str) -> dict[str, Any]:
    return {"name": name, "in": where, "required": where == "path", "schema": schema, "description": what}
