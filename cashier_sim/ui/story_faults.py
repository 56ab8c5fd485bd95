"""Shots of what a tester lets go wrong, during a call too."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QScrollArea

from cashier_sim.till.commands import (
    AddProduct,
    ChoosePaymentType,
    ClearCallFault,
    CreateOrder,
    GoToPayment,
    LetAnswer,
    LockOrder,
    PressPay,
    SetCallFault,
    ShowScreen,
    UnlockOrder,
)
from cashier_sim.till.view import CallFailure, CallFault, Screen, TillView
from cashier_sim.ui.studio import SIZE, SMALLEST, Studio

_HIGH_DOCK = 520
_HOLDS = CallFault(plugin_name="minimal", method="pay", failure=CallFailure.HOLDS)
_LATER = (
    CallFault(
        plugin_name="hotel",
        method="return_payment",
        failure=CallFailure.FAILS,
        message="Нет связи с гостиницей",
    ),
    CallFault(plugin_name="hotel", method="cafe_session_closing", failure=CallFailure.DIES_AFTER),
)


async def tell_of_faults(studio: Studio) -> None:
    """Hold a payment's answer back while another terminal takes the order; a shift is open.

    The newest order is an open one afterwards, as it was before.
    """
    product = studio.view.restaurant.products[5].id
    await studio.do(CreateOrder(), AddProduct(product), GoToPayment())
    await studio.do(ChoosePaymentType(_type(studio, "minimal")))
    await studio.do(*(SetCallFault(fault) for fault in (_HOLDS, *_LATER)))
    world = next(dock for dock in studio.bench.docks if dock.objectName() == "world_dock")
    usual = studio.window.height_of_docks
    studio.window.resizeDocks([world], [_HIGH_DOCK], Qt.Orientation.Vertical)
    world.raise_()
    await studio.shoot("world-faults")
    studio.begin(PressPay())
    await studio.until(_is_held)
    await studio.do(LockOrder(studio.view.orders[0].order.id))
    await studio.shoot("world-call-held")
    area = world.findChild(QScrollArea)
    await studio.shoot("world-whole", area.widget() if area is not None else None)
    studio.window.resize(SMALLEST)
    await studio.shoot("world-call-held-smallest")
    _scroll_to_end(world)
    await studio.shoot("world-end-smallest")
    studio.window.resize(SIZE)
    waiting = studio.view.waiting
    await studio.do(LetAnswer(waiting.call_id if waiting and waiting.call_id else 0))
    await studio.until(_is_free)
    await studio.do(*(UnlockOrder(one) for one in studio.view.locked_orders))
    await studio.do(*(ClearCallFault(one.plugin_name, one.method) for one in _LATER))
    studio.bench.docks[0].raise_()
    studio.window.resizeDocks([world], [usual], Qt.Orientation.Vertical)
    await studio.do(CreateOrder(), AddProduct(product), ShowScreen(Screen.ORDERS))


def _type(studio: Studio, system: str) -> UUID:
    choices = studio.view.choices
    return next(one.settings.id for one in choices if one.settings.payment_system_key == system)


def _scroll_to_end(dock: QDockWidget) -> None:
    area = dock.findChild(QScrollArea)
    if area is not None:
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def _is_held(view: TillView) -> bool:
    return view.waiting is not None and view.waiting.is_held


def _is_free(view: TillView) -> bool:
    return not view.is_busy and not view.dialogs
