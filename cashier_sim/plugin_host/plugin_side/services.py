"""Makes the services that a call brings. Runs in the plugin's process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_host.errors import WireError
from cashier_sim.plugin_host.plugin_side.contract_proxies import made
from cashier_sim.plugin_host.plugin_side.operations import OperationServiceProxy
from cashier_sim.plugin_host.plugin_side.proxies import (
    PaymentDataContextProxy,
    ProgressBarProxy,
    ReceiptPrinterProxy,
    ViewManagerProxy,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cashier_sim.plugin_host.plugin_side import screen_proxies
    from cashier_sim.plugin_host.plugin_side.asking import Asker
    from cashier_sim.plugin_host.plugin_side.scopes import CallScope
else:
    # Brings the entities with it, and only few plugins subscribe on the cash screen.
    screen_proxies = LateModule("cashier_sim.plugin_host.plugin_side.screen_proxies")


def _payment_screen_context(asker: Asker, scope: CallScope) -> object:
    return made(screen_proxies.NavigatingToPaymentScreenContextProxy, asker, scope)


_SERVICES: Mapping[str, Callable[[Asker, CallScope], object]] = {
    "printer": ReceiptPrinterProxy,
    "view_manager": ViewManagerProxy,
    "context": PaymentDataContextProxy,
    "progress_bar": ProgressBarProxy,
    "operation_service": OperationServiceProxy,
    "payment_screen_context": _payment_screen_context,
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
