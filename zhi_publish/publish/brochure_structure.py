"""The structure tree of a printed brochure: what a screen reader meets, in which order and by which name.

WeasyPrint builds a tree per page, in which a paragraph that runs over to the next page is two paragraphs, a header
cell has no scope, another language goes unsaid and a running head is read out on every page. So the pages are
walked a second time here, and the tree is built anew: one node for each element of the document, wherever its parts
stand; page furniture and decoration become artefacts.

Knows pydyf objects and the boxes of a laid-out page; :mod:`zhi_publish.publish.brochure_pdf` hands both in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
POINTS_PER_PIXEL = 0.75

KINDS: Mapping[str, str] = {
    "section": "Sect", "article": "Art", "blockquote": "BlockQuote", "p": "P", "pre": "P", "figure": "Div",
    "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6",
    "ul": "L", "ol": "L", "dl": "L", "table": "Table", "caption": "Caption", "thead": "THead", "tbody": "TBody",
    "tfoot": "TFoot", "tr": "TR", "th": "TH", "td": "TD", "img": "Figure", f"{SVG}svg": "Figure",
    "q": "Quote", "code": "Code",
}  # fmt: skip
"""What an HTML element is called in a PDF; elements that are not named here add nothing to the meaning."""

GROUPS = frozenset(
    {"Document", "Sect", "Art", "Div", "BlockQuote", "L", "Table", "THead", "TBody", "TFoot", "TR", "TOC"}
)
"""Nodes that hold other nodes, never words of their own."""

INLINE = frozenset({"Quote", "Code", "Span"})
"""Nodes that stand among words."""

KEPT_WHEN_EMPTY = frozenset({"TD", "TH"})


class StructureError(Exception):
    """A document that cannot be read out as it is."""


@dataclass(eq=False, slots=True)
class Words:
    """A piece of text or a picture on a page, by its number there."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Annotation:
    """A spot on a page that can be clicked."""

    page: int
    annotation: Any


