"""The folder in which a publication keeps what can be made again: staged pages and rendered brochures."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from zhi_publish.messages.troubles import Trouble
from zhi_publish.publish.errors import FolderError
from zhi_publish.publish.swap import is_running

NAME = ".zhi"


class Workspace:
    """``.zhi`` inside the publication; git is told to leave it alone."""

    def __init__(self, root: Path) -> None:
        self._folder = root / NAME

    def staging(self) -> Path:
        """Return the folder for finished pages."""
        return self._made("staging")

    def workbooks(self) -> Path:
        """Return the folder for written spreadsheets."""
        return self._made("workbooks")

    def brochures(self) -> Path:
        """Return the folder for rendered brochures."""
        return self._made("brochures")

    def share_pictures(self) -> Path:
        """Return the folder for pictures for who shares a page."""
        return self._made("delen")

    def preview(self) -> Path:
        """Return a folder of its own for one live preview; what a preview that was killed left behind goes."""
        for leftover in self._made("").glob("preview-*"):
            process = leftover.name.removeprefix("preview-")
            if process.isdigit() and not is_running(int(process)):
                shutil.rmtree(leftover, ignore_errors=True)
        return self._made(f"preview-{os.getpid()}")

    def lock_file(self) -> Path:
        """Return the file that a running build holds."""
        return self._made("") / "lock"

    def _made(self, name: str) -> Path:
        folder = self._folder / name if name else self._folder
        try:
            for part in (self._folder, folder):
                # a link would let files be written, and cleared away, elsewhere
                if part.is_symlink():
                    raise FolderError(Trouble.NO_FOLDER, path=part)
            folder.mkdir(parents=True, exist_ok=True)
            ignore = self._folder / ".gitignore"
            if not ignore.exists() and not ignore.is_symlink():
                ignore.write_text("*\n", encoding="utf-8")
        except OSError as error:
            raise FolderError.from_system(error, folder) from error
        return folder
