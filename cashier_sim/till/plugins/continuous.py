"""`execute_continuous_operation`: a callback with a call of its own, inside a service request."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.ports import Outcome
from cashier_sim.plugin_api import ArgumentException
from cashier_sim.plugin_host.calls import Ref, ServiceRequest
from cashier_sim.till.plugin_services import TillServices
from cashier_sim.till.screen_calls import (
    SCREEN_OFFERS,
    ScreenCallback,
    ScreenPoint,
    checked_callback,
)
from cashier_sim.till.screen_operations import answer_of


class CallsBack(Protocol):
    """Calls a plugin's callback in a call of its own."""

    def __call__(
        self, point: ScreenPoint, callback: ScreenCallback, lock_owner: LockOwner
    ) -> Awaitable[Outcome]:
        """Call it and wait for its end."""
        ...


async def execute_continuously(
    request: ServiceRequest,
    owner: LockOwner,
    *,
    till: TillServices,
    call_back: CallsBack,
    release: Callable[[Ref], None],
) -> None:
    """Run a plugin's callback; what it edits stays locked until it returns.

    Args:
        request: The request, with the callback.
        owner: Whose locks are kept: the service that was asked is the callback's own.
        till: Carries out the edits.
        call_back: Calls the plugin.
        release: Told the callback when it is not called any more.

    Raises:
        ArgumentException: The callback does not take one operation service.
        ServiceError: What the callback raised, by name.
    """
    callback = request.arguments["callback"]
    if not isinstance(callback, Ref):
        raise ArgumentException(f"callback must be a function, not {callback!r}")
    try:
        point = ScreenPoint.CONTINUOUS_OPERATION
        checked = checked_callback(request.method, request.plugin, callback, SCREEN_OFFERS[point])
        with till.operations(owner).kept():
            answer_of(await call_back(point, checked, owner))
    finally:
        release(callback)
