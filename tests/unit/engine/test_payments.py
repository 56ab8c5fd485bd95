"""Rows 2-4, 15 and 16 of the click-to-call table: what happens to items before «Оплатить»."""

from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.model import PaymentData, PaymentTypeSettings
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    NotLoaded,
    Outcome,
    ProcessorCall,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.plugin_api import (
    EntityAlreadyInUseException,
)
from tests.unit.engine.playbook import (
    ANN,
    BONUS,
    CARD,
    CASH,
    CHANGER,
    CLUB,
    CLUB_TOO,
    COINS,
    FIXED,
    HOTEL,
    LONER,
    NO_ANSWER,
    SOUP,
    TEA,
    Playbook,
    keeping,
    refusal,
    run,
)

COLLECT, ADDED, EDITING, DELETING = (
    ProcessorMethod.COLLECT_DATA,
    ProcessorMethod.ON_PAYMENT_ADDED,
    ProcessorMethod.ON_PRELIMINARY_PAYMENT_EDITING,
    ProcessorMethod.ON_PAYMENT_DELETING,
)
UPDATED = NotificationPoint.PAYMENT_SCREEN_UPDATED


def choose(
    book: Playbook, order_id: UUID, settings: PaymentTypeSettings, *, preliminary: bool = False
) -> UUID | None:
    act = book.register.payments.choose_type(order_id, settings.id, ANN, preliminary=preliminary)
    return run(act)


def test_chosen_type_is_collected_added_and_announced() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = choose(book, order_id, HOTEL)
    assert item_id is not None
    assert book.heard() == ["hotel.collect_data", "hotel.on_payment_added"]
    assert book.item(order_id, item_id).sum == Decimal("100.00")
    collect, added = book.outside.calls
    assert collect.item_id is None
    assert collect.arguments["order_id"] == order_id
    assert collect.arguments["payment_type_id"] == HOTEL.id
    assert collect.arguments["cashier"] == ANN
    assert added.item_id == item_id
    assert added.order_id == order_id
    assert added.arguments["payment_item"] == book.item(order_id, item_id)
    assert book.is_free(order_id)


def test_own_type_is_added_without_a_call() -> None:
    book = Playbook()
    order_id = book.order()
    assert choose(book, order_id, CASH) is not None
    assert book.heard() == []


@pytest.mark.parametrize(
    ("outcome", "heard"),
    [
        (Cancelled(), []),
        (Failed("No such room"), ["told No such room"]),
        (Failed(""), ["told plugin_failed"]),
        (Raised("KeyError", "x", "stack"), ["told plugin_error"]),
        (NotLoaded("hotel"), ["told system_not_loaded"]),
        (NO_ANSWER, ["told call_not_answered"]),
    ],
)
def test_refused_collecting_adds_no_item(outcome: Outcome, heard: list[str]) -> None:
    book = Playbook()
    order_id = book.order()
    book.outside.answer(COLLECT, outcome)
    before = book.record(order_id)
    assert choose(book, order_id, HOTEL) is None
    assert book.heard() == ["hotel.collect_data", *heard]
    assert book.record(order_id) == before
    assert book.is_free(order_id)


@pytest.mark.parametrize(
    ("outcome", "heard"),
    [
        (Cancelled(), []),
        (Failed("Late"), ["told Late"]),
        (Raised("KeyError", ""), ["told plugin_error"]),
        (NO_ANSWER, ["told call_not_answered"]),
    ],
)
def test_refusing_an_added_item_is_too_late(outcome: Outcome, heard: list[str]) -> None:
    book = Playbook()
    order_id = book.order()
    book.outside.answer(ADDED, keeping(outcome, PaymentData(rollback_data="lost")))
    item_id = choose(book, order_id, HOTEL)
    assert item_id is not None
    assert book.heard()[2:] == heard
    assert book.record(order_id).payments[item_id].data == PaymentData()


def test_data_of_both_calls_stay_with_the_item() -> None:
    book = Playbook()
    order_id = book.order()
    first, second = PaymentData(custom_data="a"), PaymentData(custom_data="a", rollback_data="b")
    book.outside.answer(COLLECT, keeping(Returned(), first))
    book.outside.answer(ADDED, keeping(Returned(), second))
    item_id = choose(book, order_id, HOTEL)
    assert item_id is not None
    assert book.record(order_id).payments[item_id].data == second


