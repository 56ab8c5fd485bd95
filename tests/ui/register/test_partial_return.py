from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    PressReturnPart,
    SetReturnAmount,
    SetReturnShare,
)
from cashier_sim.till.view import (
    OrderView,
    PartialReturnView,
    PaymentRowKind,
    Screen,
    TillView,
)
from cashier_sim.ui.register.number_panel import NumberPanel
from tests.ui import views

if TYPE_CHECKING:
    from tests.ui.probes.register import RegisterProbe


PAYMENTS = (views.payment(views.HOTEL, "500.00", 1), views.payment(views.CARD, "390.00", 2))


RECORD = views.record(status=OrderStatus.CLOSED, payments=PAYMENTS)


DISHES = RECORD.order.items


def closed() -> OrderView:
    rows = tuple(views.row(item, PaymentRowKind.PROCESSED) for item in PAYMENTS)
    return views.order_view(rows, of=RECORD, active=None)


def partial(shares: tuple[str, str] = ("100.00", "0.00"), amount: int = 1) -> TillView:
    plan = PartialReturnView(
        amounts={DISHES[1].id: Decimal(amount)} if amount else {},
        returnable={item.id: item.amount for item in DISHES},
        total=Decimal("100.00") * amount,
        shares=dict(zip([item.id for item in PAYMENTS], map(Decimal, shares), strict=True)),
        limits={item.id: item.sum for item in PAYMENTS},
    )
    return views.view(Screen.PARTIAL_RETURN, current=closed(), partial_return=plan)


def test_partial_return_chooses_dishes_within_what_is_left(register: RegisterProbe) -> None:
    register.show(partial())
    register.press("return_dishes_2_more")
    register.press("return_dishes_2_less")
    assert not register.button("return_dishes_1_less").isEnabled()
    assert register.asked == [
        SetReturnAmount(DISHES[1].id, Decimal(2)),
        SetReturnAmount(DISHES[1].id, Decimal(0)),
    ]


def test_amount_and_share_are_typed(register: RegisterProbe) -> None:
    register.show(partial())
    panel = register.find(NumberPanel, "return_number")
    register.press("return_dishes_2_amount")
    QTest.keyClicks(panel, "0,5")
    register.press("return_number_ok")
    register.press("share_card_1")
    QTest.keyClicks(panel, "60")
    register.press("return_number_ok")
    assert register.asked == [
        SetReturnAmount(DISHES[1].id, Decimal("0.5")),
        SetReturnShare(PAYMENTS[0].id, Decimal(60)),
    ]


def test_shares_must_add_up(register: RegisterProbe) -> None:
    register.show(partial(("60.00", "0.00")))
    assert register.total("split_rest") == "Still to share out 40.00"
    assert not register.button("return_part_button").isEnabled()
    register.show(partial(("60.00", "50.00")))
    assert register.total("split_rest") == "Too much 10.00"
    register.show(partial())
    register.press("return_part_button")
    assert register.asked == [PressReturnPart()]
