"""Inputs that go wrong by accident or by malice, each with what should come of it: refused, or published clean."""

from __future__ import annotations

import io
import os
import struct
import unicodedata
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Contents = str | bytes
SECRET = "GEHEIM-7f3a"
"""Stands where a real name or a confidential remark would."""


def persona(head: str = "", body: str = "Els komt elke dag.", *, line: str = "pm: ja") -> str:
    """Return a persona with extra keys at line 4 and further, or with another text at line 8."""
    extra = f"{head}\n" if head else ""
    return f'---\nnaam: Els\nwaarde: groei\n{extra}baten:\n  - titel: "Rust"\n    {line}\n---\n{body}\n'


def page(body: str) -> str:
    """Return an ordinary page with a text at line 1."""
    return f"{body}\n"


@dataclass(frozen=True)
class Refused:
    """An input that is refused: where, with which code, and what the words should hold."""

    name: str
    files: Mapping[str, Contents]
    code: str
    where: str
    """File and line."""
    words: tuple[str, ...] = ()
    prepare: Callable[[Path], None] | None = None
    """Does to the folder what cannot be written as a file: links and the like."""
    along: tuple[str, ...] = ()
    """Other codes that the same input rightly gives."""


@dataclass(frozen=True)
class Clean:
    """An input that is published, without what was dangerous in it."""

    name: str
    files: Mapping[str, Contents]
    absent: tuple[str, ...]
    """In no file of the output, unpacked or not."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """Words that a reader finds on a page, by its address."""


ELS = "content/personas/els.md"
TEXT = "content/tekst.md"


def _els(name: str, head: str, code: str, line: int, *words: str) -> Refused:
    return Refused(name, {ELS: persona(head)}, code, f"{ELS}:{line}", words)


def _line(name: str, line: str, code: str, *words: str) -> Refused:
    return Refused(name, {ELS: persona(line=line)}, code, f"{ELS}:6", words)


def _text(name: str, body: str, code: str, *words: str) -> Refused:
    return Refused(name, {TEXT: page(body)}, code, f"{TEXT}:1", words)


def _raw(name: str, text: Contents, code: str, line: int, *words: str) -> Refused:
    return Refused(name, {ELS: text}, code, f"{ELS}:{line}", words)


def _picture(name: str, file: str, data: bytes, code: str, *words: str) -> Refused:
    return Refused(
        name, {f"content/{file}": data, TEXT: page(f"![een foto]({file})")}, code, f"{TEXT}:1", words
    )


FRONT_MATTER = (
    _raw(
        "a second colon", f"---\nnaam: Jan: de Boer\ncitaat: {SECRET}\n---\n", "ZHI008", 2, "'Jan: de Boer'"
    ),
    _raw("a colon after a quote", f'---\nnaam: "Jan": de Boer\ncitaat: {SECRET}\n---\n', "ZHI008", 2),
    _raw("a bracket that stays open", f"---\nnaam: [Jan\ncitaat: {SECRET}\n---\n", "ZHI007", 2),
    _raw("a quote that stays open", f'---\nnaam: "Jan\nwaarde: groei\n---\n{SECRET}\n', "ZHI007", 2),
    _raw("a list where keys should be", f"---\n- naam: Els\n- waarde: {SECRET}\n---\n", "ZHI007", 2),
    _raw("no closing fence", f"---\nnaam: Els\nwaarde: {SECRET}\n\nTekst.\n", "ZHI006", 1),
    _raw("a dash for a closing fence", f"---\nnaam: Els\nwaarde: {SECRET}\n—\nTekst.\n", "ZHI006", 1),
    _raw(
        "four hyphens for a closing fence", f"---\nnaam: Els\ncitaat: {SECRET}\n----\nTekst.\n", "ZHI006", 1
    ),
    _raw("no opening fence", f"naam: Els\nwaarde: {SECRET}\n---\nTekst.\n", "ZHI110", 1),
    _raw("a dash for an opening fence", f"—\nnaam: Els\ncitaat: {SECRET}\n---\nTekst.\n", "ZHI110", 1),
    _raw("no front matter", f"{SECRET}\n", "ZHI005", 1),
    _els("a tab after the colon", "leeftijd:\t45-65", "ZHI009", 4, "toets links van de Q"),
    _els("a tab as indentation", "palet:\n\tgroei: 3", "ZHI009", 5, "spaties"),
    _els("a no-break space as indentation", "palet:\n\u00a0\u00a0groei: 3", "ZHI010", 5, "Word"),
    _els("a no-break space after the colon", "leeftijd:\u00a045-65", "ZHI010", 4, "Word"),
    _els("a line separator", "leeftijd: 45-65\u2028citaat: x", "ZHI010", 4),
    _els("an invisible character in a key", "leef\u200btijd: 45-65", "ZHI010", 4),
    _els("a bell", "leeftijd: 45\x0765", "ZHI015", 4),
    _raw("a NUL", persona("leeftijd: 45\x0065"), "ZHI002", 1),
    _els("a character that turns the line around", "citaat: abc\u202edef", "ZHI015", 4),
    _els("2,000 brackets", "palet: " + "[" * 2000, "ZHI013", 4),
    _els("2,000 braces", "palet: " + "{a: " * 2000, "ZHI013", 4),
    _els("an alias", "citaat: &a x\nleeftijd: [*a, *a]", "ZHI011", 4),
    _els(
        "an alias bomb",
        "\n".join(
            ["citaat: &a0 lol"] + [f"k{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
        ),
        "ZHI011",
        4,
    ),
    _els("a merge key", "palet: &p\n  groei: 3\nbeeld:\n  <<: *p", "ZHI011", 4),
    _els("a Python object", "citaat: !!python/object/apply:os.system [id]", "ZHI012", 4),
    _els("a Python name", "citaat: !!python/name:os.system", "ZHI012", 4),
    _els("a tag of one's own", "citaat: !geheim x", "ZHI012", 4),
)

VALUES = (
    Refused(
        "a quantity twice",
        {ELS: persona(line="pm: ja\n    aantal: 5\n    aantal: 15")},
        "ZHI021",
        f"{ELS}:8",
        ("regel 7", "regel 8"),
    ),
    _els("a key and its twin", "leeftijd: 45\nage: 45", "ZHI021", 5, "regel 4"),
    _els("the same value twice", "palet:\n  groei: 1\n  Groei: 2", "ZHI021", 6),
    _els("a key with a typing error", "leeftjd: 45-65", "ZHI020", 4, "`leeftijd`"),
    _line("an amount with a typing error", "bedrg: 100", "ZHI020", "`bedrag`"),
    _els("a key that nobody knows", "wachtwoord: 45-65", "ZHI020", 4),
    Refused(
        "a share without a sign",
        {ELS: persona(line="bedrag: 5\n    autonoom: 30")},
        "ZHI029",
        f"{ELS}:7",
        ("`30%`", "`0,3`"),
    ),
    Refused(
        "a share above one", {ELS: persona(line="bedrag: 5\n    deel: 1,5")}, "ZHI029", f"{ELS}:7", ()
    ),
    Refused(
        "a share above 100%", {ELS: persona(line="bedrag: 5\n    deel: 150%")}, "ZHI030", f"{ELS}:7", ()
    ),
    _line("a minus behind the amount", "bedrag: '€ 158.295-'", "ZHI026", "€ 158.295,-"),
    _line("an amount in words", "bedrag: twaalf", "ZHI026"),
    _line("an amount with groups of two", "bedrag: 1.50.000", "ZHI026"),
    _line("an amount in scientific notation", "bedrag: 1e5", "ZHI026"),
    _line("an amount that is not a number", "bedrag: .nan", "ZHI026"),
    _line("an amount without an end", "bedrag: .inf", "ZHI026"),
    _line("an amount in hexadecimals", "bedrag: 0x10", "ZHI026"),
    _line("an amount as a time", "bedrag: 12:30", "ZHI026"),
    _line("an amount in dollars", "bedrag: $ 100", "ZHI026"),
    _line("digits of another script", "bedrag: ١٢٣", "ZHI026"),
    _line("5,000 digits", "bedrag: " + "9" * 5000, "ZHI028"),
    _line("5,000 decimals", "bedrag: 0," + "1" * 5000, "ZHI026"),
    _els("5,000 digits for a whole number", "gebaseerd_op: " + "9" * 5000, "ZHI028", 4),
    _els("30 February", "herzien: 2025-02-30", "ZHI031", 4),
    _els("31 April in Dutch order", "herzien: 31-4-2025", "ZHI031", 4),
    _els("a month too many", "herzien: 2025-13-01", "ZHI031", 4),
    _els("a date in words", "herzien: gisteren", "ZHI031", 4),
    _els("perhaps a draft", "concept: misschien", "ZHI032", 4, "`ja` of `nee`"),
    _els("a draft by number", "concept: 1", "ZHI032", 4),
    _els("a draft in a sentence", "concept: nee hoor", "ZHI032", 4),
    _els("a text of 100,000 letters", "citaat: " + "a" * 100_000, "ZHI046", 4),
    Refused(
        "a source that runs a script",
        {ELS: persona(line="pm: ja\n    bron:\n      titel: x\n      url: javascript:alert(1)")},
        "ZHI048",
        f"{ELS}:9",
    ),
    Refused(
        "a source without a scheme",
        {ELS: persona(line="pm: ja\n    bron:\n      titel: x\n      url: //evil.example/x")},
        "ZHI048",
        f"{ELS}:9",
    ),
    Refused(
        "shares that are not 100%",
        {ELS: persona(line="bedrag: 5\n    betaler:\n      uwv: 60%\n      werkgever: 30%")},
        "ZHI045",
        f"{ELS}:8",
    ),
    _els("an unknown value", "palet:\n  groi: 3", "ZHI050", 5, "`groei`"),
    Refused(
        "an unknown payer", {ELS: persona(line="bedrag: 5\n    betaler: gemente-wmo")}, "ZHI050", f"{ELS}:7", ("`gemeente-wmo`",)
    ),
    Refused(
        "titles that name each other",
        {
            "content/baten/a.md": '---\ntitel: "{{ baten.b.titel }}"\npm: ja\n---\n',
            "content/baten/b.md": '---\ntitel: "{{ baten.a.titel }}"\npm: ja\n---\n',
        },
        "ZHI074",
        "content/baten/a.md:2",
    ),
    Refused(
        "a title that names itself",
        {"content/baten/a.md": '---\ntitel: "Ik ben {{ baten.a.titel }}"\npm: ja\n---\n'},
        "ZHI074",
        "content/baten/a.md:2",
    ),
    Refused(
        "a colour that closes the style sheet",
        {"mkdocs.yml": "site_name: x\nplugins:\n  - zhi:\n      tokens:\n        kleur-link: 'red;}body{display:none'\n"},
        "ZHI102",
        "mkdocs.yml:5",
    ),
    Refused("a look outside", {"mkdocs.yml": "site_name: x\nplugins:\n  - zhi:\n      look: ../../etc\n"}, "ZHI100", "mkdocs.yml:4"),
)  # fmt: skip

_SCHEMES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;&#x61;vascript:alert(1)",
    "java&Tab;script:alert(1)",
    "%6aavascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "file:///etc/passwd",
    "//evil.example/x",
    "blob:https://evil.example/x",
)

TEXTS = (
    *(_text(f"a link to {scheme}", f"[klik]({scheme})", "ZHI079") for scheme in _SCHEMES),
    _text("a link to another computer", "[klik](\\\\\\\\evil.example\\\\x)", "ZHI080"),
    _text("a link that ends its quotes", '[x](https://example.org/?a="onmouseover="alert(1))', "ZHI079"),
    _text("an address that ends its quotes", '<https://example.org/x"onfocus="alert(3)>', "ZHI079"),
    Refused(
        "a definition that runs a script",
        {TEXT: page("[klik][x]\n\n[x]: javascript:alert(1)")},
        "ZHI079",
        f"{TEXT}:3",
    ),
    _text("an address that runs a script", "<javascript:alert(1)>", "ZHI079"),
    _text("a script", f"<script>alert('{SECRET}')</script>", "ZHI076"),
    _text("a script over two lines", "<script\n>alert(1)</script>", "ZHI076"),
    _text("a picture that runs a script", "<img src=x onerror=alert(1)>", "ZHI076"),
    _text("a drawing that runs a script", "<svg onload=alert(1)>", "ZHI076"),
    _text("a frame", '<iframe src="https://evil.example"></iframe>', "ZHI076"),
    _text("a style", "<style>body{display:none}</style>", "ZHI076"),
    _text("a form", '<form action="https://evil.example"><input></form>', "ZHI076"),
    _text("a file as attachment", '<link rel="attachment" href="file:///etc/passwd">', "ZHI076"),
    _text("an object", '<object data="x.html"></object>', "ZHI076"),
    _text("a tag with a slash for a space", "<img/src=x/onerror=alert(1)>", "ZHI076"),
    _text("a tag that stays open", "<img src=x onerror=alert(1)", "ZHI076"),
    _text("a comment with a name", f"<!-- {SECRET} -->", "ZHI077", "verborgen opmerking"),
    _text("a comment that stays open", f"<!-- {SECRET}", "ZHI077"),
    _text("a CDATA section", f"<![CDATA[{SECRET}]]>", "ZHI077"),
    _text("a processing instruction", f"<?php {SECRET} ?>", "ZHI077"),
    _text("a handler through attributes", '[x](index.md){: onmouseover="alert(1)" }', "ZHI078"),
    _text("a handler on a heading", '## Kop { #id onclick="alert(1)" }', "ZHI078"),
    _text("a class through attributes", "tekst {: .weg }", "ZHI078"),
    *(
        _text(f"20,000 times {sign}", sign * 20_000, "ZHI081")
        for sign in ("[", "![", "<a ", "[a](", "*a_", "\\(", "&", "<")
    ),
    _text("20,000 quotes for code", "`a" * 20_000, "ZHI081"),
    _text("20,000 levels of quotes", ">" * 20_000 + " x", "ZHI081"),
    _text("2,000 levels of lists", "- " * 2_000 + "x", "ZHI081"),
    _text("a paragraph of 900 kB", "woord " * 150_000, "ZHI081"),
    _text("an include", '{% include "/etc/passwd" %}', "ZHI075"),
    _text("loops in loops", "{% for a in range(9) %}{% for b in range(9) %}x{% endfor %}{% endfor %}", "ZHI075"),
    _text("a template comment", f"{{# {SECRET} #}}", "ZHI075"),
    _text("the configuration", "{{ config }}", "ZHI071"),
    _text("a sum", "{{ 7 * 7 }}", "ZHI070"),
    _text("a class of a text", "{{ ''.__class__.__mro__ }}", "ZHI070"),
    _text("a class of a persona", "{{ personas.els.__class__ }}", "ZHI071"),
    _text("a call", "{{ personas.els.totaal() }}", "ZHI070"),
    _text("a function of nobody", '{{ include("x") }}', "ZHI071"),
    _text("braces in braces", "{{ {{ personas.els.totaal }} }}", "ZHI070"),
    _text("braces that stay open", "{{ personas.els.totaal", "ZHI070"),
    _text("a filter of a template engine", "{{ personas.els.naam | safe }}", "ZHI072"),
    _text("a number of decimals", "{{ personas.els.totaal | getal(99999) }}", "ZHI072"),
    Refused("a fact in a title", {TEXT: '---\ntitel: "{{ 7 * 7 }}"\n---\nx\n'}, "ZHI070", f"{TEXT}:2"),
    Refused("a statement in a title", {TEXT: '---\ntitel: "{% raw %}"\n---\nx\n'}, "ZHI075", f"{TEXT}:2"),
)  # fmt: skip


def png(width: int, height: int) -> bytes:
    """Return a PNG of one colour: a few kilobytes that unfold to as many points as one likes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def photo() -> bytes:
    """Return a JPEG in which a camera wrote a name and a place."""
    from PIL import Image

    exif = Image.Exif()
    exif[0x010E] = f"{SECRET} bij de deur"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 5.0, 30.0), 3: "E", 4: (5.0, 7.0, 12.0), 29: "2025:03:14"})
    output = io.BytesIO()
    Image.new("RGB", (40, 30), (120, 90, 60)).save(output, "JPEG", exif=exif, comment=SECRET.encode())
    return output.getvalue()


