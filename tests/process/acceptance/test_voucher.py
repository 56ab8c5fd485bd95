"""The voucher plugin through its whole life, as a cashier sees it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import (
    CardPaymentItemAdditionalData,
    OrderStatus,
    PaymentStatus,
    StringInputDialogResult,
)
from cashier_sim.till.commands import (
    AddProduct,
    ChangePaymentType,
    CreateOrder,
    DeleteOrder,
    DeletePayment,
    GoBack,
    GoToPayment,
    OpenOrder,
    PressPay,
    PressPluginButton,
    ScanBarcode,
    ShowScreen,
)
from cashier_sim.till.dialogs import ExtendedKeyboardDialog
from cashier_sim.till.view import NotificationLevel, Screen
from tests.process.acceptance.harness import OK
from tests.process.acceptance.voucher_words import (
    BANK_CARD,
    GIVE_BACK,
    button,
    claims,
    is_checked,
    pay_rest_in_cash,
    play,
    press,
    said,
    scan,
    sums,
    toasts,
    vouchers,
)

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage

# what was paid on the site


def test_scanned_voucher_is_a_processed_payment_when_the_cash_screen_opens(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.act(ScanBarcode("paid200"))
        assert vouchers(till) == ["PAID200"]
        assert sums(till) == []
        await till.act(GoToPayment())
        (item,) = till.items
        assert (item.type.name, item.sum) == (BANK_CARD, Decimal("200.00"))
        assert item.status is PaymentStatus.PROCESSED
        assert item.is_external
        assert item.is_processed_externally
        assert item.additional_data == CardPaymentItemAdditionalData(card_number="PAID200")
        assert toasts(till) == ["Ваучер PAID200 принят", "Ваучер PAID200: оплачено на сайте"]
        assert is_checked(till)

        await till.do(GoBack())
        await till.act(GoToPayment())
        assert len(till.items) == 1  # once, however often the screen opens
        order_id = await pay_rest_in_cash(till)
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED
        assert [call.name for call in till.trace("pay")] == []

    play(stage, scene)


def test_voucher_pays_no_more_than_is_due(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.act(ScanBarcode("PAID1000"))
        await till.act(GoToPayment())
        assert till.items[0].sum == Decimal("390.00")
        order_id = till.record.order.id
        await till.act(PressPay())
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED

    play(stage, scene)


def test_code_of_nobody_is_left_to_others(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        assert await till.refused(ScanBarcode("4600000000000")) == "no_plugin_takes_barcode"
        await till.act(GoToPayment())
        assert not is_checked(till)

    play(stage, scene)


def test_cashier_is_told_what_to_switch_on_in_the_back_office(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        card = till.settings(BANK_CARD)
        payment_type = replace(card.payment_type, can_be_external_processed=False)
        await till.do(ChangePaymentType(replace(card, payment_type=payment_type)))
        await till.order()
        await till.act(ScanBarcode("PAID200"))
        await till.act(GoToPayment())
        assert sums(till) == []
        note = till.view.notifications[-1]
        assert note.level is NotificationLevel.WARNING
        assert "«Может приниматься извне»" in note.message
        # Once it is on, the voucher is there: the subscriber has not been given up.
        await till.do(ChangePaymentType(card))
        await till.do(GoBack())
        await till.act(GoToPayment())
        assert sums(till) == [Decimal("200.00")]

    play(stage, scene)


def test_voucher_of_another_order_is_refused_until_that_is_deleted(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        first = till.record.order.id
        await till.act(ScanBarcode("PAID200"))
        await till.do(ShowScreen(Screen.ORDERS))
        await till.do(CreateOrder())
        await till.do(AddProduct(till.view.restaurant.products[0].id))
        second = till.record.order.id
        (told,) = await till.act(ScanBarcode("PAID200"), OK)
        assert said(told) == "Ваучер PAID200 уже предъявлен в другом заказе."
        await till.do(OpenOrder(first))
        await till.act(DeleteOrder())
        await till.until(lambda: claims(stage) == {})  # told afterwards
        await till.do(OpenOrder(second))
        await till.act(ScanBarcode("PAID200"))
        assert vouchers(till) == ["PAID200"]

    play(stage, scene)


def test_payment_that_the_cashier_takes_out_frees_its_voucher(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await press(till, scan("PAID200"))
        assert claims(stage) == {"PAID200": str(till.record.order.id)}
        await till.act(DeletePayment(till.items[0].id), GIVE_BACK)
        await pay_rest_in_cash(till)
        await till.until(lambda: claims(stage) == {})

    play(stage, scene)


# the button


def test_button_takes_a_scanned_or_a_typed_code_and_looks_pressed(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        assert not is_checked(till)
        assert button(till).icon is not None
        pressed = till.start(PressPluginButton(button(till).id))
        asked = await till.dialog()
        assert isinstance(asked, ExtendedKeyboardDialog)
        assert asked.title == "Введите код ваучера или отсканируйте его"
        assert asked.listens_to_barcodes
        await till.do(ScanBarcode("PAID200"))
        assert await pressed is None
        assert is_checked(till)
        await press(till, StringInputDialogResult(result=" cert300 "))
        assert sums(till) == [Decimal("200.00"), Decimal("190.00")]

    play(stage, scene)


def test_unknown_code_is_told_and_asked_again_and_giving_up_changes_nothing(
    stage: Stage,
) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        _, told, again = await press(till, scan("NOBODY"), OK, None)
        assert said(told) == "Ваучера «NOBODY» нет."
        assert isinstance(again, ExtendedKeyboardDialog)
        assert not is_checked(till)
        assert till.record.external_data == {}

    play(stage, scene)


def test_voucher_goes_into_an_order_once(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await press(till, scan("PAID200"))
        _, told = await press(till, scan("PAID200"), OK)
        assert said(told) == "Ваучер PAID200 уже в этом заказе."
        assert sums(till) == [Decimal("200.00")]

    play(stage, scene)
