"""What each edit of an order's payment items does: checked, not yet made."""

# ruff: noqa: A002 - `sum` is the contract's argument name

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from cashier_sim.engine.codes import Code
from cashier_sim.engine.edits import (
    add_linked_discount,
    add_payment,
    change_payment_sum,
    payment,
    remove_payment,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.operations.planned import AnyPayment, PlannedEdit, stubs_among
from cashier_sim.engine.payment_edits import (
    change_custom_data,
    change_preliminary_sum,
    remove_external,
    remove_preliminary,
    require_external,
    require_preliminary,
    taken_outside,
    with_money_of,
)
from cashier_sim.engine.restaurant import Right
from cashier_sim.engine.state import State
from cashier_sim.engine.sums import money
from cashier_sim.plugin_api import (
    AnyOrder,
    ArgumentException,
    ArgumentOutOfRangeException,
    CardPaymentItemAdditionalData,
    ConstraintViolationException,
    CreditPaymentItemAdditionalData,
    ExternalPaymentItemAdditionalData,
    IikoCard51PaymentItemAdditionalData,
    NotSupportedException,
    Order,
    PaymentItem,
    PaymentItemAdditionalData,
    PaymentType,
    PaymentTypeConfigurationException,
    PaymentTypeKind,
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


class PaymentPlanner:
    """Plans edits of payment items; see `OrderPlanner`."""

    def __init__(self, state: State, is_registered: Callable[[str], bool]) -> None:
        """Plan edits of the orders of `state`, with the payment systems that are registered."""
        self._state = state
        self._is_registered = is_registered

    def add(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: AnyOrder,
        *,
        is_external: bool = False,
        is_preliminary: bool = False,
    ) -> PlannedEdit:
        """Add an unprocessed item with its type's linked discount.

        Making it raises `PaymentTypeConfigurationException` while the type's payment system is
        not registered.

        Raises:
            EntityNotFoundException: There is no such type.
            ArgumentException: The additional data do not go with it, or the sum is no money.
            NotSupportedException: They are of iiko's own loyalty.
        """
        item = replace(
            self.item(sum, additional_data, payment_type),
            is_external=is_external,
            is_preliminary=is_preliminary,
        )

        def change(record: OrderRecord, _: User) -> OrderRecord:
            self._require_registered(item.type)
            return _added(record, item)

        return replace(self._edit("added", order, item, change), type_id=item.type.id)

    def add_taken_outside(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: AnyOrder,
        *,
        is_fiscalized: bool = False,
    ) -> PlannedEdit:
        """Add an item whose money was taken elsewhere, and its cheque printed if fiscalised.

        Raises:
            EntityNotFoundException: There is no such type.
            ArgumentException: The additional data do not go with it, or the sum is no money.
            NotSupportedException: They are of iiko's own loyalty.
        """
        item = replace(
            self.item(sum, additional_data, payment_type), is_fiscalized_externally=is_fiscalized
        )

        def change(record: OrderRecord, user: User) -> OrderRecord:
            taken = taken_outside(item, self._state.restaurant.point_of_sale)
            self._require_shift()
            return with_money_of(_added(record, taken), item.id, user, self._state.clock.now())

        return replace(self._edit("taken outside", order, item, change), type_id=item.type.id)

    def add_external(
        self,
        sum: Decimal,
        is_processed: bool,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: AnyOrder,
    ) -> PlannedEdit:
        """Add an external item, its money taken elsewhere or not; raises what those do."""
        if is_processed:
            return self.add_taken_outside(sum, additional_data, payment_type, order)
        return self.add(sum, additional_data, payment_type, order, is_external=True)

    def change_sum(
        self,
        sum: Decimal,
        min_sum: Decimal | None,
        max_sum: Decimal | None,
        item: AnyPayment,
        order: AnyOrder,
    ) -> PlannedEdit:
        """Set an unprocessed item's sum and bounds.

        Raises:
            ArgumentException: One of them is no money.
        """
        new_sum = money(sum)
        lower = None if min_sum is None else money(min_sum, "min_sum")
        upper = None if max_sum is None else money(max_sum, "max_sum")
        return self._edit(
            "sum changed",
            order,
            item,
            lambda record, _: change_payment_sum(record, item.id, new_sum, lower, upper),
        )

    def change_preliminary_sum(self, sum: Decimal, item: PaymentItem, order: Order) -> PlannedEdit:
        """Set a preliminary item's sum.

        Raises:
            ArgumentException: It is no money.
        """
        new_sum = money(sum)
        return self._edit(
            "sum changed",
            order,
            item,
            lambda record, _: change_preliminary_sum(record, item.id, new_sum),
        )

    def change_custom_data(self, text: str, item: PaymentItem, order: Order) -> PlannedEdit:
        """Set the own data of an item of a payment system."""

        def require(record: OrderRecord) -> None:
            kept = payment(record, item.id)
            if not self._state.settings(kept.type.id).payment_system_key:
                raise ConstraintViolationException(
                    f"Payment type '{kept.type.name}' belongs to no payment system, so its items "
                    "have no custom data"
                )

        return self._custom_data(text, item, order, require)

    def change_external_custom_data(
        self, text: str, item: PaymentItem, order: Order
    ) -> PlannedEdit:
        """Set the own data of an external item."""
        return self._custom_data(
            text, item, order, lambda record: require_external(record, item.id)
        )

    def change_preliminary_custom_data(
        self, text: str, item: PaymentItem, order: Order
    ) -> PlannedEdit:
        """Set the own data of a preliminary item."""
        return self._custom_data(
            text, item, order, lambda record: require_preliminary(record, item.id)
        )

    def delete(self, item: AnyPayment, order: AnyOrder) -> PlannedEdit:
        """Delete an unprocessed item."""
        return self._edit("deleted", order, item, lambda record, _: remove_payment(record, item.id))

    def delete_external(self, item: PaymentItem, order: Order) -> PlannedEdit:
        """Delete an external item."""

        def change(record: OrderRecord, _: User) -> OrderRecord:
            removed = remove_external(record, item.id)
            if removed.gone_items != record.gone_items:
                self._require_shift()
            return removed

        return self._edit("deleted", order, item, change)

    def delete_preliminary(self, item: PaymentItem, order: Order) -> PlannedEdit:
        """Delete a preliminary item."""
        return self._edit(
            "deleted", order, item, lambda record, _: remove_preliminary(record, item.id)
        )

    def _require_registered(self, payment_type: PaymentType) -> None:
        key = self._state.settings(payment_type.id).payment_system_key
        if key and not self._is_registered(key):
            raise PaymentTypeConfigurationException(
                f"Payment system '{key}' of type '{payment_type.name}' is not registered; load "
                "its plugin",
                payment_type.id,
            )

    def _require_shift(self) -> None:
        """Refuse to move money outside a till shift: no report would have it."""
        if self._state.session.current is None:
            raise EngineError(Code.SHIFT_NOT_OPEN)

    def _custom_data(
        self, text: str, item: PaymentItem, order: Order, require: Callable[[OrderRecord], object]
    ) -> PlannedEdit:
        def change(record: OrderRecord, _: User) -> OrderRecord:
            require(record)
            return change_custom_data(record, item.id, text)

        return self._edit("data changed", order, item, change)

    def _edit(
        self,
        what: str,
        order: AnyOrder,
        item: AnyPayment,
        change: Callable[[OrderRecord, User], OrderRecord],
    ) -> PlannedEdit:
        return PlannedEdit(
            note=f"payment {what} by plugin",
            order=order,
            change=change,
            entity_id=item.id,
            right=Right.TAKE_PAYMENTS,
            stubs=stubs_among(order, item),
        )

    def item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
    ) -> PaymentItem:
        """A new unprocessed item.

        Raises:
            EntityNotFoundException: There is no such type.
            ArgumentException: The additional data do not go with it, or the sum is no money.
            NotSupportedException: They are of iiko's own loyalty.
        """
        known = self._state.settings(payment_type.id).payment_type
        if isinstance(additional_data, IikoCard51PaymentItemAdditionalData):
            raise NotSupportedException(
                "IikoCard51PaymentItemAdditionalData is not supported: the simulator has no iiko "
                "loyalty service; a plugin's own items take ExternalPaymentItemAdditionalData"
            )
        expected = _ADDITIONAL_DATA.get(known.kind)
        if additional_data is not None and type(additional_data) is not expected:
            raise ArgumentException(
                f"additional_data: {type(additional_data).__name__} does not go with payment type "
                f"'{known.name}'; give {expected.__name__ if expected else None}"
            )
        if isinstance(additional_data, WriteoffPaymentItemAdditionalData) and (
            abs(additional_data.ratio) != 1
        ):
            raise ArgumentOutOfRangeException(
                f"additional_data.ratio: {additional_data.ratio} is no ratio; give 1 or -1"
            )
        return PaymentItem(
            id=self._state.ids.new(),
            type=known,
            sum=money(sum),
            additional_data=additional_data,
        )


def _added(record: OrderRecord, item: PaymentItem) -> OrderRecord:
    return add_linked_discount(add_payment(record, item), item.type)
