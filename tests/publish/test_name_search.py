"""Nobody who was interviewed can be found in what is built: planted in every kind of file, and looked for in a whole site."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import xlsxwriter

from tests.building import Build, zhi
from tests.makers import write_project
from zhi_publish.diagnostics import Code
from zhi_publish.model.project import Project
from zhi_publish.pipeline import run
from zhi_publish.publish.name_search import published_names
from zhi_publish.publish.print_document import Attached, PrintDocument

NAME = "Zoë van der Wielewaal"
PLANTED = "ZOE van der\nWielewaal"
VOLLEDIG = Path(__file__).parents[1] / "projects" / "volledig"
HEADER = "naam;vangnet;netwerk;tot je recht komen;groei;zelfregie;herstel\n"


def packed(name: str, text: str) -> bytes:
    """Return a file of packed XML with one part."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(name, text)
    return data.getvalue()


def letter(text: str) -> bytes:
    """Return a letter in which a word processor cut a name into pieces."""
    first, rest = text[:2], text[2:]
    runs = f"<w:r><w:t>{first}</w:t></w:r><w:proofErr/><w:r><w:t>{rest}</w:t></w:r>"
    return packed("word/document.xml", f"<w:document><w:body><w:p>{runs}</w:p></w:body></w:document>")


def sheet(text: str) -> bytes:
    """Return a spreadsheet with a text in a cell."""
    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        book.add_worksheet().write(3, 2, text)
    return data.getvalue()


def paper(text: str) -> bytes:
    """Return a PDF with a text on its page."""
    import weasyprint

    made = weasyprint.HTML(string=f"<html lang=nl><title>x</title><p>Hier {text} dus.</p></html>").write_pdf()
    assert isinstance(made, bytes)
    return made


FILES: dict[str, Callable[[str], bytes]] = {
    "brief.docx": letter,
    "lijst.xlsx": sheet,
    "folder.pdf": paper,
    "lijst.csv": lambda text: f"a;{text}\n".encode("cp1252"),
}


@pytest.fixture(scope="module")
def with_names(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a publication with a table of interviews, and no name anywhere else."""
    return write_project(
        tmp_path_factory.mktemp("namen"),
        {
            "gesprekken/lente.md": "---\ntitel: Lente\ntabel: gegevens/t.csv\n---\n",
            "index.md": "# Welkom\n",
            "/gegevens/t.csv": f"{HEADER}{NAME};x;;;;;\nWielewaal;x;;;;;\n",
        },
    )


def project_of(root: Path) -> Project:
    """Return what was read."""
    project, _, _ = run(root).complete()
    return project


@pytest.mark.parametrize("name", FILES)
def test_name_in_a_file_that_a_text_links_to_is_an_error(tmp_path: Path, with_names: Path, name: str) -> None:
    """Before anything is built."""
    table = (with_names / "gegevens" / "t.csv").read_bytes()
    for planted in (True, False):
        root = write_project(
            tmp_path / str(planted),
            {
                "gesprekken/lente.md": "---\ntitel: Lente\ntabel: gegevens/t.csv\n---\n",
                "index.md": f"# Welkom\n\n[Lees dit]({name})\n",
                name: FILES[name](NAME if planted else "Niemand"),
                "/gegevens/t.csv": table,
            },
        )
        found = [(one.code, one.where.file) for one in run(root).report]
        wanted = [(Code.NAME_IN_TEXT, f"content/{name}"), (Code.NAME_PERHAPS, f"content/{name}")]
        assert sorted(found, key=lambda one: one[0].number) == (wanted if planted else [])


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a/index.html", "<p>Hier kwam <b>Zoë</b> van der <em>Wielewaal</em> binnen.</p>".encode()),
        ("a/index.html", f'<img alt="{NAME} aan tafel">'.encode()),
        ("a/index.html", b"<p>Zo&euml; van der Wielewaal</p>"),
        ("search/search_index.json", f'{{"text": "kwam {PLANTED.replace(chr(10), " ")} binnen"}}'.encode()),
        ("downloads/uitkomsten.csv", f"a;{NAME};b".encode()),
        ("beelden/x.svg", f"<svg><title>{NAME}</title></svg>".encode()),
        ("bijlagen/brief.docx", letter(NAME)),
        ("downloads/rekenblad.xlsx", sheet(NAME)),
        ("bijlagen/folder.pdf", paper(NAME)),
    ],
)
def test_name_anywhere_in_the_output_is_found(
    tmp_path: Path, with_names: Path, name: str, data: bytes
) -> None:
    """Whatever file it ended up in, and however it is cut up or spelled there."""
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    (tmp_path / "index.html").write_text("<p>De wielewaal zong. Wielewaal!</p>", encoding="utf-8")

    [(file, found)] = published_names(project_of(with_names), tmp_path, {})

    assert file == name
    assert (found.row, found.where.file) == (2, "gegevens/t.csv")


def test_name_in_a_brochure_is_found_before_it_is_printed(tmp_path: Path, with_names: Path) -> None:
    """On its pages and in what travels inside it."""
    plain = {"stylesheets": (), "resources": {}, "title": "t", "language": "nl", "author": "a"}
    inside = Attached(
        name="cijfers.xlsx", kind="application/x", role="Data", description="d", data=sheet(NAME)
    )
    documents = {
        "een": PrintDocument(html=f"<h1>{NAME}</h1>", **plain),  # type: ignore[arg-type]
        "twee": PrintDocument(html="<h1>Niemand</h1>", attachments=(inside,), **plain),  # type: ignore[arg-type]
    }

    found = [file for file, _ in published_names(project_of(with_names), tmp_path, documents)]

    assert found == ["een", "cijfers.xlsx"]


def test_site_with_a_name_in_it_is_never_put_in_place(tmp_path: Path, with_names: Path) -> None:
    """Nobody looks inside a drawing before it is built; afterwards everything is looked at."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{NAME}</title><path d="M0 0h9"/></svg>'
    root = write_project(
        tmp_path,
        {
            "gesprekken/lente.md": "---\ntitel: Lente\ntabel: gegevens/t.csv\n---\n",
            "index.md": "# Welkom\n\n![Een bloem](bloem.svg)\n",
            "bloem.svg": drawing,
            "/gegevens/t.csv": (with_names / "gegevens" / "t.csv").read_bytes(),
        },
    )
    assert zhi("check", root).exit_code == 0

    done = zhi("build", root)

    assert done.exit_code == 1
    assert "gegevens/t.csv`, rij 2" in done.output
    assert "Wielewaal" not in done.output
    assert not (root / "site").exists()


def test_whole_site_names_nobody(built: Build) -> None:
    """Every file that a build makes, opened by other means than the program's own."""
    site = built("volledig").folder
    with (VOLLEDIG / "gegevens" / "gesprekken.csv").open(encoding="utf-8") as table:
        next(table)
        names = {row["schuilnaam"].casefold() for row in csv.DictReader(table)}
    assert len(names) == 12
    seen = set()
    for path in sorted(one for one in site.rglob("*") if one.is_file()):
        data = path.read_bytes()
        seen.add(path.suffix)
        pieces = [data]
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                pieces += [archive.read(part) for part in archive.namelist()]
        if path.suffix == ".pdf":
            document = pypdfium2.PdfDocument(data)
            pieces += [page.get_textpage().get_text_range().encode() for page in document]
        for piece in pieces:
            text = piece.decode("utf-8", "replace").casefold()
            assert not [name for name in names if name in text], path
    assert {".html", ".json", ".xlsx", ".pdf", ".csv"} <= seen
