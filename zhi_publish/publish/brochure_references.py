"""Page numbers of references, filled in as soon as they are known.

The engine loses the place to which ``target-counter(attr(href), page)`` points and takes it that the text names its own
page. So it sets each page with references again when it has come to the end, also those whose page numbers were known
before the page was begun (an index, a list of sources), and once more because the count of all pages has become known,
which none of them names. Here the place is kept, a number that is known goes into the text at once, and the count of
all pages alone changes nothing.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from zhi_publish.publish.engine_parts import standing_in

_COLLECTOR = "weasyprint.css.targets:TargetCollector"
_COLLECTED = "self parent_box css_token parse_again_function missing_counters missing_target_counters"
_NOTED = "self anchor_name page_counter_values page_maker_index page_maker"
_ALL_PAGES = "pages"


@contextmanager
def early_references() -> Iterator[None]:
    """Let page numbers be filled in by us, for as long as the block lasts."""
    with (
        standing_in(f"{_COLLECTOR}.collect_missing_counters", _COLLECTED, _collect_reference),
        standing_in(f"{_COLLECTOR}.cache_target_page_counters", _NOTED, _note_target),
    ):
        yield


def _collect_reference(engines_own: Callable[..., None]) -> Callable[..., None]:
    def collect(
        self: Any, parent_box: Any, css_token: str, parse_again: Any, missing: Any, missing_at_targets: Any
    ) -> None:
        targets = _targets(parent_box) if css_token == "content" and missing_at_targets else {}
        if targets:
            missing, missing_at_targets = [], targets
        engines_own(self, parent_box, css_token, parse_again, missing, missing_at_targets)

    return collect


def _targets(box: Any) -> dict[str, list[str]]:
    """Return the places of which a text names the page; nothing when it names anything else besides."""
    found: dict[str, list[str]] = {}
    content = box.style["content"]
    for kind, value in content if isinstance(content, list | tuple) else ():
        if kind == "string":
            continue
        if kind != "target-counter()" or value[1] != "page" or value[0][0] != "attr()":
            return {}
        attribute, attribute_kind, _ = value[0][1]
        address = box.element.get(attribute, "")
        if attribute_kind != "string" or not address.startswith("#"):
            return {}
        found[address[1:]] = ["page"]
    return found


def _note_target(engines_own: Callable[..., None]) -> Callable[..., None]:
    def note(
        self: Any, anchor_name: str, page_counter_values: Mapping[str, Any], page_maker_index: int, page_maker: list[Any]
    ) -> None:  # fmt: skip
        lookups = [one for (_, token), one in self.counter_lookup_items.items() if token == "content"]
        if self.collecting or not all(map(_is_ordinary, lookups)):
            engines_own(self, anchor_name, page_counter_values, page_maker_index, page_maker)
            return
        target = self.target_lookup_items.get(anchor_name)
        if target is None or target.state != "up-to-date":
            return
        target.page_maker_index = page_maker_index
        if _without_count(target.cached_page_counter_values) == _without_count(page_counter_values):
            return
        target.cached_page_counter_values = copy.deepcopy(page_counter_values)
        for lookup in lookups:
            if anchor_name not in lookup.missing_target_counters:
                continue
            place = lookup.page_maker_index
            if place is not None and place < len(page_maker):
                page_maker[place][-1]["content_changed"] = True
            lookup.parse_again(lookup.cached_page_counter_values)

    return note


def _is_ordinary(lookup: Any) -> bool:
    """Whether a text names pages of places only: not its own page, and not how many pages there are."""
    return not lookup.missing_counters and not any(
        _ALL_PAGES in counters for counters in lookup.missing_target_counters.values()
    )


def _without_count(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != _ALL_PAGES}
