"""`dateline sql`: one's own question to a store."""

import sys

import click

from dateline.cli.options import answers_option, store_option

_MOST = 1000
"""Rows that a table for people shows: it is drawn when its widest cells are known."""


@click.command(
    epilog="Example:  dateline sql 'SELECT act, count(*) FROM events GROUP BY act' --store wire --format csv"
)
@click.argument("query")
@store_option
@answers_option
def sql(*, query: str, store: str, form: str) -> None:
    """Ask a store in SQL.

    QUERY is one SELECT, or `-` to read it from standard input. It can change nothing, has 30 seconds, and sees the
    tables of the codebook (docs/rooms/store.md). A table shows 1,000 rows, the other formats all.
    """
    from itertools import islice

    from dateline.cli.output import Output, write_parquet
    from dateline.export import columns_of_rows, row_cells, row_json, rows_table
    from dateline.store import Store

    question = sys.stdin.buffer.read().decode(errors="replace") if query == "-" else query
    if form == "parquet":
        with Store.open(store, make=False).view() as view:
            answer = view.free(question)
            held = list(answer)
        write_parquet(columns_of_rows(answer.columns, held), held)
        return
    with Store.open(store, make=False).view() as view, Output("text" if form == "table" else form) as output:
        answer = view.free(question)
        rows = iter(answer)
        if form == "table":
            output.show(rows_table(answer.columns, islice(rows, _MOST)))
            if next(rows, None) is not None:
                click.echo(f"dateline: the first {_MOST:,} rows; --format csv or jsonl gives all", err=True)
            answer.close()
            return
        if form == "csv":
            output.head(answer.columns)
        for row in rows:
            if form == "csv":
                output.row(row_cells(row))
            else:
                output.put(row, row_json, None)
