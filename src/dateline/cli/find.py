"""`dateline find`: stories by their words."""

import click

from dateline.cli.options import answers_option, limit_option, since_option, store_option, until_option


@click.command(epilog="Example:  dateline find '\"ferry company\" strik* NOT headline:football'")
@click.argument("words", nargs=-1, required=True, metavar="WORDS")
@since_option
@until_option
@limit_option
@store_option
@answers_option
def find(*, words: tuple[str, ...], since: str | None, until: str | None, limit: int, store: str, form: str) -> None:
    """Find stories that hold the words, the best first.

    All WORDS have to be there, in any inflection. "a phrase", begin*, OR, NOT, brackets and headline:word are
    understood.
    """
    from dateline.cli.answers import answer
    from dateline.query import Found
    from dateline.query import find as ask

    question = " ".join(words)
    nothing = f"no story holds {question}"
    answer(store, form, lambda view: ask(view, question, since=since, until=until, most=limit), nothing, Found)
