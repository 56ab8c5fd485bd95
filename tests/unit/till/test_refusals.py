from __future__ import annotations

import pytest

from cashier_sim.engine.codes import Code as EngineCode
from cashier_sim.engine.errors import EngineError
from cashier_sim.plugin_api import (
    ArgumentOutOfRangeException,
    ConstraintViolationException,
    EntityAlreadyInUseException,
    EntityNotFoundException,
)
from cashier_sim.till.commands import Refusal
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.refusals import REFUSING_ERRORS, refusal_of


@pytest.mark.parametrize(
    ("error", "refusal"),
    [
        (RefusedError("wrong_pin"), Refusal("wrong_pin")),
        (EngineError(EngineCode.ORDER_EMPTY, number="5"), Refusal("order_empty", {"number": "5"})),
        (EntityAlreadyInUseException("busy"), Refusal("order_in_use", {"holder": "somebody"})),
        (EntityNotFoundException("no order"), Refusal("not_found", {"problem": "no order"})),
        (
            ConstraintViolationException("a rule"),
            Refusal("argument_invalid", {"problem": "a rule"}),
        ),
        (
            ArgumentOutOfRangeException("too much"),
            Refusal("argument_invalid", {"problem": "too much"}),
        ),
    ],
)
def test_errors_of_the_layers_below_become_refusals(error: Exception, refusal: Refusal) -> None:
    assert isinstance(error, REFUSING_ERRORS)
    assert refusal_of(error) == refusal
