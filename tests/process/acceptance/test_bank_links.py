"""The bank plugin without a window: orders are paid by link, and returned, by plugins alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.commands import (
    AddProduct,
    ChangePaymentType,
    CreateOrder,
    GoToPayment,
    KillPlugin,
    OpenOrder,
    PressPay,
    PressPluginButton,
    ShowScreen,
)
from cashier_sim.till.dialogs import ChooserDialog, OkDialog
from cashier_sim.till.view import FiscalRegisterState, NotificationLevel, Screen
from tests.process.acceptance.bank_words import (
    BANK,
    invoices,
    play,
    settle,
    states,
)
from tests.process.acceptance.buttons import button_of
from tests.process.acceptance.harness import OK, ON_COMMAND

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from cashier_sim.till.dialogs import Answer, Dialog
    from tests.process.acceptance.harness import ProbeTill, Scene, Stage


def _play_with_slow_guest(stage: Stage, scene: Scene, *more: Path) -> None:
    """Play with a guest who acts when the test says so."""
    play(
        stage,
        scene,
        *more,
        guest="does_nothing",
        poll_interval_seconds=0.01,
        time_limit_seconds=5000,
    )


async def _pressed(till: ProbeTill, *answers: Answer) -> list[Dialog]:
    """Press the button of the additions menu."""
    await till.do(ShowScreen(Screen.ORDERS))
    await till.do(ShowScreen(Screen.ADDITIONS))
    return await till.act(PressPluginButton(button_of(till)), *answers)


async def _waiting(till: ProbeTill) -> UUID:
    """An order that waits for a guest who pays by link."""
    await till.order()
    order_id = till.record.order.id
    (dialog,) = await _pressed(till, 0)
    assert isinstance(dialog, ChooserDialog)
    assert dialog.items == (f"Заказ № {till.record_of(order_id).order.number}: 390.00",)
    await till.until(lambda: any("qrcode" in paper for paper in till.papers))
    return order_id


async def _told(till: ProbeTill) -> tuple[NotificationLevel, str]:
    """What the plugin says when it is over."""
    await till.until(lambda: till.view.notifications and not till.view.status_texts)
    (note,) = till.view.notifications
    assert note.sender == BANK
    return note.level, note.message


def test_order_is_prepaid_by_link_while_the_cashier_works(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await _waiting(till)
        number = till.record_of(order_id).order.number
        (status,) = till.view.status_texts
        assert status.text == f"Заказ № {number}: ждём оплату по ссылке"
        assert not till.view.is_busy
        await till.do(CreateOrder())  # the cashier serves the next guest meanwhile
        await till.do(AddProduct(till.view.restaurant.products[0].id))
        await till.do(GoToPayment())
        assert await till.refused(OpenOrder(order_id)) == "order_in_use"

        settle(stage, guest="pays")
        assert await _told(till) == (
            NotificationLevel.INFO,
            f"Заказ № {number}: по ссылке оплачено 390.00",
        )
        (item,) = till.record_of(order_id).order.payments
        assert item.is_prepay
        assert states(stage) == ["approved"]

        assert till.view.screen is Screen.PAYMENT
        await till.do(ShowScreen(Screen.ORDERS))
        await till.do(OpenOrder(order_id))
        await till.do(GoToPayment())
        await till.act(PressPay())
        assert till.record_of(order_id).order.status is OrderStatus.CLOSED
        assert len(invoices(stage)) == 1

    _play_with_slow_guest(stage, scene)


@pytest.mark.parametrize(
    ("guest", "state", "why"),
    [
        ("has_no_money", "declined", "Банк отклонил оплату: на счёте гостя не хватает денег."),
        ("gives_up", "given_up", "гость отказался платить"),
    ],
)
def test_order_that_is_not_paid_by_link_stays_as_it_was(
    stage: Stage, guest: str, state: str, why: str
) -> None:
    async def scene(till: ProbeTill) -> None:
        order_id = await _waiting(till)
        number = till.record_of(order_id).order.number
        settle(stage, guest=guest)
        assert await _told(till) == (
            NotificationLevel.ERROR,
            f"Заказ № {number} не оплачен по ссылке: {why}",
        )
        assert till.record_of(order_id).order.payments == ()
        assert states(stage) == [state]

    _play_with_slow_guest(stage, scene)


def test_link_that_nobody_follows_expires(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await _waiting(till)
        level, message = await _told(till)
        assert level is NotificationLevel.ERROR
        assert message.endswith("Гость не оплатил вовремя. Деньги не списаны.")
        assert states(stage) == ["expired"]

    play(stage, scene, guest="does_nothing")


def test_link_is_offered_only_where_something_is_due(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        (told,) = await _pressed(till, OK)
        assert isinstance(told, OkDialog)
        assert told.message == "Нет открытых заказов, которые можно оплатить."
        await till.order()
        assert len(await _pressed(till, None)) == 1
        assert till.view.status_texts == ()
        assert invoices(stage) == []

    play(stage, scene)


def test_link_takes_its_own_type_when_another_plugin_came_first(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        order_id = till.record.order.id
        await _pressed(till, 0)
        level, _ = await _told(till)
        assert level is NotificationLevel.INFO
        (item,) = till.record_of(order_id).order.payments
        assert item.type.name == BANK

    play(stage, scene, stage.put_probe({}))


def test_link_needs_a_payment_type(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        settings = till.settings(BANK)
        off = replace(settings.payment_type, is_enabled=False)
        await till.do(ChangePaymentType(replace(settings, payment_type=off)))
        await till.order()
        await _pressed(till, 0)
        level, message = await _told(till)
        assert level is NotificationLevel.ERROR
        assert message.endswith("У «Банк» нет включённого типа оплаты.")

    play(stage, scene)


PROBE = """
DATA = {data!r}


