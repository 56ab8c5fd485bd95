"""Every module with behaviour has its twin test file, so that one knows where to look and to add.

The twin of `cashier_sim/a/b.py` is `test_b.py` in `a/` under `tests/unit`, `tests/ui` or
`tests/process`; what belongs to `cashier_sim/ui` may leave out the second `ui`. The twin of a
package's own `__init__.py` is `test_init.py`. A module that only declares needs none.
"""

from __future__ import annotations

import ast
from pathlib import PurePosixPath

import pytest

from tests.architecture.sources import python_files, tree

WITHOUT_TWIN: dict[str, str] = {
    "cashier_sim/plugin_host/plugin_side/__main__.py": "test_attaching.py starts it as an IDE does",
}
"""Path of a module with behaviour and no twin: the reason why another test is the right one."""


def test_modules_with_behaviour_have_twins() -> None:
    missing = [f"{path}: add {twins(path)[0]}" for path in _lonely() - WITHOUT_TWIN.keys()]
    assert not missing, "\n".join(sorted(missing))


def test_exemptions_are_still_needed() -> None:
    assert WITHOUT_TWIN.keys() - _lonely() == set()


def _lonely() -> set[str]:
    existing = set(python_files())
    return {
        path
        for path in existing
        if path.startswith("cashier_sim/") and behaves(tree(path))
        if not existing & set(twins(path))
    }


def twins(path: str) -> list[str]:
    """Return where the twin of a module may live, best place first."""
    module = PurePosixPath(path).relative_to("cashier_sim")
    name = f"test_{module.stem.strip('_')}.py"
    folders = [PurePosixPath("tests", kind, module.parent) for kind in ("unit", "ui", "process")]
    if module.parts[0] == "ui":
        folders.insert(0, PurePosixPath("tests", module.parent))
    return [str(folder / name) for folder in folders]


def behaves(module: ast.Module) -> bool:
    """Return whether anything in it can be wrong at run time: a branch, or a body that acts."""
    bodies = [
        node.body
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    choices = (ast.If, ast.For, ast.While, ast.Try, ast.With, ast.Match)
    decides = any(
        isinstance(node, choices) and ast.unparse(node).split("\n")[0] != "if TYPE_CHECKING:"
        for node in module.body
    )
    return decides or not all(map(_only_declares, bodies))


def _only_declares(body: list[ast.stmt]) -> bool:
    # A docstring, `...` or `raise NotImplementedError`: what protocols and abstract classes hold.
    return all(
        (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        or ast.unparse(statement).startswith("raise NotImplementedError")
        for statement in body
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"""Says."""\nimport os\nX = os.sep\nclass A:\n    b: int = 0', False),
        ("def f() -> None:\n    '''Says.'''\n    ...", False),
        ("class A:\n    def f(self) -> None:\n        raise NotImplementedError", False),
        ("if TYPE_CHECKING:\n    import os", False),
        ("class A:\n    def f(self) -> int:\n        return 1", True),
        ("try:\n    import os\nexcept ImportError:\n    pass", True),
    ],
)
def test_behaviour_is_told_from_declarations(source: str, expected: bool) -> None:
    assert behaves(ast.parse(source)) is expected


def test_twins_mirror_the_package() -> None:
    assert twins("cashier_sim/engine/sums.py")[0] == "tests/unit/engine/test_sums.py"
    assert twins("cashier_sim/__main__.py")[0] == "tests/unit/test_main.py"
    assert twins("cashier_sim/receipt/__init__.py")[0] == "tests/unit/receipt/test_init.py"
    assert twins("cashier_sim/ui/tape/paper.py")[0] == "tests/ui/tape/test_paper.py"
