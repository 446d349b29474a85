"""The values of a look written out in its style sheets, before the engine reads them.

A page design asks for its sizes and colours by name, ``var(--lijn)``, and the engine looks them up for each element
anew. A name that ``:root`` alone gives a value means the same everywhere, so its value can stand in its place.
"""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_DECLARED = re.compile(r"(--[\w-]+)\s*:\s*([^;}]*)")
_NAMED = re.compile(r"(--[\w-]+)\s*:")
_USED = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)")
_CONDITIONAL = re.compile(r"@(?:media|layer|supports|container|import|property|scope)\b", re.IGNORECASE)
_DEEPEST = 8
"""How often a value may lead to another one."""


def constants_written_out(sheets: tuple[str, ...], html: str) -> tuple[str, ...]:
    """Return style sheets that mean the same, with fewer names in them.

    Args:
        sheets: in the order in which they are applied.
        html: the document; what it declares in a ``style`` attribute is no constant.

    """
    if any(_CONDITIONAL.search(sheet) for sheet in sheets):
        return sheets
    constants: dict[str, str] = {}
    others = set(_NAMED.findall(html))
    for sheet in sheets:
        for selector, body in _RULE.findall(_COMMENT.sub("", sheet)):
            for name, value in _DECLARED.findall(body):
                if selector.strip() == ":root" and "!" not in value and value.strip():
                    constants[name] = value.strip()
                else:
                    others.add(name)
    for name in others:
        constants.pop(name, None)

    def written_out(text: str, depth: int = 0) -> str:
        def value_of(found: re.Match[str]) -> str:
            value = constants.get(found[1])
            return found[0] if value is None or depth == _DEEPEST else written_out(value, depth + 1)

        return _USED.sub(value_of, text)

    return tuple(written_out(sheet) for sheet in sheets)
