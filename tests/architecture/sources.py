"""The Python files of the project, read once for all the tests that look at source."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TREES = ("cashier_sim", "plugins", "tests", "bench")


@cache
def python_files() -> tuple[str, ...]:
    """Return all our Python files as paths from the root, with forward slashes."""
    found = [path for tree in TREES for path in (ROOT / tree).rglob("*.py")]
    return ("dev.py", *sorted(path.relative_to(ROOT).as_posix() for path in found))


@cache
def text(path: str) -> str:
    """Return what the file says."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path: str) -> ast.Module:
    """Return the parsed file."""
    return ast.parse(text(path), path)


def imported(module: ast.Module) -> set[str]:
    """Return the full names of all that a module imports, wherever it does so.

    `from a.b import c` gives `a.b.c`, which may be a module or a name in `a.b`.
    """
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names
