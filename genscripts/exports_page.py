"""Write the list of formats in `docs/exports.md` from the table of formats.

usage: python genscripts/exports_page.py [--check]

With --check nothing is written; exit status 1 if the page differs from what the table says.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from dateline.export import FORMATS, Format

PAGE = Path(__file__).resolve().parent.parent / "docs" / "exports.md"
MARK = "<!-- from here on by genscripts/exports_page.py -->\n"


def listed() -> Iterator[str]:
    """A table of what the formats are, then what each keeps and loses."""
    yield "\n| `--as` | what it is | files | media type | read by, in the tests |\n| --- | --- | --- | --- | --- |"
    for one in FORMATS.values():
        files = "a folder of files" if one.folder else f"`.{one.extension}`"
        yield f"| `{one.name}` | {one.what} | {files} | `{one.media}` | {one.checked} |"
    yield from (_told(one) for one in FORMATS.values())


def _told(one: Format) -> str:
    return f"\n### `{one.name}`\n\nKeeps {one.keeps}.\n\nLoses {one.loses}."


def main() -> int:
    """Write or check the page."""
    page = PAGE.read_text(encoding="utf-8")
    head, mark, _ = page.partition(MARK)
    text = head + mark + "\n".join(listed()) + "\n"
    if "--check" in sys.argv[1:]:
        print("docs/exports.md is " + ("up to date" if text == page else "out of date: genscripts/exports_page.py"))
        return 0 if text == page and mark else 1
    PAGE.write_text(text, encoding="utf-8")
    print("docs/exports.md " + ("was up to date" if text == page else "written"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
