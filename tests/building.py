"""Publications built once for all tests, and what a reader or a search engine finds in what was built."""

from __future__ import annotations

import fcntl
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from zhi_publish.cli import main

REPOSITORY = Path(__file__).resolve().parent.parent
PROJECTS = REPOSITORY / "tests" / "projects"


def zhi(*arguments: str | Path) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(main, [str(one) for one in arguments], catch_exceptions=False)


def zhi_process(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as an author does: in a process of its own, with a clock that may be set elsewhere."""
    return subprocess.run(
        [sys.executable, "-m", "zhi_publish.cli", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def copy_project(name: str, folder: Path) -> Path:
    """Copy one of the projects for tests, with what a desktop leaves behind, and return its folder."""
    root = folder / name
    shutil.copytree(PROJECTS / name, root)
    (root / "content" / "~$concept.docx").write_bytes(b"PK Kees Echtenaam")
    (root / "content" / ".DS_Store").write_bytes(b"Kees Echtenaam")
    return root


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class Element:
    """An element of a page, with its text and what is inside it."""

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.inside: list[Element | str] = []

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str) -> str | None:
        """Return an attribute, or None."""
        return self.attributes.get(name)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it."""
        yield self
        for one in self.inside:
            if isinstance(one, Element):
                yield from one.walk()

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Return the elements of a tag that have these attributes (``class_`` for one of the classes)."""

        def fits(element: Element) -> bool:
            return element.tag == tag and all(
                value in (element.get("class") or "").split()
                if name == "class_"
                else element.get(name) == value
                for name, value in attributes.items()
            )

        return [element for element in self.walk() if fits(element)]

    def one(self, tag: str, **attributes: str) -> Element:
        """Return the only element of a tag."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} × <{tag} {attributes}>"
        return found[0]

    @property
    def text(self) -> str:
        """The words, with single spaces."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for one in self.inside:
            if isinstance(one, str):
                yield one
            elif one.tag not in {"script", "style", "title", "desc"} or one.tag == self.tag:
                yield from one._texts()


_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#page", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)


def parse_html(text: str) -> Element:
    """Return the root of a page."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.root


def article_html(page: str) -> str:
    """Return what stands between ``<article …>`` and ``</article>``, without white space around it."""
    start = page.index(">", page.index("<article")) + 1
    return page[start : page.rindex("</article>")].strip()


@dataclass(frozen=True)
class Site:
    """A built site."""

    root: Path
    """The publication."""
    folder: Path
    output: str = ""
    """What the command said."""

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file, by its address."""
        return tree(self.folder)

    def __hash__(self) -> int:
        return hash(self.folder)

    @property
    def pages(self) -> list[str]:
        """The addresses of all pages, without the slash; the home page is empty."""
        return sorted(
            name.removesuffix("index.html").rstrip("/")
            for name, data in self.files.items()
            if name.endswith("index.html")
            and b'http-equiv="refresh"' not in data  # what has moved is no page
        )

    def html(self, address: str) -> str:
        """Return a page as text."""
        return self.files[f"{address}/index.html".lstrip("/")].decode()

    def page(self, address: str) -> Element:
        """Return a page, read."""
        return parse_html(self.html(address))

    def article(self, address: str) -> Element:
        """Return the article of a page, read."""
        return parse_html(article_html(self.html(address)))

    def json(self, name: str) -> dict[str, object]:
        """Return a file of data."""
        data: dict[str, object] = json.loads(self.files[name])
        return data

    @property
    def search(self) -> list[dict[str, str]]:
        """The entries of the search index."""
        return [
            {
                "location": f"{page['address']}#{section[0]}".removesuffix("#"),
                "title": section[1] or page["title"],
                "text": " ".join([*([] if section[0] else [page["summary"]]), *section[2:]]),
            }
            for page in self.search_index["pages"]
            for section in page["sections"]
        ]

    @property
    def search_index(self) -> dict[str, Any]:
        """What the script of the index holds."""
        script = self.files["assets/zhi/search/index.js"].decode()
        index: dict[str, Any] = json.loads(
            script.removeprefix("globalThis.zhiSearchIndex=").removesuffix(";\n")
        )
        return index


def everything_readable(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return each file as somebody who searches it would read it: streams of PDFs and gzip are unpacked."""
    return {name: unpacked(name, data) for name, data in files.items()}


def unpacked(name: str, data: bytes) -> bytes:
    """Return the bytes of a file, followed by everything that is packed inside it."""
    if name.endswith(".pdf"):
        import pikepdf

        parts = [data]
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for thing in pdf.objects:
                if isinstance(thing, pikepdf.Stream):
                    parts.append(_stream(thing))
                else:
                    parts.append(repr(thing).encode())
        return b"\n".join(parts) + pdf_text(data).encode()
    if name.endswith(".gz"):
        return data + zlib.decompress(data, wbits=31)
    return data


def _stream(stream: object) -> bytes:
    try:
        data: bytes = stream.read_bytes()  # type: ignore[attr-defined]
    except Exception:  # noqa: BLE001 - a picture in a coding that pikepdf leaves alone
        data = stream.read_raw_bytes()  # type: ignore[attr-defined]
    return data


def pdf_text(data: bytes) -> str:
    """Return the words of a PDF as a reader copies them."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


Build = Callable[[str], Site]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return what builds a project for tests once, however many tests and workers ask for it."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "built"
    shared.mkdir(exist_ok=True)
    known: dict[str, Site] = {}

    def build(name: str) -> Site:
        if name not in known:
            with (shared / f"{name}.lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                said = shared / f"{name}.txt"
                if not said.exists():
                    root = (
                        _demo(shared, name)
                        if name in {"demo", "variants", "krant"}
                        else copy_project(name, shared)
                    )
                    done = zhi_process("build", cwd=root)
                    assert done.returncode == 0, done.stderr
                    said.write_text(done.stderr + done.stdout, encoding="utf-8")
                known[name] = Site(shared / name, shared / name / "site", said.read_text(encoding="utf-8"))
        return known[name]

    return build


def _demo(folder: Path, name: str) -> Path:
    """Copy the demonstration: the repository itself is a publication, and tests leave it as it is.

    Of the other copies, ``variants`` has brochures on other papers and for another payer instead of its own, and
    ``krant`` has the other look and no brochures.
    """
    from tests.publish.all_editions import add_variants

    root = folder / name
    root.mkdir()
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    for part in ("content", "gegevens"):
        shutil.copytree(REPOSITORY / part, root / part)
    if name == "variants":
        add_variants(root)
    if name == "krant":
        shutil.rmtree(root / "content" / "brochures")
        settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
        assert "look: palet" in settings
        (root / "mkdocs.yml").write_text(settings.replace("look: palet", "look: krant"), encoding="utf-8")
    return root


def listen_to_ctrl_c() -> None:
    """Let a child end on Ctrl-C, also where these tests run in the background of a shell: there it would be deaf."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
