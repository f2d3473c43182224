"""`dateline read`: documents in, one account a story out."""

import click

from dateline.cli.options import (
    authority_option,
    format_option,
    house_option,
    jobs_option,
    model_option,
    paths_argument,
    published_option,
    strict_option,
)


@click.command(epilog="Example:  dateline read page.html archive.jsonl.gz --format jsonl > stories.jsonl")
@paths_argument
@published_option
@format_option("text", "jsonl", "json")
@model_option
@authority_option
@house_option
@jobs_option
@strict_option
@click.option("--stats", "with_stats", is_flag=True, help="Show each stage's counts on standard error at the end.")
@click.pass_context
def read(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    published: str | None,
    form: str,
    model: str | None,
    authority: str | None,
    jobs: int,
    strict: bool,
    with_stats: bool,
) -> None:
    """Read documents and print each story's account.

    PATH is a text file, an HTML page, JSON Lines (one document a line: id, text, published, url, publisher; only
    text is required), a folder of such, a pattern, or - for standard input. Files may be compressed with gzip.
    """
    from dateline.cli.output import Output, Talk, show_stats
    from dateline.export import account_json, account_text, error_json
    from dateline.model import Account, ItemError
    from dateline.pipeline.default import read_documents
    from dateline.pipeline.stats import StageStats

    talk = Talk()
    stats: dict[str, StageStats] = {}
    outcomes = read_documents(
        paths, published=published, model=model, authority=authority, jobs=jobs, strict=strict, stats=stats
    )
    with Output(form) as output, talk.progress():
        for outcome in outcomes:
            if isinstance(outcome, Account):
                output.put(outcome, account_json, account_text)
                talk.account(outcome)
            elif isinstance(outcome, ItemError):
                output.put(outcome, error_json, None)
                talk.error(outcome)
            else:
                talk.warning(outcome)
    if with_stats:
        show_stats(stats)
    talk.summary()
    ctx.exit(1 if talk.failures else 0)
