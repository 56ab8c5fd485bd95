"""Notes what the contract's constants are, and how its errors derive from each other."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    Attributes,
    AuthenticationException,
    ButtonWidth,
    CafeSessionException,
    CannotAddInactiveProductException,
    CannotCreateEntityException,
    CannotUseInactiveEntityException,
    ConstraintViolationException,
    DeviceException,
    DeviceNotStartedException,
    EntityAlreadyInUseException,
    EntityEventType,
    EntityModifiedException,
    EntityNotFoundException,
    EntityStubUsingException,
    EntityUsingException,
    ExternalOperationFailedException,
    FiscalPaymentTypeGroup,
    FrontApiException,
    InputDialogTypes,
    InsufficientLicenseException,
    InvalidOperationException,
    LicenseRestrictionException,
    NotSupportedException,
    NumericInputMode,
    ObjectExpiredException,
    OperationCanceledException,
    OrderItemStatus,
    OrderStatus,
    OrderWithoutTypeException,
    PaymentActionCancelledException,
    PaymentActionFailedException,
    PaymentActionFailureReason,
    PaymentStatus,
    PaymentSystemRegistrationException,
    PaymentTypeConfigurationException,
    PaymentTypeKind,
    PermissionDeniedException,
    PermissionsCheckMode,
    PluginContext,
    PluginSettingsException,
    PreliminaryOrderEditTemporaryUnavailableException,
    ProductType,
    ServerConnectionException,
    Tags,
    UnexpectedInternalException,
    UserPersonalSessionNotOpenedException,
    UserSessionInvalidException,
)


class Plugin:
    """Notes everything while it loads."""

    license_module_id = 21005918

    def __init__(self) -> None:
        for member, value in (*ENUMS, *MARKUP, *ERRORS):
            note(member, value)
        note_what_errors_carry()


def note(member: str, value: object) -> None:
    """Keep what came of using a member."""
    folder = Path(PluginContext.integration.get_data_storage_directory_path())
    with (folder / "notes.txt").open("a", encoding="utf-8") as file:
        file.write(f"{member}\t{value!r}\n")


Notes = tuple[tuple[str, object], ...]

ENUMS: Notes = (
    ("ButtonWidth", [each.value for each in ButtonWidth]),
    ("ButtonWidth.WIDER", ButtonWidth.WIDER.value),
    ("ButtonWidth.WIDE", ButtonWidth.WIDE.value),
    ("ButtonWidth.NORMAL", ButtonWidth.NORMAL.value),
    ("ButtonWidth.NARROW", ButtonWidth.NARROW.value),
    ("ButtonWidth.NARROWER", ButtonWidth.NARROWER.value),
    ("ButtonWidth.SUPERNARROW", ButtonWidth.SUPERNARROW.value),
    ("EntityEventType", [each.value for each in EntityEventType]),
    ("EntityEventType.CREATED", EntityEventType.CREATED.value),
    ("EntityEventType.UPDATED", EntityEventType.UPDATED.value),
    ("EntityEventType.REMOVED", EntityEventType.REMOVED.value),
    ("FiscalPaymentTypeGroup", [each.value for each in FiscalPaymentTypeGroup]),
    ("FiscalPaymentTypeGroup.DEFAULT", FiscalPaymentTypeGroup.DEFAULT.value),
    ("FiscalPaymentTypeGroup.CARD", FiscalPaymentTypeGroup.CARD.value),
    ("FiscalPaymentTypeGroup.NON_CASH", FiscalPaymentTypeGroup.NON_CASH.value),
    ("InputDialogTypes", [each.value for each in InputDialogTypes]),
    ("InputDialogTypes.CARD", InputDialogTypes.CARD.value),
    ("InputDialogTypes.NUMBER", InputDialogTypes.NUMBER.value),
    ("NumericInputMode", [each.value for each in NumericInputMode]),
    ("NumericInputMode.DISABLED", NumericInputMode.DISABLED.value),
    ("NumericInputMode.STRING", NumericInputMode.STRING.value),
    ("NumericInputMode.DECIMAL", NumericInputMode.DECIMAL.value),
    ("OrderItemStatus", [each.value for each in OrderItemStatus]),
    ("OrderItemStatus.ADDED", OrderItemStatus.ADDED.value),
    ("OrderItemStatus.PRINTED", OrderItemStatus.PRINTED.value),
    ("OrderStatus", [each.value for each in OrderStatus]),
    ("OrderStatus.NEW", OrderStatus.NEW.value),
    ("OrderStatus.BILL", OrderStatus.BILL.value),
    ("OrderStatus.CLOSED", OrderStatus.CLOSED.value),
    ("OrderStatus.DELETED", OrderStatus.DELETED.value),
    ("PaymentActionFailureReason", [each.value for each in PaymentActionFailureReason]),
    (
        "PaymentActionFailureReason.ORDER_NOT_FOUND",
        PaymentActionFailureReason.ORDER_NOT_FOUND.value,
    ),
    (
        "PaymentActionFailureReason.CANNOT_LOCK_ORDER",
        PaymentActionFailureReason.CANNOT_LOCK_ORDER.value,
    ),
    (
        "PaymentActionFailureReason.ORDER_STATUS_IS_NOT_OPENED",
        PaymentActionFailureReason.ORDER_STATUS_IS_NOT_OPENED.value,
    ),
    (
        "PaymentActionFailureReason.CAFE_SESSION_NOT_FOUND",
        PaymentActionFailureReason.CAFE_SESSION_NOT_FOUND.value,
    ),
    (
        "PaymentActionFailureReason.CASH_REGISTER_NOT_FOUND",
        PaymentActionFailureReason.CASH_REGISTER_NOT_FOUND.value,
    ),
    (
        "PaymentActionFailureReason.USER_PERSONAL_SESSION_NOT_OPENED",
        PaymentActionFailureReason.USER_PERSONAL_SESSION_NOT_OPENED.value,
    ),
    (
        "PaymentActionFailureReason.PAYMENT_TYPE_NOT_SPECIFIED",
        PaymentActionFailureReason.PAYMENT_TYPE_NOT_SPECIFIED.value,
    ),
    (
        "PaymentActionFailureReason.PAYMENT_TYPE_NOT_CONFIGURED",
        PaymentActionFailureReason.PAYMENT_TYPE_NOT_CONFIGURED.value,
    ),
    (
        "PaymentActionFailureReason.UNCOMBINABLE_PAYMENT_TYPES",
        PaymentActionFailureReason.UNCOMBINABLE_PAYMENT_TYPES.value,
    ),
    (
        "PaymentActionFailureReason.UNCOMBINABLE_PAYMENT_TYPES_FISCAL_NON_FISCAL",
        PaymentActionFailureReason.UNCOMBINABLE_PAYMENT_TYPES_FISCAL_NON_FISCAL.value,
    ),
    (
        "PaymentActionFailureReason.NOT_PROCESSED_NOT_SILENT_PAYMENTS_NOT_SUPPORTED",
        PaymentActionFailureReason.NOT_PROCESSED_NOT_SILENT_PAYMENTS_NOT_SUPPORTED.value,
    ),
    (
        "PaymentActionFailureReason.PAY_ORDER_FAILED",
        PaymentActionFailureReason.PAY_ORDER_FAILED.value,
    ),
    (
        "PaymentActionFailureReason.ORDER_BILL_OPERATION_FAILED",
        PaymentActionFailureReason.ORDER_BILL_OPERATION_FAILED.value,
    ),
    (
        "PaymentActionFailureReason.PAYMENTS_PROCESSING_CANCELED",
        PaymentActionFailureReason.PAYMENTS_PROCESSING_CANCELED.value,
    ),
    (
        "PaymentActionFailureReason.PAYMENTS_PROCESSING_FAILED",
        PaymentActionFailureReason.PAYMENTS_PROCESSING_FAILED.value,
    ),
    (
        "PaymentActionFailureReason.BEFORE_DO_CHEQUE_OPERATION_FAILED",
        PaymentActionFailureReason.BEFORE_DO_CHEQUE_OPERATION_FAILED.value,
    ),
    (
        "PaymentActionFailureReason.CHEQUE_TASK_PROCESSOR_FAILED",
        PaymentActionFailureReason.CHEQUE_TASK_PROCESSOR_FAILED.value,
    ),
    (
        "PaymentActionFailureReason.CASH_REGISTER_OPERATION_FAILED",
        PaymentActionFailureReason.CASH_REGISTER_OPERATION_FAILED.value,
    ),
    (
        "PaymentActionFailureReason.MORE_THAN_ONE_PAYMENTS_WITH_CHANGE",
        PaymentActionFailureReason.MORE_THAN_ONE_PAYMENTS_WITH_CHANGE.value,
    ),
    (
        "PaymentActionFailureReason.PAYMENT_SUM_NOT_ENOUGH",
        PaymentActionFailureReason.PAYMENT_SUM_NOT_ENOUGH.value,
    ),
    (
        "PaymentActionFailureReason.PAYMENT_SUM_NOT_INTEGRAL",
        PaymentActionFailureReason.PAYMENT_SUM_NOT_INTEGRAL.value,
    ),
    (
        "PaymentActionFailureReason.PAYMENT_SUM_TOO_LARGE",
        PaymentActionFailureReason.PAYMENT_SUM_TOO_LARGE.value,
    ),
    (
        "PaymentActionFailureReason.CASH_NOT_ENOUGH",
        PaymentActionFailureReason.CASH_NOT_ENOUGH.value,
    ),
    (
        "PaymentActionFailureReason.BILL_ORDER_BEFORE_PAYMENT",
        PaymentActionFailureReason.BILL_ORDER_BEFORE_PAYMENT.value,
    ),
    (
        "PaymentActionFailureReason.SPLIT_ORDER_BEFORE_PAYMENT",
        PaymentActionFailureReason.SPLIT_ORDER_BEFORE_PAYMENT.value,
    ),
    (
        "PaymentActionFailureReason.STORNO_ORDER_FAILED",
        PaymentActionFailureReason.STORNO_ORDER_FAILED.value,
    ),
    (
        "PaymentActionFailureReason.STORNO_NOT_SUPPORTED",
        PaymentActionFailureReason.STORNO_NOT_SUPPORTED.value,
    ),
    (
        "PaymentActionFailureReason.ORDER_STATUS_IS_NOT_CLOSED",
        PaymentActionFailureReason.ORDER_STATUS_IS_NOT_CLOSED.value,
    ),
    ("PaymentStatus", [each.value for each in PaymentStatus]),
    ("PaymentStatus.NEW", PaymentStatus.NEW.value),
    ("PaymentStatus.PROCESSED", PaymentStatus.PROCESSED.value),
    ("PaymentStatus.STORNED", PaymentStatus.STORNED.value),
    ("PaymentStatus.CANCELLED", PaymentStatus.CANCELLED.value),
    ("PaymentTypeKind", [each.value for each in PaymentTypeKind]),
    ("PaymentTypeKind.UNKNOWN", PaymentTypeKind.UNKNOWN.value),
    ("PaymentTypeKind.CASH", PaymentTypeKind.CASH.value),
    ("PaymentTypeKind.CARD", PaymentTypeKind.CARD.value),
    ("PaymentTypeKind.CREDIT", PaymentTypeKind.CREDIT.value),
    ("PaymentTypeKind.WRITEOFF", PaymentTypeKind.WRITEOFF.value),
    ("PaymentTypeKind.VOUCHER", PaymentTypeKind.VOUCHER.value),
    ("PaymentTypeKind.EXTERNAL", PaymentTypeKind.EXTERNAL.value),
    ("PaymentTypeKind.SMART_SALE", PaymentTypeKind.SMART_SALE.value),
    ("PaymentTypeKind.SBERBANK", PaymentTypeKind.SBERBANK.value),
    ("PaymentTypeKind.TRPOS", PaymentTypeKind.TRPOS.value),
    ("PermissionsCheckMode", [each.value for each in PermissionsCheckMode]),
    ("PermissionsCheckMode.ALL", PermissionsCheckMode.ALL.value),
    ("PermissionsCheckMode.ANY", PermissionsCheckMode.ANY.value),
    ("ProductType", [each.value for each in ProductType]),
    ("ProductType.GOODS", ProductType.GOODS.value),
    ("ProductType.DISH", ProductType.DISH.value),
    ("ProductType.MODIFIER", ProductType.MODIFIER.value),
    ("ProductType.SERVICE", ProductType.SERVICE.value),
)
MARKUP: Notes = (
    ("Tags", len([name for name in dir(Tags) if name.isupper()])),
    ("Tags.DOC", Tags.DOC),
    ("Tags.LEFT", Tags.LEFT),
    ("Tags.CENTER", Tags.CENTER),
    ("Tags.RIGHT", Tags.RIGHT),
    ("Tags.JUSTIFY", Tags.JUSTIFY),
    ("Tags.SMALL_FONT", Tags.SMALL_FONT),
    ("Tags.MEDIUM_FONT", Tags.MEDIUM_FONT),
    ("Tags.LARGE_FONT", Tags.LARGE_FONT),
    ("Tags.WRAP_TEXT", Tags.WRAP_TEXT),
    ("Tags.SPLIT_TEXT", Tags.SPLIT_TEXT),
    ("Tags.CUT_TEXT", Tags.CUT_TEXT),
    ("Tags.FILL", Tags.FILL),
    ("Tags.LINE", Tags.LINE),
    ("Tags.NEW_PARAGRAPH", Tags.NEW_PARAGRAPH),
    ("Tags.PAIR", Tags.PAIR),
    ("Tags.TABLE", Tags.TABLE),
    ("Tags.COLUMNS", Tags.COLUMNS),
    ("Tags.COLUMN", Tags.COLUMN),
    ("Tags.CELLS", Tags.CELLS),
    ("Tags.TEXT_CELL", Tags.TEXT_CELL),
    ("Tags.CELL", Tags.CELL),
    ("Tags.LINE_CELL", Tags.LINE_CELL),
    ("Tags.QR_CODE", Tags.QR_CODE),
    ("Tags.PAGECUT", Tags.PAGECUT),
    ("Tags.IMAGE", Tags.IMAGE),
    ("Tags.BARCODE", Tags.BARCODE),
    ("Tags.BR", Tags.BR),
    ("Tags.LOGO", Tags.LOGO),
    ("Tags.PULSE", Tags.PULSE),
    ("Tags.NO_BR", Tags.NO_BR),
    ("Tags.SPACECOLUMN", Tags.SPACECOLUMN),
    ("Tags.HTML", Tags.HTML),
    ("Attributes", len([name for name in dir(Attributes) if name.isupper()])),
    ("Attributes.ALIGN", Attributes.ALIGN),
    ("Attributes.VERTICAL_ALIGN", Attributes.VERTICAL_ALIGN),
    ("Attributes.AUTO_WIDTH", Attributes.AUTO_WIDTH),
    ("Attributes.WIDTH", Attributes.WIDTH),
    ("Attributes.MIN_WIDTH", Attributes.MIN_WIDTH),
    ("Attributes.MAX_WIDTH", Attributes.MAX_WIDTH),
    ("Attributes.CELL_SPACING", Attributes.CELL_SPACING),
    ("Attributes.COLUMN_SPAN", Attributes.COLUMN_SPAN),
    ("Attributes.FIT", Attributes.FIT),
    ("Attributes.FONT", Attributes.FONT),
    ("Attributes.FORMATTER", Attributes.FORMATTER),
    ("Attributes.LEFT", Attributes.LEFT),
    ("Attributes.RIGHT", Attributes.RIGHT),
    ("Attributes.SYMBOLS", Attributes.SYMBOLS),
    ("Attributes.BELL", Attributes.BELL),
    ("Attributes.BOLD", Attributes.BOLD),
    ("Attributes.ITALIC", Attributes.ITALIC),
    ("Attributes.UNDERLINE", Attributes.UNDERLINE),
    ("Attributes.REVERSE", Attributes.REVERSE),
    ("Attributes.SIZE", Attributes.SIZE),
    ("Attributes.CORRECTION", Attributes.CORRECTION),
    ("Attributes.HEIGHT_RATIO", Attributes.HEIGHT_RATIO),
    ("Attributes.HRI", Attributes.HRI),
    ("Attributes.RESIZE_MODE", Attributes.RESIZE_MODE),
)
ERRORS: Notes = (
    ("ArgumentException", issubclass(ArgumentException, ValueError)),
    ("ArgumentOutOfRangeException", issubclass(ArgumentOutOfRangeException, ArgumentException)),
    ("AuthenticationException", issubclass(AuthenticationException, FrontApiException)),
    ("CafeSessionException", issubclass(CafeSessionException, FrontApiException)),
    (
        "CannotAddInactiveProductException",
        issubclass(CannotAddInactiveProductException, ConstraintViolationException),
    ),
    ("CannotCreateEntityException", issubclass(CannotCreateEntityException, FrontApiException)),
    (
        "CannotUseInactiveEntityException",
        issubclass(CannotUseInactiveEntityException, EntityUsingException),
    ),
    ("ConstraintViolationException", issubclass(ConstraintViolationException, FrontApiException)),
    ("DeviceException", issubclass(DeviceException, FrontApiException)),
    ("DeviceNotStartedException", issubclass(DeviceNotStartedException, DeviceException)),
    ("EntityAlreadyInUseException", issubclass(EntityAlreadyInUseException, FrontApiException)),
    ("EntityModifiedException", issubclass(EntityModifiedException, EntityUsingException)),
    ("EntityNotFoundException", issubclass(EntityNotFoundException, EntityUsingException)),
    ("EntityStubUsingException", issubclass(EntityStubUsingException, EntityUsingException)),
    ("EntityUsingException", issubclass(EntityUsingException, FrontApiException)),
    (
        "ExternalOperationFailedException",
        issubclass(ExternalOperationFailedException, FrontApiException),
    ),
    ("FrontApiException", issubclass(FrontApiException, Exception)),
    ("InsufficientLicenseException", issubclass(InsufficientLicenseException, FrontApiException)),
    ("InvalidOperationException", issubclass(InvalidOperationException, RuntimeError)),
    ("LicenseRestrictionException", issubclass(LicenseRestrictionException, FrontApiException)),
    ("NotSupportedException", issubclass(NotSupportedException, RuntimeError)),
    ("ObjectExpiredException", issubclass(ObjectExpiredException, FrontApiException)),
    ("OperationCanceledException", issubclass(OperationCanceledException, Exception)),
    ("OrderWithoutTypeException", issubclass(OrderWithoutTypeException, EntityUsingException)),
    ("PaymentActionCancelledException", issubclass(PaymentActionCancelledException, Exception)),
    ("PaymentActionFailedException", issubclass(PaymentActionFailedException, Exception)),
    (
        "PaymentSystemRegistrationException",
        issubclass(PaymentSystemRegistrationException, FrontApiException),
    ),
    (
        "PaymentTypeConfigurationException",
        issubclass(PaymentTypeConfigurationException, FrontApiException),
    ),
    ("PermissionDeniedException", issubclass(PermissionDeniedException, FrontApiException)),
    ("PluginSettingsException", issubclass(PluginSettingsException, FrontApiException)),
    (
        "PreliminaryOrderEditTemporaryUnavailableException",
        issubclass(PreliminaryOrderEditTemporaryUnavailableException, FrontApiException),
    ),
    ("ServerConnectionException", issubclass(ServerConnectionException, FrontApiException)),
    ("UnexpectedInternalException", issubclass(UnexpectedInternalException, FrontApiException)),
    (
        "UserPersonalSessionNotOpenedException",
        issubclass(UserPersonalSessionNotOpenedException, Exception),
    ),
    ("UserSessionInvalidException", issubclass(UserSessionInvalidException, FrontApiException)),
)


def note_what_errors_carry() -> None:
    reason = PaymentActionFailureReason.PAY_ORDER_FAILED
    failed = PaymentActionFailedException("no", True, reason, "declined")
    note("PaymentActionFailedException.message", failed.message)
    note("PaymentActionFailedException.keep_in_order", failed.keep_in_order)
    note("PaymentActionFailedException.reason", failed.reason)
    note("PaymentActionFailedException.details", failed.details)
    cancelled = PaymentActionCancelledException(True)
    note("PaymentActionCancelledException.keep_in_order", cancelled.keep_in_order)
    note("FrontApiException.message", AuthenticationException("nobody's").message)
    denied = PermissionDeniedException("no", ("F_STRN",), ("Storno",))
    note("PermissionDeniedException.codes", denied.codes)
    note("PermissionDeniedException.local_names", denied.local_names)
    note("EntityUsingException.entity_id", EntityNotFoundException("no", UUID(int=1)).entity_id)
    unknown = PaymentTypeConfigurationException("no", UUID(int=2))
    note("PaymentTypeConfigurationException.payment_type_id", unknown.payment_type_id)
    broken = DeviceNotStartedException("no", 7)
    note("DeviceException.internal_error_code", broken.internal_error_code)
