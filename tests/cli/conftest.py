"""Documents are a sentence or two; commands run in this process but where the process itself is the point."""

import pytest
from click.testing import CliRunner

from dateline.cli import main

TEXT = "OSLO, May 14 (NTB) - The minister said on Tuesday that the ferry had sailed.\n"


@pytest.fixture
def run():
    def invoke(*arguments, stdin=None):
        return CliRunner().invoke(main, [str(one) for one in arguments], input=stdin)

    return invoke


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
