"""A plugin prints precheques, deletes orders and runs the till shift."""

from collections.abc import Coroutine
from uuid import UUID

import pytest

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.notification_calls import NotificationPoint, Notified
from cashier_sim.engine.ports import (
    FiscalNoAnswer,
    FiscalRefused,
    ProcessorMethod,
    Returned,
    SlipKind,
)
from cashier_sim.plugin_api import (
    ArgumentOutOfRangeException,
    CafeSessionException,
    ConstraintViolationException,
    Credentials,
    Order,
    OrderStatus,
    PaymentActionFailedException,
)
from cashier_sim.plugin_api import PaymentActionFailureReason as Reason
from tests.unit.engine.playbook import ANN, CASH, HOTEL, NO_ANSWER, Playbook, run

OBJECTION = Notified(is_aborted=True, plugin_name="Club", message="No")


class Service:
    """A global service of a plugin."""

    def __init__(self, *, shift: bool = True) -> None:
        self.book = Playbook(shift=shift)
        self.on = self.book.register.operations(LockOwner("plugin"))

    @property
    def credentials(self) -> Credentials:
        return self.on.get_default_credentials()

    def order(self, order_id: UUID) -> Order:
        return self.book.record(order_id).order


@pytest.fixture
def service() -> Service:
    return Service()


def test_bill_comes_as_text_of_the_tapes_width_and_is_not_printed(service: Service) -> None:
    order_id = service.book.order()
    text = run(service.on.bill_order(service.order(order_id), 32, service.credentials))
    assert service.order(order_id).status is OrderStatus.BILL
    assert service.book.outside.slips == []
    lines = text.splitlines()
    assert max(map(len, lines)) == 32
    assert "-" * 32 in lines
    assert any(line.startswith("К ОПЛАТЕ") and line.endswith("100.00") for line in lines)


@pytest.mark.parametrize("width", [7, 201])
def test_tape_that_no_printer_has_is_refused(service: Service, width: int) -> None:
    order = service.order(service.book.order())
    with pytest.raises(ArgumentOutOfRangeException, match="tape_width"):
        run(service.on.bill_order(order, width, service.credentials))


def test_objection_keeps_the_order_new(service: Service) -> None:
    order_id = service.book.order()
    point = NotificationPoint.BEFORE_ORDER_BILL
    service.book.outside.notified_answers[point].extend([OBJECTION] * 2)
    for act in (
        service.on.bill_order(service.order(order_id), 32, service.credentials),
        service.on.print_bill_cheque(service.order(order_id), service.credentials),
    ):
        with pytest.raises(PaymentActionFailedException) as error:
            run(waited(act))
        assert error.value.reason is Reason.ORDER_BILL_OPERATION_FAILED
        assert error.value.details == "No"
    assert service.order(order_id).status is OrderStatus.NEW


async def waited(act: Coroutine[object, None, object]) -> None:
    await act


def test_bill_is_printed_and_printed_again(service: Service) -> None:
    order_id = service.book.order()
    for _ in range(2):
        run(service.on.print_bill_cheque(service.order(order_id), service.credentials))
    assert [kind for kind, _ in service.book.outside.slips] == [SlipKind.PRECHEQUE] * 2
    assert service.order(order_id).status is OrderStatus.BILL


def test_empty_order_has_no_bill(service: Service) -> None:
    order = service.book.register.orders.create(ANN).order
    with pytest.raises(PaymentActionFailedException, match="has no dishes") as error:
        run(service.on.print_bill_cheque(order, service.credentials))
    assert error.value.reason is Reason.ORDER_BILL_OPERATION_FAILED


def test_bill_is_cancelled_once(service: Service) -> None:
    order_id = service.book.order()
    run(service.on.print_bill_cheque(service.order(order_id), service.credentials))
    run(service.on.cancel_bill(service.order(order_id), service.credentials))
    assert service.order(order_id).status is OrderStatus.NEW
    with pytest.raises(PaymentActionFailedException, match="has no precheque"):
        run(service.on.cancel_bill(service.order(order_id), service.credentials))
    assert service.book.is_free(order_id)


