"""Bad input through the whole build: refused with its place while the old site stands, or published clean."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from tests.building import Site, everything_readable, parse_html, tree, zhi
from tests.makers import write_project
from tests.publish.bad_inputs import CLEAN, REFUSED, SECRET, Clean, Refused, persona

BASE = {"index.md": "Welkom.\n", "personas/els.md": persona()}
BOOKLET = {
    "brochures/boekje.md": "---\ntitel: Boekje\nformaat: A5\nonderdelen: [omslag, personas, bronnen]\n---\n"
}
MOST_SECONDS = 5.0
OLD = {"index.html": b"de oude site", "personas/els/index.html": b"de oude Els"}


def _publication(folder: Path, case: Refused | Clean) -> Path:
    extra = BOOKLET if isinstance(case, Clean) else {}
    root = write_project(folder / "publicatie", BASE | extra)
    for name, data in case.files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    if isinstance(case, Refused) and case.prepare is not None:
        case.prepare(root)
    return root


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name[:60])
def test_refused(case: Refused, tmp_path: Path) -> None:
    """Exit code 1, the right finding at its line, no secret, no traceback, and the old site as it was."""
    root = _publication(tmp_path, case)
    for name, data in OLD.items():
        (root / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "site" / name).write_bytes(data)

    start = time.process_time()
    result = zhi("build", root)
    seconds = time.process_time() - start

    places = re.findall(r"^(\S.*?:\d+):\d+: (?:fout|error) (ZHI\d+)", result.stderr, re.MULTILINE)
    assert result.exit_code == 1, result.output
    assert (case.where, case.code) in places, result.stderr[:2000]
    assert {code for _, code in places} == {case.code, *case.along}, "one cause, one finding"
    for words in case.words:
        assert words in result.stderr
    assert "Traceback" not in result.output
    assert tree(root / "site") == OLD
    assert seconds < MOST_SECONDS
    if case.code not in {"ZHI005", "ZHI008", "ZHI076", "ZHI077", "ZHI075"}:
        # where the mistake is not the secret itself, the excerpt does not show it
        assert SECRET not in result.output


@pytest.mark.parametrize("case", CLEAN, ids=lambda case: case.name[:60])
def test_clean(case: Clean, tmp_path: Path) -> None:
    """It is published, and what was dangerous is in no page, index, site map, table, data file or PDF."""
    root = _publication(tmp_path, case)

    start = time.process_time()
    result = zhi("build", root)
    seconds = time.process_time() - start

    assert result.exit_code == 0, result.output[-2000:]
    site = Site(root, root / "site")
    for name, data in everything_readable(site.files).items():
        if name.startswith("assets/javascripts/"):
            continue  # the theme's own programs
        for danger in case.absent:
            assert danger.encode() not in data, f"{danger} in {name}"
            assert danger not in name
    for address, words in case.shown.items():
        assert words in site.article(address).text
    _nothing_runs(site)
    assert seconds < MOST_SECONDS


def _nothing_runs(site: Site) -> None:
    """Assert that no element of any page has a handler or a script of an author."""
    for name, data in site.files.items():
        if name.endswith(".html"):
            page = parse_html(data.decode())
            for element in page.walk():
                assert not [key for key in element.attributes if key.startswith("on")], name
                for key in ("href", "src"):
                    if element.get(key) == "data:,":
                        continue  # our own way to say that a card has no icon
                    assert not re.match(
                        r"\s*(javascript|data|vbscript):", element.get(key) or "", re.IGNORECASE
                    )
            for script in page.all("script"):
                if script.get("type") == "application/ld+json":
                    # data that no browser runs; no sign in it can end it
                    assert not {"<", ">"} & set("".join(one for one in script.inside if isinstance(one, str)))
                    continue
                text = "".join(one for one in script.inside if isinstance(one, str))
                if script.get("type") == "application/json":
                    # data is not run; no sign of markup may end it early
                    assert not set("<>&") & set(text), name
                else:
                    assert "alert(" not in text


def test_every_family_has_several_members() -> None:
    """The table holds well over a hundred refusals and a dozen inputs that are published clean."""
    assert len(REFUSED) > 120
    assert len(CLEAN) > 12
    assert len({case.name for case in REFUSED} | {case.name for case in CLEAN}) == len(REFUSED) + len(CLEAN)
