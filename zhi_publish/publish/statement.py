"""The way from every page to the accessibility statement in its language: ours, or the author's own."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from zhi_publish.present.words_statement import statement_addresses
from zhi_publish.publish.finished import FinishedPage
from zhi_publish.publish.languages import link_between


def with_statement(pages: Sequence[FinishedPage], *, has_directory_urls: bool) -> tuple[FinishedPage, ...]:
    """Return pages that know where the statement is; a European public body has to link to it from every page."""
    places = statement_addresses()
    found = {
        page.language: page
        for page in pages
        if page.address.removeprefix(f"{page.language or ''}").lstrip("/") in places
    }
    return tuple(
        dataclasses.replace(
            page,
            statement=(
                link_between(page, found[page.language], has_directory_urls=has_directory_urls),
                found[page.language].title,
            ),
        )
        for page in pages
    )
