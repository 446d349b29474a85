"""Copy what the search box of a website leans on from ``node_modules`` into the look, as plain scripts.

A website that is opened from a folder may load no modules, so a module is wrapped. The comments of MiniSearch, which
are more than half of it, stay at home. Run it after a new version in ``package.json``:

    npm ci && python -m scripts.vendor_search

A test compares what stands in the look with what this makes of the version that ``package.json`` names.
"""  # noqa: INP001 - run as a module, and imported by a test

from __future__ import annotations

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
SCRIPTS = ROOT / "themes" / "palet" / "scripts"

_COMMENT = re.compile(r"^[ \t]*/\*\*.*?\*/\n|^[ \t]*//[^\n]*\n", re.DOTALL | re.MULTILINE)
_STEMMERS = {"nl": "Dutch", "en": "English"}


def vendored() -> dict[str, str]:
    """Return the text of each script and licence, by its name in the look."""
    minisearch = (PACKAGES / "minisearch/dist/umd/index.js").read_text(encoding="utf-8")
    files = {
        "minisearch.js": _head("minisearch", "MIT, (c) Luca Ongaro") + _COMMENT.sub("", minisearch),
        "minisearch-LICENSE.txt": (PACKAGES / "minisearch/LICENSE.txt").read_text(encoding="utf-8"),
        "stemmers-LICENSE.txt": (PACKAGES / "@orama/stemmers/LICENSE.md").read_text(encoding="utf-8"),
    }
    for language, name in _STEMMERS.items():
        module = (PACKAGES / f"@orama/stemmers/dist/{language}.js").read_text(encoding="utf-8")
        plain, count = re.subn(r"\bexport (?=function stemmer\(|const language=)", "", module)
        if count != 2 or "export" in plain or "import" in plain:
            msg = f"{language}.js of @orama/stemmers is not what it was"
            raise ValueError(msg)
        head = _head("@orama/stemmers", f"Apache-2.0, (c) OramaSearch Inc.; {name}, after Snowball")
        files[f"stemmer-{language}.js"] = f"{head}(()=>{{{plain.strip()};globalThis.zhiStem=stemmer}})();\n"
    return files


def _head(package: str, licence: str) -> str:
    described = json.loads((PACKAGES / package / "package.json").read_text(encoding="utf-8"))
    return f"/*! {package} {described['version']}, {licence}. Made by scripts/vendor_search.py. */\n"


def main() -> None:
    """Write the files."""
    for name, text in vendored().items():
        (SCRIPTS / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
