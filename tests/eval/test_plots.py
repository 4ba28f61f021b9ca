import sys

import pytest
from PIL import Image

from eval.plots import (
    PlotsUnavailableError,
    plot_figures,
    plot_groups,
    plot_latency,
    plot_lines,
)
from eval.score import Figure

HALF = Figure(0.5, 0.3, 0.7, 20)
DRAWINGS = [
    pytest.param(lambda path: plot_figures({"strict": HALF}, path), id="figures"),
    pytest.param(
        lambda path: plot_groups({"who": {"strict": HALF}}, "strict", path, by="type"), id="groups"
    ),
    pytest.param(lambda path: plot_latency([0.01, 0.02], path), id="latency"),
    pytest.param(
        lambda path: plot_lines({"a": [(1, 2), (10, 3)]}, path, x_label="n", y_label="s"),
        id="lines",
    ),
]


def size(path):
    with Image.open(path) as image:
        image.load()
        return image.size


@pytest.mark.parametrize("draw", DRAWINGS)
def test_plots_are_pictures_with_something_on_them(tmp_path, draw):
    path = tmp_path / "plot.png"

    draw(path)

    with Image.open(path) as image:
        assert image.format == "PNG"
        assert len(image.convert("RGB").getcolors(1_000_000)) > 2


@pytest.mark.parametrize("draw", DRAWINGS)
def test_plots_say_which_package_is_missing(tmp_path, monkeypatch, draw):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)

    with pytest.raises(PlotsUnavailableError, match="pip install matplotlib"):
        draw(tmp_path / "plot.png")


def test_plot_figures_gives_each_share_a_bar_and_nothing_else(tmp_path):
    one, two, with_seconds = tmp_path / "1.png", tmp_path / "2.png", tmp_path / "3.png"

    plot_figures({"strict": HALF}, one)
    plot_figures({"strict": HALF, "leak": HALF}, two)
    plot_figures({"strict": HALF, "seconds_p50": Figure(3.0, 1.0, 4.0, 20)}, with_seconds)

    assert size(two)[1] > size(one)[1]
    assert with_seconds.read_bytes() == one.read_bytes()


def test_plot_groups_leaves_out_a_group_without_the_figure(tmp_path):
    one, more = tmp_path / "1.png", tmp_path / "2.png"

    plot_groups({"who": {"strict": HALF}}, "strict", one, by="type")
    plot_groups({"who": {"strict": HALF}, "off": {"refusal": HALF}}, "strict", more, by="type")

    assert more.read_bytes() == one.read_bytes()
