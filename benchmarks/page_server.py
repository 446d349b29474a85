"""A site on the loopback as a plain web server gives it: compressed, and kept by the browser for a while."""

from __future__ import annotations

import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

PAGES = {
    "home": "",
    "stories": "personas/",
    "story": "personas/ismael/",
    "analysis": "analyses/2025/",
    "reckon yourself": "analyses/2025/reken-zelf/",
    "benefits": "baten/",
    "benefit": "baten/fact/",
    "payer": "betalers/zorgverzekeraar/",
    "budget": "begrotingen/2025/",
    "building blocks": "bouwstenen/oosterweer/",
    "downloads": "downloads/",
    "search": "zoeken/",
    "story in English": "en/personas/ismael/",
}
"""A page of each kind of the demonstration."""
_TEXT = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"})


@cache
def _packed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file, its text compressed."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        is_text = path.suffix in _TEXT
        data = _packed(path) if is_text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)) + ("; charset=utf-8" if is_text else ""))
        self.send_header("Content-Length", str(len(data)))
        self.send_header(
            "Cache-Control", "public, max-age=3600" if path.suffix == ".html" else "public, max-age=31536000"
        )
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a site for a while and give its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
