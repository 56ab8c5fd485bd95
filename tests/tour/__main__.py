"""Goes on all tours: `python -m tests.tour --out out/tour`; ends with 1 if one did not end well."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

TOURS = ("tour", "stranger")


def main() -> int:
    """Go on the tours, each into a folder of its own, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tours", nargs="*", metavar="TOUR", help=f"only these of {TOURS}")
    parser.add_argument("--out", type=Path, required=True, help="folder of what is kept")
    options = parser.parse_args()
    codes = [
        subprocess.run(
            [sys.executable, "-m", f"tests.tour.{name}", "--out", str(options.out / name)],
            check=False,
        ).returncode
        for name in options.tours or TOURS
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
