"""The pages of the manual that are made from the code are as the code is now."""

from __future__ import annotations

import pytest

from scripts.generate_docs import PAGES, ROOT
from tests.golden import Golden
from zhi_publish.diagnostics import Code


@pytest.mark.parametrize("name", PAGES)
def test_generated_page_is_up_to_date(name: str, golden: Golden) -> None:
    """``python -m scripts.generate_docs`` writes them; so does ``pytest --update-golden``."""
    golden.check(ROOT / "docs" / name, PAGES[name]())


def test_every_message_is_described() -> None:
    """A number outside all groups would silently be left out of the page."""
    page = PAGES["meldingen.md"]()

    assert [code.number for code in Code if f"### {code.number}: " not in page] == []
