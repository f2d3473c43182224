"""The OpenAPI document as a page shows it: what can be asked, and what the answers hold."""

from collections.abc import Iterator
from typing import Any

import msgspec

_REF = "#/components/schemas/"


class Word(msgspec.Struct, frozen=True):
    """A word of a type's description; of a struct its name, to be linked to."""

    text: str
    struct: bool = False


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """A parameter or a field: `choices` are the words that it may be, where they are few."""

    name: str
    type: tuple[Word, ...]
    required: bool
    told: str = ""
    choices: tuple[str, ...] = ()


class Operation(msgspec.Struct, frozen=True, kw_only=True):
    """A path that can be asked; `answers` says what it gives, `wants` is True where its path holds an id."""

    name: str
    path: str
    told: str
    wants: bool
    parameters: tuple[Field, ...]
    answers: tuple[Word, ...]


class Struct(msgspec.Struct, frozen=True, kw_only=True):
    """A struct of an answer."""

    name: str
    told: str
    fields: tuple[Field, ...]


class Api(msgspec.Struct, frozen=True, kw_only=True):
    """The whole document."""

    version: str
    operations: tuple[Operation, ...]
    structs: tuple[Struct, ...]


def described(document: dict[str, Any]) -> Api:
    """An OpenAPI document of this desk for a page."""
    schemas: dict[str, Any] = document["components"]["schemas"]
    return Api(
        version=document["info"]["version"],
        operations=tuple(_operation(path, one["get"]) for path, one in document["paths"].items()),
        structs=tuple(_struct(name, schemas[name]) for name in sorted(schemas)),
    )


def _operation(path: str, told: dict[str, Any]) -> Operation:
    answer = told["responses"]["200"]["content"]["application/json"]["schema"]
    return Operation(
        name=told["operationId"],
        path=path,
        told=told["summary"],
        wants="{" in path,
        parameters=tuple(
            _field(one["name"], one["schema"], required=one["required"], told=one["description"])
            for one in told["parameters"]
        ),
        answers=tuple(_words(answer)),
    )


def _struct(name: str, schema: dict[str, Any]) -> Struct:
    required = schema.get("required", ())
    fields = schema.get("properties", {}).items()
    return Struct(
        name=name,
        told=schema.get("description", "").split("\n", maxsplit=1)[0],
        fields=tuple(_field(name, one, required=name in required) for name, one in fields),
    )


def _field(name: str, schema: dict[str, Any], *, required: bool, told: str = "") -> Field:
    choices = tuple(str(one) for one in schema.get("enum", ()) if one is not None)
    return Field(name=name, type=tuple(_words(schema)), required=required, told=told, choices=choices)


def _words(schema: dict[str, Any]) -> Iterator[Word]:
    """A schema in words: "list of Finding", "string or null"."""
    if "$ref" in schema:
        yield Word(schema["$ref"].removeprefix(_REF), struct=True)
    elif "anyOf" in schema:
        for number, one in enumerate(schema["anyOf"]):
            yield from (*((Word(" or "),) if number else ()), *_words(one))
    elif "enum" in schema:
        yield Word(" | ".join("null" if one is None else str(one) for one in schema["enum"]))
    elif schema.get("type") == "array":
        yield Word("list of ")
        items = schema.get("items") or {}
        held = schema.get("prefixItems") or ([items] if items else [{}])
        for number, one in enumerate(held):
            yield from (*((Word(", "),) if number else ()), *_words(one))
    elif isinstance(schema.get("additionalProperties"), dict) and schema["additionalProperties"]:
        yield Word("object of ")
        yield from _words(schema["additionalProperties"])
    else:
        kind = str(schema.get("type", "anything"))
        yield Word(f"{kind} ({schema['format']})" if "format" in schema else kind)
