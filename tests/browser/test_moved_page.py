"""The small page at an old address: for who has to follow it by hand, and for every browser."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds_of_pages import checks, violations
from tests.browser.test_pages import HTML_VALIDATE
from tests.building import REPOSITORY, zhi
from tests.makers import write_project

pytestmark = pytest.mark.browser

SETTINGS = """\
site_name: De Kade
site_url: https://kade.example/
docs_dir: content
theme:
  name: material
  language: nl
plugins:
  - search
  - zhi:
      talen: [nl, en]
      look: {look}
"""
ELS = "---\nnaam: Els van een heel lange naam die door blijft lopen\nvoorheen: elsje\nwaarde: groei\nbaten:\n  - {titel: Rust, pm: ja}\n---\nEls.\n"
REFRESH = re.compile(r"<meta http-equiv=\"?refresh\"?[^>]*>")


@pytest.mark.parametrize("look", ["palet", "krant"])
def test_page_at_an_old_address_is_accessible_and_valid(look: str, browser: Browser, tmp_path: Path) -> None:
    """In each language, on a phone and at a desk, by day and by night; a browser then goes on by itself."""
    root = write_project(
        tmp_path / "huis", {"mkdocs.yml": SETTINGS.format(look=look), "personas/els.md": ELS}
    )
    done = zhi("build", root)
    assert done.exit_code == 0, done.output
    site = root / "site"
    files = [site / "personas/elsje/index.html", site / "en/personas/elsje/index.html"]
    trouble: list[str] = []
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert REFRESH.search(text)
        still = file.with_name("still.html")  # without the step to the new address there is time to look
        still.write_text(REFRESH.sub("", text), encoding="utf-8")
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 700})
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                page.goto(still.as_uri(), wait_until="load")
                found = violations(page) + checks(page, "layout")
                trouble += [f"{file.parent.parent.parent.name} {width} {scheme}: {one}" for one in found]
    page.goto(files[1].as_uri(), wait_until="load")
    page.wait_for_url("**/en/personas/els/**")
    context.close()
    checked = tmp_path / "getoetst"
    checked.mkdir()
    for number, file in enumerate(files):
        (checked / f"{number}.html").write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (checked / ".htmlvalidate.json").write_text(json.dumps(HTML_VALIDATE), encoding="utf-8")
    done_by = subprocess.run(
        [str(REPOSITORY / "node_modules" / ".bin" / "html-validate"), "--formatter", "text", str(checked)],
        cwd=checked, capture_output=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip

    assert trouble == []
    assert done_by.returncode == 0, done_by.stdout + done_by.stderr
