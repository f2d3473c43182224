"""`dateline said`: who said what, to whom, about what and when."""

import click

from dateline.cli.options import answers_option, limit_option, since_option, store_option, until_option


@click.command(epilog="Example:  dateline said --by 'Alva Berg' --about 'harbour OR port' --since 2024-05-01")
@click.option("--by", metavar="NAME", help="Who speaks: words of a name, or an actor's id.")
@click.option("--to", metavar="NAME", help="Whom it was told.")
@click.option("--about", metavar="WORDS", help="Words it must hold, as for `find`.")
@since_option
@until_option
@limit_option
@store_option
@answers_option
def said(
    *,
    by: str | None,
    to: str | None,
    about: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    store: str,
    form: str,
) -> None:
    """List statements, the latest first.

    One that the story does not date counts as said on the day of publication.
    """
    from dateline.cli.answers import answer
    from dateline.query import Said
    from dateline.query import said as ask

    answer(
        store,
        form,
        lambda view: ask(view, by=by, to=to, about=about, since=since, until=until, most=limit),
        "no such statement",
        Said,
    )
