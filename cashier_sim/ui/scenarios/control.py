"""Between the window and what happens with scenarios on the register's thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from cashier_sim.late_modules import LateModule
from cashier_sim.scenario.errors import ScenarioError
from cashier_sim.till.commands import ChangeSetting
from cashier_sim.till.events import ViewChanged

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from cashier_sim.scenario import performance, playing
    from cashier_sim.scenario.feature_file import Scenario
    from cashier_sim.scenario.language import Language
    from cashier_sim.scenario.recorder import recorder, recording
    from cashier_sim.scenario.stage import StageSetup
    from cashier_sim.till.commands import Command
    from cashier_sim.till.events import Event
    from cashier_sim.till.settings import Value
    from cashier_sim.till.stand import RegisterStand
    from cashier_sim.till.view import TillView
else:
    performance = LateModule("cashier_sim.scenario.performance")
    playing = LateModule("cashier_sim.scenario.playing")
    recorder = LateModule("cashier_sim.scenario.recorder.recorder")
    recording = LateModule("cashier_sim.scenario.recorder.recording")

WINDOW_SETTINGS = ("language", "demo_mode", "dark_docks")
"""Settings of the window: a scenario's register has its own, but the window keeps the person's."""


class RegisterThread(Protocol):
    """What takes acts to the register's thread and news from there, such as the bridge."""

    def do(self, command: Command) -> None:
        """Have the register carry a command out."""
        ...

    def call_soon(self, action: Callable[[], None]) -> None:
        """Have the register's thread do something."""
        ...

    def run(self, work: Callable[[], Awaitable[object]]) -> None:
        """Have the register's thread begin something that waits."""
        ...

    def tell(self, news: object) -> None:
        """Take news to `ScenarioControl.take_news`, in order with the events."""
        ...


@dataclass(frozen=True, slots=True)
class RecorderFailed:
    """The recorder cannot do what was asked for."""

    error: ScenarioError


