"""What a browser is told first: our language, where the server is, and to fetch nothing else."""

import asyncio
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from streamlit import file_util

from ui.website import FirstAnswer, mended

PAGE = '<!DOCTYPE html>\n<html lang="en">\n  <head>\n<title>Streamlit</title></head></html>'


def _page(_: Request) -> Response:
    return HTMLResponse(PAGE)


def _streamed(_: Request) -> Response:
    return StreamingResponse(iter((PAGE[:30], PAGE[30:])), media_type="text/html")


def _text(_: Request) -> Response:
    return PlainTextResponse('<html lang="en">')


SITE = Starlette(
    routes=[Route("/", _page), Route("/streamed", _streamed), Route("/text", _text)],
    middleware=[Middleware(FirstAnswer), Middleware(GZipMiddleware, minimum_size=1)],
)


def get(path: str, accept: str = "text/html", method: str = "GET") -> tuple[dict[str, str], bytes]:
    """Return the headers and the body of an answer."""
    scope = {
        "type": "http", "method": method, "path": path, "raw_path": path.encode(),
        "query_string": b"", "root_path": "", "scheme": "http", "http_version": "1.1",
        "headers": [(b"accept", accept.encode()), (b"accept-encoding", b"gzip")],
        "server": ("localhost", 80), "client": ("localhost", 1),
    }  # fmt: skip
    sent: list[dict] = []

    async def receive() -> dict:
        await asyncio.Event().wait()  # The visitor stays until the answer is there.
        return {"type": "http.disconnect"}

    async def send(message: dict) -> None:
        sent.append(message)

    asyncio.run(SITE(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return headers, b"".join(message.get("body", b"") for message in sent[1:])


@pytest.mark.parametrize("path", ["/", "/streamed"])
def test_the_first_page_is_in_dutch_and_says_where_the_server_is(path: str) -> None:
    headers, body = get(path)

    assert b'<html lang="nl">' in body
    assert b"<title>Loket</title>" in body
    assert b"BACKEND_BASE_URL: site" in body
    assert body.endswith(b"</html>")
    assert headers.get("content-length", str(len(body))) == str(len(body))
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "http" not in headers["content-security-policy"]


def test_anything_else_goes_as_it_is() -> None:
    headers, body = get("/text", accept="*/*")

    assert headers["content-encoding"] == "gzip"
    assert headers["x-content-type-options"] == "nosniff"
    assert "content-security-policy" not in headers
    assert b"BACKEND_BASE_URL" not in body


def test_a_question_for_the_head_only_keeps_its_length() -> None:
    headers, body = get("/", method="HEAD")

    assert int(headers["content-length"]) >= len(PAGE)
    assert body == b"" or b'lang="nl"' in body


def test_the_page_of_this_streamlit_holds_what_is_mended() -> None:
    page = (Path(file_util.get_static_dir()) / "index.html").read_bytes()

    better = mended(page)
    assert b'<html lang="nl">' in better
    assert b"<title>Loket</title>" in better
    assert b"BACKEND_BASE_URL" in better
