"""The desk's page of formats, and what its buttons download."""

import io
import re
from html import unescape
from zipfile import ZipFile

import pytest

from dateline.export import FORMATS
from tests.export.readers import READERS


def test_page_offers_every_format_and_says_what_it_loses(client):
    page = unescape(client.get("/exports?since=2024-05-01&no_text=1").text)
    for name, one in FORMATS.items():
        assert f'formaction="/export/{name}"' in page
        assert one.what in page
    assert page.count("<p>Loses ") == len(FORMATS) + 2  # and the tables of the store, as CSV and Parquet
    assert 'value="2024-05-01"' in page
    assert 'value="1" checked' in page
    assert not re.search(r"<script(?! src)|<style|\sstyle=|\son[a-z]+=\"", page)
    assert 'aria-current="page">Exports' in client.get("/exports").text


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("no_text", ["", "1"])
def test_download_is_the_format(client, name, no_text):
    answer = client.get(f"/export/{name}", params={"no_text": no_text})
    assert answer.status_code == 200
    folder = FORMATS[name].folder
    ending = "zip" if folder else FORMATS[name].extension
    assert answer.headers["content-disposition"] == f'attachment; filename="dateline-{name}.{ending}"'
    assert answer.headers["content-type"].startswith("application/zip" if folder else FORMATS[name].media)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert READERS[name](unpacked(answer.content) if folder else answer.content.decode())


def unpacked(content):
    with ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def test_bounds_go_with_the_download(client):
    stories = len(READERS["csl"](client.get("/export/csl").text))
    assert stories == 3
    assert len(READERS["csl"](client.get("/export/csl?since=2024-05-15").text)) == 1
    assert client.get("/export/csl?since=2031-01-01").json() == []


@pytest.mark.parametrize(
    ("url", "status", "message"),
    [
        ("/export/xlsx", 404, "no format"),
        ("/export/csl?since=soon", 400, "no day such as"),
        ("/export/csl?no_text=maybe", 400, "none of 1"),
        ("/exports?until=2024-13-01", 400, "no day such as"),
    ],
)
def test_what_cannot_be_had_is_said(client, url, status, message):
    answer = client.get(url)
    assert answer.status_code == status
    assert message in answer.text


def test_page_is_json_and_csv_too(client):
    told = client.get("/exports.json").json()
    assert [one["name"] for one in told["formats"]] == ["csv", "parquet", *FORMATS]
    assert client.get("/exports.csv").text.count("\n") == len(FORMATS) + 3


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_tables_come_as_a_zip(client, name):
    if name == "parquet":
        pytest.importorskip("duckdb")
    answer = client.get(f"/export/{name}?no_text=1")
    assert answer.headers["content-type"] == "application/zip"
    with ZipFile(io.BytesIO(answer.content)) as packed:
        assert {f"statements.{name}", f"reviews.{name}"} <= set(packed.namelist())
