"""Row 21 of the click-to-call table: a plugin prepays, and takes payments back."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.edits import replace_payment
from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.engine.ports import (
    Failed,
    FiscalRefused,
    ProcessorMethod,
    Returned,
)
from cashier_sim.plugin_api import (
    ChequeAdditionalInfo,
    ConstraintViolationException,
    EntityNotFoundException,
    PaymentActionFailedException,
    PaymentItem,
    PaymentStatus,
)
from cashier_sim.plugin_api import PaymentActionFailureReason as Reason
from tests.unit.engine.operations.paying_service import Service, chosen, reason_of
from tests.unit.engine.playbook import (
    CARD,
    CASH,
    CLUB,
    COINS,
    HOTEL,
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


def test_silent_item_becomes_a_prepayment(service: Service) -> None:
    order_id = chosen(service, (HOTEL, "40"))
    service.book.outside.answer(CAN, YES)
    service.prepay(order_id)
    assert service.book.heard() == [
        "hotel.can_pay_silently 40.00",
        "hotel.pay_silently 40.00",
        "slip prepayment",
    ]
    item = service.item(order_id)
    assert (item.is_prepay, item.status) == (True, PaymentStatus.PROCESSED)
    assert service.order(order_id).cheque_additional_info == INFO
    paid = service.book.outside.calls[-1].arguments["payment_item"]
    assert isinstance(paid, PaymentItem)
    assert paid.is_prepay


def test_item_that_is_not_silent_is_no_prepayment(service: Service) -> None:
    order_id = chosen(service, (CLUB, "40"))
    with pytest.raises(ConstraintViolationException) as error:
        service.prepay(order_id)
    assert str(error.value) == 'Cannot process not "silent" payment item'
    assert service.item(order_id).status is PaymentStatus.NEW


def test_taken_item_is_no_prepayment(service: Service) -> None:
    order_id = service.book.order()
    service.book.prepaid(order_id, HOTEL)
    with pytest.raises(ConstraintViolationException, match="is taken"):
        service.prepay(order_id)


def test_failed_prepayment_tells_why(service: Service) -> None:
    order_id = chosen(service, (HOTEL, "40"))
    service.book.outside.answer(CAN, YES)
    service.book.outside.answer(SILENT, Failed("No"))
    with pytest.raises(PaymentActionFailedException) as error:
        service.prepay(order_id)
    assert (error.value.reason, error.value.details) == (Reason.PAYMENTS_PROCESSING_FAILED, "No")


def outside_item(service: Service, settings: PaymentTypeSettings) -> UUID:
    """An order with an item whose money was taken elsewhere."""
    order_id = service.book.order()
    accepted = replace(
        settings, payment_type=replace(settings.payment_type, can_be_external_processed=True)
    )
    service.book.register.state.commit("type", payment_types=(accepted,))
    service.on.add_external_payment_item(
        Decimal(40),
        True,
        None,
        accepted.payment_type,
        service.order(order_id),
        service.credentials,
    )
    return order_id


@pytest.mark.parametrize(
    ("settings", "heard"),
    [(COINS, ["slip prepayment"]), (CARD, ["cheque prepayment 40.00"])],
)
def test_payment_taken_outside_becomes_a_prepayment_without_a_call(
    service: Service, settings: PaymentTypeSettings, heard: list[str]
) -> None:
    order_id = outside_item(service, settings)
    service.prepay(order_id)
    assert service.book.heard() == heard
    assert service.item(order_id).is_prepay
    assert service.order(order_id).was_prepaid
    with pytest.raises(ConstraintViolationException):
        service.prepay(order_id)


def test_payment_taken_outside_stays_taken_without_its_prepayment_cheque(service: Service) -> None:
    order_id = outside_item(service, CARD)
    service.book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    with pytest.raises(PaymentActionFailedException) as error:
        service.prepay(order_id)
    assert reason_of(error) is Reason.CASH_REGISTER_OPERATION_FAILED
    item = service.item(order_id)
    assert (item.is_prepay, item.status) == (False, PaymentStatus.PROCESSED)
    assert service.book.record(order_id).payments[item.id].taken == Decimal("40.00")


# taking payments back


def test_prepayment_is_given_back_silently(service: Service) -> None:
    order_id = service.book.order()
    service.book.prepaid(order_id, HOTEL, "40")
    service.book.outside.methods.add(("hotel", SILENT_RETURN))
    service.book.heard()
    service.unprocess(order_id)
    assert service.book.heard() == ["hotel.return_payment_silently 40.00", "slip return"]
    assert service.order(order_id).payments == ()


def test_prepayment_of_a_system_without_the_method_is_not_given_back(service: Service) -> None:
    order_id = service.book.order()
    service.book.prepaid(order_id, HOTEL, "40")
    with pytest.raises(PaymentActionFailedException) as error:
        service.unprocess(order_id)
    assert reason_of(error) is Reason.STORNO_NOT_SUPPORTED
    assert service.item(order_id).is_prepay


def test_taken_payment_without_a_cheque_is_cancelled_silently(service: Service) -> None:
    order_id = service.book.order()
    service.book.prepaid(order_id, HOTEL)
    item = replace(service.item(order_id), is_prepay=False)
    changed = replace_payment(service.book.record(order_id), item)
    service.book.register.state.commit("no prepayment", orders=(changed,))
    service.book.outside.methods.add(("hotel", SILENT_CANCEL))
    service.book.heard()
    service.unprocess(order_id)
    assert service.book.heard() == ["hotel.emergency_cancel_payment_silently 100.00"]


def test_payment_of_a_closed_order_stays(service: Service) -> None:
    order_id = chosen(service, (CASH, "100"))
    service.pay(order_id)
    before = service.book.record(order_id)
    with pytest.raises(PaymentActionFailedException) as error:
        service.unprocess(order_id)
    assert reason_of(error) is Reason.ORDER_STATUS_IS_NOT_OPENED
    assert service.book.record(order_id) == before


def test_unprocessed_item_is_nothing_to_take_back(service: Service) -> None:
    order_id = chosen(service, (CASH, "40"))
    with pytest.raises(ConstraintViolationException, match="delete_payment_item"):
        service.unprocess(order_id)


def test_item_that_is_not_there_is_named(service: Service) -> None:
    order_id = chosen(service, (CASH, "40"))
    order = service.order(order_id)
    other = replace(order.payments[0], id=UUID(int=998))
    with pytest.raises(EntityNotFoundException) as error:
        run(service.on.unprocess_payment(order, other, service.credentials))
    assert error.value.entity_id == other.id


@pytest.mark.parametrize("is_unfiscal", [True, False])
def test_return_without_its_cheque_is_a_failure_unless_it_is_allowed(
    service: Service, is_unfiscal: bool
) -> None:
    order_id = service.book.order()
    service.book.prepaid(order_id, CASH, "40")
    service.book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    if is_unfiscal:
        service.unprocess(order_id, is_unfiscal=True)
    else:
        with pytest.raises(PaymentActionFailedException) as error:
            service.unprocess(order_id)
        assert reason_of(error) is Reason.CASH_REGISTER_OPERATION_FAILED
    assert service.order(order_id).payments == ()


def test_return_that_the_plugin_refuses_keeps_the_prepayment(service: Service) -> None:
    order_id = service.book.order()
    service.book.prepaid(order_id, HOTEL, "40")
    service.book.outside.methods.add(("hotel", SILENT_RETURN))
    service.book.outside.answer(SILENT_RETURN, Failed("Too late"))
    with pytest.raises(PaymentActionFailedException, match="Too late"):
        service.unprocess(order_id)
    assert service.item(order_id).is_prepay
