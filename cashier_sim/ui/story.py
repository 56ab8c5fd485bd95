"""The way through every screen and dialog, as commands; a picture at each."""

import tempfile
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from cashier_sim.plugin_api import NumberInputDialogResult
from cashier_sim.till.commands import (
    AddProduct,
    AnswerDialog,
    ChangeSetting,
    ChooseGoodsReturnType,
    ChoosePaymentType,
    CreateDelivery,
    CreateOrder,
    DeleteDiscountType,
    DismissNotification,
    EnterSum,
    GoBack,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    MoveClock,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PressPrepay,
    PrintPrecheque,
    ReturnPayment,
    SelectPayment,
    SetFiscalRegister,
    SetGoodsReturnAmount,
    SetReturnAmount,
    ShowScreen,
    StartPartialReturn,
    UndoDeletion,
)
from cashier_sim.till.dialogs import (
    Answer,
    CalendarDialog,
    DateTimeDialog,
    KeyboardDialog,
    PermissionDialog,
    QuantityChangerDialog,
)
from cashier_sim.till.view import FiscalRegisterState, Screen, TillView
from cashier_sim.ui import scheme
from cashier_sim.ui.back_office.page import BackOfficePage
from cashier_sim.ui.gallery.window import GalleryWindow
from cashier_sim.ui.language import Language
from cashier_sim.ui.story_buttons import tell_of_additions
from cashier_sim.ui.story_faults import tell_of_faults
from cashier_sim.ui.story_orders import tell_of_extras, tell_of_past_orders
from cashier_sim.ui.story_scenarios import tell_of_scenarios
from cashier_sim.ui.studio import ALONE, SIZE, SMALLEST, Studio

ROOM = NumberInputDialogResult(number=12)
HIGH_DOCK = 400
_HIGH = (KeyboardDialog, CalendarDialog, DateTimeDialog, QuantityChangerDialog)
"""Dialogs that are drawn in the smallest window too."""


