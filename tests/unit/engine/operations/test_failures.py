from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.operations.failures import Reason, failed, refused
from cashier_sim.engine.ports import Notice, Question
from cashier_sim.engine.silent_payments import Unattended
from cashier_sim.plugin_api import (
    ConstraintViolationException,
    EntityAlreadyInUseException,
    EntityNotFoundException,
    PaymentActionFailedException,
)
from tests.unit.engine.playbook import run

VALUES = {
    name: name
    for name in (
        "number",
        "shift",
        "key",
        "type",
        "other",
        "due",
        "excess",
        "sum",
        "max",
        "reason",
        "kept",
        "plugin",
        "message",
        "error",
    )
}


def refusal(code: Code) -> EngineError:
    return EngineError(code, **VALUES)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (Code.SHIFT_NOT_OPEN, Reason.CAFE_SESSION_NOT_FOUND),
        (Code.ORDER_NOT_OPEN, Reason.ORDER_STATUS_IS_NOT_OPENED),
        (Code.ORDER_NOT_CLOSED, Reason.ORDER_STATUS_IS_NOT_CLOSED),
        (Code.ORDER_OF_CLOSED_SHIFT, Reason.STORNO_NOT_SUPPORTED),
        (Code.SYSTEM_NOT_LOADED, Reason.PAYMENT_TYPE_NOT_CONFIGURED),
        (Code.PAYMENT_TYPE_DELETED, Reason.PAYMENT_TYPE_NOT_CONFIGURED),
        (Code.RETURN_TYPE_UNFIT, Reason.STORNO_NOT_SUPPORTED),
        (Code.PAYMENTS_NOT_ENOUGH, Reason.PAYMENT_SUM_NOT_ENOUGH),
        (Code.PAYMENT_SUM_ZERO, Reason.PAYMENT_SUM_NOT_ENOUGH),
        (Code.PAYMENTS_TOO_LARGE, Reason.PAYMENT_SUM_TOO_LARGE),
        (Code.PAYMENT_SUM_TOO_LARGE, Reason.PAYMENT_SUM_TOO_LARGE),
        (Code.MORE_THAN_ONE_CHANGE, Reason.MORE_THAN_ONE_PAYMENTS_WITH_CHANGE),
        (Code.PAYMENT_TYPE_NOT_COMBINABLE, Reason.UNCOMBINABLE_PAYMENT_TYPES),
        (Code.OUTCOME_UNKNOWN, Reason.PAY_ORDER_FAILED),
        (Code.ORDER_EMPTY, Reason.PAY_ORDER_FAILED),
    ],
)
def test_refused_payment_has_its_reason(code: Code, reason: Reason) -> None:
    error = refused(refusal(code), Reason.PAY_ORDER_FAILED)
    assert isinstance(error, PaymentActionFailedException)
    assert error.reason is reason
    assert error.message


def test_rules_stay_rules_where_the_contract_says_so() -> None:
    error = refused(refusal(Code.PAYMENT_PROCESSED), None)
    assert isinstance(error, ConstraintViolationException)


def test_what_is_not_there_is_named_by_its_id() -> None:
    item_id = UUID(int=7)
    error = refused(refusal(Code.PAYMENT_NOT_FOUND), Reason.PAY_ORDER_FAILED, item_id)
    assert isinstance(error, EntityNotFoundException)
    assert error.entity_id == item_id


def test_order_that_the_cashier_is_busy_with_is_in_use() -> None:
    error = refused(EngineError(Code.ACT_RUNNING), Reason.PAY_ORDER_FAILED)
    assert isinstance(error, EntityAlreadyInUseException)


def told(*notices: Notice) -> PaymentActionFailedException:
    person = Unattended()
    for notice in notices:
        run(person.tell(notice))
    return failed(person, Reason.BEFORE_DO_CHEQUE_OPERATION_FAILED)


def test_refusal_of_the_fiscal_register_comes_first() -> None:
    person = Unattended()
    run(person.tell(Notice(message="later")))
    run(
        person.ask(
            Question(
                code=Code.CHEQUE_REFUSED,
                options=(Code.RETRY, Code.GIVE_UP),
                values={"reason": "no_paper"},
            )
        )
    )
    error = failed(person, Reason.PAY_ORDER_FAILED)
    assert error.reason is Reason.CASH_REGISTER_OPERATION_FAILED
    assert error.details == "no_paper"


def test_another_question_says_nothing_of_the_failure() -> None:
    person = Unattended()
    run(person.ask(Question(code=Code.UNFINISHED_RETURNS, options=(Code.KEEP_OPEN,))))
    assert failed(person, Reason.PAY_ORDER_FAILED).reason is Reason.PAYMENTS_PROCESSING_CANCELED


@pytest.mark.parametrize(
    ("notice", "reason", "details"),
    [
        (Notice(message="No money"), Reason.PAYMENTS_PROCESSING_FAILED, "No money"),
        (
            Notice(code=Code.PLUGIN_ERROR, values={"type": "Hotel", "error": "KeyError"}),
            Reason.PAYMENTS_PROCESSING_FAILED,
            "KeyError",
        ),
        (
            Notice(code=Code.PLUGIN_FAILED, values={"type": "Hotel"}),
            Reason.PAYMENTS_PROCESSING_FAILED,
            "",
        ),
        (
            Notice(code=Code.PAY_UNKNOWN, values=VALUES),
            Reason.PAYMENTS_PROCESSING_FAILED,
            "",
        ),
        (
            Notice(code=Code.CHEQUE_UNKNOWN, values=VALUES),
            Reason.CASH_REGISTER_OPERATION_FAILED,
            "",
        ),
        (
            Notice(code=Code.GIVEN_UP_BY_PLUGIN, values=VALUES),
            Reason.BEFORE_DO_CHEQUE_OPERATION_FAILED,
            "message",
        ),
        (
            Notice(code=Code.PAYMENTS_NOT_ENOUGH, values=VALUES),
            Reason.PAYMENT_SUM_NOT_ENOUGH,
            "",
        ),
    ],
)
def test_what_was_told_first_is_the_reason(notice: Notice, reason: Reason, details: str) -> None:
    error = told(notice, Notice(message="later"))
    assert (error.reason, error.details) == (reason, details)
    assert details in error.message


def test_payment_that_a_subscriber_gave_up_failed_before_its_cheque() -> None:
    person = Unattended()
    run(person.tell(Notice(code=Code.GIVEN_UP_BY_PLUGIN, values=VALUES)))
    for reason, told_reason in (
        (Reason.PAY_ORDER_FAILED, Reason.BEFORE_DO_CHEQUE_OPERATION_FAILED),
        (Reason.ORDER_BILL_OPERATION_FAILED, Reason.ORDER_BILL_OPERATION_FAILED),
    ):
        assert failed(person, reason).reason is told_reason


def test_quiet_end_is_a_cancel() -> None:
    assert told().reason is Reason.PAYMENTS_PROCESSING_CANCELED
