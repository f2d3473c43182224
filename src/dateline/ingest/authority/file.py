"""Opens an authority file, tells its format, and sees that what comes out of it is whole."""

import csv
import io
from pathlib import Path

import msgspec

from dateline.errors import AuthorityError, InputError
from dateline.ingest.authority.ftm import ftm_actors
from dateline.ingest.authority.sheet import sheet_actors
from dateline.ingest.encoding import decode
from dateline.ingest.streams import DAMAGED, plain_stream, printable
from dateline.model import AuthorityActor


class AuthorityFile(msgspec.Struct, frozen=True, kw_only=True):
    """What an authority file holds, and remarks for its keeper on what could not be used."""

    actors: tuple[AuthorityActor, ...]
    remarks: tuple[str, ...] = ()


def read_authority(path: str | Path) -> AuthorityFile:
    """The actors of an authority file: a CSV table, or FollowTheMoney entities as JSON; plain or packed by gzip.

    Raises:
        AuthorityError: The file cannot be read, has no actor in it, or a row is wrong; says which and why.
    """
    name = printable(str(path))
    remarks: list[str] = []
    try:
        with Path(path).open("rb") as raw:
            head, stream = plain_stream(raw)
            if head.lstrip()[:1] in {b"{", b"["}:
                actors = ftm_actors(stream, remarks)
            else:
                actors = sheet_actors(io.StringIO(decode(stream.read()).text, newline=""), remarks)
    except AuthorityError as error:
        msg = f"{name}: {error}"
        raise AuthorityError(msg) from error
    except (InputError, OSError, ValueError, RecursionError, csv.Error, *DAMAGED) as error:
        said = error.message if isinstance(error, InputError) else getattr(error, "strerror", None) or error
        msg = f"{name}: cannot be read: {said}"
        raise AuthorityError(msg) from error
    if not actors:
        msg = f"{name}: no actor in it: it needs a CSV table with the columns id and names, or FollowTheMoney entities"
        raise AuthorityError(msg)
    return AuthorityFile(actors=tuple(actors), remarks=tuple(remarks))
