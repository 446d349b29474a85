"""How soon a page can be read on a slow phone: ``python benchmarks/first_paint.py [palet|krant]``.

Chromium on a line of 1.6 Mbit/s with 150 ms to the server and back, four times slower than this machine reckons; each
page in a new window with nothing kept. First paint, the largest thing painted, how much moved afterwards, and bytes:
over the line, and of the page with its styles and scripts as they stand on disk and as a server packs them.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.demo_site import chromium, demo_site
from benchmarks.page_server import PAGES, served
from benchmarks.page_sizes import sizes

SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
TIMES_SLOWER = 4
ROUNDS = 3
MOST_SECONDS = 2.5
"""To the largest thing painted: what is called good for visitors."""

WATCH = """() => { globalThis.zhiSeen = {lcp: 0, cls: 0};
new PerformanceObserver(list => { for (const one of list.getEntries()) zhiSeen.lcp = one.startTime; }).observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => { for (const one of list.getEntries()) if (!one.hadRecentInput) zhiSeen.cls += one.value; }).observe({type: 'layout-shift', buffered: true}); }"""
TELL = """() => ({...zhiSeen, fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0)})"""


def seen(browser: Browser, address: str) -> dict[str, float]:
    """Open a page as a slow phone does and return its times in milliseconds."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": TIMES_SLOWER})
    page.add_init_script(f"({WATCH})()")
    page.goto(address, wait_until="load")
    page.wait_for_timeout(700)
    found: dict[str, Any] = page.evaluate(TELL)
    context.close()
    return found


def main() -> int:
    """Print a row for each kind of page; the exit code is 1 when one is slow."""
    look = sys.argv[1] if len(sys.argv) > 1 else "palet"
    print(f"{'first paint, look ' + look:<28} {'first':>8} {'largest':>8} {'moved':>7} {'over the line':>14}"
          f" {'on disk':>9} {'packed':>8} {'letters':>8}")  # fmt: skip
    slow = False
    with demo_site(look) as folder, served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        seen(browser, address)  # the first window of a browser waits for the browser itself
        for name, path in PAGES.items():
            rounds = [seen(browser, address + path) for _ in range(ROUNDS)]
            first, largest, moved, size = (
                statistics.median(one[key] for one in rounds) for key in ("fcp", "lcp", "cls", "bytes")
            )
            slow = slow or largest > MOST_SECONDS * 1000
            raw, packed, letters = (one / 1000 for one in sizes(folder, path))
            print(
                f"{name:<28} {first / 1000:6.2f} s {largest / 1000:6.2f} s {moved:7.3f} {size / 1000:11.0f} kB"
                f" {raw:6.1f} kB {packed:5.1f} kB {letters:5.0f} kB",
                flush=True,
            )
        browser.close()
    print(f"largest within {MOST_SECONDS} s: {'MISS' if slow else 'ok'}")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
