"""Tips by a plugin: taken at once, without a window."""

# ruff: noqa: A002 - `sum` is the contract's argument name, and plugins may pass it by name

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.donations import donation_type as known_kind
from cashier_sim.engine.donations import put_donation, require_donation
from cashier_sim.engine.edits import payment, remove_payment
from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.movements import has_payment
from cashier_sim.engine.operations.background import Background, BackgroundOperations
from cashier_sim.engine.operations.failures import NOT_SILENT_TEXT, Reason
from cashier_sim.engine.operations.payment_planning import PaymentPlanner
from cashier_sim.engine.paying import Paying
from cashier_sim.engine.payment_edits import taken_outside, with_money_of
from cashier_sim.engine.restaurant import Right
from cashier_sim.engine.silent_payments import first_not_silent
from cashier_sim.engine.transactions import Transactions, Verdict
from cashier_sim.plugin_api import (
    ArgumentException,
    ConstraintViolationException,
    Credentials,
    DonationType,
    Order,
    PaymentItem,
    PaymentItemAdditionalData,
    PaymentStatus,
    PaymentType,
)


class TippingOperations(BackgroundOperations):
    """Adds and deletes tips; errors are those of the contract's methods."""

    async def add_donation(
        self,
        order: Order,
        donation_type: DonationType,
        payment_type: PaymentType,
        additional_data: PaymentItemAdditionalData | None,
        is_processed: bool,
        sum: Decimal,
        credentials: Credentials,
    ) -> PaymentItem:
        """Add tips that were taken elsewhere, or take them now."""
        background = self._begin("add_donation", self._payer(credentials, Right.TAKE_PAYMENTS))
        kind = known_kind(self._state, donation_type.id)
        if payment_type.id not in {each.id for each in kind.payment_types}:
            names = ", ".join(f"'{each.name}'" for each in kind.payment_types)
            raise ArgumentException(
                f"payment_type: '{kind.name}' is not paid with '{payment_type.name}'; take one of "
                f"donation_type.payment_types: {names}"
            )
        service = order.order_type.name if order.order_type else ""
        if kind.order_service_types and service not in kind.order_service_types:
            raise ConstraintViolationException(
                f"'{kind.name}' does not go with order {order.number}; take one of "
                "get_donation_types_compatible_with(order)"
            )
        planner = PaymentPlanner(self._state, self._front.is_registered)
        item = replace(planner.item(sum, additional_data, payment_type), donation_type=kind)

        async def work(at: Background, record: OrderRecord) -> PaymentItem | None:
            if is_processed:
                self._put_taken_tips(at, record, item)
            elif not await self._take_tips(at, record, item):
                return None
            return payment(self._state.record(order.id), item.id)

        return await self._on_order(
            background,
            order,
            work,
            reason=Reason.PAYMENTS_PROCESSING_FAILED,
            keeps_rules=True,
            entity_id=item.id,
        )

    async def delete_donation(
        self, order: Order, payment_item: PaymentItem, credentials: Credentials
    ) -> None:
        """Take tips out of an open order; what the register took is cancelled."""
        background = self._begin("delete_donation", self._payer(credentials, Right.TAKE_PAYMENTS))

        async def work(at: Background, record: OrderRecord) -> bool | None:
            item = require_donation(record, payment_item.id)
            if item.status is PaymentStatus.PROCESSED:
                return await Paying(at.desk).undo(order.id, item.id, at.user) or None
            self._state.commit("tips deleted", orders=(remove_payment(record, item.id),))
            return True

        await self._on_order(
            background,
            order,
            work,
            reason=Reason.PAYMENTS_PROCESSING_FAILED,
            keeps_rules=True,
            entity_id=payment_item.id,
        )

    def _put_taken_tips(self, at: Background, record: OrderRecord, item: PaymentItem) -> None:
        taken = taken_outside(item, self._state.restaurant.point_of_sale)
        record = put_donation(record, taken)
        record = with_money_of(record, item.id, at.user, self._state.clock.now())
        self._state.commit("tips taken outside", orders=(record,))

    async def _take_tips(self, at: Background, record: OrderRecord, item: PaymentItem) -> bool:
        """Add tips and take them; what cannot be taken leaves the order again."""
        at.desk.require_shift()
        at.desk.require_loaded(at.desk.settings_of(item.type))
        record = put_donation(record, item)
        (record,) = self._state.commit("tips added", orders=(record,)).orders
        if await first_not_silent(at.desk, record, (item,)) is not None:
            self._take_tips_out(record.order.id, item)
            raise ConstraintViolationException(NOT_SILENT_TEXT)
        verdict = await Transactions(at.desk).take(record.order.id, item.id, at.user)
        if verdict is Verdict.NOT_DONE:
            self._take_tips_out(record.order.id, item)
        return verdict is Verdict.DONE

    def _take_tips_out(self, order_id: UUID, item: PaymentItem) -> None:
        """Take tips out that were not taken, unless they have left the order already."""
        record = self._state.record(order_id)
        if has_payment(record, item.id):
            record = remove_payment(record, item.id)
            self._state.commit("tips taken out again", orders=(record,))
