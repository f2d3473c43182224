"""Options that several commands share, and what they accept."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

_Function = TypeVar("_Function", bound=Callable[..., Any])

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Day(click.ParamType[str]):
    """An ISO calendar day such as 2024-05-15."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's own signature
        """The day as it was given; a usage error when there is no such day."""
        text = str(value).strip()
        if _DAY.fullmatch(text) is None:
            self.fail(f"{text!r} is no ISO day; write it like 2024-05-15", param, ctx)
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            self.fail(f"{text!r}: the calendar has no such day", param, ctx)


paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


class Near(click.ParamType[tuple[float, float, float]]):
    """A point and a distance: LAT,LON,KM."""

    name = "spot"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's own signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[float, float, float]:
        """The three numbers; a usage error when they are no such."""
        try:
            latitude, longitude, reach = (float(part) for part in str(value).split(","))
        except ValueError:
            self.fail(f"{value!r} is not LAT,LON,KM; write it like 36.2,37.1,50", param, ctx)
        return latitude, longitude, reach


published_option = click.option(
    "--published", type=Day(), metavar="DATE", help="Day of publication; a JSON line's own goes before it."
)
model_option = click.option("--model", metavar="NAME", help="A spaCy model: an installed package's name or a folder.")
authority_option = click.option(
    "--authority",
    type=click.Path(),
    metavar="FILE",
    help="Your own actors, as CSV or FollowTheMoney JSON; they come before what Dateline knows.",
)


def _use_house(ctx: click.Context, param: click.Parameter, value: str | None) -> None:  # noqa: ARG001 - click's own signature
    """Put the house's words in force before the command runs: the file named, else `dateline.toml` where it runs."""
    from pathlib import Path

    if value is None and not Path("dateline.toml").is_file():
        return
    from dateline.lexicon.house import use_house

    house = use_house(value or "dateline.toml")
    if value is None and house is not None:
        click.echo(f"dateline: going by {house.path}: {sum(map(len, house.rows.values()))} rows of its own", err=True)


house_option = click.option(
    "--house",
    type=click.Path(),
    metavar="FILE",
    expose_value=False,
    callback=_use_house,
    help="Your own words and rules; without it dateline.toml, where there is one.",
)
jobs_option = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1, 256),
    default=1,
    metavar="N",
    help="Processes to read in; the output is the same.",
)
store_option = click.option(
    "--store",
    type=click.Path(file_okay=False),
    metavar="DIR",
    envvar="DATELINE_STORE",
    default="dateline-store",
    show_default=True,
    show_envvar=True,
    help="The folder of the store.",
)
strict_option = click.option("--strict", is_flag=True, help="Stop at the first stage that fails on a story.")


def format_option(*choices: str) -> Callable[[_Function], _Function]:
    """`--format`, the first of the choices being the default."""
    return click.option(
        "--format", "form", type=click.Choice(choices), default=choices[0], show_default=True, help="How to print."
    )


answers_option = format_option("table", "jsonl", "json", "csv", "parquet")
since_option = click.option("--since", type=Day(), metavar="DATE", help="On this day or after.")
until_option = click.option("--until", type=Day(), metavar="DATE", help="On this day or before.")
limit_option = click.option(
    "--limit", type=click.IntRange(min=1), default=100, show_default=True, metavar="N", help="Answers at most."
)
