"""Drawings: readable without colour, sound below zero, and safe with any text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from markupsafe import Markup

from zhi_publish.present.charts import (
    Bar,
    balance_chart,
    count_chart,
    group_chart,
    palette_chart,
)
from zhi_publish.present.charts_comparison import Stage, waterfall
from zhi_publish.present.charts_palettes import palettes_chart
from zhi_publish.present.charts_payers import PayerBar, payers_chart
from zhi_publish.present.charts_side_by_side import BarGroup, GroupBar, side_by_side
from zhi_publish.present.charts_then_now import ThenNow, then_and_now
from zhi_publish.present.drawing import shortened, text_width, wrapped
from zhi_publish.present.portraits import portrait
from zhi_publish.present.views import DegreeView, ValueView

SVG = "{http://www.w3.org/2000/svg}"
LONG = "Een naam van zestig tekens die nergens ophoudt waar je het wilt"
NASTY = "\"><script>alert(1)</script>&'{bars}"


def degrees(*numbers: int, names: Sequence[str] = ()) -> tuple[DegreeView, ...]:
    """Return a palette with a value for each number."""
    return tuple(
        DegreeView(
            value=ValueView(
                id=f"w{index}",
                name=names[index] if names else f"Waarde {index}",
                definition="",
                colour="#1f7a8c",
                address="model",
            ),
            degree=number,
            maximum=5,
        )
        for index, number in enumerate(numbers)
    )


def bar(name: str, amount: str) -> Bar:
    """Return a bar with its amount printed as it is."""
    return name, Decimal(amount), f"€ {amount}"


def group(name: str, *amounts: str) -> BarGroup:
    """Return bars that belong together."""
    return BarGroup(
        name=name,
        beside="ROI 1,58",
        bars=[GroupBar(name=name, value=Decimal(amount), text=f"€ {amount}") for amount in amounts],
    )


def payers(*amounts: tuple[str, str]) -> Markup:
    """Return a drawing of what each payer pays and saves."""
    return payers_chart(
        [
            PayerBar(name=f"Betaler {place}", pays=Decimal(pays), saves=Decimal(saves))
            for place, (pays, saves) in enumerate(amounts)
        ],
        pays="Betaalt",
        saves="Bespaart",
        others="{count} andere betalers",
        printed=lambda amount: f"€ {amount}",
        label="Betalers.",
    )


def parsed(drawing: Markup) -> ET.Element:
    """Return the drawing as XML; a drawing that is no XML fails here."""
    return ET.fromstring(drawing)  # noqa: S314 - our own


def title(drawing: Markup) -> str:
    """Return what the drawing says to who cannot see it."""
    return parsed(drawing).findtext(f"{SVG}title") or ""


def box(drawing: Markup) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of what can be seen."""
    x, y, width, height = (float(part) for part in parsed(drawing).attrib["viewBox"].split())
    return x, y, x + width, y + height


def all_drawings(name: str) -> list[Markup]:
    """Return one drawing of each kind, with the same name everywhere."""
    return [
        palette_chart(degrees(5, 0, 3, names=[name] * 3), label=name),
        group_chart([bar(name, "100"), bar(name, "-50")], label=name),
        group_chart([bar(name, "100")], label=name),
        balance_chart(costs=bar(name, "100"), benefits=bar(name, "150"), label=name),
        count_chart([(name, 12, "12")], label=name),
        palette_chart(degrees(5, 0, 3, names=[name] * 3), label=name, notes=[name] * 3),
        palette_chart(degrees(5, 0, 3, names=[name] * 3), label=name, is_small=True),
        palettes_chart([(name, degrees(5, 0, 3, names=[name] * 3))] * 2, label=name, note="{name}: {value}"),
        side_by_side([group(name, "100", "-50"), group(name, "20")], kind="zhi-jaren-naast", label=name),
        portrait("els", degrees(5, 0, 3, names=[name] * 3), label=name),
        then_and_now([ThenNow(name=name, before=3, after=12, text="3 → 12")], ("2024", "2025"), label=name),
    ]


@pytest.mark.parametrize(
    "name", ["Vangnet", LONG, "Zorgverzekeringswetswijzigingsbesluiten", NASTY, "", "日本"]
)
def test_text_stays_inside_and_harmless(name: str) -> None:
    """Whatever a thing is called, its name stays text and inside the drawing."""
    for drawing in all_drawings(name):
        left, top, right, bottom = box(drawing)
        for text in parsed(drawing).iter(f"{SVG}text"):
            size = 14 if "zhi-palet" in drawing else 16
            width = text_width("".join(text.itertext()), size)
            assert left <= float(text.attrib["x"])
            assert float(text.attrib["x"]) + width <= right + size / 2
            assert top <= float(text.attrib["y"]) <= bottom
        assert {element.tag.removeprefix(SVG) for element in parsed(drawing).iter()} <= {
            "svg", "title", "g", "path", "rect", "text", "tspan", "circle",
        }  # fmt: skip


