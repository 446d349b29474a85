"""What goes wrong in the look that a publication brings itself is told to whoever made it, with file and line."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from zhi_publish.load.look import built_in_folder
from zhi_publish.messages.troubles import Trouble
from zhi_publish.model.look import Look
from zhi_publish.publish.errors import BuildError, PublishError


@contextmanager
def templates_of(look: Look) -> Iterator[None]:
    """Raise BuildError for a template of the publication's own that does not work; a template of ours may crash."""
    try:
        yield
    except PublishError:
        raise
    except Exception as error:
        place = _place(error, look)
        if place is None:
            raise
        path, line = place
        raise BuildError(Trouble.TEMPLATE, path=path, line=line, problem=error) from error


def _place(error: Exception, look: Look) -> tuple[str, int] | None:
    """Return the innermost spot in a template of the publication's own; None when there is none."""
    frames = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError) and error.filename is not None:
        frames.append((error.filename, error.lineno))
    own = [folder for folder in look.folders if not folder.is_relative_to(built_in_folder())]
    for file, line in reversed(frames):
        for folder in own:
            if Path(file).is_relative_to(folder):
                return f"{folder.name}/{Path(file).relative_to(folder).as_posix()}", line
    if own and isinstance(error, TemplateNotFound):
        # a look that builds on no other has to bring every template itself
        return f"{own[0].name}/{error.name}", 1
    return None


def text_of(path: Path) -> str:
    """Return the text of a style sheet; raises BuildError for one that cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BuildError(Trouble.FILE_GONE, path=path.name, problem=error) from error
