"""What a type checker takes for a late module is the module that loads."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.sources import imported, python_files, tree


def late_modules(module: ast.Module) -> dict[str, set[str]]:
    """Return the names of the late modules, each with what its `if TYPE_CHECKING` imports."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(module):
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            continue
        promised = imported(ast.Module(node.body, []))
        for call in (one for part in node.orelse for one in ast.walk(part)):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "LateModule":
                found[ast.literal_eval(call.args[0])] = promised
    return found


def problems(module: ast.Module) -> list[str]:
    calls = ast.unparse(module).count("LateModule(")
    late = late_modules(module)
    wrong = [f"{name} is not what is imported" for name in late if name not in late[name]]
    return wrong if calls == len(late) else [*wrong, "a late module without its import"]


def test_late_modules_are_what_they_are_taken_for() -> None:
    found = {
        path: problems(tree(path))
        for path in python_files()
        if path.startswith("cashier_sim/") and path != "cashier_sim/late_modules.py"
    }
    assert not {path: said for path, said in found.items() if said}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("if TYPE_CHECKING:\n from a import b\nelse:\n b = LateModule('a.b')", []),
        (
            "if TYPE_CHECKING:\n from a import b\nelse:\n b = LateModule('a.c')",
            ["a.c is not what is imported"],
        ),
        ("b = LateModule('a.b')", ["a late module without its import"]),
    ],
)
def test_wrong_names_are_found(source: str, expected: list[str]) -> None:
    assert problems(ast.parse(source)) == expected
