"""Which style sheets a brochure gets, and in which order: a later one decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from zhi_publish.model.brochure import Brochure, Edition, Ink, PaperSize
from zhi_publish.model.look import ACCENT, Look
from zhi_publish.present.views import PublicationView
from zhi_publish.publish import black_and_white
from zhi_publish.publish.brochure_words import BrochureWords
from zhi_publish.publish.editions import LARGE_PRINT_STYLE, EditionSheet
from zhi_publish.publish.own_look import text_of
from zhi_publish.publish.print_document import RESOURCE_SCHEME

PRINT_FOLDER = "print"
"""Where a look keeps its style sheets and templates for paper."""
FONT_FOLDER = "fonts"


def style_sheets(
    brochure: Brochure,
    view: PublicationView,
    look: Look,
    print_words: BrochureWords,
    sheet: EditionSheet | None,
) -> tuple[str, ...]:
    """Return tokens and fonts first, then the page design, then what depends on this brochure.

    Args:
        brochure: its edition, paper and ink.
        view: the values, for their colours.
        look: where the style sheets stand.
        print_words: how a page is referred to.
        sheet: what a short edition brings along; None for a brochure of parts.

    """
    is_black = brochure.ink is Ink.BLACK_AND_WHITE
    page_look, last = look, ""
    colours = {shown.value.id: shown.value.colour for shown in view.model.values}
    if is_black:
        colours = black_and_white.black_colours(colours)
        page_look, last = black_and_white.black_and_white_look(look), _style(look, black_and_white.STYLE)
    faces = look.font_faces(f"{RESOURCE_SCHEME}{FONT_FOLDER}").replace("font-display:swap;", "")
    tokens = faces + page_look.css_variables(colours, with_dark=False)
    if sheet is not None:
        added = _accents(look) if sheet.has_page_design else ""
        return (tokens, sheet.css, *(_style(look, name) for name in sheet.stylesheets), added + last)
    see_page = print_words.see_page.replace("{page}", '" target-counter(attr(href), page) "')
    references = f'.verwijzing::after{{content:" ({see_page})"}}'
    is_large = brochure.edition is Edition.LARGE_PRINT
    # a line of large letters holds too few words on anything smaller
    paper = _style(look, f"{(PaperSize.A4 if is_large else brochure.paper).lower()}.css")
    large = _style(look, LARGE_PRINT_STYLE) if is_large else ""
    return (
        tokens,
        _style(look, "print.css") + references,
        paper + large + _accents(look),
        "".join(_tabs(colours, is_black=is_black)) + last,
    )


def _style(look: Look, name: str) -> str:
    """Return a style sheet of the look; empty when it has none of that name."""
    sheet = look.file(f"{PRINT_FOLDER}/{name}")
    return "" if sheet is None else sheet.read_text(encoding="utf-8")


def _accents(look: Look) -> str:
    """Return what looks add behind the sheets of the looks on which they build."""
    return "".join(text_of(path) for path in look.every(f"{PRINT_FOLDER}/{ACCENT}"))


def _tabs(colours: Mapping[str, str], *, is_black: bool) -> Iterator[str]:
    """Yield a page style for each value, so that the edge of a page shows whose chapter it belongs to."""
    for place_of_value, (value_id, colour) in enumerate(colours.items()):
        paint = f"background:{colour}"
        if is_black:
            pattern = black_and_white.PATTERNS[place_of_value % len(black_and_white.PATTERNS)]
            paint = f"background:{pattern};border:0.6pt solid #000"
        yield f".blad-{value_id}{{page:blad-{value_id}}}\n"
        for side, place, inner in (("left", "left-top", "right"), ("right", "right-top", "left")):
            tab = f'content:"";{paint};height:18mm;margin-{inner}:auto;width:4mm;margin-top:{18 * place_of_value}mm'
            yield f"@page blad-{value_id}:{side}{{@{place}{{{tab}}}}}\n"
