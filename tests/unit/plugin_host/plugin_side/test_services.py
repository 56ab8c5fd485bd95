"""The services that a call brings."""

from __future__ import annotations

import pytest

from cashier_sim.plugin_api import (
    NavigatingToPaymentScreenContext,
    OperationService,
    PaymentDataContext,
    ProgressBar,
    ReceiptPrinter,
    ViewManager,
)
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.plugin_side.scopes import CallScope
from cashier_sim.plugin_host.plugin_side.services import call_service
from tests.unit.plugin_host.fake_register import FakeRegister

KINDS = {
    "printer": ReceiptPrinter,
    "view_manager": ViewManager,
    "context": PaymentDataContext,
    "progress_bar": ProgressBar,
    "operation_service": OperationService,
    "payment_screen_context": NavigatingToPaymentScreenContext,
}


@pytest.mark.parametrize("name", wire.CALL_SERVICES)
def test_each_service_of_a_call_has_its_proxy(name: str) -> None:
    service = call_service(name, FakeRegister().asker, CallScope(1, "pay"))
    assert isinstance(service, KINDS[name])


def test_unknown_service_is_refused() -> None:
    with pytest.raises(WireError, match="no service 'fridge'"):
        call_service("fridge", FakeRegister().asker, CallScope(1, "pay"))
