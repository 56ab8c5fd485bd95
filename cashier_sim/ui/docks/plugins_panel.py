"""The plugins and what can be done with them; a dock shows it, the back office too."""

from collections import deque

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.till.commands import (
    Command,
    EndingPluginCommand,
    KillPlugin,
    OpenCalls,
    ReloadPlugin,
    RemovePlugin,
    StartMode,
    StartPlugin,
    StopPlugin,
)
from cashier_sim.till.events import Event, PluginLogged, TillReplaced
from cashier_sim.till.view import PluginState, PluginView, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.docks.look import (
    PADDING,
    caption,
    heading,
    listing,
    push,
    reading,
    scrolling,
    side_by_side,
)
from cashier_sim.ui.docks.open_calls import OpenCallsQuestion
from cashier_sim.ui.docks.plugin_words import PluginWords
from cashier_sim.ui.docks.two_lines import TwoLines
from cashier_sim.ui.kit import fonts

START_MODES = {
    "start": StartMode.NORMAL,
    "debug": StartMode.UNDER_DEBUGGER,
    "ide": StartMode.FROM_IDE,
}

LOG_LINES = 200
"""Last lines of each plugin's log that are shown; the file has them all."""

WRITING_MS = 100
"""How often log lines are written: a plugin that floods its log must not hold up the window."""

_LIST_WIDTH = 160
_LOG_HEIGHT = 120
_STACK_HEIGHT = 120


