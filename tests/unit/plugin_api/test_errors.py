from uuid import UUID

import pytest

from cashier_sim.plugin_api import (
    CannotAddInactiveProductException,
    ConstraintViolationException,
    DeviceException,
    EntityModifiedException,
    FrontApiException,
    PaymentActionCancelledException,
    PaymentActionFailedException,
    PaymentActionFailureReason,
    PaymentTypeConfigurationException,
    PermissionDeniedException,
)


def test_failure_carries_its_message() -> None:
    assert PaymentActionFailedException("Declined").message == "Declined"
    assert str(PaymentActionFailedException("Declined")) == "Declined"
    assert PaymentActionFailedException().message == ""


def test_payment_exceptions_are_no_errors_of_the_api() -> None:
    for kind in (PaymentActionFailedException, PaymentActionCancelledException):
        assert not issubclass(kind, FrontApiException)


def test_stale_entity_is_named() -> None:
    error = EntityModifiedException("stale", UUID(int=7))
    assert (error.message, error.entity_id) == ("stale", UUID(int=7))


def test_narrow_errors_are_caught_by_their_wide_ones() -> None:
    with pytest.raises(ConstraintViolationException) as caught:
        raise CannotAddInactiveProductException("Soup")
    assert caught.value.message == "Soup"


def test_item_of_a_refused_payment_may_be_kept() -> None:
    assert not PaymentActionFailedException("no").keep_in_order
    assert not PaymentActionCancelledException().keep_in_order
    assert PaymentActionFailedException("no", True).keep_in_order
    assert PaymentActionCancelledException(True).keep_in_order


def test_failure_of_an_operation_says_why() -> None:
    plain = PaymentActionFailedException("no")
    assert (plain.reason, plain.details) == (None, "")
    reason = PaymentActionFailureReason.PAY_ORDER_FAILED
    told = PaymentActionFailedException("no", reason=reason, details="declined")
    assert (told.reason, told.details) == (reason, "declined")


def test_errors_carry_what_caused_them() -> None:
    missing = PermissionDeniedException("no", ("F_STRN",), ("Storno",))
    assert (missing.codes, missing.local_names) == (("F_STRN",), ("Storno",))
    assert PaymentTypeConfigurationException("no", UUID(int=1)).payment_type_id == UUID(int=1)
    assert DeviceException("no", 7).internal_error_code == 7
