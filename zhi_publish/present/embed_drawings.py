"""A result or a persona as one picture for somebody else's website: letters of any computer, light and dark.

A picture in another page sees none of its style sheets, so each brings its own few rules along.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from markupsafe import Markup, escape

from zhi_publish.present.drawing import number, shortened, wrapped
from zhi_publish.present.views import AnalysisView, PersonaView
from zhi_publish.present.words_embed import EmbedWords

WIDTH, HEIGHT = 640, 360
_ROOM = 32
_SERIF, _SANS = "Georgia,'Times New Roman',serif", "Arial,Helvetica,sans-serif"
_NARROWER = 0.92
"""Letters of any computer may be wider than ours, after which texts are measured."""
_NOTE = re.compile(r' data-noot="[^"]*"')
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_HEAD = re.compile(r"<svg [^>]*viewBox=\"([^\"]*)\"[^>]*>")


def bare(palette: Markup) -> Markup:
    """Return a palette without the notes that only the website's script shows."""
    return Markup(_NOTE.sub("", str(palette)))


def analysis_picture(
    analysis: AnalysisView, title: str, source: str, say: EmbedWords, colours: Mapping[str, str]
) -> Markup:
    """Return costs, benefits and what a euro returns as a picture."""
    parts = [_line(analysis.title, _ROOM, 54, 26, WIDTH - 2 * _ROOM, "i", _SERIF)]
    if analysis.roi is not None:
        parts.append(_line(say.roi, _ROOM, 100, 18, 300, "z"))
        parts.append(_line(f"€ {analysis.roi}", _ROOM, 164, 64, 320, "i", _SERIF))
    about = analysis.break_even_sentence or analysis.roi_sentence
    for row, line in enumerate(wrapped(about, 250 * _NARROWER, 16, 5)):
        parts.append(_line(line, 358, 100 + 22 * row, 16, 250, "i"))
    bars = [(say.benefits, analysis.benefits.exact, str(analysis.benefits), "b")]
    if analysis.costs is not None:
        bars.append((say.costs, analysis.costs.exact, str(analysis.costs), "k"))
    parts += _bars(bars)
    return _picture(title, parts, source, colours)


def persona_picture(
    persona: PersonaView, title: str, source: str, say: EmbedWords, colours: Mapping[str, str]
) -> Markup:
    """Return a persona as a picture: name, a few of its words, palette and sum."""
    card = persona.card
    about = " · ".join(text for text in (card.value.name, card.age) if text)
    said = f"‘{persona.quote}’" if persona.quote else card.summary
    parts = [
        f'<rect fill="{card.value.colour}" width="{WIDTH}" height="10"/>',
        _line(card.name, _ROOM, 66, 34, 300, "i", _SERIF),
        _line(about, _ROOM, 94, 16, 300, "z"),
        *(
            _line(line, _ROOM, 132 + 24 * row, 17, 310, "i", _SERIF)
            for row, line in enumerate(wrapped(said, 300 * _NARROWER, 17, 5))
        ),
        _line(str(card.total), _ROOM, 288, 34, 200, "i", _SERIF),
        _line(say.per_year, _ROOM, 310, 16, 200, "z"),
        _placed(card.palette, 356, 60, 260, 210),
    ]
    return _picture(title, parts, source, colours)


def _line(text: str, x: float, y: float, size: float, width: float, ink: str, letters: str = _SANS) -> str:
    shown = escape(shortened(text, width, size))
    return f'<text class="{ink}" x="{number(x)}" y="{number(y)}" font-size="{number(size)}" font-family="{letters}">{shown}</text>'


def _bars(bars: Sequence[tuple[str, Decimal, str, str]]) -> list[str]:
    most = max((amount for _, amount, _, _ in bars), default=Decimal(0))
    drawn: list[str] = []
    for row, (name, amount, text, paint) in enumerate(bars):
        y = 214 + 48 * row
        length = float(amount / most) * (WIDTH - 2 * _ROOM) if most > 0 and amount > 0 else 0
        drawn.append(_line(f"{name}: {text}", _ROOM, y, 17, WIDTH - 2 * _ROOM, "i"))
        drawn.append(
            f'<rect class="{paint}" x="{_ROOM}" y="{y + 7}" width="{number(length)}" height="12" rx="2"/>'
        )
    return drawn


def _placed(palette: Markup, x: int, y: int, width: int, height: int) -> str:
    plain = _TITLE.sub("", str(bare(palette)))
    return _HEAD.sub(
        lambda head: (
            f'<svg class="zhi-palet" x="{x}" y="{y}" width="{width}" height="{height}" viewBox="{head[1]}">'
        ),
        plain,
        count=1,
    )


def _picture(title: str, parts: Sequence[str], source: str, colours: Mapping[str, str]) -> Markup:
    day, night = (
        "".join(
            (
                f".v{{fill:{colours[f'{when}-papier']};stroke:{colours[f'{when}-lijn']}}}",
                f".i,.zhi-t{{fill:{colours[f'{when}-inkt']}}}",
                f".z{{fill:{colours[f'{when}-inkt-zacht']}}}",
                f".b{{fill:{colours[f'{when}-baten']}}}.k{{fill:{colours[f'{when}-kosten']}}}",
                f"path.zhi-leeg{{stroke:{colours[f'{when}-vlak-diep']}}}",
            )
        )
        for when in ("kleur", "nacht")
    )
    return Markup(  # every text in it was escaped where it came in
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img">'
        f"<title>{escape(title)}</title><style>{day}@media(prefers-color-scheme:dark){{{night}}}</style>"
        f'<rect class="v" x=".5" y=".5" width="{WIDTH - 1}" height="{HEIGHT - 1}"/>'
        f"{''.join(parts)}{_line(source, _ROOM, HEIGHT - 18, 13, WIDTH - 2 * _ROOM, 'z')}</svg>\n"
    )
