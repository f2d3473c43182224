"""`dateline explain`: which rule of which stage made what stands at a place, and why."""

import click

from dateline.cli.options import authority_option, format_option, house_option, model_option, published_option


@click.command(epilog="Example:  dateline explain page.txt --at 1042 --published 2024-05-15")
@click.argument("path")
@click.option("--at", type=int, required=True, metavar="OFFSET", help="A code point of the document's text, from 0.")
@click.option("--document", metavar="ID", help="Which document of the file, by its id or its number from 0.")
@published_option
@format_option("text", "json")
@model_option
@authority_option
@house_option
def explain(
    *,
    path: str,
    at: int,
    document: str | None,
    published: str | None,
    form: str,
    model: str | None,
    authority: str | None,
) -> None:
    """Say what stands at an offset of a document, and which rule of which stage made it."""
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
