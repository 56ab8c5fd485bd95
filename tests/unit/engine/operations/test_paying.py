"""Rows 20 and 21 of the click-to-call table: a plugin pays, prepays and takes payments back."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.model import PaymentTypeSettings, ReceiptState, TransactionState
from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.engine.ports import (
    Cancelled,
    Failed,
    FiscalNoAnswer,
    FiscalRefused,
    Outcome,
    ProcessorMethod,
    Raised,
    Returned,
)
from cashier_sim.plugin_api import (
    ArgumentException,
    ChequeAdditionalInfo,
    OrderStatus,
    PaymentActionFailedException,
    PaymentStatus,
)
from cashier_sim.plugin_api import PaymentActionFailureReason as Reason
from tests.unit.engine.operations.paying_service import Service, chosen, reason_of
from tests.unit.engine.playbook import (
    BONUS,
    CASH,
    COINS,
    HOTEL,
    NO_ANSWER,
    SOUP,
    payment_type,
    run,
)

CAN, SILENT = ProcessorMethod.CAN_PAY_SILENTLY, ProcessorMethod.PAY_SILENTLY
SILENT_CANCEL = ProcessorMethod.EMERGENCY_CANCEL_PAYMENT_SILENTLY
SILENT_RETURN = ProcessorMethod.RETURN_PAYMENT_SILENTLY
YES = Returned(True)
PLUGIN = LockOwner("plugin")
INFO = ChequeAdditionalInfo(email="a@b.c")


@pytest.fixture
def service() -> Service:
    return Service()


# paying


def test_silent_items_are_paid_on_the_way_and_the_order_closes(service: Service) -> None:
    order_id = chosen(service, (HOTEL, "60"), (CASH, "40"))
    service.book.outside.answer(CAN, YES)
    service.pay(order_id, INFO)
    assert service.book.heard() == [
        "hotel.can_pay_silently 60.00",
        "hotel.pay_silently 60.00",
        "cheque sale 100.00",
    ]
    order = service.order(order_id)
    assert order.status is OrderStatus.CLOSED
    assert order.cheque_additional_info == INFO
    assert order.cashier == service.on.get_user(service.credentials)
    assert [item.status for item in order.payments] == [PaymentStatus.PROCESSED] * 2
    assert all(call.is_silent for call in service.book.outside.calls[-2:])
    assert service.book.is_free(order_id)


def test_all_systems_are_asked_before_any_money_moves(service: Service) -> None:
    order_id = chosen(service, (HOTEL, "60"), (BONUS, "40"))
    service.book.outside.answer(CAN, YES, Returned(False))
    with pytest.raises(PaymentActionFailedException, match="Cannot process not") as error:
        service.pay(order_id)
    assert reason_of(error) is Reason.NOT_PROCESSED_NOT_SILENT_PAYMENTS_NOT_SUPPORTED
    assert service.book.heard() == ["hotel.can_pay_silently 60.00", "bonus.can_pay_silently 40.00"]
    assert service.order(order_id).status is OrderStatus.NEW
    assert service.book.is_free(order_id)


def test_payment_taken_outside_is_paid_without_a_call(service: Service) -> None:
    order_id = service.book.order()
    order, amount = service.order(order_id), SOUP.price
    external = payment_type(20, "Voucher", COINS.payment_type.kind, externally=True)
    types = (*service.book.register.state.payment_types.values(), external)
    service.book.register.state.commit("type", payment_types=types)
    service.on.add_external_payment_item(
        amount, True, None, external.payment_type, order, service.credentials
    )
    service.pay(order_id)
    assert service.book.heard() == ["cheque sale 100.00"]


@pytest.mark.parametrize(
    ("outcome", "reason", "details"),
    [
        (Failed("No money"), Reason.PAYMENTS_PROCESSING_FAILED, "No money"),
        (Cancelled(), Reason.PAYMENTS_PROCESSING_CANCELED, ""),
        (Raised("KeyError", "x"), Reason.PAYMENTS_PROCESSING_FAILED, "KeyError: x"),
    ],
)
def test_failed_silent_payment_tells_the_caller_why_and_cancels_the_others(
    service: Service, outcome: Outcome, reason: Reason, details: str
) -> None:
    order_id = chosen(service, (HOTEL, "60"), (BONUS, "40"))
    service.book.outside.answer(CAN, YES, YES)
    service.book.outside.answer(SILENT, Returned(), outcome)
    service.book.outside.methods.add(("hotel", SILENT_CANCEL))
    with pytest.raises(PaymentActionFailedException) as error:
        service.pay(order_id)
    assert (error.value.reason, error.value.details) == (reason, details)
    assert service.book.heard()[2:] == [
        "hotel.pay_silently 60.00",
        "bonus.pay_silently 40.00",
        "hotel.emergency_cancel_payment_silently 60.00",
    ]
    assert service.order(order_id).payments == ()


def test_system_without_a_silent_cancel_is_cancelled_without_a_window(service: Service) -> None:
    order_id = chosen(service, (HOTEL, "100"))
    service.book.outside.answer(CAN, YES)
    service.book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    with pytest.raises(PaymentActionFailedException) as error:
        service.pay(order_id)
    assert reason_of(error) is Reason.CASH_REGISTER_OPERATION_FAILED
    assert error.value.details == "no_paper"
    call = service.book.outside.calls[-1]
    assert (call.method, call.is_silent) == (ProcessorMethod.EMERGENCY_CANCEL_PAYMENT, True)


def test_silent_payment_without_an_answer_is_unknown_and_repaired_by_the_cashier(
    service: Service,
) -> None:
    order_id = chosen(service, (HOTEL, "100"))
    item_id = service.item(order_id).id
    service.book.outside.answer(CAN, YES)
    service.book.outside.answer(SILENT, NO_ANSWER)
    with pytest.raises(PaymentActionFailedException) as error:
        service.pay(order_id)
    assert reason_of(error) is Reason.PAYMENTS_PROCESSING_FAILED
    assert service.book.state(order_id, item_id) is TransactionState.TAKE_UNKNOWN
    service.book.register.repairs.mark_done(service.book.unknown(order_id).id)
    service.pay(order_id)
    assert service.order(order_id).status is OrderStatus.CLOSED


def test_cheque_without_an_answer_leaves_the_money_and_blocks(service: Service) -> None:
    order_id = chosen(service, (CASH, "100"))
    service.book.outside.fiscal_answers.append(FiscalNoAnswer())
    with pytest.raises(PaymentActionFailedException) as error:
        service.pay(order_id)
    assert reason_of(error) is Reason.CASH_REGISTER_OPERATION_FAILED
    assert service.book.record(order_id).receipt is ReceiptState.UNKNOWN
    with pytest.raises(PaymentActionFailedException) as error:
        service.pay(order_id)
    assert reason_of(error) is Reason.PAY_ORDER_FAILED


def test_subscriber_gives_up_a_background_payment_too(service: Service) -> None:
    order_id = chosen(service, (HOTEL, "100"))
    service.book.outside.answer(CAN, YES)
    point = NotificationPoint.BEFORE_DO_CHEQUE
    service.book.outside.notified_answers[point].append(
        Notified(is_aborted=True, plugin_name="Club")
    )
    with pytest.raises(PaymentActionFailedException, match="Plugin Club gave it up") as error:
        service.pay(order_id)
    assert reason_of(error) is Reason.BEFORE_DO_CHEQUE_OPERATION_FAILED
    assert service.order(order_id).payments == ()


def test_uncovered_order_is_refused_before_anybody_is_asked(service: Service) -> None:
    order_id = chosen(service, (HOTEL, "60"))
    with pytest.raises(PaymentActionFailedException) as error:
        service.pay(order_id)
    assert reason_of(error) is Reason.PAYMENT_SUM_NOT_ENOUGH
    assert service.book.heard() == []


# paying out on the user


def pay_out(service: Service, order_id: UUID, settings: PaymentTypeSettings, amount: str) -> None:
    run(
        service.on.pay_order_and_pay_out_on_user(
            service.order(order_id), settings.payment_type, Decimal(amount), service.credentials
        )
    )


def test_order_is_paid_with_one_of_the_registers_own_types(service: Service) -> None:
    order_id = service.book.order()
    pay_out(service, order_id, CASH, "100")
    order = service.order(order_id)
    assert order.status is OrderStatus.CLOSED
    assert [(item.type, item.is_external) for item in order.payments] == [(CASH.payment_type, True)]


def test_type_of_a_plugin_pays_nothing_out(service: Service) -> None:
    order_id = service.book.order()
    with pytest.raises(ArgumentException, match="get_payment_types_to_pay_out_on_user"):
        pay_out(service, order_id, HOTEL, "100")
    off = replace(CASH, payment_type=replace(CASH.payment_type, is_enabled=False))
    service.book.register.state.commit("off", payment_types=(off,))
    with pytest.raises(ArgumentException):
        pay_out(service, order_id, CASH, "100")


def test_payment_that_closes_nothing_is_taken_out_again(service: Service) -> None:
    order_id = service.book.order()
    with pytest.raises(PaymentActionFailedException):
        pay_out(service, order_id, CASH, "40")
    assert service.order(order_id).payments == ()
    service.book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    with pytest.raises(PaymentActionFailedException):
        pay_out(service, order_id, CASH, "100")
    assert service.order(order_id).payments == ()


def test_payment_whose_cheque_is_unknown_stays(service: Service) -> None:
    order_id = service.book.order()
    service.book.outside.fiscal_answers.append(FiscalNoAnswer())
    with pytest.raises(PaymentActionFailedException):
        pay_out(service, order_id, CASH, "100")
    assert len(service.order(order_id).payments) == 1
