"""`OperationService` as requests to the register: the global one, or the local one of a call.

Runs in the plugin's process; any thread may use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim import plugin_api
from cashier_sim.plugin_api.operations import OperationService
from cashier_sim.plugin_host.plugin_side.asking import DisposableProxy, expect
from cashier_sim.plugin_host.plugin_side.contract_proxies import ContractProxy

if TYPE_CHECKING:
    from cashier_sim.plugin_api import Disposable, FiscalPaymentTypeGroup
    from cashier_sim.plugin_host.plugin_side.asking import Asker
    from cashier_sim.plugin_host.plugin_side.scopes import CallScope


class OperationServiceProxy(ContractProxy, OperationService):
    """The register's operations; the local service ends with its call."""

    def __init__(self, asker: Asker, scope: CallScope | None) -> None:
        """Make a proxy.

        Args:
            asker: Asks the register.
            scope: The call whose order the local service may change; None = the global service.
        """
        super().__init__(asker, scope)
        self.service = "operations" if scope is None else "operation_service"

    def register_payment_system(
        self,
        processor: object,
        can_process_payment_return_without_order: bool = False,
        fiscal_payment_type_group: FiscalPaymentTypeGroup | None = None,
    ) -> Disposable:
        """Register a payment system."""
        group = fiscal_payment_type_group
        answer = self.ask(
            "register_payment_system",
            {
                "processor": self._asker.objects.processor(processor),
                "can_process_payment_return_without_order": (
                    can_process_payment_return_without_order
                ),
                "fiscal_payment_type_group": (
                    plugin_api.FiscalPaymentTypeGroup.DEFAULT if group is None else group
                ),
            },
        )
        return expect(DisposableProxy, answer)
