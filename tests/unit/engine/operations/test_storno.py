"""Row 23 of the click-to-call table: a plugin returns closed orders."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.locks import SCREEN, LockOwner
from cashier_sim.engine.ports import Failed, FiscalRefused, ProcessorMethod
from cashier_sim.plugin_api import (
    ChequeAdditionalInfo,
    Credentials,
    EntityAlreadyInUseException,
    EntityModifiedException,
    Order,
    OrderStatus,
    PaymentActionFailedException,
    PermissionDeniedException,
)
from cashier_sim.plugin_api import PaymentActionFailureReason as Reason
from tests.unit.engine.playbook import ANN, BONUS, CASH, HOTEL, SOUP, TEA, Playbook, run

SILENT_RETURN = ProcessorMethod.RETURN_PAYMENT_SILENTLY


class Service:
    """A global service of a plugin, at a register whose hotel returns silently."""

    def __init__(self) -> None:
        self.book = Playbook()
        self.on = self.book.register.operations(LockOwner("plugin"))
        self.book.outside.methods.add(("hotel", SILENT_RETURN))

    @property
    def credentials(self) -> Credentials:
        return self.on.get_default_credentials()

    def order(self, order_id: UUID) -> Order:
        return self.book.record(order_id).order

    def storno(self, order_id: UUID, info: ChequeAdditionalInfo | None = None) -> Order:
        return run(self.on.storno_order(self.order(order_id), self.credentials, info))

    def past(self) -> UUID:
        """An order of an earlier till shift; the log is empty again."""
        order_id = self.book.order(SOUP, TEA)
        self.book.choose(order_id, CASH)
        assert self.book.pay(order_id)
        assert run(self.book.register.shifts.close(ANN))
        run(self.book.register.shifts.open(ANN))
        self.book.heard()
        return order_id


@pytest.fixture
def service() -> Service:
    return Service()


def test_order_is_returned_silently_into_an_open_clone(service: Service) -> None:
    order_id = service.book.closed((HOTEL, "60"), (CASH, None))
    clone = service.storno(order_id, ChequeAdditionalInfo(email="a@b.c"))
    assert service.book.heard() == ["hotel.return_payment_silently 60.00", "cheque return 100.00"]
    assert service.book.outside.calls[-1].is_silent
    assert clone == service.order(clone.id)
    assert (clone.status, clone.storned_order_id) == (OrderStatus.NEW, order_id)
    assert service.order(order_id).status is OrderStatus.DELETED
    assert "a@b.c" in str(service.book.outside.cheques[-1].document)


def test_prepayment_needs_no_silent_return_since_it_survives(service: Service) -> None:
    order_id = service.book.order()
    service.book.prepaid(order_id, BONUS, "40")
    service.book.choose(order_id, CASH)
    assert service.book.pay(order_id)
    clone = service.storno(order_id)
    assert [item.is_prepay for item in clone.payments] == [True]


def test_system_that_cannot_return_silently_is_left_to_the_cashier(service: Service) -> None:
    order_id = service.book.closed((HOTEL, "60"), (BONUS, None))
    with pytest.raises(PaymentActionFailedException, match="'Bonus'") as error:
        service.storno(order_id)
    assert error.value.reason is Reason.STORNO_NOT_SUPPORTED
    assert service.book.heard() == []


@pytest.mark.parametrize("tipped", [True, False])
def test_tips_have_to_be_returnable_silently_too(service: Service, tipped: bool) -> None:
    order_id = service.book.order()
    service.book.choose(order_id, CASH)
    if tipped:
        service.book.tip(order_id, BONUS)
    assert service.book.pay(order_id)
    if tipped:
        with pytest.raises(PaymentActionFailedException):
            service.storno(order_id)
    else:
        assert service.storno(order_id).status is OrderStatus.NEW


def test_refused_storno_tells_why_and_can_be_done_again(service: Service) -> None:
    order_id = service.book.closed((HOTEL, None))
    service.book.outside.answer(SILENT_RETURN, Failed("Too late"))
    with pytest.raises(PaymentActionFailedException) as error:
        service.storno(order_id)
    assert (error.value.reason, error.value.details) == (
        Reason.PAYMENTS_PROCESSING_FAILED,
        "Too late",
    )
    assert service.storno(order_id).status is OrderStatus.NEW


def test_return_whose_cheque_is_refused_is_finished_by_doing_it_again(service: Service) -> None:
    order_id = service.book.closed((HOTEL, None))
    service.book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    with pytest.raises(PaymentActionFailedException) as error:
        service.storno(order_id)
    assert error.value.reason is Reason.CASH_REGISTER_OPERATION_FAILED
    service.book.heard()
    service.storno(order_id)
    assert service.book.heard() == ["cheque return 100.00"]


def test_open_order_and_past_order_are_not_storned(service: Service) -> None:
    with pytest.raises(PaymentActionFailedException) as error:
        service.storno(service.book.order())
    assert error.value.reason is Reason.ORDER_STATUS_IS_NOT_CLOSED
    with pytest.raises(PaymentActionFailedException, match="storno_past_order") as error:
        service.storno(service.past())
    assert error.value.reason is Reason.STORNO_NOT_SUPPORTED


def test_order_that_somebody_holds_is_in_use_and_a_stale_one_modified(service: Service) -> None:
    order_id = service.book.closed((CASH, None))
    stale = replace(service.order(order_id), revision=1)
    with pytest.raises(EntityModifiedException):
        run(service.on.storno_order(stale, service.credentials))
    with (
        service.book.register.state.locks.hold(order_id, SCREEN),
        pytest.raises(EntityAlreadyInUseException),
    ):
        service.storno(order_id)


def test_user_without_the_right_returns_nothing(service: Service) -> None:
    restaurant = service.book.register.state.restaurant
    nobody = replace(restaurant.plugin_user, rights=frozenset())
    service.book.register.state.commit("x", restaurant=replace(restaurant, plugin_user=nobody))
    order_id = service.book.closed((CASH, None))
    with pytest.raises(PermissionDeniedException) as error:
        service.storno(order_id)
    assert error.value.codes == ("F_STRN",)


# past orders


def test_past_order_is_returned_as_goods(service: Service) -> None:
    order_id = service.past()
    order, by = service.order(order_id), service.credentials
    run(service.on.storno_past_order(order, HOTEL.payment_type, by))
    assert service.book.heard() == [
        "hotel.return_payment_without_order 133.33",
        "cheque goods_return 133.33",
    ]
    call = service.book.outside.calls[-1]
    assert (call.is_silent, call.arguments["order_id"]) == (True, order_id)
    with pytest.raises(PaymentActionFailedException) as error:
        run(service.on.storno_past_order(service.order(order_id), HOTEL.payment_type, by))
    assert error.value.reason is Reason.STORNO_ORDER_FAILED


def test_chosen_dishes_of_a_past_order_are_returned(service: Service) -> None:
    order_id = service.past()
    order = service.order(order_id)
    tea = order.items[1]
    run(service.on.storno_past_order_items(order, (tea,), CASH.payment_type, service.credentials))
    assert service.book.heard() == ["cheque goods_return 33.33"]
    assert service.book.record(order_id).returned_items == {tea.id: Decimal(1)}
    with pytest.raises(PaymentActionFailedException):
        run(
            service.on.storno_past_order_items(
                service.order(order_id), (tea,), CASH.payment_type, service.credentials
            )
        )


def test_type_that_returns_nothing_without_an_order_is_refused(service: Service) -> None:
    order = service.order(service.past())
    with pytest.raises(PaymentActionFailedException, match="take cash") as error:
        run(service.on.storno_past_order(order, BONUS.payment_type, service.credentials))
    assert error.value.reason is Reason.STORNO_NOT_SUPPORTED


def test_past_order_whose_cheque_is_refused_is_not_returned(service: Service) -> None:
    order_id = service.past()
    service.book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    with pytest.raises(PaymentActionFailedException) as error:
        run(
            service.on.storno_past_order(
                service.order(order_id), CASH.payment_type, service.credentials
            )
        )
    assert error.value.reason is Reason.CASH_REGISTER_OPERATION_FAILED
    assert service.book.record(order_id).returned_items == {}