async def render(out: Path, language: str, only: str = "") -> list[str]:
    """Render the shots into `out`, and return their names.

    Args:
        out: A folder that exists.
        language: `ru` or `en`.
        only: Only those whose name contains this.
    """
    app = QApplication.instance() or QApplication(["shots"])
    if isinstance(app, QApplication):
        scheme.apply(app, scheme.Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
        studio = await Studio.open(out, Language(language).value, only, settings)
        try:
            await tell(studio)
        finally:
            await studio.close()
    return studio.names


async def tell(studio: Studio) -> None:
    """Go the whole way."""
    await studio.shoot("orders-shift-closed")
    await studio.do(OpenCafeSession())
    await tell_of_past_orders(studio)
    await _orders(studio)
    await _payment(studio)
    await _closed(studio)
    await _unknown(studio)
    await _prepayments(studio)
    await _delivery(studio)
    await _goods(studio)
    await tell_of_extras(studio)
    await tell_of_additions(studio)
    await _dialogs(studio)
    await _gallery(studio)
    await _around(studio)


async def _orders(studio: Studio) -> None:
    tables = studio.view.restaurant.tables
    await studio.do(CreateOrder(tables[3].id), *_dishes(studio, 1, 5), PrintPrecheque(), GoBack())
    await studio.do(MoveClock(timedelta(minutes=7)), CreateOrder(), *_dishes(studio, 9), GoBack())
    await studio.do(CreateOrder(tables[0].id))
    await studio.shoot("order-empty")
    await studio.do(*_dishes(studio, 0, 7, 14, 21, 21))
    await studio.shoot("order")
    studio.press("amount_button")
    await studio.shoot("order-amount")
    studio.press("amount_cancel")
    await studio.do(GoBack())
    await studio.shoot("orders")
    studio.press("notifications_unfold")
    await studio.shoot("orders-messages")
    studio.press("notifications_unfold")
    await studio.do(OpenOrder(studio.view.orders[0].order.id))


async def _payment(studio: Studio) -> None:
    await studio.do(GoToPayment())
    await studio.shoot("payment-empty")
    studio.press("payment_page_groups_non_cash")
    await studio.shoot("payment-types")
    studio.press("payment_page_types_close")
    await studio.do(*(DismissNotification(note.id) for note in studio.view.notifications))
    await studio.do(ChoosePaymentType(_type(studio, "hotel")))
    await studio.do(EnterSum(Decimal(500)), ChoosePaymentType(_cash(studio)))
    await studio.shoot("payment")
    studio.window.resize(SMALLEST)
    await studio.shoot("payment-smallest")
    studio.window.resize(SIZE)
    studio.begin(PressPay())
    await studio.until(_asks)
    await studio.shoot("payment-dialog")
    await _answer(studio, ROOM)
    await studio.until(_free)


async def _closed(studio: Studio) -> None:
    await studio.do(OpenOrder(_last_closed(studio)))
    await studio.shoot("closed-order")
    await studio.do(StartPartialReturn())
    dish = next(iter(_plan(studio)))
    await studio.do(SetReturnAmount(dish, Decimal(1)))
    await studio.shoot("partial-return")
    await studio.do(GoBack())
    await studio.do(ReturnPayment())
    await studio.until(_free)
    await studio.shoot("returned")
    await studio.do(ShowScreen(Screen.ORDERS))


async def _unknown(studio: Studio) -> None:
    """The fiscal register loses its connection: printed or not, nobody knows."""
    tables = studio.view.restaurant.tables
    await studio.do(CreateOrder(tables[5].id), *_dishes(studio, 3), GoToPayment())
    await studio.do(ChoosePaymentType(_cash(studio)))
    await studio.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
    studio.begin(PressPay())
    await studio.until(_asks)
    await studio.shoot("question")
    await _answer(studio, "give_up")
    await studio.until(_free)
    await studio.do(SetFiscalRegister(FiscalRegisterState.CONNECTION_LOST))
    if not (studio.view.current and studio.view.current.rows):
        await studio.do(ChoosePaymentType(_cash(studio)))
    studio.begin(PressPay())
    await studio.until(_asks)
    await studio.shoot("notice")
    await _answer(studio, True)
    await studio.until(_free)
    await studio.do(SetFiscalRegister(FiscalRegisterState.READY))
    await studio.shoot("unknown")
    await studio.do(ShowScreen(Screen.ORDERS))
    await studio.shoot("orders-unknown")


async def _prepayments(studio: Studio) -> None:
    tables = studio.view.restaurant.tables
    await studio.do(CreateOrder(tables[6].id), *_dishes(studio, 2, 8), GoToPrepayments())
    await studio.do(ChoosePaymentType(_type(studio, "minimal")), EnterSum(Decimal(100)))
    await studio.do(PressPrepay())
    await studio.until(_free)
    await studio.do(ChoosePaymentType(_type(studio, "hotel")), EnterSum(Decimal(300)))
    studio.begin(PressPrepay())
    await studio.until(_asks)
    await _answer(studio, ROOM)
    await studio.until(_free)
    await studio.do(ChoosePaymentType(_type(studio, "hotel")))
    await studio.shoot("prepayments")
    await studio.do(ShowScreen(Screen.ORDERS))


async def _docks(studio: Studio) -> None:
    """Each dock with something in it, and high enough to be judged."""
    order = next(one.order for one in studio.view.orders if len(one.order.payments) > 1)
    await studio.do(OpenOrder(order.id), GoToPrepayments(), SelectPayment(order.payments[1].id))
    docks = studio.bench.docks
    usual = studio.window.height_of_docks
    studio.window.resizeDocks(docks[:1], [HIGH_DOCK], Qt.Orientation.Vertical)
    studio.bench.timeline.choose(studio.calls["hotel", "pay"])
    for dock in docks:
        dock.raise_()
        await studio.shoot(dock.objectName().replace("_", "-"))
    docks[0].raise_()
    studio.window.resizeDocks(docks[:1], [usual], Qt.Orientation.Vertical)
    await studio.do(ShowScreen(Screen.ORDERS))


async def _delivery(studio: Studio) -> None:
    await studio.do(CreateDelivery("Мария Орлова", "+7 900 000-00-00", "Садовая, 4"))
    await studio.do(*_dishes(studio, 4, 10), GoToPreliminary())
    await studio.do(ChoosePaymentType(_type(studio, "hotel")))
    await studio.shoot("preliminary")
    await studio.do(ShowScreen(Screen.ORDERS))


async def _goods(studio: Studio) -> None:
    products = studio.view.restaurant.products
    await studio.do(ShowScreen(Screen.GOODS_RETURN))
    await studio.shoot("goods-return-empty")
    await studio.do(SetGoodsReturnAmount(products[0].id, Decimal(1)))
    await studio.do(SetGoodsReturnAmount(products[20].id, Decimal("1.5")))
    await studio.do(ChooseGoodsReturnType(_type(studio, "hotel")))
    await studio.shoot("goods-return")
    await studio.do(ShowScreen(Screen.SHIFT))
    await studio.shoot("shift")
    await studio.do(ShowScreen(Screen.REPORT))
    await studio.shoot("report")
    studio.press("report_by_day")
    await studio.shoot("report-by-day")
    studio.press("report_by_type")
    await studio.do(ChangeSetting("dark_docks", value=True))
    await studio.shoot("report-dark")
    await studio.do(ChangeSetting("dark_docks", value=False))
    await studio.do(ShowScreen(Screen.ORDERS))


async def _dialogs(studio: Studio) -> None:
    """Every dialog that a plugin can show, one after another in one payment."""
    await studio.do(CreateOrder(), *_dishes(studio, 6), GoToPayment())
    await studio.do(ChoosePaymentType(_type(studio, "gallery")))
    studio.begin(PressPay())
    shown = 0
    await studio.until(_asks)
    while studio.view.dialog is not None:
        dialog = studio.view.dialog
        shown += 1
        kind = type(dialog).__name__.removesuffix("Dialog").lower()
        await studio.shoot(f"dialog-{shown:02}-{kind}")
        if isinstance(dialog, _HIGH):
            studio.window.resize(SMALLEST)
            await studio.shoot(f"dialog-{shown:02}-{kind}-smallest")
            studio.window.resize(SIZE)
        if isinstance(dialog, PermissionDialog):
            studio.press("dialog_enter_pin")
            await studio.shoot(f"dialog-{shown:02}-{kind}-pin")
        await studio.do(AnswerDialog(dialog.id, None))
        await studio.until(_moved_on(dialog.id))
    await studio.do(ShowScreen(Screen.ORDERS))


async def _gallery(studio: Studio) -> None:
    """The window of all dialogs, which needs no register."""
    gallery = GalleryWindow(studio.switch, lambda: studio.view.now)
    gallery.resize(SIZE)
    gallery.show()
    await studio.shoot("gallery", gallery)
    gallery.choose("show_extended_keyboard_dialog")
    gallery.open_dialog()
    await studio.shoot("gallery-open", gallery)
    gallery.choose("show_check_permission_popup")
    gallery.resize(SMALLEST)
    gallery.open_dialog()
    await studio.shoot("gallery-smallest", gallery)
    gallery.close()
    gallery.deleteLater()


async def _around(studio: Studio) -> None:
    """Back office, docks, the other modes."""
    header = studio.window.header
    header.back_office.click()
    office = studio.bench.open_back_office()
    for part in office.parts():
        office.choose(part)
        name = part.objectName().removesuffix("_page").replace("_", "-")
        await studio.shoot(f"back-office-{name}")
    await _unsaved(studio, office)
    header.till.click()
    await _docks(studio)
    await tell_of_faults(studio)
    await tell_of_scenarios(studio)
    header.help.click()
    await studio.shoot("keys")
    studio.window.key_help.dismiss()
    header.cashier.click()
    await studio.shoot("pin")
    studio.window.pin.dismiss()
    await studio.do(ChangeSetting("dark_docks", value=True))
    await studio.shoot("dark")
    await studio.do(
        ChangeSetting("dark_docks", value=False), ChangeSetting("demo_mode", value=True)
    )
    await studio.shoot("demo")
    studio.window.resize(ALONE)
    await studio.do(OpenOrder(studio.view.orders[0].order.id), GoToPayment())
    await studio.shoot("demo-alone")


async def _unsaved(studio: Studio, office: BackOfficePage) -> None:
    """The question about unsaved changes, over a deletion that is offered back."""
    discounts = studio.view.restaurant.discount_types
    await studio.do(DeleteDiscountType(discounts[2].id))
    office.choose(office.discounts)
    studio.press("discount_is_manual")
    office.discounts.choose(discounts[1].id)
    await studio.shoot("back-office-unsaved")
    studio.press("discount_unsaved_discard")
    await studio.do(UndoDeletion())


def _dishes(studio: Studio, *places: int) -> list[AddProduct]:
    products = studio.view.restaurant.products
    return [AddProduct(products[place % len(products)].id) for place in places]


def _type(studio: Studio, system: str) -> UUID:
    choices = studio.view.choices
    return next(one.settings.id for one in choices if one.settings.payment_system_key == system)


def _cash(studio: Studio) -> UUID:
    return next(one.settings.id for one in studio.view.choices if one.group.value == "cash")


def _last_closed(studio: Studio) -> UUID:
    orders = studio.view.orders
    return next(one.order.id for one in orders if one.closed_in_session is not None)


def _plan(studio: Studio) -> dict[UUID, Decimal]:
    plan = studio.view.partial_return
    return plan.returnable if plan else {}


async def _answer(studio: Studio, answer: Answer) -> None:
    dialog = studio.view.dialog
    if dialog is not None:
        await studio.do(AnswerDialog(dialog.id, answer))
        await studio.until(_moved_on(dialog.id))


def _asks(view: TillView) -> bool:
    return view.dialog is not None


def _free(view: TillView) -> bool:
    return not view.is_busy and not view.dialogs


def _moved_on(dialog_id: int) -> Callable[[TillView], bool]:
    """Another dialog is open, or the flow has ended: between two dialogs the register is busy."""

    def moved(view: TillView) -> bool:
        other = view.dialog is not None and view.dialog.id != dialog_id
        return other or _free(view)

    return moved
