"""Pictures as they are published: no wider than needed, and without what a camera wrote into them."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from xml.etree import ElementTree as ET

from zhi_publish.messages.troubles import Trouble
from zhi_publish.model.asset import SourceImage
from zhi_publish.publish.errors import BuildError

_SVG = "http://www.w3.org/2000/svg"


def publish_image(root: Path, image: SourceImage, width: int, height: int) -> bytes:
    """Return the bytes of a picture, drawn anew: no EXIF, no position, no names, no comments.

    The picture was looked at when the publication was read; one that changed or broke since raises BuildError.
    """
    try:
        data = (root / image.path).read_bytes()
        if image.format == "SVG":
            return _publish_svg(data)
        return _publish_raster(data, image.format, width, height)
    except Exception as error:
        raise BuildError(Trouble.FILE_GONE, path=image.path, problem=error) from error


def _publish_raster(data: bytes, image_format: str, width: int, height: int) -> bytes:
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=[image_format]) as source:
            picture: Image.Image = ImageOps.exif_transpose(source)
            if picture.mode not in {"1", "L", "LA", "P", "RGB", "RGBA"}:
                picture = picture.convert("RGB")
            if picture.size != (width, height):
                if picture.mode in {"1", "P"}:
                    picture = picture.convert("RGBA")
                picture = picture.resize((width, height), Image.Resampling.LANCZOS)
            if image_format == "JPEG" and picture.mode not in {"L", "RGB"}:
                picture = picture.convert("RGB")
            # a new image takes over the points and nothing else
            clean = Image.new(picture.mode, picture.size)
            clean.putdata(list(picture.getdata())) if picture.mode == "P" else clean.paste(picture)
            if picture.mode == "P" and (palette := picture.getpalette()):
                clean.putpalette(palette)
            output = io.BytesIO()
            options = {
                "JPEG": {"quality": 82, "optimize": True, "progressive": True},
                "WEBP": {"quality": 82},
            }
            clean.save(output, format=image_format, **options.get(image_format, {"optimize": True}))
    return output.getvalue()


def _publish_svg(data: bytes) -> bytes:
    # reading leaves comments and processing instructions out; the elements were checked against a list
    ET.register_namespace("", _SVG)
    drawing = ET.fromstring(data)  # noqa: S314 - no entities: refused when loaded
    return bytes(ET.tostring(drawing, encoding="utf-8"))
