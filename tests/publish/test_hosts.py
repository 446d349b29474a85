"""The website hosts that can turn our finished pages into a site: all give the same articles."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import PROJECTS, REPOSITORY, Build, Site, article_html, copy_project, tree
from zhi_publish.load.settings import PLUGIN_OPTIONS
from zhi_publish.pipeline import run
from zhi_publish.publish.finished import FinishedSite
from zhi_publish.publish.site import ZhiOptions, build_site
from zhi_publish.publish.staging import for_any_host, stage, write_configuration
from zhi_publish.publish.website import finished_site, named_files, view_of

HOSTS = {
    "mkdocs": [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"],
    "properdocs": [sys.executable, "-m", "properdocs", "build", "--quiet", "--site-dir", "site"],
    "zensical": [sys.executable, "-m", "zensical", "build"],
}


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(REPOSITORY)}, capture_output=True, encoding="utf-8", check=False, timeout=120
    )  # fmt: skip


def _finished(root: Path) -> FinishedSite:
    outcome = run(root)
    return finished_site(outcome, view_of(outcome), named_files(outcome), {})


def _articles(site: Site) -> dict[str, str]:
    """Return each article by its address, without the PDFs and spreadsheets that only our own build makes."""
    only_ours = r' <li><a href="(?:\.\./)*(?:downloads/)?[a-z0-9-]+\.(?:pdf|xlsx)">.*?</li>'
    left_over = r"<section[^>]*>\s*<h2>[^<]*</h2>\s*<ul[^>]*>\s*</ul>\s*</section>\s*"  # a group of downloads in which nothing else stands
    return {
        address: re.sub(left_over, "", re.sub(only_ours, "", article_html(site.html(address))))
        for address in site.pages
    }


def test_mkdocs_and_our_own_build_give_the_same_articles(built: Build, tmp_path: Path) -> None:
    """Whoever knows MkDocs can use ``mkdocs build``, and gets the same pages, index and data files."""
    root = copy_project("volledig", tmp_path)

    done = _run([sys.executable, "-m", "mkdocs", "build"], root)

    assert done.returncode == 0, done.stderr
    assert "ZHI047" in done.stderr  # our warning is in MkDocs' own log
    theirs, ours = Site(root, root / "site"), built("volledig")
    assert _articles(theirs) == _articles(ours)
    assert {name for name in ours.files if not name.endswith((".pdf", ".xlsx"))} == set(theirs.files)
    for name in ("downloads/uitkomsten.json", "downloads/uitkomsten.csv", "sitemap.xml"):
        assert theirs.files[name] == ours.files[name]


def test_the_host_accepts_every_option_that_we_read() -> None:
    """An option that we know and MkDocs does not would stop a build after a check that found nothing."""
    assert {name for name, _ in ZhiOptions._schema} == set(PLUGIN_OPTIONS.names())


@pytest.mark.parametrize("options", [{"licentie": "CC BY 4.0"}, {"plaats": 2025, "kleine_aantallen": "5"}])
def test_the_host_leaves_judging_an_option_to_us(options: dict[str, object]) -> None:
    """What YAML makes of a bare value, a number or a date, is no reason to stop a build."""
    read = ZhiOptions()
    read.load_dict(options)

    assert read.validate() == ([], [])


def test_name_that_looks_like_a_number_is_a_name(tmp_path: Path) -> None:
    """YAML makes a number of a year and a text of ``nee``; both are what the author typed."""
    root = copy_project("minimaal", tmp_path)
    path = root / "mkdocs.yml"
    kept = [
        line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("site_name")
    ]
    odd = ["site_name: 2025", "site_description: 3,5", "use_directory_urls: nee"]
    path.write_text("\n".join([*kept, *odd, ""]), encoding="utf-8")
    outcome = run(root)
    assert not outcome.report.has_errors

    build_site(root, finished_site(outcome, view_of(outcome), named_files(outcome), {}), root / "site")

    home = (root / "site" / "index.html").read_text(encoding="utf-8")
    assert "2025</title>" in home
    assert not list((root / "site" / "personas").glob("*/index.html"))


def test_mkdocs_refuses_broken_content_and_keeps_the_old_site(tmp_path: Path) -> None:
    """A mistake in a text fails ``mkdocs build`` with our words, before it empties the folder."""
    root = copy_project("minimaal", tmp_path)
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("de oude site", encoding="utf-8")
    (root / "content" / "index.md").write_text("---\ntitel: A: B\n---\nGEHEIM\n", encoding="utf-8")

    done = _run([sys.executable, "-m", "mkdocs", "build"], root)

    assert done.returncode == 1
    assert "content/index.md:2:9: fout ZHI008" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(root / "site") == {"index.html": b"de oude site"}


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("project", ["volledig", "engels"])
def test_staged_pages_build_under_any_host(project: str, host: str, tmp_path: Path) -> None:
    """The same folder of finished pages gives the same articles at the same addresses, without our plugin."""
    finished = _finished(PROJECTS / project)
    moved = for_any_host(finished)
    stage(moved, tmp_path)
    write_configuration(moved, tmp_path)

    done = _run(HOSTS[host], tmp_path)

    assert done.returncode == 0, done.stderr
    site = Site(tmp_path, tmp_path / "site")
    # Zensical fails without a word: so every page and every file is counted
    assert site.pages == sorted(page.address for page in finished.pages)
    assert {page.address: page.html for page in finished.pages} == {
        address: article_html(site.html(address)) for address in site.pages
    }
    for name, data in finished.assets.items():
        assert site.files[name] == data
    assert all("zhi-band-boven" in site.html(address) for address in site.pages), "the look is on every page"


@pytest.mark.parametrize("host", HOSTS)
def test_two_languages_build_under_any_host(host: str, tmp_path: Path) -> None:
    """Pages in another language say so, bring their own menu and lead to the others: all that is in their front matter."""
    root = copy_project("minimaal", tmp_path)
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text[: text.index("plugins:")] + "plugins:\n  - search\n  - zhi:\n      talen: [nl, en]\n",
        encoding="utf-8",
    )
    finished = _finished(root)
    moved = for_any_host(finished)
    staged = tmp_path / "staged"
    staged.mkdir()
    stage(moved, staged)
    write_configuration(moved, staged)

    done = _run(HOSTS[host], staged)

    assert done.returncode == 0, done.stderr
    site = Site(staged, staged / "site")
    assert site.pages == sorted(page.address for page in finished.pages)
    for address in site.pages:
        page = site.page(address)
        is_english = address.split("/")[0] == "en"
        other = page.one("ul", class_="zhi-talen").one("a")
        assert page.one("html")["lang"] == ("en" if is_english else "nl")
        assert other["lang"] == ("nl" if is_english else "en")
        assert page.one("a", class_="zhi-spring").text == (
            "Skip to content" if is_english else "Ga naar inhoud"
        )
    menu = site.page("en").one("nav", class_="zhi-menu-breed")
    assert [one.text for one in menu.all("a")][:2] == ["Home", "Stories"]


def test_staging_writes_only_what_changed(tmp_path: Path) -> None:
    """A host that watches the folder sees one changed file for one changed page, and what is gone is gone."""
    root = copy_project("minimaal", tmp_path)
    folder = tmp_path / "staged"
    pages = stage(_finished(root), folder)
    before = {path: path.stat().st_mtime_ns for path in pages.rglob("*") if path.is_file()}
    (pages / "oud.md").write_text("oud", encoding="utf-8")

    (root / "content" / "index.md").write_text("Nieuwe woorden.\n", encoding="utf-8")
    stage(_finished(root), folder)

    after = {path: path.stat().st_mtime_ns for path in pages.rglob("*") if path.is_file()}
    assert before.keys() == after.keys()
    changed = {path.name for path in before if before[path] != after[path]}
    assert changed == {"index.md", "index.js"}  # the page, and what a search finds of it


def test_addresses_without_folders_build_too(tmp_path: Path) -> None:
    """With ``use_directory_urls: false`` every page is a file of its own and every link leads to one."""
    root = copy_project("volledig", tmp_path)
    settings = root / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("use_directory_urls: true", "use_directory_urls: false"),
        encoding="utf-8",
    )
    shutil.rmtree(root / "content" / "brochures")

    done = _run([sys.executable, "-m", "zhi_publish.cli", "build"], root)

    assert done.returncode == 0, done.stderr
    pages = {name for name in tree(root / "site") if name.endswith(".html")}
    assert {"personas/noor.html", "personas/index.html", "werkwijze/vertellen/gesprek.html"} <= pages
    assert "personas/noor/index.html" not in pages
