"""How every question to a store is put and its answers printed."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dateline.cli.output import Talk
    from dateline.export import Record
    from dateline.store import Store, View


def answer(
    store: str, form: str, question: "Callable[[View], Iterable[Record]]", nothing: str = "", *kinds: "type[Record]"
) -> int:
    """Ask a store, print the answers, and return how many there were.

    Args:
        store: The store's folder.
        form: `table`, `jsonl`, `json`, `csv` or `parquet`.
        question: What to ask of it.
        nothing: What to say on standard error when there is no answer.
        kinds: What sort of records the answers are: their fields are the columns of Parquet.
    """
    import msgspec

    from dateline.cli.output import Output, write_parquet
    from dateline.export import answer_cells, answer_json, answer_text, columns_of_records
    from dateline.store import Store

    number = 0
    if form == "parquet":
        with Store.open(store, make=False).view() as view:
            records = (msgspec.to_builtins(record) for record in question(view))
            return write_parquet(columns_of_records(*kinds), records)
    with Store.open(store, make=False).view() as view, Output("text" if form == "table" else form) as output:
        for number, record in enumerate(question(view), 1):  # noqa: B007 - the last number is the count
            if form == "csv":
                output.row(answer_cells(record))
            else:
                output.put(record, answer_json, answer_text)
    if number == 0 and nothing:
        click.echo(f"dateline: {nothing}", err=True)
    return number


def settled(store: str, talk: "Talk") -> "Store":
    """A store in which every story is placed among the others: what an adding left that was stopped is done first."""
    from dateline.store import Store

    opened = Store.open(store, make=False)
    with talk.progress(data=False):
        for left in opened.place():
            talk.placing(left)
    return opened
