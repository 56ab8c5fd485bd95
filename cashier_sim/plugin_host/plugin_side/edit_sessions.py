"""`EditSession` as requests to the register, which gathers the edits. Runs in the plugin's process.

Loads with the first session.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim.plugin_api.operations.edit_session import EditSession
from cashier_sim.plugin_host import wire
from cashier_sim.plugin_host.plugin_side.contract_proxies import ContractProxy
from cashier_sim.plugin_host.plugin_side.objects import Travelling

if TYPE_CHECKING:
    from cashier_sim.plugin_host.plugin_side.asking import Asker
    from cashier_sim.plugin_host.plugin_side.scopes import CallScope


class EditSessionProxy(ContractProxy, EditSession, Travelling):
    """One edit session; that of a local service ends with its call."""

    service = wire.EDIT_SESSION

    def __init__(self, asker: Asker, scope: CallScope | None, number: object) -> None:
        """Make a proxy.

        Args:
            asker: Asks the register.
            scope: The call of the service that began it; None = the global service did.
            number: The register's number of the session.
        """
        super().__init__(asker, scope)
        self.number = number
        self.json = {wire.TAG: wire.SERVICE_OBJECT, "t": wire.EDIT_SESSION, "v": number}
