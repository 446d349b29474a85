"""What is in a built site and no page asks for: it travels along for nothing, and is taken out again."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path

_READ = frozenset({".html", ".css", ".js", ".svg"})
"""Files that may name another file."""


def leave_out(site: Path, groups: Iterable[frozenset[str]]) -> None:
    """Delete from a built site the files of each group of which no other file names any.

    Files of a group belong together: one that is asked for may ask for the others in ways of its own.

    Args:
        site: The folder of the site.
        groups: Addresses of files that may be deleted. Nothing else is.

    """
    left = [group for group in groups if group]
    for path in sorted(site.rglob("*")):
        if not left:
            return
        if path.suffix in _READ and path.is_file():
            address, data = path.relative_to(site).as_posix(), path.read_bytes()
            left = [group for group in left if address in group or not _names(data, address, group)]
    for address in sorted(frozenset().union(*left)):
        (site / address).unlink(missing_ok=True)
        for folder in _folders(address):
            if (site / folder).is_dir() and not any((site / folder).iterdir()):
                (site / folder).rmdir()


def _names(data: bytes, address: str, group: frozenset[str]) -> bool:
    """Whether a file names one of a group: its folder and its own name, or its own name from within that folder."""
    here = posixpath.dirname(address)
    folders = {posixpath.dirname(one) for one in group}
    named = {one for one in folders if one == here or f"{posixpath.basename(one)}/".encode() in data}
    return bool(named) and any(
        posixpath.basename(one).encode() in data for one in group if posixpath.dirname(one) in named
    )


def _folders(address: str) -> Iterator[str]:
    """Yield the folders above a file, the nearest first."""
    while address := posixpath.dirname(address):
        yield address
