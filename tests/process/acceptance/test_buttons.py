"""What a plugin adds to screens, and what it does on them: buttons, turns, status, the printer."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.commands import (
    ChoosePaymentType,
    CloseCafeSession,
    KillPlugin,
    OpenOrder,
    PressPay,
    PressPluginButton,
    SetReceiptPrinter,
    ShowScreen,
    StopPlugin,
)
from cashier_sim.till.dialogs import NoticeDialog, OkDialog
from cashier_sim.till.events import TraceState
from cashier_sim.till.view import ReceiptPrinterState, Screen
from tests.process.acceptance.harness import OK, ON_COMMAND, notices, on_probe

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from uuid import UUID

    from tests.process.acceptance.harness import ProbeTill, Stage

NOTING = "globals()['note'] = given.note\n"
"""Lets functions of the test write into the probe's recording."""


def button_of(till: ProbeTill) -> UUID:
    """The only button."""
    (button,) = till.view.plugin_buttons
    return button.id


def on_press(body: str) -> str:
    """A callback of the cash screen's button."""
    return f"def on_press(order, operation_service, view_manager, state):\n    {body}\n"


def adds(arguments: str = "'Бонусы', False, True, on_press") -> str:
    """What the probe does when it is loaded: add a button to the cash screen."""
    return f"{NOTING}globals()['button'] = operations.add_button_to_payment_screen({arguments})"


async def _past_order(till: ProbeTill) -> None:
    await till.closed_order()
    order_id = till.record.order.id
    await till.do(ShowScreen(Screen.ORDERS))
    await till.act(CloseCafeSession())
    await till.do(OpenOrder(order_id))


async def _goods_return(till: ProbeTill) -> None:
    await till.do(ShowScreen(Screen.GOODS_RETURN))


async def _additions(till: ProbeTill) -> None:
    await till.do(ShowScreen(Screen.ADDITIONS))


async def _cash_screen(till: ProbeTill) -> None:
    await till.at_cash_screen()


async def _order(till: ProbeTill) -> None:
    await till.order()


async def _closed_order(till: ProbeTill) -> None:
    await till.closed_order()


INTEGRATION = "PluginContext.integration"
PLACES = [
    (
        "operations.add_button_to_payment_screen('Бонусы', True, True, on_press)",
        "order, operation_service, view_manager, state",
        _cash_screen,
        {"order": "Order(", "operation_service": "OperationService", "view_manager": "ViewManager"},
    ),
    (
        "operations.add_button_to_order_edit_screen('Бонусы', on_press)",
        "order, operation_service, view_manager",
        _order,
        {"order": "Order(", "operation_service": "OperationService", "view_manager": "ViewManager"},
    ),
    (
        "operations.add_button_to_closed_order_screen('Бонусы', on_press)",
        "view_manager, closed_order, cash_register",
        _closed_order,
        {"closed_order": "Order(", "cash_register": "CashRegister(", "view_manager": "ViewManager"},
    ),
    (
        "operations.add_button_to_products_return_screen('Бонусы', on_press)",
        "view_manager, printer",
        _goods_return,
        {"printer": "ReceiptPrinter", "view_manager": "ViewManager"},
    ),
    (
        "operations.add_button_to_plugins_menu('Бонусы', on_press)",
        "view_manager, printer",
        _additions,
        {"printer": "ReceiptPrinter", "view_manager": "ViewManager"},
    ),
    (
        f"{INTEGRATION}.add_button('Бонусы', on_press)",
        "one, two",
        _additions,
        {"one": "ViewManager", "two": "ReceiptPrinter"},
    ),
    (
        f"{INTEGRATION}.add_button_on_closed_order_view('Бонусы', on_press)",
        "one, two",
        _closed_order,
        {"one": "ViewManager", "two": "Order("},
    ),
    (
        f"{INTEGRATION}.add_button_on_past_order_view('Бонусы', on_press)",
        "one, two",
        _past_order,
        {"one": "ViewManager", "two": "Order("},
    ),
]


