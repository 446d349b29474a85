"""How far the brochures are: one line that keeps changing on a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self, TextIO

from zhi_publish.messages.progress import progress_words
from zhi_publish.model.settings import Language

FEWEST_ON_TERMINAL = 2
FEWEST_ELSEWHERE = 13
"""Where lines are kept (a log, a server), a handful of brochures is not worth them."""
LINES = 10
"""Plain lines for the whole work."""


class Progress:
    """Tells how far a build is; the time that is left follows from the part that is done."""

    def __init__(self, language: Language, out: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._words, self._out, self._clock = progress_words(language), out, clock
        self._is_terminal = out.isatty()
        self._start = clock()
        self._width = 0
        self._lines = 0

    def tell(self, part: float, done: int, of: int) -> None:
        """Say how far it is: ``part`` of the work, from 0 to 1, and how many of how many brochures."""
        if of < (FEWEST_ON_TERMINAL if self._is_terminal else FEWEST_ELSEWHERE):
            return
        if not done:
            self._start = self._clock()
        passed = self._clock() - self._start
        left = passed / part * (1 - part) if part and done < of else None
        line = self._words.told(done, of, left)
        if self._is_terminal:
            self._out.write(f"\r{line.ljust(self._width)}")
            self._width = len(line)
        elif done * LINES >= self._lines * of:
            self._lines = done * LINES // of + 1
            self._out.write(f"{line}\n")
        self._out.flush()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave a terminal with a clean line, also when the work was broken off."""
        if self._width:
            self._out.write(f"\r{' ' * self._width}\r")
            self._out.flush()
