"""The site that ``loket serve`` runs: the pages of ``ui.app``, with what a browser is told first.

Streamlit says ``lang="en"``, and on an address below the first page it tries other addresses
to find the server, which shows as errors. Both are mended in the first answer. The headers
keep a browser from fetching anything elsewhere, whatever a page may hold.
"""

from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Pages are one step below the address of the site, wherever a proxy puts that.
_WHERE = (
    "<script>(() => { const site = location.origin + location.pathname.replace(/[^/]*$/, '');"
    " window.__streamlit = {...window.__streamlit, BACKEND_BASE_URL: site,"
    " MAIN_PAGE_BASE_URL: site}; })();</script>"
)
_MENDED = (
    (b'<html lang="en">', b'<html lang="nl">'),
    (b"<title>Streamlit</title>", b"<title>Loket</title>"),
    (b"<head>", b"<head>" + _WHERE.encode()),
)
HEADERS = {
    "content-security-policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        "connect-src 'self' ws: wss: data: blob:; worker-src 'self' blob:; object-src 'none'; "
        "base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    ),
    "referrer-policy": "no-referrer",
}


class FirstAnswer:
    """Mends the page that a browser gets first, with the headers that go with it.

    Args:
        app: What answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await self._app(_plain(scope), receive, _Mender(send).send)


def _plain(scope: Scope) -> Scope:
    """Return the request for a page without leave to pack the answer: it could not be mended."""
    headers: list[tuple[bytes, bytes]] = scope["headers"]
    if not any(name == b"accept" and b"text/html" in value for name, value in headers):
        return scope
    return {**scope, "headers": [pair for pair in headers if pair[0] != b"accept-encoding"]}


class _Mender:
    """Holds back the start of one answer until it is known what is in it."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._body: list[bytes] = []

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.setdefault("x-content-type-options", "nosniff")
            page = headers.get("content-type", "").startswith("text/html")
            for name, value in HEADERS.items() if page else ():
                headers.setdefault(name, value)
            if page and "content-encoding" not in headers:
                self._start = message
                return
        if self._start is None or message["type"] != "http.response.body":
            await self._send(message)
            return
        self._body.append(message.get("body", b""))
        if not message.get("more_body"):
            await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        body = mended(b"".join(self._body))
        headers = MutableHeaders(scope=start)
        if "content-length" in headers and body:
            headers["content-length"] = str(len(body))
        self._start = None
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def mended(page: bytes) -> bytes:
    """Return the first page in our language, with where the server is."""
    for found, better in _MENDED:
        page = page.replace(found, better, 1)
    return page


app = st.App(Path(__file__).with_name("app.py"), middleware=[Middleware(FirstAnswer)])
