"""Shows every dialog of `ViewManager` in turn while a payment is taken; takes no money."""

from datetime import datetime
from decimal import Decimal

from cashier_sim.plugin_api import (
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
    NumericInputMode,
    PaymentActionCancelledException,
    PluginContext,
    ProgressBar,
    QuantityChangerItem,
    ViewManager,
)

CHOICES = tuple(f"Тариф {number}" for number in range(1, 21))
ARRIVAL = datetime.fromisoformat("2026-03-14 12:40")
DEPARTURE = datetime.fromisoformat("2026-04-21 12:00")
MEALS = (
    QuantityChangerItem(name="Завтрак взрослый", quantity=2, min=0, max=4),
    QuantityChangerItem(name="Завтрак детский, с какао", quantity=0, min=0, max=3),
    QuantityChangerItem(name="Поздний выезд", quantity=0, min=0, max=1),
)
ROOMS = tuple(
    QuantityChangerItem(name=f"Номер {number}", quantity=number % 3, min=0, max=9)
    for number in range(1, 101)
)


class GalleryPayments:
    """A payment system whose only purpose is to be looked at."""

    payment_system_key = "gallery"
    payment_system_name = "Галерея окон"

    def collect_data(self) -> None:
        """Nothing to ask."""

    def on_payment_added(self) -> None:
        """Nothing to change."""

    def on_preliminary_payment_editing(self) -> bool:
        """The cashier may type another sum."""
        return True

    def pay(self, view_manager: ViewManager, progress_bar: ProgressBar) -> None:
        """Show one dialog after another, then take nothing."""
        progress_bar.change_message("Листаем окна")
        _tell(view_manager)
        _ask(view_manager)
        _take_text(view_manager)
        _take_dates_and_quantities(view_manager)
        view_manager.show_check_permission_popup("F_STRN", show_confirm_popup_anyway=True)
        raise PaymentActionCancelledException

    def emergency_cancel_payment(self) -> None:
        """Nothing was taken."""

    def return_payment(self) -> None:
        """Nothing was taken."""

    def return_payment_without_order(self) -> None:
        """Nothing was taken."""


def _tell(view: ViewManager) -> None:
    view.show_ok_popup("Гостиница", "Гость выезжает сегодня в 12:00.")
    view.show_close_popup("Гостиница", "Завтрак уже подан.")
    view.show_error_popup("Гость с таким номером не проживает.")
    asked = "Начислить на номер?", "Анна Петрова, номер 12, 801,00 ₽"
    view.show_yes_no_popup(*asked)
    view.show_yes_no_popup(*asked, yes_caption="Начислить", no_caption="Оставить как есть")
    view.show_ok_cancel_popup(*asked)
    view.show_yes_no_cancel_popup(*asked)
    failed = "Гостиница не отвечает", "Время ожидания истекло."
    view.show_retry_cancel_popup(*failed)
    view.show_retry_ignore_cancel_popup(*failed)


def _ask(view: ViewManager) -> None:
    view.show_chooser_popup("Выберите тариф", CHOICES[:5], 1)
    view.show_chooser_popup("Выберите тариф", CHOICES, 3, ButtonWidth.NARROW)
    view.show_input_dialog("Введите номер комнаты", InputDialogTypes.NUMBER, 12)
    view.show_input_dialog("Прокатайте карту гостя", InputDialogTypes.CARD)
    either = InputDialogTypes.CARD | InputDialogTypes.NUMBER
    view.show_input_dialog("Введите номер или прокатайте карту", either)
    tabs = ExtendedInputDialogSettings(
        enable_barcode=True,
        enable_card_slider=True,
        numeric_input_mode=NumericInputMode.STRING,
        tab_title_numeric_string="Договор",
        enable_phone=True,
    )
    view.show_extended_input_dialog("Найти гостя", "Любым из способов", tabs)
    tips = ExtendedInputDialogSettings(
        numeric_input_mode=NumericInputMode.DECIMAL,
        min_decimal_value=Decimal(10),
        max_decimal_value=Decimal(500),
        default_decimal_value=Decimal(50),
    )
    view.show_extended_input_dialog("Чаевые", "", tips)


def _take_text(view: ViewManager) -> None:
    view.show_keyboard("Комментарий к начислению", "Завтрак в номер")
    view.show_keyboard("Пароль администратора", is_password=True)
    view.show_extended_keyboard_dialog(
        "Имя, карта или код", is_multiline=False, enable_card_slider=True, enable_barcode=True
    )


def _take_dates_and_quantities(view: ViewManager) -> None:
    view.show_date_numpad_popup(ARRIVAL, "Дата рождения гостя")
    view.show_date_time_popup(ARRIVAL, "Когда подать завтрак?", ARRIVAL, DEPARTURE)
    view.show_calendar_popup(ARRIVAL, "День выезда", ARRIVAL, DEPARTURE)
    view.show_quantity_changer_popup("Питание", "Анна Петрова, номер 12", 1, 6, MEALS)
    view.show_quantity_changer_popup("Завтраки по номерам", "", 0, 500, ROOMS)


class GalleryPlugin:
    """Named in Manifest.xml."""

    license_module_id = 21005918

    def __init__(self) -> None:
        self._registration = PluginContext.operations.register_payment_system(GalleryPayments())

    def dispose(self) -> None:
        """The register is closing."""
        self._registration.dispose()
