"""`OperationService` as requests to the register: the global one, or the local one of a call.

Runs in the plugin's process; any thread may use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cashier_sim import plugin_api
from cashier_sim.late_modules import LateModule
from cashier_sim.plugin_api.choices import FiscalPaymentTypeGroup
from cashier_sim.plugin_api.operations import OperationService
from cashier_sim.plugin_host.plugin_side.asking import DisposableProxy, EditSessionNumber, expect
from cashier_sim.plugin_host.plugin_side.contract_proxies import ContractProxy
from cashier_sim.plugin_host.plugin_side.objects import Reference

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cashier_sim.plugin_api import (
        ButtonRegistration,
        Disposable,
        EditSession,
        PaymentType,
    )
    from cashier_sim.plugin_host.plugin_side import edit_sessions
    from cashier_sim.plugin_host.plugin_side.asking import Asker
    from cashier_sim.plugin_host.plugin_side.scopes import CallScope
else:
    # Only few plugins gather edits.
    edit_sessions = LateModule("cashier_sim.plugin_host.plugin_side.edit_sessions")

_CALLED_AT_ONCE = frozenset(
    {
        "execute_continuous_operation",
        "try_edit_current_order",
        "try_edit_current_payment_screen",
        "try_execute_ui_operation",
    }
)
"""Methods whose callback runs before they return."""


class _Watched:
    """A callback that remembers what it raised."""

    __slots__ = ("_callback", "raised")

    def __init__(self, callback: Callable[..., object]) -> None:
        self._callback = callback
        self.raised: BaseException | None = None

    def __call__(self, *args: object, **kwargs: object) -> object:
        try:
            return self._callback(*args, **kwargs)
        except BaseException as error:
            self.raised = error
            raise


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

    def ask(self, method: str, arguments: Mapping[str, object]) -> object:
        """Ask the register; what a callback raised meanwhile comes out of here as itself."""
        callback = arguments.get("callback")
        try:
            return super().ask(method, arguments)
        except Exception:
            if isinstance(callback, Reference) and isinstance(callback.value, _Watched):
                raised = callback.value.raised
                if raised is not None:
                    raise raised from None
            raise

    def callback(self, method: str, callback: object) -> object:
        """A callable on its way to the register."""
        if method in _CALLED_AT_ONCE and callable(callback):
            return self._asker.objects.callback(callback, _Watched(callback))
        return super().callback(method, callback)

    def register_payment_system(
        self,
        processor: object,
        can_process_payment_return_without_order: bool = False,
        fiscal_payment_type_group: FiscalPaymentTypeGroup = FiscalPaymentTypeGroup.DEFAULT,
    ) -> Disposable:
        """Register a payment system."""
        answer = self.ask(
            "register_payment_system",
            {
                "processor": self._asker.objects.processor(processor),
                "can_process_payment_return_without_order": (
                    can_process_payment_return_without_order
                ),
                "fiscal_payment_type_group": fiscal_payment_type_group,
            },
        )
        return expect(DisposableProxy, answer)

    def get_active_payment_types(self, processor: object) -> tuple[PaymentType, ...]:
        """The types of a registered payment system."""
        known = self._asker.objects.known(processor)
        answer = self.ask("get_active_payment_types", {"processor": known})
        return tuple([expect(plugin_api.PaymentType, item) for item in expect(tuple, answer)])

    def register_cheque_task_processor(self, processor: object) -> Disposable:
        """Refused by the register, so that its timeline shows who asked."""
        name = type(processor).__name__
        return expect(
            DisposableProxy, self.ask("register_cheque_task_processor", {"processor": name})
        )

    def register_cash_register_factory(self, factory: object) -> Disposable:
        """Refused by the register, so that its timeline shows who asked."""
        name = type(factory).__name__
        return expect(
            DisposableProxy, self.ask("register_cash_register_factory", {"factory": name})
        )

    def add_button_to_payment_screen(
        self,
        caption: str,
        is_checked: bool,
        is_enabled: bool,
        callback: Callable[..., None],
        icon_geometry: str | None = None,
    ) -> ButtonRegistration:
        """Add a button to the cash screen."""
        answer = self.ask(
            "add_button_to_payment_screen",
            {
                "caption": caption,
                "is_checked": is_checked,
                "is_enabled": is_enabled,
                "callback": self.callback("add_button_to_payment_screen", callback),
                "icon_geometry": icon_geometry,
            },
        )
        return plugin_api.ButtonRegistration(*expect(tuple, answer))

    def create_edit_session(self) -> EditSession:
        """Begin to gather edits."""
        answer = expect(EditSessionNumber, self.ask("create_edit_session", {}))
        make: Callable[..., EditSession] = edit_sessions.EditSessionProxy
        return make(self._asker, self._scope, answer.number)
