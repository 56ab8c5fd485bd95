"""What a plugin can do inside its calls, statement by statement of the article."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import (
    CardInputDialogResult,
    InputDialogTypes,
    NumberInputDialogResult,
    OrderStatus,
)
from cashier_sim.receipt.layout import lay_out
from cashier_sim.receipt.profile import PROFILES
from cashier_sim.receipt.text import to_text
from cashier_sim.till.commands import (
    CloseCafeSession,
    DismissNotification,
    LogIn,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    ReturnPayment,
    SetRealPrinter,
    ShowScreen,
    SwipeTrack,
)
from cashier_sim.till.dialogs import InputDialog, NoticeDialog, OkDialog
from cashier_sim.till.events import PluginLogged, PrintedSlip
from cashier_sim.till.view import FiscalRegisterState, NotificationLevel, Screen
from tests.process.acceptance.harness import GIVE_UP, OK, notices, on_probe

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage


@on_probe(
    pay="""
        mine = operations.try_get_payment_type_by_id(given.payment_type_id)
        given.note("type", name=mine.name, known=mine in operations.get_payment_types())
        given.note("nobody", type=operations.try_get_payment_type_by_id(given.transaction_id))
    """
)
async def test_payment_type_is_found_by_its_id_and_among_all(till: ProbeTill) -> None:
    await till.to_pay()
    await till.act(PressPay())
    assert till.got("type").values == {"name": "'Проба'", "known": "True"}
    assert till.got("nobody").values == {"type": "None"}


@on_probe()
async def test_cashier_is_whoever_is_signed_in(till: ProbeTill) -> None:
    await till.to_pay()
    await till.do(LogIn("2222"))
    await till.act(PressPay())
    assert till.view.cashier.name == "Орлов Дмитрий"
    assert till.got("pay").values["cashier"] == repr(till.view.cashier)


ASKING = """
answer = given.view_manager.show_input_dialog(
    "Введите номер или прокатайте карту", InputDialogTypes.CARD | InputDialogTypes.NUMBER
)
given.note("answer", answer=answer)
if answer is None:
    raise PaymentActionFailedException("Не было введено данных.")
