from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import DiscountItem, DiscountType, PaymentDiscountItem
from cashier_sim.till.commands import ApplyDiscount, RemoveDiscount
from cashier_sim.till.view import Screen
from cashier_sim.ui.kit.labels import TotalsRow
from cashier_sim.ui.register.discounts import DiscountRows, discount_lines, share_text
from tests.ui import views

if TYPE_CHECKING:
    from cashier_sim.engine.model import OrderRecord
    from cashier_sim.till.view import TillView
    from tests.ui.probes.register import RegisterProbe

GUEST = DiscountType(id=views.uid(71), name="Гость отеля", percent=Decimal(10))
SERVICE = DiscountType(id=views.uid(72), name="Обслуживание", percent=Decimal(-10))
SUM = DiscountType(id=views.uid(73), name="Сумма", percent=Decimal(0), is_flexible_sum=True)
AUTOMATIC = DiscountType(id=views.uid(74), name="Сама", percent=Decimal(5), is_manual=False)
RESTAURANT = replace(views.RESTAURANT, discount_types=(GUEST, SERVICE, SUM, AUTOMATIC))


def discounted(*kinds: DiscountType) -> OrderRecord:
    record = views.record()
    items = tuple(
        DiscountItem(
            id=views.uid(800 + at),
            discount_type=kind,
            sum=record.order.full_sum * kind.percent / 100,
        )
        for at, kind in enumerate(kinds)
    )
    return replace(record, order=replace(record.order, discounts=items))


def order(record: OrderRecord, screen: Screen = Screen.ORDER, **changes: object) -> TillView:
    current = views.order_view(of=record)
    return views.view(screen, current=current, restaurant=RESTAURANT, **changes)


def rows(register: RegisterProbe, name: str = "order_column_discount") -> list[str]:
    shown = register.find(DiscountRows, name).findChildren(TotalsRow)
    return [f"{row.caption} {row.sum_text}" for row in shown if not row.isHidden()]


def test_discounts_and_surcharges_stand_under_the_dishes(register: RegisterProbe) -> None:
    register.show(order(discounted(SERVICE, GUEST)))
    assert rows(register) == [
        "Discount “Гость отеля” \u221289.00",
        "Surcharge “Обслуживание” 89.00",
    ]
    assert register.total("order_column_subtotal") == "Subtotal 890.00"


def test_a_discount_is_taken_off(register: RegisterProbe) -> None:
    register.show(order(discounted(GUEST)))
    button = register.button("order_column_discount_1_remove")
    assert button.accessibleName() == "Take off «Гость отеля»"
    assert button.width() >= 44
    register.press("order_column_discount_1_remove")
    assert register.asked == [RemoveDiscount(views.uid(800))]


def test_a_payment_as_a_discount_has_no_cross(register: RegisterProbe) -> None:
    paid = views.payment(views.HOTEL, "50.00", is_processed_as_discount=True)
    record = discounted()
    lowered = PaymentDiscountItem(payment_item_id=paid.id, sum=Decimal("50.00"))
    lower = replace(record.order, payments=(paid,), payment_discounts=(lowered,))
    register.show(order(replace(record, order=lower)))
    assert rows(register) == ["Discount “Гостиница” \u221250.00"]
    assert not register.button("order_column_discount_1_remove").isVisible()
    assert discount_lines(replace(record, order=lower))[0].id is None


def test_many_discounts_leave_the_dishes_their_room(register: RegisterProbe) -> None:
    kinds = [replace(GUEST, id=views.uid(900 + n), name=f"Скидка {n}") for n in range(9)]
    register.show(order(discounted(*kinds)))
    assert len(rows(register)) == 9
    assert register.find(DiscountRows, "order_column_discount").height() == 4 * 44


def test_a_discount_is_chosen_from_the_list(register: RegisterProbe) -> None:
    register.show(order(views.record()))
    register.press("discount_button")
    assert register.button("discounts_cell_1").text() == "Гость отеля"
    assert not register.button("back_button").isVisible()
    register.press("discounts_cell_1")
    assert register.asked == [ApplyDiscount(GUEST.id)]
    assert register.button("back_button").isVisible()


def test_a_flexible_discount_asks_for_its_sum(register: RegisterProbe) -> None:
    register.show(order(views.record()))
    register.press("discount_button")
    register.press("discounts_cell_3")
    assert register.text("discount_sum_title") == "Сумма"
    assert not register.button("discount_sum_ok").isEnabled()
    for key in ("5", "0"):
        register.press(f"discount_sum_keypad_{key}")
    register.press("discount_sum_ok")
    assert register.asked == [ApplyDiscount(SUM.id, Decimal(50))]


def test_a_discount_is_given_once_and_says_so(register: RegisterProbe) -> None:
    register.show(order(discounted(GUEST)))
    register.press("discount_button")
    cell = register.button("discounts_cell_1")
    assert not cell.isEnabled()
    assert cell.toolTip() == "The order has discount “Гость отеля” already."
    register.press("discounts_close")
    assert register.asked == []


def test_a_discount_type_tells_its_share() -> None:
    assert [share_text(kind) for kind in (GUEST, SERVICE, SUM)] == [
        "\u221210\u00a0%",
        "+10\u00a0%",
        "any sum",
    ]
