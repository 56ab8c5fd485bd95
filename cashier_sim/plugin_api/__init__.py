"""What a payment plugin imports: the contract of iikoFront's external payments, as Python.

Names load on first use, so that a plugin's process starts with only what it needs. Nothing here
has logic, and nothing needs more than the standard library.
"""

# long because each name stands three times: for type checkers, for loading, and for everybody

from typing import TYPE_CHECKING

from cashier_sim.late_modules import late_names

if TYPE_CHECKING:
    from cashier_sim.plugin_api.cheques import BillCheque, CashCheque, Document, PrinterRef
    from cashier_sim.plugin_api.choices import (
        ButtonWidth,
        FiscalPaymentTypeGroup,
        InputDialogTypes,
        NumericInputMode,
        PermissionsCheckMode,
    )
    from cashier_sim.plugin_api.context import PluginContext
    from cashier_sim.plugin_api.dialogs import (
        BarcodeInputDialogResult,
        CardInputDialogResult,
        DecimalInputDialogResult,
        ExtendedInputDialogSettings,
        InputDialogResult,
        NumberInputDialogResult,
        NumericStringInputDialogResult,
        PhoneInputDialogResult,
        QuantityChangerItem,
        StringInputDialogResult,
    )
    from cashier_sim.plugin_api.entities import (
        CafeSession,
        CashRegister,
        Conception,
        Credentials,
        DiscountType,
        EntityChangedEventArgs,
        EntityEventType,
        HierarchicalMenu,
        PointOfSale,
        PriceCategory,
        Product,
        ProductCategory,
        ProductGroup,
        ProductScale,
        ProductSize,
        ProductType,
        Restaurant,
        RestaurantSection,
        Table,
        Terminal,
        TerminalsGroup,
        User,
    )
    from cashier_sim.plugin_api.errors import (
        ArgumentException,
        ArgumentOutOfRangeException,
        AuthenticationException,
        CafeSessionException,
        CannotAddInactiveProductException,
        CannotCreateEntityException,
        CannotUseInactiveEntityException,
        ConstraintViolationException,
        DeviceException,
        DeviceNotStartedException,
        EntityAlreadyInUseException,
        EntityModifiedException,
        EntityNotFoundException,
        EntityStubUsingException,
        EntityUsingException,
        ExternalOperationFailedException,
        FrontApiException,
        InsufficientLicenseException,
        InvalidOperationException,
        LicenseRestrictionException,
        NotSupportedException,
        ObjectExpiredException,
        OperationCanceledException,
        OrderWithoutTypeException,
        PaymentActionCancelledException,
        PaymentActionFailedException,
        PaymentSystemRegistrationException,
        PaymentTypeConfigurationException,
        PermissionDeniedException,
        PluginSettingsException,
        PreliminaryOrderEditTemporaryUnavailableException,
        ServerConnectionException,
        UnexpectedInternalException,
        UserPersonalSessionNotOpenedException,
        UserSessionInvalidException,
    )
    from cashier_sim.plugin_api.failure_reasons import PaymentActionFailureReason
    from cashier_sim.plugin_api.markup import Attributes, ReceiptSlip, Tags, XAttribute, XElement
    from cashier_sim.plugin_api.notifications import Notification, NotificationService
    from cashier_sim.plugin_api.operations.edit_session import EditSession
    from cashier_sim.plugin_api.operations.operation_service import OperationService
    from cashier_sim.plugin_api.operations.stubs import (
        AnyGuest,
        AnyOrder,
        AnyProductItem,
        EntityStub,
        NewDiscountItemStub,
        NewOrderGuestItemStub,
        NewOrderProductItemStub,
        NewOrderStub,
        NewPaymentItemStub,
        SubmittedEntities,
    )
    from cashier_sim.plugin_api.optional_methods import (
        PaymentDeleting,
        PaymentStates,
        SilentCancels,
        SilentPayments,
        SilentReturns,
    )
    from cashier_sim.plugin_api.orders import (
        AppliedDiscountItem,
        DeliveryOrder,
        DiscountItem,
        Order,
        OrderGuestItem,
        OrderItemStatus,
        OrderModifierItem,
        OrderProductItem,
        OrderStatus,
        OrderType,
        PaymentDiscountItem,
    )
    from cashier_sim.plugin_api.payments import (
        CardPaymentItemAdditionalData,
        ChequeAdditionalInfo,
        CreditPaymentItemAdditionalData,
        DonationType,
        ExternalPaymentItemAdditionalData,
        IikoCard51PaymentItemAdditionalData,
        OrganizationDetailsInfo,
        PaymentItem,
        PaymentItemAdditionalData,
        PaymentStatus,
        PaymentType,
        PaymentTypeKind,
        VoucherPaymentItemAdditionalData,
        WriteoffPaymentItemAdditionalData,
    )
    from cashier_sim.plugin_api.processors import ExternalPaymentProcessor
    from cashier_sim.plugin_api.screens import (
        ButtonRegistration,
        ClosedOrderScreen,
        NavigatingToPaymentScreenContext,
        OrderEditScreen,
        OrderPayScreen,
        PaymentScreenButtonState,
        PaymentScreenContext,
        Screen,
        UnknownScreen,
    )
    from cashier_sim.plugin_api.services import (
        Disposable,
        Integration,
        Licensing,
        Log,
        PaymentDataContext,
        ProgressBar,
        ReceiptPrinter,
    )
    from cashier_sim.plugin_api.shipped_processors import (
        ExternalPaymentProcessorV6,
        PaymentProcessor,
    )
    from cashier_sim.plugin_api.view_manager import ViewManager

