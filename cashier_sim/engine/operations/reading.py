"""What a plugin may read of the register; never refused because somebody edits."""

from uuid import UUID

from cashier_sim.engine.operations.users import UserOperations
from cashier_sim.plugin_api import EntityNotFoundException, Order, PaymentType, Product


class ReadingOperations(UserOperations):
    """Reads the register."""

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

    def get_orders(self) -> tuple[Order, ...]:
        """The orders known to the terminal: of this till shift, and open ones of earlier shifts."""
        return tuple(record.order for record in self._state.orders.values())

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

    def get_active_products(self) -> tuple[Product, ...]:
        """The products on sale."""
        return tuple(product for product in self._state.restaurant.products if product.is_active)
