"""Gifts and certificates of the voucher plugin."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.plugin_api import (
    PaymentStatus,
)
from cashier_sim.till.commands import (
    AddProduct,
    CreateOrder,
    EnterSum,
    GoToPayment,
    OpenOrder,
    PressPay,
    PressPluginButton,
    PrintPrecheque,
    ReturnPayment,
    ScanBarcode,
    ShowScreen,
)
from cashier_sim.till.view import FiscalRegisterState, Screen
from tests.process.acceptance.harness import GIVE_UP, OK, notices
from tests.process.acceptance.voucher_words import (
    CERTIFICATE,
    button,
    claims,
    is_checked,
    pair,
    pay_rest_in_cash,
    play,
    press,
    said,
    scan,
    sums,
    vouchers,
)

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage

# gifts


def test_gift_adds_its_delivery_and_a_discount_in_one_edit(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        before = till.record.order
        await press(till, scan("GIFT1"))
        order = till.record.order
        assert [item.product.name for item in order.items][1:] == ["Доставка подарка"]
        assert [item.sum for item in order.discounts] == [Decimal("150.00")]
        assert order.result_sum == before.result_sum
        assert order.comment == "Подарок по ваучеру GIFT1"
        assert order.revision == before.revision + 1
        assert vouchers(till) == ["GIFT1"]
        assert is_checked(till)
        await pay_rest_in_cash(till)

    play(stage, scene)


def test_gift_is_taken_on_the_order_screen_too(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.act(ScanBarcode("GIFT2"))
        assert len(till.record.order.items) == 2
        await till.act(GoToPayment())
        assert sums(till) == []
        assert is_checked(till)

    play(stage, scene)


def test_gift_that_does_not_fit_changes_nothing_and_stays_usable(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await press(till, scan("GIFT1"))
        revision = till.record.order.revision
        _, told = await press(till, scan("GIFT2"), OK)
        assert said(told) == "В заказе уже есть скидка «Скидка суммой»."
        assert till.record.order.revision == revision
        assert list(claims(stage)) == ["GIFT1"]

    play(stage, scene)


def test_gift_waits_for_the_precheque_to_be_cancelled(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.act(PrintPrecheque())
        (told,) = await till.act(ScanBarcode("GIFT1"), OK)
        assert said(told) == "Пречек напечатан. Отмените его, чтобы добавить подарок."
        assert claims(stage) == {}

    play(stage, scene)


# certificates


def test_certificate_pays_and_the_report_says_which(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await press(till, scan("CERT300"))
        (item,) = till.items
        assert (item.status, item.sum, item.max_sum) == (
            PaymentStatus.NEW,
            Decimal("300.00"),
            Decimal("300.00"),
        )
        order_id = await pay_rest_in_cash(till)
        slot = till.record_of(order_id).payments[item.id]
        assert (slot.data.card_number, slot.data.card_type) == ("CERT300", "Сертификат")
        (paper,) = till.papers
        assert pair("Сумма", "300.00") in paper
        assert pair("Осталось", "0.00") in paper

        await till.do(CreateOrder())
        await till.do(AddProduct(till.view.restaurant.products[0].id))
        await till.do(GoToPayment())
        _, told = await press(till, scan("CERT300"), OK)
        assert said(told) == "Сертификат CERT300 использован."

    play(stage, scene)


def test_certificate_is_asked_for_when_its_type_is_picked_by_hand(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        (choice,) = [
            one for one in till.view.choices if one.settings.payment_type.name == CERTIFICATE
        ]
        assert choice.group is PaymentGroup.NON_CASH
        await till.choose(None, name=CERTIFICATE)
        assert sums(till) == []
        _, told = await till.choose(scan("GIFT1"), OK, name=CERTIFICATE)
        assert notices([told]) == ["GIFT1 не сертификат. Нажмите кнопку «Ваучер»."]
        await till.choose(scan("CERT2000"), name=CERTIFICATE)
        (item,) = till.items
        assert (item.sum, item.max_sum) == (Decimal("390.00"), Decimal("2000.00"))
        _, told = await press(till, scan("CERT300"), OK)
        assert said(told) == "В заказе уже есть сертификат. Сначала проведите или удалите его."

    play(stage, scene)


def test_covered_order_takes_no_more(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await press(till, scan("PAID1000"))
        for code in ("CERT300", "PAID200"):
            _, told = await press(till, scan(code), OK)
            assert said(told) == "Заказ уже покрыт другими оплатами."
        assert list(claims(stage)) == ["PAID1000"]

    play(stage, scene)


def test_return_gives_the_certificate_its_money_and_frees_the_voucher(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await press(till, scan("CERT2000"))
        await till.do(EnterSum(Decimal("190.00")))
        await press(till, scan("PAID200"))
        order_id = till.record.order.id
        await till.act(PressPay())
        await till.do(OpenOrder(order_id))
        await till.act(ReturnPayment())
        assert pair("Теперь на нём", "2000.00") in till.papers[-1]
        await till.until(lambda: claims(stage) == {})
        # The clone still has the voucher, so the cash screen adds it anew.
        assert till.record.order.id != order_id
        await till.act(GoToPayment())
        assert [(item.sum, item.is_processed_externally) for item in till.items] == [
            (Decimal("200.00"), True)
        ]

    play(stage, scene)


def test_refused_cheque_gives_the_certificate_its_money(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await press(till, scan("CERT2000"))
        await till.fiscal_register(FiscalRegisterState.REFUSES)
        await till.act(PressPay(), GIVE_UP)
        assert sums(till) == []
        await till.fiscal_register(FiscalRegisterState.READY)
        await press(till, scan("CERT2000"))
        assert till.items[0].max_sum == Decimal("2000.00")

    play(stage, scene)


def test_additions_make_every_voucher_good_again(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await press(till, scan("GIFT1"))
        await till.do(ShowScreen(Screen.ADDITIONS))
        anew = PressPluginButton(button(till, "Ваучеры: начать заново").id)
        await till.act(anew, False)
        assert list(claims(stage)) == ["GIFT1"]
        await till.act(anew, True)
        assert claims(stage) == {}

    play(stage, scene)
