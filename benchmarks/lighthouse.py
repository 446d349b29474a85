"""What Lighthouse says of a page of each kind: ``python benchmarks/lighthouse.py [palet|krant]``.

Lighthouse weighs 185 MB with all that it brings along, so it is no part of the tests: npm fetches it when this is run,
without a browser of its own. It measures as a phone on a slow line, at its own default.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.demo_site import chromium, demo_site
from benchmarks.page_server import PAGES, served

LIGHTHOUSE = "lighthouse@13.5.0"
PARTS = ("performance", "accessibility", "best-practices", "seo")


def report(address: str, folder: Path) -> dict[str, Any]:
    """Return the report on one page."""
    target = folder / "report.json"
    done = subprocess.run(
        ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={target}",
         "--chrome-flags=--headless=new --no-sandbox --disable-gpu"],
        env={**os.environ, "CHROME_PATH": chromium(), "PUPPETEER_SKIP_DOWNLOAD": "1"},
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        sys.exit(done.stderr)
    found: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
    return found


def main() -> int:
    """Print a row for each kind of page, and what costs points; the exit code is 1 when anything does."""
    look = sys.argv[1] if len(sys.argv) > 1 else "palet"
    print(f"{'lighthouse, look ' + look:<28}" + "".join(f"{part:>16}" for part in PARTS))
    is_all = True
    with demo_site(look) as site, served(site) as address, tempfile.TemporaryDirectory() as folder:
        for name, path in PAGES.items():
            found = report(address + path, Path(folder))
            scores = [round(100 * (found["categories"][part]["score"] or 0)) for part in PARTS]
            print(f"{name:<28}" + "".join(f"{score:>16}" for score in scores), flush=True)
            for part in PARTS:
                for one in found["categories"][part]["auditRefs"]:
                    audit = found["audits"][one["id"]]
                    if one["weight"] and audit["score"] not in {None, 1}:
                        is_all = False
                        print(
                            f"    {audit['id']} {audit['score']:.2f} {audit.get('displayValue', '')}",
                            flush=True,
                        )
    return 0 if is_all else 1


if __name__ == "__main__":
    sys.exit(main())
