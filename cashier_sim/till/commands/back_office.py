"""Acts in the back office."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from cashier_sim.engine.back_office import Reference
from cashier_sim.engine.back_office.payment_types import (
    discount_type,
    with_payment_type,
    without_payment_type,
)
from cashier_sim.engine.back_office.reference import found
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.plugin_api import PaymentType, PaymentTypeKind
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.commands.reference import DeletionCommand, ReferenceCommand
from cashier_sim.till.view import TillView


@dataclass(frozen=True, slots=True)
class CreatePaymentType(ReferenceCommand):
    """Create a payment type for a payment system, whether or not it is registered now."""

    note: ClassVar[str] = "payment type created"

    name: str
    payment_system_key: str
    is_fiscal: bool = False
    account: str = ""
    receipt_name: str = ""
    is_combinable: bool = True
    sets_exact_sum: bool = True
    forbids_manual_entry: bool = False
    sales_slip_copies: int = 0
    open_cash_drawer_on_pay: bool = False
    discount_type_id: UUID | None = None
    process_as_discount: bool = False
    fiscalize_as_discount: bool = False

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it."""
        return with_payment_type(
            reference,
            PaymentTypeSettings(
                payment_type=PaymentType(
                    id=new_id,
                    name=self.name,
                    kind=PaymentTypeKind.EXTERNAL,
                    discount_type=discount_type(reference, self.discount_type_id),
                    is_combinable=self.is_combinable,
                    open_cash_drawer_on_pay=self.open_cash_drawer_on_pay,
                    print_cheque=self.is_fiscal,
                    process_as_discount=self.process_as_discount,
                    fiscalize_as_discount=self.fiscalize_as_discount,
                ),
                payment_system_key=self.payment_system_key,
                account=self.account,
                receipt_name=self.receipt_name,
                sets_exact_sum=self.sets_exact_sum,
                forbids_manual_entry=self.forbids_manual_entry,
                sales_slip_copies=self.sales_slip_copies,
            ),
        )


@dataclass(frozen=True, slots=True)
class ChangePaymentType(ReferenceCommand):
    """Change a payment type's settings."""

    note: ClassVar[str] = "payment type changed"

    settings: PaymentTypeSettings

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data with it changed."""
        del new_id
        found(reference.payment_types, self.settings.id, "payment type")
        return with_payment_type(reference, self.settings)


@dataclass(frozen=True, slots=True)
class DeletePaymentType(DeletionCommand):
    """Delete a payment type that no order needs."""

    note: ClassVar[str] = "payment type deleted"

    payment_type_id: UUID

    def applied(self, reference: Reference, new_id: UUID) -> Reference:
        """The reference data without it."""
        del new_id
        return without_payment_type(reference, self.payment_type_id)

    def name(self, reference: Reference) -> str:
        """Its name."""
        settings = found(reference.payment_types, self.payment_type_id, "payment type")
        return settings.payment_type.name


@dataclass(frozen=True, slots=True)
class UndoDeletion(RegisterCommand):
    """Take the last deletion back, as long as the reference data have not changed since."""

    def _refusal(self, view: TillView) -> Refusal | None:
        return None if view.undoable is not None else Refusal("nothing_to_undo")


@dataclass(frozen=True, slots=True)
class SetBackToDemo(RegisterCommand):
    """Set the reference data back to the demo restaurant; `UndoDeletion` takes it back.

    Payment types of plugins stay.
    """

    def _refusal(self, view: TillView) -> Refusal | None:
        live = next((record for record in view.orders if record.is_live), None)
        if live is not None:
            return Refusal("orders_are_open", {"number": str(live.order.number)})
        return None


LOOKS = frozenset({"language", "demo_mode", "dark_docks"})
"""Settings of how the screen looks: they change at any time, during a call or a dialog too."""


@dataclass(frozen=True, slots=True)
class ChangeSetting(RegisterCommand):
    """Change a setting of the catalogue in `cashier_sim.till.settings`."""

    key: str
    value: bool | int | str

    def refusal(self, view: TillView) -> Refusal | None:
        """None for the `LOOKS`; for others `flow_running` while the screen is held."""
        return None if self.key in LOOKS else RegisterCommand.refusal(self, view)
