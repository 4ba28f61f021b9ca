"""Draw scores as PNG files; only here is matplotlib imported, and only when a plot is asked for.

Every bar carries its number in print, so nothing is told by colour alone.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from assistant.errors import LoketError
from eval.score import SHARES, Figure

_BAR, _EDGE = "#9db8d9", "#1b3a5c"


class PlotsUnavailableError(LoketError):
    """The package that draws is not installed."""


def plot_figures(figures: Mapping[str, Figure], path: Path) -> None:
    """Draw the shares of a run as bars with their intervals.

    Args:
        figures: By name; those that are no share are left out.
        path: The PNG file.

    Raises:
        PlotsUnavailableError: matplotlib is not installed.
    """
    shares = {name: figures[name] for name in SHARES if name in figures}
    _plot_bars(shares, path, title="Figures of all cases, with 95% intervals")


def plot_groups(
    groups: Mapping[str, Mapping[str, Figure]], name: str, path: Path, *, by: str
) -> None:
    """Draw one figure per group as bars with their intervals.

    Args:
        groups: By group its figures; groups that lack this one are left out.
        name: The figure.
        path: The PNG file.
        by: What the groups are, for the title.

    Raises:
        PlotsUnavailableError: matplotlib is not installed.
    """
    bars = {group: figures[name] for group, figures in groups.items() if name in figures}
    _plot_bars(bars, path, title=f"{name} by {by}, with 95% intervals")


def plot_latency(seconds: Sequence[float], path: Path) -> None:
    """Draw how long the answers took as a histogram, with the median and the 95th percentile.

    Args:
        seconds: Wall time per answer; at least one.
        path: The PNG file.

    Raises:
        PlotsUnavailableError: matplotlib is not installed.
    """
    drawing, axes = _blank(height=3.5)
    milliseconds = sorted(1000 * value for value in seconds)
    axes.hist(milliseconds, bins=min(40, len(milliseconds)), color=_BAR, edgecolor=_EDGE)
    for share, style in ((0.50, "-"), (0.95, "--")):
        value = milliseconds[int(len(milliseconds) * share)]
        label = f"{share:.0%} within {value:.0f} ms"
        axes.axvline(value, color=_EDGE, linestyle=style, label=label)
    axes.set_xlabel("milliseconds per question")
    axes.set_ylabel("questions")
    axes.legend(frameon=False)
    _save(drawing, path)


def plot_lines(
    lines: Mapping[str, Sequence[tuple[float, float]]], path: Path, *, x_label: str, y_label: str
) -> None:
    """Draw lines over a logarithmic x-axis, each with its own marker.

    Args:
        lines: By name its points (x, y), in ascending x.
        path: The PNG file.
        x_label: What x is, with its unit.
        y_label: What y is, with its unit.

    Raises:
        PlotsUnavailableError: matplotlib is not installed.
    """
    drawing, axes = _blank(height=3.5)
    for (name, points), marker in zip(lines.items(), "os^Dv*" * len(lines), strict=False):
        axes.plot([x for x, _ in points], [y for _, y in points], marker=marker, label=name)
    axes.set_xscale("log")
    axes.set_ylim(bottom=0)
    axes.set_xlabel(x_label)
    axes.set_ylabel(y_label)
    axes.legend(frameon=False)
    _save(drawing, path)


def _plot_bars(bars: Mapping[str, Figure], path: Path, *, title: str) -> None:
    drawing, axes = _blank(height=1.2 + 0.34 * max(1, len(bars)))
    names = [f"{name} (n={bar.n})" for name, bar in bars.items()]
    values = [bar.value for bar in bars.values()]
    reach = [
        [max(0.0, bar.value - bar.low) for bar in bars.values()],
        [max(0.0, bar.high - bar.value) for bar in bars.values()],
    ]
    axes.barh(names, values, xerr=reach, color=_BAR, edgecolor=_EDGE, ecolor=_EDGE, capsize=3)
    for row, bar in enumerate(bars.values()):
        axes.text(max(bar.high, bar.value) + 0.02, row, f"{bar.value:.2f}", va="center")
    axes.set_xlim(0, 1.12)
    axes.invert_yaxis()
    axes.set_title(title, loc="left")
    _save(drawing, path)


def _blank(*, height: float) -> tuple[Any, Any]:
    """Return a drawing of its own and its axes; no window, no state that plots share."""
    try:
        figure = import_module("matplotlib.figure")
        agg = import_module("matplotlib.backends.backend_agg")
    except ImportError as error:
        raise PlotsUnavailableError(
            "Plots need matplotlib, which is not installed. Install it with: "
            "pip install matplotlib."
        ) from error
    drawing = figure.Figure(figsize=(8, height), layout="constrained")
    agg.FigureCanvasAgg(drawing)
    return drawing, drawing.add_subplot()


def _save(drawing: Any, path: Path) -> None:
    drawing.savefig(path, dpi=110)
