"""A page as a screen reader is given it: roles, names and texts, from top to bottom."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page

_SILENT = frozenset(
    {"none", "generic", "InlineTextBox", "StaticText", "LineBreak", "paragraph", "RootWebArea", "listitem", "ListMarker",
     "LayoutTable", "LayoutTableRow", "LayoutTableCell", "rowgroup", "Section", "strong", "emphasis", "superscript"}
)  # fmt: skip
"""Roles that are not told as a line of their own: their texts are."""
_LINES = ("¶", "•", ":")
_WHOLE = frozenset({"image", "graphics-document", "ListMarker"})
_FROM_CONTENT = frozenset(
    {"heading", "link", "button", "cell", "rowheader", "columnheader", "DisclosureTriangle", "term"}
)
"""Roles whose name is the text inside them."""


def reading_order(page: Page) -> str:
    """Return the accessibility tree of a page, a line for each thing that is told, indented by what it is part of.

    ``¶`` begins a paragraph, ``•`` an item of a list, ``:`` another text; a link inside a text stands in ``[ ]``.
    """
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    reader = _Reader({node["nodeId"]: node for node in nodes})
    reader.tell(nodes[0], 0)
    return "\n".join(line.rstrip() for line in reader.lines) + "\n"


class _Reader:
    def __init__(self, nodes: dict[str, dict[str, Any]]) -> None:
        self._nodes = nodes
        self.lines: list[str] = []

    def tell(self, node: dict[str, Any], depth: int) -> None:
        """Tell of a thing and of what is inside it."""
        role = node.get("role", {}).get("value", "")
        raw = str(node.get("name", {}).get("value", ""))
        name = " ".join(raw.split())
        children = [self._nodes[child] for child in node.get("childIds", []) if child in self._nodes]
        is_line = bool(self.lines) and self.lines[-1].lstrip(" ").startswith(_LINES)
        if node.get("ignored") or role in _SILENT:
            if role == "StaticText":
                self._add(raw, depth)
                return
            if role in {"paragraph", "listitem"} and not node.get("ignored"):
                self.lines.append("  " * depth + ("• " if role == "listitem" else "¶ "))
            for child in children:
                self.tell(child, depth)
        elif role == "link" and is_line and all(map(_is_text, children)):
            self._add(f"[{name}]", depth)
        else:
            about = " ".join(str(node.get("description", {}).get("value", "")).split())
            words = [
                role,
                *_states(node),
                f"“{name}”" if name else "",
                f"({about})" if about not in {"", name} else "",
            ]
            self.lines.append("  " * depth + " ".join(word for word in words if word))
            if role in _WHOLE:  # a picture is one thing to a screen reader, whatever is drawn in it
                return
            for child in children:
                if not (role in _FROM_CONTENT and name and _is_text(child)):
                    self.tell(child, depth + 1)

    def _add(self, text: str, depth: int) -> None:
        """Add words to the line of the text that they are part of; a word that begins is apart from the one before."""
        if self.lines and self.lines[-1].lstrip(" ").startswith(_LINES):
            line = self.lines[-1].lstrip(" ")
            is_apart = text[:1].isalnum() or text[:1] in {"[", "€"}
            joined = f"{line}{'' if line.endswith((' ', '“', '(')) or not is_apart else ' '}{text}"
            self.lines[-1] = "  " * depth + re.sub(r"[ \n\t]+", " ", joined)
        elif text.strip():
            self.lines.append("  " * depth + f": {text.lstrip()}")


def _is_text(node: dict[str, Any]) -> bool:
    return bool(node.get("ignored")) or node["role"]["value"] == "StaticText"


def _states(node: dict[str, Any]) -> list[str]:
    told = []
    for one in node.get("properties", []):
        key, value = one["name"], one["value"].get("value")
        if key in {"level", "current", "expanded"} and value not in (None, "", "false", False):
            told.append(f"{key}={value}")
        if key == "expanded" and value is False:
            told.append("folded")
    return told
