"""What plugins are told afterwards, and that nothing is made when nobody listens."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.plugin_api import (
    ClosedOrderScreen,
    DonationType,
    EntityChangedEventArgs,
    EntityEventType,
    Order,
    OrderEditScreen,
    OrderPayScreen,
    OrderStatus,
    PaymentType,
    UnknownScreen,
    User,
)
from cashier_sim.till.commands import (
    CancelPrecheque,
    ChoosePaymentType,
    CreateOrder,
    DeleteOrder,
    EnterSum,
    GoBack,
    GoToPayment,
    GoToPrepayments,
    OpenOrder,
    PressPay,
    PrintPrecheque,
    ShowScreen,
)
from cashier_sim.till.observables import screen_of
from cashier_sim.till.view import Screen
from tests.unit.till.headless import Bench, story

AFTERWARDS = (
    NotificationPoint.ORDER_CHANGED,
    NotificationPoint.ORDER_BILL_CANCELLED,
    NotificationPoint.PAYMENT_TYPE_CHANGED,
    NotificationPoint.DONATION_TYPE_CHANGED,
    NotificationPoint.USER_CHANGED,
    NotificationPoint.CHANGE_SUM_CHANGED,
    NotificationPoint.SCREEN_CHANGED,
)


def listen(bench: Bench, *points: NotificationPoint) -> None:
    """Let a fake plugin hear of these."""
    for point in points:
        bench.fake.notified_answers[point] = Notified()


def told(bench: Bench, point: NotificationPoint) -> list[object]:
    """What was told so far, by the only argument."""
    return [next(iter(call.arguments.values())) for call in bench.fake.told(point)]


def kinds(bench: Bench, point: NotificationPoint) -> list[tuple[object, EntityEventType]]:
    """What happened to which entity, in order."""
    found = []
    for args in told(bench, point):
        assert isinstance(args, EntityChangedEventArgs)
        found.append((args.entity, args.event_type))
    return found


async def seen(bench: Bench) -> None:
    """Let the view be told."""
    await bench.until(lambda: bench.till._told is bench.till.view)  # noqa: SLF001 (no event says so)


@story
async def test_nothing_is_told_when_nobody_listens(bench: Bench) -> None:
    await bench.ready_to_pay()
    await bench.do(PressPay())
    await seen(bench)
    assert not [call for call in bench.fake.notified if call.point in AFTERWARDS]


@story
async def test_an_order_is_created_updated_and_removed(bench: Bench) -> None:
    listen(bench, NotificationPoint.ORDER_CHANGED)
    await bench.order()
    await bench.do(DeleteOrder())
    changes = kinds(bench, NotificationPoint.ORDER_CHANGED)
    assert [kind for _, kind in changes] == [
        EntityEventType.CREATED,
        EntityEventType.UPDATED,
        EntityEventType.REMOVED,
    ]
    orders = [order for order, _ in changes if isinstance(order, Order)]
    assert [order.revision for order in orders] == [1, 2, 3]
    assert orders[-1].status is OrderStatus.DELETED


@story
async def test_a_precheque_that_is_taken_back_is_told_and_no_other_change(bench: Bench) -> None:
    listen(bench, NotificationPoint.ORDER_BILL_CANCELLED)
    await bench.order()
    await bench.do(PrintPrecheque())
    assert kinds(bench, NotificationPoint.ORDER_BILL_CANCELLED) == []
    await bench.do(CancelPrecheque())
    ((order, kind),) = kinds(bench, NotificationPoint.ORDER_BILL_CANCELLED)
    assert isinstance(order, Order)
    assert (order.status, kind) == (OrderStatus.NEW, EntityEventType.UPDATED)


@story
async def test_precheque_of_a_closed_order_is_not_taken_back(bench: Bench) -> None:
    listen(bench, NotificationPoint.ORDER_BILL_CANCELLED)
    await bench.order()
    await bench.do(PrintPrecheque())
    await bench.do(GoToPayment())
    await bench.do(ChoosePaymentType(bench.type_id(PaymentGroup.CASH)))
    await bench.do(PressPay())
    assert told(bench, NotificationPoint.ORDER_BILL_CANCELLED) == []


@story
async def test_payment_types_come_change_and_go(bench: Bench) -> None:
    listen(bench, NotificationPoint.PAYMENT_TYPE_CHANGED)
    state = bench.till._parts.register.state  # noqa: SLF001 (the back office)
    before = tuple(state.payment_types.values())
    first = before[0]
    renamed = replace(first, payment_type=replace(first.payment_type, name="Renamed"))
    state.commit("renamed", payment_types=(renamed, *before[1:]))
    state.commit("removed", payment_types=before[1:])
    state.commit("created", payment_types=before)
    changes = kinds(bench, NotificationPoint.PAYMENT_TYPE_CHANGED)
    assert changes == [
        (renamed.payment_type, EntityEventType.UPDATED),
        (renamed.payment_type, EntityEventType.REMOVED),
        (first.payment_type, EntityEventType.CREATED),
    ]
    assert isinstance(changes[0][0], PaymentType)


@story
async def test_tips_and_users_of_the_back_office_are_told_apart(bench: Bench) -> None:
    listen(bench, NotificationPoint.DONATION_TYPE_CHANGED, NotificationPoint.USER_CHANGED)
    state = bench.till._parts.register.state  # noqa: SLF001 (the back office)
    restaurant = state.restaurant
    employee = restaurant.employees[0]
    at_work = replace(employee.user, is_session_open=not employee.user.is_session_open)
    changed = replace(
        restaurant,
        donation_types=restaurant.donation_types[1:],
        employees=(replace(employee, user=at_work), *restaurant.employees[1:]),
    )
    state.commit("changed", restaurant=changed)
    ((gone, kind),) = kinds(bench, NotificationPoint.DONATION_TYPE_CHANGED)
    assert isinstance(gone, DonationType)
    assert (gone, kind) == (restaurant.donation_types[0], EntityEventType.REMOVED)
    ((user, kind),) = kinds(bench, NotificationPoint.USER_CHANGED)
    assert isinstance(user, User)
    assert (user, kind) == (at_work, EntityEventType.UPDATED)


@story
async def test_the_screen_is_told_with_its_order_once(bench: Bench) -> None:
    listen(bench, NotificationPoint.SCREEN_CHANGED)
    await bench.order()
    await seen(bench)
    await bench.do(GoToPayment())
    await seen(bench)
    await bench.do(GoBack())
    await seen(bench)
    await bench.do(ShowScreen(Screen.SHIFT))
    await seen(bench)
    screens = told(bench, NotificationPoint.SCREEN_CHANGED)
    assert [type(screen) for screen in screens] == [
        OrderEditScreen,
        OrderPayScreen,
        OrderEditScreen,
        UnknownScreen,
    ]
    assert isinstance(screens[0], OrderEditScreen)
    assert bench.view.orders[0].order.id == screens[0].order.id


@story
async def test_another_order_on_the_same_page_is_another_screen(bench: Bench) -> None:
    listen(bench, NotificationPoint.SCREEN_CHANGED)
    await bench.order()
    await seen(bench)
    await bench.do(CreateOrder())
    await seen(bench)
    screens = told(bench, NotificationPoint.SCREEN_CHANGED)
    orders = {screen.order.id for screen in screens if isinstance(screen, OrderEditScreen)}
    assert len(orders) == 2


@story
async def test_the_pages_of_payments_and_of_a_closed_order_have_names(bench: Bench) -> None:
    await bench.ready_to_pay()
    assert bench.view.current is not None
    order_id = bench.view.current.record.order.id
    await bench.do(GoBack())
    await bench.do(GoToPrepayments())
    assert isinstance(screen_of(bench.view.screen, bench.view.current), OrderPayScreen)
    await bench.do(GoBack())
    await bench.do(GoToPayment())
    await bench.do(PressPay())
    await bench.do(OpenOrder(order_id))
    assert isinstance(screen_of(bench.view.screen, bench.view.current), ClosedOrderScreen)


@pytest.mark.parametrize("screen", [Screen.ORDERS, Screen.REPORT, Screen.GOODS_RETURN])
def test_pages_without_an_order_are_unknown(screen: Screen) -> None:
    assert screen_of(screen, None) == UnknownScreen()


@story
async def test_the_change_due_is_told_when_it_is_another_sum(bench: Bench) -> None:
    listen(bench, NotificationPoint.CHANGE_SUM_CHANGED)
    await bench.order()
    await bench.do(GoToPayment())
    await bench.do(ChoosePaymentType(bench.type_id(PaymentGroup.CASH)))
    await seen(bench)
    assert told(bench, NotificationPoint.CHANGE_SUM_CHANGED) == []
    assert bench.view.current is not None
    price = bench.view.current.record.order.result_sum
    for more in (Decimal(10), Decimal(10), Decimal(0)):
        await bench.do(EnterSum(price + more))
        await seen(bench)
    assert told(bench, NotificationPoint.CHANGE_SUM_CHANGED) == [Decimal("10.00"), Decimal("0.00")]
