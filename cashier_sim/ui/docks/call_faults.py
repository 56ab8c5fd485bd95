"""The next call of a plugin that is to go wrong, and those that are set already."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cashier_sim.till.commands import ClearCallFault, SetCallFault
from cashier_sim.till.commands.faults import FAULTY_METHODS
from cashier_sim.till.view import CallFailure, CallFault, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.docks.look import caption, choosing, for_touch, heading, push, select
from cashier_sim.ui.docks.rows import Row, UndoRows
from cashier_sim.ui.kit import fonts

_FIRST_METHOD = "pay"
_SPEAKING = frozenset({CallFailure.FAILS, CallFailure.CANCELS, CallFailure.RAISES})
"""Failures that say something."""


class CallFaults(QWidget):
    """Chooses plugin, method and failure; a fault that is set can be taken back.

    Signals:
        command_requested (object): `SetCallFault` or `ClearCallFault`.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("call_faults")
        self._view: TillView | None = None
        self._names: tuple[str, ...] = ()
        self._title = heading("call_faults_title")
        self._note = caption("call_faults_note", fonts.sans(12), muted=True)
        self._plugin = choosing("fault_plugin")
        self._method = choosing("fault_method", FAULTY_METHODS)
        for index, method in enumerate(FAULTY_METHODS):
            self._method.setItemText(index, method)
        select(self._method, _FIRST_METHOD)
        self._failure = choosing("fault_failure", list(CallFailure))
        self._failure.currentIndexChanged.connect(self._on_changed)
        self._message = QLineEdit()
        self._message.setObjectName("fault_message")
        self._message.setFont(fonts.sans(13))
        self._message.returnPressed.connect(self._on_set)
        self._set = push("fault_set")
        self._set.clicked.connect(self._on_set)
        self._rows = UndoRows("fault_rows")
        self._rows.undone.connect(self._on_cleared)
        for box in (self._plugin, self._method):
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for_touch(self._plugin, self._method, self._failure, self._message, self._set)
        self._lay_out()
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the plugins, and the faults that are set."""
        self._view = view
        names = tuple(plugin.name for plugin in view.plugins)
        if names != self._names:
            self._names = names
            self._fill(names)
        self._write()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._title.setText(self.tr("Next call"))
        self._note.setText(self.tr("It goes wrong once. Then all is as usual."))
        self._plugin.setAccessibleName(self.tr("Plugin whose next call goes wrong"))
        self._method.setAccessibleName(self.tr("Method that goes wrong"))
        self._failure.setAccessibleName(self.tr("What goes wrong"))
        self._message.setAccessibleName(self.tr("What the plugin says about it"))
        self._message.setPlaceholderText(self.tr("Message, if any"))
        self._set.setText(self.tr("Let it go wrong"))
        for index, failure in enumerate(CallFailure):
            self._failure.setItemText(index, self._word(failure))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.GRID + 2)
        for widget in (
            self._title,
            self._note,
            self._plugin,
            self._method,
            self._failure,
            self._message,
            self._set,
            self._rows,
        ):
            rows.addWidget(widget)

    def _fill(self, names: tuple[str, ...]) -> None:
        chosen = self._plugin.currentData()
        self._plugin.clear()
        for name in names:
            self._plugin.addItem(name, name)
        select(self._plugin, chosen if chosen in names else next(iter(names), None))

    def _write(self) -> None:
        view = self._view
        if view is None:
            return
        self._plugin.setEnabled(bool(self._names))
        self._message.setEnabled(self._failure.currentData() in _SPEAKING)
        if self._names:
            refused = texts.refusal(SetCallFault(self._fault()).refusal(view))
        else:
            refused = self.tr("There are no plugins yet. Add one in the back office.")
        self._set.setEnabled(not refused)
        self._set.setToolTip(refused)
        self._rows.show_rows([self._row(fault) for fault in view.world.call_faults])

    def _row(self, fault: CallFault) -> Row:
        text = f"{fault.plugin_name} · {fault.method}\n{self._word(fault.failure)}"
        if fault.message:
            text = f"{text}: {fault.message}"
        return Row(
            key=(fault.plugin_name, fault.method),
            name=f"fault_clear_{fault.plugin_name}_{fault.method}",
            text=text,
            undoing=self.tr("Let {method} of {plugin} go as usual").format(
                method=fault.method, plugin=fault.plugin_name
            ),
        )

    def _word(self, failure: CallFailure) -> str:
        return {
            CallFailure.FAILS: self.tr("Refused with a message"),
            CallFailure.CANCELS: self.tr("Cancelled"),
            CallFailure.RAISES: self.tr("Error in the plugin"),
            CallFailure.DIES: self.tr("Process dies before the call"),
            CallFailure.DIES_AFTER: self.tr("Process dies after the call"),
            CallFailure.HOLDS: self.tr("Answer is held back"),
        }[failure]

    def _fault(self) -> CallFault:
        failure = list(CallFailure)[self._failure.currentIndex()]
        return CallFault(
            plugin_name=str(self._plugin.currentData() or ""),
            method=str(self._method.currentData()),
            failure=failure,
            message=self._message.text().strip() if failure in _SPEAKING else "",
        )

    @Slot()
    def _on_changed(self) -> None:
        self._write()

    @Slot()
    def _on_set(self) -> None:
        if self._set.isEnabled():
            self.command_requested.emit(SetCallFault(self._fault()))

    @Slot(object)
    def _on_cleared(self, key: tuple[str, str]) -> None:
        self.command_requested.emit(ClearCallFault(*key))