@dataclass(eq=False, slots=True)
class Node:
    """A structure element."""

    kind: str
    parent: Node | None
    kids: list[Node | Words | Annotation] = field(default_factory=list)
    entries: dict[str, Any] = field(default_factory=dict)
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)

    def text_pages(self) -> Iterator[int]:
        """Yield the pages on which something of this node stands."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.text_pages()
            else:
                yield kid.page


@dataclass(slots=True)
class PaintedPage:
    """A page after painting: its boxes, its drawing instructions, and the number of each text and picture in them."""

    box: Any
    height: float
    stream: Any
    numbers: Mapping[Any, int]


class StructureBuilder:
    """Builds the tree from the pages, then writes it into a PDF in the place of WeasyPrint's own."""

    def __init__(self, root: Element, language: str, boxes: Any) -> None:
        self._boxes = boxes
        self._language = language
        self._parents = {child: parent for parent in root.iter() for child in parent}
        self._nodes: dict[tuple[Any, str], Node] = {}
        self._heads: dict[Any, int] = {}
        self._used: set[tuple[int, int]] = set()
        self._page_references: tuple[bytes, ...] = ()
        self.document = Node("Document", None)
        self.artefacts: set[tuple[int, int]] = set()
        """Page and number of texts and pictures that are not read out."""

    # -- from boxes to nodes ------------------------------------------------------------------------------------

    def add_page(self, index: int, page: PaintedPage) -> None:
        """Take in what stands on a page."""
        self._walk(page.box, index, page, is_artefact=False)

    def _walk(self, box: Any, index: int, page: PaintedPage, *, is_artefact: bool) -> None:
        box = getattr(box, "_box", box)  # the stand-in of a box that is positioned absolutely
        element, tag = box.element, box.element_tag or ""
        is_artefact = is_artefact or isinstance(box, self._boxes.MarginBox) or _is_decoration(element)
        if tag == "thead" and not is_artefact:
            # the head of a table is drawn again on each next page, and read out once
            is_artefact = self._heads.setdefault(element, index) != index
        if not is_artefact and element is not None and tag:
            self._open(element, tag)
        number = page.numbers.get(box)
        if number is not None:
            self._used.add((index, number))
            if is_artefact:
                self.artefacts.add((index, number))
            else:
                is_picture = isinstance(box, self._boxes.ReplacedBox)
                node = self._node(element) if is_picture else self._text_node(element, tag)
                node.kids.append(Words(index, number))
                if is_picture:
                    self._describe_figure(node, element, box, page)
        if box.link_annotation is not None and not is_artefact:
            # what stands inside a link has an annotation of its own, such as a title in another language
            self._node(self._link_around(element)).kids.append(Annotation(index, box.link_annotation))
        for child in getattr(box, "children", ()):
            self._walk(child, index, page, is_artefact=is_artefact)

    def _link_around(self, element: Element) -> Element:
        """Return the link that an element stands in; the element itself when there is none."""
        around: Element | None = element
        while around is not None and around.tag != "a":
            around = self._parents.get(around)
        return element if around is None else around

    def check_complete(self, index: int, page: PaintedPage) -> None:
        """Make sure that nothing on a page was overlooked."""
        missed = set(page.numbers.values()) - {number for where, number in self._used if where == index}
        if missed:
            message = f"page {index + 1}: {len(missed)} texts are in no box"
            raise StructureError(message)

    def _open(self, element: Element, tag: str) -> None:
        """Make the node of an element as soon as its box begins, so that the order is that of the page."""
        if tag in KINDS and KINDS[tag] != "Figure" and "::" not in tag:
            self._node(element)

    def _node(self, element: Any) -> Node:
        """Return the node of an element, or of the nearest one around it that has a meaning."""
        if element is None:
            return self.document
        known = self._nodes.get((element, ""))
        if known is not None:
            return known
        node = self._make(element)
        self._nodes[element, ""] = node
        return node

    def _make(self, element: Element) -> Node:
        parent = self._parents.get(element)
        if parent is None:
            return self.document
        tag, around = element.tag, self._node(parent)
        if tag in {"li", "dt", "dd"} or (tag == "div" and parent.tag == "dl"):
            return self._make_item(element, parent, around)
        if tag in {"th", "td"}:
            return self._make_cell(element, parent, around)
        if tag == "a" and "href" in element.attrib:
            if around.kind == "TOCI":
                around = self._add("Reference", around)
            return self._with_language(self._add("Link", self._inline_home(around, parent)), element)
        if element.get("role") == "doc-toc":
            return self._add("TOC", around)
        kind = KINDS.get(tag, "Span" if self._speaks_otherwise(element) else "")
        if not kind:
            return around
        home = self._inline_home(around, parent) if kind in INLINE else around
        node = self._with_language(self._add(kind, home), element)
        if tag == "ol":
            node.attributes["List"] = {"ListNumbering": "/Decimal"}
        return node

    def _make_item(self, element: Element, parent: Element, around: Node) -> Node:
        """Return the body of an item of a list, the entry of a list of contents, or a part of a list of terms."""
        tag = element.tag
        if tag in {"dt", "dd"}:
            return self._make_definition(element, tag, around)
        if around.kind == "TOC":
            return self._add("TOCI", around)
        if around.kind != "L":  # an item outside a list is a paragraph
            return self._add("P", around)
        item = self._add("LI", around)
        return self._with_language(self._add("LBody", item), element) if parent.tag != "dl" else item

    def _make_cell(self, element: Element, parent: Element, around: Node) -> Node:
        node = self._with_language(self._add(KINDS[element.tag], around), element)
        attributes: dict[str, Any] = dict(_spans(element))
        if element.tag == "th":
            row_group = self._parents.get(parent)
            is_in_head = row_group is not None and row_group.tag == "thead"
            scope = element.get("scope", "col" if is_in_head else "row")
            attributes["Scope"] = "/Row" if scope == "row" else "/Column"
        if attributes:
            node.attributes["Table"] = attributes
        return node

    def _make_definition(self, element: Element, tag: str, around: Node) -> Node:
        """Return the label or the body of an entry in a list of terms."""
        item = around
        if around.kind != "LI":
            last = around.kids[-1] if around.kids else None
            item = last if tag == "dd" and isinstance(last, Node) else self._add("LI", around)
        return self._with_language(self._add("Lbl" if tag == "dt" else "LBody", item), element)

    def _add(self, kind: str, parent: Node) -> Node:
        node = Node(kind, parent)
        parent.kids.append(node)
        return node

    def _speaks_otherwise(self, element: Element) -> bool:
        language = element.get("lang", "")
        return bool(language) and language != self._language and element.tag not in {"html", "body"}

    def _with_language(self, node: Node, element: Element) -> Node:
        if self._speaks_otherwise(element):
            node.entries["Lang"] = element.get("lang", "")
        return node

    def _inline_home(self, node: Node, element: Element) -> Node:
        """Return the node that takes words: the node itself, or a paragraph inside it."""
        if node.kind not in GROUPS:
            return node
        block = element
        while (
            block.tag in {"span", "em", "strong", "b", "i", "small", "sup", "sub", "a"}
            and block in self._parents
        ):
            block = self._parents[block]
        key = (block, "P")
        paragraph = self._nodes.get(key)
        if paragraph is None or node.kids[-1:] != [paragraph]:
            paragraph = self._add("P", node)
            self._nodes[key] = paragraph
        return paragraph

    def _text_node(self, element: Any, tag: str) -> Node:
        """Return the node to which a piece of text belongs."""
        node = self._node(element)
        if tag.endswith("::marker") and node.kind == "LBody" and node.parent is not None:
            label = self._nodes.get((element, "Lbl"))
            if label is None:
                label = Node("Lbl", node.parent)
                node.parent.kids.insert(0, label)
                self._nodes[element, "Lbl"] = label
            return label
        if element is None:
            return self._inline_home(node, next(iter(self._parents.values())))
        return self._inline_home(node, element)

    def _describe_figure(self, node: Node, element: Element, box: Any, page: PaintedPage) -> None:
        title = element.find(f"{SVG}title") if element.tag == f"{SVG}svg" else None
        text = title.text if title is not None else element.get("alt")
        if not text or not text.strip():
            message = f"picture without description: {element.get('src', element.tag.removeprefix(SVG))}"
            raise StructureError(message)
        left, top = box.content_box_x(), box.content_box_y()
        corners = (left, page.height - top - box.height, left + box.width, page.height - top)
        node.entries["Alt"] = " ".join(text.split())
        node.attributes["Layout"] = {
            "BBox": [corner * POINTS_PER_PIXEL for corner in corners],
            "Placement": "/Block",
        }

    # -- from nodes to the PDF ----------------------------------------------------------------------------------

    def write(self, pdf: Any, pydyf: Any, pages: tuple[PaintedPage, ...]) -> None:
        """Put the tree into a PDF, in the place of the one that WeasyPrint built."""
        _prune(self.document)
        self._page_references = pdf.page_references  # the engine makes them anew each time that it is asked
        first = int(pdf.catalog["StructTreeRoot"].split()[0]) - 1
        kept = [made for made in pdf.objects[first:] if isinstance(made, pydyf.Stream)]
        del pdf.objects[first:]
        for made in kept:  # the metadata, which refer to the document's kind
            pdf.add_object(made)
            pdf.catalog["Metadata"] = made.reference
        for index, page in enumerate(pages):
            mark_artefacts(page.stream, {number for where, number in self.artefacts if where == index}, pydyf)

        parent_tree = pydyf.Dictionary({"Nums": pydyf.Array()})
        root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        for made in (parent_tree, root):
            pdf.add_object(made)
        owners: dict[tuple[int, int], bytes] = {}
        annotations: list[tuple[Any, bytes]] = []
        document = self._write_node(self.document, root.reference, pdf, pydyf, owners, annotations)
        root["K"] = pydyf.Array([document.reference])
        root["ParentTree"] = parent_tree.reference
        for index, page in enumerate(pages):
            count = max(page.numbers.values(), default=-1) + 1
            numbers = [owners.get((index, number), b"null") for number in range(count)]
            parent_tree["Nums"].extend([index, pydyf.Array(numbers)])
        for key, (annotation, owner) in enumerate(annotations, start=len(pages)):
            annotation["StructParent"] = key
            parent_tree["Nums"].extend([key, owner])
        root["ParentTreeNextKey"] = len(pages) + len(annotations)
        pdf.catalog["StructTreeRoot"] = root.reference

    def _write_node(
        self, node: Node, parent: bytes, pdf: Any, pydyf: Any, owners: dict[tuple[int, int], bytes],
        annotations: list[tuple[Any, bytes]],
    ) -> Any:  # fmt: skip
        made = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{node.kind}", "P": parent})
        pdf.add_object(made)
        page = next(node.text_pages(), None)
        if page is not None:
            made["Pg"] = self._page_references[page]
        for key, value in node.entries.items():
            made[key] = pydyf.String(value)
        if node.attributes:
            made["A"] = pydyf.Array(
                pydyf.Dictionary(
                    {"O": f"/{owner}"} | {key: _as_pdf(value, pydyf) for key, value in values.items()}
                )
                for owner, values in sorted(node.attributes.items())
            )
        kids = pydyf.Array()
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(self._write_node(kid, made.reference, pdf, pydyf, owners, annotations).reference)
            elif isinstance(kid, Words):
                owners[kid.page, kid.number] = made.reference
                place = {"Type": "/MCR", "Pg": self._page_references[kid.page], "MCID": kid.number}
                kids.append(kid.number if kid.page == page else pydyf.Dictionary(place))
            else:
                annotations.append((kid.annotation, made.reference))
                place = {
                    "Type": "/OBJR",
                    "Obj": kid.annotation.reference,
                    "Pg": self._page_references[kid.page],
                }
                kids.append(pydyf.Dictionary(place))
        made["K"] = kids
        return made