class PluginsPanel(QWidget):
    """A list of plugins; of the chosen one its state, acts, systems, reason, stack and log.

    Args:
        name: Prefix of its object name.
        below: What stands under the reason, such as a check-list; its owner fills it.

    Signals:
        command_requested (object): A command on a plugin.
        chosen (str): Another plugin's name is chosen; empty = none.
    """

    command_requested = Signal(object)
    chosen = Signal(str)

    def __init__(self, name: str, below: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName(name)
        self._view: TillView | None = None
        self._plugins: dict[str, PluginView] = {}
        self._logs: dict[str, deque[str]] = {}
        self._unwritten: deque[str] = deque(maxlen=LOG_LINES)
        self._writing = QTimer(self)
        self._writing.setSingleShot(True)
        self._writing.setInterval(WRITING_MS)
        self._writing.timeout.connect(self.write_log)
        self._words = PluginWords(self)
        self._list = listing("plugins_list")
        self._list.setItemDelegate(TwoLines(self._list))
        self._list.setMinimumWidth(_LIST_WIDTH)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._title = caption("plugin_title", fonts.sans(15, fonts.BOLD))
        self._state = caption("plugin_state", muted=True)
        self._systems = caption("plugin_systems")
        self._reason = caption("plugin_reason")
        self._stack = reading("plugin_stack")
        self._stack.setMinimumHeight(_STACK_HEIGHT)
        self._log_title = heading("plugin_log_title")
        self._log = reading("plugin_log")
        self._log.setMinimumHeight(_LOG_HEIGHT)
        self._log.setMaximumBlockCount(LOG_LINES)
        self._open_log = push("plugin_open_log")
        self._open_log.clicked.connect(self._on_open_log)
        self._acts = {
            "start": push("plugin_start", primary=True),
            "debug": push("plugin_debug"),
            "ide": push("plugin_ide"),
            "reload": push("plugin_reload"),
            "stop": push("plugin_stop"),
            "kill": push("plugin_kill", danger=True),
            "remove": push("plugin_remove", danger=True),
        }
        for act, button in self._acts.items():
            button.setProperty("act", act)
            button.clicked.connect(self._on_act)
        self._question = OpenCallsQuestion()
        self._question.answered.connect(self._on_question)
        self._empty = caption("plugins_empty", muted=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._lay_out(below)
        self.retranslate()

    @property
    def chosen_name(self) -> str:
        """The chosen plugin; empty = none."""
        current = self._list.currentItem()
        return str(current.data(Qt.ItemDataRole.UserRole)) if current is not None else ""

    def choose(self, name: str) -> None:
        """Show a plugin."""
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self._list.setCurrentRow(row)

    def _forget_logs(self) -> None:
        self._writing.stop()
        self._unwritten.clear()
        self._logs.clear()
        self._log.clear()

    def show_view(self, view: TillView) -> None:
        """Show the plugins as they are."""
        before = self._view
        self._view = view
        if before is None or before.plugins is not view.plugins:
            self._plugins = {plugin.name: plugin for plugin in view.plugins}
            self._fill_list()
        self._write()

    def on_event(self, event: Event) -> None:
        """Take the lines of the plugins' logs; another register begins with none."""
        if isinstance(event, TillReplaced):
            self._forget_logs()
        if not isinstance(event, PluginLogged):
            return
        line = f"{event.at:%H:%M:%S} {event.level:<6} {event.line}"
        self._logs.setdefault(event.plugin_name, deque(maxlen=LOG_LINES)).append(line)
        if event.plugin_name != self.chosen_name:
            return
        self._unwritten.append(line)
        if self.isVisible() and not self._writing.isActive():
            self._writing.start()

    @Slot()
    def write_log(self) -> None:
        """Write the log lines that have come meanwhile, now."""
        self._writing.stop()
        if self._unwritten:
            self._log.appendPlainText("\n".join(self._unwritten))
            self._unwritten.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Write what came while nobody looked."""
        super().showEvent(event)
        self.write_log()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write nothing while nobody looks."""
        super().hideEvent(event)
        self._writing.stop()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._list.setAccessibleName(self.tr("Plugins"))
        self._stack.setAccessibleName(self.tr("Stack trace"))
        self._log_title.setText(self.tr("Log, last lines"))
        self._log.setAccessibleName(self.tr("Log of the plugin"))
        self._log.setPlaceholderText(self.tr("Nothing was logged or printed yet."))
        self._open_log.setText(self.tr("Open the file"))
        self._empty.setText(self.tr("No plugins yet. Add a folder with a Manifest.xml."))
        captions = {
            "start": self.tr("Start"),
            "debug": self.tr("Start under debugger"),
            "ide": self.tr("Start from an IDE"),
            "reload": self.tr("Reload"),
            "stop": self.tr("Stop"),
            "kill": self.tr("Kill"),
            "remove": self.tr("Remove"),
        }
        hints = {
            "start": self.tr("Start its process; the count of crashes begins anew."),
            "debug": self.tr("Its process waits until a debugger has attached."),
            "ide": self.tr("The register waits for a process that you start in your IDE."),
            "reload": self.tr("Stop it and start it with its files as they are now."),
            "stop": self.tr("Call dispose and end its process."),
            "kill": self.tr("End its process as a crash would."),
            "remove": self.tr("Take it off the list; its files stay."),
        }
        for act, button in self._acts.items():
            button.setText(captions[act])
            button.setToolTip(hints[act])
        self._fill_list()
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self, below: QWidget | None) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(theme.GAP)
        for button in self._acts.values():
            acts.addWidget(button)
        acts.addStretch(1)
        log_head = QHBoxLayout()
        log_head.addWidget(self._log_title, 1)
        log_head.addWidget(self._open_log)
        detail = QWidget()
        rows = QVBoxLayout(detail)
        rows.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        rows.setSpacing(theme.GAP)
        for widget in (self._title, self._state, self._reason):
            rows.addWidget(widget)
        rows.addLayout(acts)
        rows.addWidget(self._question)
        rows.addWidget(self._stack)
        rows.addWidget(self._systems)
        if below is not None:
            rows.addWidget(below)
        rows.addLayout(log_head)
        rows.addWidget(self._log, 1)
        split = side_by_side(
            "plugins_split", self._list, scrolling("plugins_scroll", detail), (1, 4)
        )
        self._pages.addWidget(self._empty)
        self._pages.addWidget(split)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _fill_list(self) -> None:
        chosen = self.chosen_name
        self._list.blockSignals(True)
        self._list.clear()
        for name, plugin in self._plugins.items():
            item = QListWidgetItem(f"{name}\n{self._words.state(plugin.state)}")
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setToolTip(item.text())
            self._list.addItem(item)
            if name == chosen:
                self._list.setCurrentItem(item)
        if self._list.currentRow() < 0 and self._plugins:
            self._list.setCurrentRow(0)
        self._list.blockSignals(False)
        self._pages.setCurrentIndex(1 if self._plugins else 0)
        if self.chosen_name != chosen:
            self._on_chosen()

    def _write(self) -> None:
        plugin = self._plugins.get(self.chosen_name)
        if plugin is None or self._view is None:
            return
        self._title.setText(plugin.name)
        self._state.setText(self._words.summary(plugin))
        self._reason.setText(plugin.reason)
        self._reason.setVisible(bool(plugin.reason))
        if self._stack.toPlainText() != plugin.details:
            self._stack.setPlainText(plugin.details)
        self._stack.setVisible(bool(plugin.details))
        held = (self._words.systems(plugin), self._words.additions(plugin, self._view))
        self._systems.setText("\n".join(filter(None, held)))
        self._open_log.setVisible(bool(plugin.log_path))
        if not plugin.open_calls:
            self._question.close_question()
        self._enable(plugin, self._view)

    def _enable(self, plugin: PluginView, view: TillView) -> None:
        runs = plugin.state not in {PluginState.STOPPED, PluginState.FAILED}
        for act, button in self._acts.items():
            command = _command(act, plugin.name)
            refused = command.refusal(view)
            asks = isinstance(command, EndingPluginCommand) and plugin.open_calls > 0
            possible = refused is None or asks
            button.setEnabled(possible and (runs or act not in {"stop", "kill", "reload"}))
            button.setVisible(runs != (act in START_MODES) or act == "remove")

    @Slot()
    def _on_chosen(self) -> None:
        name = self.chosen_name
        self._unwritten.clear()
        self._log.setPlainText("\n".join(self._logs.get(name, ())))
        bar = self._log.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._question.close_question()
        self._write()
        self.chosen.emit(name)

    @Slot()
    def _on_act(self) -> None:
        act = str(self.sender().property("act"))
        command = _command(act, self.chosen_name)
        plugin = self._plugins.get(self.chosen_name)
        if plugin is not None and plugin.open_calls and isinstance(command, EndingPluginCommand):
            self._question.ask(
                act, texts.refusal(command.refusal(self._view)) if self._view else ""
            )
        else:
            self.command_requested.emit(command)

    @Slot(str, object)
    def _on_question(self, act: str, open_calls: OpenCalls) -> None:
        self.command_requested.emit(_command(act, self.chosen_name, open_calls))

    @Slot()
    def _on_open_log(self) -> None:
        plugin = self._plugins.get(self.chosen_name)
        if plugin is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(plugin.log_path))


def _command(act: str, name: str, open_calls: OpenCalls | None = None) -> Command:
    if act in START_MODES:
        return StartPlugin(name, START_MODES[act])
    match act:
        case "reload":
            return ReloadPlugin(name, open_calls)
        case "stop":
            return StopPlugin(name, open_calls)
        case "kill":
            return KillPlugin(name)
        case _:
            return RemovePlugin(name, open_calls)
