"""Theories of value."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.load.decode import Reading, Reference, report_shape
from zhi_publish.load.fields import Fields
from zhi_publish.load.keys_value_chain import CHAIN_ELEMENT, IMPACT, OUTPUT, VALUE_CHAIN
from zhi_publish.load.method_kind import ItemSource, MethodKind
from zhi_publish.load.nodes import Mapping, Node
from zhi_publish.load.registry import Registry, named_ids, report_unknown
from zhi_publish.model.kinds import Kind
from zhi_publish.model.value_chain import NEXT_LEVEL, ChainElement, Level, Reach, ValueChain
from zhi_publish.slug import slug

REACHES = {
    "individueel": Reach.INDIVIDUAL, "individual": Reach.INDIVIDUAL,
    "collectief": Reach.COLLECTIVE, "collective": Reach.COLLECTIVE,
}  # fmt: skip
_TABLES = {Level.IMPACT: IMPACT, Level.OUTPUT: OUTPUT}


def load_value_chain(source: ItemSource) -> ValueChain | None:
    """Return a theory of value whose links hold, or None with findings."""
    fields, reading = source.fields(VALUE_CHAIN), source.reading
    title, summary = fields.text("titel"), fields.text("samenvatting")
    is_draft = bool(fields.yes_no("concept"))
    elements: dict[str, ChainElement] = {}
    wanted: dict[str, tuple[Reference, ...]] = {}
    is_whole = True
    for level in Level:
        for node in fields.items(str(level)) or ():
            read = _load_element(node, level, source.registry, reading)
            if read is None:
                is_whole = False
                continue
            element, links = read
            if element.id in elements:
                first = elements[element.id].where.line
                reading.report.add(
                    Code.DUPLICATE_KEY, node.where, key=element.id, first=first, second=node.where.line
                )
                is_whole = False
            else:
                elements[element.id], wanted[element.id] = element, links
    if not is_whole or not fields.is_sound or title is None:
        return None
    if not _check_links(elements, wanted, reading):
        return None
    return ValueChain(
        id=source.id,
        title=title,
        summary=summary,
        elements=tuple(elements.values()),
        is_draft=is_draft,
        body=source.body,
        where=source.mapping.where,
    )


def _load_element(
    node: Node, level: Level, registry: Registry, reading: Reading
) -> tuple[ChainElement, tuple[Reference, ...]] | None:
    """Return one element and what it says it leads to."""
    if not isinstance(node, Mapping):
        report_shape(node, reading, "mapping", str(level))
        return None
    fields = Fields(node, _TABLES.get(level, CHAIN_ELEMENT), reading)
    title, typed_id, note = fields.text("titel"), fields.text("id"), fields.text("toelichting")
    links = fields.references("leidt_tot") if level in NEXT_LEVEL else ()
    reach = fields.choice("soort", REACHES) if level is Level.OUTPUT else None
    persona_ids = named_ids(fields, "personas", Kind.PERSONA, registry) if level is Level.OUTPUT else ()
    if not fields.is_sound or title is None:
        return None
    element_id = slug((typed_id or title).text)
    if not element_id:
        reading.report.add(Code.EMPTY_VALUE, fields.where_of("titel"))
        return None
    element = ChainElement(
        id=element_id,
        level=level,
        title=title,
        note=note,
        leads_to=tuple(dict.fromkeys(reference.id for reference in links)),
        reach=reach,
        persona_ids=persona_ids,
        where=node.where,
    )
    return element, links


def _check_links(
    elements: dict[str, ChainElement], wanted: dict[str, tuple[Reference, ...]], reading: Reading
) -> bool:
    """Report links to something that is not one step further along."""
    is_sound = True
    for element in elements.values():
        level = NEXT_LEVEL.get(element.level)
        known = [one.id for one in elements.values() if one.level is level]
        for reference in wanted[element.id]:
            if reference.id not in known:
                report_unknown("schakel", reference, known, reading)
                is_sound = False
    return is_sound


KIND = MethodKind(kind=Kind.VALUE_CHAIN, family=ValueChain, load=load_value_chain)
