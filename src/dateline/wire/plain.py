"""Plain signs: quotes, dashes and blanks in their simplest form, character for character, so offsets stay."""

_SAME = {
    "\u2018": "'", "\u2019": "'", "\u201b": "'", "\x91": "'", "\x92": "'", "`": "'", "\u00b4": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\x93": '"', "\x94": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2013": "—", "\u2015": "—", "\x96": "—", "\x97": "—", "\u2212": "—",
    "\u2010": "-", "\u2011": "-", "\u2012": "-",
    "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u3000": " ",
    "\t": " ", "\n": " ", "\r": " ", "\x0b": " ", "\x0c": " ", "\u0085": " ", "\u2028": " ", "\u2029": " ",
    "\x95": "•", "\u00ad": "\u200b", "\ufeff": "\u200b",
}  # fmt: skip
_TABLE = str.maketrans(_SAME)


def plain(text: str) -> str:
    """The text with straight quotes, one kind of dash (—) and plain blanks; as long as before.

    The en dash becomes an em dash: wires use either to close a dateline, and nothing here hangs on the difference.
    """
    return text.translate(_TABLE)
