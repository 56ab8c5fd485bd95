from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    DeleteClosedOrder,
    MarkNotDone,
    PressReturnGoods,
    PressReturnPart,
    ReturnPayment,
    SetGoodsReturnAmount,
    SetReturnAmount,
    SetReturnShare,
    StartPartialReturn,
)
from cashier_sim.till.view import (
    GoodsReturnView,
    OrderView,
    PartialReturnView,
    PaymentRowKind,
    Screen,
    TillView,
)
from cashier_sim.ui.register.facts import Facts
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


def goods(**changes: object) -> TillView:
    lines = ((views.PRODUCTS[0].id, Decimal(1)), (views.PRODUCTS[5].id, Decimal("1.5")))
    shown = GoodsReturnView(lines=lines, total=Decimal("545.00"), payment_type_id=views.HOTEL.id)
    return views.view(Screen.GOODS_RETURN, **{"goods_return": shown, **changes})


def test_closed_order_tells_how_it_was_paid(register: RegisterProbe) -> None:
    register.show(views.view(Screen.CLOSED_ORDER, current=closed()))
    facts = register.find(Facts, "closed_order_facts").shown
    assert ("Opened and closed", "12:05 - 12:40") in facts
    assert ("Payment", "Гостиница   500.00\u00a0₽") in facts


def test_closed_order_gives_money_back_in_three_ways(register: RegisterProbe) -> None:
    register.show(views.view(Screen.CLOSED_ORDER, current=closed()))
    for name in (
        "return_payment_button",
        "partial_return_button",
        "delete_closed_order_button",
    ):
        register.press(name)
    assert register.asked == [ReturnPayment(), StartPartialReturn(), DeleteClosedOrder()]


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


def test_goods_are_chosen_from_the_menu(register: RegisterProbe) -> None:
    register.show(goods())
    register.press("goods_menu_dish_1")
    register.press("goods_menu_dish_2")
    register.press("goods_1_less")
    register.press("goods_2_more")
    soup, tea, coffee = (views.PRODUCTS[place].id for place in (0, 1, 5))
    assert register.asked == [
        SetGoodsReturnAmount(soup, Decimal(2)),
        SetGoodsReturnAmount(tea, Decimal(1)),
        SetGoodsReturnAmount(soup, Decimal(0)),
        SetGoodsReturnAmount(coffee, Decimal("2.5")),
    ]


def test_goods_amount_is_typed(register: RegisterProbe) -> None:
    register.show(goods())
    register.press("goods_2_amount")
    QTest.keyClicks(register.find(NumberPanel, "goods_amount"), "3")
    register.press("goods_amount_ok")
    assert register.asked == [SetGoodsReturnAmount(views.PRODUCTS[5].id, Decimal(3))]


def test_only_types_that_return_goods_are_offered(register: RegisterProbe) -> None:
    register.show(goods())
    assert [register.button(f"goods_type_{n}").text() for n in (1, 2)] == ["Наличные", "Гостиница"]
    assert register.button("goods_type_2").isChecked()
    register.press("goods_type_1")
    register.press("return_goods_button")
    assert register.asked == [ChooseGoodsReturnType(views.CASH.id), PressReturnGoods()]


def test_unknown_goods_return_is_settled_there(register: RegisterProbe) -> None:
    attempt = views.unknown_attempt(PAYMENTS[0], order_id=None)
    register.show(goods(unknown=(attempt,)))
    register.press("goods_repairs_1_not_done")
    assert register.asked == [MarkNotDone(attempt.id)]
