"""What axe-core, the checker of WCAG, finds serious on a page; skipped where it is absent.

``LOKET_AXE`` names the file; else ``npm install axe-core`` at the root of the repository
puts it where it is found, and so does the package axe-playwright-python.
"""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_NAME = "axe.min.js"


def axe_script() -> str:
    """Return axe-core, or skip the test when it is nowhere."""
    found = next((path for path in _places() if path.is_file()), None)
    if found is None:
        pytest.skip("no axe-core here: npm install axe-core, or set LOKET_AXE to axe.min.js")
    return found.read_text(encoding="utf-8")


def _places() -> list[Path]:
    places = [ROOT / "node_modules" / "axe-core" / _NAME]
    if named := os.environ.get("LOKET_AXE"):
        places.insert(0, Path(named))
    spec = find_spec("axe_playwright_python")
    if spec and spec.origin:
        places.append(Path(spec.origin).parent / _NAME)
    return places


def serious(page, script: str, where: str) -> list[str]:
    """Return what is serious or critical on the page as it is now."""
    # What slides or fades in has no colour to measure yet.
    page.wait_for_timeout(800)
    page.evaluate(script)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{where}: {violation['id']} {node['html'][:160]}"
        for violation in found["violations"]
        if violation["impact"] in {"serious", "critical"}
        for node in violation["nodes"]
    ]
