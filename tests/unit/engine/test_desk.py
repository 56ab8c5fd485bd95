from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.desk import is_own
from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.plugin_api import EntityAlreadyInUseException, EntityNotFoundException
from tests.unit.engine.playbook import ANN, CARD, CASH, HOTEL, Playbook, refusal, run

STORNING = NotificationPoint.ORDER_STORNING


def test_act_holds_its_order_for_the_screen_and_lets_go_whatever_happens() -> None:
    book = Playbook()
    desk, order_id = book.desk(), book.order()

    def interrupted() -> None:
        with desk.order_act(order_id):
            assert book.register.state.locks.holder(order_id) == SCREEN
            assert refusal(desk.order_act(order_id).__enter__) == (Code.ACT_RUNNING, {})
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert book.is_free(order_id)
    with desk.order_act(order_id):
        pass


def test_orders_that_a_plugin_holds_are_not_acted_on() -> None:
    book = Playbook()
    desk, order_id = book.desk(), book.order()
    with (
        book.register.state.locks.hold(order_id, LockOwner("plugin")),
        pytest.raises(EntityAlreadyInUseException),
    ):
        desk.order_act(order_id).__enter__()
    with desk.order_act(order_id):
        pass


def test_acts_on_different_orders_and_goods_run_side_by_side() -> None:
    book = Playbook()
    desk = book.desk()
    with desk.order_act(book.order()), desk.order_act(book.order()), desk.goods_act():
        assert refusal(desk.goods_act().__enter__) == (Code.ACT_RUNNING, {})
        assert refusal(desk.shift_act().__enter__) == (Code.ACT_RUNNING, {})


def test_act_on_the_shift_is_alone() -> None:
    book = Playbook()
    desk, order_id = book.desk(), book.order()
    with desk.shift_act():
        for act in (desk.order_act(order_id), desk.goods_act(), desk.shift_act()):
            assert refusal(act.__enter__) == (Code.ACT_RUNNING, {})
    with desk.goods_act():
        pass


def test_unknown_order_is_not_acted_on() -> None:
    with pytest.raises(EntityNotFoundException):
        Playbook().desk().order_act(UUID(int=404)).__enter__()


def test_desk_tells_by_code() -> None:
    book = Playbook()
    run(book.desk().tell(Code.CHEQUE_MISSING, sum="1.00"))
    (notice,) = book.outside.notices
    assert (notice.code, notice.values) == (Code.CHEQUE_MISSING, {"sum": "1.00"})


def test_desk_requires_a_shift_and_loaded_systems() -> None:
    book = Playbook(shift=False)
    desk = book.desk()
    assert refusal(desk.require_shift) == (Code.SHIFT_NOT_OPEN, {})
    book.outside.registered.clear()
    desk.require_loaded(CASH)
    assert refusal(desk.require_loaded, HOTEL) == (
        Code.SYSTEM_NOT_LOADED,
        {"type": "Hotel", "key": "hotel"},
    )


def test_type_that_the_back_office_deleted_is_named() -> None:
    desk = Playbook().desk()
    assert desk.settings_of(HOTEL.payment_type) == HOTEL
    deleted = replace(HOTEL.payment_type, id=UUID(int=404))
    assert refusal(desk.settings_of, deleted) == (Code.PAYMENT_TYPE_DELETED, {"type": "Hotel"})


def test_cheques_have_their_own_names_for_types() -> None:
    book = Playbook()
    named = replace(HOTEL, receipt_name="Room account")
    book.register.state.commit("renamed", payment_types=(named, CASH))
    desk = book.desk()
    assert desk.receipt_name(HOTEL.payment_type) == "Room account"
    assert desk.receipt_name(CASH.payment_type) == "Cash"
    assert desk.receipt_name(CARD.payment_type) == "Card", "deleted meanwhile"


def test_own_types_have_no_payment_system() -> None:
    assert is_own(CASH)
    assert not is_own(HOTEL)


def test_background_desk_holds_orders_for_its_owner_beside_the_cashier() -> None:
    book = Playbook()
    desk, owner = book.desk(), LockOwner("plugin")
    background, order_id = desk.in_background(owner, book.outside), book.order()
    with background.order_act(order_id), desk.order_act(book.order()):
        assert book.register.state.locks.holder(order_id) == owner
        assert refusal(desk.order_act(order_id).__enter__) == (Code.ACT_RUNNING, {})
        assert refusal(desk.shift_act().__enter__) == (Code.ACT_RUNNING, {})
    with desk.shift_act():
        assert refusal(background.order_act(order_id).__enter__) == (Code.ACT_RUNNING, {})


def test_calls_and_notifications_of_a_background_desk_have_no_window() -> None:
    book = Playbook()
    owner, order_id = LockOwner("plugin"), book.order()
    background = book.desk().in_background(owner, book.outside)
    run(background.call(ProcessorMethod.PAY_SILENTLY, HOTEL, {"sum": 1}, order_id=order_id))
    run(background.notify(STORNING, {"user": ANN}, order_id=order_id))
    call, notified = book.outside.calls[-1], book.outside.notified[-1]
    assert (call.payment_system_key, call.arguments) == ("hotel", {"sum": 1})
    assert (call.is_silent, call.lock_owner, call.order_id) == (True, owner, order_id)
    assert (notified.point, notified.arguments) == (STORNING, {"user": ANN})
    assert (notified.is_silent, notified.lock_owner, notified.order_id) == (True, owner, order_id)


def test_calls_of_the_cashiers_desk_have_a_window_and_the_screens_lock() -> None:
    book = Playbook()
    run(book.desk().call(ProcessorMethod.PAY, HOTEL, {}))
    run(book.desk().notify(STORNING))
    call, notified = book.outside.calls[-1], book.outside.notified[-1]
    assert (call.is_silent, call.lock_owner) == (False, SCREEN)
    assert (notified.is_silent, notified.lock_owner) == (False, SCREEN)


@pytest.mark.parametrize(
    ("notified", "in_background", "told"),
    [
        (Notified(), True, []),
        (Notified(is_aborted=True, plugin_name="Club"), False, []),
        (Notified(is_aborted=True, plugin_name="Club"), True, [{"plugin": "Club", "message": ""}]),
        (
            Notified(is_aborted=True, plugin_name="Club", message="No"),
            False,
            [{"plugin": "Club", "message": "No"}],
        ),
    ],
)
def test_what_a_subscriber_says_about_giving_up_is_told(
    notified: Notified, in_background: bool, told: list[dict[str, str]]
) -> None:
    book = Playbook()
    book.outside.notified_answers[STORNING].append(notified)
    desk = book.desk()
    if in_background:
        desk = desk.in_background(LockOwner("plugin"), book.outside)
    assert run(desk.is_given_up(STORNING)) is notified.is_aborted
    assert [notice.values for notice in book.outside.notices] == told
    assert {notice.code for notice in book.outside.notices} <= {Code.GIVEN_UP_BY_PLUGIN}
