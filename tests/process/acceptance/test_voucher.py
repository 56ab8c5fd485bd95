"""The voucher plugin through its whole life, as a cashier sees it."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.plugin_api import (
    BarcodeInputDialogResult,
    CardPaymentItemAdditionalData,
    OrderStatus,
    PaymentStatus,
    StringInputDialogResult,
    Tags,
    XElement,
)
from cashier_sim.till.commands import (
    AddProduct,
    ChangePaymentType,
    ChoosePaymentType,
    CreateOrder,
    DeleteOrder,
    DeletePayment,
    EnterSum,
    GoBack,
    GoToPayment,
    OpenOrder,
    PressPay,
    PressPluginButton,
    PrintPrecheque,
    ReturnPayment,
    ScanBarcode,
    ShowScreen,
)
from cashier_sim.till.dialogs import ErrorDialog, ExtendedKeyboardDialog
from cashier_sim.till.view import FiscalRegisterState, NotificationLevel, Screen
from tests.process.acceptance.buttons import button_of
from tests.process.acceptance.harness import EXAMPLES, GIVE_UP, OK, notices

if TYPE_CHECKING:
    from uuid import UUID

    from cashier_sim.till.dialogs import Answer, Dialog
    from tests.process.acceptance.harness import ProbeTill, Scene, Stage

CERTIFICATE = "Сертификат"
GIVE_BACK = "give_back"
BANK_CARD = "Банковская карта"
"""The type of the demo restaurant that may be accepted externally."""


def play(stage: Stage, scene: Scene) -> None:
    """Play a scene with the voucher plugin."""
    stage.play_with((EXAMPLES / "voucher",), scene)


def pair(left: str, right: object) -> str:
    """A line of a slip."""
    return str(XElement(Tags.PAIR, left=left, right=right))


def scan(code: str) -> BarcodeInputDialogResult:
    """A code that was scanned into the dialog."""
    return BarcodeInputDialogResult(barcode=code)


async def _press(till: ProbeTill, *answers: Answer) -> list[Dialog]:
    return await till.act(PressPluginButton(button_of(till)), *answers)


async def _pay_rest_in_cash(till: ProbeTill) -> UUID:
    order_id = till.record.order.id
    await till.do(ChoosePaymentType(till.cash.id))
    await till.act(PressPay())
    return order_id


def _is_checked(till: ProbeTill) -> bool:
    (button,) = till.view.plugin_buttons
    return button.is_checked


def _vouchers(till: ProbeTill) -> list[str]:
    return list(json.loads(till.record.external_data.get("vouchers", "{}")))


def _sums(till: ProbeTill) -> list[Decimal]:
    return [item.sum for item in till.items]


def _said(dialog: Dialog) -> str:
    assert isinstance(dialog, ErrorDialog)
    return dialog.message


def _toasts(till: ProbeTill) -> list[str]:
    return [note.message for note in till.view.notifications]


def _claims(stage: Stage) -> dict[str, str]:
    path = stage.data_folder / "plugin-data" / "voucher" / "data" / "ledger.json"
    claims: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))["claims"]
    return claims


# what was paid on the site


def test_scanned_voucher_is_a_processed_payment_when_the_cash_screen_opens(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.act(ScanBarcode("paid200"))
        assert _vouchers(till) == ["PAID200"]
        assert _sums(till) == []
        await till.act(GoToPayment())
        (item,) = till.items
        assert (item.type.name, item.sum) == (BANK_CARD, Decimal("200.00"))
        assert item.status is PaymentStatus.PROCESSED
        assert item.is_external
        assert item.is_processed_externally
        assert item.additional_data == CardPaymentItemAdditionalData(card_number="PAID200")
        assert _toasts(till) == ["Ваучер PAID200 принят", "Ваучер PAID200: оплачено на сайте"]
        assert _is_checked(till)

        await till.do(GoBack())
        await till.act(GoToPayment())
        assert len(till.items) == 1  # once, however often the screen opens
        order_id = await _pay_rest_in_cash(till)
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
        assert not _is_checked(till)

    play(stage, scene)


def test_cashier_is_told_what_to_switch_on_in_the_back_office(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        card = till.settings(BANK_CARD)
        payment_type = replace(card.payment_type, can_be_external_processed=False)
        await till.do(ChangePaymentType(replace(card, payment_type=payment_type)))
        await till.order()
        await till.act(ScanBarcode("PAID200"))
        await till.act(GoToPayment())
        assert _sums(till) == []
        note = till.view.notifications[-1]
        assert note.level is NotificationLevel.WARNING
        assert "«Может приниматься извне»" in note.message
        # Once it is on, the voucher is there: the subscriber has not been given up.
        await till.do(ChangePaymentType(card))
        await till.do(GoBack())
        await till.act(GoToPayment())
        assert _sums(till) == [Decimal("200.00")]

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
        assert _said(told) == "Ваучер PAID200 уже предъявлен в другом заказе."
        await till.do(OpenOrder(first))
        await till.act(DeleteOrder())
        await till.until(lambda: _claims(stage) == {})  # told afterwards
        await till.do(OpenOrder(second))
        await till.act(ScanBarcode("PAID200"))
        assert _vouchers(till) == ["PAID200"]

    play(stage, scene)


def test_payment_that_the_cashier_takes_out_frees_its_voucher(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await _press(till, scan("PAID200"))
        assert _claims(stage) == {"PAID200": str(till.record.order.id)}
        await till.act(DeletePayment(till.items[0].id), GIVE_BACK)
        await _pay_rest_in_cash(till)
        await till.until(lambda: _claims(stage) == {})

    play(stage, scene)


# the button


def test_button_takes_a_scanned_or_a_typed_code_and_looks_pressed(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        (button,) = till.view.plugin_buttons
        assert (button.caption, button.is_checked) == ("Ваучер", False)
        assert button.icon is not None
        pressed = till.start(PressPluginButton(button.id))
        asked = await till.dialog()
        assert isinstance(asked, ExtendedKeyboardDialog)
        assert asked.title == "Введите код ваучера или отсканируйте его"
        assert asked.listens_to_barcodes
        await till.do(ScanBarcode("PAID200"))
        assert await pressed is None
        assert _is_checked(till)
        await _press(till, StringInputDialogResult(result=" cert300 "))
        assert _sums(till) == [Decimal("200.00"), Decimal("190.00")]

    play(stage, scene)


def test_unknown_code_is_told_and_asked_again_and_giving_up_changes_nothing(
    stage: Stage,
) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        _, told, again = await _press(till, scan("NOBODY"), OK, None)
        assert _said(told) == "Ваучера «NOBODY» нет."
        assert isinstance(again, ExtendedKeyboardDialog)
        assert not _is_checked(till)
        assert till.record.external_data == {}

    play(stage, scene)


def test_voucher_goes_into_an_order_once(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await _press(till, scan("PAID200"))
        _, told = await _press(till, scan("PAID200"), OK)
        assert _said(told) == "Ваучер PAID200 уже в этом заказе."
        assert _sums(till) == [Decimal("200.00")]

    play(stage, scene)


# gifts


def test_gift_adds_its_delivery_and_a_discount_in_one_edit(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        before = till.record.order
        await _press(till, scan("GIFT1"))
        order = till.record.order
        assert [item.product.name for item in order.items][1:] == ["Доставка подарка"]
        assert [item.sum for item in order.discounts] == [Decimal("150.00")]
        assert order.result_sum == before.result_sum
        assert order.comment == "Подарок по ваучеру GIFT1"
        assert order.revision == before.revision + 1
        assert _vouchers(till) == ["GIFT1"]
        assert _is_checked(till)
        await _pay_rest_in_cash(till)

    play(stage, scene)


def test_gift_is_taken_on_the_order_screen_too(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.act(ScanBarcode("GIFT2"))
        assert len(till.record.order.items) == 2
        await till.act(GoToPayment())
        assert _sums(till) == []
        assert _is_checked(till)

    play(stage, scene)


def test_gift_that_does_not_fit_changes_nothing_and_stays_usable(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await _press(till, scan("GIFT1"))
        revision = till.record.order.revision
        _, told = await _press(till, scan("GIFT2"), OK)
        assert _said(told) == "В заказе уже есть скидка «Скидка суммой»."
        assert till.record.order.revision == revision
        assert list(_claims(stage)) == ["GIFT1"]

    play(stage, scene)


def test_gift_waits_for_the_precheque_to_be_cancelled(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        await till.act(PrintPrecheque())
        (told,) = await till.act(ScanBarcode("GIFT1"), OK)
        assert _said(told) == "Пречек напечатан. Отмените его, чтобы добавить подарок."
        assert _claims(stage) == {}

    play(stage, scene)


# certificates


def test_certificate_pays_and_the_report_says_which(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await _press(till, scan("CERT300"))
        (item,) = till.items
        assert (item.status, item.sum, item.max_sum) == (
            PaymentStatus.NEW,
            Decimal("300.00"),
            Decimal("300.00"),
        )
        order_id = await _pay_rest_in_cash(till)
        slot = till.record_of(order_id).payments[item.id]
        assert (slot.data.card_number, slot.data.card_type) == ("CERT300", "Сертификат")
        (paper,) = till.papers
        assert pair("Сумма", "300.00") in paper
        assert pair("Осталось", "0.00") in paper

        await till.do(CreateOrder())
        await till.do(AddProduct(till.view.restaurant.products[0].id))
        await till.do(GoToPayment())
        _, told = await _press(till, scan("CERT300"), OK)
        assert _said(told) == "Сертификат CERT300 использован."

    play(stage, scene)


def test_certificate_is_asked_for_when_its_type_is_picked_by_hand(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        (choice,) = [
            one for one in till.view.choices if one.settings.payment_type.name == CERTIFICATE
        ]
        assert choice.group is PaymentGroup.NON_CASH
        await till.choose(None, name=CERTIFICATE)
        assert _sums(till) == []
        _, told = await till.choose(scan("GIFT1"), OK, name=CERTIFICATE)
        assert notices([told]) == ["GIFT1 не сертификат. Нажмите кнопку «Ваучер»."]
        await till.choose(scan("CERT2000"), name=CERTIFICATE)
        (item,) = till.items
        assert (item.sum, item.max_sum) == (Decimal("390.00"), Decimal("2000.00"))
        _, told = await _press(till, scan("CERT300"), OK)
        assert _said(told) == "В заказе уже есть сертификат. Сначала проведите или удалите его."

    play(stage, scene)


def test_covered_order_takes_no_more(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await _press(till, scan("PAID1000"))
        for code in ("CERT300", "PAID200"):
            _, told = await _press(till, scan(code), OK)
            assert _said(told) == "Заказ уже покрыт другими оплатами."
        assert list(_claims(stage)) == ["PAID1000"]

    play(stage, scene)


def test_return_gives_the_certificate_its_money_and_frees_the_voucher(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        await _press(till, scan("CERT2000"))
        await till.do(EnterSum(Decimal("190.00")))
        await _press(till, scan("PAID200"))
        order_id = till.record.order.id
        await till.act(PressPay())
        await till.do(OpenOrder(order_id))
        await till.act(ReturnPayment())
        assert pair("Теперь на нём", "2000.00") in till.papers[-1]
        await till.until(lambda: _claims(stage) == {})
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
        await _press(till, scan("CERT2000"))
        await till.fiscal_register(FiscalRegisterState.REFUSES)
        await till.act(PressPay(), GIVE_UP)
        assert _sums(till) == []
        await till.fiscal_register(FiscalRegisterState.READY)
        await _press(till, scan("CERT2000"))
        assert till.items[0].max_sum == Decimal("2000.00")

    play(stage, scene)
