"""`dateline export` into the formats of other programs."""

import json

import pytest


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_STORE", str(tmp_path / "store"))


@pytest.fixture
def filled(run, page):
    done = run("add", page, "--published", "2024-05-15")
    assert done.exit_code == 0, done.output


@pytest.mark.usefixtures("filled")
def test_file_is_written_and_counted(run, tmp_path):
    target = tmp_path / "cited.json"
    done = run("export", target, "--as", "csl")
    assert done.exit_code == 0, done.output
    assert done.stdout == f"{target}: 1 citations\n"
    assert json.loads(target.read_text())[0]["issued"] == {"date-parts": [[2024, 5, 15]]}


@pytest.mark.usefixtures("filled")
def test_dash_is_standard_output_and_talk_goes_to_the_other(run):
    done = run("export", "-", "--as", "csl")
    assert json.loads(done.stdout)[0]["type"] == "article-newspaper"
    assert done.stderr == "1 citations\n"


@pytest.mark.usefixtures("filled")
def test_bounds_and_no_text_are_passed_on(run, page):
    assert json.loads(run("export", "-", "--as", "csl", "--since", "2024-05-16").stdout) == []
    assert json.loads(run("export", "-", "--as", "csl", "--until", "2024-05-14").stdout) == []
    words = "the ferry had sailed"
    assert words in page.read_text()
    assert words in run("export", "-", "--as", "annotations").stdout
    assert words not in run("export", "-", "--as", "annotations", "--no-text").stdout


def test_what_is_left_out_is_told(run, page, tmp_path):
    page.write_text("BERGEN, May 15 (NTB) - Alva Berg said on Wednesday that Norway would send aid to Iceland.")
    run("add", page)
    done = run("export", tmp_path / "net.graphml", "--as", "graphml")
    assert done.stdout == f"{tmp_path / 'net.graphml'}: 3 nodes, 0 edges\n"
    assert done.stderr == "left out: 1 events that did not happen (planned)\n"


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-", "--as", "csv"], "csv is several files: name a folder, not -"),
        (["-", "--as", "timeml"], "timeml is several files: name a folder, not -"),
        ([".", "--as", "plover"], ". is a folder; plover is one file"),
        (["x", "--as", "plover", "--since", "May"], "is no ISO day"),
        (["/dev/null/x", "--as", "plover"], "/dev/null/x: cannot be written to"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_why(run, arguments, message):
    done = run("export", *arguments)
    assert done.exit_code == 2
    assert message in done.stderr
