"""Adds to every screen of the register and acts on them."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from threading import Thread
from uuid import UUID

from cashier_sim.plugin_api import (
    ButtonRegistration,
    Disposable,
    Document,
    OperationService,
    Order,
    PaymentScreenButtonState,
    PaymentScreenContext,
    PluginContext,
    ReceiptPrinter,
    Tags,
    ViewManager,
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


class Plugin:
    """Adds its buttons while it loads; each notes its press."""

    license_module_id = 21005918

    def __init__(self) -> None:
        operations = PluginContext.operations
        self._operations = operations
        added = operations.add_button_to_payment_screen("Bonus", False, True, self.pay_pressed)
        self._button_id, self._button = added
        note("ButtonRegistration", isinstance(added, ButtonRegistration))
        note("ButtonRegistration.button_id", added.button_id == self._button_id)
        note("ButtonRegistration.registration", added.registration is self._button)
        note("Disposable", isinstance(self._button, Disposable))
        self._status = operations.add_status_bar_text("12 guests")
        operations.add_button_to_order_edit_screen("Order", self.order_pressed)
        operations.add_button_to_closed_order_screen("Closed", self.closed_pressed)
        operations.add_button_to_products_return_screen("Goods", self.goods_pressed)
        operations.add_button_to_plugins_menu("Run", self.run)
        integration = PluginContext.integration
        integration.add_button("Old menu", self.old_menu_pressed)
        integration.add_button_on_closed_order_view("Old closed", self.old_closed_pressed)
        integration.add_button_on_past_order_view("Old past", self.old_past_pressed)

    def run(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """What needs no order."""
        del view_manager, printer
        operations = self._operations
        note("OperationService.add_button_to_plugins_menu", "pressed")
        operations.add_notification_message("news", "Plugin")
        note("OperationService.add_notification_message", "news")
        operations.add_warning_message("careful", "Plugin", 60)
        note("OperationService.add_warning_message", "careful")
        operations.add_error_message("broken", "Plugin", 60.5)
        note("OperationService.add_error_message", "broken")
        note("OperationService.add_status_bar_text", "12 guests")
        document = Document(markup=XElement(Tags.DOC, XElement(Tags.CENTER, "by name")))
        for member, value in document_notes(document):
            note(member, value)
        named = operations.try_get_receipt_cheque_printer()
        note("OperationService.print", named is not None and operations.print(named, document))
        Thread(target=self._act_on_screens, daemon=True).start()

    def _act_on_screens(self) -> None:
        """From a thread of its own, since the screen must be idle."""
        operations = self._operations
        ran = operations.try_execute_ui_operation(lambda view: view.show_ok_popup("hello", "m"))
        note("OperationService.try_execute_ui_operation", ran)

    def order_pressed(
        self, order: Order, operation_service: OperationService, view_manager: ViewManager
    ) -> None:
        """The local service may edit the order on the screen."""
        del view_manager
        credentials = operation_service.get_default_credentials()
        operation_service.change_order_comment("pressed", order, credentials)
        comment = operation_service.get_order_by_id(order.id).comment
        note("OperationService.add_button_to_order_edit_screen", comment)
        Thread(target=self._edit_current_order, daemon=True).start()

    def _edit_current_order(self) -> None:
        def edit(order: Order, service: OperationService, view: ViewManager) -> None:
            del view
            service.change_order_comment("edited", order, service.get_default_credentials())

        ran = self._operations.try_edit_current_order(edit)
        note("OperationService.try_edit_current_order", ran)

    def pay_pressed(
        self,
        order: Order,
        operation_service: OperationService,
        view_manager: ViewManager,
        state: PaymentScreenButtonState,
    ) -> None:
        """The button's state is as it was drawn."""
        del order, operation_service, view_manager
        for member, value in payment_screen_button_state_notes(state):
            note(member, value)
        note("OperationService.add_button_to_payment_screen", state.caption)
        self._operations.update_payment_screen_button_state(
            self._button_id, "Used", is_checked=True, icon_geometry="M0,0 L9,9"
        )
        note("OperationService.update_payment_screen_button_state", "Used")
        Thread(target=self._edit_payment_screen, daemon=True).start()

    def _edit_payment_screen(self) -> None:
        def edit(
            order: Order, context: PaymentScreenContext, view: ViewManager
        ) -> list[tuple[UUID, Decimal]]:
            del view
            for member, value in payment_screen_context_notes(context):
                note(member, value)
            return [(order.payments[0].id, Decimal(150))]

        ran = self._operations.try_edit_current_payment_screen(edit)
        note("OperationService.try_edit_current_payment_screen", ran)
        self._button.dispose()
        note("Disposable.dispose", "the button is gone")

    def closed_pressed(self, view_manager: ViewManager, closed_order: Order) -> None:
        """A closed order of this shift."""
        del view_manager
        note("OperationService.add_button_to_closed_order_screen", closed_order.status)

    def goods_pressed(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """The goods-return screen."""
        del view_manager, printer
        note("OperationService.add_button_to_products_return_screen", "pressed")

    def old_menu_pressed(self, view_manager: ViewManager, printer: ReceiptPrinter) -> None:
        """The additions menu, as V6 adds to it."""
        del view_manager, printer
        note("Integration.add_button", "pressed")

    def old_closed_pressed(self, view_manager: ViewManager, closed_order: Order) -> None:
        """A closed order of this shift, as V6 adds to it."""
        del view_manager
        note("Integration.add_button_on_closed_order_view", closed_order.status)

    def old_past_pressed(self, view_manager: ViewManager, closed_order: Order) -> None:
        """A closed order of an earlier shift."""
        del view_manager
        note("Integration.add_button_on_past_order_view", closed_order.status)


def payment_screen_button_state_notes(value: PaymentScreenButtonState) -> Notes:
    return (
        ("PaymentScreenButtonState", isinstance(value, PaymentScreenButtonState)),
        ("PaymentScreenButtonState.button_id", value.button_id),
        ("PaymentScreenButtonState.caption", value.caption),
        ("PaymentScreenButtonState.is_checked", value.is_checked),
        ("PaymentScreenButtonState.icon_geometry", value.icon_geometry),
    )


def payment_screen_context_notes(value: PaymentScreenContext) -> Notes:
    return (
        ("PaymentScreenContext", isinstance(value, PaymentScreenContext)),
        ("PaymentScreenContext.order_id", value.order_id),
        ("PaymentScreenContext.payments", value.payments),
        ("PaymentScreenContext.is_split_by_guests", value.is_split_by_guests),
        ("PaymentScreenContext.guest_ids", value.guest_ids),
    )


def document_notes(value: Document) -> Notes:
    return (
        ("Document", isinstance(value, Document)),
        ("Document.markup", value.markup),
    )
