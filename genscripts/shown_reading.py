"""Write the readings that the README and the documentation show, so that what they show is what is read.

usage: python genscripts/shown_reading.py [--check]

Each stands between two marker lines, `<!-- NAME: written by … -->` and `<!-- end -->`. With --check nothing is written;
exit status 1 if one of them is not what Dateline reads today.
"""

import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.console import Console, RenderableType

import dateline
from dateline.export import account_text, explain, explanation_text
from dateline.ingest import text_item

ROOT = Path(__file__).resolve().parent.parent
PUBLISHED = "2024-05-15"
EXPLAINED = "help Icelandic"  # where on the example page `docs/start.md` asks
SHOWN = {"Words": 5, "Deeds": 5, "Times": 1, "Actors": 4, "Ties": 3, "Tensions": 3}
"""How many lines of each section are shown; a section that is not named here is left out."""
_COLUMNS = 100
_ENDLESS = 10_000


def main() -> int:
    """Write or check every shown reading."""
    page = (ROOT / "examples" / "page.txt").read_text(encoding="utf-8")
    makers: dict[str, Callable[[], str]] = {"reading": lambda: reading(page), "explanation": lambda: explanation(page)}
    stale = []
    for path in (ROOT / "README.md", ROOT / "docs" / "index.md", ROOT / "docs" / "start.md"):
        text = path.read_text(encoding="utf-8")
        fresh = re.sub(
            r"(<!-- (\w+): .*? -->\n)(?:.*?)(<!-- end -->)",
            lambda m: f"{m[1]}```text\n{makers[m[2]]()}\n```\n{m[3]}",
            text,
            flags=re.DOTALL,
        )
        if fresh != text:
            stale.append(str(path.relative_to(ROOT)))
            if "--check" not in sys.argv[1:]:
                path.write_text(fresh, encoding="utf-8")
    print(f"shown readings: {', '.join(stale) or 'all up to date'}")
    return 1 if stale and "--check" in sys.argv[1:] else 0


def reading(page: str) -> str:
    """The first story of the page as `dateline read` shows it, shortened to the first lines of each section."""
    asked = f"$ dateline read examples/page.txt --published {PUBLISHED}"
    return "\n".join([asked, *_shortened(_lines(account_text(dateline.read_text(page, PUBLISHED)[0]))[1:])])


def explanation(page: str) -> str:
    """What `dateline explain` says of one word of the page."""
    item, at = text_item(page, published=PUBLISHED, name="examples/page.txt"), page.index(EXPLAINED)
    asked = f"$ dateline explain examples/page.txt --at {at} --published {PUBLISHED}"
    found = _lines(explanation_text(explain(item, dateline.read_text(page, PUBLISHED), at)))
    return "\n".join([asked, *(line for long in found for line in _wrapped(long))])


def _lines(shown: RenderableType) -> list[str]:
    """A renderable as plain lines, none of them wrapped."""
    console = Console(width=_ENDLESS, color_system=None, highlight=False, markup=False)
    with console.capture() as captured:
        console.print(shown)
    return [line.rstrip() for line in captured.get().rstrip().split("\n")]


def _shortened(lines: list[str]) -> Iterator[str]:
    section, count = "", 0
    for line in lines:
        if not line.startswith(" "):
            section, count = line, 0
        limit = SHOWN.get(section, 0 if section in {"Places", "Failed"} else _ENDLESS)
        if limit and count <= limit:
            yield from _wrapped(line)
        elif limit and count == limit + 1:
            yield "  …"
        count += 1


def _wrapped(line: str) -> list[str]:
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.wrap(line, _COLUMNS, initial_indent="", subsequent_indent=indent + "    ")


if __name__ == "__main__":
    sys.exit(main())
