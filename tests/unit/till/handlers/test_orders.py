from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.plugin_api import (
    ChequeAdditionalInfo,
    DeliveryOrder,
    Order,
    OrderItemStatus,
    OrderStatus,
)
from cashier_sim.till.commands import (
    AddProduct,
    CancelPrecheque,
    ChangeItemAmount,
    ChoosePaymentType,
    CreateDelivery,
    CreateOrder,
    DeleteOrder,
    GoBack,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    LogIn,
    OpenOrder,
    PrintPrecheque,
    PrintServiceCheque,
    RemoveItem,
    ShowScreen,
)
from cashier_sim.till.dialogs import NoticeDialog, QuestionDialog
from cashier_sim.till.view import PaymentRowKind, Screen
from tests.unit.till.headless import Bench, script, story

if TYPE_CHECKING:
    from cashier_sim.engine.ports import Question
    from cashier_sim.till.commands import Command
    from cashier_sim.till.dialogs import Answer
    from tests.unit.till.fake_plugins import FakeCall

NOBODY = UUID(int=0)


@story
async def test_an_order_at_a_table_opens_on_its_page(bench: Bench) -> None:
    table = bench.view.restaurant.tables[0]
    await bench.do(CreateOrder(table.id))
    current = bench.view.current
    assert bench.view.screen is Screen.ORDER
    assert current is not None
    assert current.record.order.tables == (table,)
    assert bench.view.orders == (current.record,)
    assert await bench.refused(CreateOrder(NOBODY)) == "no_such_table"


@story
async def test_dishes_come_change_and_go(bench: Bench) -> None:
    await bench.order()
    assert bench.view.current is not None
    (item,) = bench.view.current.record.order.items
    await bench.do(ChangeItemAmount(item.id, Decimal("2.500")))
    (item,) = bench.view.current.record.order.items
    assert item.amount == Decimal("2.500")
    await bench.do(RemoveItem(item.id))
    assert all(item.deleted for item in bench.view.current.record.order.items)
    assert await bench.refused(AddProduct(NOBODY)) == "not_found"
    assert await bench.refused(ChangeItemAmount(NOBODY, Decimal(1))) == "dish_not_found"


@story
async def test_the_precheque_freezes_the_dishes_and_prints(bench: Bench) -> None:
    await bench.order()
    await bench.do(PrintPrecheque())
    assert [slip.title for slip in bench.slips()] == ["precheque"]
    assert bench.slips()[0].order_number == 1
    product = bench.view.restaurant.products[0]
    assert await bench.refused(AddProduct(product.id)) == "order_is_billed"
    await bench.do(CancelPrecheque())
    await bench.do(AddProduct(product.id))


@story
async def test_a_deleted_order_is_left(bench: Bench) -> None:
    await bench.order()
    await bench.do(DeleteOrder())
    assert bench.view.screen is Screen.ORDERS
    assert bench.view.orders[0].order.status is OrderStatus.DELETED


@story
async def test_pages_of_an_order_are_left_to_where_they_were_opened_from(bench: Bench) -> None:
    await bench.order()
    for command, screen in (
        (GoToPayment(), Screen.PAYMENT),
        (GoToPrepayments(), Screen.PREPAYMENTS),
    ):
        await bench.do(command)
        assert bench.view.screen is screen
        await bench.do(GoBack())
        assert bench.view.screen is Screen.ORDER
    await bench.do(GoBack())
    assert bench.view.screen is Screen.ORDERS
    assert await bench.refused(GoBack()) == "nowhere_to_go"


@story
async def test_the_screen_holds_the_order_that_it_shows(bench: Bench) -> None:
    locks = bench.till._parts.register.state.locks  # noqa: SLF001 (what plugins run into)
    order_id = await bench.order()
    assert locks.holder(order_id) == SCREEN
    await bench.do(ShowScreen(Screen.SHIFT))
    assert locks.holder(order_id) is None
    await bench.do(GoBack())
    assert locks.holder(order_id) == SCREEN
    await bench.do(ShowScreen(Screen.ORDERS))
    assert locks.holder(order_id) is None


@story
async def test_an_order_that_a_plugin_holds_does_not_open(bench: Bench) -> None:
    order_id = await bench.order()
    await bench.do(GoBack())
    locks = bench.till._parts.register.state.locks  # noqa: SLF001 (as a plugin would hold it)
    with locks.hold(order_id, bench.plugin_owner):
        assert await bench.refused(OpenOrder(order_id)) == "order_in_use"
        assert bench.view.screen is Screen.ORDERS
    await bench.do(OpenOrder(order_id))


