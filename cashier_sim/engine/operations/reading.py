"""What a plugin may read of the register; never refused because somebody edits."""

from dataclasses import replace
from uuid import UUID

from cashier_sim.engine.edits import require_open
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.engine.operations.users import UserOperations
from cashier_sim.plugin_api import (
    DiscountType,
    DonationType,
    EntityNotFoundException,
    HierarchicalMenu,
    Order,
    OrderStatus,
    OrderType,
    PaymentType,
    PointOfSale,
    Product,
    ProductGroup,
    Restaurant,
    Table,
    Terminal,
    TerminalsGroup,
)


class ReadingOperations(UserOperations):
    """Reads the register."""

    # payment types

    def get_payment_types(self) -> tuple[PaymentType, ...]:
        """All payment types of the back office."""
        return tuple(settings.payment_type for settings in self._state.payment_types.values())

    def get_payment_type_by_id(self, payment_type_id: UUID) -> PaymentType:
        """One payment type.

        Raises:
            EntityNotFoundException: There is none with this id.
        """
        return self._state.settings(payment_type_id).payment_type

    def try_get_payment_type_by_id(self, payment_type_id: UUID) -> PaymentType | None:
        """One payment type, or None."""
        settings = self._state.payment_types.get(payment_type_id)
        return settings.payment_type if settings else None

    def get_active_payment_types(self, payment_system_key: str) -> tuple[PaymentType, ...]:
        """The switched-on types of one payment system, by its key."""
        return tuple(
            settings.payment_type
            for settings in self._switched_on()
            if settings.payment_system_key == payment_system_key
        )

    def get_payment_types_to_pay_out_on_user(self) -> tuple[PaymentType, ...]:
        """The switched-on types of the register's own: they take money without a window."""
        return self.get_active_payment_types("")

    def get_payment_system_name(self, payment_type: PaymentType) -> str:
        """The key of the payment system behind a type (the key, not the name); else empty.

        Raises:
            EntityNotFoundException: There is no such type.
        """
        return self.get_payment_system_key(payment_type)

    def get_payment_system_key(self, payment_type: PaymentType) -> str:
        """The key of the payment system behind a type; else empty.

        Raises:
            EntityNotFoundException: There is no such type.
        """
        return self._state.settings(payment_type.id).payment_system_key

    def get_donation_types_compatible_with(self, order: Order) -> tuple[DonationType, ...]:
        """The kinds of tips that go with an order, with what they may be paid with now."""
        service = order.order_type.name if order.order_type else ""
        return tuple(
            replace(kind, payment_types=self._present(kind.payment_types))
            for kind in self._state.restaurant.donation_types
            if not kind.order_service_types or service in kind.order_service_types
        )

    def can_product_be_paid_with_payment_type(
        self, product: Product, payment_type: PaymentType
    ) -> bool:
        """Whether a product may be paid with a type: both are in use now.

        Raises:
            EntityNotFoundException: There is no such product or type.
        """
        known = self._state.restaurant.product(product.id)
        return known.is_active and self._state.settings(payment_type.id).payment_type.is_enabled

    # orders

    def get_orders(
        self, include_deleted: bool = True, exclude_delivery_orders: bool = False
    ) -> tuple[Order, ...]:
        """The orders known to the terminal: of this till shift, and open ones of earlier shifts."""
        return tuple(
            record.order
            for record in self._state.orders.values()
            if (include_deleted or record.order.status is not OrderStatus.DELETED)
            and not (exclude_delivery_orders and record.is_delivery)
        )

    def get_order_by_id(self, order_id: UUID) -> Order:
        """One order.

        Raises:
            EntityNotFoundException: There is none with this id.
        """
        return self._state.record(order_id).order

    def try_get_order_by_id(self, order_id: UUID) -> Order | None:
        """One order, or None."""
        try:
            return self.get_order_by_id(order_id)
        except EntityNotFoundException:
            return None

    def try_get_order_external_data_by_key(self, order: Order, key: str) -> str | None:
        """What `add_order_external_data` kept under a key, or None.

        Raises:
            EntityNotFoundException: There is no such order.
        """
        return self._state.record(order.id).external_data.get(key)

    def check_can_edit_order(self, order: Order) -> bool:
        """Whether an edit of the order would find it free and open.

        Raises:
            EntityNotFoundException: There is no such order.
        """
        try:
            require_open(self._state.record(order.id))
        except EngineError:
            return False
        return self._state.locks.holder(order.id) in {None, self._owner}

    def need_to_split_order_before_payment(self, order: Order) -> bool:
        """Whether the terminal has several cash registers for the dishes of an order.

        Raises:
            EntityNotFoundException: There is no such order.
        """
        has_dishes = bool(self.get_order_by_id(order.id).items)
        points = self._state.restaurant.points_of_sale
        return has_dishes and len({point.cash_register.id for point in points}) > 1

    # the restaurant

    def get_active_products(self) -> tuple[Product, ...]:
        """The products on sale."""
        return tuple(product for product in self._state.restaurant.products if product.is_active)

    def get_hierarchical_menu(self) -> HierarchicalMenu:
        """The products on sale with their groups."""
        groups = self._state.restaurant.menu_groups
        return HierarchicalMenu(
            product_groups=tuple(ProductGroup(id=group.id, name=group.name) for group in groups),
            products=self.get_active_products(),
        )

    def get_discount_types(self) -> tuple[DiscountType, ...]:
        """The discounts and surcharges of the back office."""
        return self._state.restaurant.discount_types

    def get_order_types(self) -> tuple[OrderType, ...]:
        """The kinds of service."""
        return self._state.restaurant.order_types

    def get_tables(self) -> tuple[Table, ...]:
        """The tables of all halls."""
        return self._state.restaurant.tables

    def get_host_restaurant(self) -> Restaurant:
        """The restaurant of this terminal."""
        restaurant = self._state.restaurant
        return Restaurant(
            company_name=restaurant.legal_name or restaurant.name,
            currency=restaurant.currency.code,
        )

    def get_host_terminal(self) -> Terminal:
        """This terminal."""
        return self._state.restaurant.terminal

    def get_host_terminals_group(self) -> TerminalsGroup:
        """The group of this terminal."""
        return self._state.restaurant.terminals_group

    def get_host_terminal_points_of_sale(self) -> tuple[PointOfSale, ...]:
        """The points of sale of this terminal."""
        return self._state.restaurant.points_of_sale

    def is_all_cafe_sessions_open(self) -> bool:
        """Whether the till shift is open."""
        return self._state.session.current is not None

    def _switched_on(self) -> tuple[PaymentTypeSettings, ...]:
        known = self._state.payment_types.values()
        return tuple(settings for settings in known if settings.payment_type.is_enabled)

    def _present(self, payment_types: tuple[PaymentType, ...]) -> tuple[PaymentType, ...]:
        """The types as the back office has them now, without those that are not in use."""
        known = {settings.id: settings.payment_type for settings in self._switched_on()}
        return tuple(known[kept.id] for kept in payment_types if kept.id in known)
