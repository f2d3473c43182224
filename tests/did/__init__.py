"""Tests of the `did` room. `reading.py` parses with the real model and takes the actors from the test itself."""
