"""Files and functions stay readable; what is longer says why, beside itself.

The reason is a comment `# long because …`: for a file on a line of its own at the left margin, for
a function on a line of its signature. `grep -rn "long because"` lists them all.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from tests.architecture.sources import python_files, text

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_FILE_LINES = 400
MAX_FILE_LINES_EVEN_WITH_A_REASON = 800
MAX_FUNCTION_LINES = 60

REASON = r"# long because( \S+){3,}"


def test_files_and_functions_are_short_or_say_why() -> None:
    found = [f"{path}: {one}" for path in python_files() for one in complaints(text(path))]
    assert not found, "\n".join(found)


def complaints(source: str) -> Iterator[str]:
    """Yield what is too long without a reason, with its size in lines."""
    lines = source.splitlines()
    limit = MAX_FILE_LINES
    if re.search(rf"^{REASON}", source, re.MULTILINE):
        limit = MAX_FILE_LINES_EVEN_WITH_A_REASON
    if len(lines) > limit:
        yield f"{len(lines)} lines, at most {limit}"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            signature = "\n".join(lines[node.lineno - 1 : node.body[0].lineno - 1])
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > MAX_FUNCTION_LINES and not re.search(REASON, signature):
                yield f"{node.name} has {size} lines, at most {MAX_FUNCTION_LINES}"


def _function(lines: int, comment: str = "") -> str:
    return "\n".join([f"def f() -> None:{comment}", *["    pass"] * (lines - 1)])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = 1\n" * 400, []),
        ("x = 1\n" * 401, ["401 lines, at most 400"]),
        ("# long because it is one table\n" + "x = 1\n" * 799, []),
        ("# long because it is one table\n" + "x = 1\n" * 800, ["801 lines, at most 800"]),
        ("# long because\n" + "x = 1\n" * 400, ["401 lines, at most 400"]),
        (_function(60), []),
        (_function(61), ["f has 61 lines, at most 60"]),
        (_function(61, "  # long because it is one table"), []),
    ],
)
def test_limits_bite(source: str, expected: list[str]) -> None:
    assert list(complaints(source)) == expected
