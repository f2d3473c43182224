"""The desk: a web desk over a store, for people who would rather look than type.

Each page is a URL that holds all its filters; the same URL with `.json` or `.csv` gives its data. Pages are made on the
server and complete without JavaScript. Needs `pip install 'dateline[desk]'`.
"""

from dateline.serve.app import Settings, desk

__all__ = ["Settings", "desk"]
