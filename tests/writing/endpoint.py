"""A scripted endpoint on loopback that speaks OpenAI's wire format: chat, streams, errors.

Tests say how it behaves with a function from a request to a Reply; the real client talks
to it over a real socket.
"""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Request:
    """What a client asked."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @property
    def system(self) -> str:
        return "\n".join(m["content"] for m in self.body["messages"] if m["role"] == "system")

    @property
    def user(self) -> str:
        return "\n".join(m["content"] for m in self.body["messages"] if m["role"] == "user")


@dataclass(frozen=True)
class Say:
    """A streamed reply.

    Attributes:
        pieces: Sent one by one.
        delay: Seconds before each piece.
        finish: finish_reason of the last event; empty sends none.
        done: Whether ``[DONE]`` is sent.
        cut: Whether the connection breaks off instead of ending well.
        usage: Whether tokens are told.
        linger: Seconds the connection stays open after the last piece.
    """

    pieces: Iterable[str]
    delay: float = 0.0
    finish: str = "stop"
    done: bool = True
    cut: bool = False
    usage: bool = True
    linger: float = 0.0


@dataclass(frozen=True)
class Fail:
    """A reply with an error status."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None


@dataclass(frozen=True)
class Raw:
    """Bytes as they are, after the status line and headers given; nothing is framed."""

    parts: Iterable[bytes]
    status: int = 200
    content_type: str = "text/event-stream"
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0


@dataclass(frozen=True)
class Vectors:
    """A reply of the embeddings path."""

    rows: Sequence[Sequence[float]]
    order: Sequence[int] | None = None


Reply = Say | Fail | Raw | Vectors
Behaviour = Callable[[Request], Reply]


class ScriptedEndpoint:
    """The server; use it in a with-statement.

    Args:
        behaviour: From a request to what is sent back.
    """

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self.requests: list[Request] = []
        self.sent: list[tuple[float, str]] = []
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                body = json.loads(self.rfile.read(length) or b"{}")
                request = Request(self.path, dict(self.headers), body)
                endpoint.requests.append(request)
                try:
                    endpoint._answer(self, endpoint.behaviour(request))
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def log_message(self, *args: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, *args: Any) -> None:
                """Say nothing when a client hangs up."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> "ScriptedEndpoint":
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, handler: BaseHTTPRequestHandler, reply: Reply) -> None:
        match reply:
            case Say():
                self._say(handler, reply)
            case Fail():
                body = json.dumps(reply.body or {"error": {"message": "scripted", "type": "x"}})
                _send(handler, reply.status, body.encode(), reply.headers)
            case Raw():
                self._raw(handler, reply)
            case Vectors():
                _send(handler, 200, json.dumps(_embeddings(reply)).encode(), {})

    def _say(self, handler: BaseHTTPRequestHandler, reply: Say) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        written = 0
        for piece in reply.pieces:
            if reply.delay:
                time.sleep(reply.delay)
            # Noted first: who reads fast may have it on screen before we are back here.
            self.sent.append((time.monotonic(), piece))
            _event(handler, _chunk({"content": piece}))
            written += len(piece)
        if reply.linger:
            time.sleep(reply.linger)
        if reply.cut:
            handler.wfile.flush()
            handler.connection.shutdown(socket.SHUT_RDWR)
            handler.close_connection = True
            return
        if reply.finish:
            _event(handler, _chunk({}, reply.finish))
        if reply.usage:
            tokens = {"prompt_tokens": 100, "completion_tokens": written // 4}
            tokens["total_tokens"] = sum(tokens.values())
            _event(handler, {**_chunk({}), "choices": [], "usage": tokens})
        if reply.done:
            _part(handler, b"data: [DONE]\n\n")
        _part(handler, b"")

    def _raw(self, handler: BaseHTTPRequestHandler, reply: Raw) -> None:
        handler.close_connection = True
        handler.send_response(reply.status)
        handler.send_header("Content-Type", reply.content_type)
        handler.send_header("Connection", "close")
        for name, value in reply.headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        for part in reply.parts:
            if reply.delay:
                time.sleep(reply.delay)
            handler.wfile.write(part)
            handler.wfile.flush()


def _chunk(delta: Mapping[str, str], finish: str | None = None) -> dict[str, Any]:
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "schrijver",
        "choices": [{"index": 0, "delta": dict(delta), "finish_reason": finish}],
    }


def event(content: str) -> bytes:
    """Return one well-formed event, for Raw replies."""
    return f"data: {json.dumps(_chunk({'content': content}))}\n\n".encode()


def _event(handler: BaseHTTPRequestHandler, data: Mapping[str, Any]) -> None:
    _part(handler, f"data: {json.dumps(data, ensure_ascii=False)}\n\n".encode())


def _part(handler: BaseHTTPRequestHandler, data: bytes) -> None:
    handler.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
    handler.wfile.flush()


def _send(
    handler: BaseHTTPRequestHandler, status: int, body: bytes, headers: Mapping[str, str]
) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def _embeddings(reply: Vectors) -> dict[str, Any]:
    order = reply.order or range(len(reply.rows))
    return {
        "object": "list",
        "model": "vectors",
        "data": [
            {"object": "embedding", "index": i, "embedding": list(reply.rows[i])} for i in order
        ],
        "usage": {"prompt_tokens": 1, "total_tokens": 1},
    }
