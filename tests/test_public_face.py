"""The public face: what `import dateline` shows."""

import subprocess
import sys

import pytest

import dateline
from dateline.errors import InputError


def test_all_is_short_and_all_there():
    assert len(set(dateline.__all__)) == len(dateline.__all__)
    assert len(dateline.__all__) <= 40
    for name in dateline.__all__:
        assert getattr(dateline, name) is not None
    assert dir(dateline) == sorted(dateline.__all__)


def test_every_lazy_name_is_listed_and_typed(root):
    typed = (root / "src/dateline/__init__.py").read_text(encoding="utf-8").split("__version__")[0]
    assert {*dateline._HOME_OF, "__version__"} == set(dateline.__all__)
    for name in dateline._HOME_OF:
        assert f" as {name}\n" in typed.replace("  # noqa", "\n#")


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        dateline.nothing  # noqa: B018


def test_import_loads_no_room():
    probe = (
        "import sys, dateline; print(sorted(name for name in sys.modules if name.startswith(('dateline.', 'spacy'))))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


def test_read_text_gives_one_account_a_story():
    (account,) = dateline.read_text("The minister said on Friday that she would resign.", published="2024-05-15")
    assert isinstance(account, dateline.Account)
    assert account.story.published == "2024-05-15"


def test_read_text_refuses_another_language():
    with pytest.raises(InputError) as caught:
        dateline.read_text(
            "Der Minister hat gesagt, dass die Sitzung nicht in der Stadt und auch nicht am See ist. " * 3
        )
    assert caught.value.kind == "language"


def test_read_takes_paths_and_tells_errors(tmp_path):
    good = tmp_path / "a.txt"
    good.write_text("The minister said on Friday that she would resign.", encoding="utf-8")
    account, error = dateline.read([good, tmp_path / "gone"])
    assert isinstance(account, dateline.Account)
    assert isinstance(error, dateline.ItemError)
