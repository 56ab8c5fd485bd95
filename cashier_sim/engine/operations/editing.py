"""Edits of orders by a plugin, each at once."""

# ruff: noqa: A002 - `sum` is the contract's argument name, and plugins may pass it by name

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.dishes import add_dish
from cashier_sim.engine.edits import (
    add_linked_discount,
    add_payment,
    change_payment_sum,
    remove_payment,
    with_payment,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord, TransactionState
from cashier_sim.engine.operations.users import UserOperations
from cashier_sim.engine.refusals import as_plugin_error
from cashier_sim.engine.restaurant import Right
from cashier_sim.engine.sums import money
from cashier_sim.plugin_api import (
    ArgumentException,
    CardPaymentItemAdditionalData,
    ConstraintViolationException,
    Credentials,
    CreditPaymentItemAdditionalData,
    EntityModifiedException,
    EntityNotFoundException,
    ExternalPaymentItemAdditionalData,
    Order,
    OrderGuestItem,
    PaymentItem,
    PaymentItemAdditionalData,
    PaymentStatus,
    PaymentType,
    PaymentTypeKind,
    PermissionDeniedException,
    Product,
    ProductSize,
    User,
    VoucherPaymentItemAdditionalData,
    WriteoffPaymentItemAdditionalData,
)

_ADDITIONAL_DATA: dict[PaymentTypeKind, type[PaymentItemAdditionalData]] = {
    PaymentTypeKind.CARD: CardPaymentItemAdditionalData,
    PaymentTypeKind.CREDIT: CreditPaymentItemAdditionalData,
    PaymentTypeKind.WRITEOFF: WriteoffPaymentItemAdditionalData,
    PaymentTypeKind.VOUCHER: VoucherPaymentItemAdditionalData,
    PaymentTypeKind.EXTERNAL: ExternalPaymentItemAdditionalData,
}


class EditingOperations(UserOperations):
    """Edits one order at a time.

    Every edit raises `UserSessionInvalidException` for foreign credentials,
    `PermissionDeniedException` for a user without the right, `EntityNotFoundException` for an
    entity that is not there, `EntityAlreadyInUseException` for an order that somebody else holds
    and `EntityModifiedException` for a stale snapshot.
    """

    def add_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an unprocessed item with the type's linked discount; `collect_data` is not called.

        Raises:
            ConstraintViolationException: A rule of payments forbids it.
            ArgumentException: The additional data are of another kind of type.
            ArgumentOutOfRangeException: `sum` is negative.
        """
        item = self._item(sum, additional_data, payment_type)
        return self._add("payment added by plugin", item, order, credentials)

    def add_external_payment_item(
        self,
        sum: Decimal,
        is_processed: bool,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an external item; with `is_processed` its money was taken elsewhere already.

        Raises:
            ConstraintViolationException: The type is not accepted from outside, or another rule.
            ArgumentException: The additional data are of another kind of type.
            ArgumentOutOfRangeException: `sum` is negative.
        """
        item = replace(self._item(sum, additional_data, payment_type), is_external=True)
        if not is_processed:
            return self._add("external payment added by plugin", item, order, credentials)
        if not item.type.can_be_external_processed:
            raise ConstraintViolationException("PaymentType should be CanBeExternalProcessed")
        item = replace(
            item,
            status=PaymentStatus.PROCESSED,
            is_processed_externally=True,
            point_of_sale=self._state.restaurant.point_of_sale,
        )
        return self._add(
            "external payment added by plugin", item, order, credentials, self._taken_outside
        )

    def add_preliminary_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        delivery_order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an intention to pay to a delivery order.

        Raises:
            ConstraintViolationException: The order is no delivery, or another rule.
            ArgumentException: The additional data are of another kind of type.
            ArgumentOutOfRangeException: `sum` is negative.
        """
        item = replace(self._item(sum, additional_data, payment_type), is_preliminary=True)
        return self._add("preliminary payment added by plugin", item, delivery_order, credentials)

    def change_payment_item_sum(
        self,
        sum: Decimal,
        min_sum: Decimal | None,
        max_sum: Decimal | None,
        payment_item: PaymentItem,
        order: Order,
        credentials: Credentials,
    ) -> None:
        """Set an unprocessed item's sum and the bounds for what the cashier may type afterwards.

        Raises:
            ArgumentOutOfRangeException: `sum` is negative or outside its bounds.
            ConstraintViolationException: The item is processed.
        """
        new_sum = money(sum)
        lower = None if min_sum is None else money(min_sum, "min_sum")
        upper = None if max_sum is None else money(max_sum, "max_sum")
        self._edit(
            "payment sum changed by plugin",
            order,
            credentials,
            Right.TAKE_PAYMENTS,
            lambda record: change_payment_sum(record, payment_item.id, new_sum, lower, upper),
            payment_item.id,
        )

    def delete_payment_item(
        self, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete an unprocessed item; the processor is not called.

        Raises:
            ConstraintViolationException: The item is processed.
        """
        self._edit(
            "payment deleted by plugin",
            order,
            credentials,
            Right.TAKE_PAYMENTS,
            lambda record: remove_payment(record, payment_item.id),
            payment_item.id,
        )

    def add_order_product_item(
        self,
        amount: Decimal,
        product: Product,
        order: Order,
        guest: OrderGuestItem,
        size: ProductSize | None,
        credentials: Credentials,
    ) -> None:
        """Add a dish for a guest of the order.

        Raises:
            ArgumentOutOfRangeException: `amount` is not within 0.001 to 999.999.
            CannotAddInactiveProductException: The product is not on sale.
            ConstraintViolationException: The order is not new any more.
        """
        known = self._state.restaurant.product(product.id)
        item_id = self._state.ids.new()
        self._edit(
            "dish added by plugin",
            order,
            credentials,
            Right.EDIT_ORDERS,
            lambda record: add_dish(
                record,
                item_id=item_id,
                product=known,
                amount=amount,
                guest=_guest(record, guest.id),
                size=size,
            ),
        )

    def _item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
    ) -> PaymentItem:
        known = self._state.settings(payment_type.id).payment_type
        expected = _ADDITIONAL_DATA.get(known.kind)
        if additional_data is not None and type(additional_data) is not expected:
            raise ArgumentException(
                f"additional_data: {type(additional_data).__name__} does not go with payment type "
                f"'{known.name}'; give {expected.__name__ if expected else None}"
            )
        return PaymentItem(
            id=self._state.ids.new(),
            type=known,
            sum=money(sum),
            additional_data=additional_data,
        )

    def _add(
        self,
        note: str,
        item: PaymentItem,
        order: Order,
        credentials: Credentials,
        finish: Callable[[OrderRecord, PaymentItem, User], OrderRecord] | None = None,
    ) -> PaymentItem:
        user = self._employee(credentials).user

        def add(record: OrderRecord) -> OrderRecord:
            record = add_linked_discount(add_payment(record, item), item.type)
            return finish(record, item, user) if finish else record

        self._edit(note, order, credentials, Right.TAKE_PAYMENTS, add, item.type.id)
        return item

    def _taken_outside(self, record: OrderRecord, item: PaymentItem, user: User) -> OrderRecord:
        taken = replace(
            record.payments[item.id],
            state=TransactionState.TAKEN,
            taken=item.sum,
            taken_at=self._state.clock.now(),
            cashier=user,
        )
        return with_payment(record, taken)

    def _edit(
        self,
        note: str,
        order: Order,
        credentials: Credentials,
        right: Right,
        edit: Callable[[OrderRecord], OrderRecord],
        entity_id: UUID | None = None,
    ) -> None:
        employee = self._employee(credentials)
        if right not in employee.rights:
            raise PermissionDeniedException(
                f"{employee.user.name} lacks the right '{right.value}'; authenticate as somebody "
                "who has it"
            )
        with self._state.locks.hold(order.id, self._owner):
            record = self._state.record(order.id)
            if record.order.revision != order.revision:
                raise EntityModifiedException(
                    f"Order {record.order.number} was changed: the snapshot has revision "
                    f"{order.revision}, the order {record.order.revision}; read it again with "
                    "get_order_by_id",
                    order.id,
                )
            try:
                edited = edit(record)
            except EngineError as refusal:
                raise as_plugin_error(refusal, entity_id) from refusal
            self._state.commit(note, orders=(edited,))


def _guest(record: OrderRecord, guest_id: UUID) -> OrderGuestItem:
    for guest in record.order.guests:
        if guest.id == guest_id:
            return guest
    raise EntityNotFoundException(
        f"Order {record.order.number} has no guest with id {guest_id}", guest_id
    )
