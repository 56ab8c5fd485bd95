"""A payment type being written in the back office, without a toolkit."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import count
from typing import Self
from uuid import UUID

from cashier_sim.engine.back_office.reference import found
from cashier_sim.engine.model import PaymentGroup, PaymentTypeSettings
from cashier_sim.till.commands import ChangePaymentType, CreatePaymentType
from cashier_sim.till.view import TillView


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentTypeDraft:
    """What the form holds. Source: the back-office form of a payment type (iikoFront)."""

    name: str = ""
    payment_system_key: str = ""
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
    can_be_external_processed: bool = False
    is_enabled: bool = True
    is_hidden: bool = False

    @classmethod
    def of(cls, settings: PaymentTypeSettings) -> Self:
        """What the form shows of a payment type."""
        type_ = settings.payment_type
        return cls(
            name=type_.name,
            payment_system_key=settings.payment_system_key,
            is_fiscal=settings.is_fiscal,
            account=settings.account,
            receipt_name=settings.receipt_name,
            is_combinable=type_.is_combinable,
            sets_exact_sum=settings.sets_exact_sum,
            forbids_manual_entry=settings.forbids_manual_entry,
            sales_slip_copies=settings.sales_slip_copies,
            open_cash_drawer_on_pay=type_.open_cash_drawer_on_pay,
            discount_type_id=type_.discount_type.id if type_.discount_type else None,
            process_as_discount=type_.process_as_discount,
            fiscalize_as_discount=type_.fiscalize_as_discount,
            can_be_external_processed=type_.can_be_external_processed,
            is_enabled=type_.is_enabled,
            is_hidden=type_.is_hidden,
        )

    def creation(self, view: TillView) -> CreatePaymentType:
        """The command that creates it."""
        del view
        return CreatePaymentType(
            name=self.name.strip(),
            payment_system_key=self.payment_system_key,
            is_fiscal=self.is_fiscal,
            account=self.account.strip(),
            receipt_name=self.receipt_name.strip(),
            is_combinable=self.is_combinable,
            sets_exact_sum=self.sets_exact_sum,
            forbids_manual_entry=self.forbids_manual_entry,
            sales_slip_copies=self.sales_slip_copies,
            open_cash_drawer_on_pay=self.open_cash_drawer_on_pay,
            discount_type_id=self.discount_type_id,
            process_as_discount=self.process_as_discount,
            fiscalize_as_discount=self.fiscalize_as_discount,
        )

    def change(self, view: TillView, entry_id: UUID) -> ChangePaymentType:
        """The command that changes a payment type into it."""
        settings = found([one.settings for one in view.choices], entry_id, "payment type")
        chosen = self.discount_type_id
        types = view.restaurant.discount_types
        discount = next((one for one in types if one.id == chosen), None)
        type_ = replace(
            settings.payment_type,
            name=self.name.strip(),
            is_combinable=self.is_combinable,
            is_enabled=self.is_enabled,
            is_hidden=self.is_hidden,
            open_cash_drawer_on_pay=self.open_cash_drawer_on_pay,
            discount_type=discount,
            print_cheque=self.is_fiscal,
            process_as_discount=self.process_as_discount,
            fiscalize_as_discount=self.fiscalize_as_discount,
            can_be_external_processed=self.can_be_external_processed,
        )
        return ChangePaymentType(
            replace(
                settings,
                payment_type=type_,
                payment_system_key=self.payment_system_key,
                account=self.account.strip(),
                receipt_name=self.receipt_name.strip(),
                sets_exact_sum=self.sets_exact_sum,
                forbids_manual_entry=self.forbids_manual_entry,
                sales_slip_copies=self.sales_slip_copies,
            )
        )

    @property
    def group(self) -> PaymentGroup:
        """Where a plugin's type will stand on the cash screen."""
        return PaymentGroup.CARDS if self.is_fiscal else PaymentGroup.NON_CASH


def offered_systems(view: TillView, own_key: str = "") -> tuple[tuple[str, str], ...]:
    """Keys and names of the payment systems to choose from.

    Args:
        view: The register.
        own_key: Key that the edited type has; it is offered even if no plugin holds it now, by
            its key alone.
    """
    offered = {system.key: system.name for plugin in view.plugins for system in plugin.systems}
    if own_key and own_key not in offered:
        offered[own_key] = ""
    return tuple(offered.items())


def free_name(wished: str, taken: Collection[str]) -> str:
    """The wished name, with a number behind it if another payment type has it."""
    if not wished or wished not in taken:
        return wished
    return next(name for number in count(2) if (name := f"{wished} {number}") not in taken)
