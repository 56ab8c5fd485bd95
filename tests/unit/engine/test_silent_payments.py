"""Who can pay and return without a window, and by which method."""

from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.model import AttemptKind, PaymentData, PaymentTypeSettings
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    Notice,
    NotLoaded,
    Outcome,
    ProcessorMethod,
    Question,
    Raised,
    Returned,
)
from cashier_sim.engine.silent_payments import (
    Unattended,
    first_not_silent,
    first_without_silent_return,
    money_method,
)
from cashier_sim.plugin_api import PaymentItem
from tests.unit.engine.playbook import (
    BONUS,
    CARD,
    CASH,
    HOTEL,
    NO_ANSWER,
    Playbook,
    keeping,
    run,
)

CAN, SILENT = ProcessorMethod.CAN_PAY_SILENTLY, ProcessorMethod.PAY_SILENTLY
SILENT_CANCEL = ProcessorMethod.EMERGENCY_CANCEL_PAYMENT_SILENTLY
SILENT_RETURN = ProcessorMethod.RETURN_PAYMENT_SILENTLY
PLUGIN = LockOwner("plugin")


def silent_book() -> Playbook:
    """A register whose hotel pays silently."""
    book = Playbook()
    book.outside.methods |= {("hotel", CAN), ("hotel", SILENT)}
    return book


def not_silent(book: Playbook, order_id: UUID) -> PaymentItem | None:
    record = book.record(order_id)
    book.heard()
    return run(first_not_silent(book.desk(), record, record.order.payments))


def chosen(book: Playbook, *types: PaymentTypeSettings) -> tuple[UUID, list[UUID]]:
    order_id = book.order()
    return order_id, [book.choose(order_id, settings, "10") for settings in types]


def test_nobody_is_told_and_asked_to_go_on() -> None:
    person = Unattended()
    notice = Notice(code=Code.SHIFT_NOT_OPEN)
    question = Question(code=Code.CHEQUE_REFUSED, options=(Code.RETRY, Code.GIVE_UP))
    run(person.tell(notice))
    assert run(person.ask(question)) == Code.GIVE_UP
    assert (person.notices, person.questions) == ([notice], [question])


@pytest.mark.parametrize(
    ("kind", "own_methods", "method"),
    [
        (AttemptKind.PAY, {SILENT}, SILENT),
        (AttemptKind.CANCEL, {SILENT_CANCEL}, SILENT_CANCEL),
        (AttemptKind.CANCEL, set(), ProcessorMethod.EMERGENCY_CANCEL_PAYMENT),
        (AttemptKind.RETURN, {SILENT_RETURN}, SILENT_RETURN),
        (
            AttemptKind.RETURN_WITHOUT_ORDER,
            {SILENT, SILENT_CANCEL, SILENT_RETURN},
            ProcessorMethod.RETURN_PAYMENT_WITHOUT_ORDER,
        ),
    ],
)
def test_background_calls_the_silent_method_where_there_is_one(
    kind: AttemptKind, own_methods: set[ProcessorMethod], method: ProcessorMethod
) -> None:
    book = Playbook()
    book.outside.methods |= {("hotel", own) for own in own_methods}
    background = book.desk().in_background(PLUGIN, Unattended())
    assert money_method(background, kind, HOTEL) is method


def test_cashier_calls_the_ordinary_method_even_where_there_is_a_silent_one() -> None:
    assert money_method(silent_book().desk(), AttemptKind.PAY, HOTEL) is ProcessorMethod.PAY


def test_own_types_are_silent_by_themselves() -> None:
    book = Playbook()
    order_id, _ = chosen(book, CASH, CARD)
    assert not_silent(book, order_id) is None
    assert book.heard() == []


def test_plugin_is_asked_for_each_sum() -> None:
    book = silent_book()
    order_id, _ = chosen(book, CASH, HOTEL)
    book.outside.answer(CAN, Returned(True))
    assert not_silent(book, order_id) is None
    assert book.heard() == ["hotel.can_pay_silently 10.00"]


def test_data_that_the_plugin_set_with_its_yes_are_kept() -> None:
    book = silent_book()
    order_id, (item_id,) = chosen(book, HOTEL)
    data = PaymentData(custom_data="silent")
    book.outside.answer(CAN, keeping(Returned(True), data))
    assert not_silent(book, order_id) is None
    assert book.record(order_id).payments[item_id].data == data


@pytest.mark.parametrize(
    "outcome",
    [
        Returned(False),
        Returned(None),
        Cancelled(),
        Failed("x"),
        Raised("KeyError", "x"),
        NO_ANSWER,
        NotLoaded("hotel"),
    ],
)
def test_everything_but_true_is_a_no(outcome: Outcome) -> None:
    book = silent_book()
    order_id, (item_id,) = chosen(book, HOTEL)
    book.outside.answer(CAN, outcome)
    assert not_silent(book, order_id) == book.item(order_id, item_id)


@pytest.mark.parametrize("own", [CAN, SILENT])
def test_system_without_both_methods_is_not_asked(own: ProcessorMethod) -> None:
    book = Playbook()
    book.outside.methods.add(("bonus", own))
    order_id, (item_id,) = chosen(book, BONUS)
    assert not_silent(book, order_id) == book.item(order_id, item_id)
    assert book.heard() == []


def test_only_systems_with_the_method_give_money_back_silently() -> None:
    book = Playbook()
    book.outside.methods.add(("hotel", SILENT_RETURN))
    order_id, (_, _, bonus_id) = chosen(book, CASH, HOTEL, BONUS)
    items = book.record(order_id).order.payments
    assert first_without_silent_return(book.desk(), items[:2]) is None
    assert first_without_silent_return(book.desk(), items) == book.item(order_id, bonus_id)
    assert items[0].sum == Decimal(10)
