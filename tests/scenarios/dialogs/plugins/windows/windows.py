"""Shows each dialog by a button of its own on the page «Дополнения», and tells what came back."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from functools import partial

from cashier_sim.plugin_api import (
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumericInputMode,
    PermissionsCheckMode,
    PluginContext,
    QuantityChangerItem,
    ReceiptPrinter,
    User,
    ViewManager,
)

SENDER = "Окна"
MEALS = ("Завтрак", "Обед", "Ужин")
NOW = datetime.fromisoformat("2026-03-14 12:40")
LAST = datetime.fromisoformat("2026-04-21 12:00")
ROWS = (
    QuantityChangerItem(name="Завтрак взрослый", quantity=2, min=0, max=4),
    QuantityChangerItem(name="Завтрак детский", quantity=0, min=0, max=3),
)
RETURNS, PAYMENTS = "F_STRN", "F_PAY"
"""Rights: to return payments, to take them."""


def _tells() -> dict[str, Callable[[ViewManager], object]]:
    hotel, stays = "Гостиница", "Гость выезжает сегодня в 12:00."
    failed = "Гостиница не отвечает", "Время ожидания истекло."
    asked = "Начислить на номер?", "Анна Петрова, номер 12"
    return {
        "Сообщение": lambda view: view.show_ok_popup(hotel, stays),
        "Сообщение с подписью": lambda view: view.show_ok_popup(hotel, stays, "Понятно"),
        "Сообщение с «Закрыть»": lambda view: view.show_close_popup(hotel, stays),
        "Ошибка": lambda view: view.show_error_popup("Такой гость не проживает."),
        "Да или нет": lambda view: view.show_yes_no_popup(*asked),
        "Да или нет с подписями": lambda view: view.show_yes_no_popup(
            *asked, yes_caption="Начислить", no_caption="Оставить как есть"
        ),
        "Да, нет, отмена": lambda view: view.show_yes_no_cancel_popup(*asked),
        "ОК или отмена": lambda view: view.show_ok_cancel_popup(*asked),
        "Повторить или отмена": lambda view: view.show_retry_cancel_popup(*failed),
        "Повторить, игнорировать, отмена": lambda view: view.show_retry_ignore_cancel_popup(
            *failed
        ),
    }


def _asks() -> dict[str, Callable[[ViewManager], object]]:
    either = InputDialogTypes.CARD | InputDialogTypes.NUMBER
    tabs = ExtendedInputDialogSettings(
        enable_barcode=True,
        enable_card_slider=True,
        numeric_input_mode=NumericInputMode.STRING,
        enable_phone=True,
    )
    tips = ExtendedInputDialogSettings(
        numeric_input_mode=NumericInputMode.DECIMAL,
        min_decimal_value=Decimal(10),
        max_decimal_value=Decimal(500),
        default_decimal_value=Decimal(50),
    )
    return {
        "Выбор": lambda view: view.show_chooser_popup("Что подать?", MEALS, 1, ButtonWidth.WIDE),
        "Выбор из объектов": lambda view: view.show_chooser_popup(
            "Что подать?", MEALS, naming_func=str.upper, cancel_caption="Ничего"
        ),
        "Номер": lambda view: view.show_input_dialog("Номер комнаты", InputDialogTypes.NUMBER, 12),
        "Карта": lambda view: view.show_input_dialog("Карта гостя", InputDialogTypes.CARD),
        "Номер или карта": lambda view: view.show_input_dialog("Номер или карта", either),
        "Найти гостя": lambda view: view.show_extended_input_dialog(
            "Найти гостя", "Любым из способов", tabs
        ),
        "Чаевые": lambda view: view.show_extended_input_dialog("Чаевые", "", tips, "Дать", "Нет"),
        "Комментарий": lambda view: view.show_keyboard("Комментарий", "В номер", max_length=40),
        "Пароль": lambda view: view.show_keyboard("Пароль администратора", is_password=True),
        "Имя, карта или код": lambda view: view.show_extended_keyboard_dialog(
            "Имя, карта или код", is_multiline=False, enable_card_slider=True, enable_barcode=True
        ),
        "Дата": lambda view: view.show_date_numpad_popup(NOW, "Дата рождения гостя"),
        "Дата и время": lambda view: view.show_date_time_popup(
            NOW, "Когда подать завтрак?", NOW, LAST
        ),
        "Календарь": lambda view: view.show_calendar_popup(NOW, "День выезда", NOW, LAST),
        "Количество": lambda view: view.show_quantity_changer_popup(
            "Питание", "Анна Петрова, номер 12", 1, 6, ROWS
        ),
        "Право": lambda view: _name(view.show_check_permission_popup(RETURNS)),
        "Право наверняка": lambda view: _name(
            view.show_check_permission_popup(RETURNS, show_confirm_popup_anyway=True)
        ),
        "Одно из прав": lambda view: _name(
            view.show_check_permissions_popup(
                (RETURNS, PAYMENTS),
                show_confirm_popup_anyway=True,
                mode=PermissionsCheckMode.ANY,
            )
        ),
    }


def _name(user: User | None) -> str | None:
    return user.name if user else None


class WindowsPlugin:
    """Named in Manifest.xml."""

    license_module_id = 21005918

    def __init__(self) -> None:
        operations = PluginContext.operations
        self._buttons = [
            operations.add_button_to_plugins_menu(caption, partial(self._press, show))
            for caption, show in (_tells() | _asks()).items()
        ]

    def dispose(self) -> None:
        """The register is closing."""
        for button in self._buttons:
            button.dispose()

    def _press(
        self,
        show: Callable[[ViewManager], object],
        view_manager: ViewManager,
        printer: ReceiptPrinter,
    ) -> None:
        PluginContext.operations.add_notification_message(repr(show(view_manager)), SENDER)
