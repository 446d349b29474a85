"""A municipality's house style is ten lines of tokens: the example of the manual, on the site and in print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.building import REPOSITORY
from tests.makers import SETTINGS, write_project
from zhi_publish.diagnostics import Code
from zhi_publish.pipeline import Outcome, run
from zhi_publish.publish.styles import STYLESHEET
from zhi_publish.publish.website import look_files

PERSONA = "---\nnaam: Els\nwaarde: groei\nherzien: 2025-01-01\n---\n\nEls is er.\n"


def example() -> str:
    """Return the lines that the manual shows."""
    page = (REPOSITORY / "docs" / "uiterlijk.md").read_text(encoding="utf-8")
    found = re.search(r"<!-- huisstijl -->\n```yaml\n(.*?)```", page, re.DOTALL)
    assert found is not None
    return found[1]


def publication(folder: Path, lines: str) -> Outcome:
    """Return a small publication with these lines below the plugin."""
    inside = "".join(f"      {line}\n" for line in lines.splitlines())
    settings = SETTINGS.format(language="nl").replace("  - zhi\n", f"  - zhi:\n{inside}")
    return run(write_project(folder, {"mkdocs.yml": settings, "personas/els.md": PERSONA}))


def test_ten_lines_dress_site_and_print(tmp_path: Path) -> None:
    """The example has ten lines, gives no finding about a colour, and all of it arrives in the style sheet."""
    lines = example()

    outcome = publication(tmp_path, lines)

    assert len(lines.splitlines()) == 10
    assert not [one for one in outcome.report if one.code in {Code.TOKEN_CONTRAST, Code.TOKEN_UNKNOWN}]
    project, _, look = outcome.complete()
    css = look_files(look, project)[STYLESHEET].decode("utf-8")
    assert "--zhi-kleur-kop:#00543d" in css
    assert css.index("--zhi-kleur-link:#7fd6b5") > css.index("prefers-color-scheme:dark")
    assert "--zhi-letter-lezen:Public Sans, sans-serif" in look.css_variables(with_dark=False)
    # what Krant adds stands behind the sheet of Palet
    assert css.index(".zhi-band-boven .zhi-naam{font-size") > css.index(".zhi-verder-lezen{")


@pytest.mark.parametrize("pale", ["kleur-link", "kleur-kop", "nacht-link"])
def test_a_pale_house_colour_is_told(tmp_path: Path, pale: str) -> None:
    """The same lines with a middling grey: the author hears which colour cannot be read."""
    lines = re.sub(
        rf'{pale}: "#[0-9a-f]{{6}}"',
        f'{pale}: "#8a8a8a"' if pale != "nacht-link" else f'{pale}: "#444444"',
        example(),
    )

    outcome = publication(tmp_path, lines)

    told = [one.details for one in outcome.report if one.code is Code.TOKEN_CONTRAST]
    assert told
    assert {pale} <= {str(one[key]) for one in told for key in ("token", "other")}