"""


@on_probe(pay=ASKING)
async def test_number_and_card_have_results_of_their_own(till: ProbeTill) -> None:
    await till.to_pay()
    order_id = till.record.order.id
    (dialog,) = await till.act(PressPay(), NumberInputDialogResult(number=12))
    assert isinstance(dialog, InputDialog)
    assert dialog.types == InputDialogTypes.CARD | InputDialogTypes.NUMBER
    assert till.got("answer").values == {"answer": "NumberInputDialogResult(number=12)"}
    assert till.record_of(order_id).order.status is OrderStatus.CLOSED

    await till.to_pay()
    paying = till.start(PressPay())
    await till.dialog()
    track = "%ROOM 12?;0000000000000012=0001?"
    await till.do(SwipeTrack(track))
    await paying
    card = CardInputDialogResult(
        full_card_track=track, track1="ROOM 12", track2="0000000000000012=0001", track3=""
    )
    assert till.got("answer").values == {"answer": repr(card)}


@on_probe(pay=ASKING)
async def test_nothing_entered_fails_the_payment_with_its_message(till: ProbeTill) -> None:
    await till.to_pay()
    _, told = await till.act(PressPay(), None, OK)
    assert notices([told]) == ["Не было введено данных."]
    assert till.items == ()
    assert till.record.order.status is OrderStatus.NEW


@on_probe(
    pay="""
        order = operations.try_get_order_by_id(given.order_id)
        given.note("order", number=order.number, sum=order.result_sum, dishes=len(order.items))
        try:
            operations.delete_payment_item(
                order.payments[0], order, operations.get_default_credentials()
            )
        except EntityAlreadyInUseException:
            given.note("refused")
    """
)
async def test_order_is_read_in_pay_with_the_global_service_and_not_changed(
    till: ProbeTill,
) -> None:
    await till.to_pay()
    order = till.record.order
    await till.act(PressPay())
    assert till.got("order").values == {
        "number": repr(order.number),
        "sum": repr(order.result_sum),
        "dishes": "1",
    }
    assert till.got("refused")


@on_probe(
    pay="""
        given.progress_bar.change_message("Ждём гостиницу")
        given.view_manager.show_ok_popup("Гостиница", "Готово")
    """
)
async def test_progress_bar_changes_the_waiting_window(till: ProbeTill) -> None:
    await till.to_pay()
    paying = till.start(PressPay())
    assert isinstance(await till.dialog(), OkDialog)
    assert till.view.waiting is not None
    assert till.view.waiting.message == "Ждём гостиницу"
    await till.answer(OK)
    await paying


PAIRS = """
given.printer.print(ReceiptSlip(XElement(
    Tags.DOC, XElement(Tags.PAIR, "Гость", "Анна Петрова"), XElement(Tags.PAIR, "Сумма", given.sum)
)))
given.printer.print(ReceiptSlip(XElement(
    Tags.DOC,
    XElement(Tags.PAIR, left="Гость", right="Анна Петрова"),
    XElement(Tags.PAIR, left="Сумма", right=given.sum),
)))
"""


@on_probe(pay=PAIRS)
async def test_slip_prints_guest_and_sum(till: ProbeTill) -> None:
    expected = "Гость               Анна Петрова\nСумма                     390.00"
    await till.to_pay()
    await till.act(PressPay())
    by_content, by_attributes = (_printed(slip) for slip in till.slips() if slip.plugin_name)
    assert by_attributes == expected
    assert by_content == expected  # as its author meant it

    await till.do(SetRealPrinter(as_real_printer=True))
    await till.to_pay()
    await till.act(PressPay())
    by_content, by_attributes = [_printed(slip) for slip in till.slips() if slip.plugin_name][2:]
    assert by_attributes == expected
    assert by_content == ""  # the real printer wants attributes


def _printed(slip: PrintedSlip) -> str:
    receipt = lay_out(slip.document, PROFILES[32], as_real_printer=slip.as_real_printer)
    return to_text(receipt).strip("\n")


REPORTING = """
given.context.set_info_for_reports("комната 12", "My Hotel System Room")
"""


@on_probe(pay=REPORTING)
async def test_report_shows_card_number_and_card_type(till: ProbeTill) -> None:
    await till.to_pay()
    await till.act(PressPay())
    await till.do(ShowScreen(Screen.REPORT))
    (row,) = till.view.report
    assert (row.payment_type_name, row.sum) == ("Проба", Decimal("390.00"))
    assert (row.card_number, row.card_type) == ("комната 12", "My Hotel System Room")


IS_CARD = """
@dataclass
class IsCardClass:
    is_card: bool = False

class _Private(IsCardClass):
    pass
