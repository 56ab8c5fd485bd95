"""Acts in the back office."""

from dataclasses import dataclass
from uuid import UUID

from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.till.commands.base import Refusal, RegisterCommand
from cashier_sim.till.view import TillView


@dataclass(frozen=True, slots=True)
class CreatePaymentType(RegisterCommand):
    """Create a payment type for a payment system."""

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

    def _refusal(self, view: TillView) -> Refusal | None:
        return name_refusal(view, self.name, None)


@dataclass(frozen=True, slots=True)
class ChangePaymentType(RegisterCommand):
    """Change a payment type's settings."""

    settings: PaymentTypeSettings

    def _refusal(self, view: TillView) -> Refusal | None:
        return name_refusal(view, self.settings.payment_type.name, self.settings.id)


@dataclass(frozen=True, slots=True)
class DeletePaymentType(RegisterCommand):
    """Delete a payment type that no open order uses."""

    payment_type_id: UUID


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


def name_refusal(view: TillView, name: str, own_id: UUID | None) -> Refusal | None:
    """Refuse an empty name and one that another payment type has."""
    if not name.strip():
        return Refusal("name_is_empty")
    taken = any(
        choice.settings.payment_type.name == name and choice.settings.id != own_id
        for choice in view.choices
    )
    return Refusal("name_is_taken", {"name": name}) if taken else None
