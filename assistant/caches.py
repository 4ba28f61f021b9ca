"""Where things are kept that are the same for every index and take time to make."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


def cache_folders(name: str) -> Iterator[Path]:
    """Yield folders where ``name`` may be kept, best first; they need not exist yet."""
    home = os.environ.get("XDG_CACHE_HOME")
    yield (Path(home) if home else Path.home() / ".cache") / "loket" / name
    user = getattr(os, "getuid", lambda: "")()
    yield Path(tempfile.gettempdir()) / f"loket-{name}-{user}"
