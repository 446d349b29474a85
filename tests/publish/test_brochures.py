from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.building import listen_to_ctrl_c
from zhi_publish.publish import brochure_pdf
from zhi_publish.publish.brochures import (
    build_brochures,
    cache_key,
    forget_withdrawn,
    read_cache,
    write_cache,
)
from zhi_publish.publish.print_document import BrochureError, PrintDocument

pytestmark = pytest.mark.print


def make_document(words: str = "Soep.", *, title: str = "Proef", css: str = "") -> PrintDocument:
    """Return the smallest document."""
    return PrintDocument(
        html=f"<!DOCTYPE html><html lang=nl><body><h1>{words}</h1></body></html>",
        stylesheets=(css,),
        resources={},
        title=title,
        language="nl",
        author="",
    )


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the titles of what is really set, in this process."""
    titles: list[str] = []
    plain = brochure_pdf.render_pdf

    def note(document: PrintDocument) -> bytes:
        titles.append(document.title)
        return plain(document)

    monkeypatch.setattr(brochure_pdf, "render_pdf", note)
    return titles


def test_second_build_sets_nothing(tmp_path: Path, rendered: list[str]) -> None:
    """What did not change comes from the cache."""
    documents = {"a": make_document("A", title="A"), "b": make_document("B", title="B")}

    first = build_brochures(documents, tmp_path, 1)
    second = build_brochures(documents, tmp_path, 1)

    assert rendered == ["A", "B"]
    assert first == second
    assert list(second) == ["a", "b"]


@pytest.mark.parametrize(
    "change",
    [
        lambda: make_document("Ander"), lambda: make_document(title="Ander"), lambda: make_document(css="p{color:red}"),
        lambda: PrintDocument(
            html=make_document().html, stylesheets=("",), resources={"x": b""}, title="Proef", language="nl", author=""
        ),
    ],
)  # fmt: skip
def test_whatever_changes_asks_for_a_new_brochure(change: Callable[[], PrintDocument]) -> None:
    """Words, title, style and pictures all count."""
    assert cache_key(change()) != cache_key(make_document())


def test_other_version_asks_for_a_new_brochure(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new engine sets other pages."""
    before = cache_key(make_document())
    monkeypatch.setattr(brochure_pdf, "engine_version", lambda: "weasyprint=99")

    assert cache_key(make_document()) != before


@pytest.mark.parametrize("damage", [b"", b"x", b"0" * 64 + b"\n%PDF"])
def test_damaged_entry_is_made_anew(tmp_path: Path, damage: bytes, rendered: list[str]) -> None:
    """A cache is never believed blindly."""
    document = make_document()
    good = build_brochures({"a": document}, tmp_path, 1)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(damage)

    assert build_brochures({"a": document}, tmp_path, 1) == good
    assert len(rendered) == 2
    assert read_cache(tmp_path, cache_key(document)) == good["a"]


def test_cut_off_entry_is_made_anew(tmp_path: Path) -> None:
    """Not even when it looks like a brochure."""
    write_cache(tmp_path, "k", b"%PDF lang")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])

    assert read_cache(tmp_path, "k") is None


def test_brochures_of_before_go_with_a_persona_who_was_withdrawn(tmp_path: Path) -> None:
    """Somebody new throws nothing away; somebody who left takes along whatever she may be in."""
    forget_withdrawn(tmp_path, ["els", "joop"])
    write_cache(tmp_path, "boek", b"%PDF-1.7 Els en Joop")
    forget_withdrawn(tmp_path, ["els", "joop", "noor"])
    assert read_cache(tmp_path, "boek") is not None

    forget_withdrawn(tmp_path, ["joop", "noor"])

    assert read_cache(tmp_path, "boek") is None
    assert not list(tmp_path.glob("*.brochure"))
    assert "els" not in "".join(path.read_text(encoding="ascii") for path in tmp_path.iterdir())


