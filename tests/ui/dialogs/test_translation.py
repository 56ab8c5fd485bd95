"""The Russian of dialogs, docks, back office and tape is complete and current."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import cashier_sim.ui
from cashier_sim import assets

FOLDERS = ("dialogs", "docks", "back_office", "tape")
PLACEHOLDER = re.compile(r"\{\w+\}")


@cache
def sources() -> set[tuple[str, str]]:
    """Class and English text of every `self.tr("…")`."""
    found = set()
    root = Path(cashier_sim.ui.__file__).parent
    for folder in FOLDERS:
        for file in (root / folder).glob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ClassDef):
                    found |= {(node.name, text) for text in texts_in(node)}
    return found


def texts_in(node: ast.ClassDef) -> set[str]:
    return {
        call.args[0].value
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    }


@pytest.fixture
def russian() -> QTranslator:
    translator = QTranslator()
    assert translator.load(str(assets.path("i18n/workbench_ru.qm")))
    return translator


def test_every_text_has_its_russian(russian: QTranslator) -> None:
    missing = {one for one in sources() if not russian.translate(*one)}
    assert missing == set(), "run pyside6-lupdate and pyside6-lrelease, and translate"


def test_placeholders_survive_translation(russian: QTranslator) -> None:
    changed = {
        one
        for one in sources()
        if sorted(PLACEHOLDER.findall(one[1]))
        != sorted(PLACEHOLDER.findall(russian.translate(*one) or ""))
    }
    assert changed == set()
