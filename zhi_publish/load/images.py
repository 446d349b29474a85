"""Pictures: are they there, are they inside the publication, and are they what their name says."""

from __future__ import annotations

import contextlib
import re
import warnings
from pathlib import Path
from xml.etree import ElementTree as ET

from zhi_publish.diagnostics import Code, Location, Report
from zhi_publish.load.files import spelled_on_disk
from zhi_publish.model.asset import SourceImage

MOST_POINTS = 60_000_000
"""Width times height; a picture that unfolds to more takes hundreds of megabytes."""
MOST_BYTES = 25_000_000
MOST_SVG_BYTES = 500_000
MOST_SVG_PARTS = 10_000
MOST_SVG_LAYERS = 100
"""Elements in a drawing, and how deep they stand in one another; what sets a brochure gives up on more."""
RASTER_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")

_ON_ITS_SIDE = frozenset({5, 6, 7, 8})
"""EXIF orientations in which the rows of a photo are its columns."""

_SVG_ELEMENTS = frozenset(
    "svg g defs title desc path rect circle ellipse line polyline polygon text tspan lineargradient radialgradient "
    "stop clippath mask pattern marker".split()
)
_SVG_UNSAFE_VALUE = re.compile(
    r"(?:url\(\s*['\"]?(?!#))|javascript:|data:|@import|expression\(|\\", re.IGNORECASE
)


def load_image(root: Path, path: str, where: Location, report: Report, *, content: str) -> SourceImage | None:
    """Return what is known of an image, or None with a finding.

    Only the head of the file is decoded, so a picture that would unfold to gigabytes costs nothing here.
    """
    path = spelled_on_disk(root, path)
    file = root / path
    shown = Path(path).name
    try:
        resolved = file.resolve()
        if not resolved.is_relative_to((root / content).resolve()) or _has_link(root / content, file):
            report.add(Code.IMAGE_OUTSIDE, where, typed=shown)
            return None
        if not resolved.is_file():
            report.add(Code.IMAGE_MISSING, where, typed=shown)
            return None
        size = resolved.stat().st_size
    except (OSError, RuntimeError, ValueError):  # not there, a link to itself, a sign that no path can have
        report.add(Code.IMAGE_MISSING, where, typed=shown)
        return None
    if size > MOST_BYTES:
        report.add(
            Code.IMAGE_TOO_LARGE,
            where,
            typed=shown,
            size=f"{size // 1_000_000} MB",
            most=f"{MOST_BYTES // 1_000_000} MB",
        )
        return None
    if file.suffix.casefold() == ".svg":
        return _load_svg(resolved, path, where, report)
    return _load_raster(resolved, path, where, report)


def _has_link(content: Path, file: Path) -> bool:
    """Whether a part of the path below the content folder is a symbolic link."""
    return any(
        parent.is_symlink()
        for parent in (file, *file.parents)
        if parent != content and parent.is_relative_to(content)
    )


def _load_raster(file: Path, path: str, where: Location, report: Report) -> SourceImage | None:
    from PIL import Image

    guard, Image.MAX_IMAGE_PIXELS = (
        Image.MAX_IMAGE_PIXELS,
        None,
    )  # the size is judged below, in words of our own
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=RASTER_FORMATS) as image:
                width, height = _upright_size(image.size, image.info.get("exif"))
                image_format = image.format or ""
                if width * height <= MOST_POINTS:
                    image.verify()
    except Exception:  # noqa: BLE001 - Pillow raises a dozen kinds for a file that is no picture
        report.add(Code.IMAGE_UNREADABLE, where, typed=file.name)
        return None
    finally:
        Image.MAX_IMAGE_PIXELS = guard
    if width * height > MOST_POINTS:
        report.add(
            Code.IMAGE_TOO_LARGE,
            where,
            typed=file.name,
            size=f"{width} × {height}",
            most=f"{MOST_POINTS // 1_000_000} MP",
        )
        return None
    return SourceImage(path=path, width=width, height=height, format=image_format)


def _upright_size(size: tuple[int, int], exif: object) -> tuple[int, int]:
    """Return width and height of a photo as it is published: turned upright when the camera was held on its side."""
    from PIL import ExifTags, Image

    if isinstance(exif, bytes):
        found = Image.Exif()
        with contextlib.suppress(Exception):  # what cannot be read turns nothing, there or here
            found.load(exif)
            if found.get(ExifTags.Base.Orientation) in _ON_ITS_SIDE:
                return size[1], size[0]
    return size


def _load_svg(file: Path, path: str, where: Location, report: Report) -> SourceImage | None:
    """Accept a drawing that only draws: a small set of elements, nothing that runs and nothing from elsewhere."""
    try:
        data = file.read_bytes()
    except OSError:
        report.add(Code.IMAGE_UNREADABLE, where, typed=file.name)
        return None
    if len(data) > MOST_SVG_BYTES:
        report.add(
            Code.IMAGE_TOO_LARGE, where, typed=file.name, size=f"{len(data) // 1000} kB", most="500 kB"
        )
        return None
    if b"<!DOCTYPE" in data.upper() or b"<!ENTITY" in data.upper():
        report.add(Code.IMAGE_UNSAFE, where, typed=file.name, part="DOCTYPE")
        return None
    try:
        root = ET.fromstring(data)  # noqa: S314 - no entities: refused above
    except (ET.ParseError, ValueError):
        report.add(Code.IMAGE_UNREADABLE, where, typed=file.name)
        return None
    if _is_too_complex(root):
        report.add(
            Code.IMAGE_TOO_COMPLEX, where, typed=file.name, parts=MOST_SVG_PARTS, layers=MOST_SVG_LAYERS
        )
        return None
    unsafe = _unsafe_part(root)
    if unsafe is not None:
        report.add(Code.IMAGE_UNSAFE, where, typed=file.name, part=unsafe)
        return None
    if str(root.tag).rpartition("}")[2] != "svg":
        report.add(Code.IMAGE_UNREADABLE, where, typed=file.name)
        return None
    width, height = _svg_size(root)
    return SourceImage(path=path, width=width, height=height, format="SVG")


def _unsafe_part(root: ET.Element) -> str | None:
    """Return the name of an element or attribute that does more than draw, if there is one."""
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name.casefold() not in _SVG_ELEMENTS:
            return name
        for key, value in element.attrib.items():
            attribute = key.rpartition("}")[2].casefold()
            is_link = attribute == "href" and not value.startswith("#")
            if attribute.startswith("on") or is_link or _SVG_UNSAFE_VALUE.search(value):
                return attribute
    return None


def _is_too_complex(root: ET.Element) -> bool:
    """Whether a drawing has too many elements or too many layers; looked at layer by layer, however deep it is."""
    layer, layers, parts = [root], 0, 0
    while layer:
        layers += 1
        parts += len(layer)
        if layers > MOST_SVG_LAYERS or parts > MOST_SVG_PARTS:
            return True
        layer = [child for element in layer for child in element]
    return False


def _svg_size(root: ET.Element) -> tuple[int, int]:
    box = re.findall(r"[-+]?[0-9]*\.?[0-9]+", root.get("viewBox", ""))
    sizes = [
        re.match(r"([0-9]{1,5})(?:\.[0-9]+)?(?:px)?$", root.get(name, "")) for name in ("width", "height")
    ]
    if sizes[0] and sizes[1]:
        return int(sizes[0][1]) or 1, int(sizes[1][1]) or 1
    if len(box) == 4 and float(box[2]) > 0 and float(box[3]) > 0:
        return max(1, round(float(box[2]))), max(1, round(float(box[3])))
    return 300, 150
