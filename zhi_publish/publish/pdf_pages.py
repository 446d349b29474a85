"""How many pages a PDF has."""

from __future__ import annotations

import io


def page_count(data: bytes) -> int:
    """Return how many pages a PDF has; 0 for what is no PDF."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return len(PdfReader(io.BytesIO(data)).pages)
    except PyPdfError:
        return 0
