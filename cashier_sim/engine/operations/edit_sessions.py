"""Edits gathered in a session and made together, all or none."""

# ruff: noqa: A002 - `sum` is the contract's argument name, and plugins may pass it by name

from collections.abc import Callable, Sequence
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.operations.content_planning import ContentPlanner
from cashier_sim.engine.operations.making import MakingOperations
from cashier_sim.engine.operations.order_planning import OrderPlanner
from cashier_sim.engine.operations.payment_planning import PaymentPlanner
from cashier_sim.engine.operations.planned import (
    AnyDiscount,
    AnyPayment,
    Planned,
    PlannedEdit,
)
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import (
    AnyGuest,
    AnyOrder,
    AnyProductItem,
    Credentials,
    DiscountType,
    EntityStubUsingException,
    InvalidOperationException,
    NewDiscountItemStub,
    NewOrderGuestItemStub,
    NewOrderProductItemStub,
    NewOrderStub,
    NewPaymentItemStub,
    OrderType,
    PaymentItemAdditionalData,
    PaymentType,
    Product,
    ProductSize,
    SubmittedEntities,
    Table,
)


class EditSessionDraft:
    """Gathers edits; those that add something give a stub with the id that it will have.

    A bad argument is refused at once, everything else when the session is submitted. Source:
    `IEditSession`.
    """

    def __init__(self, state: State, is_registered: Callable[[str], bool]) -> None:
        """Gather edits of the orders of `state`, with the payment systems that are registered."""
        self._order = OrderPlanner(state)
        self._content = ContentPlanner(state)
        self._payment = PaymentPlanner(state, is_registered)
        self._edits: list[Planned] = []
        self._made: set[UUID] = set()
        self._is_taken = False

    def take(self) -> tuple[Planned, ...]:
        """The edits, once.

        Raises:
            InvalidOperationException: They were taken before.
            EntityStubUsingException: One takes a stub of another session.
        """
        if self._is_taken:
            raise InvalidOperationException(
                "This edit session was submitted already; begin a new one with create_edit_session"
            )
        self._is_taken = True
        for edit in self._edits:
            for stub in edit.stubs if isinstance(edit, PlannedEdit) else ():
                if stub.id not in self._made:
                    raise EntityStubUsingException(
                        f"{type(stub).__name__} {stub.id} was made by another edit session; "
                        "take the entity that it became from get_order_by_id",
                        stub.id,
                    )
        return tuple(self._edits)

    # orders

    def create_order(self, tables: Sequence[Table]) -> NewOrderStub:
        """Open a new order with one guest."""
        edit = self._order.create_order(tables)
        self._edits.append(edit)
        self._made.add(edit.order_id)
        return NewOrderStub(id=edit.order_id)

    def change_order_tables(self, tables: Sequence[Table], order: AnyOrder) -> None:
        """Move an order to other tables."""
        self._edits.append(self._order.change_tables(tables, order))

    def set_order_type(self, order_type: OrderType | None, order: AnyOrder) -> None:
        """Set the kind of service."""
        self._edits.append(self._order.set_order_type(order_type, order))

    def change_order_origin_name(self, origin_name: str, order: AnyOrder) -> None:
        """Set where the order comes from."""
        self._edits.append(self._order.change_origin_name(origin_name, order))

    def change_order_comment(self, comment: str, order: AnyOrder) -> None:
        """Set the order's comment."""
        self._edits.append(self._order.change_comment(comment, order))

    def change_order_external_number(self, external_number: str, order: AnyOrder) -> None:
        """Set the order's number in another system."""
        self._edits.append(self._order.change_external_number(external_number, order))

    def add_order_external_data(self, key: str, value: str, order: AnyOrder) -> None:
        """Keep a text with the order under a key."""
        self._edits.append(self._order.add_external_data(key, value, order))

    def delete_order_external_data(self, key: str, order: AnyOrder) -> None:
        """Drop what is kept under a key."""
        self._edits.append(self._order.delete_external_data(key, order))

    def add_client_to_order(self, client_id: UUID, order: AnyOrder) -> None:
        """Add a customer's id to the order."""
        self._edits.append(self._order.add_client(client_id, order))

    def remove_client_from_order(self, client_id: UUID, order: AnyOrder) -> None:
        """Take a customer's id out of the order."""
        self._edits.append(self._order.remove_client(client_id, order))

    def change_estimated_order_guests_count(
        self, estimated_guests_count: int, order: AnyOrder
    ) -> None:
        """Set how many guests are expected."""
        self._edits.append(self._order.change_estimated_guests(estimated_guests_count, order))

    # guests, dishes and discounts

    def add_order_guest(
        self, guest_id: UUID | None, name: str, order: AnyOrder
    ) -> NewOrderGuestItemStub:
        """Add a guest."""
        return NewOrderGuestItemStub(
            id=self._made_by(self._content.add_guest(guest_id, name, order))
        )

    def rename_order_guest(self, name: str, guest: AnyGuest, order: AnyOrder) -> None:
        """Rename a guest."""
        self._edits.append(self._content.rename_guest(name, guest, order))

    def delete_order_guest(self, guest: AnyGuest, order: AnyOrder) -> None:
        """Delete a guest who has no dishes."""
        self._edits.append(self._content.delete_guest(guest, order))

    def add_order_product_item(
        self,
        amount: Decimal,
        product: Product,
        order: AnyOrder,
        guest: AnyGuest,
        size: ProductSize | None,
        course: int = 1,
        predefined_price: Decimal | None = None,
    ) -> NewOrderProductItemStub:
        """Add a dish."""
        edit = self._content.add_dish(amount, product, order, guest, size, course, predefined_price)
        return NewOrderProductItemStub(id=self._made_by(edit))

    def change_order_item_amount(
        self, amount: Decimal, order_item: AnyProductItem, order: AnyOrder
    ) -> None:
        """Change how much of a dish is ordered."""
        self._edits.append(self._content.change_amount(amount, order_item, order))

    def change_order_item_comment(
        self, comment: str, order_item: AnyProductItem, order: AnyOrder
    ) -> None:
        """Set the comment of a dish."""
        self._edits.append(self._content.change_dish_comment(comment, order_item, order))

    def delete_order_item(self, order_item: AnyProductItem, order: AnyOrder) -> None:
        """Delete a dish that is not printed yet."""
        self._edits.append(self._content.delete_dish(order_item, order))

    def add_discount(self, discount_type: DiscountType, order: AnyOrder) -> NewDiscountItemStub:
        """Apply a discount or surcharge."""
        return NewDiscountItemStub(
            id=self._made_by(self._content.add_discount(discount_type, order))
        )

    def add_flexible_sum_discount(
        self, sum: Decimal, discount_type: DiscountType, order: AnyOrder
    ) -> NewDiscountItemStub:
        """Apply a discount of the given sum."""
        edit = self._content.add_discount(discount_type, order, sum)
        return NewDiscountItemStub(id=self._made_by(edit))

    def delete_discount(self, discount_item: AnyDiscount, order: AnyOrder) -> None:
        """Take a discount off."""
        self._edits.append(self._content.delete_discount(discount_item, order))

    # payment items

    def add_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: AnyOrder,
    ) -> NewPaymentItemStub:
        """Add an unprocessed item."""
        edit = self._payment.add(sum, additional_data, payment_type, order)
        return NewPaymentItemStub(id=self._made_by(edit))

    def add_external_payment_item(
        self,
        sum: Decimal,
        is_processed: bool,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: AnyOrder,
    ) -> NewPaymentItemStub:
        """Add an external item."""
        edit = self._payment.add_external(sum, is_processed, additional_data, payment_type, order)
        return NewPaymentItemStub(id=self._made_by(edit))

    def add_external_fiscalized_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: AnyOrder,
    ) -> NewPaymentItemStub:
        """Add an external item whose cheque was printed elsewhere."""
        edit = self._payment.add_taken_outside(
            sum, additional_data, payment_type, order, is_fiscalized=True
        )
        return NewPaymentItemStub(id=self._made_by(edit))

    def add_preliminary_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        delivery_order: AnyOrder,
    ) -> NewPaymentItemStub:
        """Add an intention to pay to a delivery order."""
        edit = self._payment.add(
            sum, additional_data, payment_type, delivery_order, is_preliminary=True
        )
        return NewPaymentItemStub(id=self._made_by(edit))

    def change_payment_item_sum(
        self,
        sum: Decimal,
        min_sum: Decimal | None,
        max_sum: Decimal | None,
        payment_item: AnyPayment,
        order: AnyOrder,
    ) -> None:
        """Set an unprocessed item's sum and bounds."""
        self._edits.append(self._payment.change_sum(sum, min_sum, max_sum, payment_item, order))

    def delete_payment_item(self, payment_item: AnyPayment, order: AnyOrder) -> None:
        """Delete an unprocessed item."""
        self._edits.append(self._payment.delete(payment_item, order))

    def _made_by(self, edit: PlannedEdit) -> UUID:
        self._edits.append(edit)
        self._made.add(edit.entity_id)
        return edit.entity_id


class EditSessionOperations(MakingOperations):
    """Begins edit sessions and makes what they gathered."""

    def create_edit_session(self) -> EditSessionDraft:
        """Begin to gather edits."""
        return EditSessionDraft(self._state, self._front.is_registered)

    def submit_changes(
        self, edit_session: EditSessionDraft, credentials: Credentials
    ) -> SubmittedEntities:
        """Make the gathered edits in order, in one commit.

        The snapshot of an order's first edit is held against the order; later edits build on the
        earlier ones.

        Raises:
            InvalidOperationException: The session was submitted before.
            EntityStubUsingException: An edit takes a stub of another session.
        """
        edits = edit_session.take()
        records = self._make("edit session submitted by plugin", edits, credentials)
        return SubmittedEntities(orders=tuple(record.order for record in records))
