"""`dateline actors`: who is who across stories, as people decided it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from dateline.cli.options import answers_option, store_option

if TYPE_CHECKING:
    from dateline.store import Writer


@click.group(epilog="Example:  dateline actors merge person:a-berg person:alva-berg --store wire")
def actors() -> None:
    """Take two actors of a store for one, or one for two, and remember it.

    Actors go by the ids that `dateline who NAME` prints. What is decided holds for stories that come, too, and for
    re-readings.
    """


@actors.command(epilog="Example:  dateline actors merge person:a-berg person:alva-berg")
@click.argument("actor", metavar="ACTOR")
@click.argument("other", metavar="OTHER")
@store_option
def merge(*, actor: str, other: str, store: str) -> None:
    """Take ACTOR for OTHER, whose id both have from then on."""
    _decide(store, lambda writer: writer.merge(actor, other), f"{actor} is {other}")


@actors.command(epilog="Example:  dateline actors split person:alva-berg --story 3f9c1b2a90d4e85f")
@click.argument("actor", metavar="ACTOR")
@click.option(
    "--story", "stories", multiple=True, metavar="STORY", help="A story in which it is another; several may be."
)
@click.option("--as", "other", metavar="OTHER", help="The id of that other; ACTOR~ without it.")
@store_option
def split(*, actor: str, stories: tuple[str, ...], other: str | None, store: str) -> None:
    """Take ACTOR for another in some stories; without --story, undo a merge of ACTOR."""
    if other is not None and not stories:
        raise click.UsageError("--as goes with --story")
    said = f"{actor} is {other or actor + '~'} in {len(stories):,} of them" if stories else f"{actor} is itself again"
    _decide(store, lambda writer: writer.split(actor, stories, other), said)


@actors.command(epilog="Example:  dateline actors decided --format csv")
@store_option
@answers_option
def decided(*, store: str, form: str) -> None:
    """List what was decided, the latest first."""
    from dateline.cli.answers import answer
    from dateline.query import Decision, decisions

    answer(store, form, decisions, "nothing was decided", Decision)


def _decide(store: str, change: "Callable[[Writer], int]", said: str) -> None:
    from dateline.cli.output import Talk
    from dateline.store import Store

    opened, talk = Store.open(store, make=False), Talk()
    with opened.writer() as writer:
        number = change(writer)
        with talk.progress(data=False):
            for left in writer.place():
                talk.placing(left)
    click.echo(f"{opened.path}: {said}; {number:,} {'story names' if number == 1 else 'stories name'} them")