def work():
    try:
        steps()
    except Exception as error:
        note("failed", reason=getattr(error, "reason", error))
    note("done")
    PluginContext.log.info("the test looks now")


def steps():
    (order,) = operations.get_orders(include_deleted=False)
    by = operations.get_default_credentials()
    kind = next(one for one in operations.get_payment_types() if one.name == "Банк")
    data = ExternalPaymentItemAdditionalData(custom_data=DATA)
    operations.add_payment_item(order.result_sum, data, kind, order, by)
    operations.pay_order(operations.get_order_by_id(order.id), True, by)
    operations.storno_order(operations.get_order_by_id(order.id), by)
"""


def _put_probe(stage: Stage, data: str = "by link") -> Path:
    """A plugin that pays the only order with the bank and returns it, in the background."""
    return stage.put_probe(
        {"loaded": "globals()['note'] = given.note"},
        constants=PROBE.format(data=data) + ON_COMMAND.format(work="work()"),
        manifest="<ApiVersion>V8</ApiVersion>",
    )


async def _worked(till: ProbeTill) -> list[str]:
    """Let the probe work on an order that the cashier has left; what failed."""
    await till.order()
    await till.do(ShowScreen(Screen.ORDERS))
    till.command_plugin()
    await till.until(lambda: any(one.what == "done" for one in till.received))
    return [one.values["reason"] for one in till.received if one.what == "failed"]


def test_another_plugin_pays_and_returns_an_order_silently(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        assert await _worked(till) == []
        assert [
            call for call in till.trace("return_payment_silently") if call.plugin_name == "bank"
        ]
        (invoice,) = invoices(stage)
        assert (invoice["state"], invoice["refunded"]) == ("approved", "390.00")
        assert "Возврат суммы" in till.papers[-1]
        statuses = {record.order.status for record in till.view.orders}
        assert statuses == {OrderStatus.DELETED, OrderStatus.NEW}

    play(stage, scene, _put_probe(stage))


def test_refused_cheque_of_a_silent_payment_reverses_it_silently(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.fiscal_register(FiscalRegisterState.REFUSES)
        (reason,) = await _worked(till)
        assert "CASH_REGISTER_OPERATION_FAILED" in reason
        assert till.trace("emergency_cancel_payment_silently")
        assert states(stage) == ["reversed"]
        assert "Оплата отменена" in till.papers[-1]
        (record,) = till.view.orders
        assert record.order.status is OrderStatus.NEW

    play(stage, scene, _put_probe(stage))


def test_item_that_was_not_meant_for_a_link_is_not_paid_silently(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        (reason,) = await _worked(till)
        assert "NOT_PROCESSED_NOT_SILENT_PAYMENTS_NOT_SUPPORTED" in reason
        assert invoices(stage) == []

    play(stage, scene, _put_probe(stage, data="something else"))


def test_payment_goes_on_when_the_plugin_that_asked_for_it_dies(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await till.order()
        order_id = till.record.order.id
        await till.do(ShowScreen(Screen.ORDERS))
        till.command_plugin()
        await till.until(lambda: till.papers)
        await till.do(KillPlugin("probe"))
        settle(stage, guest="pays")
        await till.until(lambda: till.record_of(order_id).order.status is OrderStatus.CLOSED)
        assert till.view.unknown == ()
        assert states(stage) == ["approved"]

    _play_with_slow_guest(stage, scene, _put_probe(stage))
