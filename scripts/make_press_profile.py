#!/usr/bin/env python3
"""Make the profile of four inks that brochures for a print shop carry, from the measurements of FOGRA39.

Not part of a build: the profile is kept in the repository, and made again only when a choice below changes.
Needs two Debian packages, and none of them at run time:

    apt-get install icc-profiles-free argyll
    python3 scripts/make_press_profile.py

The measurements (Zlib licence) are those of Debian's icc-profiles-free; what ``colprof`` makes of them is ours.
Takes a minute or two. The header's date is fixed, so that the same measurements give the same bytes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MEASUREMENTS = Path("/usr/share/color/icc/FOGRA39L.ti3")
TARGET = Path(__file__).resolve().parent.parent / "zhi_publish/publish/inks/coated-fogra39l.icc"
DESCRIPTION = "zhi_publish coated offset, from FOGRA39L measurements"
COPYRIGHT = "zhi_publish, Zlib licence; measurements: Fogra, packaged by Kai-Uwe Behrmann"
DATE = bytes.fromhex("07e8 0001 0001 0000 0000 0000")
"""1 January 2024, midnight: two bytes each for year, month, day, hour, minute, second."""

OPTIONS = (
    "-q", "m", "-b", "m",  # tables of medium fineness: small, and 0.1 from the measurements on average
    "-n", "c",  # without the measurements themselves
    "-a", "l",
    "-l", "300",  # never more ink than this, in per cent: it has to dry
    "-L", "95",
    "-k", "p", "0", ".2", ".95", ".95", ".6",  # no black in light tones: faces stay clean
    "-Z", "r",
)  # fmt: skip


def main() -> int:
    """Make the profile; return 1 when something that it takes is missing."""
    if shutil.which("colprof") is None or not MEASUREMENTS.is_file():
        sys.stderr.write("apt-get install icc-profiles-free argyll\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        name = Path(folder) / "coated"
        shutil.copy(MEASUREMENTS, name.with_suffix(".ti3"))
        command = ["colprof", *OPTIONS, "-D", DESCRIPTION, "-C", COPYRIGHT, str(name)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - every word of it stands above
        made = bytearray(name.with_suffix(".icc").read_bytes())
    made[24:36] = DATE
    made[84:100] = bytes(16)  # the identity of a profile; none is a valid one
    TARGET.write_bytes(made)
    sys.stdout.write(f"{TARGET.name}: {len(made)} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
