"""Where a link leads: to a place inside the publication, elsewhere, or where nobody should be sent."""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from urllib.parse import unquote

_SAFE_SCHEMES = ("https:", "http:", "mailto:", "tel:")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def path_inside(target: str, file: str) -> str | None:
    """Return where a relative link in a file leads, both inside the content folder; None when outside."""
    plain = unquote(html.unescape(target)).split("#", 1)[0].split("?", 1)[0].replace("\\", "/")
    if "\x00" in plain:
        return None
    joined = (
        posixpath.normpath(posixpath.join(posixpath.dirname(file), plain))
        if not plain.startswith("/")
        else posixpath.normpath(plain).lstrip("/")
    )
    if joined.startswith("..") or not joined:
        return None
    return unicodedata.normalize("NFC", joined)


def is_external(target: str) -> bool:
    """Whether a link names a scheme, hidden or not by characters that a browser skips."""
    plain = re.sub(
        r"[\x00-\x20\u00a0\u200b-\u200f\u2028\u2029\ufeff]", "", html.unescape(unquote(html.unescape(target)))
    )
    return bool(_SCHEME.match(plain))


def is_safe(target: str) -> bool:
    """Whether a link with a scheme may be published."""
    return html.unescape(target).casefold().startswith(_SAFE_SCHEMES) and not re.search(
        r"[\x00-\x20<>\"]", html.unescape(target)
    )


_MAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_SITE = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]{0,250}(?:/[A-Za-z0-9._~/-]*)?")


def contact_link(contact: str) -> str:
    """Return where a way to get in touch leads: to a mail or a website; empty for a sentence or a number."""
    if _MAIL.fullmatch(contact):
        return f"mailto:{contact}"
    return contact if _SITE.fullmatch(contact) else ""
