"""`dateline review`: what people say of the machine's records, in lists and files, and how right that has it."""

from typing import IO, TYPE_CHECKING

import click

from dateline.cli.options import answers_option, limit_option, since_option, store_option, until_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.store import View


@click.group(epilog="Example:  dateline review score --store wire")
def review() -> None:
    """Reviews of a store: list, hand on, take in, and score the machine by them.

    Reviews are made at the desk (`dateline serve`) or come in files. They hold the exact words they are about, so
    that a re-run never undoes them.
    """


@review.command("list", epilog="Example:  dateline review list --by 'N. Nilsen' --format csv")
@click.option("--story", metavar="STORY", help="Of this story.")
@click.option("--record", metavar="RECORD", help="Of the record that had this id.")
@click.option("--by", metavar="NAME", help="Of this reviewer.")
@since_option
@until_option
@limit_option
@store_option
@answers_option
def list_(
    *,
    story: str | None,
    record: str | None,
    by: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    store: str,
    form: str,
) -> None:
    """List reviews, the latest first."""
    from dateline.cli.answers import answer
    from dateline.query import Reviewed, reviews

    asked = {"story": story, "record": record, "by": by, "since": since, "until": until}
    answer(store, form, lambda view: reviews(view, **asked, most=limit), "nothing was reviewed", Reviewed)


@review.command(epilog="Example:  dateline review score --format json")
@store_option
@answers_option
def score(*, store: str, form: str) -> None:
    """Say how right the machine was, by stage, in the records that people reviewed.

    Where reviewers took the least certain first, the machine is better than the figures say.
    """
    from dateline.cli.answers import answer
    from dateline.query import reviews
    from dateline.review import Score, scored

    answer(store, form, lambda view: scored(one.review for one in reviews(view)), "nothing was reviewed", Score)


@review.command(epilog="Example:  dateline review export reviews.jsonl --store wire")
@click.argument("file", metavar="FILE", type=click.File("wb"), default="-")
@click.option(
    "--as", "form", type=click.Choice(("jsonl", "annotations")), default="jsonl", show_default=True,
    help="JSON Lines, or W3C Web Annotations, one a line.",
)  # fmt: skip
@store_option
def export(*, file: IO[bytes], form: str, store: str) -> None:
    """Write all reviews, undone ones too, the earliest first, to FILE or standard output."""
    from dateline.store import Store

    number = 0
    with Store.open(store, make=False).view() as view:
        for number, line in enumerate(_lines(view, form), 1):  # noqa: B007 - the last number is the count
            file.write(line + b"\n")
    click.echo(f"{number:,} reviews", err=True)


@review.command("import", epilog="Example:  dateline review import reviews.jsonl --store wire")
@click.argument("file", metavar="FILE", type=click.File("rb"))
@store_option
@click.pass_context
def import_(ctx: click.Context, *, file: IO[bytes], store: str) -> None:
    """Take in reviews of FILE: what `dateline review export` wrote, or W3C Web Annotations of any tool.

    These stand one a line, in one array, or as an AnnotationPage.

    Tags of other tools are read: `right`, `wrong`, `statement`, `event`, `actor`, `place`, `time`, and `field=value`
    such as `speaker=Iran`; a text without such a tag is a note.
    """
    from collections import Counter

    from dateline.pipeline.reviews import bring_reviews, lines_of
    from dateline.store import Store

    outcomes: Counter[str] = Counter()
    for one in bring_reviews(Store.open(store, make=False), lines_of(file.read())):
        outcomes[one.outcome] += 1
        if one.outcome == "refused":
            click.echo(f"dateline: line {one.line}: {one.why}", err=True)
    told = {
        "kept": "taken in",
        "known": "there already",
        "waiting": "of stories that are not here yet",
        "refused": "refused",
    }
    parts = [f"{outcomes[name]:,} {words}" for name, words in told.items() if outcomes[name]]
    click.echo(", ".join(parts) or "nothing in it")
    if outcomes["refused"]:
        ctx.exit(1)


def _lines(view: "View", form: str) -> "Iterator[bytes]":
    import msgspec

    from dateline.query import reviews
    from dateline.review import annotation_of

    for one in sorted(reviews(view), key=lambda one: (one.at, one.id)):
        if form == "jsonl":
            yield msgspec.json.encode(one.review)
            continue
        account = view.account(one.story)
        yield msgspec.json.encode(annotation_of(one.review, None if account is None else account.source.url))
