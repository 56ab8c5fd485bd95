"""The layer contracts bite, and what they cannot see is checked here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, imported, python_files, tree

QT_FREE = (
    "assets",
    "late_modules",
    "plugin_api",
    "receipt",
    "engine",
    "plugin_host",
    "till",
    "__main__",
)

PLANTS = {
    "receipt/planted.py": "import cashier_sim.engine",
    "engine/planted.py": "from PySide6.QtCore import QObject",
    "plugin_api/planted.py": "import lxml.etree",
    "till/planted.py": "import cashier_sim.till.planted_too",
    "till/planted_too.py": "import cashier_sim.till.planted",
}
COMPLAINTS = (
    "cashier_sim.receipt.planted -> cashier_sim.engine",
    "cashier_sim.engine.planted -> PySide6",
    "cashier_sim.plugin_api.planted -> lxml",
    ".planted_too -> .planted",
)


def test_planted_imports_break_every_contract(tmp_path: Path) -> None:
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "cashier_sim", tmp_path / "cashier_sim", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for path, source in PLANTS.items():
        (tmp_path / "cashier_sim" / path).write_text(f"{source}\n", encoding="utf-8")
    linter = "from importlinter.cli import lint_imports_command as lint; lint()"
    answer = subprocess.run(
        [sys.executable, "-c", linter, "--no-cache"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 1, answer.stdout + answer.stderr
    verdicts = [line for line in answer.stdout.splitlines() if line.endswith((" BROKEN", " KEPT"))]
    assert [line.rsplit(" ", 1)[1] for line in verdicts] == ["BROKEN"] * 4, answer.stdout
    missing = [complaint for complaint in COMPLAINTS if complaint not in answer.stdout]
    assert not missing, answer.stdout


def test_modules_below_the_screen_import_without_qt() -> None:
    modules = [_module(path) for path in python_files() if _is_qt_free(path)]
    assert {module.split(".")[1] for module in modules if module.count(".")} == set(QT_FREE)
    probe = (
        "import importlib, sys\n"
        "sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", probe, *modules],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr


def test_plugin_process_starts_without_what_only_the_register_needs() -> None:
    probe = (
        "import sys, cashier_sim.plugin_host.plugin_side.serving\n"
        "print(*sorted({'asyncio', 'lxml', 'msgspec', 'sqlite3'} & sys.modules.keys()))\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == []


def test_only_ui_builds_widgets() -> None:
    # ruff could ban the import, but would then have to lift its ban on time.sleep in ui as well.
    guilty = [
        path
        for path in python_files()
        if path.startswith("cashier_sim/") and not path.startswith("cashier_sim/ui/")
        if any(name.startswith("PySide6.QtWidgets") for name in imported(tree(path)))
    ]
    assert guilty == []


def _plugin_files() -> list[str]:
    return [path for path in python_files() if path.startswith("plugins/")]


@pytest.mark.parametrize("path", _plugin_files())
def test_plugin_imports_plugin_api_and_the_standard_library_only(path: str) -> None:
    home = path.split("/")[1]
    siblings = {Path(other).stem for other in _plugin_files() if other.split("/")[1] == home}
    allowed = sys.stdlib_module_names | siblings | {home}
    foreign = {
        name
        for name in imported(tree(path))
        if name.split(".")[0] not in allowed and not name.startswith("cashier_sim.plugin_api")
    }
    assert foreign == set()


def _is_qt_free(path: str) -> bool:
    return path.startswith(tuple(f"cashier_sim/{name}" for name in QT_FREE))


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
