"""What a form of the desk sends: its fields, and a file where one was chosen."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from urllib.parse import parse_qs

import msgspec

from dateline.errors import QueryError

_FIELDS = 40
"""No form of the desk has more."""
_HEADER = 2_000
"""Characters of a header that are looked at: a file's name has a few hundred."""


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """A form's fields by their names, and the bytes of a file with its name; an empty file is none."""

    values: dict[str, str]
    file: bytes | None = None
    name: str | None = None


def sent(content_type: str, body: bytes) -> Sent:
    """The fields of a form, sent as addresses are written or in parts, as browsers send files.

    Raises:
        QueryError: It is no form, or has more fields than any of the desk's.
    """
    if not content_type.lower().startswith("multipart/form-data"):
        try:
            found = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=_FIELDS)
        except ValueError as error:
            raise QueryError(f"a form of more than {_FIELDS} fields is none of this desk's") from error
        return Sent(values={name: values[-1] for name, values in found.items()})
    parts = _parts(_parameter(content_type, "boundary") or "", body)
    if not parts or len(parts) > _FIELDS:
        raise QueryError("that is no form of this desk")
    values, file, name = {}, None, None
    for head, data in parts:
        field, called = _parameter(head, "name"), _parameter(head, "filename")
        if called is not None:
            file, name = (data, called) if data.strip() else (file, name)
        elif field is not None:
            values[field] = data.decode("utf-8", "replace")
    return Sent(values=values, file=file, name=name)


def _parts(boundary: str, body: bytes) -> list[tuple[str, bytes]]:
    """The parts of a form by their disposition; what type one says it is of is not asked: a sent e-mail stays bytes."""
    if not boundary:
        return []
    found = []
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary.encode("utf-8", "replace"))[1:]:
        if part.startswith(b"--"):
            break
        head, _, data = part.partition(b"\r\n\r\n")
        lines = (line.partition(b":") for line in head.split(b"\r\n"))
        told = {name.strip().lower(): value.strip() for name, _, value in lines}
        found.append((told.get(b"content-disposition", b"").decode("utf-8", "replace"), data))
    return found


def _parameter(header: str, name: str) -> str | None:
    """A parameter of a header's value, such as the file's name, as browsers write it; of a long header none."""
    if len(header) > _HEADER:
        return None
    found = re.search(rf';\s*{name}=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))', header, re.IGNORECASE)
    if found is None:
        return None
    return found[2] if found[1] is None else re.sub(r"\\(.)", r"\1", found[1])


def letter(data: bytes) -> bytes:
    """The body of an e-mail, the plain one where there are two: news sent round as mail.

    Raises:
        QueryError: It is put together so wrongly that nothing can be read of it.
    """
    try:
        message = message_from_bytes(data, policy=policy.default)
        body = message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
        plain = None if body is None else body.get_payload(decode=True)
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:  # headers that `email` trips over
        raise QueryError("the e-mail cannot be read: a header of it is broken") from error
    return plain if isinstance(plain, bytes) else b""
