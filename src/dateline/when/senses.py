"""From the slots of a matched pattern to what the words mean: one function for each `means` of the patterns."""

import re
from collections.abc import Callable, Mapping

import msgspec

from dateline.lexicon.calendar_names import months, weekdays
from dateline.lexicon.time_words import named_days, time_units, time_words
from dateline.when import meaning as m
from dateline.when.numbers import duration, number

SEASONS = ("SP", "SU", "FA", "WI")
Sense = m.Meaning | tuple[m.Meaning, m.Meaning] | None
"""What a match means: one thing, the two ends of a range, or None when the figures are no time after all."""


class Words(msgspec.Struct, frozen=True):
    """The slots of one match, as lower-case words; what a pattern's `args` fill counts as a word too."""

    given: Mapping[str, str]

    def has(self, name: str) -> bool:
        """True when the slot was filled."""
        return name in self.given

    def text(self, name: str) -> str:
        """The words in a slot, single-spaced; "" when it is empty."""
        return " ".join(self.given.get(name, "").split()).replace(" '", "'")

    def month(self, name: str = "month") -> int:
        """A month, in words or figures."""
        word = self.text(name).rstrip(". ")
        return int(word) if word.isdigit() else months()[word]

    def day(self, name: str = "day") -> int:
        """A day of the month."""
        return figures(self.text(name))

    def year(self, name: str = "year") -> int | None:
        """A year, if one stands there; of two digits, the one between 1930 and 2029."""
        word = self.text(name) or self.text("short_year")
        if not word:
            return None
        value = figures(word)
        return value if value >= 100 else value + (2000 if value < 30 else 1900)

    def weekday(self) -> int | None:
        """A weekday, if one stands there."""
        word = self.text("weekday").rstrip(". ")
        known = weekdays()
        return known.get(word, known.get(word.removesuffix("s"))) if word else None

    def which(self) -> int | None:
        """How many units off: last -1, this 0, next 1."""
        word = self.text("which")
        return int(time_words("which").get(word, word)) if word else None

    def unit(self, name: str = "unit") -> str:
        """A unit's singular."""
        word = self.text(name)
        return next(forms[0] for forms in time_units() if word in forms)

    def ordinal(self) -> int:
        """First, second, 3rd; -1 for the last."""
        word = self.text("ordinal")
        known = time_words("ordinal").get(word)
        return int(known) if known else figures(word)

    def count(self, name: str = "count") -> str:
        """A number; X when it is not said."""
        word = self.text(name)
        return word if word == "X" else number(word)


def figures(word: str) -> int:
    """The number that the figures in `word` make."""
    return int(re.sub(r"[^0-9]", "", word) or 0)


def _day(words: Words) -> Sense:
    month = words.month() if words.has("month") else None
    return m.Day(
        month=month, day=words.day("day" if words.has("day") else "nth_day"), year=words.year(), weekday=words.weekday()
    )


def _numeric_day(words: Words) -> Sense:
    """Month before day, as American wires print it, unless the figures rule that out."""
    first, second = words.day("first"), words.day("second")
    month, day = (second, first) if first > 12 else (first, second)
    year = words.year("short" if words.has("short") else "year")
    return m.Day(month=month, day=day, year=year) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _day_range(words: Words) -> Sense:
    year, month, first, last = words.year(), words.month(), words.day(), words.day("day2")
    if first >= last:
        return None
    return m.Day(month=month, day=first, year=year, weekday=words.weekday()), m.Day(month=month, day=last, year=year)


def _month_range(words: Words) -> Sense:
    year, first, last = words.year(), words.month(), words.month("month2")
    began = year if year is None or first < last else year - 1
    return m.Month(month=first, year=began), m.Month(month=last, year=year)


def _year_range(words: Words) -> Sense:
    first, last = figures(words.text("year")), figures(words.text("year2"))
    if last < 100:
        last += first - first % 100 + (100 if first % 100 > last else 0)
    return (m.Year(year=first), m.Year(year=last)) if first < last <= first + 200 else None


