"""Exceptions of the contract, with iikoFront's names.

The two payment exceptions are thrown by a plugin; the others reach it from the API. One that a
plugin lets escape ends the operation like any unexpected error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from cashier_sim.plugin_api.failure_reasons import PaymentActionFailureReason


class PaymentActionFailedException(Exception):
    """Ends a payment operation: nothing was done; the message is shown to the cashier.

    A plugin raises it; one that pays, prepays or returns through the API gets it too, then with
    `reason` and `details`.

    Args:
        message: Shown to the cashier.
        keep_in_order: Leave the item in the order, unprocessed, where `pay` failed; final
            payments only. Since: V8.
        reason: Why an operation asked for through the API failed. Since: V8.
        details: The message of the plugin that failed there. Since: V8.

    Source: `PaymentActionFailedException`.
    """

    def __init__(
        self,
        message: str = "",
        keep_in_order: bool = False,
        reason: PaymentActionFailureReason | None = None,
        details: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.keep_in_order = keep_in_order
        self.reason = reason
        self.details = details


class PaymentActionCancelledException(Exception):
    """Ends a payment operation quietly: cashier or guest gave up; nothing is shown.

    Args:
        keep_in_order: Leave the item in the order, unprocessed, where `pay` was given up; final
            payments only. Since: V8.

    Source: `PaymentActionCancelledException`.
    """

    def __init__(self, keep_in_order: bool = False) -> None:
        super().__init__()
        self.keep_in_order = keep_in_order


class OperationCanceledException(Exception):
    """Raised by a subscriber of a "before" notification: the operation is not done.

    Also reaches a plugin whose screen operation missed its moment.
    Source: .NET's `OperationCanceledException`.
    """


class FrontApiException(Exception):
    """Base of the errors that the API raises. Source: `FrontApiException`."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message)
        self.message = message


class AuthenticationException(FrontApiException):
    """The pin is nobody's."""


class UserSessionInvalidException(FrontApiException):
    """The credentials expired or come from another service."""


class PermissionDeniedException(FrontApiException):
    """The user behind the credentials lacks a right.

    Args:
        message: What happened.
        codes: The rights that are missing. Since: V8.
        local_names: Their names for people. Since: V8.
    """

    def __init__(
        self, message: str = "", codes: tuple[str, ...] = (), local_names: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.codes = codes
        self.local_names = local_names


class UserPersonalSessionNotOpenedException(Exception):
    """The paying user has no personal shift open."""


class EntityUsingException(FrontApiException):
    """An entity cannot be used as it was passed in."""

    def __init__(self, message: str = "", entity_id: UUID | None = None) -> None:
        super().__init__(message)
        self.entity_id = entity_id


class EntityModifiedException(EntityUsingException):
    """The snapshot is stale: read the order again before changing it."""


class EntityNotFoundException(EntityUsingException):
    """There is no entity with this id."""


class CannotUseInactiveEntityException(EntityUsingException):
    """The product or type was deleted."""


class OrderWithoutTypeException(EntityUsingException):
    """The order needs an order type and has none."""


class EntityStubUsingException(EntityUsingException):
    """A stub was used outside the edit session that made it."""


class CannotCreateEntityException(FrontApiException):
    """A new entity was rejected."""


class EntityAlreadyInUseException(FrontApiException):
    """The order is locked by the screen or by another plugin."""


class ConstraintViolationException(FrontApiException):
    """A rule of orders or payments forbids the change."""


class CannotAddInactiveProductException(ConstraintViolationException):
    """The product is not on sale."""


class CafeSessionException(FrontApiException):
    """The till shift cannot be opened or closed, or is not open."""


class PaymentTypeConfigurationException(FrontApiException):
    """The payment type is not configured on this terminal."""

    def __init__(self, message: str = "", payment_type_id: UUID | None = None) -> None:
        super().__init__(message)
        self.payment_type_id = payment_type_id


class PaymentSystemRegistrationException(FrontApiException):
    """The payment system's key is empty or taken, or its methods do not fit the contract."""


class LicenseRestrictionException(FrontApiException):
    """There is no licence for the plugin's module."""


class InsufficientLicenseException(FrontApiException):
    """The licence does not cover the operation."""


class ServerConnectionException(FrontApiException):
    """The operation needs the server, which cannot be reached."""


class DeviceException(FrontApiException):
    """The fiscal register or a printer failed."""

    def __init__(self, message: str = "", internal_error_code: int = 0) -> None:
        super().__init__(message)
        self.internal_error_code = internal_error_code


class DeviceNotStartedException(DeviceException):
    """The fiscal register or a printer is not running."""


class ExternalOperationFailedException(FrontApiException):
    """Something outside the register refused."""


class PluginSettingsException(FrontApiException):
    """The settings of a plugin cannot be read or kept."""


class PreliminaryOrderEditTemporaryUnavailableException(FrontApiException):
    """The delivery order cannot be edited just now."""


class UnexpectedInternalException(FrontApiException):
    """The register met an error of its own."""


class ObjectExpiredException(FrontApiException):
    """An object that lives only during one call was used after the call returned.

    iikoFront answers with a remoting error here ("Requested Service not found"); the simulator
    names the object, the member and the call.
    """


class ArgumentException(ValueError):
    """An argument is wrong. Source: .NET's `ArgumentException`."""


class ArgumentOutOfRangeException(ArgumentException):
    """An argument is outside its range. Source: .NET's `ArgumentOutOfRangeException`."""


class InvalidOperationException(RuntimeError):
    """The operation is not allowed here. Source: .NET's `InvalidOperationException`."""


class NotSupportedException(RuntimeError):
    """The simulator, or the screen, does not have this. Source: .NET's `NotSupportedException`."""
