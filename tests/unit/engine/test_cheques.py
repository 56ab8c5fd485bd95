from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.cheques import Cheques
from cashier_sim.engine.model import OrderRecord, PaymentGroup, PaymentReportRow
from cashier_sim.engine.ports import FiscalChequeKind, FiscalLine
from cashier_sim.engine.sums import recomputed
from cashier_sim.plugin_api import (
    DeliveryOrder,
    DiscountItem,
    OrderModifierItem,
    OrderStatus,
    PaymentStatus,
    XElement,
)
from tests.unit.engine.builders import (
    CARD,
    CASH,
    CASHIER,
    DISCOUNT,
    HOTEL,
    NOW,
    RESTAURANT,
    TEA,
    WAITER,
    Bench,
    bench,
    dish,
    payment,
    record,
)

SOLD = record(
    dishes=(dish(70, amount="2"), dish(71, TEA)),
    payments=(payment(80, HOTEL, "500.00"), payment(81, CASH, "500.00")),
)
LINES = (FiscalLine(name="Борщ", amount=Decimal(2), sum=Decimal("840.00")),)
PAYMENTS = (
    FiscalLine(name="Гостиница", amount=Decimal(1), sum=Decimal("500.00")),
    FiscalLine(name="Наличные", amount=Decimal(1), sum=Decimal("340.00")),
)


@pytest.fixture
def on() -> Bench:
    return bench()


@pytest.fixture
def cheques(on: Bench) -> Cheques:
    return Cheques(on.state)


def settled(made: OrderRecord) -> OrderRecord:
    return replace(made, order=recomputed(made.order))


def lines(element: XElement) -> list[str]:
    """What stands on the paper, a row for each block, `left | right` for a pair."""
    if element.tag == "pair":
        return [f"{element.attributes['left']} | {element.attributes['right']}"]
    if element.tag == "line":
        return ["---"]
    found: list[str] = []
    for item in element.content:
        found += [item] if isinstance(item, str) else lines(item)
    return found


def test_sale_is_a_whole_cheque(cheques: Cheques) -> None:
    document = cheques.sale(settled(SOLD), CASHIER)

    assert document.tag == "doc"
    assert lines(document) == [
        "Тёплый ключ",
        "ООО «Тёплый ключ»",
        "г. Озёрск",
        "---",
        "КАССОВЫЙ ЧЕК",
        "14.03.2026 12:30 | Касса 1",
        "Кассир | Соколова",
        "ПРИХОД",
        "ИНН 0000000000",
        "Смена № 3",
        "Заказ № 1 | Стол 4",
        "Официант | Орлов",
        "Открыт | 14.03.2026 12:30",
        "---",
        "Борщ",
        "  2 × 420.00 | =840.00",
        "Чай",
        "  1 × 149.90 | =149.90",
        "---",
        "ИТОГО | 989.90",
        "В т. ч. НДС 10 % | 76.36",
        "В т. ч. НДС 20 % | 24.98",
        "Гостиница | 500.00",
        "НАЛИЧНЫМИ | 500.00",
        "СДАЧА | 10.10",
        "---",
        "t=20260314T1230&s=989.90&fn=0&i=0&fp=0&n=1",
        "УЧЕБНЫЙ РЕЖИМ",
    ]


def test_sale_without_change_says_nothing_of_it(cheques: Cheques) -> None:
    exact = replace(SOLD.order, payments=(payment(80, CARD, "989.90"),))

    assert not [
        line
        for line in lines(cheques.sale(settled(replace(SOLD, order=exact)), CASHIER))
        if line.startswith("СДАЧА")
    ]


def test_discount_stands_between_subtotal_and_total(cheques: Cheques) -> None:
    order = replace(SOLD.order, discounts=(DiscountItem(discount_type=DISCOUNT, sum=Decimal(0)),))
    told = lines(cheques.sale(settled(replace(SOLD, order=order)), CASHIER))
    start = told.index("ПОДЫТОГ | 989.90")

    assert told[start : start + 4] == [
        "ПОДЫТОГ | 989.90",
        "Скидка Гость отеля 10 % | -98.99",
        "---",
        "ИТОГО | 890.91",
    ]


def test_modifiers_and_open_prices_are_shown_and_deleted_dishes_are_not(cheques: Cheques) -> None:
    extra = OrderModifierItem(id=UUID(int=1), product=TEA, amount=Decimal(2), price=Decimal(5))
    open_priced = replace(dish(70), open_price=Decimal(10), assigned_modifiers=(extra,))
    deleted = replace(dish(71, TEA), deleted=True)
    told = lines(cheques.sale(settled(record(dishes=(open_priced, deleted))), CASHIER))

    assert told[14:18] == ["Борщ", "  1 × 10.00 | =20.00", "+ Чай", "  2 × 5.00 | =10.00"]
    assert "Чай" not in told
    assert not [line for line in told if "НДС 20" in line]