class ScenarioControl(QObject):
    """Plays and records. Lives on the GUI thread; all commands and events of the window pass it.

    While a scenario is under way the register is its own: what a person presses meanwhile is not
    carried out, since the scenario would no longer be the one in the file. It pauses, and the
    person is asked whether to go on by hand.

    Args:
        stand: Where the register stands; used on its own thread only.
        thread: Takes acts there.
        parent: Owner.

    Signals:
        happened (object): An `Event` for the window.
        performed (object): How far a performance is, a `Performed`.
        recorded (object): What is recorded so far, a `Recording`.
        recorder_failed (object): A `ScenarioError`: why the recorder cannot do what was asked for.
        held_back: Somebody pressed something while a scenario was under way.
    """

    happened = Signal(object)
    performed = Signal(object)
    recorded = Signal(object)
    recorder_failed = Signal(object)
    held_back = Signal()

    def __init__(
        self, stand: RegisterStand, thread: RegisterThread, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stand = stand
        self._thread = thread
        self._performance: performance.Performance | None = None
        self._now: performance.Performed | None = None
        self._recorder: recorder.Recorder | None = None
        self._recording: recording.Recording | None = None
        self._is_guest = False
        self._view: TillView | None = None
        self._kept: dict[str, Value] = {}
        self._own: dict[str, Value] = {}

    @property
    def view(self) -> TillView | None:
        """What the window shows."""
        return self._view

    @property
    def now(self) -> performance.Performed | None:
        """How far the performance is; None before the first one."""
        return self._now

    @property
    def is_under_way(self) -> bool:
        """Whether a scenario has the register for itself."""
        return self._now is not None and self._now.phase.is_under_way

    @property
    def is_guest(self) -> bool:
        """Whether a scenario's register stands here, and not the person's own."""
        return self._is_guest

    @Slot(object)
    def do(self, command: Command) -> None:
        """Carry out what a person asked for, as far as a scenario leaves room for it."""
        if isinstance(command, ChangeSetting) and self._is_guest and command.key in self._kept:
            self.set_window_setting(command.key, value=command.value)
        elif self.is_under_way:
            self.pause()
            self.held_back.emit()
        else:
            self._thread.do(command)

    @Slot(object)
    def take(self, event: Event) -> None:
        """Hand an event of the register on to the window."""
        if isinstance(event, ViewChanged):
            if not self._is_guest:
                self._kept = _window_settings(event.view)
            self._view = self._dressed(event.view)
            event = ViewChanged(self._view)
        self.happened.emit(event)

    @Slot(object)
    def take_news(self, news: object) -> None:
        """Take what was told on the register's thread."""
        if isinstance(news, recording.Recording):
            self._recording = news
            self.recorded.emit(news)
        elif isinstance(news, RecorderFailed):
            self.recorder_failed.emit(news.error)
        elif isinstance(news, performance.Performed):
            self._take_performed(news)

    def set_window_setting(self, key: str, *, value: Value) -> Value | None:
        """Change a setting of the window for as long as a scenario's register stands here.

        Returns:
            What it was.
        """
        before = self._kept.get(key)
        if self._is_guest:
            self._kept[key] = value
            self._show_again()
        return before

    # playing

    def play(
        self,
        scenarios: Sequence[Scenario],
        *,
        pace_seconds: float = 0.0,
        until_line: int | None = None,
        is_paused: bool = False,
    ) -> None:
        """Play scenarios one after another.

        Args:
            scenarios: Which.
            pace_seconds: How long each step is announced.
            until_line: Pause there.
            is_paused: Pause before the first step.
        """
        theatre = self._theatre()

        async def work() -> None:
            theatre.pace_seconds = pace_seconds
            await theatre.play(scenarios, until_line=until_line, is_paused=is_paused)

        self._thread.run(work)

    def set_pace(self, seconds: float) -> None:
        """Say how long each step is announced from now on."""
        if self._performance is not None:
            self._thread.call_soon(partial(setattr, self._performance, "pace_seconds", seconds))

    def pause(self) -> None:
        """Wait before the next step."""
        self._thread.call_soon(self._theatre().pause)

    def go_on(self, until_line: int | None = None) -> None:
        """Go on after a pause, perhaps to the next one before a line."""
        self._thread.call_soon(partial(self._theatre().go_on, until_line))

    def step(self) -> None:
        """Carry out one step."""
        self._thread.call_soon(self._theatre().step)

    def take_over(self) -> None:
        """Go on by hand from here."""
        self._thread.run(self._theatre().take_over)

    def give_back(self) -> None:
        """End the performance and bring the person's own register back."""
        self._thread.run(self._theatre().give_back)

    # recording

    @property
    def recording(self) -> recording.Recording | None:
        """What was recorded last; None before the first time."""
        return self._recording

    @property
    def is_recording(self) -> bool:
        """Whether acts are being recorded."""
        return self._recording is not None and self._recording.is_going

    def record(self, language: Language, path: Path | None) -> None:
        """Record from now on what is done at the register.

        Args:
            language: Of the sentences.
            path: The file, to which a scenario is added; None = in memory only.
        """
        self._attempt(partial(self._start_recorder, language, path))

    def record_from_start(self, language: Language, path: Path) -> None:
        """Record from the moment when the plugins have started."""

        async def work() -> None:
            await self._stand.settled()
            self.record(language, path)

        self._thread.run(work)

    def stop_recording(self) -> None:
        """Record no more."""
        self._on_recorder(lambda it: it.stop())

    def expect_now(self) -> None:
        """Record what the screen shows now as what is expected."""
        self._on_recorder(lambda it: it.expect_now())

    def undo_last(self) -> None:
        """Take out what was recorded last."""
        self._on_recorder(lambda it: it.undo_last())

    def answer(self, question_id: int, text: str) -> None:
        """Answer a question of the recorder."""
        self._on_recorder(lambda it: it.answer(question_id, text))

    def leave_out(self, question_id: int) -> None:
        """Record nothing for what a question is about."""
        self._on_recorder(lambda it: it.leave_out(question_id))

    def _start_recorder(self, language: Language, path: Path | None) -> None:
        """On the register's thread."""
        if self._recorder is not None:
            self._recorder.stop()
        self._recorder = recorder.Recorder(self._stand, language, path, self._on_recorded)
        self._recorder.start()

    def _on_recorded(self) -> None:
        """On the register's thread."""
        if self._recorder is not None:
            self._thread.tell(self._recorder.recording)

    def _on_recorder(self, act: Callable[[recorder.Recorder], None]) -> None:
        def do() -> None:
            if self._recorder is not None:
                act(self._recorder)

        self._attempt(do)

    def _attempt(self, act: Callable[[], None]) -> None:
        """Do something on the register's thread; what cannot be done is told."""

        def do() -> None:
            try:
                act()
            except ScenarioError as error:
                self._thread.tell(RecorderFailed(error))

        self._thread.call_soon(do)

    def close(self) -> None:
        """Let go of what was made; the register's thread has ended by now."""
        if self._performance is not None:
            self._performance.close()

    def _theatre(self) -> performance.Performance:
        if self._performance is None:
            self._performance = performance.Performance(
                self._stand, self._thread.tell, lambda scenario: _setup(scenario.path)
            )
        return self._performance

    def _take_performed(self, now: performance.Performed) -> None:
        self._now = now
        is_guest = now.phase is not performance.Phase.OVER
        if is_guest and not self._is_guest:
            self._own = dict(self._kept)
        elif self._is_guest and not is_guest:
            for key, value in self._kept.items():
                if value != self._own[key]:
                    self._thread.do(ChangeSetting(key, value))
        self._is_guest = is_guest
        self.performed.emit(now)

    def _show_again(self) -> None:
        if self._view is not None:
            self._view = self._dressed(self._view)
            self.happened.emit(ViewChanged(self._view))

    def _dressed(self, view: TillView) -> TillView:
        """A view as this window shows it."""
        if not self._is_guest:
            return view
        return replace(view, settings={**view.settings, **self._kept})


def _window_settings(view: TillView) -> dict[str, Value]:
    return {
        key: value
        for key in WINDOW_SETTINGS
        if isinstance(value := view.settings.get(key), bool | int | str)
    }


def _setup(file: Path) -> StageSetup:
    """A register as `cashier-sim run` makes it for a scenario in this file."""
    return playing.ScenarioRunner(playing.PlaySettings()).setup(file)
