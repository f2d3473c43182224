"""Story → Reading. The only room that imports spaCy.

Paragraphs are cut first, normalised (quotes, dashes, soft hyphens, Windows-1252 leftovers) and parsed; every
offset leads back to the untouched text.
"""

from dateline.reading.model import load, model_name
from dateline.reading.normal import Normal, normalise
from dateline.reading.parse import Parse, parse
from dateline.reading.quotes import quotations

__all__ = ["Normal", "Parse", "load", "model_name", "normalise", "parse", "quotations"]
