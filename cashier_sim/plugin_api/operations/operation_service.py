"""What a plugin may ask of the register and do to orders: an interface only; see `services`."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from cashier_sim.plugin_api.choices import FiscalPaymentTypeGroup
from cashier_sim.plugin_api.operations.editing import EditingOperations
from cashier_sim.plugin_api.operations.paying import PayingOperations
from cashier_sim.plugin_api.operations.reading import ReadingOperations
from cashier_sim.plugin_api.operations.screens import ScreenOperations

if TYPE_CHECKING:
    from collections.abc import Callable

    from cashier_sim.plugin_api.entities import Credentials
    from cashier_sim.plugin_api.operations.edit_session import EditSession
    from cashier_sim.plugin_api.operations.stubs import SubmittedEntities
    from cashier_sim.plugin_api.services import Disposable


class OperationService(ReadingOperations, EditingOperations, PayingOperations, ScreenOperations):
    """What a plugin may ask of the register and do to it.

    `PluginContext.operations` is the global one; the argument `operation_service` of a call is a
    local one that may change the current order. Edits take the snapshot, check its revision and
    need `credentials` of the same service, the last required argument; by position they may also
    come first, where V6 had them. Sums are rounded half up to two decimals. Besides what each
    method says, every edit raises

    - `EntityAlreadyInUseException`: the order is on the screen and this is the global service;
    - `EntityModifiedException`: the snapshot is stale, read the order again;
    - `EntityNotFoundException`: something that was passed in is not there;
    - `PermissionDeniedException`: the user behind the credentials lacks the right;
    - `UserSessionInvalidException`: the credentials come from another service;
    - `ConstraintViolationException`: the order is closed, or a rule forbids it.

    Source: `IOperationService` and its edit methods.
    """

    @abstractmethod
    def register_payment_system(
        self,
        processor: object,
        can_process_payment_return_without_order: bool = False,
        fiscal_payment_type_group: FiscalPaymentTypeGroup = FiscalPaymentTypeGroup.DEFAULT,
    ) -> Disposable:
        """Register a payment system until the result is disposed.

        Args:
            processor: A `PaymentProcessor`, `ExternalPaymentProcessorV6`,
                `ExternalPaymentProcessor`, or any object with the members of one of them.
            can_process_payment_return_without_order: Offer its types on the goods-return screen.
            fiscal_payment_type_group: Where the cash screen offers its fiscal types. Since: V8.

        Raises:
            PaymentSystemRegistrationException: Key empty or taken, or a method does not fit.
            LicenseRestrictionException: No licence for the plugin's module.
        """

    @abstractmethod
    def register_cheque_task_processor(self, processor: object) -> Disposable:
        """Not supported: the simulator's fiscal cheques have no tasks to change.

        Raises:
            NotSupportedException: Always.
        """

    @abstractmethod
    def register_cash_register_factory(self, factory: object) -> Disposable:
        """Not supported: the simulator has a fiscal register of its own.

        Raises:
            NotSupportedException: Always.
        """

    @abstractmethod
    def create_edit_session(self) -> EditSession:
        """Begin to gather edits."""

    @abstractmethod
    def submit_changes(
        self, edit_session: EditSession, credentials: Credentials
    ) -> SubmittedEntities:
        """Make the gathered edits in order, all or none.

        Raises:
            InvalidOperationException: The session was submitted before.
            EntityStubUsingException: An edit takes a stub of another session.
        """

    @abstractmethod
    def execute_continuous_operation(self, callback: Callable[[OperationService], None]) -> None:
        """Run `callback(operation_service)`; what it edits stays locked until it returns.

        Raises:
            Exception: Whatever the callback raises; what it had edited stays.
        """
