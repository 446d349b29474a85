"""Trouble with the surroundings: a folder, a library, a disk. Caught in the command line and the host's plugin only.

PublishError
├── FolderError        a folder cannot be read or written
└── BuildError         a part of the output could not be made
    └── BrochureError  a brochure could not be made (:mod:`zhi_publish.publish.brochure`)
"""

from __future__ import annotations

from zhi_publish.messages.troubles import TROUBLES, Trouble
from zhi_publish.model.settings import Language


class PublishError(Exception):
    """Something outside the content stands in the way."""

    def __init__(self, trouble: Trouble, **details: object) -> None:
        super().__init__(trouble, details)
        self.trouble = trouble
        self.details = details

    def explain(self, language: Language) -> str:
        """Return what is the matter and what to do, for the person at the keyboard."""
        told = TROUBLES[language][self.trouble].format(**self.details)
        # the name of a file may hold bytes that are no letters
        return told.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    def __str__(self) -> str:
        return self.explain(Language.DUTCH)


class FolderError(PublishError):
    """A folder cannot be read or written."""

    @classmethod
    def from_system(cls, error: OSError, path: object) -> FolderError:
        """Return the error for a folder that the system would not let us write."""
        return cls(Trouble.CANNOT_WRITE, path=error.filename or path, problem=error.strerror or error)


class BuildError(PublishError):
    """A part of the output could not be made."""
