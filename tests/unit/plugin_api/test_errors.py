from uuid import UUID

import pytest

from cashier_sim.plugin_api import (
    CannotAddInactiveProductException,
    ConstraintViolationException,
    EntityModifiedException,
    FrontApiException,
    PaymentActionCancelledException,
    PaymentActionFailedException,
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
