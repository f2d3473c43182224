"""`dateline explain`: which rule of which stage made what stands at a place, and why; what a finding rests on."""

import click

from dateline.cli.options import (
    authority_option,
    format_option,
    house_option,
    model_option,
    published_option,
    store_option,
)


@click.command(epilog="Example:  dateline explain page.txt --at 1042 --published 2024-05-15")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.option("--at", type=int, metavar="OFFSET", help="A code point of the document's text, from 0.")
@click.option("--finding", "ident", metavar="ID", help="A finding of `dateline ledger`, among PATHs or in the store.")
@click.option("--document", metavar="ID", help="With --at: which document of the file, by its id or number from 0.")
@published_option
@format_option("text", "json")
@store_option
@model_option
@authority_option
@house_option
def explain(
    *,
    paths: tuple[str, ...],
    at: int | None,
    ident: str | None,
    document: str | None,
    published: str | None,
    form: str,
    store: str,
    model: str | None,
    authority: str | None,
) -> None:
    """Say what stands at an offset of a document, and which rule of which stage made it; or what a finding rests on."""
    if (at is None) == (ident is None):
        raise click.UsageError("give --at OFFSET and one PATH, or --finding ID")
    if ident is not None:
        _finding(ident, paths, published, form, store, model, authority)
    elif at is not None and len(paths) == 1:
        _place(paths[0], at, document, published, form, model, authority)
    else:
        raise click.UsageError("--at goes with one PATH")


def _place(
    path: str, at: int, document: str | None, published: str | None, form: str, model: str | None, authority: str | None
) -> None:
    import msgspec

    from dateline.cli.output import Output
    from dateline.export import explain as explained
    from dateline.export import explanation_text
    from dateline.pipeline.default import read_one

    item, accounts = read_one(path, document=document, published=published, model=model, authority=authority)
    try:
        found = explained(item, accounts, at)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--at") from error
    with Output("jsonl" if form == "json" else form) as output:
        output.put(found, msgspec.json.encode, explanation_text)


def _finding(
    ident: str, paths: tuple[str, ...], published: str | None, form: str, store: str, model: str | None,
    authority: str | None,
) -> None:  # fmt: skip
    from itertools import chain

    from dateline.cli.answers import settled
    from dateline.cli.output import Output, Talk
    from dateline.errors import QueryError
    from dateline.export import grounds_json, grounds_text
    from dateline.ledger.kinship import KINDS
    from dateline.model import Account
    from dateline.pipeline.default import read_documents
    from dateline.query import among, finding

    if paths:
        read = read_documents(paths, published=published, model=model, authority=authority)
        accounts = [one for one in read if isinstance(one, Account)]
        made = chain.from_iterable(among(accounts, kind=kind) for kind in (None, *KINDS))
        found = next((one for one in made if one.id == ident), None)
    else:
        with settled(store, Talk()).view() as view:
            found = finding(view, ident)
    if found is None:
        raise QueryError(f"no finding {ident!r} there; `dateline ledger` prints their ids")
    with Output("jsonl" if form == "json" else form) as output:
        output.put(found, grounds_json, grounds_text)
