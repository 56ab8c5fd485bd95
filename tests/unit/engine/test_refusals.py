from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.refusals import as_plugin_error
from cashier_sim.plugin_api import (
    ArgumentOutOfRangeException,
    CafeSessionException,
    CannotAddInactiveProductException,
    CannotUseInactiveEntityException,
    ConstraintViolationException,
    EntityNotFoundException,
    EntityUsingException,
    UnexpectedInternalException,
)


@pytest.mark.parametrize(
    ("refusal", "kind", "words"),
    [
        (EngineError(Code.ORDER_NOT_NEW, number="7"), ConstraintViolationException, "Order 7"),
        (EngineError(Code.ORDER_NOT_OPEN, number="7"), ConstraintViolationException, "New or Bill"),
        (
            EngineError(Code.BELOW_PAID, sum="1.00", paid="2.00"),
            ConstraintViolationException,
            "cost 1.00, less than the 2.00",
        ),
        (
            EngineError(Code.PAYMENT_PROCESSED, type="Hotel"),
            ConstraintViolationException,
            "item 'Hotel' is taken",
        ),
        (
            EngineError(Code.OUTCOME_UNKNOWN, number="7"),
            ConstraintViolationException,
            "order 7; the cashier has to repair it",
        ),
        (
            EngineError(Code.PAYMENT_TYPE_TWICE, type="Hotel"),
            ConstraintViolationException,
            "change its sum instead",
        ),
        (
            EngineError(Code.PAYMENT_TYPE_NOT_COMBINABLE, type="Hotel", other="Cash"),
            ConstraintViolationException,
            "'Hotel' and 'Cash' do not combine",
        ),
        (
            EngineError(Code.NOT_A_DELIVERY, number="7"),
            ConstraintViolationException,
            "use add_payment_item",
        ),
        (
            EngineError(Code.AMOUNT_OUT_OF_RANGE, amount="0", min="0.001", max="999.999"),
            ArgumentOutOfRangeException,
            "amount: 0 is not within 0.001 to 999.999",
        ),
        (
            EngineError(Code.PAYMENT_SUM_NEGATIVE, sum="-1.00"),
            ArgumentOutOfRangeException,
            "sum: -1.00 is negative",
        ),
        (
            EngineError(Code.PAYMENT_SUM_TOO_SMALL, sum="1.00", min="2.00"),
            ArgumentOutOfRangeException,
            "below min_sum 2.00",
        ),
        (
            EngineError(Code.PAYMENT_SUM_TOO_LARGE, sum="3.00", max="2.00"),
            ArgumentOutOfRangeException,
            "above max_sum 2.00",
        ),
        (
            EngineError(Code.PAYMENT_BOUNDS_CROSSED, min="3.00", max="2.00"),
            ArgumentOutOfRangeException,
            "min_sum: 3.00 is above max_sum 2.00",
        ),
        (
            EngineError(Code.CUSTOM_DATA_TOO_LONG, length="5001", max="5000"),
            ArgumentOutOfRangeException,
            "custom_data: 5001 characters",
        ),
        (
            EngineError(Code.PRODUCT_INACTIVE, product="Щи"),
            CannotAddInactiveProductException,
            "'Щи' is not on sale",
        ),
        (
            EngineError(Code.PAYMENT_TYPE_DISABLED, type="Hotel"),
            CannotUseInactiveEntityException,
            "'Hotel' is switched off",
        ),
        (
            EngineError(Code.PAYMENT_NOT_FOUND, number="7"),
            EntityNotFoundException,
            "Order 7 has no payment item",
        ),
        (
            EngineError(Code.DISCOUNT_TYPE_INACTIVE, discount="Club"),
            CannotUseInactiveEntityException,
            "Discount 'Club' is switched off",
        ),
        *(
            (EngineError(code, number="7"), EntityNotFoundException, f"Order 7 has no {words}")
            for code, words in {
                Code.DISH_NOT_FOUND: "dish",
                Code.GUEST_NOT_FOUND: "guest",
                Code.DISCOUNT_NOT_FOUND: "discount",
            }.items()
        ),
        (
            EngineError(Code.NOT_ACCEPTED_EXTERNALLY, type="Hotel"),
            ConstraintViolationException,
            "PaymentType should be CanBeExternalProcessed",
        ),
        (
            EngineError(Code.NOT_EXTERNAL, type="Hotel"),
            ConstraintViolationException,
            "'Hotel' is not external",
        ),
        (
            EngineError(Code.NOT_PRELIMINARY, type="Hotel"),
            ConstraintViolationException,
            "'Hotel' is not preliminary",
        ),
        (EngineError(Code.GUEST_TWICE, number="7"), ConstraintViolationException, "give None"),
        (
            EngineError(Code.GUEST_HAS_DISHES, guest="Ann"),
            ConstraintViolationException,
            "'Ann' has dishes",
        ),
        (EngineError(Code.LAST_GUEST, number="7"), ConstraintViolationException, "keeps one"),
        (
            EngineError(Code.DISCOUNT_TWICE, discount="Club"),
            ConstraintViolationException,
            "'Club' already",
        ),
        (
            EngineError(Code.DISCOUNT_NEEDS_SUM, discount="Club"),
            ConstraintViolationException,
            "use add_flexible_sum_discount",
        ),
        (
            EngineError(Code.DISCOUNT_WITHOUT_SUM, discount="Club"),
            ConstraintViolationException,
            "use add_discount",
        ),
        (
            EngineError(Code.DISCOUNT_SUM_NOT_POSITIVE, sum="0.00"),
            ArgumentOutOfRangeException,
            "sum: 0.00 takes nothing off",
        ),
        (EngineError(Code.SHIFT_NOT_OPEN), CafeSessionException, "open it first"),
        (
            EngineError(Code.ACT_RUNNING),
            UnexpectedInternalException,
            "The register refused: act_running",
        ),
    ],
)
def test_refusal_becomes_the_exception_of_iikofront(
    refusal: EngineError, kind: type[Exception], words: str
) -> None:
    error = as_plugin_error(refusal, UUID(int=5), UUID(int=6))

    assert type(error) is kind
    assert words in str(error)
    if isinstance(error, EntityUsingException):
        is_about_type = isinstance(error, CannotUseInactiveEntityException)
        assert error.entity_id == UUID(int=6 if is_about_type else 5)
