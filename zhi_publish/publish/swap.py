"""One step from the old site to the new: whoever looks sees one complete version."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

from zhi_publish.messages.troubles import Trouble
from zhi_publish.publish.errors import FolderError

PREFIX = ".zhi-build-"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextlib.contextmanager
def new_version(site: Path) -> Iterator[Path]:
    """Give a folder to build in, and put it in the place of ``site`` when the block ends well.

    When the block raises, or the process is killed, ``site`` is as it was; what a killed build left behind is
    cleared away by the next one. Raises FolderError when the place cannot be written.
    """
    parent = site.parent
    building = parent / f"{PREFIX}{os.getpid()}-{secrets.token_hex(4)}"
    try:
        # made inside the block that clears it away: a Ctrl-C may come at any moment
        _make(building)
        yield building
        _put_in_place(building, site)
    except OSError as error:
        raise FolderError.from_system(error, site) from error
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _make(building: Path) -> None:
    try:
        building.parent.mkdir(parents=True, exist_ok=True)
        _clear_leftovers(building.parent)
        building.mkdir()
        building.chmod(0o755)
    except OSError as error:
        raise FolderError.from_system(error, building.parent) from error


def _put_in_place(building: Path, site: Path) -> None:
    """Make ``building`` the site; afterwards the old one, if any, has the name of ``building``."""
    if not site.exists():
        building.rename(site)
        return
    if site.is_symlink() or not site.is_dir():
        raise FolderError(Trouble.NO_FOLDER, path=site)
    if not os.access(site, os.W_OK | os.X_OK):
        # the exchange would succeed, and whoever took the right to write away would lose what they protected
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(site))
    if not _exchange(building, site):
        aside = building.with_name(f"{building.name}-oud")
        site.rename(aside)
        building.rename(site)
        aside.rename(building)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders at once; False where the system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        return False
    raise OSError(number, os.strerror(number), str(other))


def _clear_leftovers(parent: Path) -> None:
    """Remove what builds that no longer run have left behind."""
    for leftover in parent.glob(f"{PREFIX}*"):
        number = leftover.name.removeprefix(PREFIX).partition("-")[0]
        if number.isdigit() and not is_running(int(number)):
            shutil.rmtree(leftover, ignore_errors=True)


def is_running(process: int) -> bool:
    """Return whether another process of this number runs; our own number is no other."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return process != os.getpid()
