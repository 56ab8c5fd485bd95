"""Edits of payment items by a plugin, each at once."""

# ruff: noqa: A002 - `sum` is the contract's argument name, and plugins may pass it by name

from decimal import Decimal

from cashier_sim.engine.edits import payment
from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.operations.making import MakingOperations
from cashier_sim.engine.operations.payment_planning import PaymentPlanner
from cashier_sim.engine.operations.planned import PlannedEdit
from cashier_sim.engine.operations.users import Front
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import (
    Credentials,
    Order,
    PaymentItem,
    PaymentItemAdditionalData,
    PaymentType,
)


class PaymentEditingOperations(MakingOperations):
    """Edits payment items one at a time; errors are those of the contract's methods."""

    def __init__(self, state: State, owner: LockOwner, front: Front | None = None) -> None:
        """Act on `state` as `owner`, beside a screen; None = without one."""
        super().__init__(state, owner, front)
        self._plan_payment = PaymentPlanner(state, self._front.is_registered)

    def add_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an unprocessed item with the type's linked discount; `collect_data` is not called."""
        edit = self._plan_payment.add(sum, additional_data, payment_type, order)
        return self._item(edit, credentials)

    def add_external_payment_item(
        self,
        sum: Decimal,
        is_processed: bool,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an external item; with `is_processed` its money was taken elsewhere already."""
        edit = self._plan_payment.add_external(
            sum, is_processed, additional_data, payment_type, order
        )
        return self._item(edit, credentials)

    def add_external_fiscalized_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an external item whose money was taken and whose cheque was printed elsewhere."""
        edit = self._plan_payment.add_taken_outside(
            sum, additional_data, payment_type, order, is_fiscalized=True
        )
        return self._item(edit, credentials)

    def add_preliminary_payment_item(
        self,
        sum: Decimal,
        additional_data: PaymentItemAdditionalData | None,
        payment_type: PaymentType,
        delivery_order: Order,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add an intention to pay to a delivery order."""
        edit = self._plan_payment.add(
            sum, additional_data, payment_type, delivery_order, is_preliminary=True
        )
        return self._item(edit, credentials)

    def change_payment_item_sum(
        self,
        sum: Decimal,
        min_sum: Decimal | None,
        max_sum: Decimal | None,
        payment_item: PaymentItem,
        order: Order,
        credentials: Credentials,
    ) -> None:
        """Set an unprocessed item's sum and the bounds for what the cashier may type."""
        edit = self._plan_payment.change_sum(sum, min_sum, max_sum, payment_item, order)
        self._make_one(edit, credentials)

    def change_preliminary_payment_item_sum(
        self, sum: Decimal, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Set a preliminary item's sum."""
        edit = self._plan_payment.change_preliminary_sum(sum, payment_item, order)
        self._make_one(edit, credentials)

    def change_payment_item_custom_data(
        self, custom_data: str, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Set the own data of a plugin's item."""
        edit = self._plan_payment.change_custom_data(custom_data, payment_item, order)
        self._make_one(edit, credentials)

    def change_external_payment_item_custom_data(
        self, custom_data: str, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Set the own data of an external item."""
        edit = self._plan_payment.change_external_custom_data(custom_data, payment_item, order)
        self._make_one(edit, credentials)

    def change_preliminary_payment_item_custom_data(
        self, custom_data: str, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Set the own data of a preliminary item."""
        edit = self._plan_payment.change_preliminary_custom_data(custom_data, payment_item, order)
        self._make_one(edit, credentials)

    def delete_payment_item(
        self, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete an unprocessed item; the processor is not called."""
        self._make_one(self._plan_payment.delete(payment_item, order), credentials)

    def delete_external_payment_item(
        self, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete an external item; the processor is not called."""
        self._make_one(self._plan_payment.delete_external(payment_item, order), credentials)

    def delete_preliminary_payment_item(
        self, payment_item: PaymentItem, order: Order, credentials: Credentials
    ) -> None:
        """Delete a preliminary item."""
        self._make_one(self._plan_payment.delete_preliminary(payment_item, order), credentials)

    def _item(self, edit: PlannedEdit, credentials: Credentials) -> PaymentItem:
        return payment(self._make_one(edit, credentials), edit.entity_id)
