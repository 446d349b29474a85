"""What a browser takes for markup: the one list that titles and running text are held against."""

from __future__ import annotations

import re

_TAG_NAMES = frozenset(
    "a abbr address applet area article aside audio b base basefont bdi bdo blink blockquote body br button canvas "
    "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset "
    "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image "
    "img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu meta meter nav "
    "nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rp rt "
    "ruby s samp script search section select slot small source span strike strong style sub summary sup svg table "
    "tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr xmp foreignobject "
    "animate set".split()
)
"""Names that a browser may take for markup; ``<Jan>`` is none of them and is shown as typed."""

TAG = re.compile(r"<(?:/\s*+)?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>:]|$)[^<>]*>?|<[!?][^>]*>?", re.DOTALL)
"""Anything between angle brackets that may be a tag; group 1 is its name, None for a comment or the like.

A space behind ``<`` makes it a sign for less: no browser takes ``a < b`` for a tag.
"""


def is_tag(found: re.Match[str]) -> bool:
    """Whether what :data:`TAG` found has the name of a tag."""
    return found[1] is not None and found[1].lower() in _TAG_NAMES
