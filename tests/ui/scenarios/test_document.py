from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.ui.scenarios.document import DiskState, ScenarioFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def file(qtbot: QtBot) -> Iterator[ScenarioFile]:
    del qtbot
    made = ScenarioFile()
    yield made
    made.watch(None)
    made.deleteLater()


def test_what_is_saved_is_read_again(file: ScenarioFile, tmp_path: Path) -> None:
    file.start("new")
    assert (file.path, file.name, file.saved_text) == (None, "", "new")
    with pytest.raises(ValueError, match="needs a place"):
        file.save("text\n")
    path = tmp_path / "a.feature"
    file.save("text\n", path)
    assert (file.path, file.name, file.saved_text) == (path, "a.feature", "text\n")
    assert file.open(path) == "text\n"


def test_change_of_another_program_is_told(
    qtbot: QtBot, file: ScenarioFile, tmp_path: Path
) -> None:
    path = tmp_path / "a.feature"
    file.save("one\n", path)
    for text in ("two\n", "three\n"):  # replaced as most programs do it, which is heard again
        fresh = tmp_path / "fresh"
        fresh.write_text(text, encoding="utf-8")
        with qtbot.waitSignal(file.disturbed) as told:
            fresh.replace(path)
        assert told.args == [DiskState.CHANGED]
    with qtbot.waitSignal(file.disturbed) as told:
        path.unlink()
    assert told.args == [DiskState.GONE]


def test_own_writing_is_no_news(qtbot: QtBot, file: ScenarioFile, tmp_path: Path) -> None:
    path = tmp_path / "a.feature"
    file.save("one\n", path)
    with qtbot.assertNotEmitted(file.disturbed, wait=60):
        file.save("two\n")
