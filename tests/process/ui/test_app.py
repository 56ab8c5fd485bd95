"""The program as a person starts it: offscreen, with the example plugins in their processes."""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import threading
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from cashier_sim import assets
from cashier_sim.scenario.feature_file import read_feature
from cashier_sim.scenario.performance import Phase
from cashier_sim.till.commands import OpenCafeSession, RestartRegister
from cashier_sim.till.events import TillReplaced
from cashier_sim.till.folder import DataFolder
from cashier_sim.till.view import PluginState
from cashier_sim.ui.app import Program

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cashier_sim.ui.scenarios.control import ScenarioControl

PATIENCE_S = 20.0


def run(*words: str, map_path: Path | None = None) -> subprocess.Popen[bytes]:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if map_path is not None:
        env["CASHIER_SIM_WIDGET_MAP"] = str(map_path)
    return subprocess.Popen(
        [sys.executable, "-m", "cashier_sim", *words],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def widgets(program: subprocess.Popen[bytes], map_path: Path) -> dict[str, dict[str, object]]:
    """Wait until the window has told what is on it."""
    ends, pause = monotonic() + PATIENCE_S, threading.Event()
    while not map_path.exists():
        assert program.poll() is None, program.communicate()[1]
        assert monotonic() < ends, "the window did not come"
        pause.wait(0.02)
    told: dict[str, dict[str, object]] = json.loads(map_path.read_text("utf-8"))
    return told


def end(program: subprocess.Popen[bytes]) -> None:
    program.send_signal(signal.SIGTERM)
    program.communicate()


def test_window_opens_on_the_orders_in_the_asked_language(tmp_path: Path) -> None:
    data, map_path = tmp_path / "data", tmp_path / "map.json"
    program = run("--data", str(data), "--lang", "en", map_path=map_path)
    try:
        told = widgets(program, map_path)
    finally:
        end(program)
    assert told["new_order_button"]["text"] == "NEW ORDER"
    assert told["open_shift_button"]["enabled"] is True
    assert (data / "simulator.log").exists()
    assert json.loads((data / "settings.json").read_text("utf-8"))["language"] == "en"


@pytest.mark.skipif(sys.platform == "win32", reason="no signal reaches one process there")
@pytest.mark.parametrize(
    ("command", "number", "code"),
    [
        ("", signal.SIGINT, 130),
        ("", signal.SIGTERM, 143),
        ("record", signal.SIGTERM, 143),
    ],
)
def test_signal_closes_the_window_in_order(
    tmp_path: Path, command: str, number: signal.Signals, code: int
) -> None:
    data, map_path = tmp_path / "data", tmp_path / "map.json"
    plugin = assets.plugins_folder() / "minimal"
    recording = [command, str(tmp_path / "recorded.feature")] if command else []
    program = run("--data", str(data), "--plugin", str(plugin), *recording, map_path=map_path)
    widgets(program, map_path)
    program.send_signal(number)
    _, told = program.communicate(timeout=PATIENCE_S)
    assert (program.returncode, told) == (code, b"")
    assert "[window]" in (data / "window.ini").read_text("utf-8")
    DataFolder(data).close()  # the register has let go of it


def test_folder_of_another_simulator_is_refused_by_name(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    codes: list[int] = []
    monkeypatch.setattr(QApplication, "exit", codes.append)
    options = argparse.Namespace(data=tmp_path, fresh=False, plugins=[], lang="en", demo=False)
    with DataFolder(tmp_path):
        program = Program(app, options)
        program.start()
        qtbot.waitUntil(lambda: program.refusal is not None)
    told = program.refusal
    assert told is not None
    assert f"uses {tmp_path}" in told.text()
    told.accept()
    program.close()
    program.deleteLater()
    assert codes == [1]


def test_scenario_is_played_in_the_window_and_the_register_restarts(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    minimal = assets.plugins_folder() / "minimal"
    options = argparse.Namespace(
        data=tmp_path / "data",
        fresh=False,
        plugins=[minimal],
        lang="en",
        demo=False,
        record=tmp_path / "recorded.feature",
    )
    program = Program(app, options)
    try:
        program.start()
        qtbot.waitUntil(lambda: program.scenarios is not None)
        control = program.scenarios
        assert control is not None
        qtbot.waitUntil(lambda: control.is_recording)  # the plugin runs by now
        control.do(OpenCafeSession())
        qtbot.waitUntil(lambda: _has_shift(control))
        control.stop_recording()
        qtbot.waitUntil(lambda: not control.is_recording)
        feature = read_feature(tmp_path / "recorded.feature")
        control.play(feature.scenarios)
        qtbot.waitUntil(lambda: control.now is not None and control.now.phase is Phase.PASSED)
        assert control.is_guest
        control.give_back()
        qtbot.waitUntil(lambda: not control.is_guest)
        assert _has_shift(control)
        with qtbot.waitSignal(
            control.happened, check_params_cb=lambda event: isinstance(event, TillReplaced)
        ):
            control.do(RestartRegister())
        qtbot.waitUntil(lambda: _runs(control))
        assert _has_shift(control)
    finally:
        program.close()
        program.deleteLater()


def _has_shift(control: ScenarioControl) -> bool:
    return control.view is not None and control.view.session.current is not None


def _runs(control: ScenarioControl) -> bool:
    plugins = control.view.plugins if control.view is not None else ()
    return [one.state for one in plugins] == [PluginState.RUNNING]
