"""The program with its window: opens the register on its own thread and shows it.

code = run(options)
"""

import argparse
import gc
import logging
import logging.handlers
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from cashier_sim.engine.errors import EngineError
from cashier_sim.scenario.language import Language as ScenarioLanguage
from cashier_sim.till.commands import ChangeSetting
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.folder import default_folder
from cashier_sim.till.options import TillOptions
from cashier_sim.till.stand import RegisterStand
from cashier_sim.ui import scheme, texts, widget_map
from cashier_sim.ui.bridge import Bridge
from cashier_sim.ui.failure import FailureDesk, MaskedFormatter
from cashier_sim.ui.language import Language, LanguageSwitch
from cashier_sim.ui.scenarios.control import ScenarioControl
from cashier_sim.ui.simulator_bench import SimulatorBench
from cashier_sim.ui.stop_signals import StopSignals
from cashier_sim.ui.window import Window

LOG_NAME = "simulator.log"
LOG_BYTES = 2_000_000

_COULD_NOT_OPEN = 1


def run(options: argparse.Namespace) -> int:
    """Show the window until it is closed, and return the exit code.

    Ctrl+C, SIGTERM and SIGHUP close it as a person does; the code is then 130, 143 or 129. The
    second such signal ends the process at once.

    Args:
        options: The command line as `cashier_sim.__main__` parses it.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("cashier-sim")
    scheme.apply(app, scheme.Scheme.LIGHT)
    program = Program(app, options)
    with StopSignals(program) as stop:
        stop.stop_requested.connect(program.leave)
        try:
            program.start()
            code = app.exec()
        finally:  # else the register's thread and its plugins would outlive the window
            program.close()
    return code if stop.exit_code is None else stop.exit_code


class Program(QObject):
    """Till, bridge and window of one run. Lives on the GUI thread.

    Args:
        app: The application.
        options: The command line.
    """

    def __init__(self, app: QApplication, options: argparse.Namespace) -> None:
        super().__init__(app)
        self._options = options
        self._folder = None if options.fresh else options.data or default_folder()
        self._language = LanguageSwitch(self)
        self._language.use(Language(options.lang or Language.RUSSIAN.value))
        self._settings = _remembered(self._folder)
        self._desk = FailureDesk(_start_log(self._folder), self)
        self._desk.install()
        self._bridge = Bridge(self._open_stand, self)
        self._bridge.opened.connect(self._on_opened)
        self._bridge.failed.connect(self._on_failed)
        self._stand: RegisterStand | None = None
        self._scenarios: ScenarioControl | None = None
        self._window: Window | None = None
        self.refusal: QMessageBox | None = None
        self._map: widget_map.WidgetMap | None = None

    @property
    def scenarios(self) -> ScenarioControl | None:
        """Plays and records; None until the register is open."""
        return self._scenarios

    def start(self) -> None:
        """Open the register; the window follows."""
        self._bridge.start()

    @Slot()
    def leave(self) -> None:
        """Close the window as a person does, and what is open beside it."""
        if self._window is not None:
            self._window.close()
        QApplication.exit()

    def close(self) -> None:
        """End the till, and forget the window."""
        self._bridge.close()
        if self._scenarios is not None:
            self._scenarios.close()
        if self._window is not None:
            self._window.deleteLater()

    async def _open_stand(self) -> RegisterStand:
        folders = tuple(self._options.plugins)
        return await RegisterStand.open(
            TillOptions(
                data_folder=self._folder, plugin_folders=folders or None, holds_plugins=True
            )
        )

    @Slot(object)
    def _on_opened(self, stand: object) -> None:
        if not isinstance(stand, RegisterStand):
            raise TypeError(f"The bridge opened {stand!r} instead of a RegisterStand.")
        self._stand = stand
        self._scenarios = scenarios = ScenarioControl(stand, self._bridge, self)
        bench = SimulatorBench(stand, scenarios, self._settings)
        window = Window(bench, self._language, self._settings)
        self._window = window
        self._desk.install(window)
        window.command_requested.connect(scenarios.do)
        window.unfolded.connect(self._on_unfolded)
        self._bridge.happened.connect(scenarios.take)
        self._bridge.told.connect(scenarios.take_news)
        scenarios.happened.connect(window.on_event)
        scenarios.happened.connect(self._on_first_event)
        if self._options.lang:
            self._bridge.do(ChangeSetting("language", self._options.lang))
        if self._options.demo:
            self._bridge.do(ChangeSetting("demo_mode", value=True))

    @Slot()
    def _on_first_event(self) -> None:
        """Show the window once it has something to show."""
        if self._window is None or self._scenarios is None:
            return
        self._scenarios.happened.disconnect(self._on_first_event)
        if self._options.demo:
            self._window.showFullScreen()
        else:
            self._window.show()
        self._map = widget_map.WidgetMap.of_environment(self._window)

    @Slot()
    def _on_unfolded(self) -> None:
        """Begin what waited until the till was on the screen."""
        gc.freeze()  # what there is by now stays; `cashier_sim.__main__` held the collector back
        gc.enable()
        if self._stand is not None:
            self._bridge.call_soon(self._stand.start_plugins)
        record = getattr(self._options, "record", None)
        if isinstance(record, Path) and self._scenarios is not None:
            self._scenarios.record_from_start(
                ScenarioLanguage(self._language.language.value), record
            )

    @Slot(object)
    def _on_failed(self, problem: BaseException) -> None:
        if self._window is not None or not isinstance(problem, RefusedError | EngineError):
            self._desk.take(type(problem), problem, problem.__traceback__)
            if self._window is None and self._desk.dialog is not None:
                self._desk.dialog.finished.connect(self._on_given_up)
            return
        told = (
            texts.refusal(problem.refusal)
            if isinstance(problem, RefusedError)
            else texts.code_text(problem.code, problem.values)
        )
        self.refusal = QMessageBox(QMessageBox.Icon.Warning, self.tr("The register"), told)
        self.refusal.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.refusal.finished.connect(self._on_given_up)
        self.refusal.open()

    @Slot()
    def _on_given_up(self) -> None:
        QApplication.exit(_COULD_NOT_OPEN)


def _remembered(folder: Path | None) -> QSettings:
    """Layout and size lie beside the register's data; a register in memory remembers nothing."""
    path = str(folder / "window.ini") if folder is not None else ""
    return QSettings(path, QSettings.Format.IniFormat)


def _start_log(folder: Path | None) -> str:
    """Write the log beside the data; a folder that cannot be written is told by the till."""
    if folder is None:
        return ""
    path = folder / LOG_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError:
        return ""
    handler.setFormatter(MaskedFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    return str(path)
