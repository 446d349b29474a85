"""A brochure for a print shop: four inks, bleed and crop marks, in the shape of PDF/X-4.

PDF/X-4 may hold transparency; ours does not, since what lies under a see-through colour is mixed by every press in its
own way.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import unquote
from xml.sax.saxutils import escape

from zhi_publish.publish.press_inks import Inks, press_profile
from zhi_publish.publish.print_document import PrintDocument

POINTS_PER_MM = 72 / 25.4
BLEED_MM = 3
ROOM_MM = 8
"""Around a page, for bleed and marks: a mark lies outside the bleed."""
PRESS_STYLE = f"@page{{bleed:{ROOM_MM}mm;marks:none}}"
PRESS_VERSION = "PDF/X-4"
PRESS_CONDITION = "FOGRA39"

_RGB = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (rg|RG)")

FEWEST_DPI = 300
"""Points of a picture per inch of paper; fewer are seen as blocks."""
_COARSE_KEY = "/CoarsePictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoarsePicture:
    """A picture with too few points for the size in which it is printed."""

    address: str
    page: int
    dpi: int
    width: int
    """Points that it needs; so for the height."""
    height: int


def coarse_pictures(pages: Sequence[Any], replaced_box: Any, scheme: str) -> Iterator[CoarsePicture]:
    """Yield the pictures on laid-out pages that are too coarse; a drawing never is."""
    for number, page in enumerate(pages, start=1):
        for box in page._page_box.descendants():  # noqa: SLF001 - the engine says nowhere else what stands where
            element = box.element
            if not isinstance(box, replaced_box) or element is None or element.tag != "img":
                continue
            points = getattr(box.replacement, "width", None)
            if not isinstance(points, int) or not box.width or not hasattr(box.replacement, "mode"):
                continue
            needed = round(box.width / 96 * FEWEST_DPI), round(box.height / 96 * FEWEST_DPI)
            if points < needed[0]:
                yield CoarsePicture(
                    address=unquote(element.get("src", "").removeprefix(scheme)),
                    page=number,
                    dpi=round(points / (box.width / 96)),
                    width=needed[0],
                    height=needed[1],
                )


def note_coarse_pictures(pdf: Any, pydyf: Any, pictures: Sequence[CoarsePicture]) -> None:
    """Say inside the PDF which pictures are too coarse, so that it is known when it comes from the cache too."""
    if pictures:
        told = json.dumps([asdict(one) for one in pictures], ensure_ascii=False, sort_keys=True)
        pdf.info[_COARSE_KEY.removeprefix("/")] = pydyf.String(told)


def noted_coarse_pictures(data: bytes) -> tuple[CoarsePicture, ...]:
    """Return the pictures of a finished brochure that are too coarse."""
    import pypdf

    metadata: Any = pypdf.PdfReader(io.BytesIO(data)).metadata or {}
    told = metadata.get(_COARSE_KEY)
    return () if told is None else tuple(CoarsePicture(**one) for one in json.loads(str(told)))


class TransparentError(Exception):
    """Something is see-through, which four inks cannot show."""


def translated(inks: Inks, instruction: bytes) -> bytes:
    """Return a drawing instruction, in four inks if it chooses a colour."""
    match = _RGB.fullmatch(instruction)
    if match is None:
        return instruction
    parts = inks.of(float(match[1]), float(match[2]), float(match[3]))
    operator = b"k" if match[4] == b"rg" else b"K"
    return b" ".join([*(f"{part:.3f}".encode() for part in parts), operator])


def tabs_into_bleed(value_colours: Mapping[str, str]) -> str:
    """Return the style that lets the coloured tabs at the edge of a page go on into the bleed."""
    return "".join(
        f"@page blad-{value_id}:{side}{{@{side}-top{{border-{side}:{BLEED_MM}mm solid {colour};margin-{side}:-{BLEED_MM}mm}}}}\n"
        for value_id, colour in value_colours.items()
        for side in ("left", "right")
    )


def paint_for_press(page: Any, paint: Any, stream: Any, scale: float = 1) -> None:
    """Paint a page as far as its bleed, and crop marks outside of it."""
    width, height = page.width * scale, page.height * scale
    bleed = BLEED_MM * POINTS_PER_MM
    with stream.stacked():
        stream.rectangle(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed)
        stream.clip()
        stream.end()
        paint(stream, scale)
    inner, outer = (BLEED_MM + 1) * POINTS_PER_MM, ROOM_MM * POINTS_PER_MM
    with stream.stacked():
        stream.set_line_width(0.25)
        stream.stream.append(b"1 1 1 1 K")  # on every plate
        for across, sign in ((0, -1), (width, 1)):
            for down in (0, height):
                stream.move_to(across + sign * inner, down)
                stream.line_to(across + sign * outer, down)
        for down, sign in ((0, -1), (height, 1)):
            for across in (0, width):
                stream.move_to(across, down + sign * inner)
                stream.line_to(across, down + sign * outer)
        stream.stroke()


def finish_for_press(pdf: Any, pydyf: Any, document: PrintDocument, generator: str) -> None:
    """Put everything in four inks, set the boxes of each page, and say for which press it is.

    Raises:
        TransparentError: something is see-through.

    """
    inks = Inks(document.text_colours, dict(document.own_inks))
    for made in pdf.objects:
        if isinstance(made, pydyf.Stream) and made.extra.get("Subtype") != "/Image":
            made.stream = [translated(inks, one) if isinstance(one, bytes) else one for one in made.stream]
        held = made if isinstance(made, dict) else getattr(made, "extra", {})
        _check_solid(held)
        if isinstance(made, dict) and made.get("Type") == "/Page":
            _set_boxes(made, pydyf)
    profile = pydyf.Stream([press_profile()], pydyf.Dictionary({"N": 4}), compress=True)
    pdf.add_object(profile)
    intent = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFX",
        "OutputConditionIdentifier": pydyf.String(PRESS_CONDITION),
        "OutputCondition": pydyf.String("Offset, coated paper (ISO 12647-2:2004/Amd 1)"),
        "RegistryName": pydyf.String("http://www.color.org"),
        "Info": pydyf.String("Coated FOGRA39"),
        "DestOutputProfile": profile.reference,
    }
    pdf.catalog["OutputIntents"] = pydyf.Array([pydyf.Dictionary(intent)])
    pdf.info["Trapped"] = "/False"
    # the standard wants a date; it is that of the content
    day = f"D:{document.date.replace('-', '')}000000Z"
    pdf.info["CreationDate"] = pdf.info["ModDate"] = pydyf.String(day)
    data = pydyf.Stream(
        [_metadata(document, generator)], pydyf.Dictionary({"Type": "/Metadata", "Subtype": "/XML"})
    )
    pdf.add_object(data)
    pdf.catalog["Metadata"] = data.reference


def _metadata(document: PrintDocument, generator: str) -> bytes:
    """Return what the file says of itself; a print shop's check reads it here and in the older list alike."""
    moment = f"{document.date}T00:00:00Z"
    about = f"uuid:{document.digest[:32]}"
    author = f"<dc:creator><rdf:Seq><rdf:li>{escape(document.author)}</rdf:li></rdf:Seq></dc:creator>\n"
    identifier = f"<dc:identifier>{escape(document.identifier)}</dc:identifier>\n"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
  xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(document.title)}</rdf:li></rdf:Alt></dc:title>
{author if document.author else ""}{identifier if document.identifier else ""}<pdf:Trapped>False</pdf:Trapped>
<xmp:CreatorTool>{escape(generator)}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:MetadataDate>{moment}</xmp:MetadataDate>
<xmpMM:DocumentID>{about}</xmpMM:DocumentID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmpMM:VersionID>1</xmpMM:VersionID>
<pdfxid:GTS_PDFXVersion>{PRESS_VERSION}</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>""".encode()


def _check_solid(held: Any) -> None:
    is_mixed = held.get("BM", "/Normal") != "/Normal" or "SMask" in held
    if is_mixed or "Group" in held or "Shading" in held.get("Subtype", "") or "ShadingType" in held:
        raise TransparentError
    for state in held.get("ExtGState", {}).values():
        if not isinstance(state, dict):
            continue
        if state.get("ca", 1) != 1 or state.get("CA", 1) != 1 or "SMask" in state or "BM" in state:
            raise TransparentError


def _set_boxes(page: Any, pydyf: Any) -> None:
    bleed = BLEED_MM * POINTS_PER_MM
    left, bottom, right, top = page["TrimBox"]
    page["BleedBox"] = pydyf.Array([left - bleed, bottom - bleed, right + bleed, top + bleed])
    for key in ("Annots", "Tabs", "StructParents"):
        page.pop(key, None)