def test_prepayment_is_counted_by_its_name(cheques: Cheques) -> None:
    prepaid = payment(80, HOTEL, "500.00", PaymentStatus.PROCESSED, is_prepay=True)
    order = replace(SOLD.order, payments=(prepaid, payment(81, CASH, "489.90")))
    told = lines(cheques.sale(settled(replace(SOLD, order=order)), CASHIER))

    assert "ЗАЧЁТ ПРЕДОПЛАТЫ, Гостиница | 500.00" in told


@pytest.mark.parametrize(
    ("make", "act"),
    [
        (Cheques.prepayment, "ПРИХОД. ПРЕДОПЛАТА"),
        (Cheques.prepayment_return, "ВОЗВРАТ ПРИХОДА. ПРЕДОПЛАТА"),
    ],
)
def test_prepayment_has_cheques_of_its_own(cheques: Cheques, make: object, act: str) -> None:
    assert callable(make)
    item = SOLD.order.payments[0]
    told = lines(make(cheques, settled(SOLD), item, Decimal("500.00"), CASHIER))

    assert told[7] == act
    assert told[-5:-3] == ["ИТОГО | 500.00", "Гостиница | 500.00"]
    assert told[-2].endswith("&s=500.00&fn=0&i=0&fp=0&n=1" if act[:3] == "ПРИ" else "&n=2")


def test_return_tells_dishes_and_where_the_money_goes(cheques: Cheques) -> None:
    told = lines(cheques.order_return(settled(SOLD), LINES, PAYMENTS, CASHIER))

    assert told[7] == "ВОЗВРАТ ПРИХОДА"
    assert told[-9:] == [
        "Борщ",
        "  2 × 420.00 | =840.00",
        "---",
        "ИТОГО | 840.00",
        "Гостиница | 500.00",
        "Наличные | 340.00",
        "---",
        "t=20260314T1230&s=840.00&fn=0&i=0&fp=0&n=2",
        "УЧЕБНЫЙ РЕЖИМ",
    ]


def test_return_tells_the_prepayment_that_stays(cheques: Cheques) -> None:
    told = lines(cheques.order_return(settled(SOLD), LINES, PAYMENTS[:1], CASHIER))

    place = told.index("ИТОГО | 500.00")
    assert told[place - 2 : place + 2] == [
        "---",
        "ПРЕДОПЛАТА ОСТАЁТСЯ | 340.00",
        "ИТОГО | 500.00",
        "Гостиница | 500.00",
    ]


def test_goods_return_has_no_order(cheques: Cheques) -> None:
    told = lines(cheques.goods_return(LINES, PAYMENTS, CASHIER))

    assert told[7:11] == ["ВОЗВРАТ ПРИХОДА", "ИНН 0000000000", "Смена № 3", "---"]
    assert "ИТОГО | 840.00" in told


def test_precheque_asks_for_what_is_due(cheques: Cheques) -> None:
    prepaid = payment(80, HOTEL, "500.00", PaymentStatus.PROCESSED, is_prepay=True)
    planned = payment(81, CASH, "100.00")
    order = replace(SOLD.order, payments=(prepaid, planned))
    told = lines(cheques.precheque(settled(replace(SOLD, order=order)), CASHIER))

    assert told[4] == "ПРЕДВАРИТЕЛЬНЫЙ СЧЁТ"
    assert told[-5:] == [
        "ЗАЧЁТ ПРЕДОПЛАТЫ, Гостиница | 500.00",
        "К ОПЛАТЕ | 489.90",
        "---",
        "Спасибо за посещение!",
        "Не является кассовым чеком",
    ]


def test_sales_slip_is_signed(cheques: Cheques) -> None:
    told = lines(cheques.sales_slip(settled(SOLD), CASHIER))

    assert told[4] == "ТОВАРНЫЙ ЧЕК"
    assert told[-2] == f"Подпись | {'_' * 16}"


def test_slips_about_money_name_the_act(cheques: Cheques) -> None:
    item = SOLD.order.payments[0]
    paid = lines(cheques.payment_slip(settled(SOLD), item, Decimal("500.00"), CASHIER))
    back = lines(cheques.return_slip(settled(SOLD), item, Decimal("100.00"), CASHIER))

    assert (paid[4], paid[-2]) == ("ОПЛАТА", "Гостиница | 500.00")
    assert (back[4], back[-2]) == ("ВОЗВРАТ", "Гостиница | 100.00")


