"""Where things are kept that are the same for every index and take time to make."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


def cache_folders(name: str) -> Iterator[Path]:
    """Yield folders where ``name`` may be kept, best first; they need not exist yet."""
    if home := _home_cache():
        yield home / "loket" / name
    user = getattr(os, "getuid", lambda: "")()
    yield Path(tempfile.gettempdir()) / f"loket-{name}-{user}"


def _home_cache() -> Path | None:
    """Return where this user keeps caches; None for a user without a home, as in a container."""
    if named := os.environ.get("XDG_CACHE_HOME"):
        return Path(named)
    try:
        return Path.home() / ".cache"
    except RuntimeError:
        return None
