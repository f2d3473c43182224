"""Finding expressions in a stretch of text, and joining those that are one."""

import re
from functools import cache

import msgspec

from dateline.lexicon.time_patterns import time_joins
from dateline.lexicon.time_words import time_words
from dateline.model import Span
from dateline.when import meaning as m
from dateline.when.checks import Page, passes
from dateline.when.grammar import WORD, Compiled, goes_on, grammar, key
from dateline.when.numbers import alternation
from dateline.when.senses import SENSES, Sense, Words

_PLAIN = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032\x91\x92`", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\x96\x97", "-")
    | dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t\n\r\x0b\x0c\u2028\u2029", " ")
)


class Atom(msgspec.Struct, frozen=True, kw_only=True):
    """An expression: where it stands in its stretch, the rule that found it, and what it means.

    Attributes:
        span: Where it stands.
        rule: The rule's id.
        meaning: What it means.
        pair: True for the first end of a range whose second end is the next atom.
    """

    span: Span
    rule: str
    meaning: m.Meaning
    pair: bool = False


def plain(text: str) -> str:
    """Lower case, with plain quotes, blanks and hyphens; never longer or shorter than `text`."""
    text = _lower_words().sub(lambda found: "_" * len(found.group()), text.translate(_PLAIN))
    low = text.lower()
    if len(low) != len(text):  # a few capitals have two lower-case letters
        low = "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
    return low


@cache
def _lower_words() -> re.Pattern[str]:
    """Names of months and days that in lower case are other words: they are masked, so that no pattern sees them."""
    return re.compile(rf"(?<!\w){alternation(list(time_words('lower')))}(?!\w)")


def atoms(page: Page, *, checked: bool = True) -> list[Atom]:
    """The expressions of a stretch, in text order, joined; words that only look like times are among them (`Nothing`).

    Args:
        page: The stretch.
        checked: False to take the page's words for times whatever stands around them.
    """
    found: list[Atom] = []
    index = grammar()
    at = 0
    for word in WORD.finditer(page.text):
        if word.start() < at:
            continue
        family = index.get(key(word.group()))
        if family is None or not (family.alone or goes_on(page.text, word.end())):
            continue
        for atom in _best(page, word.start(), family.patterns, checked=checked):
            found.append(atom)
            at = atom.span.end
    for join in _joins():
        found = _joined(found, page.text, join)
    return found


def _best(page: Page, at: int, patterns: tuple[Compiled, ...], *, checked: bool) -> list[Atom]:
    """The longest match that its surroundings allow; of equally long ones the earlier row's."""
    text = page.text
    hits = [(-hit.end(), one.order, hit, one) for one in patterns if (hit := one.regex.match(text, at))]
    hits.sort(key=lambda entry: entry[:2])
    for _, _, hit, one in hits:
        if not checked or passes(one.row.needs, page, Span(*hit.span())):
            sense = _sense(hit, one)
            if sense is not None:
                return _parts(hit, one, sense)
    return []


def _sense(hit: re.Match[str], one: Compiled) -> Sense:
    given = {name: words for name, words in hit.groupdict().items() if words is not None}
    return SENSES[one.row.means](Words({**given, **one.row.args}))


def _parts(hit: re.Match[str], one: Compiled, sense: Sense) -> list[Atom]:
    """One atom, or the two ends of a range with what is between them left out."""
    if isinstance(sense, m.Meaning):
        return [Atom(span=Span(*hit.span()), rule=one.row.rule, meaning=sense)]
    assert sense is not None
    ends = [name for name in hit.groupdict() if name.endswith("2") and hit[name] is not None]
    first_end = max(hit.end(name.removesuffix("2")) for name in ends if name.removesuffix("2") in hit.groupdict())
    second_start = min(hit.start(name) for name in ends)
    return [
        Atom(span=Span(hit.start(), first_end), rule=one.row.rule, meaning=sense[0], pair=True),
        Atom(span=Span(second_start, hit.end()), rule=one.row.rule, meaning=sense[1]),
    ]


class _Join(msgspec.Struct, frozen=True):
    rule: str
    left: frozenset[str]
    gap: re.Pattern[str]
    right: frozenset[str]
    means: str


@cache
def _joins() -> tuple[_Join, ...]:
    return tuple(
        _Join(
            row.rule,
            frozenset(row.left),
            re.compile(re.sub(r" (?!\?)", " {1,3}", row.gap)),
            frozenset(row.right),
            row.means,
        )
        for row in time_joins()
    )


def _joined(found: list[Atom], text: str, join: _Join) -> list[Atom]:
    out: list[Atom] = []
    for atom in found:
        left = out[-1] if out else None
        if (
            left is not None
            and not left.pair
            and atom.span.start - left.span.end < 24
            and join.left & m.classes(left.meaning)
            and join.right & m.classes(atom.meaning)
            and join.gap.fullmatch(text, left.span.end, atom.span.start)
        ):
            if join.means == "lends":  # two expressions, but the one is the day of the other
                meaning = m.On(time=left.meaning, day=atom.meaning)
                out[-1:] = [msgspec.structs.replace(left, meaning=meaning, rule=join.rule), atom]
                continue
            one = _one(join.means, left.meaning, atom.meaning)
            if one is not None:
                out[-1] = Atom(span=Span(left.span.start, atom.span.end), rule=join.rule, meaning=one, pair=atom.pair)
                continue
        out.append(atom)
    return out


def _one(means: str, left: m.Meaning, right: m.Meaning) -> m.Meaning | None:
    """The meaning of two neighbours that are one expression; None when they are two after all."""
    match means:
        case "mod":
            assert isinstance(left, m.Mod)
            return m.Modified(mod=left.mod, inner=right)
        case "of_day":
            return m.On(time=left, day=right)
        case "part_of":
            return None if m.placed(right) else m.On(time=right, day=left)
        case "from_then":
            return m.Within(inner=right, outer=left)
        case _:
            return None if m.has_year(left) else m.Within(inner=left, outer=right)