def test_order_without_money_is_deleted(service: Service) -> None:
    order_id = service.book.order()
    run(service.on.delete_order(service.order(order_id), service.credentials))
    assert service.order(order_id).status is OrderStatus.DELETED


def test_order_with_money_is_not_deleted(service: Service) -> None:
    order_id = service.book.order()
    service.book.prepaid(order_id, HOTEL)
    with pytest.raises(ConstraintViolationException, match="unprocess_payment"):
        run(service.on.delete_order(service.order(order_id), service.credentials))


def test_order_that_a_subscriber_wants_kept_is_not_deleted(service: Service) -> None:
    order_id = service.book.order()
    point = NotificationPoint.BEFORE_DELETE_ORDER
    service.book.outside.notified_answers[point].append(OBJECTION)
    with pytest.raises(PaymentActionFailedException, match="Plugin Club gave it up: No"):
        run(service.on.delete_order(service.order(order_id), service.credentials))
    assert service.order(order_id).status is OrderStatus.NEW


def test_shift_opens_and_closes_with_the_plugins_listening() -> None:
    service = Service(shift=False)
    run(service.on.open_cafe_session(service.credentials))
    assert service.on.is_all_cafe_sessions_open()
    with pytest.raises(CafeSessionException, match="1 is open already"):
        run(service.on.open_cafe_session(service.credentials))
    run(service.on.close_cafe_session(service.credentials))
    assert not service.on.is_all_cafe_sessions_open()
    with pytest.raises(CafeSessionException, match="is not open"):
        run(service.on.close_cafe_session(service.credentials))
    assert service.book.heard() == [
        "cafe_session_opening",
        "cafe_session_closing",
        "cheque z_report 0.00",
    ]
    assert all(call.is_silent for call in service.book.outside.notified)


def test_shift_stays_open_without_its_report(service: Service) -> None:
    service.book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    with pytest.raises(CafeSessionException, match="Z report: no_paper"):
        run(service.on.close_cafe_session(service.credentials))
    assert service.on.is_all_cafe_sessions_open()


def test_shift_whose_report_is_unknown_stays_open(service: Service) -> None:
    service.book.outside.fiscal_answers.append(FiscalNoAnswer())
    with pytest.raises(CafeSessionException, match="whether the Z report"):
        run(service.on.close_cafe_session(service.credentials))
    with pytest.raises(CafeSessionException, match="what became of 1 payments"):
        run(service.on.close_cafe_session(service.credentials))


def test_shift_with_an_unfinished_return_stays_open(service: Service) -> None:
    order_id = service.book.closed((HOTEL, "60"), (CASH, "40"))
    service.book.outside.fiscal_answers.append(FiscalRefused("no_paper"))
    assert run(service.book.register.returns.return_payment(order_id, ANN)) is None
    with pytest.raises(CafeSessionException, match="Returns of orders 1 are not finished"):
        run(service.on.close_cafe_session(service.credentials))


def test_shift_with_taken_money_in_an_open_order_stays_open(service: Service) -> None:
    order_id, _, _ = service.book.two_plugins()
    service.book.outside.answer(ProcessorMethod.PAY, Returned(), NO_ANSWER)
    assert not service.book.pay(order_id)
    service.book.register.repairs.mark_not_done(service.book.unknown().id)
    with pytest.raises(CafeSessionException, match="Order 1 holds taken payments"):
        run(service.on.close_cafe_session(service.credentials))


def test_shift_does_not_close_while_the_cashier_works(service: Service) -> None:
    with pytest.raises(CafeSessionException, match="busy"):
        run(busy_close(service))


async def busy_close(service: Service) -> None:
    background = service.book.register.operations(LockOwner("other"))
    credentials = background.get_default_credentials()
    service.book.outside.during_shift = lambda: run(background.close_cafe_session(credentials))
    await service.on.close_cafe_session(service.credentials)
