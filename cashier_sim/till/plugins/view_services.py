"""Answers what one plugin asks of `ViewManager`."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from cashier_sim.engine.locks import SCREEN
from cashier_sim.plugin_api import ArgumentException, NotSupportedException, Order, User
from cashier_sim.plugin_host.calls import ServiceRequest
from cashier_sim.till.plugin_services import TillServices
from cashier_sim.till.plugins.asked import ShownDialog, text_argument
from cashier_sim.till.plugins.dialogs import dialog_of
from cashier_sim.till.plugins.permission_dialogs import PERMISSION_CHECKS, permission_check


class ViewServices:
    """The dialogs of one plugin, its line in the waiting window, and where the screen goes next.

    Lives on the register's thread.

    Args:
        api_version: Of the plugin's manifest.
        till: What carries it out.
        pause_limit: Stops a call's time limit while its dialog is open.
    """

    def __init__(
        self,
        api_version: str | None,
        till: TillServices,
        pause_limit: Callable[[int], AbstractContextManager[None]],
    ) -> None:
        self._api_version = api_version
        self._till = till
        self._pause_limit = pause_limit

    async def __call__(self, request: ServiceRequest) -> object:
        """Carry out one request.

        Raises:
            ArgumentException: An argument has the wrong type or range; the sentence names it.
            EntityNotFoundException: The order to go to does not exist.
            NotSupportedException: It came from outside a call.
        """
        call_id = request.call_id
        if call_id is None:
            raise NotSupportedException(f"{request.service} lives only during a call")
        match request.method:
            case "change_progress_bar_message":
                message = text_argument(request.arguments, "message")
                self._till.show_waiting_message(call_id, message)
                return None
            case "navigate_to_order_after_operation":
                self._till.open_order_afterwards(self._existing(request.arguments["order"]).id)
                return None
            case _:
                return await self._ask(call_id, request)

    async def _ask(self, call_id: int, request: ServiceRequest) -> object:
        shown = self._shown(request)
        if isinstance(shown, User):
            return shown
        with self._pause_limit(call_id):
            answer = await self._till.show_dialog(call_id, shown.dialog)
        return shown.result(answer)

    def _shown(self, request: ServiceRequest) -> ShownDialog | User:
        if request.method in PERMISSION_CHECKS:
            return permission_check(request.arguments, self._till.staff())
        return dialog_of(request.method, request.arguments, self._api_version)

    def _existing(self, order: object) -> Order:
        if not isinstance(order, Order):
            raise ArgumentException(f"order must be an Order, not {order!r}")
        return self._till.operations(SCREEN).get_order_by_id(order.id)
