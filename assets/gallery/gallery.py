"""Shows every dialog of `ViewManager` in turn while a payment is taken; takes no money."""

from datetime import datetime

from cashier_sim.plugin_api import (
    ButtonWidth,
    ExtendedInputDialogSettings,
    InputDialogTypes,
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
        view_manager.show_ok_popup("Гостиница", "Гость выезжает сегодня в 12:00.")
        view_manager.show_error_popup("Гость с таким номером не проживает.")
        view_manager.show_yes_no_popup("Начислить на номер?", "Анна Петрова, номер 12, 801,00 ₽")
        view_manager.show_chooser_popup("Выберите тариф", CHOICES[:5], 1)
        view_manager.show_chooser_popup("Выберите тариф", CHOICES, 3, ButtonWidth.NARROW)
        view_manager.show_input_dialog("Введите номер комнаты", InputDialogTypes.NUMBER, 12)
        view_manager.show_input_dialog("Прокатайте карту гостя", InputDialogTypes.CARD)
        either = InputDialogTypes.CARD | InputDialogTypes.NUMBER
        view_manager.show_input_dialog("Введите номер или прокатайте карту", either)
        tabs = ExtendedInputDialogSettings(
            enable_barcode=True,
            enable_card_slider=True,
            enable_numeric_string=True,
            tab_title_numeric_string="Договор",
            enable_phone=True,
        )
        view_manager.show_extended_input_dialog("Найти гостя", "Любым из способов", tabs)
        view_manager.show_keyboard("Комментарий к начислению", "Завтрак в номер")
        view_manager.show_keyboard("Пароль администратора", is_password=True)
        self._ask_for_dates_and_quantities(view_manager)
        raise PaymentActionCancelledException

    def _ask_for_dates_and_quantities(self, view_manager: ViewManager) -> None:
        view_manager.show_date_numpad_popup(ARRIVAL, "Дата рождения гостя")
        view_manager.show_date_time_popup(ARRIVAL, "Когда подать завтрак?", ARRIVAL, DEPARTURE)
        view_manager.show_calendar_popup(ARRIVAL, "День выезда", ARRIVAL, DEPARTURE)
        view_manager.show_quantity_changer_popup("Питание", "Анна Петрова, номер 12", 1, 6, MEALS)
        view_manager.show_quantity_changer_popup("Завтраки по номерам", "", 0, 500, ROOMS)

    def emergency_cancel_payment(self) -> None:
        """Nothing was taken."""

    def return_payment(self) -> None:
        """Nothing was taken."""

    def return_payment_without_order(self) -> None:
        """Nothing was taken."""


class GalleryPlugin:
    """Named in Manifest.xml."""

    license_module_id = 21005918

    def __init__(self) -> None:
        self._registration = PluginContext.operations.register_payment_system(GalleryPayments())

    def dispose(self) -> None:
        """The register is closing."""
        self._registration.dispose()
