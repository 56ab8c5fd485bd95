"""Edits of orders, guests, dishes and discounts by a plugin, each at once."""

# ruff: noqa: A002 - `sum` is the contract's argument name, and plugins may pass it by name

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.dishes import dish
from cashier_sim.engine.guests import guest as guest_of
from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.operations.content_planning import ContentPlanner
from cashier_sim.engine.operations.making import MakingOperations
from cashier_sim.engine.operations.order_planning import OrderPlanner
from cashier_sim.engine.operations.planned import PlannedEdit
from cashier_sim.engine.operations.users import Front
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import (
    Credentials,
    DiscountItem,
    DiscountType,
    Order,
    OrderGuestItem,
    OrderProductItem,
    OrderType,
    Product,
    ProductSize,
    Table,
)


class EditingOperations(MakingOperations):
    """Edits one order at a time; errors are those of the contract's methods."""

    def __init__(self, state: State, owner: LockOwner, front: Front | None = None) -> None:
        """Act on `state` as `owner`, beside a screen; None = without one."""
        super().__init__(state, owner, front)
        self._plan_order = OrderPlanner(state)
        self._plan_content = ContentPlanner(state)

    # orders

    def create_order(self, tables: Sequence[Table], credentials: Credentials) -> Order:
        """Open a new order with one guest; its waiter is the user behind `credentials`."""
        return self._make_one(self._plan_order.create_order(tables), credentials).order

    def change_order_tables(
        self, tables: Sequence[Table], order: Order, credentials: Credentials
    ) -> None:
        """Move an order to other tables."""
        self._make_one(self._plan_order.change_tables(tables, order), credentials)

    def set_order_type(
        self, order_type: OrderType | None, order: Order, credentials: Credentials
    ) -> None:
        """Set the kind of service."""
        self._make_one(self._plan_order.set_order_type(order_type, order), credentials)

    def change_order_origin_name(
        self, origin_name: str, order: Order, credentials: Credentials
    ) -> None:
        """Set where the order comes from."""
        self._make_one(self._plan_order.change_origin_name(origin_name, order), credentials)

    def change_order_comment(self, comment: str, order: Order, credentials: Credentials) -> None:
        """Set the order's comment."""
        self._make_one(self._plan_order.change_comment(comment, order), credentials)

    def change_order_external_number(
        self, external_number: str, order: Order, credentials: Credentials
    ) -> None:
        """Set the order's number in another system."""
        self._make_one(self._plan_order.change_external_number(external_number, order), credentials)

    def add_order_external_data(
        self, key: str, value: str, order: Order, credentials: Credentials
    ) -> None:
        """Keep a text with the order under a key."""
        self._make_one(self._plan_order.add_external_data(key, value, order), credentials)

    def delete_order_external_data(self, key: str, order: Order, credentials: Credentials) -> None:
        """Drop what is kept under a key."""
        self._make_one(self._plan_order.delete_external_data(key, order), credentials)

    def add_client_to_order(self, client_id: UUID, order: Order, credentials: Credentials) -> None:
        """Add a customer's id to the order."""
        self._make_one(self._plan_order.add_client(client_id, order), credentials)

    def remove_client_from_order(
        self, client_id: UUID, order: Order, credentials: Credentials
    ) -> None:
        """Take a customer's id out of the order."""
        self._make_one(self._plan_order.remove_client(client_id, order), credentials)

    def change_estimated_order_guests_count(
        self, estimated_guests_count: int, order: Order, credentials: Credentials
    ) -> None:
        """Set how many guests are expected."""
        edit = self._plan_order.change_estimated_guests(estimated_guests_count, order)
        self._make_one(edit, credentials)

    # guests and dishes

    def add_order_guest(
        self, guest_id: UUID | None, name: str, order: Order, credentials: Credentials
    ) -> OrderGuestItem:
        """Add a guest."""
        edit = self._plan_content.add_guest(guest_id, name, order)
        return guest_of(self._make_one(edit, credentials), edit.entity_id)

    def rename_order_guest(
        self, name: str, guest: OrderGuestItem, order: Order, credentials: Credentials
    ) -> None:
        """Rename a guest."""
        self._make_one(self._plan_content.rename_guest(name, guest, order), credentials)

    def delete_order_guest(
        self, guest: OrderGuestItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete a guest who has no dishes."""
        self._make_one(self._plan_content.delete_guest(guest, order), credentials)

    def add_order_product_item(
        self,
        amount: Decimal,
        product: Product,
        order: Order,
        guest: OrderGuestItem,
        size: ProductSize | None,
        credentials: Credentials,
        course: int = 1,
        predefined_price: Decimal | None = None,
    ) -> OrderProductItem:
        """Add a dish for a guest of the order."""
        edit = self._plan_content.add_dish(
            amount, product, order, guest, size, course, predefined_price
        )
        return dish(self._make_one(edit, credentials), edit.entity_id)

    def change_order_item_amount(
        self,
        amount: Decimal,
        order_item: OrderProductItem,
        order: Order,
        credentials: Credentials,
    ) -> None:
        """Change how much of a dish is ordered."""
        self._make_one(self._plan_content.change_amount(amount, order_item, order), credentials)

    def change_order_item_comment(
        self, comment: str, order_item: OrderProductItem, order: Order, credentials: Credentials
    ) -> None:
        """Set the comment of a dish."""
        edit = self._plan_content.change_dish_comment(comment, order_item, order)
        self._make_one(edit, credentials)

    def delete_order_item(
        self, order_item: OrderProductItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete a dish that is not printed yet."""
        self._make_one(self._plan_content.delete_dish(order_item, order), credentials)

    # discounts

    def add_discount(
        self, discount_type: DiscountType, order: Order, credentials: Credentials
    ) -> DiscountItem:
        """Apply a discount or surcharge."""
        return self._discount(self._plan_content.add_discount(discount_type, order), credentials)

    def add_flexible_sum_discount(
        self, sum: Decimal, discount_type: DiscountType, order: Order, credentials: Credentials
    ) -> DiscountItem:
        """Apply a discount of the given sum."""
        edit = self._plan_content.add_discount(discount_type, order, sum)
        return self._discount(edit, credentials)

    def delete_discount(
        self, discount_item: DiscountItem, order: Order, credentials: Credentials
    ) -> None:
        """Take a discount off."""
        self._make_one(self._plan_content.delete_discount(discount_item, order), credentials)

    def _discount(self, edit: PlannedEdit, credentials: Credentials) -> DiscountItem:
        order = self._make_one(edit, credentials).order
        return next(item for item in order.discounts if item.id == edit.entity_id)
