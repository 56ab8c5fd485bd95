"""Answers what one plugin asks of the register."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager
from decimal import Decimal
from inspect import isawaitable

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    ChequeAdditionalInfo,
    FiscalPaymentTypeGroup,
    LicenseRestrictionException,
    NotSupportedException,
    ObjectExpiredException,
    ReceiptSlip,
)
from cashier_sim.plugin_host.binding import check_processor
from cashier_sim.plugin_host.calls import DisposableId, Ref, ServiceRequest
from cashier_sim.plugin_host.manifest import Manifest
from cashier_sim.plugin_host.notification_points import (
    NOTIFICATION_POINTS,
    SUBSCRIBE,
    check_subscriber,
)
from cashier_sim.till.plugin_services import PluginEvent, ServiceCall, TillServices
from cashier_sim.till.plugins.asked import known_version, text_argument, version_or_v6
from cashier_sim.till.plugins.continuous import CallsBack
from cashier_sim.till.plugins.data_context import use_context
from cashier_sim.till.plugins.own_objects import OwnObjects
from cashier_sim.till.plugins.registrations import Registrations, Subscription
from cashier_sim.till.plugins.running_calls import OpenCall, RunningCalls
from cashier_sim.till.plugins.screen_services import ScreenServices
from cashier_sim.till.plugins.undertakings import Undertakings
from cashier_sim.till.plugins.view_services import ViewServices
from cashier_sim.till.view import NotificationLevel, RegisteredSystem

_MESSAGES = {
    "add_notification_message": NotificationLevel.INFO,
    "add_warning_message": NotificationLevel.WARNING,
    "add_error_message": NotificationLevel.ERROR,
}

_LEAVES_DELETED_OUT_SINCE = 8
"""The ApiVersion since which `get_orders` gives no deleted orders unless asked to."""

_MAX_TIMEOUT_SECONDS = 366 * 24 * 3600


class PluginServices:
    """The register's services for one plugin; see `cashier_sim.plugin_host.calls.ServiceHandler`.

    Lives on the register's thread.

    Args:
        manifest: Whose services.
        till: What carries them out.
        registrations: Where registrations and subscriptions are kept, of all plugins.
        calls: The open calls, of all plugins.
        pause_limit: Stops a call's time limit while its dialog is open.
        release: Told an object of the plugin's that is not called any more.
        licence_refused: Told the sentence when a registration is refused for want of a licence.
        undertakings: Carry out what must come to its end even without the plugin.
        call_back: Calls a callback of the plugin's.
    """

    def __init__(
        self,
        manifest: Manifest,
        *,
        till: TillServices,
        registrations: Registrations,
        calls: RunningCalls,
        pause_limit: Callable[[int], AbstractContextManager[None]],
        release: Callable[[Ref], None],
        licence_refused: Callable[[str], None],
        call_back: CallsBack,
        undertakings: Undertakings,
    ) -> None:
        self._manifest = manifest
        self._till = till
        self._registrations = registrations
        self._calls = calls
        self._view = ViewServices(manifest.api_version, till, pause_limit)
        self._release = release
        self._licence_refused = licence_refused
        self._undertakings = undertakings
        self._global_owner = LockOwner(manifest.name)
        self._screen = ScreenServices(
            manifest.name,
            till=till,
            registrations=registrations,
            release=release,
            api_version=known_version(manifest.api_version),
        )
        self._own = OwnObjects(
            manifest.name,
            till=till,
            registrations=registrations,
            is_open=lambda call_id: calls.get(call_id) is not None,
            call_back=call_back,
            release=release,
        )
        self._services: dict[str, Callable[[ServiceRequest], Awaitable[object]]] = {
            "operations": self._operations,
            "operation_service": self._operation_service,
            "printer": self._printer,
            "view_manager": self._view,
            "progress_bar": self._progress_bar,
            "context": self._context,
            "payment_screen_context": self._payment_screen_context,
            "notifications": self._notifications,
            "licensing": self._licensing,
            "integration": self._integration,
            "edit_session": self._own.edit,
            "disposable": self._disposable,
        }

    async def __call__(self, request: ServiceRequest) -> object:
        """Carry out one request, noted in the timeline."""
        noted = ServiceCall(
            plugin_name=self._manifest.name,
            call_id=request.inside if request.call_id is None else request.call_id,
            name=f"{request.service}.{request.method}",
            arguments=request.arguments,
        )
        with self._till.serving(noted) as record:
            answer = await self._services[request.service](request)
            record.answered(answer)
        return answer

    async def _integration(self, request: ServiceRequest) -> object:
        answer_to = self._screen.answer_to(request)
        if answer_to is None:
            raise NotSupportedException(f"integration.{request.method} is no request")
        return await answer_to(request)

    async def _operations(self, request: ServiceRequest) -> object:
        return await self._operate(request, self._global_owner)

    async def _operation_service(self, request: ServiceRequest) -> object:
        return await self._operate(request, self._call(request).lock_owner)

    async def _operate(self, request: ServiceRequest, owner: LockOwner) -> object:
        answer_to = self._screen.answer_to(request)
        if answer_to is not None:
            return await answer_to(request)
        answer_own = self._own.answer_to(request)
        if answer_own is not None:
            return await answer_own(request, owner)
        if request.method == "register_payment_system":
            return self._register(request.arguments)
        level = _MESSAGES.get(request.method)
        if level is not None:
            self._notify(level, request.arguments)
            return None
        member = getattr(self._till.operations(owner), request.method)
        answer: object = member(**self._completed(request.arguments))
        return await self._undertakings.carry_out(answer) if isawaitable(answer) else answer

    def _completed(self, arguments: Mapping[str, object]) -> Mapping[str, object]:
        """The arguments of an operation; one left out may mean another thing in each version."""
        if arguments.get("include_deleted", False) is not None:
            return arguments
        is_older = version_or_v6(self._manifest.api_version) < _LEAVES_DELETED_OUT_SINCE
        return {**arguments, "include_deleted": is_older}

    def _register(self, arguments: Mapping[str, object]) -> DisposableId:
        processor = arguments["processor"]
        if not isinstance(processor, Ref):
            raise ArgumentException(f"processor must be an object with methods, not {processor!r}")
        group = arguments["fiscal_payment_type_group"]
        if not isinstance(group, FiscalPaymentTypeGroup):
            raise ArgumentException(f"fiscal_payment_type_group: {group!r} is no such group")
        check_processor(processor)
        self._check_licence()
        name = self._manifest.name
        system = RegisteredSystem(
            key=processor.key,
            name=processor.name,
            returns_without_order=bool(arguments["can_process_payment_return_without_order"]),
            fiscal_group=group,
        )

        def ended() -> None:
            self._release(processor)
            self._till.system_unregistered(name, system)

        held_id = self._registrations.add_system(name, processor, system, ended)
        self._till.system_registered(name, system)
        return DisposableId(held_id)

    def _check_licence(self) -> None:
        module_id = self._manifest.license_module_id
        if module_id is None:
            sentence = "A payment system needs a licence: give LicenseModuleId in Manifest.xml"
        elif not self._till.has_licence(module_id):
            sentence = f"There is no licence for module {module_id}: grant it in the world dock"
        else:
            return
        self._licence_refused(sentence)
        raise LicenseRestrictionException(sentence)

    def _notify(self, level: NotificationLevel, arguments: Mapping[str, object]) -> None:
        timeout = arguments["timeout_seconds"]
        if isinstance(timeout, bool) or not (
            timeout is None or (isinstance(timeout, int | float | Decimal) and timeout > 0)
        ):
            raise ArgumentException(f"timeout_seconds must be more than 0 or None, not {timeout!r}")
        if timeout is not None and timeout > _MAX_TIMEOUT_SECONDS:
            raise ArgumentOutOfRangeException(
                f"timeout_seconds must be at most {_MAX_TIMEOUT_SECONDS}, a year, not {timeout!r}; "
                "None = until closed"
            )
        self._till.notify(
            level,
            text_argument(arguments, "message"),
            text_argument(arguments, "sender"),
            None if timeout is None else float(timeout),
        )

    async def _printer(self, request: ServiceRequest) -> None:
        slip = request.arguments["slip"]
        if not isinstance(slip, ReceiptSlip):
            raise ArgumentException(f"slip must be a ReceiptSlip, not {slip!r}")
        version = known_version(self._manifest.api_version)
        self._till.print_slip(_call_id(request), slip, version)

    async def _progress_bar(self, request: ServiceRequest) -> None:
        message = text_argument(request.arguments, "text")
        self._till.show_waiting_message(_call_id(request), message)

    async def _context(self, request: ServiceRequest) -> str | None:
        draft = self._call(request).draft
        if draft is None:
            raise NotSupportedException("this call has no payment data context")
        return use_context(draft, request.method, request.arguments)

    async def _payment_screen_context(self, request: ServiceRequest) -> object:
        draft = self._call(request).screen_context
        if draft is None:
            raise NotSupportedException("this call opens no cash screen")
        if request.method == "get_cheque_additional_info":
            return draft.cheque_additional_info
        info = request.arguments["info"]
        draft.cheque_additional_info = info if isinstance(info, ChequeAdditionalInfo) else None
        return None

    async def _notifications(self, request: ServiceRequest) -> DisposableId:
        callback = request.arguments["callback"]
        if not isinstance(callback, Ref):
            raise ArgumentException(f"callback must be a function, not {callback!r}")
        name, version = self._manifest.name, self._manifest.api_version
        point = NotificationPoint(request.method.removeprefix(SUBSCRIBE))
        check_subscriber(NOTIFICATION_POINTS[point.value], callback, version)

        def ended() -> None:
            self._release(callback)
            self._till.plugin_happened(name, PluginEvent.UNSUBSCRIBED, text=point.value)

        held_id = self._registrations.add_subscription(
            Subscription(plugin_name=name, point=point, callback=callback, api_version=version),
            ended,
        )
        self._till.plugin_happened(name, PluginEvent.SUBSCRIBED, text=point.value)
        return DisposableId(held_id)

    async def _licensing(self, request: ServiceRequest) -> DisposableId:
        module_id = request.arguments["module_id"]
        if not self._till.has_licence(module_id if isinstance(module_id, int) else None):
            raise LicenseRestrictionException(f"There is no licence for module {module_id}")
        name = self._manifest.name
        return DisposableId(self._registrations.hold(name, request.generation, _slot_ended))

    async def _disposable(self, request: ServiceRequest) -> None:
        held_id = request.arguments["id"]
        if isinstance(held_id, int):
            self._registrations.end(held_id)

    def _call(self, request: ServiceRequest) -> OpenCall:
        call = self._calls.get(_call_id(request))
        if call is None:
            raise ObjectExpiredException(f"{request.service} lives only during its call")
        return call


def _call_id(request: ServiceRequest) -> int:
    if request.call_id is None:
        raise NotSupportedException(f"{request.service} lives only during a call")
    return request.call_id


def _slot_ended() -> None:
    """Slots are unlimited in the simulator: nothing to give back."""
