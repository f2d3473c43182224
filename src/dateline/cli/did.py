"""`dateline did`: who did what to whom, where and when."""

import click

from dateline.cli.options import Near, answers_option, limit_option, since_option, store_option, until_option


@click.command(epilog="Example:  dateline did --type ASSAULT --status happened --near 36.2,37.1,50 --format csv")
@click.option("--actor", metavar="NAME", help="Who acts: words of a name, or an actor's id.")
@click.option("--recipient", metavar="NAME", help="Who is acted upon.")
@click.option("--type", "act", metavar="ACT", help="PLOVER type of the deed, such as ASSAULT.")
@click.option(
    "--status", metavar="STATUS", help="happened, planned, offered, demanded, threatened, possible or denied."
)
@click.option("--place", metavar="PLACE", help="Name of the place, or a country's ISO alpha-3 code.")
@click.option("--near", type=Near(), metavar="LAT,LON,KM", help="Within so many kilometres of a point.")
@click.option("--once", is_flag=True, help="One record a deed, with all reports of it and the figures they give.")
@since_option
@until_option
@limit_option
@store_option
@answers_option
def did(
    *,
    actor: str | None,
    recipient: str | None,
    act: str | None,
    status: str | None,
    place: str | None,
    near: tuple[float, float, float] | None,
    once: bool,
    since: str | None,
    until: str | None,
    limit: int,
    store: str,
    form: str,
) -> None:
    """List events, the latest first.

    One that the story does not date counts as of the day of publication.
    """
    from typing import get_args

    from dateline.cli.answers import answer
    from dateline.lexicon.plover import Act
    from dateline.model.event import EventStatus
    from dateline.query import Deed, Did, deeds
    from dateline.query import did as events

    act = None if act is None else act.upper()
    for value, known, hint in ((act, Act, "--type"), (status, EventStatus, "--status")):
        if value is not None and value not in get_args(known):
            raise click.BadParameter(f"{value!r} is none of {', '.join(get_args(known))}", param_hint=hint)
    asked = deeds if once else events
    answer(
        store,
        form,
        lambda view: asked(
            view,
            actor=actor,
            recipient=recipient,
            act=act,
            status=status,
            place=place,
            near=near,
            since=since,
            until=until,
            most=limit,
        ),
        "no such event",
        Deed if once else Did,
    )
