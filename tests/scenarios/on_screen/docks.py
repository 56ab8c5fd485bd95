"""How a tester does in the docks, and beside a dialog, what a command says."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QPushButton

from cashier_sim.till import commands as do
from cashier_sim.till.commands.faults import FAULTY_METHODS
from cashier_sim.till.world import CallFailure, FiscalRegisterState, ReceiptPrinterState
from tests.scenarios.on_screen.dialogs import top_panel
from tests.scenarios.on_screen.excuses import ExcusedError, Why
from tests.scenarios.on_screen.fingers import OutOfReachError

if TYPE_CHECKING:
    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView
    from tests.scenarios.on_screen.fingers import Fingers

CLOCK = {
    timedelta(minutes=1): "world_clock_minute",
    timedelta(minutes=10): "world_clock_ten_minutes",
    timedelta(hours=1): "world_clock_hour",
    timedelta(days=1): "world_clock_day",
}

PLUGIN_ACTS: dict[type[Command], str] = {
    do.StartPlugin: "plugin_start",
    do.StopPlugin: "plugin_stop",
    do.ReloadPlugin: "plugin_reload",
    do.RemovePlugin: "plugin_remove",
    do.KillPlugin: "plugin_kill",
}


def in_docks(fingers: Fingers, command: Command, view: TillView) -> bool:
    """Do a command around the till; False = nobody there does it."""
    parts = (_devices, _register, _readers, _deck, _calls, _terminal, _messages)
    return any(part(fingers, command, view) for part in parts) or _plugins(fingers, command)


def _devices(fingers: Fingers, command: Command, view: TillView) -> bool:
    world = view.world
    match command:
        case do.SetReceiptPrinter(state):
            places = list(ReceiptPrinterState)
            _set(fingers, "world_receipt_printer", places.index(state))
        case do.SetFiscalRegister(fiscal):
            _set(fingers, "world_fiscal_register", list(FiscalRegisterState).index(fiscal))
        case do.SetPaperWidth(width) if width in do.PAPER_WIDTHS:
            _set(fingers, "world_paper_width", do.PAPER_WIDTHS.index(width))
        case do.SetPaperWidth():
            raise OutOfReachError("there is no such paper")
        case do.SetRealPrinter(wanted):
            _tick(fingers, "world_real_printer", is_change=wanted != world.as_real_printer)
        case do.SetLicence(wanted):
            _tick(fingers, "world_licence", is_change=wanted != world.has_licence)
        case _:
            return False
    return True


def _register(fingers: Fingers, command: Command, view: TillView) -> bool:
    del view
    match command:
        case do.MoveClock(by):
            if by not in CLOCK:
                raise ExcusedError(Why.OTHER_STEPS)
            _press(fingers, CLOCK[by])
        case do.RestartRegister():
            _press(fingers, "world_restart")
        case _:
            return False
    return True


def _set(fingers: Fingers, name: str, place: int) -> None:
    fingers.choose(fingers.find(QComboBox, name, fingers.raise_dock("world_dock")), place)


def _press(fingers: Fingers, name: str) -> None:
    fingers.press(name, fingers.raise_dock("world_dock"))


def _tick(fingers: Fingers, name: str, *, is_change: bool) -> None:
    if not is_change:
        raise ExcusedError(Why.SO_ALREADY)
    fingers.press_on(fingers.find(QCheckBox, name, fingers.raise_dock("world_dock")))


def _readers(fingers: Fingers, command: Command, view: TillView) -> bool:
    match command:
        case do.SwipeCard(name):
            _swipe(fingers, name, view)
        case do.SwipeTrack(track):
            if view.dialog is None or not view.dialog.listens_to_cards:
                raise ExcusedError(Why.NO_READER)
            top_panel(fingers, view.dialog.id).first_focus().setFocus()
            fingers.type(track)
            fingers.key(Qt.Key.Key_Return)
        case do.ScanBarcode(code):
            dialog = view.dialog
            strip = dialog is not None and dialog.listens_to_barcodes
            kind = "tester" if strip else "scanner"
            if not strip:
                fingers.raise_dock("world_dock")
            fingers.fill(fingers.find(QLineEdit, f"{kind}_code"), code)
            fingers.press(f"{kind}_scan")
        case _:
            return False
    return True


def _swipe(fingers: Fingers, name: str, view: TillView) -> None:
    dialog = view.dialog
    if dialog is None or not dialog.listens_to_cards:
        _choose(fingers, "cards_list", name)
        _press(fingers, "cards_swipe")
        return
    layer = top_panel(fingers, dialog.id).parentWidget()
    for button in layer.findChildren(QPushButton) if layer is not None else ():
        if button.property("card") == name:
            fingers.press_on(button)
            return
    raise OutOfReachError(f"the card {name} is not beside the dialog")


def _deck(fingers: Fingers, command: Command, view: TillView) -> bool:
    del view
    match command:
        case do.AddTestCard(card):
            dock = fingers.raise_dock("world_dock")
            fingers.fill(fingers.find(QLineEdit, "cards_name", dock), card.name)
            fingers.fill(fingers.find(QLineEdit, "cards_track", dock), card.track)
            _press(fingers, "cards_add")
        case do.RemoveTestCard(name):
            _choose(fingers, "cards_list", name)
            _press(fingers, "cards_remove")
        case _:
            return False
    return True


def _choose(fingers: Fingers, name: str, key: str, dock: str = "world_dock") -> None:
    """Choose what a list has under a key."""
    shown = fingers.find(QListWidget, name, fingers.raise_dock(dock))
    for row in range(shown.count()):
        if shown.item(row).data(Qt.ItemDataRole.UserRole) == key:
            fingers.press_row(shown, shown.model().index(row, 0))
            return
    raise OutOfReachError(f"{name} has no {key}")


def _calls(fingers: Fingers, command: Command, view: TillView) -> bool:
    match command:
        case do.SetCallFault(fault):
            dock = fingers.raise_dock("world_dock")
            plugins = [one.name for one in view.plugins]
            if fault.plugin_name not in plugins or fault.method not in FAULTY_METHODS:
                raise OutOfReachError("there is no such plugin or method")
            _set(fingers, "fault_plugin", plugins.index(fault.plugin_name))
            _set(fingers, "fault_method", FAULTY_METHODS.index(fault.method))
            _set(fingers, "fault_failure", list(CallFailure).index(fault.failure))
            message = fingers.find(QLineEdit, "fault_message", dock)
            if message.isEnabled():
                fingers.fill(message, fault.message)
            _press(fingers, "fault_set")
        case do.ClearCallFault(plugin_name, method):
            _press(fingers, f"fault_clear_{plugin_name}_{method}")
        case do.LetAnswer():
            _press(fingers, "call_let_answer")
        case do.RunOutOfTime():
            _press(fingers, "call_time_is_up")
        case do.EndCall():
            fingers.press("tester_end_call" if view.dialog else "waiting_end_call")
        case _:
            return False
    return True


def _terminal(fingers: Fingers, command: Command, view: TillView) -> bool:
    match command:
        case do.LockOrder(order_id):
            if view.current is None or view.current.record.order.id != order_id:
                raise ExcusedError(Why.ON_SCREEN_ONLY)
            _press(fingers, "order_lock")
        case do.UnlockOrder(order_id):
            numbers = {one.order.id: one.order.number for one in view.orders}
            _press(fingers, f"order_release_{numbers.get(order_id, 0)}")
        case _:
            return False
    return True


def _messages(fingers: Fingers, command: Command, view: TillView) -> bool:
    match command:
        case do.DismissNotification(note_id):
            if view.notifications and view.notifications[-1].id == note_id:
                fingers.press("notification_head_close")
            else:
                fingers.press("notifications_unfold")
                fingers.press(f"notification_{note_id}_close")
        case do.ShowReportOf(number):
            shifts = fingers.find(QComboBox, "report_shifts")
            fingers.choose(shifts, shifts.findData(number))
        case _:
            return False
    return True


def _plugins(fingers: Fingers, command: Command) -> bool:
    if type(command) not in PLUGIN_ACTS:
        return False
    assert isinstance(command, do.PluginCommand)
    if isinstance(command, do.StartPlugin) and command.mode is not do.StartMode.NORMAL:
        raise ExcusedError(Why.NO_DEBUGGER)
    _choose(fingers, "plugins_list", command.plugin_name, "plugins_dock")
    fingers.press(PLUGIN_ACTS[type(command)], fingers.raise_dock("plugins_dock"))
    if isinstance(command, do.EndingPluginCommand) and command.open_calls is not None:
        fingers.press(f"open_calls_{command.open_calls.value}")
    return True
