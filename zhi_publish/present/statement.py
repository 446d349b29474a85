"""What the tests of this program hold about every kind of page: the claims of the accessibility statement.

A claim that no test proves is not made: ``tests/browser/test_statement.py`` names the test of each, and fails when
either is gone or when a version differs from the tool that was used.
"""

from __future__ import annotations

from enum import StrEnum

AXE_VERSION = "4.14.1"
HTML_VALIDATE_VERSION = "9.7.1"


class Claim(StrEnum):
    """Something that holds for all kinds of pages of the demonstration, in every version of this program."""

    AXE = "axe"
    VALID = "valid"
    STRUCTURE = "structure"
    KEYBOARD = "keyboard"
    FOCUS = "focus"
    LARGE = "large"
    SPACING = "spacing"
    SCRIPTLESS = "scriptless"
    COLOURS = "colours"
    MOTION = "motion"
    PAPER = "paper"
    TREE = "tree"
    PRIVATE = "private"
    PRINT = "print"
