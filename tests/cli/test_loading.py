"""What a command loads before it begins: whoever only checks a text waits for nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.makers import write_project

PERSONA = "---\nnaam: Els\nwaarde: groei\nbaten:\n  - {titel: Cursus, bedrag: 500, schatting: ja}\n---\n\n"
ANALYSIS = "---\ntitel: Ons jaar\njaar: 2025\nkosten: 400\npersonas: {els: 3}\ncontrole: {baten: 1500}\n---\n\nTekst.\n"

ENGINES = frozenset(
    "jinja2 markdown nh3 PIL numpy openpyxl python_calamine xlsxwriter jsonschema mkdocs weasyprint pikepdf "
    "http email importlib.metadata asyncio multiprocessing".split()
)
"""For pages, prints, pictures and sheets."""
_TELL = (
    "import json, sys, atexit\n"
    "atexit.register(lambda: sys.__stderr__.write(json.dumps(sorted(sys.modules))))\n"
    "from zhi_publish.cli import main\n"
    "main()\n"
)


def loaded_by(*words: str) -> set[str]:
    """Return the modules that a command has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", _TELL, *words], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return set(json.loads(done.stderr))


def test_help_loads_nothing_of_a_publication() -> None:
    """Whoever asks for help sees it at once."""
    loaded = loaded_by("--help")

    assert not loaded & ENGINES
    ours = {name.split(".")[1] for name in loaded if name.startswith("zhi_publish.")}
    assert ours <= {"cli", "diagnostics", "frozen", "messages", "model"}
    assert not {"yaml", "zhi_publish.pipeline", "zhi_publish.model.project"} & loaded


@pytest.mark.parametrize("body", ["Samen € 500.", 'Een tabel:\n\n{{ batentabel("els") }}\n\nNa de tabel.'])
def test_a_check_loads_no_engine_and_no_words_of_pages(body: str, tmp_path: Path) -> None:
    """Nothing that makes pages, and no part of the method that the publication does not have."""
    root = write_project(tmp_path, {"personas/els.md": f"{PERSONA}{body}\n", "analyses/2025.md": ANALYSIS})

    loaded = loaded_by("check", str(root))

    assert not loaded & ENGINES
    for name in (
        "present.wording", "present.words", "present.controls_told", "present.method_rules", "load.method",
        "compute.method", "compute.simulation", "compute.payer_matrix", "model.decision_plan", "publish",
    ):  # fmt: skip
        assert f"zhi_publish.{name}" not in loaded
