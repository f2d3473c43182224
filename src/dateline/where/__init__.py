"""Reading → PlaceRef: which words name places, where these lie, and whether the words mean the place itself."""

from dateline.where.toponyms import toponyms

__all__ = ["toponyms"]
