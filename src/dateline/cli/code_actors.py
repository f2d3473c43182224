"""`dateline code-actors`: names and descriptions of actors in, their countries and sectors out."""

import sys

import click

from dateline.cli.options import authority_option, format_option, house_option


@click.command(epilog="Example:  dateline code-actors names.jsonl --authority ours.csv > coded.jsonl")
@click.argument("path", required=False, metavar="[PATH | -]")
@authority_option
@house_option
@format_option("jsonl", "json", "text")
@click.pass_context
def code_actors(ctx: click.Context, *, path: str | None, authority: str | None, form: str) -> None:
    """Code actors' names and descriptions: country, PLOVER sector and kind.

    PATH holds JSON Lines, one string a line: id, text, context (the words around it), date (ISO, for dated offices);
    only text is required. Without a PATH, or with -, standard input is read.
    """
    from dateline.cli.output import Output, Talk
    from dateline.export import coded_json, coded_text, string_error_json
    from dateline.model import ItemError, Warned
    from dateline.pipeline.strings import code_actors as coded_strings

    if path is None and sys.stdin.isatty():
        raise click.UsageError("name a file of JSON Lines, or pipe one in", ctx)
    talk = Talk()
    with Output(form) as output:
        for one in coded_strings(path or "-", authority=authority):
            if isinstance(one, ItemError):
                output.put(one, string_error_json, None)
                talk.error(one)
            elif isinstance(one, Warned):
                talk.warning(one)
            else:
                output.put(one, coded_json, coded_text)
    ctx.exit(1 if talk.failures else 0)
