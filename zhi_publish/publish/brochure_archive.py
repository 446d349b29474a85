"""What makes a brochure last: metadata that say what it obeys, and the files that travel inside it.

The engine writes one kind of PDF per call. A brochure is of two kinds at once, for readers of every sight
(PDF/UA-1) and for an archive (PDF/A-3), so the metadata are written here.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from zhi_publish.publish.print_document import Attached, PrintDocument

_NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
_PRINTED = 4
# an archive wants to be told what the property of another standard means
_CONFORMANCE = """<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the standard PDF/UA that the document obeys</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""


def document_metadata(document: PrintDocument, producer: str, generator: str) -> bytes:
    """Return the metadata of a brochure (XMP). Nothing in it tells the hour; the id follows from the content."""
    about = f"uuid:{uuid.UUID(document.digest[:32])}"
    author = f"<dc:creator><rdf:Seq><rdf:li>{escape(document.author)}</rdf:li></rdf:Seq></dc:creator>"
    identifier = f"<dc:identifier>{escape(document.identifier)}</dc:identifier>"
    lines = [
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
        f'<rdf:RDF xmlns:rdf="{_NAMESPACES["rdf"]}">',
        '<rdf:Description rdf:about=""',
        *(f'  xmlns:{name}="{address}"' for name, address in _NAMESPACES.items() if name != "rdf"),
        ">",
        "<dc:format>application/pdf</dc:format>",
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(document.title)}</rdf:li></rdf:Alt></dc:title>',
        f"<dc:language><rdf:Bag><rdf:li>{escape(document.language)}</rdf:li></rdf:Bag></dc:language>",
        *([author] if document.author else []),
        *([identifier] if document.identifier else []),
        f"<pdf:Producer>{escape(producer)}</pdf:Producer>",
        f"<xmp:CreatorTool>{escape(generator)}</xmp:CreatorTool>",
        f"<xmpMM:DocumentID>{about}</xmpMM:DocumentID>",
        f"<xmpMM:InstanceID>{about}</xmpMM:InstanceID>",
        _CONFORMANCE,
        "</rdf:Description>",
        "</rdf:RDF>",
        "</x:xmpmeta>",
        '<?xpacket end="r"?>',
    ]
    return "\n".join(lines).encode()


def write_metadata(pdf: Any, pydyf: Any, data: bytes) -> None:
    """Put our metadata in the place of those of the engine; they stay readable without unpacking."""
    number = int(pdf.catalog["Metadata"].split()[0])
    made = pdf.objects[number]
    made.stream, made.compress = [data], False
    made.extra = pydyf.Dictionary({"Type": "/Metadata", "Subtype": "/XML"})


def write_archive_parts(pdf: Any, pydyf: Any, profile: bytes) -> None:
    """Say which colours are meant, and that what can be clicked is printed too."""
    stream = pydyf.Stream([profile], pydyf.Dictionary({"N": 3, "Alternate": "/DeviceRGB"}), compress=True)
    pdf.add_object(stream)
    intent = pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": pydyf.String("sRGB"),
            "Info": pydyf.String("sRGB IEC61966-2.1"),
            "DestOutputProfile": stream.reference,
        }
    )
    pdf.catalog["OutputIntents"] = pydyf.Array([intent])
    for made in pdf.objects:
        if isinstance(made, dict) and made.get("Type") == "/Annot":
            made["F"] = _PRINTED


def write_attachments(pdf: Any, pydyf: Any, attachments: tuple[Attached, ...]) -> None:
    """Put files inside, each with its role, so that an archive knows what they are to the document."""
    if not attachments:
        return
    names, files = pydyf.Array(), pydyf.Array()
    for one in sorted(attachments, key=lambda attached: attached.name.encode()):
        made = _file(one, pdf, pydyf)
        names.extend([pydyf.String(one.name), made.reference])
        files.append(made.reference)
    tree = pydyf.Dictionary({"Names": names})
    pdf.add_object(tree)
    pdf.catalog.setdefault("Names", pydyf.Dictionary())["EmbeddedFiles"] = tree.reference
    pdf.catalog["AF"] = files


def _file(attached: Attached, pdf: Any, pydyf: Any) -> Any:
    checksum = hashlib.md5(attached.data, usedforsecurity=False).hexdigest()  # the one that PDF asks for
    extra = pydyf.Dictionary(
        {
            "Type": "/EmbeddedFile",
            "Subtype": f"/{''.join(_name(attached.kind))}",
            "Params": pydyf.Dictionary({"Size": len(attached.data), "CheckSum": f"<{checksum}>"}),
        }
    )
    stream = pydyf.Stream([attached.data], extra, compress=True)
    pdf.add_object(stream)
    made = pydyf.Dictionary(
        {
            "Type": "/Filespec",
            "F": pydyf.String(attached.name),
            "UF": pydyf.String(attached.name),
            "EF": pydyf.Dictionary({"F": stream.reference, "UF": stream.reference}),
            "Desc": pydyf.String(attached.description),
            "AFRelationship": f"/{attached.role}",
        }
    )
    pdf.add_object(made)
    return made


def _name(text: str) -> Iterator[str]:
    """Yield a text as it is written as a name in a PDF."""
    for letter in text:
        yield letter if letter.isalnum() or letter in ".-+" else f"#{ord(letter):02x}"
