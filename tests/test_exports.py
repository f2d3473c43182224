"""Each room's `__init__` is its only door: what it names is there, is all there is, and says what it means."""

import inspect
import pkgutil
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import dateline

PACKAGE = Path(dateline.__file__).parent
ROOMS = [f"dateline.{room.name}" for room in pkgutil.iter_modules([str(PACKAGE)]) if room.ispkg and room.name != "data"]
DOORS = [name for name in ROOMS if hasattr(import_module(name), "__all__")]
MODULES = sorted(module.name for module in pkgutil.walk_packages([str(PACKAGE)], "dateline."))


def visible(module: ModuleType) -> set[str]:
    """The names a reader finds in a module, without its submodules."""
    return {
        name for name, value in vars(module).items() if not name.startswith("_") and not isinstance(value, ModuleType)
    }


def test_rooms_are_found():
    assert {"dateline.model", "dateline.reading", "dateline.said", "dateline.cli"} <= set(DOORS)


@pytest.mark.parametrize("name", DOORS)
def test_room_names_all_that_is_visible(name):
    room = import_module(name)
    assert sorted(room.__all__) == sorted(visible(room))
    assert list(room.__all__) == sorted(room.__all__, key=_as_sorted_by_ruff), "in ruff's order (RUF022)"


def _as_sorted_by_ruff(name: str) -> tuple[int, str]:
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


@pytest.mark.parametrize("name", [room for room in ROOMS if room not in DOORS])
def test_room_without_a_list_has_nothing_to_show(name):
    assert visible(import_module(name)) == set()


@pytest.mark.parametrize("name", MODULES)
def test_every_public_name_says_what_it_means(name):
    module = import_module(name)
    assert inspect.getdoc(module), f"{name} has no docstring"
    for public, value in vars(module).items():
        if not public.startswith("_") and getattr(value, "__module__", None) == name:
            silent = [one for one in _documented(public, value) if not one[1]]
            assert silent == [], f"without a docstring: {silent}"


def _documented(name: str, value: object):
    """(name, docstring) of a function or class, and of the public methods a class itself defines."""
    if inspect.isfunction(value):
        yield name, value.__doc__
    elif inspect.isclass(value):
        yield name, value.__doc__
        for method, function in vars(value).items():
            if not method.startswith("_") and inspect.isfunction(function):
                yield f"{name}.{method}", function.__doc__
