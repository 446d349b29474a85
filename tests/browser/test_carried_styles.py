"""What a page carries of our styles is enough: in a real browser, no rule that is left out would hold for it."""

from __future__ import annotations

import posixpath

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds_of_pages import PAGES, served
from tests.building import Build
from zhi_publish.pipeline import run
from zhi_publish.publish.styles import ASSETS, EVERYWHERE, STYLESHEET, sheets_among
from zhi_publish.publish.website import look_files

_LEFT_OUT = """(whole) => {
  const rules = (sheet) => {
    const found = new Map();
    const walk = (list, around) => {
      for (const rule of list) {
        if (rule.selectorText) {
          for (const one of rule.selectorText.split(/,(?![^(]*\\))/)) found.set(`${around} ${one.trim()}`, one.trim());
        } else if (rule.cssRules) walk(rule.cssRules, rule.conditionText ?? rule.name ?? "");
      }
    };
    walk(sheet.cssRules, "");
    return found;
  };
  const carried = new Set();
  for (const sheet of document.styleSheets) for (const one of rules(sheet).keys()) carried.add(one);
  const all = new CSSStyleSheet();
  all.replaceSync(whole);
  const left = [];
  for (const [key, selector] of rules(all)) {
    if (carried.has(key)) continue;
    // what holds for an element in some state, or for what is drawn before it, holds for the element
    const plain = selector.replace(/::[\\w-]+/g, "").replace(
      /:(hover|focus|focus-visible|focus-within|active|target|checked|disabled|visited)\\b/g, "");
    left.push([key, document.querySelector(plain || "*") === null]);
  }
  return left;
}"""


@pytest.mark.parametrize("look", ["demo", "krant"])
def test_no_rule_that_is_left_out_would_hold(built: Build, browser: Browser, look: str) -> None:
    """On a page of each kind every selector that its head has not finds nothing; and many are left out."""
    site = built(look)
    outcome = run(site.root)
    project, _, used = outcome.complete()
    files = look_files(used, project)
    everywhere = {STYLESHEET, *(f"{ASSETS}/styles/{posixpath.basename(name)}" for name in EVERYWHERE)}
    whole = "".join(files[address].decode() for address in sheets_among(files) if address in everywhere)
    page = browser.new_page()
    with served(site.folder) as address:
        for path in PAGES.values():
            page.goto(f"{address}{path}")
            left = page.evaluate(_LEFT_OUT, whole)
            assert len(left) > 50, path
            assert [key for key, holds_for_nothing in left if not holds_for_nothing] == [], path
    page.close()