def test_plugin_may_change_the_order_while_its_item_is_added() -> None:
    book = Playbook()
    order_id = book.order()
    local = book.register.operations(SCREEN)
    other = book.register.operations(LockOwner("plugin"))

    def edit(_call: ProcessorCall) -> Outcome:
        order = local.get_order_by_id(order_id)
        (item,) = order.payments
        with pytest.raises(EntityAlreadyInUseException):
            other.change_payment_item_sum(
                Decimal(1), None, None, item, order, other.get_default_credentials()
            )
        credentials = local.get_default_credentials()
        local.change_payment_item_sum(Decimal(30), None, Decimal(50), item, order, credentials)
        return Returned()

    book.outside.answer(ADDED, edit)
    item_id = choose(book, order_id, HOTEL)
    assert item_id is not None
    assert book.item(order_id, item_id).sum == Decimal("30.00")
    assert refusal(book.register.payments.enter_sum, order_id, item_id, Decimal("50.01")) == (
        Code.PAYMENT_SUM_TOO_LARGE,
        {"sum": "50.01", "max": "50.00"},
    )
    book.register.payments.exact_sum(order_id, item_id)
    assert book.item(order_id, item_id).sum == Decimal("50.00")


def test_item_that_its_plugin_deletes_is_not_there() -> None:
    book = Playbook()
    order_id = book.order()
    local = book.register.operations(SCREEN)

    def delete(_call: ProcessorCall) -> Outcome:
        order = local.get_order_by_id(order_id)
        local.delete_payment_item(order.payments[0], order, local.get_default_credentials())
        return Returned()

    book.outside.answer(ADDED, delete)
    assert choose(book, order_id, HOTEL) is None
    assert book.record(order_id).order.payments == ()


def test_linked_discount_is_off_before_the_plugin_sees_the_order() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = choose(book, order_id, CLUB)
    assert item_id is not None
    assert book.item(order_id, item_id).sum == Decimal("90.00")
    order = book.outside.calls[-1].arguments["order"]
    assert order == book.record(order_id).order
    assert book.record(order_id).order.result_sum == Decimal("90.00")


def test_deleted_item_takes_its_discount_with_it_unless_another_brought_it_too() -> None:
    book = Playbook()
    order_id = book.order()
    club, club_too = book.choose(order_id, CLUB, "10"), book.choose(order_id, CLUB_TOO)
    assert run(book.register.payments.delete(order_id, club, ANN))
    assert book.record(order_id).order.result_sum == Decimal("90.00")
    assert run(book.register.payments.delete(order_id, club_too, ANN))
    assert book.record(order_id).order.result_sum == Decimal("100.00")
    assert book.heard()[4:] == []


def test_sum_of_a_new_item_is_what_the_others_leave() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL, "60")
    cash = book.choose(order_id, CASH)
    coins = book.choose(order_id, COINS)
    assert book.item(order_id, cash).sum == Decimal("40.00")
    assert book.item(order_id, coins).sum == Decimal("0.00")


def test_only_types_with_change_go_above_the_due() -> None:
    book = Playbook()
    order_id = book.order()
    hotel, cash = book.choose(order_id, HOTEL, "60"), book.choose(order_id, CASH, "500.005")
    assert book.item(order_id, cash).sum == Decimal("500.01")
    changer = book.choose(order_id, CHANGER)
    for item_id, name in ((hotel, "Hotel"), (changer, "Changer")):
        assert refusal(book.register.payments.enter_sum, order_id, item_id, Decimal(101)) == (
            Code.PAYMENT_TYPE_WITHOUT_CHANGE,
            {"type": name, "sum": "101.00", "max": "0.00"},
        )


def test_sum_that_may_not_be_typed_may_be_exact() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.choose(order_id, FIXED)
    assert refusal(book.register.payments.enter_sum, order_id, item_id, Decimal(1)) == (
        Code.MANUAL_ENTRY_FORBIDDEN,
        {"type": "Fixed"},
    )
    book.register.payments.exact_sum(order_id, item_id)
    assert book.item(order_id, item_id).sum == Decimal("100.00")


def test_types_are_refused_before_anything_is_called_or_written() -> None:
    book = Playbook()
    order_id = book.order()
    book.choose(order_id, HOTEL)
    book.outside.registered.discard("bonus")
    before = book.record(order_id)
    book.heard()
    for settings, expected in (
        (HOTEL, (Code.PAYMENT_TYPE_TWICE, {"type": "Hotel"})),
        (LONER, (Code.PAYMENT_TYPE_NOT_COMBINABLE, {"type": "Loner", "other": "Hotel"})),
        (BONUS, (Code.SYSTEM_NOT_LOADED, {"type": "Bonus", "key": "bonus"})),
    ):
        assert refusal(choose, book, order_id, settings) == expected
    assert refusal(choose, book, order_id, CARD, preliminary=True) == (
        Code.NOT_A_DELIVERY,
        {"number": "1"},
    )
    assert book.heard() == []
    assert book.record(order_id) == before


def test_no_item_is_added_to_closed_or_doubtful_orders() -> None:
    book = Playbook()
    closed = book.closed((CASH, None))
    assert refusal(choose, book, closed, CASH) == (Code.ORDER_NOT_OPEN, {"number": "1"})
    doubtful = book.order()
    book.choose(doubtful, HOTEL)
    book.outside.answer(ProcessorMethod.PAY, NO_ANSWER)
    assert not book.pay(doubtful)
    assert refusal(choose, book, doubtful, CASH) == (
        Code.OUTCOME_UNKNOWN,
        {"number": "2"},
    )