def _svg(inner: str, attributes: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" {attributes}>{inner}</svg>'.encode()


def _link_to(target: str, at: str) -> Callable[[Path], None]:
    def make(root: Path) -> None:
        outside = root.parent / "buiten"
        outside.mkdir(exist_ok=True)
        (outside / "geheim.png").write_bytes(png(4, 4))
        (outside / "geheim.md").write_text(SECRET, encoding="utf-8")
        (root / at).parent.mkdir(parents=True, exist_ok=True)
        (root / at).symlink_to(outside / target if target else outside)

    return make


PICTURES = (
    _text("a picture on the internet", "![foto](https://example.org/x.png)", "ZHI090", "ergens anders"),
    _text("a picture without a scheme", "![foto](//example.org/x.png)", "ZHI090"),
    _text("a picture in its own address", "![foto](data:image/png;base64,AAAA)", "ZHI090"),
    _text("a picture by its path on disk", "![foto](file:///etc/passwd)", "ZHI090"),
    _text("a picture outside", "![foto](../../geheim.png)", "ZHI091"),
    _text("a picture outside, encoded", "![foto](%2e%2e/%2e%2e/geheim.png)", "ZHI091"),
    _text("a picture outside with backslashes", "![foto](..\\..\\geheim.png)", "ZHI091"),
    _text("a picture at the root of the disk", "![foto](/etc/passwd)", "ZHI092"),
    _text("a picture that is not there", "![foto](foto.png)", "ZHI092"),
    _els("a picture of a persona outside", "beeld:\n  bestand: ../../../geheim.png\n  alt: x", "ZHI091", 5),
    Refused(
        "a picture without a description",
        {"content/foto.png": png(4, 4), TEXT: page("![](foto.png)")},
        "ZHI093",
        f"{TEXT}:1",
        ("decoratief",),
    ),
    Refused(
        "a picture with a blank description",
        {"content/foto.png": png(4, 4), TEXT: page("![ ](foto.png)")},
        "ZHI093",
        f"{TEXT}:1",
    ),
    _picture("a picture of 400 million points", "groot.png", png(20_000, 20_000), "ZHI095", "20000 × 20000"),
    _picture("a picture of 100 million points", "breed.png", png(100_000, 1_000), "ZHI095"),
    _picture("a page called a picture", "foto.png", b"<html><script>alert(1)</script></html>", "ZHI094"),
    _picture("a picture cut short", "foto.png", png(400, 400)[:60], "ZHI094"),
    _picture("a program called a picture", "foto.jpg", b"MZ\x90\x00" + bytes(200), "ZHI094"),
    _picture("an empty picture", "foto.png", b"", "ZHI094"),
    _picture("a drawing with a script", "a.svg", _svg("<script>alert(1)</script>"), "ZHI096"),
    _picture("a drawing with a handler", "a.svg", _svg("", 'onload="alert(1)"'), "ZHI096"),
    _picture("a drawing with a page in it", "a.svg", _svg("<foreignObject><b/></foreignObject>"), "ZHI096"),
    _picture("a drawing from elsewhere", "a.svg", _svg('<image href="https://evil.example/x.png"/>'), "ZHI096"),
    _picture("a drawing that reads a style", "a.svg", _svg("<style>@import 'x'</style>"), "ZHI096"),
    _picture("a drawing with a link", "a.svg", _svg('<a href="javascript:alert(1)"><rect/></a>'), "ZHI096"),
    _picture("a drawing with an entity", "a.svg", b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + _svg("&x;"), "ZHI096"),
    _picture("a drawing that is cut short", "a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><rect", "ZHI094"),
    Refused("a picture behind a link", {TEXT: page("![foto](foto.png)")}, "ZHI091", f"{TEXT}:1", (), _link_to("geheim.png", "content/foto.png")),
    Refused("a picture in a linked folder", {TEXT: page("![foto](buiten/geheim.png)")}, "ZHI091", f"{TEXT}:1", (), _link_to("", "content/buiten"), ("ZHI016",)),
    Refused("a text behind a link", {}, "ZHI016", "content/geheim.md:1", (), _link_to("geheim.md", "content/geheim.md")),
    Refused("a folder behind a link", {}, "ZHI016", "content/buiten:1", (), _link_to("", "content/buiten")),
    _text("a link out of the folder", "[x](../../geheim.md)", "ZHI079"),
    _text("a document outside", "[x](../geheim.xlsx)", "ZHI079"),
    _text("a link to a private folder", "[x](_prive/kees.md)", "ZHI080"),
    _text("a link to nothing", "[x](bestaat-niet.md)", "ZHI080"),
)  # fmt: skip

FILES = (
    _raw("Windows-1252", persona().replace("Rust", "Rüst").encode("cp1252"), "ZHI002", 5, "UTF-8"),
    _raw("UTF-16", persona().encode("utf-16"), "ZHI002", 1, "UTF-8"),
    _raw("UTF-16 without a mark", persona().encode("utf-16-le"), "ZHI002", 1),
    _raw("UTF-32", persona().encode("utf-32"), "ZHI002", 1),
    _raw("an empty file", b"", "ZHI004", 1),
    _raw("a file of white space", b" \n\t\n", "ZHI004", 1),
    _raw("a file over 1 MB", persona(body="woord\n\n" * 160_000), "ZHI003", 1),
    _raw("a file of a program", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4, "ZHI002", 1),
    Refused(
        "one name, composed and decomposed",
        {
            f"content/personas/{unicodedata.normalize('NFC', 'ismaël')}.md": persona(),
            f"content/personas/{unicodedata.normalize('NFD', 'ismaël')}.md": persona(),
        },
        "ZHI017",
        f"content/personas/{unicodedata.normalize('NFC', 'ismaël')}.md:1",
    ),
    Refused(
        "one name, great and small",
        {"content/personas/Piet.md": persona(), "content/personas/piet.md": persona()},
        "ZHI017",
        "content/personas/piet.md:1",
    ),
    Refused(
        "one id in two folders",
        {"content/personas/a/piet.md": persona(), "content/personas/b/piet.md": persona()},
        "ZHI017",
        "content/personas/b/piet.md:1",
    ),
    Refused("a name that Windows keeps", {"content/personas/con.md": persona()}, "ZHI018", "content/personas/con.md:1"),
    Refused("another name that Windows keeps", {"content/Aux.md": "x\n"}, "ZHI018", "content/Aux.md:1"),
    Refused("a name without letters", {"content/personas/!!!.md": persona()}, "ZHI018", "content/personas/!!!.md:1"),
    Refused("a pipe for a file", {}, "ZHI019", f"{ELS}:1", (), lambda root: _pipe(root / ELS)),
    Refused(
        "two models",
        {f"content/model/{name}.md": f"---\ntitel: {name}\nwaarden:\n  - naam: groei\n  - naam: rust\n---\n" for name in "ab"},
        "ZHI112",
        "content/model/b.md:2",
    ),
)  # fmt: skip


def _pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


REFUSED = (*FRONT_MATTER, *VALUES, *TEXTS, *PICTURES, *FILES)

_EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
_TYPED = "'" + _EVIL.replace("'", "''") + "'"
_GONE = ("<script>alert(1)", "onerror=alert(2)>", "<img src=x")


def _evil_everywhere() -> Iterator[tuple[str, str]]:
    """Yield files in which every text that an author can type tries to be markup."""
    t = _TYPED
    yield (
        ELS,
        (
            f"---\nnaam: {t}\nwaarde: groei\nleeftijd: {t}\nsamenvatting: {t}\ncitaat: {t}\n"
            f"beeld:\n  bestand: foto.png\n  alt: {t}\nbaten:\n  - titel: {t}\n    bedrag: 5\n    toelichting: {t}\n"
            f"    domein: {t}\n    eenheid: {t}\n    schatting: ja\n  - baat: rust\n    meetellen: nee\n    reden: {t}\n---\nEls.\n"
        ),
    )
    yield (
        "content/baten/rust.md",
        (
            f"---\ntitel: {t}\ntarief: 5\neenheid: {t}\ndomein: {t}\nbetaler: fonds\nbron:\n  titel: {t}\n  vindplaats: {t}\n"
            "  url: https://example.org/?a=1&b=2\n---\nx\n"
        ),
    )
    yield "content/betalers/fonds.md", f"---\nnaam: {t}\nkader: {t}\n---\nx\n"
    yield (
        "content/begrotingen/2025.md",
        (
            f"---\ntitel: {t}\njaar: 2025\nsamenvatting: {t}\nposten:\n  - titel: {t}\n    bedrag: 100\n    toelichting: {t}\n"
            f"inkomsten:\n  - titel: {t}\n    bedrag: 100\n    stroom: {t}\n    vorm: {t}\n---\nx\n"
        ),
    )
    yield (
        "content/analyses/2025.md",
        f"---\ntitel: {t}\njaar: 2025\nsamenvatting: {t}\nbegroting: '2025'\npersonas:\n  els: 5\npm:\n  - {t}\n---\nx\n",
    )
    yield (
        "content/model/kompas.md",
        f"---\ntitel: {t}\nwaarden:\n  - id: groei\n    naam: {t}\n    omschrijving: {t}\n  - naam: rust\n---\nx\n",
    )
    yield "content/tekst.md", f"---\ntitel: {t}\nsamenvatting: {t}\n---\nx\n"
    yield "content/brochures/boekje.md", f"---\ntitel: {t}\nondertitel: {t}\nformaat: A5\n---\nx\n"
    yield (
        "mkdocs.yml",
        f"site_name: {t}\nsite_description: {t}\ntheme: material\nplugins:\n  - search\n  - zhi:\n      organisatie: {t}\n      plaats: {t}\n      contact: {t}\n",
    )


CLEAN = (
    Clean(
        "markup in every short text",
        dict(_evil_everywhere()) | {"content/personas/foto.png": png(8, 8)},
        _GONE,
    ),
    Clean(
        "a title that closes the title",
        {TEXT: '---\ntitel: "x</title><script>alert(1)</script>"\n---\nHallo.\n'},
        ("<script>alert", "alert(1)</script>"),
        {"tekst": "Hallo."},
    ),
    Clean(
        "signs that look like markup",
        {ELS: persona(body="<Jan> zei: ik <3 dit, 1<2 & 3>2; <https://example.org/> is wel een link.")},
        (),
        {"personas/els": "<Jan> zei: ik <3 dit, 1<2 & 3>2"},
    ),
    Clean(
        "a sum with less and more, in a text and in a title",
        {TEXT: '---\ntitel: "Als a < b en x > y"\n---\nDan is 3 < i > 2 en < script >alert(1)< /script >.\n'},
        ("<script >alert", "< script >alert", "<i> 2"),
        {"tekst": "Als a < b en x > y Dan is 3 < i > 2 en < script >alert(1)< /script >."},
    ),
    Clean(
        "markup in code",
        {TEXT: page("`<script>alert(1)</script>`\n\n```\n<img src=x onerror=alert(2)>\n<!-- zichtbaar -->\n```")},
        ("<script>alert(1)", "<img src=x", "<!-- zichtbaar"),
        {"tekst": "<script>alert(1)</script>"},
    ),
    Clean(
        "markup in code that is indented",
        {TEXT: page("Zo:\n\n    <script>alert(1)</script>\n\n    <img src=x onerror=alert(2)>\n    [x](javascript:y)\n\nEn verder.")},
        ("<script>alert(1)", "<img src=x", '"javascript:y'),
        {"tekst": "<script>alert(1)</script> <img src=x onerror=alert(2)> [x](javascript:y)"},
    ),
    Clean(
        "markup as entities",
        {TEXT: page("&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(2)&#62; &amp;lt;b&amp;gt;")},
        _GONE,
        {"tekst": "<script>alert(1)</script>"},
    ),
    Clean(
        "quotes in the title of a link",
        {TEXT: page('Een [link](index.md "x\\" onclick=\\"alert(2)").')},
        ('" onclick="',),
    ),
    Clean(
        "a photo with a name and a place",
        {"content/personas/foto.jpg": photo(), ELS: persona("beeld:\n  bestand: foto.jpg\n  alt: De deur", "![Nog eens](foto.jpg)")},
        (SECRET, "GPSLatitude", "2025:03:14", "Exif"),
        {"personas/els": "Els"},
    ),
    Clean(
        "a drawing with remarks",
        {
            "content/a.svg": f"<?xml version='1.0'?><!-- {SECRET} -->".encode()
            + _svg(f"<desc>een vierkant</desc><!-- {SECRET} --><rect width='9' height='9'/>"),
            TEXT: page("![Een vierkant](a.svg)"),
        },
        (SECRET,),
    ),
    Clean(
        "what lies around in the folder",
        {
            "content/interviews.xlsx": SECRET,
            "content/_prive/kees.md": SECRET,
            "content/.verborgen.md": SECRET,
            "content/~$concept.docx": SECRET,
            "content/personas/_kees.md": persona(body=SECRET),
            "content/map/notitie.txt": SECRET,
            "content/foto.png": png(4, 4) + SECRET.encode(),
            "content/script.js": SECRET,
            "content/pagina.html": SECRET,
        },
        (SECRET, "interviews.xlsx", "kees", "verborgen", "notitie.txt", "script.js", "pagina.html"),
    ),
    Clean(
        "a draft",
        {"content/personas/kees.md": persona("concept: ja", SECRET).replace("Els", SECRET)},
        (SECRET, "kees"),
    ),
    Clean(
        "what is written behind a hash",
        {ELS: persona(f"leeftijd: 45-65\n# {SECRET}\ncitaat: Buurthuis #1 {SECRET}")},
        (SECRET,),
        {"personas/els": "Buurthuis"},
    ),
    Clean(
        "a formula for a spreadsheet",
        {ELS: persona().replace('"Rust"', "'=HYPERLINK(\"https://evil.example\";\"klik\")'")},
        (';"=HYPERLINK', ";=HYPERLINK"),
    ),
    Clean(
        "a byte order mark and Windows line ends",
        {ELS: b"\xef\xbb\xbf" + persona("concept: no", "Één dag.\n\nTwee dagen.").replace("\n", "\r\n").encode()},
        ("\ufeff---",),
        {"personas/els": "Één dag."},
    ),
    Clean(
        "numbers as the Dutch type them",
        {ELS: persona("concept: nee", "{{ persona.totaal | euro }}", line="bedrag: 1.500")},
        ("€ 1,50",),
        {"personas/els": "€ 1.500"},
    ),
    Clean(
        "letters of every kind",
        {ELS: persona("citaat: 'Ik ❤ «dit» „zo” ‘maar’ … ½ ﬁ'", "Zoë, Çelik en Łukasz op straat."), TEXT: page("Hier ook 李, محمد en 👩‍🦽.")},
        (),
        {"personas/els": "Zoë, Çelik en Łukasz", "tekst": "李, محمد en 👩‍🦽"},
    ),
)  # fmt: skip
