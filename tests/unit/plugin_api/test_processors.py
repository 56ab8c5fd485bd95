import pytest

from cashier_sim.plugin_api import ExternalPaymentProcessor


def test_processor_without_all_members_cannot_be_made() -> None:
    class Half(ExternalPaymentProcessor):
        payment_system_key = "half"
        payment_system_name = "Half"

    with pytest.raises(TypeError, match="abstract method"):
        Half()  # type: ignore[abstract]  # that it is abstract is what is tested


def test_contract_has_the_articles_members() -> None:
    assert ExternalPaymentProcessor.__abstractmethods__ == {
        "payment_system_key",
        "payment_system_name",
        "collect_data",
        "on_payment_added",
        "on_preliminary_payment_editing",
        "pay",
        "emergency_cancel_payment",
        "return_payment",
        "return_payment_without_order",
    }
