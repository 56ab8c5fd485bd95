"""Uses what a plugin has of its own: context, log, folders, licence, locks and markup."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    Disposable,
    FiscalPaymentTypeGroup,
    Integration,
    Licensing,
    Log,
    NotificationService,
    NotSupportedException,
    OperationService,
    PluginContext,
    ReceiptPrinter,
    ReceiptSlip,
    Tags,
    ViewManager,
    XAttribute,
    XElement,
)

Notes = tuple[tuple[str, object], ...]


def note(member: str, value: object) -> None:
    """Keep what came of using a member, entities by their names or ids."""
    folder = Path(PluginContext.integration.get_data_storage_directory_path())
    with (folder / "notes.txt").open("a", encoding="utf-8") as file:
        file.write(f"{member}\t{brief(value)!r}\n")


def brief(value: object) -> object:
    """A value in a few words."""
    if isinstance(value, (list, tuple)):
        return [brief(item) for item in value]
    if isinstance(value, UUID) and value.version == 4:
        return "a new id"
    if hasattr(value, "__dataclass_fields__"):
        return brief(getattr(value, "name", "") or getattr(value, "id", type(value).__name__))
    if isinstance(value, datetime):
        return value.date()
    return value


class Payments:
    """A payment system whose fiscal types stand among the cashless ones."""

    payment_system_key = "services"
    payment_system_name = "Services"

    def collect_data(self) -> None: ...
    def on_payment_added(self) -> None: ...
    def on_preliminary_payment_editing(self) -> bool:
        return True

    def pay(self) -> None: ...
    def emergency_cancel_payment(self) -> None: ...
    def return_payment(self) -> None: ...
    def return_payment_without_order(self) -> None: ...


class Plugin:
    """Notes everything when its button is pressed."""

    license_module_id = 21005918

    def __init__(self) -> None:
        operations = PluginContext.operations
        note("PluginContext.operations", isinstance(operations, OperationService))
        note("OperationService", isinstance(operations, OperationService))
        group = FiscalPaymentTypeGroup.NON_CASH
        system = operations.register_payment_system(
            Payments(), True, fiscal_payment_type_group=group
        )
        note("OperationService.register_payment_system", isinstance(system, Disposable))
        note("OperationService.register_payment_system(fiscal_payment_type_group)", group)
        operations.add_button_to_plugins_menu("Run", self.run)
        operations.add_button_to_plugins_menu("End", self.end)

    def dispose(self) -> None:
        """The plugin ends in order."""
        note("PluginContext.shutdown", "disposed")

    def run(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """Note everything."""
        del view_manager
        note_log()
        note_integration()
        note_continuous_operation()
        note_what_is_left_out()
        note_markup(printer)

    def end(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """End the plugin."""
        del view_manager, printer
        PluginContext.shutdown()


def note_log() -> None:
    own_log = PluginContext.log
    own_log.info("plain")
    own_log.info_format("{0} of {1}", 1, 2)
    own_log.warn("careful")
    own_log.warn_format("{0:.1f}", 2.5)
    own_log.error("broken", ValueError("why"))
    own_log.error_format("{0}!", "broken")
    note("PluginContext.log", hasattr(own_log, "info"))
    note("Log", [each for each in dir(Log) if not each.startswith("_")])
    note("Log.info", "plain")
    note("Log.info_format", "1 of 2")
    note("Log.warn", "careful")
    note("Log.warn_format", "2.5")
    note("Log.error", "ValueError: why")
    note("Log.error_format", "broken!")


def note_integration() -> None:
    integration, licensing = PluginContext.integration, PluginContext.licensing
    note("PluginContext", PluginContext.__name__)
    note("PluginContext.integration", isinstance(integration, Integration))
    note("Integration", isinstance(integration, Integration))
    configs = Path(integration.get_configs_directory_path())
    note("Integration.get_configs_directory_path", [configs.name, configs.is_dir()])
    data = Path(integration.get_data_storage_directory_path())
    note("Integration.get_data_storage_directory_path", [data.name, data.is_dir()])
    note("PluginContext.licensing", isinstance(licensing, Licensing))
    note("Licensing", isinstance(licensing, Licensing))
    with licensing.acquire_slot(21005918, UUID(int=1)) as slot:
        note("Licensing.acquire_slot", isinstance(slot, Disposable))
    notifications = PluginContext.notifications
    note("PluginContext.notifications", isinstance(notifications, NotificationService))


def note_continuous_operation() -> None:
    operations = PluginContext.operations
    credentials = operations.get_default_credentials()
    order = operations.create_order([], credentials)
    comments: list[str] = []

    def several(service: OperationService) -> None:
        for comment in ("one", "two"):
            now = service.get_order_by_id(order.id)
            service.change_order_comment(comment, now, service.get_default_credentials())
            comments.append(service.get_order_by_id(order.id).comment)

    operations.execute_continuous_operation(several)
    note("OperationService.execute_continuous_operation", comments)


def note_what_is_left_out() -> None:
    operations = PluginContext.operations
    try:
        operations.register_cheque_task_processor(Payments())
    except NotSupportedException as error:
        note("OperationService.register_cheque_task_processor", str(error).partition(":")[0])
    try:
        operations.register_cash_register_factory(Payments())
    except NotSupportedException as error:
        note("OperationService.register_cash_register_factory", str(error).partition(":")[0])


def note_markup(printer: ReceiptPrinter) -> None:
    symbols = XAttribute("symbols", "=")
    note("XAttribute", str(symbols))
    note("XAttribute.name", symbols.name)
    note("XAttribute.value", symbols.value)
    doc = XElement(Tags.DOC, XElement(Tags.LINE, symbols), "text")
    doc.add(XElement(Tags.CENTER, Decimal("1.50")))
    note("XElement", str(doc))
    note("XElement.tag", doc.tag)
    note("XElement.attributes", dict(XElement(Tags.LINE, symbols).attributes))
    note("XElement.content", len(doc.content))
    note("XElement.add", str(doc.content[-1]))
    slip = ReceiptSlip(doc)
    note("ReceiptSlip", isinstance(slip, ReceiptSlip))
    note("ReceiptSlip.doc", slip.doc == doc)
    printer.print(slip)
    note("ReceiptPrinter", isinstance(printer, ReceiptPrinter))
    note("ReceiptPrinter.print", str(slip.doc))
