"""Drawings of how sure a result is: low and high told apart without colour, and nothing outside the picture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from markupsafe import Markup

from tests.golden import Golden
from zhi_publish.present.charts_uncertainty import (
    HistogramColumn,
    HistogramWords,
    TornadoBar,
    TornadoWords,
    histogram_chart,
    tornado_chart,
)
from zhi_publish.present.drawing import text_width

SVG = "{http://www.w3.org/2000/svg}"
HERE = Path(__file__).parent / "golden"
LONG = "Een titel van tachtig tekens die doorloopt waar een ander allang een punt had gezet"
NASTY = "\"><script>alert(1)</script>&'"
NAMES = ["Tarief", LONG, "Arbeidsongeschiktheidsverzekeringswetgevingswijzigingen", NASTY, "", "日本"]


def bar(name: str = "Aantal", low: str = "1.2", high: str = "1.4", *, values: str = "€ 1.500") -> TornadoBar:
    """Return what one input does."""
    return TornadoBar(name=name, low=values, high=values, at_low=Decimal(low), at_high=Decimal(high))


def tornado(*bars: TornadoBar, centre: str = "1.3", mark: str | None = None, text: str = "x") -> Markup:
    """Return a tornado with the same words everywhere."""
    return tornado_chart(
        bars,
        TornadoWords(centre=text, least=text, most=text, at_lowest=text, at_highest=text),
        centre=Decimal(centre),
        mark=None if mark is None else Decimal(mark),
        label=text,
    )


def columns(*draws: int, start: int = 0) -> list[HistogramColumn]:
    """Return columns of a hundred euros each."""
    return [
        HistogramColumn(
            start=Decimal(start + 100 * index), end=Decimal(start + 100 * (index + 1)), draws=height
        )
        for index, height in enumerate(draws)
    ]


def histogram(
    shown: Sequence[HistogramColumn], costs: str | None = None, *, text: str = "x", label: str = "x"
) -> Markup:
    """Return a histogram in which the first and the last column are the ends of most draws."""
    return histogram_chart(
        shown,
        HistogramWords(below=text, above=text, costs=text, most=text),
        costs=None if costs is None else Decimal(costs),
        most=(shown[0].start, shown[-1].end),
        label=label,
    )


def parsed(drawing: Markup) -> ET.Element:
    """Return a drawing as XML; ours, so there is nothing to distrust."""
    return ET.fromstring(str(drawing))  # noqa: S314


def boxes(drawing: Markup, kind: str) -> list[tuple[float, float, float]]:
    """Return left, right and height of what is drawn in one way, without the key above the drawing."""
    found = [
        (
            float(one.attrib["x"]),
            float(one.attrib["x"]) + float(one.attrib["width"]),
            float(one.attrib["height"]),
        )
        for one in parsed(drawing).iter(f"{SVG}rect")
        if one.attrib["class"] == kind
    ]
    return found[1:] if "zhi-laag" in drawing else found


@pytest.mark.parametrize("name", NAMES)
def test_text_stays_inside_and_harmless(name: str) -> None:
    """Whatever an input is called, its name stays text and inside the drawing."""
    drawings = [
        tornado(bar(name, values=name), bar(name, "1.31", "1.3"), mark="1.25", text=name),
        histogram(columns(1, 5, 2), "150", text=name, label=name),
        histogram(columns(1, 5, 2), text=name, label=name),
    ]
    for drawing in drawings:
        root = parsed(drawing)
        left, top, width, height = (float(part) for part in root.attrib["viewBox"].split())
        for text in root.iter(f"{SVG}text"):
            size = float(text.attrib.get("font-size", 16))
            drawn = text_width("".join(text.itertext()), size)
            assert left <= float(text.attrib["x"])
            if drawn < width:
                assert float(text.attrib["x"]) + drawn <= left + width + size / 2
            assert top <= float(text.attrib["y"]) <= top + height
        assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
            "svg", "title", "g", "path", "rect", "text",
        }  # fmt: skip


def test_drawings_can_stand_together_and_on_paper() -> None:
    """No ids, no variables, no styles: nothing that collides or that paper does not know."""
    for drawing in (tornado(bar(), mark="1.25"), histogram(columns(1, 2), "50")):
        assert not re.search(r"\sid=|style|var\(|currentColor|url\(|<use|text-anchor", drawing)
        assert parsed(drawing).attrib["role"] == "img"


def test_low_is_striped_and_high_is_plain() -> None:
    """The lowest value of a share that lowers the benefits gives the higher result, to the right of the middle."""
    drawing = tornado(bar("Tarief", "1.2", "1.4"), bar("Verdringing", "1.35", "1.25"))

    (tariff_low, share_low), (tariff_high, share_high) = (
        boxes(drawing, "zhi-laag"),
        boxes(drawing, "zhi-hoog"),
    )
    middle = tariff_high[0]
    assert abs(tariff_low[1] - middle) < 1.1
    assert abs(share_low[0] - middle) < 1.1
    assert abs(share_high[1] - middle) < 1.1
    assert drawing.count('class="zhi-streepjes"') == 3


def test_a_side_that_changes_nothing_is_not_drawn() -> None:
    """A bound that is the value itself has no bar, and no value beside it."""
    drawing = tornado(bar("Bedrag", "1.3", "1.4"))

    assert boxes(drawing, "zhi-laag") == []
    assert len(boxes(drawing, "zhi-hoog")) == 1
    assert drawing.count("€ 1.500") == 1


@pytest.mark.parametrize(("mark", "count"), [("1.25", 2), ("1.2", 0), ("1.5", 0), ("1", 0)])
def test_the_line_of_a_return_of_one_is_there_when_it_is_crossed(mark: str, count: int) -> None:
    """Beside every bar, and not at all when no single number gets there."""
    assert tornado(bar(), bar(), mark=mark).count('class="zhi-grens"') == count


@pytest.mark.parametrize(
    ("low", "high", "centre"),
    [("-5", "-1", "-2"), ("0", "0", "0"), ("-1", "1", "0"), ("1e29", "3e29", "2e29"), ("1", "1.0001", "1")],
)
def test_bars_of_odd_outcomes_fit(low: str, high: str, centre: str) -> None:
    """Losses, nothing at all, thirty digits, and a sliver."""
    drawing = tornado(bar("Naam", low, high), centre=centre)

    for left, right, _ in boxes(drawing, "zhi-laag") + boxes(drawing, "zhi-hoog"):
        assert left >= 0
        assert right <= 400.6
        assert right > left


def test_draws_below_the_costs_are_striped() -> None:
    """A column in which the costs lie is shown in two parts, so that what is right of the line is above the costs."""
    drawing = histogram(columns(1, 4, 2), "150")

    striped, plain = boxes(drawing, "zhi-laag"), boxes(drawing, "zhi-hoog")
    assert len(striped) == 2
    assert len(plain) == 2
    assert max(right for _, right, _ in striped) <= min(left for left, _, _ in plain)
    highest = max(height for _, _, height in plain)
    assert [round(height / highest * 4) for _, _, height in plain] == [4, 2]


@pytest.mark.parametrize(("costs", "arrow"), [("-100000", "← x"), ("100000", "x →"), ("-50", "x")])
def test_costs_far_away_keep_to_the_edge(costs: str, arrow: str) -> None:
    """The columns stay readable; an arrow tells that the line stands further off."""
    drawing = histogram(columns(1, 4, 2), costs)

    kept = boxes(drawing, "zhi-hoog") or boxes(drawing, "zhi-laag")
    assert max(right for _, right, _ in kept) - min(left for left, _, _ in kept) > 150
    assert f">{arrow}</text>" in drawing


def test_without_costs_nothing_is_below_them() -> None:
    """No line, no key and no stripes."""
    drawing = histogram(columns(1, 4, 0, 2), text="")

    assert "zhi-laag" not in drawing
    assert drawing.count('class="zhi-hoog"') == 3


def test_the_drawings_themselves(golden: Golden) -> None:
    """What they look like: open the files in a browser."""
    words = TornadoWords(
        centre="ROI 1,30",
        least="1,25",
        most="1,40",
        at_lowest="bij de laagste waarde",
        at_highest="bij de hoogste waarde",
    )
    bars = [
        TornadoBar(
            name="Aantal bij Els: Begeleiding",
            low="2",
            high="8",
            at_low=Decimal("1.25"),
            at_high=Decimal("1.4"),
        ),
        TornadoBar(
            name="Verdringing: Cursus", low="30%", high="70%", at_low=Decimal("1.34"), at_high=Decimal("1.27")
        ),
    ]
    golden.check(
        HERE / "tornado.svg",
        tornado_chart(bars, words, centre=Decimal("1.3"), mark=Decimal("1.28"), label="Tornadodiagram.")
        + "\n",
    )
    shown = HistogramWords(
        below="onder de kosten: 14 van de 100",
        above="erboven: 86 van de 100",
        costs="kosten € 230",
        most="90 van de 100: € 150 – € 650",
    )
    golden.check(
        HERE / "histogram.svg",
        histogram_chart(
            columns(2, 5, 9, 14, 11, 6, 3),
            shown,
            costs=Decimal(230),
            most=(Decimal(150), Decimal(650)),
            label="Histogram.",
        )
        + "\n",
    )
