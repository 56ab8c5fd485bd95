"""What a plugin does on screens at a moment of its own choice; status texts, a named printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.till.commands import (
    ChoosePaymentType,
    PressPay,
    PressPluginButton,
    SetReceiptPrinter,
    ShowScreen,
    StopPlugin,
)
from cashier_sim.till.dialogs import NoticeDialog
from cashier_sim.till.view import ReceiptPrinterState, Screen
from tests.process.acceptance.buttons import NOTING, adds, button_of, on_press
from tests.process.acceptance.harness import OK, ON_COMMAND, on_probe

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill


TURN = """
def turn(method, callback):
    try:
        note("turn", answer=getattr(operations, method)(callback))
    except Exception as error:
        note("turn", error=type(error).__name__, told=str(error))
    operations.add_status_bar_text("over")
"""
EDITS_ORDER = """
def edits(order, operation_service, view_manager):
    operation_service.add_order_product_item(
        Decimal(1), order.items[0].product, order, order.guests[0], None,
        operation_service.get_default_credentials(),
    )
"""
ASKS = """
def asks(view_manager):
    note("asked", answer=view_manager.show_yes_no_popup("Бонусы", "Списать?"))
"""
HALVES = """
def halves(order, context, view_manager):
    return [(item.id, item.sum / 2) for item in context.payments]
"""
STOPS = """
def stops(view_manager):
    raise PaymentActionFailedException("Нет связи")
"""
WAITS = """
def waits(order, operation_service, view_manager):
    view_manager.show_ok_popup("Бонусы", "Подождите")
"""


def turn(work: str, *functions: str) -> dict[str, str]:
    """Constants and acts of a probe whose own thread takes a turn when it is commanded to.

    It has a button on the order page that holds the screen by a dialog, too.
    """
    constants = "\n".join((TURN, WAITS, *functions))
    loaded = "\n".join(
        (
            NOTING,
            "operations.add_button_to_order_edit_screen('Подождать', waits)",
            ON_COMMAND.format(work=work),
        )
    )
    return {"constants": constants, "loaded": loaded}


async def took(till: ProbeTill) -> dict[str, str]:
    """How the turn of the probe's thread ended."""
    await till.until(lambda: till.view.status_texts)
    return till.got("turn").values


@on_probe(**turn("turn('try_edit_current_order', edits)", EDITS_ORDER))
async def test_plugin_edits_the_order_on_the_order_screen(till: ProbeTill) -> None:
    await till.order()
    till.command_plugin()
    assert await took(till) == {"answer": "True"}
    assert len(till.record.order.items) == 2
    assert not till.view.is_busy
    assert till.trace("edit_current_order")[-1].plugin_name == "probe"


@on_probe(**turn("turn('try_edit_current_order', edits)", EDITS_ORDER))
async def test_plugin_waits_until_the_screen_is_idle(till: ProbeTill) -> None:
    await till.order()
    pressed = till.start(PressPluginButton(button_of(till)))
    await till.dialog()
    till.command_plugin()
    await till.until(lambda: till.trace("operations.try_edit_current_order"))
    assert len(till.record.order.items) == 1
    await till.answer(True)
    assert await pressed is None
    assert await took(till) == {"answer": "True"}
    assert len(till.record.order.items) == 2


@on_probe(**turn("turn('try_edit_current_order', edits)", EDITS_ORDER))
async def test_another_screen_is_told_by_name(till: ProbeTill) -> None:
    await till.at_cash_screen()
    till.command_plugin()
    ended = await took(till)
    assert ended["error"] == "'NotSupportedException'"
    assert "order screen is not open" in ended["told"]
    assert "cash screen" in ended["told"]


@on_probe(**turn("turn('try_edit_current_payment_screen', halves)", HALVES))
async def test_plugin_sets_sums_of_the_cash_screen(till: ProbeTill) -> None:
    await till.at_cash_screen()
    await till.do(ChoosePaymentType(till.cash.id))
    whole = till.rows[0].item.sum
    till.command_plugin()
    assert await took(till) == {"answer": "True"}
    assert [row.item.sum for row in till.rows] == [whole / 2]


@on_probe(**turn("turn('try_execute_ui_operation', asks)", ASKS))
async def test_plugin_asks_over_any_screen(till: ProbeTill) -> None:
    till.command_plugin()
    await till.answer(True)
    assert await took(till) == {"answer": "True"}
    assert till.got("asked").values == {"answer": "True"}


@on_probe(**turn("turn('try_execute_ui_operation', stops)", STOPS))
async def test_what_the_callback_raises_comes_back_to_who_asked(till: ProbeTill) -> None:
    till.command_plugin()
    ended = await took(till)
    assert (ended["error"], ended["told"]) == ("'PaymentActionFailedException'", "'Нет связи'")
    assert not till.view.dialogs


@on_probe(
    **turn("turn('try_edit_current_payment_screen', halves)", HALVES),
    pay="given.view_manager.show_ok_popup('Гостиница', 'Подождите')",
)
async def test_screen_that_is_left_meanwhile_is_given_up(till: ProbeTill) -> None:
    await till.to_pay()
    paid = till.start(PressPay())
    await till.dialog()
    till.command_plugin()
    await till.until(lambda: till.trace("operations.try_edit_current_payment_screen"))
    await till.answer(True)
    assert await paid is None
    ended = await took(till)
    assert ended["error"] == "'OperationCanceledException'"
    assert "cash screen was left meanwhile" in ended["told"]


@on_probe(
    loaded=adds(),
    constants=on_press("operation_service.try_execute_ui_operation(lambda view_manager: None)"),
)
async def test_turn_within_a_call_would_wait_for_itself_and_is_refused(till: ProbeTill) -> None:
    await till.at_cash_screen()
    (box,) = await till.act(PressPluginButton(button_of(till)), OK)
    assert isinstance(box, NoticeDialog)
    assert "InvalidOperationException" in box.notice.values["error"]
    assert '"TryExecuteUiOperation"' in box.notice.values["error"]


PRINTS = """
def on_press(view_manager, printer):
    found = operations.try_get_receipt_cheque_printer()
    document = Document(markup=XElement(Tags.DOC, "Отчёт"))
    note("printed", answer=operations.print(found, document) if found else None)
"""


@on_probe(
    loaded=f"{NOTING}operations.add_button_to_plugins_menu('Бонусы', on_press)", constants=PRINTS
)
async def test_named_printer_tells_whether_it_printed(till: ProbeTill) -> None:
    await till.do(ShowScreen(Screen.ADDITIONS))
    for state, answer in (
        (ReceiptPrinterState.READY, "True"),
        (ReceiptPrinterState.COVER_OPEN, "False"),
        (ReceiptPrinterState.NONE, "None"),
    ):
        await till.do(SetReceiptPrinter(state))
        await till.act(PressPluginButton(button_of(till)))
        assert till.got("printed").values == {"answer": answer}
    assert till.papers == ["<doc>Отчёт</doc>"]


@on_probe(loaded="operations.add_status_bar_text('Связь есть')")
async def test_plugin_that_is_stopped_leaves_nothing_behind(till: ProbeTill) -> None:
    assert [text.text for text in till.view.status_texts] == ["Связь есть"]
    await till.do(StopPlugin("probe"))
    assert till.view.status_texts == ()
