"""What a call brings from the register's screens. Runs in the plugin's process.

Loads with the first call that brings such an object, since the contract's entities come with it.
"""

from __future__ import annotations

from cashier_sim.plugin_api.screens import NavigatingToPaymentScreenContext
from cashier_sim.plugin_host.plugin_side.contract_proxies import ContractProxy


class NavigatingToPaymentScreenContextProxy(ContractProxy, NavigatingToPaymentScreenContext):
    """What a subscriber may say while the cash screen opens."""

    service = "payment_screen_context"