@story
async def test_preliminary_payments_become_payments_on_the_cash_screen(bench: Bench) -> None:
    await bench.open_shift()
    await bench.do(CreateDelivery("Пётр", "+70000000000", "Лесная, 1"))
    assert bench.view.current is not None
    order = bench.view.current.record.order
    assert isinstance(order, DeliveryOrder)
    assert (order.client_name, order.address) == ("Пётр", "Лесная, 1")
    await bench.do(AddProduct(bench.view.restaurant.products[0].id))
    await bench.do(GoToPreliminary())
    await bench.do(ChoosePaymentType(bench.type_id()))
    assert [row.kind for row in bench.rows] == [PaymentRowKind.PRELIMINARY]
    await bench.do(GoBack())
    await bench.do(GoToPayment())
    assert [row.kind for row in bench.rows] == [PaymentRowKind.UNPROCESSED]


@story
async def test_they_do_so_too_when_the_cash_screen_is_gone_back_to(bench: Bench) -> None:
    await bench.open_shift()
    await bench.do(CreateDelivery("Пётр"))
    await bench.do(AddProduct(bench.view.restaurant.products[0].id))
    await bench.do(GoToPayment())
    await bench.do(GoToPreliminary())
    await bench.do(ChoosePaymentType(bench.type_id()))
    await bench.do(GoBack())
    assert bench.view.screen is Screen.PAYMENT
    assert [row.kind for row in bench.rows] == [PaymentRowKind.UNPROCESSED]


@story
async def test_a_cashier_logs_in_by_pin_and_the_pin_is_not_recorded(bench: Bench) -> None:
    second = bench.view.restaurant.employees[1]
    await bench.do(LogIn(second.pin))
    assert bench.view.cashier == second.user
    assert bench.trace("LogIn").arguments == (("pin", "••••"),)
    assert await bench.refused(LogIn("no pin")) == "wrong_pin"
    assert await bench.refused(LogIn("")) == "wrong_pin"


@story
async def test_dishes_are_sent_to_the_kitchen_once(bench: Bench) -> None:
    assert await bench.refused(PrintServiceCheque()) == "no_open_order"
    await bench.order()
    await bench.do(PrintServiceCheque())
    assert [item.status for item in order_of(bench).items] == [OrderItemStatus.PRINTED]
    assert await bench.refused(PrintServiceCheque()) == "nothing_to_print"


@story
async def test_dishes_stay_when_a_plugin_keeps_them_from_the_kitchen(bench: Bench) -> None:
    point = NotificationPoint.BEFORE_SERVICE_CHEQUE
    bench.fake.notified_answers[point] = Notified(is_aborted=True)
    await bench.order()
    await bench.do(PrintServiceCheque())
    assert [item.status for item in order_of(bench).items] == [OrderItemStatus.ADDED]


@story
async def test_dish_that_the_kitchen_knows_goes_only_if_no_plugin_objects(bench: Bench) -> None:
    point = NotificationPoint.BEFORE_DELETE_PRINTED_ITEMS
    await bench.order()
    await bench.do(PrintServiceCheque())
    (item,) = order_of(bench).items
    bench.fake.notified_answers[point] = Notified(is_aborted=True)
    await asked(bench, RemoveItem(item.id), "remove_dish")
    assert [one.id for one in order_of(bench).items] == [item.id]
    del bench.fake.notified_answers[point]
    await asked(bench, RemoveItem(item.id), "remove_dish")
    assert all(one.deleted for one in order_of(bench).items)


@story
async def test_dish_that_the_kitchen_knows_stays_unless_the_cashier_says_so(bench: Bench) -> None:
    await bench.order()
    await bench.do(PrintServiceCheque())
    (item,) = order_of(bench).items
    for answer in ("keep_dish", None):
        question = await asked(bench, RemoveItem(item.id), answer)
        assert question.code == "remove_printed_dish"
        assert question.is_grave
        assert question.values == {"dish": item.product.name}
        assert [one.deleted for one in order_of(bench).items] == [False]


async def asked(bench: Bench, command: Command, answer: Answer) -> Question:
    """Do something that asks one question, and answer it."""
    doing = bench.start(command)
    dialog = await bench.dialog()
    assert isinstance(dialog, QuestionDialog)
    await bench.answer(answer)
    assert await doing is None
    return dialog.question


