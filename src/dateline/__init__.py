"""Dateline reads news-wire text and keeps the ledger."""
