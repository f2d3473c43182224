"""Typed readers of the word lists. No language processing happens here."""