_NAMES_OF = {
    "cheques": """
        BillCheque CashCheque Document PrinterRef
    """,
    "choices": """
        ButtonWidth FiscalPaymentTypeGroup InputDialogTypes NumericInputMode
        PermissionsCheckMode
    """,
    "context": """
        PluginContext
    """,
    "dialogs": """
        BarcodeInputDialogResult CardInputDialogResult DecimalInputDialogResult
        ExtendedInputDialogSettings InputDialogResult NumberInputDialogResult
        NumericStringInputDialogResult PhoneInputDialogResult QuantityChangerItem
        StringInputDialogResult
    """,
    "entities": """
        CafeSession CashRegister Conception Credentials DiscountType EntityChangedEventArgs
        EntityEventType HierarchicalMenu PointOfSale PriceCategory Product ProductCategory
        ProductGroup ProductScale ProductSize ProductType Restaurant RestaurantSection Table
        Terminal TerminalsGroup User
    """,
    "errors": """
        ArgumentException ArgumentOutOfRangeException AuthenticationException
        CafeSessionException CannotAddInactiveProductException CannotCreateEntityException
        CannotUseInactiveEntityException ConstraintViolationException DeviceException
        DeviceNotStartedException EntityAlreadyInUseException EntityModifiedException
        EntityNotFoundException EntityStubUsingException EntityUsingException
        ExternalOperationFailedException FrontApiException InsufficientLicenseException
        InvalidOperationException LicenseRestrictionException NotSupportedException
        ObjectExpiredException OperationCanceledException OrderWithoutTypeException
        PaymentActionCancelledException PaymentActionFailedException
        PaymentSystemRegistrationException PaymentTypeConfigurationException
        PermissionDeniedException PluginSettingsException
        PreliminaryOrderEditTemporaryUnavailableException ServerConnectionException
        UnexpectedInternalException UserPersonalSessionNotOpenedException
        UserSessionInvalidException
    """,
    "failure_reasons": """
        PaymentActionFailureReason
    """,
    "markup": """
        Attributes ReceiptSlip Tags XAttribute XElement
    """,
    "notifications": """
        Notification NotificationService
    """,
    "operations.edit_session": """
        EditSession
    """,
    "operations.operation_service": """
        OperationService
    """,
    "operations.stubs": """
        AnyGuest AnyOrder AnyProductItem EntityStub NewDiscountItemStub NewOrderGuestItemStub
        NewOrderProductItemStub NewOrderStub NewPaymentItemStub SubmittedEntities
    """,
    "optional_methods": """
        PaymentDeleting PaymentStates SilentCancels SilentPayments SilentReturns
    """,
    "orders": """
        AppliedDiscountItem DeliveryOrder DiscountItem Order OrderGuestItem OrderItemStatus
        OrderModifierItem OrderProductItem OrderStatus OrderType PaymentDiscountItem
    """,
    "payments": """
        CardPaymentItemAdditionalData ChequeAdditionalInfo CreditPaymentItemAdditionalData
        DonationType ExternalPaymentItemAdditionalData IikoCard51PaymentItemAdditionalData
        OrganizationDetailsInfo PaymentItem PaymentItemAdditionalData PaymentStatus PaymentType
        PaymentTypeKind VoucherPaymentItemAdditionalData WriteoffPaymentItemAdditionalData
    """,
    "processors": """
        ExternalPaymentProcessor
    """,
    "screens": """
        ButtonRegistration ClosedOrderScreen NavigatingToPaymentScreenContext OrderEditScreen
        OrderPayScreen PaymentScreenButtonState PaymentScreenContext Screen UnknownScreen
    """,
    "services": """
        Disposable Integration Licensing Log PaymentDataContext ProgressBar ReceiptPrinter
    """,
    "shipped_processors": """
        ExternalPaymentProcessorV6 PaymentProcessor
    """,
    "view_manager": """
        ViewManager
    """,
}