"""


@on_probe(
    constants=IS_CARD,
    pay="given.context.set_rollback_data(IsCardClass(is_card=True))",
    return_payment="""
        data = given.context.get_rollback_data(IsCardClass)
        given.printer.print(slip("ДА" if data.is_card else "НЕТ"))
    """,
)
async def test_rollback_data_come_back_in_the_return(till: ProbeTill) -> None:
    await till.closed_order()
    await till.act(ReturnPayment())
    assert till.papers == ["<doc>ДА</doc>"]


@on_probe(constants=IS_CARD, pay="given.context.set_rollback_data(_Private())")
async def test_private_class_of_rollback_data_is_refused_by_name(till: ProbeTill) -> None:
    await till.to_pay()
    (box,) = await till.act(PressPay(), OK)
    assert isinstance(box, NoticeDialog)
    assert "_Private is not public" in box.notice.values["error"]


@on_probe(pay="given.context.set_rollback_data('lost'); raise PaymentActionFailedException('Нет.')")
async def test_data_of_a_failed_payment_are_not_kept(till: ProbeTill) -> None:
    await till.to_pay()
    item_id = till.items[0].id
    await till.act(PressPay(), OK)
    slot = till.record.payments.get(item_id)
    assert slot is None or slot.data.rollback_data is None


@on_probe(
    emergency_cancel_payment="""
        given.self.return_payment(
            given.sum, given.order_id, given.payment_type_id, given.transaction_id,
            given.point_of_sale, given.cashier, given.printer, given.view_manager, given.context,
            given.progress_bar,
        )
    """,
    return_payment="given.printer.print(slip('given back'))",
)
async def test_cancel_may_call_the_return_itself(till: ProbeTill) -> None:
    await till.create_type("Фискальная", is_fiscal=True)
    await till.at_cash_screen()
    await till.choose(name="Фискальная")
    await till.fiscal_register(FiscalRegisterState.OUT_OF_PAPER)
    await till.act(PressPay(), GIVE_UP)
    assert till.calls[-3:] == ["pay", "emergency_cancel_payment", "return_payment"]
    assert till.got("return_payment").values == till.got("pay").values
    assert till.papers == ["<doc>given back</doc>"]
    assert till.items == ()


@on_probe(
    collect_data="""
        given.view_manager.show_ok_popup("Гостиница", "Готовим")
        given.printer.print(slip("collected"))
        given.context.set_custom_data("collected")
        given.note("items", count=len(operations.get_order_by_id(given.order_id).payments))
    """
)
async def test_data_are_collected_when_the_type_is_picked(till: ProbeTill) -> None:
    await till.at_cash_screen()
    assert len(await till.choose(OK)) == 1
    assert till.got("items").values == {"count": "0"}
    assert till.papers == ["<doc>collected</doc>"]
    assert till.rows[0].record.data.custom_data == "collected"
    assert "pay" not in till.calls


@on_probe(
    on_payment_added="""
        service = given.operation_service
        credentials = service.get_default_credentials()
        fee = service.get_active_products()[1]
        service.add_order_product_item(
            Decimal(1), fee, given.order, given.order.guests[0], None, credentials
        )
        order = service.get_order_by_id(given.order.id)
        try:
            service.delete_payment_item(given.payment_item, given.order, credentials)
        except EntityModifiedException:
            given.note("stale snapshot refused")
        item = order.payments[0]
        service.change_payment_item_sum(
            order.result_sum, order.result_sum, order.result_sum, item, order, credentials
        )
    """
)
async def test_plugin_adds_a_dish_and_sets_the_sum_when_its_item_is_added(till: ProbeTill) -> None:
    await till.at_cash_screen()
    await till.choose()
    order = till.record.order
    assert [dish.product.name for dish in order.items] == [
        product.name for product in till.view.restaurant.products[:2]
    ]
    (item,) = order.payments
    assert (item.sum, item.min_sum, item.max_sum) == (order.result_sum,) * 3
    assert till.got("stale snapshot refused")


LEVELS = {
    "add_notification_message": NotificationLevel.INFO,
    "add_warning_message": NotificationLevel.WARNING,
    "add_error_message": NotificationLevel.ERROR,
}


@pytest.mark.parametrize("member", LEVELS)
def test_shift_handler_tells_by_a_message_with_its_sender(stage: Stage, member: str) -> None:
    code = f"""
        PluginContext.log.info("Cafe Session Opening.")
        operations.{member}("Не могу открыть смену.", "SamplePaymentPlugin")
    """

    async def scene(till: ProbeTill) -> None:
        assert await till.act(OpenCafeSession()) == []
        (note,) = till.view.notifications
        assert (note.level, note.message, note.sender) == (
            LEVELS[member],
            "Не могу открыть смену.",
            "SamplePaymentPlugin",
        )
        lines = [event for event in till.events if isinstance(event, PluginLogged)]
        assert [(event.level, event.line) for event in lines] == [
            ("info", "cafe_session_opening: ProbePlugin._on_opening begins"),
            ("info", "Cafe Session Opening."),
            ("info", "cafe_session_opening: ProbePlugin._on_opening ended"),
        ]
        await till.do(DismissNotification(note.id))
        assert len(till.view.notifications) == 0

    stage.play(scene, {"opening": code})


@on_probe(
    closing="""
        given.progress_bar.change_message("Сверка")
        given.printer.print(ReceiptSlip(XElement(
            Tags.DOC,
            XElement(Tags.CENTER, "probe"),
            XElement(Tags.CENTER, "Cafe session closed."),
        )))
    """
)
async def test_closing_handler_prints_its_reconciliation(till: ProbeTill) -> None:
    await till.do(OpenCafeSession())
    await till.act(CloseCafeSession())
    assert till.papers == ["<doc><center>probe</center><center>Cafe session closed.</center></doc>"]


@on_probe(return_payment="return None")
async def test_return_without_an_exception_has_succeeded(till: ProbeTill) -> None:
    await till.closed_order()
    order_id = till.record.order.id
    assert await till.act(ReturnPayment()) == []
    assert till.record_of(order_id).order.status is OrderStatus.DELETED
    await till.do(OpenOrder(order_id))