@pytest.mark.parametrize(
    ("adding", "names", "way", "wanted"), PLACES, ids=[one[0].split("(")[0] for one in PLACES]
)
def test_button_stands_in_its_place_and_gets_its_arguments(
    stage: Stage,
    adding: str,
    names: str,
    way: Callable[[ProbeTill], Awaitable[None]],
    wanted: dict[str, str],
) -> None:
    given = ", ".join(f"{name}={name}" for name in names.split(", "))
    constants = f"def on_press({names}):\n    note('pressed', {given})\n"

    async def scene(till: ProbeTill) -> None:
        assert await till.refused(PressPluginButton(button_of(till))) == "plugin_button_elsewhere"
        await way(till)
        await till.act(PressPluginButton(button_of(till)))
        values = till.got("pressed").values
        assert all(values[name].startswith(start) for name, start in wanted.items()), values
        assert till.trace("plugin_button")[-1].plugin_name == "probe"

    stage.play(scene, {"loaded": f"{NOTING}globals()['button'] = {adding}"}, constants=constants)


@on_probe(
    loaded=adds("'Бонусы', True, True, on_press, 'F1 M0 0 H16 V16 H0 Z'"),
    constants=on_press(
        "note('state', id=str(state.button_id), caption=state.caption, checked=state.is_checked, "
        "icon=state.icon_geometry)"
    ),
)
async def test_callback_of_the_cash_screen_is_told_the_state_of_its_button(
    till: ProbeTill,
) -> None:
    await till.at_cash_screen()
    (button,) = till.view.plugin_buttons
    assert button.icon is not None
    await till.act(PressPluginButton(button.id))
    assert till.got("state").values == {
        "id": repr(str(button.id)),
        "caption": "'Бонусы'",
        "checked": "True",
        "icon": "'F1 M0 0 H16 V16 H0 Z'",
    }


ADDS_PAYMENT = """
def on_press(order, operation_service, view_manager, state):
    kind = next(t for t in operation_service.get_payment_types() if t.kind is PaymentTypeKind.CASH)
    operation_service.add_payment_item(
        Decimal("7"), None, kind, order, operation_service.get_default_credentials()
    )
    view_manager.show_ok_popup("Бонусы", "Добавлено")
"""


@on_probe(loaded=adds(), constants=ADDS_PAYMENT)
async def test_button_that_edits_the_order_shows_on_the_cash_screen_at_once(
    till: ProbeTill,
) -> None:
    await till.at_cash_screen()
    pressed = till.start(PressPluginButton(button_of(till)))
    dialog = await till.dialog()
    assert isinstance(dialog, OkDialog)
    assert [row.item.sum for row in till.rows] == [Decimal(7)]
    assert till.view.is_busy
    await till.answer(True)
    assert await pressed is None
    assert not till.view.is_busy


@on_probe(
    loaded=adds(),
    constants=on_press("operations.delete_order(order, operations.get_default_credentials())"),
)
async def test_global_service_finds_the_order_of_the_screen_in_use(till: ProbeTill) -> None:
    await till.at_cash_screen()
    pressed = till.start(PressPluginButton(button_of(till)))
    box = await till.dialog()
    assert isinstance(box, NoticeDialog)
    assert "EntityAlreadyInUseException" in box.notice.values["error"]
    await till.answer(OK)
    assert await pressed is None


@pytest.mark.parametrize(
    ("body", "code", "told"),
    [
        ("raise ValueError('нет гостя')", "plugin_button_error", "ValueError: нет гостя"),
        ("raise PaymentActionFailedException('Нет связи')", "plugin_button_failed", "Нет связи"),
        ("view_manager.show_ok_popup(1, 2)", "plugin_button_error", "ArgumentException"),
        ("os._exit(3)", "plugin_button_not_answered", "died"),
    ],
)
def test_every_exception_of_a_button_is_told_with_the_plugins_name(
    stage: Stage, body: str, code: str, told: str
) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        (box,) = await till.act(PressPluginButton(button_of(till)), OK)
        assert isinstance(box, NoticeDialog)
        assert notices([box]) == [code]
        assert box.notice.values["plugin"] == "probe"
        assert any(told in value for value in box.notice.values.values()), box.notice.values

    stage.play(scene, {"loaded": adds()}, constants=on_press(body))


