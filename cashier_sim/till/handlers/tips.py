"""Tips, and where the electronic cheque goes."""

from dataclasses import replace

from cashier_sim.plugin_api import ChequeAdditionalInfo
from cashier_sim.till.commands import AddDonation, DeleteDonation, SendCheque
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts


class TipHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._donations = parts.register.donations
        self._book = parts.register.orders
        self._pages = parts.pages
        self._state = parts.register.state

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(AddDonation, self._add)
        table.add(DeleteDonation, self._delete)
        table.add(SendCheque, self._send_cheque)

    async def _add(self, command: AddDonation) -> None:
        await self._donations.add(
            self._pages.current_order_id(),
            command.donation_type_id,
            command.payment_type_id,
            command.sum,
            self._pages.cashier,
        )

    async def _delete(self, command: DeleteDonation) -> None:
        order_id = self._pages.current_order_id()
        await self._donations.remove(order_id, command.item_id, self._pages.cashier)

    def _send_cheque(self, command: SendCheque) -> None:
        order_id = self._pages.current_order_id()
        phone, email = command.phone.strip(), command.email.strip()
        info = None
        if phone or email:
            # What a plugin has written beside the addresses stays.
            known = self._state.record(order_id).order.cheque_additional_info
            info = replace(known or ChequeAdditionalInfo(), phone=phone, email=email)
        self._book.set_cheque_info(order_id, info)
