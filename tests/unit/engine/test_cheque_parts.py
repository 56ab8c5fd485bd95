"""What plugins, tips, discounts and the drawer add to the register's documents."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.cheque_parts import drawer, fiscal_total
from cashier_sim.engine.cheques import Cheques
from cashier_sim.engine.model import OrderRecord, PaymentGroup, PaymentReportRow
from cashier_sim.engine.ports import FiscalChequeKind
from cashier_sim.engine.sums import recomputed
from cashier_sim.plugin_api import (
    BillCheque,
    CashCheque,
    ChequeAdditionalInfo,
    DiscountItem,
    DiscountType,
    DonationType,
    OrderModifierItem,
    PaymentItem,
    XElement,
)
from tests.unit.engine.builders import (
    CARD,
    CASH,
    CASHIER,
    DISCOUNT,
    HOTEL,
    LOYALTY,
    NOW,
    TEA,
    bench,
    dish,
    payment,
    record,
)

TIPS = replace(
    payment(85, CARD, "50.00"), donation_type=DonationType(id=UUID(int=86), name="Чаевые")
)


@pytest.fixture
def cheques() -> Cheques:
    return Cheques(bench().state)


def sold(
    *payments: PaymentItem,
    discounts: tuple[DiscountItem, ...] = (),
    donations: tuple[PaymentItem, ...] = (),
    cheque_additional_info: ChequeAdditionalInfo | None = None,
) -> OrderRecord:
    """An order of one dish for 420.00."""
    made = record(dishes=(dish(70),), payments=payments)
    order = replace(
        made.order,
        discounts=discounts,
        donations=donations,
        cheque_additional_info=cheque_additional_info,
    )
    return replace(made, order=recomputed(order))


def lines(element: XElement) -> list[str]:
    if element.tag == "pair":
        return [f"{element.attributes['left']} | {element.attributes['right']}"]
    if element.tag in {"line", "pulse"}:
        return [f"<{element.tag}>"]
    found: list[str] = []
    for item in element.content:
        found += [item] if isinstance(item, str) else lines(item)
    return found


def note(text: str) -> XElement:
    return XElement("left", text)


def test_plugins_print_before_and_after_the_cheque(cheques: Cheques) -> None:
    additions = (CashCheque(before_cheque=note("a")), CashCheque(after_cheque=note("b")))
    told = lines(cheques.sale(sold(payment(80, CASH, "420.00")), CASHIER, additions))
    assert (told[0], told[1], told[-1]) == ("a", "Тёплый ключ", "b")


def test_plugins_print_around_head_and_foot_of_the_precheque(cheques: Cheques) -> None:
    addition = BillCheque(
        before_header=note("a"),
        after_header=note("b"),
        before_footer=note("c"),
        after_footer=note("d"),
    )
    told = lines(cheques.precheque(sold(), CASHIER, [addition]))
    assert told[0] == "a"
    assert told[told.index("b") - 1 : told.index("b") + 2] == [
        "Кассир | Соколова",
        "b",
        "Заказ № 1 | Стол 4",
    ]
    assert told[-4:] == ["c", "Спасибо за посещение!", "Не является кассовым чеком", "d"]


def test_tips_stand_below_the_payments_and_outside_the_total(cheques: Cheques) -> None:
    made = sold(payment(80, CASH, "420.00"), donations=(TIPS,))
    told = lines(cheques.sale(made, CASHIER))
    assert "ИТОГО | 420.00" in told
    assert told[told.index("НАЛИЧНЫМИ | 420.00") + 1] == "Чаевые, Карта | 50.00"
    assert "Чаевые, Карта | 50.00" in lines(cheques.sales_slip(made, CASHIER))


@pytest.mark.parametrize(
    ("percent", "flexible", "words"),
    [
        ("10", None, "Скидка Особая 10 % | -42.00"),
        ("-10", None, "Надбавка Особая 10 % | 42.00"),
        ("0", "15.00", "Скидка Особая | -15.00"),
        ("0", "-15.00", "Надбавка Особая | 15.00"),
    ],
)
def test_discounts_and_surcharges_are_named(
    cheques: Cheques, percent: str, flexible: str | None, words: str
) -> None:
    kind = DiscountType(id=UUID(int=1), name="Особая", percent=Decimal(percent))
    flexible_sum = None if flexible is None else Decimal(flexible)
    discount = DiscountItem(discount_type=kind, sum=Decimal(0), flexible_sum=flexible_sum)
    told = lines(cheques.sale(sold(discounts=(discount,)), CASHIER))
    assert words in told


def test_payment_as_discount_stands_among_the_discounts(cheques: Cheques) -> None:
    bonus = replace(payment(80, LOYALTY, "100.00"), is_processed_as_discount=True)
    made = sold(bonus, payment(81, CASH, "320.00"))
    told = lines(cheques.sale(made, CASHIER))
    assert told[told.index("ПОДЫТОГ | 420.00") + 1] == "Скидка Бонусы | -100.00"
    assert "ИТОГО | 320.00" in told
    assert "Бонусы | 100.00" not in told
    assert "Скидка Бонусы | -100.00" in lines(cheques.precheque(made, CASHIER))


def test_only_the_fiscal_cheque_shows_some_payments_as_a_discount(cheques: Cheques) -> None:
    bonus = replace(payment(80, LOYALTY, "100.00"), is_fiscalized_as_discount=True)
    made = sold(bonus, payment(81, CASH, "320.00"))
    told = lines(cheques.sale(made, CASHIER))
    assert "Скидка Бонусы | -100.00" in told
    assert "ИТОГО | 320.00" in told
    assert "Бонусы | 100.00" not in told
    assert fiscal_total(made) == Decimal("320.00")
    slip = lines(cheques.sales_slip(made, CASHIER))
    assert {"ИТОГО | 420.00", "Бонусы | 100.00"} <= set(slip)


def test_fiscal_total_of_a_cheque_that_is_all_discount_is_zero() -> None:
    bonus = replace(payment(80, LOYALTY, "500.00"), is_fiscalized_as_discount=True)
    assert fiscal_total(sold(bonus)) == Decimal(0)


def test_electronic_cheque_says_where_it_goes(cheques: Cheques) -> None:
    info = ChequeAdditionalInfo(phone="+7 000", email="a@b.c")
    made = sold(payment(80, CASH, "420.00"), cheque_additional_info=info)
    told = lines(cheques.sale(made, CASHIER))
    assert "Электронный чек | +7 000" in told
    assert "Электронный чек | a@b.c" in told
    told = lines(cheques.order_return(made, (), (), CASHIER))
    assert "Электронный чек | a@b.c" in told
    without = sold(cheque_additional_info=ChequeAdditionalInfo(email="a@b.c"))
    told = lines(cheques.prepayment(without, payment(80, CASH, "1"), Decimal(1), CASHIER))
    assert len([line for line in told if line.startswith("Электронный")]) == 1


def test_place_of_payment_is_on_the_cheque_only_where_it_is_said(cheques: Cheques) -> None:
    info = ChequeAdditionalInfo(settlement_place="Терраса")
    made = sold(payment(80, CASH, "420.00"), cheque_additional_info=info)
    assert "Место расчётов | Терраса" in lines(cheques.sale(made, CASHIER))
    without = sold(payment(80, CASH, "420.00"), cheque_additional_info=ChequeAdditionalInfo())
    assert "Место расчётов" not in " ".join(lines(cheques.sale(without, CASHIER)))


def test_drawer_opens_for_a_type_that_wants_it(cheques: Cheques) -> None:
    opening = replace(CASH, payment_type=replace(CASH.payment_type, open_cash_drawer_on_pay=True))
    item = payment(80, opening, "420.00")
    assert drawer((payment(81, HOTEL, "1"),)) is None
    for document in (
        cheques.sale(sold(item), CASHIER),
        cheques.sale(sold(donations=(item,)), CASHIER),
        cheques.prepayment(sold(item), item, Decimal(1), CASHIER),
        cheques.payment_slip(sold(item), item, Decimal(1), CASHIER),
    ):
        assert lines(document).count("<pulse>") == 1


def test_kitchen_reads_what_to_cook_and_what_not(cheques: Cheques) -> None:
    extra = OrderModifierItem(id=UUID(int=1), product=TEA, amount=Decimal(2), price=Decimal(5))
    items = (replace(dish(70), assigned_modifiers=(extra,), comment="Острее"), dish(71, TEA))
    told = lines(cheques.service_cheque(sold(), items, CASHIER))
    assert "ЗАКАЗ НА КУХНЮ" in told
    assert told[-4:] == ["Борщ | 1", "+ Чай | 2", "Острее", "Чай | 1"]
    assert "ОТМЕНА БЛЮД" in lines(cheques.service_cheque(sold(), items, CASHIER, is_cancelled=True))


def test_shift_report_tells_the_tips_apart(cheques: Cheques) -> None:
    row = PaymentReportRow(
        time=NOW,
        order_number=1,
        payment_type_name="Карта",
        group=PaymentGroup.CARDS,
        kind="payment",
        sum=Decimal("50.00"),
        card_number="",
        card_type="",
        transaction_id=None,
        cafe_session_number=3,
        cashier_name="",
        donation_type_name="Чаевые",
    )
    ordinary = replace(row, sum=Decimal("100.00"), donation_type_name="")
    told = lines(cheques.shift_report(FiscalChequeKind.X_REPORT, (ordinary, row), CASHIER))
    assert "В том числе чаевые | 50.00" in told
    told = lines(cheques.shift_report(FiscalChequeKind.X_REPORT, (ordinary,), CASHIER))
    assert not [line for line in told if "чаевые" in line]


def test_english_register_speaks_english(cheques: Cheques) -> None:
    cheques.culture = "en"
    discount = DiscountItem(discount_type=DISCOUNT, sum=Decimal(0), flexible_sum=Decimal(5))
    told = lines(cheques.sale(sold(discounts=(discount,)), CASHIER))
    assert f"Discount {DISCOUNT.name} | -5.00" in told
    assert "KITCHEN ORDER" in lines(cheques.service_cheque(sold(), (), CASHIER))