def test_second_act_on_a_busy_order_is_refused() -> None:
    book = Playbook()
    order_id = book.order()
    seen = []

    def meddle(_call: ProcessorCall) -> Outcome:
        seen.append(refusal(choose, book, order_id, CASH))
        seen.append(refusal(book.register.shifts.close, ANN))
        return Returned()

    book.outside.answer(COLLECT, meddle)
    book.choose(order_id, HOTEL)
    assert seen == [(Code.ACT_RUNNING, {}), (Code.ACT_RUNNING, {})]


def test_processed_item_is_not_deleted_but_undone() -> None:
    book = Playbook()
    order_id = book.order()
    item_id = book.prepaid(order_id, HOTEL)
    book.heard()
    assert run(book.register.payments.delete(order_id, item_id, ANN))
    assert book.heard() == ["hotel.return_payment 100.00", "slip return"]
    assert book.record(order_id).order.payments == ()


def test_preliminary_payments_are_intentions_of_deliveries() -> None:
    book = Playbook()
    order_id = book.delivery(SOUP, TEA)
    first = choose(book, order_id, HOTEL, preliminary=True)
    assert first is not None
    assert book.heard() == ["hotel.collect_data", "hotel.on_payment_added"]
    item = book.item(order_id, first)
    assert item.is_preliminary
    assert item.sum == Decimal("133.33")
    second = choose(book, order_id, CASH, preliminary=True)
    assert second is not None
    assert book.item(order_id, second).sum == Decimal("0.00")


@pytest.mark.parametrize(("answer", "may_type"), [(True, True), (False, False), (None, False)])
def test_plugin_says_whether_a_preliminary_sum_may_be_typed(answer: object, may_type: bool) -> None:
    book = Playbook()
    order_id = book.delivery()
    item_id = choose(book, order_id, HOTEL, preliminary=True)
    assert item_id is not None
    asked_about, data = book.item(order_id, item_id), PaymentData(custom_data="edited")
    book.outside.answer(EDITING, keeping(Returned(answer), data))
    edited = run(book.register.payments.edit_preliminary(order_id, item_id, ANN))
    assert edited is may_type
    assert book.record(order_id).payments[item_id].data == data
    assert book.outside.calls[-1].arguments["payment_item"] == asked_about


@pytest.mark.parametrize(
    ("outcome", "heard", "stays"),
    [
        (Cancelled(), [], False),
        (Failed("No"), ["told No"], False),
        (Raised("KeyError", "x"), ["told plugin_error"], False),
        (NO_ANSWER, ["told call_not_answered"], True),
        (NotLoaded("hotel"), ["told system_not_loaded"], True),
    ],
)
def test_raising_while_editing_removes_the_preliminary_payment(
    outcome: Outcome, heard: list[str], stays: bool
) -> None:
    book = Playbook()
    order_id = book.delivery()
    item_id = choose(book, order_id, HOTEL, preliminary=True)
    assert item_id is not None
    book.heard()
    book.outside.answer(EDITING, outcome)
    assert not run(book.register.payments.edit_preliminary(order_id, item_id, ANN))
    assert book.heard()[1:] == heard
    assert bool(book.record(order_id).order.payments) is stays


def test_plugin_may_delete_the_preliminary_payment_and_then_raise() -> None:
    book = Playbook()
    order_id = book.delivery()
    item_id = choose(book, order_id, HOTEL, preliminary=True)
    assert item_id is not None
    local = book.register.operations(SCREEN)

    def delete(_call: ProcessorCall) -> Outcome:
        order = local.get_order_by_id(order_id)
        local.delete_payment_item(order.payments[0], order, local.get_default_credentials())
        return Cancelled()

    book.outside.answer(EDITING, delete)
    assert not run(book.register.payments.edit_preliminary(order_id, item_id, ANN))
    assert book.record(order_id).order.payments == ()


def test_editing_asks_no_plugin_about_own_types_and_refuses_ordinary_items() -> None:
    book = Playbook()
    order_id = book.delivery()
    own = choose(book, order_id, CASH, preliminary=True)
    assert own is not None
    assert run(book.register.payments.edit_preliminary(order_id, own, ANN))
    ordinary = book.choose(order_id, CARD)
    assert refusal(book.register.payments.edit_preliminary, order_id, ordinary, ANN) == (
        Code.NOT_PRELIMINARY,
        {"type": "Card"},
    )
    assert book.heard() == []


def test_cash_screen_takes_preliminary_payments_up() -> None:
    book = Playbook()
    order_id = book.delivery()
    item_id = choose(book, order_id, HOTEL, preliminary=True)
    assert item_id is not None
    book.register.payments.take_up_preliminary(order_id)
    assert not book.item(order_id, item_id).is_preliminary
    revision = book.record(order_id).order.revision
    book.register.payments.take_up_preliminary(order_id)
    assert book.record(order_id).order.revision == revision
