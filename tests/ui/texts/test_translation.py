"""The Russian catalogue knows every text of the register, and says the same."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from cashier_sim import assets

UI = Path(__file__).parents[3] / "cashier_sim/ui"
FOLDERS = ("register", "kit", "texts", "scenarios")
SOURCES = [*UI.glob("*.py")] + [path for name in FOLDERS for path in (UI / name).glob("*.py")]
TRANSLATED_ARGUMENT = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}


def texts_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        place = TRANSLATED_ARGUMENT.get(name)
        if place is None or len(node.args) <= place:
            continue
        argument = node.args[place]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            found.add(argument.value)
    return found


def catalogue() -> list[tuple[str, str, str]]:
    root = ET.parse(assets.path("i18n/register_ru.ts")).getroot()  # noqa: S314 - our own file
    messages = []
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        kind = translation.get("type", "")
        messages.append((message.findtext("source") or "", translation.text or "", kind))
    return messages


def test_every_text_is_in_the_catalogue_and_nothing_else() -> None:
    written = set().union(*map(texts_of, SOURCES))
    assert len(written) > 300
    known = {source for source, _, _ in catalogue()}
    assert sorted(written - known) == []
    assert sorted(known - written) == []


def test_every_text_is_translated() -> None:
    assert [source for source, text, kind in catalogue() if kind or not text] == []


@pytest.mark.parametrize(("source", "text"), sorted({(a, b) for a, b, _ in catalogue()}))
def test_translation_has_the_same_places_for_values(source: str, text: str) -> None:
    assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", source))


def test_compiled_catalogue_is_not_older() -> None:
    """The `.qm` says for each source what the `.ts` says."""
    translator = QTranslator()
    assert translator.load(str(assets.path("i18n/register_ru.qm")))
    root = ET.parse(assets.path("i18n/register_ru.ts")).getroot()  # noqa: S314 - our own file
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            assert translator.translate(name, source) == message.findtext("translation")