def _bc(words: Words) -> Sense:
    return m.Plain(value=f"BC{figures(words.text('old_year')):04d}", grain="year")


def _decade(words: Words) -> Sense:
    word = words.text("tensth")
    if word:
        return m.Decade(decade=int(time_words("tensth")[word]), short=True)
    value = figures(words.text("decade"))
    if value >= 1000 and value % 100 == 0:  # "the 1900s" are a century to some and a decade to others
        return m.Century(century=value // 100)
    return m.Decade(decade=value // 10, short=value < 100)


def _year_or_this(words: Words) -> m.Meaning:
    year = words.year()
    return m.Shift(unit="year", count=0) if year is None else m.Year(year=year)


def _slice(words: Words) -> Sense:
    unit, count = words.text("unit"), words.ordinal()
    return m.Slice(unit=unit, number=count) if count <= {"quarter": 4, "half": 2}[unit] else None


def _slice_code(words: Words) -> Sense:
    code = words.text("quarter")
    return m.Slice(unit="quarter" if "q" in code else "half", number=figures(code), year=words.year())


def _season(words: Words) -> Sense:
    code = time_words("season")[words.text("season")]
    return m.Slice(unit="season", number=SEASONS.index(code) + 1, year=words.year(), which=words.which())


def _from_told(build: Callable[[Words], Sense]) -> Callable[[Words], Sense]:
    def sense(words: Words) -> Sense:
        inner = build(words)
        assert isinstance(inner, m.Month | m.Slice)
        which = int(time_words("told")[words.text("told")])
        return m.FromTold(inner=msgspec.structs.replace(inner, which=which))

    return sense


def _weekday_near(side: int) -> Callable[[Words], Sense]:
    return lambda words: m.WeekdayNear(weekday=words.weekday() or 0, side=side)


def _shift_text(words: Words) -> Sense:
    return m.Shift(unit=words.unit(), count=int(words.text("n")), text=True)


def _ago(words: Words, *, text: bool = False) -> Sense:
    return m.Ago(unit=words.unit(), count=words.count(), sign=int(words.text("sign")), text=text)


def _part(words: Words) -> Sense:
    word = words.text("part")
    return m.PartOfDay(part=time_words("part").get(word, word), which=words.which())


def _part_text(words: Words) -> Sense:
    return m.PartOfDay(part=time_words("part")[words.text("part")], text=int(words.text("n")))


def _length_range(words: Words) -> Sense:
    first, last = words.count(), words.count("count2")
    unit = words.unit()
    if "X" in {first, last} or float(first) >= float(last):
        return None
    return m.Length(value=duration(first, unit)), m.Length(value=duration(last, unit))


def _length_half(words: Words) -> Sense:
    count = words.count()
    return None if count == "X" else m.Length(value=duration(str(float(count) + 0.5), words.unit()))


def _clock(words: Words) -> Sense:
    word = words.text("hour") or words.text("clock")
    time = time_words("moment").get(word) or _hour(word)
    zone = words.text("zone")
    if time is None:
        return None
    return m.Clock(time=time, zone="Z" if time_words("zone").get(zone) == "Z" else "", half=words.has("hour"))


def _hour(word: str) -> str | None:
    """`16:30` for "4:30 p.m.", "16:30", "1630", "four"."""
    found = re.match(r"([0-9]{1,2})[:.]?([0-9]{2})?(?::([0-9]{2}))?", word)
    hour = int(found[1]) if found else int(time_words("number")[word])
    minute = int(found[2] or 0) if found else 0
    if re.search(r"[ap]\.?m", word):
        hour = hour % 12 + (12 if "p" in word else 0)
    second = f":{found[3]}" if found and found[3] else ""
    return f"{hour:02d}:{minute:02d}{second}" if hour < 24 or (hour == 24 and minute == 0) else None


def _clock_on_day(words: Words) -> Sense:
    day, clock = _day(words), _clock(words)
    return m.On(time=clock, day=day) if isinstance(day, m.Meaning) and isinstance(clock, m.Meaning) else None


def _every(words: Words) -> Sense:
    return m.Every(value=duration(words.count() if words.has("count") else "1", words.unit()))


SENSES: dict[str, Callable[[Words], Sense]] = {
    "day": _day,
    "nth_day": _day,
    "numeric_day": _numeric_day,
    "day_range": _day_range,
    "month_range": _month_range,
    "year_range": _year_range,
    "month": lambda w: m.Month(month=w.month(), year=w.year(), which=w.which()),
    "month_from_told": _from_told(lambda w: m.Month(month=w.month())),
    "season_from_told": _from_told(_season),
    "year": lambda w: m.Year(year=w.year() or 0, short=w.has("short_year")),
    "year_bc": _bc,
    "year_ad": lambda w: m.Year(year=figures(w.text("old_year"))),
    "decade": _decade,
    "century": lambda w: m.Century(century=w.ordinal() - 1) if w.ordinal() > 0 else m.Shift(unit="century", count=-1),
    "century_bc": lambda w: m.Plain(value=f"BC{w.ordinal() - 1:02d}", grain="century"),
    "slice": _slice,
    "slice_code": _slice_code,
    "season": _season,
    "fiscal": lambda w: m.Fiscal(year=w.year(), which=w.which()),
    "weekday": lambda w: m.Weekday(weekday=w.weekday() or 0, which=w.which()),
    "weekday_of_week": lambda w: m.WeekdayOfWeek(weekday=w.weekday() or 0, shift=w.which() or 0),
    "weekday_weeks_ago": lambda w: m.Within(inner=m.Weekday(weekday=w.weekday() or 0), outer=m.FromDay(days=-7)),
    "weekday_after": _weekday_near(1),
    "weekday_before": _weekday_near(-1),
    "weekday_same": _weekday_near(0),
    "deictic": lambda w: m.Shift(
        unit="day", count=int({**time_words("deictic"), **time_words("beyond")}[w.text("deictic")])
    ),
    "which_unit": lambda w: m.Shift(unit=w.unit(), count=w.which() or 0),
    "shift": lambda w: m.Shift(unit=w.unit(), count=int(w.text("n"))),
    "shift_text": _shift_text,
    "the_unit": lambda w: m.Shift(unit=w.unit(), count=0, text=True, near=True),
    "nth_unit": lambda w: m.Nth(unit=w.unit(), number=w.ordinal()),
    "same_period": lambda _: m.SamePeriod(),
    "year_ago_period": lambda _: m.Within(inner=m.SamePeriod(), outer=m.Shift(unit="year", count=-1, text=True)),
    "year_end": lambda w: m.Modified(mod="END", inner=_year_or_this(w)),
    "week_from": lambda w: m.FromDay(days=7 + int(time_words("deictic")[w.text("deictic")])),
    "ago": _ago,
    "earlier": lambda w: _ago(w, text=True),
    "part": _part,
    "part_text": _part_text,
    "length": lambda w: m.Length(value=duration(w.count(), w.unit())),
    "length_half": _length_half,
    "length_range": _length_range,
    "every": _every,
    "every_weekday": lambda w: m.Every(value=f"XXXX-WXX-{(w.weekday() or 0) + 1}"),
    "every_part": lambda w: m.Every(value=f"XXXX-XX-XXT{time_words('part')[w.text('part')]}"),
    "every_month": lambda w: m.Every(value=f"XXXX-{w.month():02d}"),
    "every_season": lambda w: m.Every(value=f"XXXX-{time_words('season')[w.text('season')]}"),
    "frequency": lambda w: m.Every(value=time_words("frequency")[w.text("frequency")]),
    "clock": _clock,
    "clock_on_day": _clock_on_day,
    "holiday": lambda w: m.Holiday(when=named_days("holiday")[w.text("holiday")], year=w.year(), which=w.which()),
    "named_day": lambda w: m.Plain(value=named_days("named_day")[w.text("named_day")], grain="day"),
    "ref": lambda w: m.Plain(value=w.text("value") or time_words("ref")[w.text("ref")]),
    "mod": lambda w: m.Mod(mod=time_words("mod")[w.text("mod")]),
    "nothing": lambda _: m.Nothing(),
}
