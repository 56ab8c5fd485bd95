"""Buttons that a plugin adds to the pages of the register."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.commands import (
    CloseCafeSession,
    KillPlugin,
    OpenOrder,
    PressPluginButton,
    ShowScreen,
)
from cashier_sim.till.dialogs import NoticeDialog, OkDialog
from cashier_sim.till.events import TraceState
from cashier_sim.till.view import Screen
from tests.process.acceptance.buttons import NOTING, adds, button_of, on_press
from tests.process.acceptance.harness import OK, notices, on_probe

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.process.acceptance.harness import ProbeTill, Stage


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
