"""The `dateline` command: its subcommands, and how every run ends.

Exit status: 0 all well, 1 something could not be read or a stage failed (the rest is printed), 2 wrong usage,
130 stopped by Ctrl-C. A reader that closes the pipe early (`| head`) ends the run quietly with 0.
"""

import os
import sys
from typing import Any

import click

from dateline import __version__
from dateline.cli.actors import actors
from dateline.cli.add import add
from dateline.cli.backup import backup
from dateline.cli.check import check
from dateline.cli.check_resources import check_resources
from dateline.cli.clusters import clusters
from dateline.cli.code_actors import code_actors
from dateline.cli.completion import completion
from dateline.cli.count import count
from dateline.cli.did import did
from dateline.cli.explain import explain
from dateline.cli.export import export
from dateline.cli.find import find
from dateline.cli.forget import forget
from dateline.cli.ledger import ledger
from dateline.cli.read import read
from dateline.cli.rerun import rerun
from dateline.cli.restore import restore
from dateline.cli.review import review
from dateline.cli.said import said
from dateline.cli.serve import serve
from dateline.cli.sql import sql
from dateline.cli.stages import stages
from dateline.cli.stats import stats
from dateline.cli.ties import ties
from dateline.cli.timeline import timeline
from dateline.cli.who import who
from dateline.errors import DatelineError


class _Program(click.Group):
    """The group of all commands; turns what may end a run into its exit status."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever the command returns
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):  # whatever the locale says: news has more letters than ASCII
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except DatelineError as error:
            click.echo(f"dateline: {error}", err=True)
            ctx.exit(error.exit_code)
        except KeyboardInterrupt:
            click.echo("dateline: stopped", err=True)
            ctx.exit(130)
        except BrokenPipeError:
            # what is left in the buffer has nowhere to go; without this Python would complain at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        return result


@click.group(
    cls=_Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example:  dateline read page.txt --published 2024-05-15",
)
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """Read news-wire text: who said what, who did what, where, when, and what did not happen."""


for _command in (
    read, explain, ledger, clusters, code_actors, check_resources, stages, completion,
    add, rerun, find, said, did, who, actors, ties, timeline, count, sql, review, export, serve,
    stats, check, backup, restore, forget,
):  # fmt: skip
    main.add_command(_command)
