"""Which appearance takes the place of which: updates, corrections, refiled copies, and notices that withdraw a story.

An appearance supersedes an earlier one of the same house (publisher, else credit, else source) under the same headline
when it carries an update mark, or when it holds more text and most of the earlier one's; and one under another
headline when it carries a mark and holds most of the earlier one's text. The outcome
does not hang on which was added first.
"""

import re
import sqlite3
from datetime import date, timedelta

import msgspec

from dateline.model import Story, Update

_MARKS = frozenset({"update", "correction", "refile"})
_DAYS_MARKED = 7
"""Days between a story and its marked update; wires correct within the week, and a headline may return each year."""
_DAYS_PLAIN = 3
"""Days between a story and a longer one without a mark: "Weather forecast" comes back every day, with other words."""
_SHARE = 0.5
"""How much of the earlier text (3-word runs) the later one must hold. An update keeps most of its story; two stories of
one subject share under a tenth."""
_NAMED = 4
"""Words a headline must have for a notice's text to name the story by it: "Weather" is in many texts."""
_WORD = re.compile(r"\w+")

_BY_HEADLINE = """
SELECT appearances.*, length(stories.text) AS length FROM appearances JOIN stories ON stories.id = appearances.story
WHERE house = ? AND appearances.headline = ? AND appearances.id <> ? AND appearances.story <> ?
AND superseded_by IS NULL AND (withdrawn = 0 OR mark = 'kill')
"""
_BY_DAY = """
SELECT appearances.*, length(stories.text) AS length FROM appearances JOIN stories ON stories.id = appearances.story
WHERE house = ? AND appearances.published BETWEEN ? AND ? AND appearances.id <> ? AND appearances.story <> ?
AND superseded_by IS NULL AND withdrawn = 0 LIMIT 500
"""
_TEXT = "SELECT text FROM stories WHERE id = ?"
_SUPERSEDE = "UPDATE appearances SET superseded_by = ? WHERE id = ?"
_WITHDRAW = "UPDATE appearances SET withdrawn = 1 WHERE id = ?"


class Edition(msgspec.Struct, frozen=True, kw_only=True):
    """One appearance, with what tells its place among the others of its house."""

    id: int
    story: int
    house: str
    headline: str | None
    published: str | None
    mark: str | None
    number: int
    length: int


def key_of(headline: str | None) -> str | None:
    """A headline as it is compared: its words alone, in small letters."""
    return " ".join(_WORD.findall((headline or "").casefold())) or None


def mark_of(updates: tuple[Update, ...]) -> tuple[str | None, int]:
    """`kill`, `update`, or None; and the number of the update, 1 where a mark has none."""
    kinds = {update.kind for update in updates}
    if "kill" in kinds:
        return "kill", 0
    marks = [update.number or 1 for update in updates if update.kind in _MARKS]
    return ("update", max(marks)) if marks else (None, 0)


def house_of(story: Story) -> str:
    """Whose story it is: the publisher's, else the agency's it is credited to, else the source's own."""
    return (story.source.publisher or story.credit or story.source.id).casefold()


def place(connection: sqlite3.Connection, new: Edition) -> set[int]:
    """Mark what the new appearance supersedes or withdraws, or what does so to it; the numbers of stories touched."""
    if new.mark == "kill":
        return _kill(connection, new)
    touched = set()
    for other in _candidates(connection, new):
        if other.mark == "kill":
            gone = new.mark is None and _near(new, other, _DAYS_MARKED) and not _after(new, other)
            if gone:
                connection.execute(_WITHDRAW, (new.id,))
            continue
        later, earlier = (new, other) if _order(new, other) else (other, new)
        if _supersedes(connection, later, earlier):
            connection.execute(_SUPERSEDE, (later.id, earlier.id))
            touched.add(earlier.story)
            if earlier is new:
                break
    return touched


def _candidates(connection: sqlite3.Connection, new: Edition) -> list[Edition]:
    found: list[Edition] = []
    if new.headline is not None:
        found += map(_edition, connection.execute(_BY_HEADLINE, (new.house, new.headline, new.id, new.story)))
    if new.mark is not None and new.published is not None and len(new.published) == 10:
        day = date.fromisoformat(new.published)
        since = (day - timedelta(days=_DAYS_PLAIN)).isoformat()
        rows = connection.execute(_BY_DAY, (new.house, since, new.published, new.id, new.story)).fetchall()
        found += [one for one in map(_edition, rows) if one.headline != new.headline]
    return found


def _edition(row: sqlite3.Row) -> Edition:
    return Edition(**{name: row[name] for name in Edition.__struct_fields__})


def _supersedes(connection: sqlite3.Connection, later: Edition, earlier: Edition) -> bool:
    same = later.headline is not None and later.headline == earlier.headline
    if later.mark is not None and same:
        return _near(later, earlier, _DAYS_MARKED)
    if not _near(later, earlier, _DAYS_PLAIN):
        return False
    if not same and later.mark is None:
        return False
    return (later.mark is not None or later.length > earlier.length) and _holds(connection, later.story, earlier.story)


def _order(one: Edition, other: Edition) -> bool:
    """True when `one` is the later edition: by day, then the mark's number, then (unmarked) length, then adding."""
    if one.published and other.published and one.published != other.published:
        return one.published > other.published
    lengths = (one.length, other.length) if one.mark is other.mark is None else (0, 0)
    return (one.number, lengths[0], one.id) > (other.number, lengths[1], other.id)


def _after(one: Edition, notice: Edition) -> bool:
    return bool(one.published and notice.published and one.published > notice.published)


def _near(one: Edition, other: Edition, days: int) -> bool:
    """Within so many days of each other; also where one of them has no full date."""
    ends = [edition.published or "" for edition in (one, other)]
    if any(len(end) != 10 for end in ends):
        return True
    return abs((date.fromisoformat(ends[0]) - date.fromisoformat(ends[1])).days) <= days


def _holds(connection: sqlite3.Connection, later: int, earlier: int) -> bool:
    """True when the later text holds enough of the earlier one's runs of three words."""
    runs = _runs(connection.execute(_TEXT, (earlier,)).fetchone()[0])
    return bool(runs) and len(runs & _runs(connection.execute(_TEXT, (later,)).fetchone()[0])) >= _SHARE * len(runs)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return set(zip(words, words[1:], words[2:], strict=False))


def _kill(connection: sqlite3.Connection, notice: Edition) -> set[int]:
    """Withdraw the notice itself and the earlier stories it names, by its headline or in its text."""
    connection.execute(_WITHDRAW, (notice.id,))
    found: list[Edition] = []
    if notice.headline is not None:
        rows = connection.execute(_BY_HEADLINE, (notice.house, notice.headline, notice.id, notice.story))
        found += map(_edition, rows.fetchall())
    if notice.published is not None and len(notice.published) == 10:
        since = (date.fromisoformat(notice.published) - timedelta(days=_DAYS_MARKED)).isoformat()
        words = key_of(connection.execute(_TEXT, (notice.story,)).fetchone()[0]) or ""
        rows = connection.execute(_BY_DAY, (notice.house, since, notice.published, notice.id, notice.story))
        found += [one for one in map(_edition, rows.fetchall()) if _names(words, one.headline)]
    gone = [one for one in found if _near(one, notice, _DAYS_MARKED) and not _after(one, notice)]
    for one in gone:
        connection.execute(_WITHDRAW, (one.id,))
    return {one.story for one in gone}


def _names(words: str, headline: str | None) -> bool:
    return headline is not None and headline.count(" ") >= _NAMED - 1 and f" {headline} " in f" {words} "
