"""What the engine would do for nothing, or twice, while it writes a brochure.

It builds a structure tree that ours replaces, and packs every page and font a second time to reckon a fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from zhi_publish.publish.engine_parts import standing_in


@contextmanager
def no_other_structure(pydyf: Any) -> Iterator[None]:
    """Keep the engine from building a tree that ours replaces, for as long as the block lasts."""

    def only_root(pdf: Any, _document: Any, _pdf_version: Any, _page_streams: Any) -> None:
        numbers, root = pydyf.Dictionary(), pydyf.Dictionary()
        for made in (numbers, root):
            pdf.add_object(made)
        pdf.catalog["StructTreeRoot"] = root.reference
        pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
        pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})

    with standing_in(
        "weasyprint.pdf:add_tags", "pdf document pdf_version page_streams", lambda _own: only_root
    ):
        yield


class Settled:
    """An object of a PDF that does not change any more: its bytes are made once."""

    def __init__(self, made: Any) -> None:
        self.number, self.generation, self.free = made.number, made.generation, made.free
        self.offset = made.offset
        self.compressible, self.reference = made.compressible, made.reference
        self.data: bytes = made.data if made.free != "f" else b""

    @property
    def indirect(self) -> bytes:
        """The object as it stands in the file, with its number."""
        return b"%d %d obj\n%b\nendobj" % (self.number, self.generation, self.data)


def settle(pdf: Any) -> None:
    """Let the bytes of each object be made once; nothing may be changed in the PDF afterwards."""
    # the general information gets its number when the file is written
    pdf.objects[:] = [made if made is pdf.info or made.free == "f" else Settled(made) for made in pdf.objects]
