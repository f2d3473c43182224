"""What keeps a desk safe: headers, the host it answers to, and the token that an address for others demands."""

import hmac
import ipaddress
import re
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs, quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""Nothing inline, nothing from elsewhere: a story that holds a script is words."""
_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_PORT = re.compile(r":\d+$")
_COOKIE = "dateline-desk"
_LONGEST = 4_000
"""Bytes of a URL's query; longer ones are no question of a person's."""


def is_loopback(host: str) -> bool:
    """True for an address or name that only this machine reaches."""
    name = host.strip("[]")
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost"


def _is_own(headers: Headers) -> bool:
    """True where a form was sent from a page of this desk."""
    try:
        return urlsplit(headers.get("origin", "")).netloc == headers.get("host", "-")
    except ValueError:
        return False


class Guard:
    """Lets a request through, or says why not; adds the headers to every answer.

    Args:
        app: The desk.
        tokens: What a reader must know, one of them, once in the URL (`?token=…`) and then in a cookie, and whose each
            is; none on loopback.
        hosts: Names that it answers to beside those of this machine.
    """

    def __init__(self, app: ASGIApp, tokens: Mapping[str, str], hosts: Sequence[str] = ()) -> None:
        self._app = app
        self._tokens = tokens
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refusal = self._refusal(scope)
        await (self._app if refusal is None else refusal)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        headers = Headers(scope=scope)
        if len(scope["query_string"]) > _LONGEST:
            return PlainTextResponse("The address is too long.", 414)
        if scope["method"] not in {"GET", "HEAD"} and not _is_own(headers):
            return PlainTextResponse("Forms are taken from this desk's own pages alone.", 403)
        if not self._tokens:
            host = _PORT.sub("", headers.get("host", ""))
            # a page elsewhere may have its own name point here (DNS rebinding)
            known = is_loopback(host) or host in self._hosts
            return None if known else PlainTextResponse("This desk answers on this machine alone.", 421)
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        token = self._token(given)
        if token is not None:
            response = RedirectResponse("/" + quote(scope["path"].lstrip("/\\"), safe="/:@~"), 303)
            response.set_cookie(_COOKIE, token, httponly=True, samesite="strict")
            return response
        token = self._token(cookie_parser(headers.get("cookie", "")).get(_COOKIE, ""))
        if token is not None:
            scope["reviewer"] = self._tokens[token]
            return None
        return PlainTextResponse("This desk wants its token: open the address that `dateline serve` printed.", 401)

    def _token(self, given: str) -> str | None:
        """The token that was given; each is compared in a time that tells nothing of it."""
        told = given.encode("utf-8", "replace")
        same = [one for one in self._tokens if hmac.compare_digest(told, one.encode())]
        return same[0] if same else None
