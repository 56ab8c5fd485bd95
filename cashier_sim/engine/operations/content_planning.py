"""What each edit of an order's guests, dishes and discounts does: checked, not yet made."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.discounts import apply_discount, remove_discount
from cashier_sim.engine.dishes import (
    add_dish,
    change_dish_amount,
    comment_dish,
    dish,
    dish_amount,
    remove_dish,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.guests import add_guest, guest, remove_guest, rename_guest, standard_name
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.operations.planned import (
    AnyDiscount,
    PlannedEdit,
    planned_edit,
)
from cashier_sim.engine.refusals import as_plugin_error
from cashier_sim.engine.state import State
from cashier_sim.engine.sums import discount_id, money
from cashier_sim.plugin_api import (
    AnyGuest,
    AnyOrder,
    AnyProductItem,
    ArgumentOutOfRangeException,
    ConstraintViolationException,
    DiscountItem,
    DiscountType,
    OrderGuestItem,
    OrderItemStatus,
    Product,
    ProductSize,
)


class ContentPlanner:
    """Plans edits of what is in an order; see `OrderPlanner`."""

    def __init__(self, state: State) -> None:
        """Plan edits of the orders of `state`."""
        self._state = state

    def add_guest(self, guest_id: UUID | None, name: str, order: AnyOrder) -> PlannedEdit:
        """Add a guest."""
        new_id = guest_id or self._state.ids.new()
        pattern = self._state.restaurant.guest_name
        return planned_edit(
            "guest",
            order,
            new_id,
            lambda record: add_guest(record, new_id, name or standard_name(record, pattern)),
        )

    def rename_guest(self, name: str, guest: AnyGuest, order: AnyOrder) -> PlannedEdit:
        """Rename a guest."""
        return planned_edit(
            "guest", order, guest.id, lambda record: rename_guest(record, guest.id, name), guest
        )

    def delete_guest(self, guest: AnyGuest, order: AnyOrder) -> PlannedEdit:
        """Delete a guest."""
        return planned_edit(
            "guest", order, guest.id, lambda record: remove_guest(record, guest.id), guest
        )

    def add_dish(
        self,
        amount: Decimal,
        product: Product,
        order: AnyOrder,
        served: AnyGuest,
        size: ProductSize | None,
        course: int,
        predefined_price: Decimal | None,
    ) -> PlannedEdit:
        """Add a dish at the menu's price, or at a predefined one where the product allows it.

        Raises:
            ArgumentOutOfRangeException: Amount, course or price is out of range.
            EntityNotFoundException: There is no such product.
            ConstraintViolationException: The product has no open price, or no sizes.
        """
        known = self._state.restaurant.product(product.id)
        if course < 1:
            raise ArgumentOutOfRangeException(f"course: {course} is too low; the first is 1")
        if size is not None and known.scale is None:
            raise ConstraintViolationException(
                f"size: product '{known.name}' has no sizes; give None"
            )
        amount = _amount(amount)
        price = None if predefined_price is None else _open_price(predefined_price, known)
        item_id = self._state.ids.new()
        return planned_edit(
            "dish",
            order,
            item_id,
            lambda record: add_dish(
                record,
                item_id=item_id,
                product=known,
                amount=amount,
                guest=_guest(record, served),
                size=size,
                course=course,
                open_price=price,
            ),
            served,
        )

    def change_amount(self, amount: Decimal, item: AnyProductItem, order: AnyOrder) -> PlannedEdit:
        """Change the amount of a dish that is not printed.

        Raises:
            ArgumentOutOfRangeException: The amount is out of range.
        """
        amount = _amount(amount)
        return planned_edit(
            "amount",
            order,
            item.id,
            lambda record: change_dish_amount(_unprinted(record, item.id), item.id, amount),
            item,
        )

    def change_dish_comment(
        self, comment: str, item: AnyProductItem, order: AnyOrder
    ) -> PlannedEdit:
        """Set the comment of a dish."""
        return planned_edit(
            "dish comment",
            order,
            item.id,
            lambda record: comment_dish(record, item.id, comment),
            item,
        )

    def delete_dish(self, item: AnyProductItem, order: AnyOrder) -> PlannedEdit:
        """Delete a dish that is not printed."""
        return planned_edit(
            "dish",
            order,
            item.id,
            lambda record: remove_dish(_unprinted(record, item.id), item.id),
            item,
        )

    def add_discount(
        self, kind: DiscountType, order: AnyOrder, flexible_sum: Decimal | None = None
    ) -> PlannedEdit:
        """Apply a discount or surcharge.

        Raises:
            EntityNotFoundException: There is no such type.
            ArgumentOutOfRangeException: The sum is no money.
        """
        known = self._state.restaurant.discount_type(kind.id)
        given_sum = None if flexible_sum is None else money(flexible_sum)
        applied = planned_edit(
            "discount",
            order,
            discount_id(order.id, known.id),
            lambda record: apply_discount(record, known, given_sum),
        )
        return replace(applied, type_id=known.id)

    def delete_discount(self, discount: AnyDiscount, order: AnyOrder) -> PlannedEdit:
        """Take a discount off; one without an id is found by its type."""
        if isinstance(discount, DiscountItem):
            item_id = discount.id or discount_id(order.id, discount.discount_type.id)
        else:
            item_id = discount.id
        return planned_edit(
            "discount", order, item_id, lambda record: remove_discount(record, item_id), discount
        )


def _guest(record: OrderRecord, served: AnyGuest) -> OrderGuestItem:
    try:
        return guest(record, served.id)
    except EngineError as refusal:
        raise as_plugin_error(refusal, served.id) from refusal


def _unprinted(record: OrderRecord, item_id: UUID) -> OrderRecord:
    item = dish(record, item_id)
    if item.status is not OrderItemStatus.ADDED:
        raise ConstraintViolationException(
            f"Dish '{item.product.name}' is in the kitchen already; only the cashier can change it"
        )
    return record


def _amount(amount: Decimal) -> Decimal:
    try:
        return dish_amount(amount)
    except EngineError as refusal:
        raise as_plugin_error(refusal) from refusal


def _open_price(price: Decimal, product: Product) -> Decimal:
    if not product.can_set_open_price:
        raise ConstraintViolationException(
            f"Product '{product.name}' has no open price; leave predefined_price out"
        )
    price = money(price, "predefined_price")
    if price < 0:
        raise ArgumentOutOfRangeException(f"predefined_price: {price} is negative; give 0 or more")
    return price
