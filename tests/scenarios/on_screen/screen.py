"""The program's window on a register of its own thread, as the program puts them together.

A scenario is played on the register's thread; whatever a sentence has to do is asked of the cashier
on the window's thread, in order with what the window is told.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, QSize, Qt, Signal, Slot

from cashier_sim.scenario.player import Player
from cashier_sim.scenario.results import StepStatus
from cashier_sim.scenario.stage import Happened, options_of
from cashier_sim.till.commands import ChangeSetting
from cashier_sim.till.stand import RegisterStand
from cashier_sim.ui.bridge import Bridge
from cashier_sim.ui.dialogs.panel import DialogPanel
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.scenarios.control import ScenarioControl
from cashier_sim.ui.simulator_bench import SimulatorBench
from cashier_sim.ui.studio import settle
from cashier_sim.ui.window import Window
from tests.scenarios.on_screen.cashier import Cashier
from tests.scenarios.on_screen.stage import Request, WindowStage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cashier_sim.scenario.feature_file import Scenario
    from cashier_sim.scenario.results import StepResult
    from cashier_sim.scenario.stage import StageSetup
    from cashier_sim.till.commands import Command
    from tests.scenarios.on_screen.excuses import Why

SIZE = QSize(1440, 900)
PATIENCE_MS = 60_000


@dataclass(slots=True)
class Told:
    """How a scenario went in the window."""

    problems: list[str] = field(default_factory=list)
    """Steps that failed, what the window drew wrongly, errors that nobody foresaw."""
    by_hand: list[Command] = field(default_factory=list)
    excused: list[tuple[Command, Why | str]] = field(default_factory=list)
    refused: list[Command] = field(default_factory=list)
    """What the window did not let the cashier do, and the register refused as well."""


class Show(QObject):
    """Bridge, register and window of one scenario. Lives on the GUI thread.

    Signals:
        over: The scenario has been played.
    """

    over = Signal()
    _requested = Signal(object)

    def __init__(self, qtbot: QtBot, scenario: Scenario, setup: StageSetup, folder: Path) -> None:
        super().__init__()
        self._qtbot = qtbot
        self._scenario = scenario
        self._setup = setup
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self._switch = LanguageSwitch()
        self._bridge = Bridge(self._open_stand, self)
        self._bridge.opened.connect(self._on_opened)
        self._bridge.failed.connect(self._on_failed)
        self._requested.connect(self._on_requested, Qt.ConnectionType.QueuedConnection)
        self._control: ScenarioControl | None = None
        self._cashier: Cashier | None = None
        self.window: Window | None = None
        self.told = Told()

    def play(self) -> Told:
        """Play the scenario, and close the window."""
        try:
            with self._qtbot.waitSignal(self.over, timeout=PATIENCE_MS):
                self._bridge.start()
        finally:
            self._close()
        return self.told

    async def _open_stand(self) -> RegisterStand:
        stand = await RegisterStand.open(options_of(self._setup))
        await stand.do(ChangeSetting("language", self._scenario.language.value))
        return stand

    @Slot(object)
    def _on_opened(self, stand: object) -> None:
        assert isinstance(stand, RegisterStand)
        control = ScenarioControl(stand, self._bridge, self)
        bench = SimulatorBench(stand, control, self._settings)
        self.window = window = Window(bench, self._switch, self._settings)
        self._control, self._cashier = control, Cashier(window)
        window.resize(SIZE)
        window.command_requested.connect(control.do)
        self._bridge.happened.connect(control.take)
        self._bridge.told.connect(self._on_over)
        control.happened.connect(window.on_event)
        window.show()
        window.unfold()
        self._bridge.run(lambda: self._played(stand))

    async def _played(self, stand: RegisterStand) -> None:
        """On the register's thread."""
        stage = WindowStage(stand, self._scenario.language, self._setup, self._requested.emit)
        try:
            await stage.rest()
            stage.happened = Happened()
            results = await Player(stage).play(self._scenario)
            await stage.shown()
        finally:
            stage.close()
        self._bridge.tell(results)

    @Slot(object)
    def _on_requested(self, request: Request) -> None:
        assert self._cashier is not None
        outcome = self._cashier.do(request.command, request.view)
        self._bridge.call_soon(lambda: request.answer(outcome))

    @Slot(object)
    def _on_over(self, results: tuple[StepResult, ...]) -> None:
        for one in results:
            if one.status is StepStatus.FAILED:
                told = [one.problem, one.expected, one.actual, one.details]
                self.told.problems.append(
                    "\n".join([f"{one.line}: {one.text}", *filter(None, told)])
                )
        if not self.told.problems:
            self.told.problems += self._drawn_wrongly()
        if self._cashier is not None:
            self.told.by_hand = self._cashier.by_hand
            self.told.excused = self._cashier.excused
            self.told.refused = self._cashier.refused
        self.over.emit()

    def _drawn_wrongly(self) -> list[str]:
        """Where page and dialogs of the window are not those of the register."""
        assert self._control is not None
        assert self.window is not None
        settle()
        view, page = self._control.view, self.window.till.page
        assert view is not None
        wrong = []
        if page is None or not page.isVisible() or page.view != view:
            wrong.append(f"the window does not show the page {view.screen.value} as it is")
        if page is not None and page.objectName() != f"{view.screen.value}_page":
            wrong.append(f"{page.objectName()} is shown, not {view.screen.value}")
        panels = self.window.findChildren(DialogPanel)
        drawn = sorted(one.dialog.id for one in panels if one.isVisible())
        if drawn != sorted(one.id for one in view.dialogs):
            wrong.append(f"dialogs {drawn} are drawn, not {[one.id for one in view.dialogs]}")
        return wrong

    @Slot(object)
    def _on_failed(self, problem: BaseException) -> None:
        self.told.problems.append(f"{type(problem).__name__}: {problem}")
        self.over.emit()

    def _close(self) -> None:
        assert self._bridge.close(), "the register did not end"
        if self._control is not None:
            self._control.close()
        self._switch.use(Language.ENGLISH)
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
