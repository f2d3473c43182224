"""Downloads: a store in a format, written to a temporary file and sent from there.

The file comes first, so that a store that cannot be read is an answer that says so, and not half a download; and so
that no reader, however slow, keeps the store's snapshot open.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from dateline.export import FORMATS, Form, Options, export_file, export_stream, export_tables
from dateline.serve.asked import Asked
from dateline.serve.views.exports import file_of, is_folder, options_of
from dateline.store import Store

_CHUNK = 65_536
"""Bytes sent at once."""
_ZIP = "application/zip"
_TABLES: dict[str, Form] = {"csv": "csv", "parquet": "parquet"}


def download_route(store: Store) -> Route:
    """`/export/NAME?since=…&until=…&no_text=1`: the store in that format."""

    def handle(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in FORMATS and name not in _TABLES:
            raise HTTPException(404, f"There is no format {name!r} here.")
        options = options_of(Asked(dict(request.query_params)))
        file = TemporaryFile()  # noqa: SIM115 - it is closed, and gone, when it has been sent
        try:
            _zipped(store, file, name, options) if is_folder(name) else export_stream(store, file, name, options)
        except BaseException:
            file.close()
            raise
        size = file.tell()
        headers = {"content-disposition": f'attachment; filename="{file_of(name)}"', "content-length": str(size)}
        media = _ZIP if is_folder(name) else FORMATS[name].media
        return StreamingResponse(_sent(file), media_type=media, headers=headers)

    return Route("/export/{name}", handle, methods=["GET"], name="export")


def _zipped(store: Store, file: IO[bytes], name: str, options: Options) -> None:
    with TemporaryDirectory() as folder, ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for one in _files(store, folder, name, options):
            packed.write(one, one.name)


def _files(store: Store, folder: str, name: str, options: Options) -> Iterator[Path]:
    form = _TABLES.get(name)
    if form is None:
        yield from export_file(store, Path(folder), name, options)
    else:
        yield from (one.file for one in export_tables(store, folder, form=form, options=options))


def _sent(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk
