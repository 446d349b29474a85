"""All brochures of a publication at once: what did not change is taken from a cache, the rest is set side by side.

Each brochure that must be made gets a process of its own, forked from this one after the engine was loaded, so that
no process loads it again and no document is copied.
"""

from __future__ import annotations

import ctypes
import hashlib
import multiprocessing
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from pathlib import Path

from zhi_publish import __version__
from zhi_publish.publish import brochure_pdf
from zhi_publish.publish.print_document import BrochureError, PrintDocument

CACHE_SUFFIX = ".brochure"
MOST_KEPT = 64
"""Brochures that a cache keeps; the oldest make place for newer ones."""

_STOPPED = {
    "nl": "Het opmaken werd afgebroken (signaal {code}). Misschien was er te weinig geheugen; bouw nog eens.",
    "en": "Setting it was cut short (signal {code}). Perhaps there was too little memory; build again.",
}
_UNEXPECTED = {
    "nl": "Bij het opmaken ging iets mis: {problem}",
    "en": "Something went wrong while setting it: {problem}",
}
_MADE, _FAILED = b"+", b"-"


Notice = Callable[[float, int, int], None]
"""Is told, each time that a brochure comes ready: which part of the work is done, and how many of how many."""


def build_brochures(
    documents: Mapping[str, PrintDocument],
    cache: Path | None = None,
    workers: int | None = None,
    notice: Notice | None = None,
) -> Mapping[str, bytes]:
    """Return the PDF of each document, by the same names and in the same order.

    Args:
        documents: what to print, by the id of the brochure.
        cache: folder that keeps brochures between builds; None makes all of them anew.
        workers: how many are set at the same time; as many as there are processors when left out.
        notice: is told how far the work is; only brochures that have to be made count.

    Raises:
        BrochureError: one or more could not be made; the others are in the cache by then.

    """
    made: dict[str, bytes] = {}
    keys = {name: cache_key(document) for name, document in documents.items()}
    for name, key in keys.items():
        found = None if cache is None else read_cache(cache, key)
        if found is not None:
            made[name] = found
    missing = {name: document for name, document in documents.items() if name not in made}
    problems: list[BrochureError] = []
    weights = {name: len(document.html) for name, document in missing.items()}
    whole, ready = sum(weights.values()) or 1, 0
    if notice is not None and missing:
        notice(0.0, 0, len(missing))
    for number, (name, result) in enumerate(_render_all(missing, workers or os.cpu_count() or 1), start=1):
        ready += weights[name]
        if notice is not None:
            notice(ready / whole, number, len(missing))
        if isinstance(result, BrochureError):
            problems.append(result)
            continue
        made[name] = result
        if cache is not None:
            # at once, so that whoever is interrupted goes on where it stopped
            write_cache(cache, keys[name], result)
    if problems:
        raise _joined(sorted(problems, key=lambda one: list(documents).index(one.brochure)))
    if cache is not None and missing:
        _prune(cache, keep={keys[name] for name in documents})
    return {name: made[name] for name in documents}


# -- the cache -------------------------------------------------------------------------------------------------


def cache_key(document: PrintDocument) -> str:
    """Return the name under which a brochure is kept: all that decides about its bytes."""
    parts = f"{document.digest} zhi_publish={__version__} {brochure_pdf.engine_version()}"
    return hashlib.sha256(parts.encode()).hexdigest()


def read_cache(cache: Path, key: str) -> bytes | None:
    """Return a brochure that was kept; None when there is none or when its file was damaged."""
    try:
        kept = (cache / f"{key}{CACHE_SUFFIX}").read_bytes()
    except OSError:
        return None
    digest, _, pdf = kept.partition(b"\n")
    return pdf if digest == hashlib.sha256(pdf).hexdigest().encode() else None


def write_cache(cache: Path, key: str, pdf: bytes) -> None:
    """Keep a brochure. A cache that cannot be written costs time, not the brochure."""
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=cache, suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(pdf).hexdigest().encode() + b"\n" + pdf)
            Path(name).replace(cache / f"{key}{CACHE_SUFFIX}")
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


WHO = "wie"
"""Beside the brochures that are kept: marks of the personas that may be in them."""


def forget_withdrawn(cache: Path, persona_ids: Iterable[str]) -> None:
    """Throw away every brochure that is kept, once a persona is there no more: it may be in any of them.

    Marks and no names are remembered of who was there. A cache that cannot be written costs nothing else.
    """
    marks = {hashlib.sha256(item_id.encode()).hexdigest() for item_id in persona_ids}
    path = cache / WHO
    with suppress(OSError):
        before = set(path.read_text(encoding="ascii").split()) if path.is_file() else None
        if before is None or before - marks:
            for kept in cache.glob(f"*{CACHE_SUFFIX}"):
                kept.unlink(missing_ok=True)
        if before != marks:
            cache.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(sorted(marks)) + "\n", encoding="ascii")


def _prune(cache: Path, keep: set[str]) -> None:
    with suppress(OSError):
        others = [path for path in cache.glob(f"*{CACHE_SUFFIX}") if path.stem not in keep]
        for path in sorted(others, key=lambda one: one.stat().st_mtime, reverse=True)[
            max(MOST_KEPT - len(keep), 0) :
        ]:
            path.unlink(missing_ok=True)


# -- the work --------------------------------------------------------------------------------------------------


def _render_all(
    documents: Mapping[str, PrintDocument], workers: int
) -> Iterator[tuple[str, bytes | BrochureError]]:
    """Yield each brochure as it comes ready, or what was wrong with it."""
    if not documents:
        return
    if min(workers, len(documents)) == 1 or sys.platform != "linux":
        for name, document in documents.items():
            try:
                yield name, brochure_pdf.render_pdf(document)
            except BrochureError as error:
                yield name, BrochureError(error.explanation, name)
        return
    _warm_up(documents)
    # the longest first, so that none of them is left for the end
    waiting = sorted(documents, key=lambda name: len(documents[name].html))
    running: dict[Connection, tuple[str, ForkProcess]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < workers:
                name = waiting.pop()
                connection, process = _start(documents[name])
                running[connection] = (name, process)
            for ready in wait(list(running)):
                if isinstance(ready, Connection):
                    name, process = running.pop(ready)
                    yield name, _receive(name, documents[name].language, ready, process)
    finally:
        for connection, (_, process) in running.items():
            process.kill()
            process.join()
            connection.close()


def _warm_up(documents: Mapping[str, PrintDocument]) -> None:
    """Do once what each process would do again: load the engine and unpack the fonts."""
    brochure_pdf.load_engine(next(iter(documents.values())).language)
    for document in documents.values():
        for data in document.resources.values():
            brochure_pdf.unpack_font(data)


def _start(document: PrintDocument) -> tuple[Connection, ForkProcess]:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(document, sender), daemon=True)
    process.start()
    sender.close()
    return receiver, process


_PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """Let the system end this process when its parent is killed: it would keep the lock of the publication."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))
    if os.getppid() == 1:  # the parent was gone before we asked
        os._exit(1)


def _work(document: PrintDocument, sender: Connection) -> None:
    """Make a brochure in a process of its own and hand it over."""
    # who stops the build stops the parent, and the parent stops its children
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    try:
        sender.send_bytes(_MADE + brochure_pdf.render_pdf(document))
    except BrochureError as error:
        sender.send_bytes(_FAILED + error.explanation.encode())
    except Exception as error:  # noqa: BLE001 - it must reach the parent, whatever it is
        problem = f"{type(error).__name__}: {error}"
        sender.send_bytes(_FAILED + _said(_UNEXPECTED, document.language).format(problem=problem).encode())
    finally:
        sender.close()


def _receive(name: str, language: str, connection: Connection, process: ForkProcess) -> bytes | BrochureError:
    try:
        answer = connection.recv_bytes()
    except (EOFError, OSError):
        answer = b""
    finally:
        connection.close()
        process.join()
    if answer[:1] == _MADE:
        return answer[1:]
    if answer[:1] == _FAILED:
        return BrochureError(answer[1:].decode(), name)
    code = -(process.exitcode or 0)
    return BrochureError(_said(_STOPPED, language).format(code=code), name)


def _said(sentences: Mapping[str, str], language: str) -> str:
    return sentences.get(language, sentences["nl"])


def _joined(problems: list[BrochureError]) -> BrochureError:
    if len(problems) == 1:
        return problems[0]
    return BrochureError("\n".join(str(problem) for problem in problems))
