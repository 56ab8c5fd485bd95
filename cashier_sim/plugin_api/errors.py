"""Exceptions of the contract, with iikoFront's names.

The two payment exceptions are thrown by a plugin; the others reach it from the API. One that a
plugin lets escape ends the operation like any unexpected error.
"""

from uuid import UUID


class PaymentActionFailedException(Exception):
    """Ends a payment operation: nothing was done; the message is shown to the cashier.

    Source: `PaymentActionFailedException`.
    """

    def __init__(self, message: str = "") -> None:
        super().__init__(message)
        self.message = message


class PaymentActionCancelledException(Exception):
    """Ends a payment operation quietly: cashier or guest gave up; nothing is shown.

    Source: `PaymentActionCancelledException`.
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
    """The user behind the credentials lacks a right."""


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


class PaymentSystemRegistrationException(FrontApiException):
    """The payment system's key is empty or taken, or its methods do not fit the contract."""


class LicenseRestrictionException(FrontApiException):
    """There is no licence for the plugin's module."""


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
