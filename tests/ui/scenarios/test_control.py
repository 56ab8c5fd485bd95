"""The real control on one thread, with a real register without plugins."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Slot

from cashier_sim.scenario.errors import FeatureFileError
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.performance import Phase
from cashier_sim.scenario.recorder.errors import AnswerError
from cashier_sim.till.commands import ChangeSetting, CreateOrder, OpenCafeSession
from cashier_sim.till.events import ViewChanged
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand
from cashier_sim.ui.scenarios.control import ScenarioControl
from cashier_sim.ui.studio import OneThread
from tests.ui.probes.scenarios import TEXT, scenario

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PATIENCE_S = 5.0


class Heard(QObject):
    """What the control told."""

    def __init__(self, control: ScenarioControl) -> None:
        super().__init__(control)
        self.views: list[dict[str, object]] = []
        self.phases: list[Phase] = []
        self.held_back = 0
        self.errors: list[object] = []
        control.happened.connect(self.on_event)
        control.performed.connect(self.on_performed)
        control.held_back.connect(self.on_held_back)
        control.recorder_failed.connect(self.on_failed)

    @Slot(object)
    def on_event(self, event: object) -> None:
        if isinstance(event, ViewChanged):
            self.views.append(event.view.settings)

    @Slot(object)
    def on_performed(self, now: object) -> None:
        self.phases.append(getattr(now, "phase"))  # noqa: B009 -- a signal carries any object

    @Slot()
    def on_held_back(self) -> None:
        self.held_back += 1

    @Slot(object)
    def on_failed(self, error: object) -> None:
        self.errors.append(error)


def acted(
    scene: Callable[[ScenarioControl, RegisterStand, Heard], Awaitable[None]],
) -> None:
    async def run() -> None:
        stand = await RegisterStand.open(TillOptions(plugin_folders=()))
        thread = OneThread(stand)
        control = thread.control = ScenarioControl(stand, thread)
        stand.subscribe(control.take)
        control.take(ViewChanged(stand.view))
        heard = Heard(control)
        try:
            await scene(control, stand, heard)
        finally:
            await stand.close()
            control.close()

    asyncio.run(run())


async def until(control: ScenarioControl, *phases: Phase) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while control.now is None or control.now.phase not in phases:
            await asyncio.sleep(0)


def test_scenario_is_played_and_the_window_keeps_its_settings(qtbot: QtBot) -> None:
    del qtbot

    async def scene(control: ScenarioControl, stand: RegisterStand, heard: Heard) -> None:
        control.do(ChangeSetting("language", "en"))
        control.do(ChangeSetting("dark_docks", value=True))
        await asyncio.sleep(0)
        control.play((scenario(),))
        await until(control, Phase.PASSED)
        assert control.is_guest
        assert stand.view.settings["language"] == "ru"  # the scenario's own
        assert [view["language"] for view in heard.views[-2:]] == ["en", "en"]
        control.do(ChangeSetting("language", "ru"))  # the window's, not the scenario's
        assert heard.views[-1]["language"] == "ru"
        control.give_back()
        await until(control, Phase.OVER)
        await asyncio.sleep(0)
        assert not control.is_guest
        assert stand.view.settings["language"] == "ru"
        assert stand.view.settings["dark_docks"] is True

    acted(scene)


def test_what_is_pressed_while_a_scenario_is_played_is_not_carried_out(qtbot: QtBot) -> None:
    del qtbot

    async def scene(control: ScenarioControl, stand: RegisterStand, heard: Heard) -> None:
        control.play((scenario(),), is_paused=True)
        await until(control, Phase.PAUSED)
        control.do(OpenCafeSession())
        await asyncio.sleep(0)
        assert heard.held_back == 1
        assert stand.view.session.current is None
        control.take_over()
        await until(control, Phase.BY_HAND)
        control.do(OpenCafeSession())
        await stand.settled()
        assert stand.view.session.current is not None
        assert heard.held_back == 1

    acted(scene)


def test_pressing_pauses_what_is_under_way(qtbot: QtBot) -> None:
    del qtbot

    async def scene(control: ScenarioControl, stand: RegisterStand, heard: Heard) -> None:
        del stand
        control.play((scenario(),), pace_seconds=60.0)
        await until(control, Phase.PLAYING)
        control.do(CreateOrder())
        await until(control, Phase.PAUSED)
        control.set_pace(0.0)
        control.step()
        control.step()
        await until(control, Phase.PASSED)
        assert heard.phases[-1] is Phase.PASSED

    acted(scene)


def test_window_settings_of_a_show_go_with_the_scenario(qtbot: QtBot) -> None:
    del qtbot

    async def scene(control: ScenarioControl, stand: RegisterStand, heard: Heard) -> None:
        assert control.set_window_setting("demo_mode", value=True) is False
        assert not heard.views  # the person's own register has settings of its own
        control.play((scenario(),), until_line=7)
        await until(control, Phase.PAUSED)
        control.set_window_setting("demo_mode", value=True)
        assert heard.views[-1]["demo_mode"] is True
        control.set_window_setting("demo_mode", value=False)
        control.go_on()
        await until(control, Phase.PASSED)
        control.give_back()
        await until(control, Phase.OVER)
        assert stand.view.settings["demo_mode"] is False

    acted(scene)


def test_acts_are_recorded_into_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot

    async def scene(control: ScenarioControl, stand: RegisterStand, heard: Heard) -> None:
        path = tmp_path / "a.feature"
        control.stop_recording()  # nothing to stop yet
        control.record_from_start(Language.ENGLISH, path)
        async with asyncio.timeout(PATIENCE_S):
            while not control.is_recording:
                await asyncio.sleep(0)
        control.do(OpenCafeSession())
        await stand.settled()
        control.do(CreateOrder())
        control.undo_last()
        control.expect_now()
        assert control.recording is not None
        assert "creates an order" not in control.recording.text
        assert "an open till shift" in control.recording.text
        control.answer(99, "nobody asked")
        control.leave_out(99)
        control.stop_recording()
        assert not control.is_recording
        assert path.read_text("utf-8") == control.recording.text
        assert heard.errors == []

    acted(scene)


def test_what_the_recorder_cannot_do_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot

    async def scene(control: ScenarioControl, stand: RegisterStand, heard: Heard) -> None:
        del stand
        path = tmp_path / "a.feature"
        path.write_text(TEXT, encoding="utf-8")
        control.record(Language.ENGLISH, path)
        assert [type(error) for error in heard.errors] == [FeatureFileError]
        assert not control.is_recording
        control.record(Language.RUSSIAN, path)
        assert control.is_recording
        control.record(Language.RUSSIAN, None)  # which ends the other one
        assert control.is_recording
        assert not any(isinstance(error, AnswerError) for error in heard.errors)

    acted(scene)


@pytest.mark.parametrize("is_there", [True, False])
def test_close_is_harmless_with_and_without_a_performance(qtbot: QtBot, is_there: bool) -> None:
    del qtbot

    async def scene(control: ScenarioControl, stand: RegisterStand, heard: Heard) -> None:
        del stand, heard
        if is_there:
            control.play((scenario(1),))
            await until(control, Phase.PASSED)
        assert control.is_guest is is_there

    acted(scene)