def test_drawings_can_stand_together_on_a_page() -> None:
    """No ids, no variables, no styles: nothing that collides or that paper does not know."""
    for drawing in all_drawings("Groei"):
        assert not re.search(r"\sid=|style|var\(|currentColor|url\(|<use|text-anchor", drawing)
        assert parsed(drawing).attrib["role"] == "img"


@pytest.mark.parametrize("count", range(2, 13))
def test_palette_for_any_model(count: int) -> None:
    """Two to twelve values: every field has its rings, its name and its degree."""
    drawing = palette_chart(degrees(*(index % 6 for index in range(count))), label="Het palet.")

    paths = [path.attrib["d"] for path in parsed(drawing).iter(f"{SVG}path")]
    assert sum(path.count("M") for path in paths) == 5 * count
    texts = ["".join(text.itertext()) for text in parsed(drawing).iter(f"{SVG}text")]
    assert len(texts) >= count
    assert len(drawing) < 6000


def test_palette_paints_as_many_rings_as_the_degree() -> None:
    """A degree of three is three strokes of paint, and the number 3 in print."""
    drawing = palette_chart(degrees(3, 0), label="Het palet.")

    painted = [path for path in parsed(drawing).iter(f"{SVG}path") if path.attrib["class"] == "zhi-verf"]
    assert [path.attrib["d"].count("M") for path in painted] == [3]
    assert [tspan.text for tspan in parsed(drawing).iter(f"{SVG}tspan")] == ["3", "0"]


def test_bar_below_zero_grows_the_other_way() -> None:
    """A cost lies left of zero in a colour of its own, and the line of zero is drawn."""
    drawing = group_chart([bar("Een", "300"), bar("Twee", "-100")], label="Staafdiagram: {bars}.")

    rects = {rect.attrib["class"]: rect.attrib for rect in parsed(drawing).iter(f"{SVG}rect")}
    assert (rects["zhi-kosten"]["x"], rects["zhi-kosten"]["width"]) == ("100", "300")
    assert (rects["zhi-min"]["x"], rects["zhi-min"]["width"]) == ("0", "100")
    assert "zhi-nul" in rects
    assert title(drawing) == "Staafdiagram: Een: € 300; Twee: € -100."


@pytest.mark.parametrize("amounts", [[], ["0"], ["-5"], ["0.01", "1000000"], ["-3", "-7"]])
def test_bars_of_odd_amounts_fit(amounts: list[str]) -> None:
    """Nothing, zero, only costs, and a cent beside a million."""
    drawing = group_chart([bar("Naam", amount) for amount in amounts], label="x")

    for rect in parsed(drawing).iter(f"{SVG}rect"):
        assert float(rect.attrib["x"]) >= 0
        assert float(rect.attrib["x"]) + float(rect.attrib["width"]) <= 400.1
        assert float(rect.attrib["width"]) > 0


def test_balance_without_costs() -> None:
    """When the costs are unknown, only the benefits are drawn."""
    drawing = balance_chart(costs=None, benefits=bar("Baten", "100"), label="x")

    assert len([text for text in parsed(drawing).iter(f"{SVG}text") if text.text == "Baten"]) == 1
    assert "zhi-kosten" not in drawing


@pytest.mark.parametrize(("count", "dots"), [(0, 0), (1, 1), (56, 56), (500, 500), (501, 51), (13_000, 130)])
def test_dots_for_visitors(count: int, dots: int) -> None:
    """A dot is a visitor until there are too many; then it says how many a dot stands for."""
    drawing = count_chart([("Riet", count, str(count))], label="x")

    assert sum(path.attrib["d"].count("M") for path in parsed(drawing).iter(f"{SVG}path")) == dots
    assert ("• =" in drawing) is (dots < count)


def test_same_input_same_bytes() -> None:
    """A drawing depends on nothing but what it is given."""
    assert all_drawings("Groei") == all_drawings("Groei")


def test_shortened_text_says_so() -> None:
    """What does not fit ends in an ellipsis; what fits is left alone."""
    assert shortened("Groei", 100, 14) == "Groei"
    assert shortened(LONG, 100, 14).endswith("…")
    assert text_width(shortened(LONG, 100, 14), 14) <= 100
    assert wrapped("Tot je recht komen", 84, 14, 3) == ("Tot je recht", "komen")
    assert len(wrapped(LONG, 84, 14, 3)) == 3


def test_more_rows_than_dots_still_end() -> None:
    """Every row keeps a dot, also where there are more rows than dots that a drawing wants."""
    drawing = count_chart([(f"Riet {number}", 12, "12") for number in range(600)], label="x")
    assert drawing.count('class="zhi-stippen"') == 600
    assert "• = 100" in drawing


@pytest.mark.parametrize("amounts", [["12", "12000000000.55"], ["0"], ["-5", "3"], ["-3", "-7"], []])
def test_bars_beside_each_other_of_odd_amounts_fit(amounts: list[str]) -> None:
    """Twelve euros beside twelve thousand million, and less than nothing: bars and amounts stay inside."""
    drawing = side_by_side([group("Naam", *amounts)], kind="zhi-saldo", label="x")

    for rect in parsed(drawing).iter(f"{SVG}rect"):
        assert float(rect.attrib["x"]) >= -1
        assert float(rect.attrib["x"]) + float(rect.attrib["width"]) <= 400.1
    told = ["".join(text.itertext()) for text in parsed(drawing).iter(f"{SVG}text")]
    assert all(f"€ {amount}" in told for amount in amounts)


