"""What a plugin may read."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from cashier_sim.plugin_api.choices import PermissionsCheckMode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from cashier_sim.plugin_api.cheques import PrinterRef
    from cashier_sim.plugin_api.entities import (
        Credentials,
        DiscountType,
        HierarchicalMenu,
        PointOfSale,
        Product,
        Restaurant,
        Table,
        Terminal,
        TerminalsGroup,
        User,
    )
    from cashier_sim.plugin_api.orders import Order, OrderType
    from cashier_sim.plugin_api.payments import DonationType, PaymentType


class ReadingOperations(ABC):
    """Reads the register; never refused because somebody edits."""

    # payment types

    @abstractmethod
    def get_payment_types(self) -> tuple[PaymentType, ...]:
        """All payment types of the back office."""

    @abstractmethod
    def get_payment_type_by_id(self, payment_type_id: UUID) -> PaymentType:
        """One payment type.

        Raises:
            EntityNotFoundException: There is none with this id.
        """

    @abstractmethod
    def try_get_payment_type_by_id(self, payment_type_id: UUID) -> PaymentType | None:
        """One payment type, or None."""

    @abstractmethod
    def get_active_payment_types(self, processor: object) -> tuple[PaymentType, ...]:
        """The switched-on types of one registered processor of this plugin.

        Raises:
            ArgumentException: The processor is not registered.
        """

    @abstractmethod
    def get_payment_types_to_pay_out_on_user(self) -> tuple[PaymentType, ...]:
        """The silent types that `pay_order_and_pay_out_on_user` takes."""

    @abstractmethod
    def get_payment_system_name(self, payment_type: PaymentType) -> str:
        """The key of the payment system behind a type (the key, not the name); else empty."""

    @abstractmethod
    def get_payment_system_key(self, payment_type: PaymentType) -> str:
        """The key of the payment system behind a type; else empty.

        Since: V8.
        """

    @abstractmethod
    def get_donation_types_compatible_with(self, order: Order) -> tuple[DonationType, ...]:
        """The kinds of tips that go with an order."""

    @abstractmethod
    def can_product_be_paid_with_payment_type(
        self, product: Product, payment_type: PaymentType
    ) -> bool:
        """Whether a product may be paid with a type."""

    # orders

    @abstractmethod
    def get_orders(
        self, include_deleted: bool | None = None, exclude_delivery_orders: bool = False
    ) -> tuple[Order, ...]:
        """The orders known to the terminal: open ones, and all of the last till shift.

        Older closed ones are had by their id, for example for `storno_past_order`.

        Args:
            include_deleted: Deleted ones as well; None = as the plugin's ApiVersion has it: no
                since V8, yes before, when there was no argument. Since: V8.
            exclude_delivery_orders: Leave deliveries out. Since: V8.
        """

    @abstractmethod
    def get_order_by_id(self, order_id: UUID) -> Order:
        """One order.

        Raises:
            EntityNotFoundException: There is none with this id.
        """

    @abstractmethod
    def try_get_order_by_id(self, order_id: UUID) -> Order | None:
        """One order, or None."""

    @abstractmethod
    def try_get_order_external_data_by_key(self, order: Order, key: str) -> str | None:
        """What `add_order_external_data` kept under a key, or None."""

    @abstractmethod
    def check_can_edit_order(self, order: Order) -> bool:
        """Whether an edit of the order would find it free and open."""

    @abstractmethod
    def need_to_split_order_before_payment(self, order: Order) -> bool:
        """Whether its dishes belong to several cash registers."""

    # the restaurant

    @abstractmethod
    def get_active_products(self) -> tuple[Product, ...]:
        """The products on sale."""

    @abstractmethod
    def get_hierarchical_menu(self) -> HierarchicalMenu:
        """The products on sale with their groups."""

    @abstractmethod
    def get_discount_types(self) -> tuple[DiscountType, ...]:
        """The discounts and surcharges of the back office."""

    @abstractmethod
    def get_order_types(self) -> tuple[OrderType, ...]:
        """The kinds of service."""

    @abstractmethod
    def get_tables(self) -> tuple[Table, ...]:
        """The tables of all halls."""

    @abstractmethod
    def get_host_restaurant(self) -> Restaurant:
        """The restaurant of this terminal."""

    @abstractmethod
    def get_host_terminal(self) -> Terminal:
        """This terminal."""

    @abstractmethod
    def get_host_terminals_group(self) -> TerminalsGroup:
        """The group of this terminal."""

    @abstractmethod
    def get_host_terminal_points_of_sale(self) -> tuple[PointOfSale, ...]:
        """The points of sale of this terminal; empty = it is no cash terminal."""

    @abstractmethod
    def is_all_cafe_sessions_open(self) -> bool:
        """Whether the till shift is open on every cash register of the terminal."""

    @abstractmethod
    def try_get_receipt_cheque_printer(self) -> PrinterRef | None:
        """The receipt printer, or None when there is none."""

    # users

    @abstractmethod
    def authenticate_by_pin(self, pin: str) -> Credentials:
        """Credentials of the user with this pin, for this service.

        Raises:
            AuthenticationException: The pin is nobody's.
        """

    @abstractmethod
    def get_default_credentials(self) -> Credentials:
        """Credentials of the plugin's own user, without a pin.

        Since: V8.
        """

    @abstractmethod
    def get_user(self, credentials: Credentials) -> User:
        """The user behind `credentials`.

        Raises:
            UserSessionInvalidException: They come from another service.
        """

    @abstractmethod
    def get_user_by_id(self, user_id: UUID) -> User:
        """One user.

        Raises:
            EntityNotFoundException: There is none with this id.
        """

    @abstractmethod
    def get_users(self) -> tuple[User, ...]:
        """All users."""

    @abstractmethod
    def get_current_user(self) -> User | None:
        """Who is signed in at the screen, or None.

        Since: V7.
        """

    @abstractmethod
    def check_permission(self, user: User, permission_code: str) -> bool:
        """Whether a user has a right.

        Raises:
            ArgumentException: There is no such right.

        Since: V7.
        """

    @abstractmethod
    def check_permissions(
        self,
        user: User,
        permission_codes: Sequence[str],
        mode: PermissionsCheckMode = PermissionsCheckMode.ALL,
    ) -> bool:
        """Whether a user has all, or any, of several rights.

        Raises:
            ArgumentException: There is no such right.

        Since: V7.
        """