__all__ = [
    "AnyGuest",
    "AnyOrder",
    "AnyProductItem",
    "AppliedDiscountItem",
    "ArgumentException",
    "ArgumentOutOfRangeException",
    "Attributes",
    "AuthenticationException",
    "BarcodeInputDialogResult",
    "BillCheque",
    "ButtonRegistration",
    "ButtonWidth",
    "CafeSession",
    "CafeSessionException",
    "CannotAddInactiveProductException",
    "CannotCreateEntityException",
    "CannotUseInactiveEntityException",
    "CardInputDialogResult",
    "CardPaymentItemAdditionalData",
    "CashCheque",
    "CashRegister",
    "ChequeAdditionalInfo",
    "ClosedOrderScreen",
    "Conception",
    "ConstraintViolationException",
    "Credentials",
    "CreditPaymentItemAdditionalData",
    "DecimalInputDialogResult",
    "DeliveryOrder",
    "DeviceException",
    "DeviceNotStartedException",
    "DiscountItem",
    "DiscountType",
    "Disposable",
    "Document",
    "DonationType",
    "EditSession",
    "EntityAlreadyInUseException",
    "EntityChangedEventArgs",
    "EntityEventType",
    "EntityModifiedException",
    "EntityNotFoundException",
    "EntityStub",
    "EntityStubUsingException",
    "EntityUsingException",
    "ExtendedInputDialogSettings",
    "ExternalOperationFailedException",
    "ExternalPaymentItemAdditionalData",
    "ExternalPaymentProcessor",
    "ExternalPaymentProcessorV6",
    "FiscalPaymentTypeGroup",
    "FrontApiException",
    "HierarchicalMenu",
    "IikoCard51PaymentItemAdditionalData",
    "InputDialogResult",
    "InputDialogTypes",
    "InsufficientLicenseException",
    "Integration",
    "InvalidOperationException",
    "LicenseRestrictionException",
    "Licensing",
    "Log",
    "NavigatingToPaymentScreenContext",
    "NewDiscountItemStub",
    "NewOrderGuestItemStub",
    "NewOrderProductItemStub",
    "NewOrderStub",
    "NewPaymentItemStub",
    "NotSupportedException",
    "Notification",
    "NotificationService",
    "NumberInputDialogResult",
    "NumericInputMode",
    "NumericStringInputDialogResult",
    "ObjectExpiredException",
    "OperationCanceledException",
    "OperationService",
    "Order",
    "OrderEditScreen",
    "OrderGuestItem",
    "OrderItemStatus",
    "OrderModifierItem",
    "OrderPayScreen",
    "OrderProductItem",
    "OrderStatus",
    "OrderType",
    "OrderWithoutTypeException",
    "OrganizationDetailsInfo",
    "PaymentActionCancelledException",
    "PaymentActionFailedException",
    "PaymentActionFailureReason",
    "PaymentDataContext",
    "PaymentDeleting",
    "PaymentDiscountItem",
    "PaymentItem",
    "PaymentItemAdditionalData",
    "PaymentProcessor",
    "PaymentScreenButtonState",
    "PaymentScreenContext",
    "PaymentStates",
    "PaymentStatus",
    "PaymentSystemRegistrationException",
    "PaymentType",
    "PaymentTypeConfigurationException",
    "PaymentTypeKind",
    "PermissionDeniedException",
    "PermissionsCheckMode",
    "PhoneInputDialogResult",
    "PluginContext",
    "PluginSettingsException",
    "PointOfSale",
    "PreliminaryOrderEditTemporaryUnavailableException",
    "PriceCategory",
    "PrinterRef",
    "Product",
    "ProductCategory",
    "ProductGroup",
    "ProductScale",
    "ProductSize",
    "ProductType",
    "ProgressBar",
    "QuantityChangerItem",
    "ReceiptPrinter",
    "ReceiptSlip",
    "Restaurant",
    "RestaurantSection",
    "Screen",
    "ServerConnectionException",
    "SilentCancels",
    "SilentPayments",
    "SilentReturns",
    "StringInputDialogResult",
    "SubmittedEntities",
    "Table",
    "Tags",
    "Terminal",
    "TerminalsGroup",
    "UnexpectedInternalException",
    "UnknownScreen",
    "User",
    "UserPersonalSessionNotOpenedException",
    "UserSessionInvalidException",
    "ViewManager",
    "VoucherPaymentItemAdditionalData",
    "WriteoffPaymentItemAdditionalData",
    "XAttribute",
    "XElement",
]


__getattr__ = late_names(
    __name__, {name: module for module, names in _NAMES_OF.items() for name in names.split()}
)


def __dir__() -> list[str]:
    return sorted(__all__)
