"""The last look at a built site, before anybody sees it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.building import Build, copy_project
from zhi_publish.pipeline import run
from zhi_publish.publish.finished import FinishedSite
from zhi_publish.publish.verify import file_of, problems
from zhi_publish.publish.website import finished_site, named_files, view_of


def _finished(root: Path) -> FinishedSite:
    outcome = run(root)
    return finished_site(outcome, view_of(outcome), named_files(outcome), {})


@pytest.fixture
def written(tmp_path: Path) -> tuple[FinishedSite, Path]:
    """Return a small finished site, and a folder in which each page is written as a host would."""
    site = _finished(copy_project("minimaal", tmp_path))
    output = tmp_path / "uit"
    for page in site.pages:
        path = output / file_of(page, has_directory_urls=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<html><body><article>{page.html}</article></body></html>", encoding="utf-8")
    for name, data in site.assets.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_bytes(data)
    return site, output


def test_sound_site_has_no_problems(built: Build, written: tuple[FinishedSite, Path]) -> None:
    """What was just built passes."""
    assert list(problems(*written)) == []
    site = built("minimaal")
    assert list(problems(_finished(site.root), site.folder)) == []


@pytest.mark.parametrize(
    "addition",
    [
        '<p onclick="alert(1)">x</p>',
        "<p ONMOUSEOVER=alert(1)>x</p>",
        '<script src="https://evil.example/x.js"></script>',
        '<img src="//evil.example/x.png">',
        '<img alt="" srcset="https://evil.example/x.png 2x" src="x.png">',
        '<link rel="stylesheet" href="https://fonts.example/x.css">',
        '<link rel="preconnect" href="https://fonts.example">',
        '<a href="javascript:alert(1)">x</a>',
        '<a href=" JAVASCRIPT:alert(1)">x</a>',
        '<iframe src="https://evil.example"></iframe>',
    ],
)
def test_danger_is_seen(addition: str, written: tuple[FinishedSite, Path]) -> None:
    """Handlers, scripts and files from elsewhere are found anywhere on a page."""
    site, output = written
    home = output / "index.html"
    home.write_text(
        home.read_text(encoding="utf-8").replace("</body>", f"{addition}</body>"), encoding="utf-8"
    )

    assert [problem.split(":")[0] for problem in problems(site, output)] == ["index.md"]


def test_article_runs_only_scripts_that_are_files(written: tuple[FinishedSite, Path]) -> None:
    """Data for a script may stand in an article, a script itself may not."""
    site, output = written
    data = '<script type="application/json" id="x">{"a":1}</script>'
    for addition, names in (
        (data, []),
        ("<script>alert(1)</script>", ["index.md"]),
        ('<script type="module">1</script>', ["index.md"]),
    ):
        pages = tuple(
            dataclasses.replace(page, html=page.html + (addition if page.path == "index.md" else ""))
            for page in site.pages
        )
        home = next(page for page in pages if page.path == "index.md")
        (output / "index.html").write_text(
            f"<html><body><article>{home.html}</article></body></html>", encoding="utf-8"
        )

        found = list(problems(dataclasses.replace(site, pages=pages), output))

        assert [problem.split(":")[0] for problem in found] == names, addition


@pytest.mark.parametrize(
    "words",
    [
        'alt="Formulier: onkosten = reiskosten" src="x"',
        'title="x&quot; onclick=&quot;alert(2)" src="x"',
        'alt="&lt;script src=//x&gt;" src="x"',
    ],
)
def test_words_that_look_like_danger_are_words(words: str, written: tuple[FinishedSite, Path]) -> None:
    """A description may hold anything; it is no attribute of its own."""
    site, output = written
    home = output / "index.html"
    home.write_text(
        home.read_text(encoding="utf-8").replace("</body>", f"<img {words}></body>"), encoding="utf-8"
    )

    assert list(problems(site, output)) == []


def test_missing_and_changed_pages_are_seen(written: tuple[FinishedSite, Path]) -> None:
    """A page that a host left out or altered does not pass, nor does a missing file."""
    site, output = written
    (output / "personas" / "index.html").unlink()
    (output / "index.html").write_text("<p>iets anders</p>", encoding="utf-8")
    (output / "assets" / "zhi" / "search" / "index.js").unlink()

    found = {line.split(":")[0].split(" ")[0] for line in problems(site, output)}

    # the list of everything links to what is gone
    assert found == {"index.md", "personas/index.md", "zoeken/index.md", "assets/zhi/search/index.js"}


@pytest.mark.parametrize(
    "element", ['<link rel="stylesheet" href="assets/weg.css">', '<script src="assets/weg.js" defer>']
)
def test_what_a_page_loads_has_to_be_there(element: str, written: tuple[FinishedSite, Path]) -> None:
    """A style sheet or a script that a page asks for and that is not there is found."""
    site, output = written
    home = output / "index.html"
    home.write_text(home.read_text(encoding="utf-8").replace("<body>", element + "<body>"), encoding="utf-8")

    assert len(list(problems(site, output))) == 1


@pytest.mark.parametrize("link", ["nergens/", "personas/#nergens", "#nergens", "weg.png"])
def test_dead_links_are_seen(link: str, written: tuple[FinishedSite, Path]) -> None:
    """A link of an article to a page, a place or a file that is not there is found."""
    site, output = written
    home = site.pages[0]
    broken = dataclasses.replace(home, html=home.html.replace("</div>", f'<a href="{link}">x</a></div>', 1))
    path = output / "index.html"
    path.write_text(path.read_text(encoding="utf-8").replace(home.html, broken.html), encoding="utf-8")

    assert list(problems(dataclasses.replace(site, pages=(broken, *site.pages[1:])), output)) == [
        f"index.md: {link}"
    ]
