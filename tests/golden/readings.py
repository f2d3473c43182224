"""The golden stories and their readings: where they stand, and how one is made."""

import json
from pathlib import Path

import dateline
from dateline.export import account_json

HERE = Path(__file__).resolve().parent
STORIES = HERE / "stories"
READINGS = HERE / "readings"
PUBLISHED: dict[str, str | None] = json.loads((HERE / "published.json").read_text(encoding="utf-8"))
_WIDTH = 120


def stories() -> list[Path]:
    """The golden stories, by name; what a file shows is its name."""
    return sorted(STORIES.glob("*.txt"))


def reading_of(story: Path) -> str:
    """The whole reading of a page as JSON: one account a story, as `dateline read --format json` gives them."""
    accounts = dateline.read_text(story.read_text(encoding="utf-8"), PUBLISHED[story.stem])
    return _pretty([json.loads(account_json(account)) for account in accounts]) + "\n"


def reading_file(story: Path) -> Path:
    """Where the golden reading of a story stands."""
    return READINGS / f"{story.stem}.json"


def _pretty(value: object, indent: str = "") -> str:
    """JSON that diffs well: what fits on a line stands on one, all else is broken at its commas."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(flat) <= _WIDTH or not isinstance(value, dict | list):
        return flat
    inner = indent + "  "
    if isinstance(value, dict):
        parts = [f"{json.dumps(key)}: {_pretty(one, inner)}" for key, one in value.items()]
    else:
        parts = [_pretty(one, inner) for one in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(parts) + f"\n{indent}{closing}"