@pytest.mark.parametrize(
    "amounts",
    [
        [("170000", "172587.63"), ("0", "-9433.92"), ("53620", "0")],
        [("0", "12")],
        [("12", "12000000000.55"), ("5", "-12000000000.55")],
        [("0", "0")],
    ],
)
def test_each_payer_has_its_amounts(amounts: list[tuple[str, str]]) -> None:
    """Every amount stands in print at the end of its bar, inside the drawing; nothing has no amount."""
    drawing = payers(*amounts)

    told = " ".join("".join(text.itertext()) for text in parsed(drawing).iter(f"{SVG}text"))
    for amount in (one for pair in amounts for one in pair):
        assert (f"€ {amount}" in told) is (amount != "0")
    for rect in parsed(drawing).iter(f"{SVG}rect"):
        assert float(rect.attrib["x"]) >= 0
        assert float(rect.attrib["x"]) + float(rect.attrib["width"]) <= 400.1


def test_amounts_of_payers_do_not_lie_over_bars() -> None:
    """An amount begins behind its bar, or ends before it."""
    drawing = payers(("170000", "172587.63"), ("40000", "96764.61"), ("0", "-9433.92"))

    bars = [
        (float(one.attrib["y"]), float(one.attrib["x"]), float(one.attrib["width"]))
        for one in parsed(drawing).iter(f"{SVG}rect")
        if one.attrib["class"] != "zhi-nul"
    ][2:]
    for text in parsed(drawing).iter(f"{SVG}text"):
        if not (text.text or "").startswith("€"):
            continue
        x, y = float(text.attrib["x"]), float(text.attrib["y"])
        for top, left, width in bars:
            if top <= y <= top + 20:
                assert x >= left + width or x + text_width(text.text or "", 14) <= left + 2


def test_two_tens_of_dots_in_a_row() -> None:
    """Short names stand before their dots; who counts them finds ten and ten."""
    drawing = count_chart([("Riet", 34, "34")], label="x")

    name = next(one for one in parsed(drawing).iter(f"{SVG}text") if one.text == "Riet")
    path = next(one.attrib["d"] for one in parsed(drawing).iter(f"{SVG}path"))
    rows = {place.split()[1] for place in path.removeprefix("M").split("M")}
    assert (name.attrib["x"], len(rows)) == ("0", 2)


def test_then_is_a_ring_and_now_a_dot() -> None:
    """Both signs differ in shape; who was not counted has none, and who did not change has no line."""
    drawing = then_and_now(
        [
            ThenNow(name="Riet", before=31, after=34, text="31 → 34"),
            ThenNow(name="Bram", before=None, after=7, text="– → 7"),
            ThenNow(name="Lena", before=4, after=4, text="4 → 4"),
        ],
        ("2024", "2025"),
        label="x",
    )

    signs = [one.attrib["class"] for one in parsed(drawing).iter(f"{SVG}circle")]
    # one of each stands in the legend
    assert (signs.count("zhi-toen"), signs.count("zhi-nu")) == (3, 4)
    assert drawing.count('class="zhi-draad"') == 1
    for one in parsed(drawing).iter(f"{SVG}circle"):
        assert float(one.attrib["cx"]) - float(one.attrib["r"]) >= 0
        assert float(one.attrib["cx"]) + float(one.attrib["r"]) <= 400


@pytest.mark.parametrize("name", ["Els", "Bo", "Fatima", "Jan-Willem", "Ismaël"])
def test_a_name_that_fits_is_never_cut_off(name: str) -> None:
    """The widest name of a drawing has just its own room: no rounding takes its last letters."""
    for drawing in (
        then_and_now([ThenNow(name=name, before=20, after=5, text="20 → 5")], ("2024", "2025"), label="x"),
        side_by_side([group(name, "100")], kind="zhi-saldo", label="x"),
    ):
        assert name in ["".join(text.itertext()) for text in parsed(drawing).iter(f"{SVG}text")]


def test_zero_of_a_waterfall_crosses_no_amount() -> None:
    """Below zero the line stands beside each bar, and not through the amounts above them."""
    drawing = waterfall(
        [
            Stage(name="Saldo 2024", amount=Decimal(-365), text="−€ 365", is_end=True),
            Stage(name="Kosten", amount=Decimal(-100), text="−€ 100"),
            Stage(name="Saldo 2025", amount=Decimal(-465), text="−€ 465", is_end=True),
        ],
        label="x",
    )

    baselines = [float(text.attrib["y"]) for text in parsed(drawing).iter(f"{SVG}text")]
    zeros = [one.attrib for one in parsed(drawing).iter(f"{SVG}rect") if one.attrib["class"] == "zhi-nul"]
    assert len(zeros) == 3
    for zero in zeros:
        top = float(zero["y"])
        assert not any(top <= y <= top + float(zero["height"]) for y in baselines)
