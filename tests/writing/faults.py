"""Everything that can go wrong at the other end, as behaviours of a scripted endpoint."""

import gzip
import itertools
import json
import random
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

GOOD = "De subsidie is maximaal € 25.000 per aanvraag [1]. "
GERMAN = (
    "Die Förderung für die Unternehmen ist nicht von dem Staat und wird von der Firma bezahlt [1]. "
)
TEN_MB = 10_000_000


def _dribble(parts: bytes) -> Iterator[bytes]:
    for byte in itertools.cycle(parts):
        yield bytes([byte])


def make_faults(s: ModuleType) -> dict[str, Callable[[Any], Any]]:
    """Return name -> behaviour, made with the endpoint's module ``s``."""
    rng = random.Random(5)
    noise = bytes(rng.randrange(256) for _ in range(4_000))
    event = s.event
    return {
        "never answers": lambda r: s.Raw([b"", b""], delay=30),
        "a byte now and then": lambda r: s.Raw(_dribble(b": wacht\n"), delay=0.05),
        "a line without end": lambda r: s.Raw(_dribble(b"data: x"), delay=0.01),
        "words too slow": lambda r: s.Say([GOOD[:5]] * 100, delay=0.4),
        "status 400": lambda r: s.Fail(400),
        "status 401": lambda r: s.Fail(401),
        "status 403": lambda r: s.Fail(403),
        "status 404": lambda r: s.Fail(404),
        "status 429": lambda r: s.Fail(429, {"Retry-After": "20"}),
        "status 429 with a date": lambda r: s.Fail(
            429, {"Retry-After": "Wed, 21 Oct 2065 07:28:00 GMT"}
        ),
        "status 500": lambda r: s.Fail(500),
        "status 503": lambda r: s.Fail(503, {"Retry-After": "x"}),
        "redirect": lambda r: s.Fail(307, {"Location": "http://127.0.0.1:9/v1/chat/completions"}),
        "cut at once": lambda r: s.Say([], cut=True),
        "cut in the middle": lambda r: s.Say([GOOD, "De werkgever beta"], cut=True),
        "cut without a word": lambda r: s.Say([GOOD], finish="", done=False),
        "ends without a reason": lambda r: s.Say([GOOD, "De werk"], finish=""),
        "filtered": lambda r: s.Say([GOOD], finish="content_filter"),
        "error in the stream": lambda r: s.Raw(
            [event(GOOD), b'data: {"error": {"message": "x"}}\n\n']
        ),
        "bytes of nonsense": lambda r: s.Raw([noise]),
        "events of nonsense": lambda r: s.Raw([b"data: {nonsense}\n\n"]),
        "other events": lambda r: s.Raw(
            [b'data: {"choices": 7}\n\n', b"data: [1, 2]\n\n", b"data: null\n\n"]
        ),
        "a web page": lambda r: s.Raw(
            [b"<html><body>Welkom</body></html>"], content_type="text/html"
        ),
        "json and no stream": lambda r: s.Raw(
            [json.dumps({"choices": [{"message": {"content": GOOD}}]}).encode()],
            content_type="application/json",
        ),
        "nothing": lambda r: s.Say([]),
        "white space": lambda r: s.Say([" ", "\n\n", "\t"]),
        "another language": lambda r: s.Say([GERMAN] * 3),
        "another script": lambda r: s.Say(["Субсидия составляет двадцать пять тысяч евро [1]. "]),
        "words without sense": lambda r: s.Say(["qwx zzkl prrt [1]. "] * 20),
        "endless sentences": lambda r: s.Say(
            itertools.repeat("Iedereen krijgt 7 miljoen euro [1]. ")
        ),
        "endless words": lambda r: s.Say(itertools.repeat("bla ")),
        "endless lines": lambda r: s.Say(itertools.repeat("\n")),
        "wrong markers": lambda r: s.Say(
            ["Er is 9 miljoen euro [0]. En nog 8 miljoen [99]. Of 7 [-1]."]
        ),
        "markers only": lambda r: s.Say(["[1][2][3] [1]. [2]"]),
        "no markers": lambda r: s.Say(["Er is veel geld voor iedereen die dat wil."]),
        "10 MB in one event": lambda r: s.Raw([event("x" * TEN_MB)]),
        "10 MB in one sentence": lambda r: s.Say(["woord " * 1_000] * 1_700),
        "10 MB of error": lambda r: s.Raw([b"x" * TEN_MB], status=500, content_type="text/plain"),
        "10 MB of comments": lambda r: s.Raw(
            itertools.repeat(b": " + b"x" * 1_000 + b"\n", TEN_MB // 1_000)
        ),
        "a packed bomb": lambda r: s.Raw(
            [gzip.compress(b"data: " + b"x" * TEN_MB)], headers={"Content-Encoding": "gzip"}
        ),
        "deeply nested": lambda r: s.Raw([b"data: " + b"[" * 50_000 + b"\n\n"]),
    }
