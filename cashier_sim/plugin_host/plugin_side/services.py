"""Makes the services that a call brings. Runs in the plugin's process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.plugin_side.operations import OperationServiceProxy
from cashier_sim.plugin_host.plugin_side.proxies import (
    PaymentDataContextProxy,
    ProgressBarProxy,
    ReceiptPrinterProxy,
    ViewManagerProxy,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cashier_sim.plugin_host.plugin_side.asking import Asker
    from cashier_sim.plugin_host.plugin_side.scopes import CallScope

_SERVICES: Mapping[str, Callable[[Asker, CallScope], object]] = {
    "printer": ReceiptPrinterProxy,
    "view_manager": ViewManagerProxy,
    "context": PaymentDataContextProxy,
    "progress_bar": ProgressBarProxy,
    "operation_service": OperationServiceProxy,
}


def call_service(name: str, asker: Asker, scope: CallScope) -> object:
    """Make a service that lives until its call returns.

    Args:
        name: Its name on the wire.
        asker: Asks the register.
        scope: The call.

    Raises:
        WireError: There is no such service.
    """
    make = _SERVICES.get(name)
    if make is None:
        raise WireError(f"there is no service {name!r}")
    return make(asker, scope)
