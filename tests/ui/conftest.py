"""What every widget test gets: nothing of Qt outlives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from cashier_sim.till.events import ViewChanged
from cashier_sim.ui import language as languages
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.window import Window
from tests.guards.qt import QtGuard
from tests.ui.probes.window import Asked, FakeBench, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def _qt_guard() -> Iterator[QtGuard]:
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield QtGuard(monkeypatch)


@pytest.fixture(autouse=True)
def _nothing_of_qt_left(request: pytest.FixtureRequest, _qt_guard: QtGuard) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    before = QApplication.topLevelWidgets()
    yield
    complaint = _qt_guard.complaint(before)
    assert complaint is None, complaint


@pytest.fixture
def switch(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[LanguageSwitch]:
    del qtbot
    monkeypatch.setattr(languages, "CATALOGUES", ("register",))
    switch = LanguageSwitch()
    yield switch
    switch.use(Language.ENGLISH)


@pytest.fixture
def bench() -> FakeBench:
    return FakeBench()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(qtbot: QtBot, bench: FakeBench, switch: LanguageSwitch, settings: QSettings) -> Window:
    window = Window(bench, switch, settings)
    qtbot.addWidget(window)
    window.on_event(ViewChanged(shown()))
    window.show()
    window.unfold()
    return window


@pytest.fixture
def asked(window: Window) -> Asked:
    asked = Asked()
    window.command_requested.connect(asked.take)
    return asked
