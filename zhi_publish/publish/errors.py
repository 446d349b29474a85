"""Trouble with the surroundings: a folder, a library, a disk. Caught in the command line and the host's plugin only.

PublishError
├── FolderError      a folder cannot be read or written
└── BuildError       a part of the output could not be made
"""

from __future__ import annotations


class PublishError(Exception):
    """Something outside the content stands in the way; the text is for the person at the keyboard."""


class FolderError(PublishError):
    """A folder cannot be read or written."""


class BuildError(PublishError):
    """A part of the output could not be made."""
