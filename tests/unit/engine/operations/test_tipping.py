"""Row 22 of the click-to-call table: tips that a plugin adds."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.model import PaymentTypeSettings, TransactionState
from cashier_sim.engine.ports import (
    Failed,
    NotLoaded,
    Outcome,
    ProcessorMethod,
    Returned,
)
from cashier_sim.plugin_api import (
    ArgumentException,
    ConstraintViolationException,
    Credentials,
    EntityNotFoundException,
    Order,
    PaymentActionFailedException,
    PaymentItem,
    PaymentStatus,
)
from cashier_sim.plugin_api import PaymentActionFailureReason as Reason
from tests.unit.engine.playbook import (
    CARD,
    CASH,
    HOTEL,
    NO_ANSWER,
    TIPS_TYPE,
    Playbook,
    run,
)

CAN, SILENT = ProcessorMethod.CAN_PAY_SILENTLY, ProcessorMethod.PAY_SILENTLY
YES = Returned(True)


class Service:
    """A global service of a plugin, at a register whose hotel pays silently."""

    def __init__(self) -> None:
        self.book = Playbook()
        self.on = self.book.register.operations(LockOwner("plugin"))
        self.book.outside.methods |= {("hotel", CAN), ("hotel", SILENT)}
        self.order_id = self.book.order()

    @property
    def credentials(self) -> Credentials:
        return self.on.get_default_credentials()

    @property
    def order(self) -> Order:
        return self.book.record(self.order_id).order

    def add(
        self, settings: PaymentTypeSettings, amount: str = "15", *, is_processed: bool = False
    ) -> PaymentItem:
        return run(
            self.on.add_donation(
                self.order,
                TIPS_TYPE,
                settings.payment_type,
                None,
                is_processed,
                Decimal(amount),
                self.credentials,
            )
        )

    def delete(self, item: PaymentItem) -> None:
        run(self.on.delete_donation(self.order, item, self.credentials))

    def accept_externally(self, settings: PaymentTypeSettings) -> None:
        types = self.book.register.state.payment_types.values()
        accepted = tuple(
            replace(each, payment_type=replace(each.payment_type, can_be_external_processed=True))
            if each.id == settings.id
            else each
            for each in types
        )
        self.book.register.state.commit("type", payment_types=accepted)


@pytest.fixture
def service() -> Service:
    return Service()


def test_silent_tips_are_taken_at_once(service: Service) -> None:
    service.book.outside.answer(CAN, YES)
    item = service.add(HOTEL)
    assert service.book.heard() == ["hotel.can_pay_silently 15.00", "hotel.pay_silently 15.00"]
    assert service.order.donations == (item,)
    assert (item.status, item.donation_type) == (PaymentStatus.PROCESSED, TIPS_TYPE)
    assert service.order.processed_payments_sum == 0


def test_own_tips_are_taken_without_a_call(service: Service) -> None:
    item = service.add(CASH)
    slot = service.book.record(service.order_id).payments[item.id]
    assert (slot.state, slot.taken) == (TransactionState.TAKEN, Decimal("15.00"))
    assert service.book.heard() == []


def test_tips_taken_elsewhere_are_noted(service: Service) -> None:
    service.accept_externally(CASH)
    item = service.add(CASH, is_processed=True)
    assert item.is_processed_externally
    slot = service.book.record(service.order_id).payments[item.id]
    assert (slot.state, slot.taken) == (TransactionState.TAKEN, Decimal("15.00"))


def test_type_that_is_not_accepted_from_outside_is_refused(service: Service) -> None:
    with pytest.raises(ConstraintViolationException, match="CanBeExternalProcessed"):
        service.add(CASH, is_processed=True)
    assert service.order.donations == ()


def test_type_that_tips_are_not_paid_with_is_refused(service: Service) -> None:
    with pytest.raises(ArgumentException, match=r"'Tips' is not paid with 'Card'.*'Cash', 'Hotel'"):
        service.add(CARD)


def test_unknown_kind_is_refused(service: Service) -> None:
    other = replace(TIPS_TYPE, id=UUID(int=9))
    with pytest.raises(EntityNotFoundException):
        run(
            service.on.add_donation(
                service.order,
                other,
                CASH.payment_type,
                None,
                False,
                Decimal(5),
                service.credentials,
            )
        )


def test_system_that_says_no_gets_no_tips(service: Service) -> None:
    service.book.outside.answer(CAN, Returned(False))
    with pytest.raises(ConstraintViolationException, match='not "silent"'):
        service.add(HOTEL)
    assert service.order.donations == ()


@pytest.mark.parametrize("outcome", [Failed("No"), NotLoaded("hotel")])
def test_tips_that_cannot_be_taken_leave_the_order(service: Service, outcome: Outcome) -> None:
    service.book.outside.answer(CAN, YES)
    service.book.outside.answer(SILENT, outcome)
    with pytest.raises(PaymentActionFailedException) as error:
        service.add(HOTEL)
    assert error.value.reason in {
        Reason.PAYMENTS_PROCESSING_FAILED,
        Reason.PAYMENT_TYPE_NOT_CONFIGURED,
    }
    assert service.order.donations == ()


def test_tips_without_an_answer_are_unknown(service: Service) -> None:
    service.book.outside.answer(CAN, YES)
    service.book.outside.answer(SILENT, NO_ANSWER)
    with pytest.raises(PaymentActionFailedException, match="Nobody knows"):
        service.add(HOTEL)
    (item,) = service.order.donations
    assert service.book.state(service.order_id, item.id) is TransactionState.TAKE_UNKNOWN


def test_unprocessed_tips_of_the_cashier_are_deleted_unasked(service: Service) -> None:
    service.book.tip(service.order_id, HOTEL)
    service.book.heard()
    service.delete(service.order.donations[0])
    assert service.order.donations == ()
    assert service.book.heard() == []


def test_tips_taken_elsewhere_are_deleted_without_a_call(service: Service) -> None:
    service.accept_externally(CASH)
    service.delete(service.add(CASH, is_processed=True))
    assert service.order.donations == ()
    assert sum(row.sum for row in service.book.register.reports.of_present_shift()) == 0


def test_tips_that_a_plugin_took_are_cancelled(service: Service) -> None:
    service.book.outside.answer(CAN, YES)
    item = service.add(HOTEL)
    service.book.heard()
    service.delete(item)
    assert service.book.heard() == ["hotel.emergency_cancel_payment 15.00"]
    assert service.order.donations == ()


def test_tips_whose_cancel_is_refused_stay(service: Service) -> None:
    service.book.outside.answer(CAN, YES)
    item = service.add(HOTEL)
    service.book.outside.answer(ProcessorMethod.EMERGENCY_CANCEL_PAYMENT, Failed("No"))
    with pytest.raises(PaymentActionFailedException):
        service.delete(item)
    assert service.order.donations == (item,)


def test_payment_is_no_tips_to_delete(service: Service) -> None:
    service.book.choose(service.order_id, CASH)
    item = service.order.payments[0]
    with pytest.raises(EntityNotFoundException) as error:
        service.delete(item)
    assert error.value.entity_id == item.id


def test_tips_of_another_kind_of_service_are_refused() -> None:
    service = Service()
    couriers = replace(TIPS_TYPE, order_service_types=("Доставка",))
    restaurant = replace(service.book.register.state.restaurant, donation_types=(couriers,))
    service.book.register.state.commit("couriers", restaurant=restaurant)
    with pytest.raises(ConstraintViolationException, match="get_donation_types_compatible_with"):
        service.add(CASH, is_processed=True)
    assert service.order.donations == ()