@pytest.mark.parametrize(
    "body", ["raise PaymentActionCancelledException()", "raise OperationCanceledException()"]
)
def test_button_that_is_given_up_says_nothing(stage: Stage, body: str) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.at_cash_screen()
        assert await till.act(PressPluginButton(button_of(till))) == []

    stage.play(scene, {"loaded": adds()}, constants=on_press(body))


@on_probe(loaded=adds(), constants=on_press("button.registration.dispose()"))
async def test_button_goes_when_it_is_disposed(till: ProbeTill) -> None:
    await till.at_cash_screen()
    button_id = button_of(till)
    await till.act(PressPluginButton(button_id))
    assert till.view.plugin_buttons == ()
    assert await till.refused(PressPluginButton(button_id)) == "plugin_button_gone"


CHANGES = """
def on_press(order, operation_service, view_manager, state):
    operations.update_payment_screen_button_state(
        state.button_id, caption="Списать", is_checked=not state.is_checked
    )
    try:
        operations.update_payment_screen_button_state(order.id, caption="Нет такой")
    except EntityNotFoundException as error:
        note("missing", error=str(error))
    operations.update_payment_screen_button_state(state.button_id, icon_geometry="nonsense")
"""


@on_probe(loaded=adds(), constants=CHANGES)
async def test_button_changes_its_caption_and_its_state(till: ProbeTill) -> None:
    await till.at_cash_screen()
    for is_checked in (True, False):
        await till.act(PressPluginButton(button_of(till)))
        (button,) = till.view.plugin_buttons
        assert (button.caption, button.is_checked) == ("Списать", is_checked)
    assert "has no button" in till.got("missing").values["error"]
    assert till.trace("icon_unreadable")[-1].state is TraceState.ERROR


@on_probe(
    loaded=f"{adds()}\noperations.add_status_bar_text('Связь есть')",
    constants=on_press("pass"),
    manifest="<RestartOnCrash>false</RestartOnCrash>",
)
async def test_buttons_and_texts_end_with_the_process(till: ProbeTill) -> None:
    await till.at_cash_screen()
    button_id = button_of(till)
    assert [text.text for text in till.view.status_texts] == ["Связь есть"]
    await till.do(KillPlugin("probe"))
    await till.until(lambda: not till.view.plugin_buttons)
    assert till.view.status_texts == ()
    assert await till.refused(PressPluginButton(button_id)) == "plugin_button_gone"


@on_probe(
    loaded=f"{NOTING}operations.add_button_to_plugins_menu('Бонусы', on_press)",
    constants="def on_press(view_manager, printer):\n    printer.print(slip('Отчёт'))\n",
)
async def test_button_prints_on_the_printer_of_its_call(till: ProbeTill) -> None:
    await till.do(ShowScreen(Screen.ADDITIONS))
    await till.act(PressPluginButton(button_of(till)))
    assert till.papers == ["<doc>Отчёт</doc>"]


@on_probe(
    loaded="""
        for wrong in (lambda: None, lambda one, two, three, four, five: None, 5):
            try:
                operations.add_button_to_plugins_menu("Бонусы", wrong)
            except ArgumentException as error:
                given.note("refused", sentence=str(error))
        """,
)
async def test_callback_that_does_not_fit_is_refused_when_the_button_is_added(
    till: ProbeTill,
) -> None:
    refused = [one.values["sentence"] for one in till.received if one.what == "refused"]
    assert len(refused) == 3
    assert "must take 2 arguments (view_manager, printer)" in refused[0]
    assert till.view.plugin_buttons == ()


# at a moment of the plugin's own choice

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
