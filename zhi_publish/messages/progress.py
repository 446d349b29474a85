"""How far a long piece of work is, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from zhi_publish.model.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressWords:
    """Sentences; ``{name}`` is filled in."""

    done: str
    """``{done}``, ``{all}``."""
    left: str
    """``{time}``."""
    seconds: str
    minute: str
    minutes: str
    """``{number}``."""
    hours: str
    """``{number}``: hours, with one decimal."""

    def told(self, done: int, of: int, seconds_left: float | None) -> str:
        """Return one line: how many are ready, and about how long the rest takes."""
        line = self.done.format(done=done, all=of)
        return line if seconds_left is None else f"{line}, {self.left.format(time=self._time(seconds_left))}"

    def _time(self, seconds: float) -> str:
        if seconds < 45:
            return self.seconds
        minutes = round(seconds / 60)
        if minutes < 2:
            return self.minute
        return (
            self.minutes.format(number=minutes)
            if minutes < 90
            else self.hours.format(number=round(minutes / 60))
        )


_DUTCH = ProgressWords(
    done="{done} van {all} brochures klaar",
    left="nog {time}",
    seconds="minder dan een minuut",
    minute="ongeveer een minuut",
    minutes="ongeveer {number} minuten",
    hours="ongeveer {number} uur",
)
_ENGLISH = ProgressWords(
    done="{done} of {all} brochures ready",
    left="{time} to go",
    seconds="less than a minute",
    minute="about a minute",
    minutes="about {number} minutes",
    hours="about {number} hours",
)


def progress_words(language: Language) -> ProgressWords:
    """Return the sentences of a language."""
    return _ENGLISH if language is Language.ENGLISH else _DUTCH