def test_brochures_of_nobody_knows_whom_go(tmp_path: Path) -> None:
    """An earlier version of the program did not remember who was in them."""
    write_cache(tmp_path, "boek", b"%PDF-1.7 Els")

    forget_withdrawn(tmp_path, ["els"])

    assert read_cache(tmp_path, "boek") is None


def test_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    """The brochure comes all the same."""
    (tmp_path / "bestand").write_text("in de weg", encoding="utf-8")

    assert build_brochures({"a": make_document()}, tmp_path / "bestand", 1)["a"].startswith(b"%PDF")


def test_pool_gives_the_same_bytes(tmp_path: Path) -> None:
    """Side by side or one by one makes no difference."""
    documents = {name: make_document(name) for name in ("c", "a", "b")}

    assert build_brochures(documents, tmp_path, 2) == build_brochures(documents, None, 1)
    assert len(list(tmp_path.iterdir())) == 3


def test_error_of_a_child_names_its_brochure(tmp_path: Path) -> None:
    """The others are made all the same, and kept for the next time."""
    broken = make_document('<img src="zhi:weg.png" alt="Weg">')
    documents = {"goed": make_document("goed"), "stuk": broken, "ook": make_document("ook")}

    with pytest.raises(BrochureError, match=r"^stuk: De afbeelding weg\.png") as caught:
        build_brochures(documents, tmp_path, 2)

    assert caught.value.brochure == "stuk"
    assert len(list(tmp_path.iterdir())) == 2


def test_two_errors_are_told_together() -> None:
    """All at once, like the findings of a check."""
    documents = {name: make_document(f'<img src="zhi:{name}.png" alt="x">') for name in ("een", "twee")}

    with pytest.raises(BrochureError, match=r"(?s)een: .*een\.png.*\ntwee: .*twee\.png"):
        build_brochures(documents, None, 2)


def test_killed_child_is_an_error_and_no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when memory runs out."""
    plain = brochure_pdf.render_pdf

    def die(document: PrintDocument) -> bytes:
        if document.title == "dood":
            os.kill(os.getpid(), signal.SIGKILL)
        return plain(document)

    monkeypatch.setattr(brochure_pdf, "render_pdf", die)
    documents = {"a": make_document("a"), "b": make_document("b", title="dood")}

    with pytest.raises(BrochureError, match=r"b: Het opmaken werd afgebroken \(signaal 9\)"):
        build_brochures(documents, None, 2)


def test_mistake_of_ours_names_its_brochure_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a report of it says where to look."""

    def fail(document: PrintDocument) -> bytes:
        raise ZeroDivisionError(document.title)

    monkeypatch.setattr(brochure_pdf, "render_pdf", fail)

    with pytest.raises(BrochureError, match=r"(?s)a: .*ZeroDivisionError: Proef"):
        build_brochures({"a": make_document("a"), "b": make_document("b")}, None, 2)


INTERRUPTED = """
import sys, time
sys.path.insert(0, {root!r})
from zhi_publish.publish import brochure_pdf, brochures
from tests.publish.test_brochures import make_document
brochure_pdf.render_pdf = lambda document: time.sleep(60) or b""
print("ready", flush=True)
brochures.build_brochures({{"a": make_document("a"), "b": make_document("b")}}, None, 2)
"""


def test_interrupt_ends_all_processes() -> None:
    """Ctrl-C reaches the whole group; nothing is left behind and no child tells a story of its own."""
    root = str(Path(__file__).resolve().parents[2])
    started = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED.format(root=root)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=listen_to_ctrl_c,  # noqa: PLW1509 - nothing else runs in the child yet
    )  # fmt: skip
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    time.sleep(2.5)

    os.killpg(started.pid, signal.SIGINT)
    _, told = started.communicate(timeout=20)

    assert started.returncode != 0
    assert told.count("KeyboardInterrupt") == 1
    with pytest.raises(ProcessLookupError):
        os.killpg(started.pid, 0)
