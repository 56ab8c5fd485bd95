"""Why an operation of a plugin failed, in iikoFront's exceptions and reasons."""

from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.locks import IN_USE_TEXT
from cashier_sim.engine.ports import Notice
from cashier_sim.engine.refusals import as_plugin_error
from cashier_sim.engine.silent_payments import Unattended
from cashier_sim.plugin_api import (
    ConstraintViolationException,
    EntityAlreadyInUseException,
    PaymentActionFailedException,
    PaymentActionFailureReason,
    UnexpectedInternalException,
)

Reason = PaymentActionFailureReason

NOT_SILENT_TEXT = 'Cannot process not "silent" payment item'
"""The message of iikoFront's exception, word for word."""

_REASONS = {
    Code.SHIFT_NOT_OPEN: (
        Reason.CAFE_SESSION_NOT_FOUND,
        "Cannot use cafe session: the till shift is closed; open it with open_cafe_session",
    ),
    Code.ORDER_NOT_OPEN: (
        Reason.ORDER_STATUS_IS_NOT_OPENED,
        "Order {number} is closed or deleted; only an open order is paid",
    ),
    Code.ORDER_NOT_CLOSED: (
        Reason.ORDER_STATUS_IS_NOT_CLOSED,
        "Order {number} is not closed; only a closed order is returned",
    ),
    Code.ORDER_OF_CLOSED_SHIFT: (
        Reason.STORNO_NOT_SUPPORTED,
        "Order {number} was closed in till shift {shift}, which is over; use storno_past_order",
    ),
    Code.ORDER_OF_PRESENT_SHIFT: (
        Reason.STORNO_NOT_SUPPORTED,
        "Order {number} was closed in this till shift; use storno_order",
    ),
    Code.SYSTEM_NOT_LOADED: (
        Reason.PAYMENT_TYPE_NOT_CONFIGURED,
        "Payment system '{key}' of type '{type}' is not registered; load its plugin",
    ),
    Code.PAYMENT_TYPE_DELETED: (
        Reason.PAYMENT_TYPE_NOT_CONFIGURED,
        "Payment type '{type}' is deleted in the back office",
    ),
    Code.RETURN_TYPE_UNFIT: (
        Reason.STORNO_NOT_SUPPORTED,
        "Payment type '{type}' does not return money without an order; take cash, or register "
        "the system with can_process_payment_return_without_order",
    ),
    Code.PAYMENTS_NOT_ENOUGH: (
        Reason.PAYMENT_SUM_NOT_ENOUGH,
        "{due} of order {number} is not covered; add payment items for it",
    ),
    Code.PAYMENT_SUM_ZERO: (
        Reason.PAYMENT_SUM_NOT_ENOUGH,
        "The payment item of type '{type}' has no sum; change it with change_payment_item_sum",
    ),
    Code.PAYMENTS_TOO_LARGE: (
        Reason.PAYMENT_SUM_TOO_LARGE,
        "The payments of order {number} are {excess} too much, and no type gives that as change",
    ),
    Code.PAYMENT_SUM_TOO_LARGE: (
        Reason.PAYMENT_SUM_TOO_LARGE,
        "sum: {sum} is more than the {max} that is left to pay",
    ),
    Code.MORE_THAN_ONE_CHANGE: (
        Reason.MORE_THAN_ONE_PAYMENTS_WITH_CHANGE,
        "Change would come out of both '{type}' and '{other}'; only one type may give it",
    ),
    Code.PAYMENT_TYPE_NOT_COMBINABLE: (
        Reason.UNCOMBINABLE_PAYMENT_TYPES,
        "Payment types '{type}' and '{other}' do not combine",
    ),
}

_GIVEN_UP = {Reason.PAY_ORDER_FAILED: Reason.BEFORE_DO_CHEQUE_OPERATION_FAILED}
"""Reasons of an operation that a subscriber gave up, where they differ from the operation's."""

_UNKNOWN_MONEY = frozenset({Code.PAY_UNKNOWN, Code.CANCEL_UNKNOWN, Code.RETURN_UNKNOWN})
_CHEQUES = {
    Code.CHEQUE_UNKNOWN: (
        "Nobody knows whether the cheque for {sum} was printed; the cashier has to repair that"
    ),
    Code.CHEQUE_MISSING: "{sum} was given back, but its cheque was not printed",
    Code.RETURN_UNFINISHED: (
        "{sum} of order {number} was given back, but the return is not finished; do it again"
    ),
}
_RULES = (ConstraintViolationException, UnexpectedInternalException)


def refused(
    refusal: EngineError, reason: Reason | None, entity_id: UUID | None = None
) -> Exception:
    """The exception for an operation that was refused before anything happened.

    Args:
        refusal: Why.
        reason: Of the operation, for rules that have no reason of their own; None = such a rule
            stays a `ConstraintViolationException`.
        entity_id: What the operation is about.
    """
    if refusal.code is Code.ACT_RUNNING:
        return EntityAlreadyInUseException(IN_USE_TEXT)
    known = _REASONS.get(refusal.code)
    if known is not None:
        own_reason, sentence = known
        return PaymentActionFailedException(sentence.format_map(refusal.values), reason=own_reason)
    error = as_plugin_error(refusal, entity_id)
    if reason is None or not isinstance(error, _RULES):
        return error
    return PaymentActionFailedException(str(error), reason=reason)


def failed(person: Unattended, reason: Reason) -> PaymentActionFailedException:
    """The exception for an operation that began and failed.

    Args:
        person: Who was told and asked meanwhile.
        reason: Of the operation, where what happened says no more.
    """
    for question in person.questions:
        if question.code == Code.CHEQUE_REFUSED:
            return _failed(
                "The fiscal register did not print the cheque",
                Reason.CASH_REGISTER_OPERATION_FAILED,
                question.values["reason"],
            )
    for notice in person.notices:
        return _told(notice, reason)
    return _failed("The payment system gave the operation up", Reason.PAYMENTS_PROCESSING_CANCELED)


def _told(notice: Notice, reason: Reason) -> PaymentActionFailedException:
    code, values = notice.code, notice.values
    if code in _UNKNOWN_MONEY:
        sentence = "Nobody knows what became of {sum} of '{type}'; the cashier has to repair that"
        return _failed(sentence.format_map(values), Reason.PAYMENTS_PROCESSING_FAILED)
    if code in _CHEQUES:
        sentence = _CHEQUES[Code(code)].format_map(values)
        return _failed(sentence, Reason.CASH_REGISTER_OPERATION_FAILED)
    if code == Code.GIVEN_UP_BY_PLUGIN:
        own_reason = _GIVEN_UP.get(reason, reason)
        return _failed(f"Plugin {values['plugin']} gave it up", own_reason, values["message"])
    if code in _REASONS:
        own_reason, sentence = _REASONS[Code(code)]
        return _failed(sentence.format_map(values), own_reason)
    details = notice.message or values.get("error", "")
    return _failed("The payment system failed", Reason.PAYMENTS_PROCESSING_FAILED, details)


def _failed(message: str, reason: Reason, details: str = "") -> PaymentActionFailedException:
    told = f"{message}: {details}" if details else message
    return PaymentActionFailedException(told, reason=reason, details=details)
