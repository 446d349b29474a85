"""Files that hold what is expected: compared, or rewritten with ``pytest --update-golden``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Golden:
    """Compares text with a file that holds what is expected."""

    is_updating: bool

    def check(self, path: Path, text: str) -> None:
        """Assert that a file holds this text; with ``--update-golden`` it is made so."""
        if self.is_updating and (not path.exists() or path.read_text(encoding="utf-8") != text):
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path.name} is missing; pytest --update-golden writes it"
        assert text == path.read_text(encoding="utf-8")
