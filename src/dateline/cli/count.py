"""`dateline count`: events by month, type and pair of actors."""

import click

from dateline.cli.options import answers_option, since_option, store_option, until_option


@click.command(epilog="Example:  dateline count --by month,dyad --status happened --format csv > series.csv")
@click.option("--by", required=True, metavar="LIST", help="Any of month, type and dyad, with commas between.")
@click.option("--status", metavar="STATUS", default="happened", show_default=True, help="Of this status; `any` of all.")
@since_option
@until_option
@store_option
@answers_option
def count(*, by: str, status: str, since: str | None, until: str | None, store: str, form: str) -> None:
    """Count events, with the mean and the sum of their PLOVER conflict-cooperation scores.

    A dyad is an actor and a recipient; an event with several of them counts once for each pair.
    """
    from typing import get_args

    from dateline.cli.answers import answer
    from dateline.model.event import EventStatus
    from dateline.query import Counted
    from dateline.query import count as ask

    known = (*get_args(EventStatus), "any")
    if status not in known:
        raise click.BadParameter(f"{status!r} is none of {', '.join(known)}", param_hint="--status")
    parts = tuple(part.strip() for part in by.split(",") if part.strip())
    wanted = None if status == "any" else status
    answer(
        store, form, lambda view: ask(view, parts, status=wanted, since=since, until=until), "no such event", Counted
    )
