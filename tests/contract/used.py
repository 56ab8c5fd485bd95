"""Which members of the contract the plugins' sources note, and what else they import."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from tests.contract.stage import PLUGINS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def sources() -> tuple[Path, ...]:
    """The plugins' modules."""
    return tuple(sorted(PLUGINS.glob("*.py")))


def noted(path: Path) -> Iterator[tuple[str, bool]]:
    """Each member that a plugin notes, and whether the plugin's code uses a member of that name.

    A note is a call `note("Class.member", value)` or a pair `("Class.member", value)`.
    """
    module = ast.parse(path.read_text(encoding="utf-8"))
    nodes = list(ast.walk(module))
    used = {node.id for node in nodes if isinstance(node, ast.Name)}
    used |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    used |= {node.name for node in nodes if isinstance(node, ast.FunctionDef)}
    used |= {node.arg for node in nodes if isinstance(node, ast.keyword) and node.arg}
    for node in nodes:
        parts: list[ast.expr] = []
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "note":
            parts = node.args
        elif isinstance(node, ast.Tuple):
            parts = node.elts
        match parts:
            case [ast.Constant(value=str(member)), _] if member[:1].isupper():
                yield member, _last_name(member) in used


def _last_name(member: str) -> str:
    """The name by which code uses a member: of a class, a member, or an argument."""
    return member.rstrip(")").replace("(", ".").rpartition(".")[2]


def foreign_imports(path: Path) -> set[str]:
    """Modules outside the standard library that a plugin imports, but the contract."""
    modules: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            modules.add(node.module or ".")
    roots = {name for name in modules if name != "cashier_sim.plugin_api"}
    return {name for name in roots if name.partition(".")[0] not in sys.stdlib_module_names}
