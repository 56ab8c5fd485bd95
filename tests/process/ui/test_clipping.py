"""Nothing of any shot is cut, out of reach, too small or laid over something, in each language.

The story of the shots is told once for each language, and every widget is listened to at each
picture; see `tests.ui.probes.painted`.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from cashier_sim.ui import story
from cashier_sim.ui.language import Language
from cashier_sim.ui.studio import Studio, settle
from tests.ui.probes.clipping import cut_texts, overlapping

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

EXCUSES = {
    "timeline_list": "a line is for finding; the details beside it have all of it",
    "guests_form_name": "what is selected is painted once more over itself",
    "scenario_editor": "what is underlined is painted once more over itself",
    "scenario_gutter": "its numbers scroll with the text beside them",
}
"""How the object name of a widget begins: why its texts may be shortened."""


@pytest.mark.parametrize("language", list(Language))
def test_nothing_of_a_shot_is_cut_or_covered(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    del qtbot
    found: dict[str, str] = {}

    async def listen(studio: Studio, name: str, widget: QWidget | None = None) -> None:
        settle()
        shown = widget or studio.window
        for told in (*cut_texts(shown), *overlapping(shown)):
            found.setdefault(told, name)
        studio.names.append(name)

    monkeypatch.setattr(Studio, "shoot", listen)
    names = asyncio.run(story.render(tmp_path, language.value))
    assert len(names) > 50
    excused = {told for told in found if told.startswith(tuple(EXCUSES))}
    assert [f"{found[told]}: {told}" for told in found if told not in excused] == []
    needed = {start for start in EXCUSES if any(told.startswith(start) for told in excused)}
    assert needed == set(EXCUSES), "drop the excuses that nothing needs any more"
