from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError


def test_error_carries_code_and_values() -> None:
    error = EngineError(Code.BELOW_PAID, sum="1.00", paid="2.00")

    assert error.code is Code.BELOW_PAID
    assert error.values == {"sum": "1.00", "paid": "2.00"}
    assert str(error) == "below_paid: sum=1.00, paid=2.00"


def test_error_without_values_is_told_by_its_code() -> None:
    assert str(EngineError(Code.SHIFT_NOT_OPEN)) == "shift_not_open"
