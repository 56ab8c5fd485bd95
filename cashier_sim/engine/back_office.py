"""The back office as far as the register needs one: the payment types.

Source: the form of a payment type in iikoOffice.
"""

from itertools import count
from uuid import UUID

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.engine.state import State
from cashier_sim.plugin_api import (
    DiscountType,
    EntityNotFoundException,
    OrderStatus,
    PaymentType,
    PaymentTypeKind,
)


class BackOffice:
    """Creates, changes and deletes payment types."""

    def __init__(self, state: State) -> None:
        """Manage the payment types of `state`."""
        self._state = state

    def create(
        self,
        *,
        name: str,
        payment_system_key: str,
        is_fiscal: bool = False,
        account: str = "",
        receipt_name: str = "",
        is_combinable: bool = True,
        sets_exact_sum: bool = True,
        forbids_manual_entry: bool = False,
        sales_slip_copies: int = 0,
        open_cash_drawer_on_pay: bool = False,
        discount_type_id: UUID | None = None,
    ) -> PaymentTypeSettings:
        """Create a payment type of a payment system, whether or not it is registered now.

        Raises:
            EngineError: `PAYMENT_TYPE_NAMELESS` or `PAYMENT_TYPE_NAME_TAKEN`.
            EntityNotFoundException: There is no discount with this id.
        """
        settings = PaymentTypeSettings(
            payment_type=PaymentType(
                id=self._state.ids.new(),
                name=name.strip(),
                kind=PaymentTypeKind.EXTERNAL,
                discount_type=self._discount_type(discount_type_id),
                is_combinable=is_combinable,
                open_cash_drawer_on_pay=open_cash_drawer_on_pay,
                print_cheque=is_fiscal,
            ),
            payment_system_key=payment_system_key,
            account=account,
            receipt_name=receipt_name,
            sets_exact_sum=sets_exact_sum,
            forbids_manual_entry=forbids_manual_entry,
            sales_slip_copies=sales_slip_copies,
        )
        self._check_name(settings)
        self._commit("payment type created", (*self._all, settings))
        return settings

    def change(self, settings: PaymentTypeSettings) -> None:
        """Replace the settings of the type with the same id; items in orders keep theirs.

        Raises:
            EngineError: `PAYMENT_TYPE_NAMELESS`, `PAYMENT_TYPE_NAME_TAKEN`, or
                `PAYMENT_TYPE_FIXED`: kind and acceptance from outside never change, nor does the
                payment system of the register's own types.
            EntityNotFoundException: There is no such type.
        """
        before = self._state.settings(settings.id)
        self._check_name(settings)
        if _fixed_part(settings) != _fixed_part(before):
            raise EngineError(Code.PAYMENT_TYPE_FIXED, type=before.payment_type.name)
        changed = tuple(settings if old is before else old for old in self._all)
        self._commit("payment type changed", changed)

    def delete(self, payment_type_id: UUID) -> None:
        """Delete a payment type that is not needed any more.

        Raises:
            EngineError: `PAYMENT_TYPE_FIXED`: it is the register's own; `PAYMENT_TYPE_IN_USE`: an
                open order has an item of it, or a closed one of this shift, which may be returned.
            EntityNotFoundException: There is no such type.
        """
        settings = self._state.settings(payment_type_id)
        name = settings.payment_type.name
        if not settings.payment_system_key:
            raise EngineError(Code.PAYMENT_TYPE_FIXED, type=name)
        for record in self._state.orders.values():
            used = any(item.type.id == payment_type_id for item in record.order.payments)
            if used and record.order.status is not OrderStatus.DELETED:
                raise EngineError(
                    Code.PAYMENT_TYPE_IN_USE, type=name, number=str(record.order.number)
                )
        self._commit("payment type deleted", tuple(old for old in self._all if old is not settings))

    def ensure_type_for(self, system_key: str, system_name: str) -> PaymentTypeSettings | None:
        """Create a type for a payment system that has none, under the system's name.

        Returns:
            The new type, or None if there was one already.
        """
        if any(settings.payment_system_key == system_key for settings in self._all):
            return None
        wanted = system_name.strip() or system_key
        names = (wanted if number == 1 else f"{wanted} {number}" for number in count(1))
        name = next(name for name in names if not self._is_taken(name))
        return self.create(name=name, payment_system_key=system_key)

    @property
    def _all(self) -> tuple[PaymentTypeSettings, ...]:
        return tuple(self._state.payment_types.values())

    def _commit(self, note: str, payment_types: tuple[PaymentTypeSettings, ...]) -> None:
        self._state.commit(note, payment_types=payment_types)

    def _check_name(self, settings: PaymentTypeSettings) -> None:
        name = settings.payment_type.name
        if not name.strip():
            raise EngineError(Code.PAYMENT_TYPE_NAMELESS)
        if self._is_taken(name, settings.id):
            raise EngineError(Code.PAYMENT_TYPE_NAME_TAKEN, type=name)

    def _is_taken(self, name: str, own_id: UUID | None = None) -> bool:
        return any(
            settings.payment_type.name == name and settings.id != own_id for settings in self._all
        )

    def _discount_type(self, discount_type_id: UUID | None) -> DiscountType | None:
        if discount_type_id is None:
            return None
        for discount_type in self._state.restaurant.discount_types:
            if discount_type.id == discount_type_id:
                return discount_type
        raise EntityNotFoundException(
            f"There is no discount with id {discount_type_id}", discount_type_id
        )


def _fixed_part(settings: PaymentTypeSettings) -> tuple[PaymentTypeKind, bool, str | None]:
    kind = settings.payment_type.kind
    system_key = None if kind is PaymentTypeKind.EXTERNAL else settings.payment_system_key
    return kind, settings.payment_type.can_be_external_processed, system_key
