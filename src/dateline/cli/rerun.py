"""`dateline rerun`: what older stages read, read anew."""

import click

from dateline.cli.options import (
    answers_option,
    authority_option,
    house_option,
    jobs_option,
    model_option,
    store_option,
    strict_option,
)


@click.command(epilog="Example:  dateline rerun said --store wire --jobs 4 --format jsonl > changes.jsonl")
@click.argument("stage", required=False, metavar="[STAGE]")
@store_option
@model_option
@authority_option
@house_option
@jobs_option
@strict_option
@answers_option
@click.pass_context
def rerun(
    ctx: click.Context,
    *,
    stage: str | None,
    store: str,
    model: str | None,
    authority: str | None,
    jobs: int,
    strict: bool,
    form: str,
) -> None:
    """Read stories anew that older versions of the stages read, and tell what changed.

    With STAGE (`dateline stages` lists them) or a room such as `said`, those alone where it, or a stage it needs, was
    older. The stored texts are read, with all stages; appearances stay. Give the --authority and --house that you add
    with. Each story is kept as soon as it is read: after an interruption give the same command again. The table counts
    the changes; the other formats list each record that was added, is gone, or was altered.
    """
    from contextlib import closing

    import msgspec

    from dateline.cli.output import Output, Talk, write_parquet
    from dateline.export import answer_cells, answer_json, columns_of_records
    from dateline.pipeline.rereading import outdated, reread
    from dateline.query import Change
    from dateline.store import Store

    opened, talk = Store.open(store, make=False), Talk()
    with opened.view() as view:
        stories = outdated(view, stage)
    if not stories:
        talk.say(f"{opened.path}: nothing to do: every story was read by these versions of the stages")
    found: list[Change] = []
    try:
        with (
            Output("text" if form in {"table", "parquet"} else form) as output,
            talk.progress(data=form != "table"),
            closing(reread(opened, stories, model=model, authority=authority, jobs=jobs, strict=strict)) as read,
        ):
            for one in read:
                talk.reread(one, len(stories))
                for change in one.changes:
                    if form == "csv":
                        output.row(answer_cells(change))
                    elif form == "parquet":
                        found.append(change)
                    elif form != "table":
                        output.put(change, answer_json, None)
        if form == "parquet":
            write_parquet(columns_of_records(Change), map(msgspec.to_builtins, found))
    finally:
        if stories:
            click.echo(talk.changes(opened.path, len(stories)), err=form != "table")
    ctx.exit(1 if talk.failures else 0)
