"""A look of the publication's own that does not work: told with file and line, and never as a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import zhi
from tests.makers import SETTINGS, write_project

LOOK = {
    "index.md": "Welkom.\n",
    "mkdocs.yml": SETTINGS.format(language="nl").replace("- zhi", "- zhi: {look: eigen}"),
    "/themes/eigen/tokens.yml": "basis: palet\n",
}


@pytest.mark.parametrize(
    "text", ["<p>\n{% if %}", "<p>\n{{ nix.x }}", '<p>\n{{ "a" + 1 }}', '<p>\n{% include "y" %}']
)
@pytest.mark.parametrize("name", ["site/home.html", "overrides/main.html"])
def test_a_template_that_does_not_work_is_told(name: str, text: str, tmp_path: Path) -> None:
    """With its line, so that whoever made it can mend it."""
    result = zhi("build", write_project(tmp_path, LOOK | {f"/themes/eigen/{name}": text}))

    assert result.exit_code == 1
    assert f"eigen/{name} werkt niet; kijk bij regel 2" in result.stderr


def test_a_style_sheet_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """By its name."""
    result = zhi("build", write_project(tmp_path, LOOK | {"/themes/eigen/site.css": b"/* \xe9 */"}))

    assert result.exit_code == 1
    assert "site.css" in result.stderr


def test_a_look_by_itself_without_templates_is_told(tmp_path: Path) -> None:
    """It builds on no other, so each template that it lacks is named."""
    result = zhi("build", write_project(tmp_path, LOOK | {"/themes/eigen/tokens.yml": "titel: Eigen\n"}))

    assert result.exit_code == 1
    assert "Het sjabloon eigen/home.html werkt niet" in result.stderr
