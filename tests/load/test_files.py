"""Pictures and documents that a text names: found however their accents are spelled, each with a place of its own."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tests.building import zhi
from tests.makers import codes, write_project
from zhi_publish.diagnostics import Code
from zhi_publish.pipeline import run

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
ELS = "---\nnaam: Els\nwaarde: groei\nbeeld: {{bestand: {file}, alt: Een bloem}}\nbaten:\n  - {{titel: Cursus, pm: ja}}\n---\n"


@pytest.mark.parametrize("on_disk", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_accents_may_be_spelled_in_two_ways(typed: str, on_disk: str, tmp_path: Path) -> None:
    """A file from a Mac is found by a name that was typed, and the other way about."""
    folder, name = unicodedata.normalize(on_disk, "café"), unicodedata.normalize(on_disk, "één")  # type: ignore[arg-type]
    link = unicodedata.normalize(typed, "café/één")  # type: ignore[arg-type]
    files = {
        "index.md": f"![Een bloem]({link}.svg) en [de tabel]({link}.csv)\n",
        "personas/els.md": ELS.format(file=f"../{link}.svg"),
        f"{folder}/{name}.svg": DRAWING,
        f"{folder}/{name}.csv": "a;b\n",
    }

    result = zhi("build", write_project(tmp_path, files))

    assert result.exit_code == 0, result.output
    assert (tmp_path / "site/beelden/cafe-een.svg").is_file()
    assert (tmp_path / "site/bestanden/cafe-een.csv").is_file()
    assert len(list((tmp_path / "site/beelden").iterdir())) == 1, "one picture, however it was named"


def test_a_name_in_another_script_has_a_place_of_its_own(tmp_path: Path) -> None:
    """Two names without one plain letter do not end up in the same place."""
    text = "![Een bloem](花.svg)\n\n![Een boom](木.svg)\n"

    result = zhi("build", write_project(tmp_path, {"index.md": text, "花.svg": DRAWING, "木.svg": DRAWING}))

    assert result.exit_code == 0, result.output
    assert len(list((tmp_path / "site/beelden").iterdir())) == 2


@pytest.mark.parametrize("ending", ["svg", "csv"])
def test_two_files_with_one_place_are_told(ending: str, tmp_path: Path) -> None:
    """By ``check`` too: a build should find nothing that it did not."""
    sign = "!" if ending == "svg" else ""
    text = f"{sign}[Een bloem](een%20bloem.{ending}) {sign}[Een bloem](een-bloem.{ending})\n"
    names = (f"een bloem.{ending}", f"een-bloem.{ending}")

    outcome = run(write_project(tmp_path, {"index.md": text} | dict.fromkeys(names, DRAWING)))

    (found,) = outcome.report
    assert found.code is Code.DUPLICATE_ID
    assert {found.where.file, found.details["other"]} == {f"content/{name}" for name in names}


@pytest.mark.parametrize("name", ["a.svg", "a.png", "a.pdf"])
def test_a_link_to_itself_is_not_there(name: str, tmp_path: Path) -> None:
    """Whatever the system says about it, it is told in its place."""
    root = write_project(tmp_path, {"index.md": f"{'' if name == 'a.pdf' else '!'}[Een bloem]({name})\n"})
    (root / "content" / name).symlink_to(name)

    assert codes(run(root).report) in (["ZHI080"], ["ZHI092"])


@pytest.mark.parametrize("folder", ["content", "themes"])
def test_a_folder_that_is_a_link_to_itself_is_told(folder: str, tmp_path: Path) -> None:
    """As a folder that cannot hold the content; a look of ours is still found."""
    root = write_project(tmp_path, {"mkdocs.yml": f"site_name: Proef\ndocs_dir: {folder}\n"})
    (root / "content").rmdir()
    (root / folder).symlink_to(folder)

    assert "ZHI133" in codes(run(root).report)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<g>" * 99 + "</g>" * 99, []),
        ("<g>" * 100 + "</g>" * 100, [Code.IMAGE_TOO_COMPLEX]),
        ("<g>" * 20_000 + "</g>" * 20_000, [Code.IMAGE_TOO_COMPLEX]),
        ("<g/>" * 9_999, []),
        ("<g/>" * 10_000, [Code.IMAGE_TOO_COMPLEX]),
    ],
    ids=["99 layers", "100 layers", "20,000 layers", "9,999 parts", "10,000 parts"],
)
def test_drawing_that_is_too_complicated_is_told_by_check(
    inner: str, expected: list[Code], tmp_path: Path
) -> None:
    """With the place where a text names it; a brochure could not be made with it."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inner}</svg>'
    root = write_project(tmp_path, {"index.md": "Zie ![een huis](huis.svg).\n", "huis.svg": drawing})

    found = run(root).report.sorted()

    assert [one.code for one in found] == expected
    assert all((one.where.line, one.where.column) == (1, 17) for one in found)
