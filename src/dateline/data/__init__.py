"""Compiled word lists. Written by `genscripts/build.py`; edit `resources/` instead."""
