"""What a brochure for a print shop must obey: rules on the PDF itself, as PDF/X-4 asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf

MM = 72 / 25.4
_OTHER_COLOURS = {"rg", "RG", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"}


def says_for_which_press(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Check that it says what it obeys, for which kind of print, and that it was not trapped."""
    told = b"" if "/Metadata" not in pdf.Root else pdf.Root.Metadata.read_bytes()
    if b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" not in told:
        yield "no version"
    if b"<pdf:Trapped>False</pdf:Trapped>" not in told or b"/Filter" in bytes(pdf.Root.Metadata.unparse()):
        yield "metadata that nobody can read"
    if pdf.docinfo.get("/Trapped") != "/False":
        yield "nothing about trapping"
    if not all(str(pdf.docinfo.get(key, "")).strip() for key in ("/Title", "/CreationDate", "/ModDate")):
        yield "no title or date"
    intents: Any = pdf.Root.get("/OutputIntents", [])
    if [str(one.get("/OutputConditionIdentifier")) for one in intents if one.S == "/GTS_PDFX"] != ["FOGRA39"]:
        yield "no output intent"
    for one in intents:
        profile = one.get("/DestOutputProfile")
        data = b"" if profile is None else profile.read_bytes()
        # for a printer, four inks, and inks from colours that no device owns
        if data[12:20] != b"prtrCMYK" or data[36:40] != b"acsp" or profile.N != 4:
            yield "no profile of the press"
    if pdf.pdf_version != "1.6" or "/ID" not in pdf.trailer or pdf.is_encrypted:
        yield "version, id or lock"


def nests_boxes(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Three millimetres of bleed around the page, and room for marks around that."""
    for index, page in enumerate(pdf.pages):
        trim, bleed, media = (
            [float(one) for one in page[key]] for key in ("/TrimBox", "/BleedBox", "/MediaBox")
        )
        for inner, outer, wanted in ((trim, bleed, 3), (trim, media, 8)):
            rims = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]]
            if any(abs(rim - wanted * MM) > 0.01 for rim in rims):
                yield f"page {index + 1}: {[round(rim / MM, 2) for rim in rims]}"


def uses_four_inks(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Check that no colour of a screen is left, in drawing or picture."""
    for place, operator, _ in _instructions(pdf):
        if operator in _OTHER_COLOURS:
            yield f"{place}: {operator}"
    for item in pdf.objects:
        is_picture = isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
        if is_picture and item.get("/ColorSpace") not in {"/DeviceCMYK", "/DeviceGray"}:
            yield f"picture in {item.get('/ColorSpace')}"


def prints_text_in_one_ink(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Check that most letters are black alone, and that no dark grey is mixed from colours."""
    for place, operator, operands in _instructions(pdf):
        if operator == "k":
            cyan, magenta, yellow, black = (float(one) for one in operands)
            if black > 0.9 and 0 < max(cyan, magenta, yellow) < 0.1:
                yield f"{place}: {cyan} {magenta} {yellow} {black}"
            if cyan + magenta + yellow + black > 3:
                yield f"{place}: too much ink"


def embeds_every_font(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Every typeface is inside."""
    for item in pdf.objects:
        is_font = isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        if is_font and not any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield str(item.get("/FontName"))


def is_solid(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Check that nothing is see-through."""
    for item in pdf.objects:
        if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            continue
        if "/SMask" in item or "/Group" in item or item.get("/BM", "/Normal") != "/Normal":
            yield "transparent"
        if float(item.get("/ca", 1)) != 1 or float(item.get("/CA", 1)) != 1:
            yield "opacity"


def holds_only_print(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Check that there is nothing to click, to open or to run."""
    for index, page in enumerate(pdf.pages):
        if "/Annots" in page:
            yield f"page {index + 1}: links"
    if len(pdf.attachments) or "/OpenAction" in pdf.Root or "/AA" in pdf.Root or "/AcroForm" in pdf.Root:
        yield "files or actions"


def marks_its_corners(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Eight crop marks on every page, on every plate and outside the bleed."""
    for index, page in enumerate(pdf.pages):
        operators = [(str(one.operator), list(one.operands)) for one in pikepdf.parse_content_stream(page)]
        starts = [
            at
            for at, (name, values) in enumerate(operators)
            if name == "K" and all(float(one) == 1 for one in values)
        ]
        if len(starts) != 1:
            yield f"page {index + 1}: no marks"
            continue
        lines = [values for name, values in operators[starts[0] :] if name in {"m", "l"}]
        width, height = float(page.trimbox[2] - page.trimbox[0]), float(page.trimbox[3] - page.trimbox[1])
        for x, y in lines:
            is_outside = not (-3 * MM < float(x) < width + 3 * MM and -3 * MM < float(y) < height + 3 * MM)
            if not is_outside:
                yield f"page {index + 1}: mark at {x} {y}"
        if len(lines) != 16:
            yield f"page {index + 1}: {len(lines) / 2} marks"


def _instructions(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str, list[Any]]]:
    for index, page in enumerate(pdf.pages):
        for one in pikepdf.parse_content_stream(page):
            yield f"page {index + 1}", str(one.operator), list(one.operands)
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and (
            item.get("/Subtype") == "/Form" or item.get("/PatternType") == 1
        ):
            for one in pikepdf.parse_content_stream(item):
                yield "drawing", str(one.operator), list(one.operands)


PRESS_RULES: tuple[Callable[[pikepdf.Pdf], Iterator[str]], ...] = (
    says_for_which_press, nests_boxes, uses_four_inks, prints_text_in_one_ink, embeds_every_font, is_solid,
    holds_only_print, marks_its_corners,
)  # fmt: skip


def broken_press_rules(data: bytes) -> dict[str, list[str]]:
    """Return the rules that a brochure for a print shop breaks, each with where it does so."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = {rule.__name__: list(rule(pdf)) for rule in PRESS_RULES}
    return {name: places for name, places in found.items() if places}