def mark_artefacts(stream: Any, numbers: set[int], pydyf: Any) -> None:
    """Turn texts and pictures of a page into artefacts, and free tagged content of artefacts inside it."""
    items = stream.stream
    kept: list[Any] = []
    marks: list[str] = []
    for item in items:
        if item == b"BMC" and "tagged" in marks:
            kept.pop()
            marks.append("dropped")
        elif item == b"EMC" and marks.pop() == "dropped":
            pass
        else:
            if item == b"BMC":
                marks.append("artefact")
            elif item == b"BDC":
                is_artefact = kept[-1].get("MCID") in numbers
                if is_artefact:
                    kept[-2:] = ["/Artifact", pydyf.Dictionary({"Type": "/Pagination"})]
                marks.append("artefact" if is_artefact else "tagged")
            kept.append(item)
    items[:] = kept


def _as_pdf(value: Any, pydyf: Any) -> Any:
    return pydyf.Array(value) if isinstance(value, list) else value


def _spans(element: Element) -> dict[str, int]:
    spans = {"ColSpan": element.get("colspan", "1"), "RowSpan": element.get("rowspan", "1")}
    return {key: int(value) for key, value in spans.items() if value.isdecimal() and int(value) > 1}


def _is_decoration(element: Any) -> bool:
    """Whether an element says of itself that it need not be read out."""
    if element is None:
        return False
    if element.get("aria-hidden") == "true" or element.get("role") in {"presentation", "none"}:
        return True
    return bool(element.tag == "img" and element.get("alt") == "")


def _prune(node: Node) -> bool:
    """Drop nodes without anything in them; return whether this one stays."""
    node.kids = [kid for kid in node.kids if not isinstance(kid, Node) or _prune(kid)]
    return bool(node.kids) or node.kind in KEPT_WHEN_EMPTY
