import pytest

from cashier_sim.receipt.errors import PictureError, ReceiptError, WidthProfileError


@pytest.mark.parametrize("error", [PictureError, WidthProfileError])
def test_every_error_is_one_of_this_package_and_a_value_error(error: type[Exception]) -> None:
    assert issubclass(error, ReceiptError)
    assert issubclass(error, ValueError)
