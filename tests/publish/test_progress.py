"""How far the brochures are, and going on where a build was interrupted."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import textwrap
import time
from itertools import count
from pathlib import Path

from zhi_publish.model.settings import Language
from zhi_publish.publish.progress import Progress


class Terminal(io.StringIO):
    """A stream that says that somebody is looking."""

    def isatty(self) -> bool:
        """Return yes."""
        return True


def test_log_gets_ten_plain_lines() -> None:
    """With an estimate that follows from the part that is done; a handful of brochures says nothing."""
    out, ticks = io.StringIO(), count(0, 30)
    with Progress(Language.DUTCH, out, lambda: next(ticks)) as progress:
        for done in range(41):
            progress.tell(done / 40, done, 40)
        progress.tell(0.5, 5, 10)

    lines = out.getvalue().splitlines()
    assert lines[0] == "0 van 40 brochures klaar"
    assert lines[-1] == "40 van 40 brochures klaar"
    assert len(lines) == 11
    assert "\r" not in out.getvalue()
    # twenty of forty took ten and a half minutes: as long again
    assert lines[5] == "20 van 40 brochures klaar, nog ongeveer 10 minuten"


def test_terminal_gets_one_line_that_is_cleared() -> None:
    """Nothing of it is left above the last sentence of a build."""
    out, ticks = Terminal(), count(0, 400)
    with Progress(Language.ENGLISH, out, lambda: next(ticks)) as progress:
        for done in range(3):
            progress.tell(done / 2, done, 2)

    shown = out.getvalue().split("\r")
    assert shown[1:3] == ["0 of 2 brochures ready", "1 of 2 brochures ready, about 13 minutes to go"]
    assert "\n" not in out.getvalue()
    assert not shown[-2].strip()
    assert not shown[-1]


_WORK = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from zhi_publish.publish import brochure_pdf, brochures
    from zhi_publish.publish.print_document import PrintDocument

    def render(document):
        time.sleep(0.3)
        with open(sys.argv[2], "a") as made:
            made.write(document.html + "\\n")
        return document.html.encode()

    brochure_pdf.render_pdf = render
    documents = {
        str(number): PrintDocument(html=str(number), title="", language="nl", author="", stylesheets=(), resources={})
        for number in range(8)
    }
    found = brochures.build_brochures(documents, Path(sys.argv[1]), 2)
    assert [pdf.decode() for pdf in found.values()] == list(documents)
    """
)


def test_killed_build_goes_on_where_it_was(tmp_path: Path) -> None:
    """What was ready is in the cache, and is not made again."""
    cache, made = tmp_path / "cache", tmp_path / "made"
    command = [sys.executable, "-c", _WORK, str(cache), str(made)]
    process = subprocess.Popen(command)
    deadline = time.monotonic() + 60
    while len(list(cache.glob("*.brochure"))) < 3 and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    kept = len(list(cache.glob("*.brochure")))
    time.sleep(0.7)  # children end with their parent
    made.write_text("")

    subprocess.run(command, check=True)

    assert 3 <= kept < 8
    assert len(made.read_text().split()) == 8 - kept
