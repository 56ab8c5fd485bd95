"""Demands every branch of the parts where a wrong one costs money, from their own tests alone.

`python dev.py test --coverage` runs it; arguments narrow it to the parts they name. Each part is
measured by its own tests only, so that a test further up cannot hide that its twin says nothing.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Part:
    """Source files that must be covered whole, and the folder of tests that must do it.

    Attributes:
        name: How the command line and the verdict call it.
        package: Folder of the sources, from the root.
        tests: Folder of the tests, from the root.
        include: Patterns of the files in the package that count, with commas between.
    """

    name: str
    package: str
    tests: str
    include: str = "*"


WIRE = ",".join(
    f"*/{name}.py" for name in ("wire", "values", "messages", "incoming", "register_side")
)
"""Both ends of the protocol without their pipes; the rest of the host is tested with processes."""

PARTS = (
    Part("plugin_api", "cashier_sim/plugin_api", "tests/unit/plugin_api"),
    Part("receipt", "cashier_sim/receipt", "tests/unit/receipt"),
    Part("engine", "cashier_sim/engine", "tests/unit/engine"),
    Part("wire", "cashier_sim/plugin_host", "tests/unit/plugin_host", WIRE),
)


def main(names: list[str]) -> int:
    """Measure the parts of those names, all without names; 1 if one misses a branch."""
    unknown = set(names) - {part.name for part in PARTS}
    if unknown:
        known = ", ".join(part.name for part in PARTS)
        sys.stderr.write(f"No such part: {', '.join(sorted(unknown))}. There are: {known}.\n")
        return 2
    chosen = [part for part in PARTS if not names or part.name in names]
    with ThreadPoolExecutor(2) as pool:
        verdicts = list(pool.map(_measure, chosen))
    for part, problem in zip(chosen, verdicts, strict=True):
        sys.stdout.write(f"{part.name:<12} {'100 % of branches' if not problem else 'FAILED'}\n")
        sys.stdout.write(problem)
    return 1 if any(verdicts) else 0


def _measure(part: Part) -> str:
    """Return what is wrong with the part, "" if nothing is."""
    with tempfile.TemporaryDirectory() as folder:
        data = f"--data-file={folder}/coverage"
        source = f"--source={part.package}"
        pytest = ("-m", "pytest", "-q", "-p", "no:cacheprovider", part.tests)
        tested = _coverage("run", "--branch", data, source, *pytest)
        if tested.returncode:
            return tested.stdout
        limits = ("--fail-under=100", "--show-missing", "--skip-covered", "--precision=2")
        report = _coverage("report", data, f"--include={part.include}", *limits)
        return report.stdout if report.returncode else ""


def _coverage(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "coverage", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
