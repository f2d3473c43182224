"""Write `docs/cli.md` from each command's `--help` and the stages of the pipeline.

usage: python genscripts/cli_reference.py [--check]

With --check nothing is written; exit status 1 if the page differs from what the commands say of themselves.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from dateline.cli import main as program
from dateline.pipeline.default import described

PAGE = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
COLUMNS = 100
INTRODUCTION = """\
# Commands

Data go to standard output, remarks and progress to standard error. `-` is standard input. The exit status is 0 when all
went well, 1 when some document could not be read or a stage failed on it (all else is printed), 2 for wrong usage, 130
after Ctrl-C.

This page is written by `genscripts/cli_reference.py` from what each command says of itself; a test compares them.
"""
STAGES = """\
## The stages it lists

| stage | needs | gives | what it does |
| --- | --- | --- | --- |\
"""


def help_of(*arguments: str) -> str:
    """What `dateline ARGUMENTS --help` prints, at a fixed width."""
    run = CliRunner().invoke(
        program, [*arguments, "--help"], prog_name="dateline", terminal_width=COLUMNS, catch_exceptions=False
    )
    return run.output.rstrip()


def page() -> str:
    """The whole page: the program first, then each command in the order of its listing, then the stages."""
    sections = [INTRODUCTION, _shown()]
    sections += [f"## dateline {name}\n\n{_shown(name)}" for name in sorted(program.commands)]
    return "\n".join([*sections, STAGES, *_stages()]) + "\n"


def _shown(*arguments: str) -> str:
    return f"```text\n{help_of(*arguments)}\n```\n"


def _stages() -> Iterator[str]:
    for row in described():
        yield f"| `{row.name}` | {', '.join(row.needs) or '–'} | {row.gives} | {row.about} |"


def main() -> int:
    """Write or check the page."""
    text = page()
    fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == text
    if "--check" in sys.argv[1:]:
        print(
            "docs/cli.md is up to date" if fresh else "docs/cli.md is out of date: python genscripts/cli_reference.py"
        )
        return 0 if fresh else 1
    PAGE.write_text(text, encoding="utf-8")
    print("docs/cli.md " + ("was up to date" if fresh else "written"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