def test_receipt_name_of_a_type_goes_before_its_name(on: Bench, cheques: Cheques) -> None:
    renamed = replace(HOTEL, receipt_name="НА НОМЕР")
    on.state.commit("renamed", payment_types=(CASH, renamed))

    assert "НА НОМЕР | 500.00" in lines(cheques.sale(settled(SOLD), CASHIER))


def test_deleted_type_keeps_its_name(on: Bench, cheques: Cheques) -> None:
    on.state.commit("deleted", payment_types=(CASH,))

    assert "Гостиница | 500.00" in lines(cheques.sale(settled(SOLD), CASHIER))


def test_delivery_tells_where_it_goes(cheques: Cheques) -> None:
    delivery = DeliveryOrder(
        id=UUID(int=1),
        number=9,
        revision=1,
        status=OrderStatus.NEW,
        open_time=NOW,
        waiter=WAITER,
        client_name="Ольга",
        address="Озёрная, 1",
    )
    told = lines(cheques.precheque(OrderRecord(order=delivery), CASHIER))

    assert told[7:12] == [
        "Заказ № 9 | ",
        "Официант | Орлов",
        "Открыт | 14.03.2026 12:30",
        "Клиент | Ольга",
        "Адрес | Озёрная, 1",
    ]


def test_language_is_switched_while_running(cheques: Cheques) -> None:
    cheques.culture = "en"
    told = lines(cheques.sale(settled(SOLD), CASHIER))

    assert told[4] == "FISCAL RECEIPT"
    assert "CHANGE | 10.10" in told


def test_restaurant_without_tax_id_leaves_it_out() -> None:
    on = bench()
    on.state.commit("", restaurant=replace(RESTAURANT, tax_id="", legal_name="", address=""))
    told = lines(Cheques(on.state).goods_return(LINES, PAYMENTS, CASHIER))

    assert told[:2] == ["Тёплый ключ", "---"]
    assert not [line for line in told if line.startswith("ИНН")]


# shift reports


def row(
    name: str, group: PaymentGroup, total: str, *, is_unknown: bool = False
) -> PaymentReportRow:
    return PaymentReportRow(
        time=NOW,
        order_number=1,
        payment_type_name=name,
        group=group,
        kind="payment",
        sum=Decimal(total),
        card_number="",
        card_type="",
        transaction_id=None,
        cafe_session_number=3,
        cashier_name="",
        is_unknown=is_unknown,
    )


def test_shift_report_sums_up_by_group_and_type(cheques: Cheques) -> None:
    rows = (
        row("Гостиница", PaymentGroup.NON_CASH, "500.00"),
        row("Наличные", PaymentGroup.CASH, "100.00"),
        row("Гостиница", PaymentGroup.NON_CASH, "-200.00"),
        row("Гостиница", PaymentGroup.NON_CASH, "70.00", is_unknown=True),
    )
    told = lines(cheques.shift_report(FiscalChequeKind.Z_REPORT, rows, CASHIER))

    assert told[4] == "ОТЧЁТ О ЗАКРЫТИИ СМЕНЫ"
    assert told[10:] == [
        "---",
        "Наличные",
        "  Наличные | 100.00",
        "Безналичный расчёт",
        "  Гостиница | 300.00",
        "---",
        "Поступило | 600.00",
        "Возвращено | 200.00",
        "Итого | 400.00",
        "Исход неизвестен: Гостиница | 70.00",
        "---",
        "УЧЕБНЫЙ РЕЖИМ",
    ]


def test_shift_report_says_what_closed_orders_were_given() -> None:
    on = bench()
    closed = record(status=OrderStatus.CLOSED, closed_in=3, dishes=(dish(),))
    items = tuple(
        DiscountItem(
            id=UUID(int=at),
            discount_type=replace(DISCOUNT, percent=Decimal(percent)),
            sum=Decimal(0),
        )
        for at, percent in ((1, 10), (2, -5))
    )
    on.state.commit("", orders=(replace(closed, order=replace(closed.order, discounts=items)),))
    told = lines(Cheques(on.state).shift_report(FiscalChequeKind.Z_REPORT, (), CASHIER))

    assert "Скидки в закрытых заказах | 42.00" in told
    assert "Надбавки в закрытых заказах | 21.00" in told


def test_report_of_an_idle_shift_says_so(cheques: Cheques) -> None:
    told = lines(cheques.shift_report(FiscalChequeKind.X_REPORT, (), CASHIER))

    assert told[4] == "X-ОТЧЁТ"
    assert told[11] == "Движений денег не было"
    assert "Итого | 0.00" in told
