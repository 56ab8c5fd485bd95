"""Acts in the back office."""

from cashier_sim.till.commands import (
    ChangePaymentType,
    ChangeSetting,
    CreatePaymentType,
    DeletePaymentType,
)
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts


class BackOfficeHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._back_office = parts.register.back_office
        self._cheques = parts.register.cheques
        self._settings = parts.settings

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(CreatePaymentType, self._create)
        table.add(ChangePaymentType, self._change)
        table.add(DeletePaymentType, self._delete)
        table.add(ChangeSetting, self._change_setting)

    def _create(self, command: CreatePaymentType) -> None:
        self._back_office.create(
            name=command.name,
            payment_system_key=command.payment_system_key,
            is_fiscal=command.is_fiscal,
            account=command.account,
            receipt_name=command.receipt_name,
            is_combinable=command.is_combinable,
            sets_exact_sum=command.sets_exact_sum,
            forbids_manual_entry=command.forbids_manual_entry,
            sales_slip_copies=command.sales_slip_copies,
            open_cash_drawer_on_pay=command.open_cash_drawer_on_pay,
            discount_type_id=command.discount_type_id,
        )

    def _change(self, command: ChangePaymentType) -> None:
        self._back_office.change(command.settings)

    def _delete(self, command: DeletePaymentType) -> None:
        self._back_office.delete(command.payment_type_id)

    def _change_setting(self, command: ChangeSetting) -> None:
        self._settings.change(command.key, command.value)
        self._cheques.culture = self._settings.slip_language