NAVIGATING = NotificationPoint.NAVIGATING_TO_PAYMENT_SCREEN
INFO = ChequeAdditionalInfo(phone="+79990000000")


def order_of(bench: Bench) -> Order:
    """The order on the screen."""
    assert bench.view.current is not None
    return bench.view.current.record.order


@story
async def test_cash_screen_opens_at_once_when_nobody_listens(bench: Bench) -> None:
    await bench.order()
    bench.start(GoToPayment())
    assert bench.view.screen is Screen.PAYMENT
    assert bench.fake.told(NAVIGATING) == []


@story
async def test_plugins_are_told_before_the_cash_screen_opens(bench: Bench) -> None:
    seen: list[Screen] = []

    async def navigating(call: FakeCall) -> None:
        del call
        assert bench.view.is_busy
        assert bench.view.waiting is not None
        seen.append(bench.view.screen)

    script(bench, NAVIGATING, navigating)
    await bench.order()
    order = order_of(bench)
    await bench.do(GoToPayment())
    assert seen == [Screen.ORDER]
    assert bench.view.screen is Screen.PAYMENT
    (told,) = bench.fake.told(NAVIGATING)
    assert told.arguments == {
        "order": order,
        "point_of_sale": bench.view.restaurant.point_of_sale,
    }
    assert told.order_id == order.id


@story
async def test_cashier_stays_on_the_order_when_a_plugin_gives_it_up(bench: Bench) -> None:
    bench.fake.notified_answers[NAVIGATING] = Notified(is_aborted=True, plugin_name="fake")
    await bench.order()
    await bench.do(GoToPayment())
    assert bench.view.screen is Screen.ORDER
    assert not bench.view.is_busy


@story
async def test_cashier_is_told_why_a_plugin_gives_it_up(bench: Bench) -> None:
    bench.fake.notified_answers[NAVIGATING] = Notified(
        is_aborted=True, plugin_name="fake", message="Сначала гость"
    )
    await bench.order()
    going = bench.start(GoToPayment())
    box = await bench.dialog()
    assert isinstance(box, NoticeDialog)
    assert box.notice.values == {"plugin": "fake", "message": "Сначала гость"}
    await bench.answer(True)
    await going
    assert bench.view.screen is Screen.ORDER


@story
async def test_what_a_plugin_says_about_the_cheque_lands_in_the_order(bench: Bench) -> None:
    async def navigating(call: FakeCall) -> None:
        assert call.notification is not None
        assert call.notification.screen_context is not None
        call.notification.screen_context.cheque_additional_info = INFO

    script(bench, NAVIGATING, navigating)
    await bench.order()
    await bench.do(GoToPayment())
    assert order_of(bench).cheque_additional_info == INFO
    revision = order_of(bench).revision
    await bench.do(GoBack())
    await bench.do(GoToPayment())
    assert order_of(bench).revision == revision, "the same again changes nothing"


@story
async def test_what_is_said_about_the_cheque_goes_when_it_is_given_up(bench: Bench) -> None:
    async def navigating(call: FakeCall) -> None:
        assert call.notification is not None
        assert call.notification.screen_context is not None
        call.notification.screen_context.cheque_additional_info = INFO

    script(bench, NAVIGATING, navigating)
    bench.fake.notified_answers[NAVIGATING] = Notified(is_aborted=True)
    await bench.order()
    await bench.do(GoToPayment())
    assert order_of(bench).cheque_additional_info is None


@story
async def test_order_that_a_plugin_emptied_is_not_paid(bench: Bench) -> None:
    async def navigating(call: FakeCall) -> None:
        del call
        (item,) = order_of(bench).items
        bench.till._parts.register.orders.remove_item(order_of(bench).id, item.id)  # noqa: SLF001 (acts as a plugin)

    script(bench, NAVIGATING, navigating)
    await bench.order()
    assert await bench.refused(GoToPayment()) == "order_is_empty"
    assert bench.view.screen is Screen.ORDER


@story
async def test_order_that_a_plugin_deleted_is_left(bench: Bench) -> None:
    async def navigating(call: FakeCall) -> None:
        del call
        bench.till._parts.register.orders.delete_empty(order_of(bench).id)  # noqa: SLF001 (acts as a plugin)

    script(bench, NAVIGATING, navigating)
    await bench.order()
    await bench.do(GoToPayment())
    assert bench.view.screen is Screen.ORDERS
