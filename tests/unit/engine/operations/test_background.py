"""How an operation of a plugin begins: services, users, locks, snapshots."""

from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import (
    EntityAlreadyInUseException,
    EntityModifiedException,
    EntityNotFoundException,
    InvalidOperationException,
    PermissionDeniedException,
    User,
    UserPersonalSessionNotOpenedException,
    UserSessionInvalidException,
)
from tests.unit.engine.playbook import CASH, Playbook, refusal, run

PLUGIN = LockOwner("plugin")


def with_employee(book: Playbook, employee: Employee) -> None:
    restaurant = book.register.state.restaurant
    book.register.state.commit("hired", restaurant=replace(restaurant, employees=(employee,)))


def test_local_service_refuses_in_the_words_of_iikofront() -> None:
    book = Playbook()
    order = book.record(book.order()).order
    local = book.register.operations(SCREEN)
    credentials = local.get_default_credentials()
    with pytest.raises(InvalidOperationException) as refused:
        run(local.pay_order(order, True, credentials))
    assert str(refused.value) == (
        'Method "PayOrder" cannot be called using operation service of notification event '
        "handler, use default operation service."
    )


def test_foreign_credentials_pay_nothing() -> None:
    book = Playbook()
    order = book.record(book.order()).order
    credentials = book.register.operations(SCREEN).get_default_credentials()
    with pytest.raises(UserSessionInvalidException):
        run(book.register.operations(PLUGIN).pay_order(order, True, credentials))


def test_user_without_the_right_pays_nothing() -> None:
    book = Playbook()
    user = User(id=UUID(int=5), name="Bob", is_session_open=True)
    with_employee(
        book, Employee(user=user, pin="5", rights=frozenset(Right) - {Right.TAKE_PAYMENTS})
    )
    service = book.register.operations(PLUGIN)
    order, credentials = book.record(book.order()).order, service.authenticate_by_pin("5")
    with pytest.raises(PermissionDeniedException):
        run(service.pay_order(order, True, credentials))


def test_user_whose_personal_shift_is_closed_pays_nothing() -> None:
    book = Playbook()
    with_employee(book, Employee(user=User(id=UUID(int=5), name="Bob"), pin="5"))
    service = book.register.operations(PLUGIN)
    order, credentials = book.record(book.order()).order, service.authenticate_by_pin("5")
    with pytest.raises(UserPersonalSessionNotOpenedException, match="Bob"):
        run(service.pay_order(order, True, credentials))


def test_order_on_the_screen_is_in_use() -> None:
    book = Playbook()
    order_id = book.order()
    service = book.register.operations(PLUGIN)
    credentials, order = service.get_default_credentials(), book.record(order_id).order
    with (
        book.register.state.locks.hold(order_id, SCREEN),
        pytest.raises(EntityAlreadyInUseException),
    ):
        run(service.pay_order(order, True, credentials))


def test_stale_snapshot_is_refused_and_the_order_let_go() -> None:
    book = Playbook()
    order_id = book.order()
    stale = book.record(order_id).order
    book.choose(order_id, CASH)
    service = book.register.operations(PLUGIN)
    with pytest.raises(EntityModifiedException):
        run(service.pay_order(stale, True, service.get_default_credentials()))
    assert book.is_free(order_id)


def test_order_that_is_not_there_is_refused() -> None:
    book = Playbook()
    order = replace(book.record(book.order()).order, id=UUID(int=999))
    service = book.register.operations(PLUGIN)
    with pytest.raises(EntityNotFoundException):
        run(service.pay_order(order, True, service.get_default_credentials()))


def test_background_and_cashier_work_on_different_orders_at_once() -> None:
    book = Playbook()
    mine, other = book.order(), book.order()
    book.choose(other, CASH)
    service = book.register.operations(PLUGIN)
    with book.register.state.locks.hold(mine, SCREEN):
        order = book.record(other).order
        run(service.pay_order(order, True, service.get_default_credentials()))
        code, _ = refusal(book.register.payments.pay, mine, service.get_users()[0])
        assert code is Code.PAYMENTS_NOT_ENOUGH
