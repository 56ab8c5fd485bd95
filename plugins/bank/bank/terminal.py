"""The restaurant's side of the bank: waits for the guest, and undoes what nobody wants any more."""

import json
import threading
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from bank.service import BankService, BankUnavailableError, GuestAct, Invoice, InvoiceState


class Terminal:
    """Talks to the bank; may be used from any thread.

    Args:
        bank: The bank.
        unsent: JSON file of the transactions that could not be undone yet, since the bank did not
            answer. A real terminal has such a list too: money must not stay in between.
    """

    def __init__(self, bank: BankService, unsent: Path) -> None:
        self.bank = bank
        self._unsent = unsent
        self._lock = threading.Lock()

    def wait_for_guest(
        self,
        transaction_id: UUID,
        *,
        seconds: int,
        poll_interval_seconds: float,
        tell: Callable[[int], None],
        phone: Callable[[], GuestAct | None] = lambda: None,
    ) -> Invoice | None:
        """Ask the bank again and again until it knows, or the time is over.

        Args:
            transaction_id: Of an invoice.
            seconds: How long the guest has; one passes with each question.
            poll_interval_seconds: How long a question waits for the next one.
            tell: Called before each question with the seconds that are left.
            phone: What the guest does at this question; None = what was planned.

        Returns:
            The invoice as it ended; None when the time is over.
        """
        pause = threading.Event()
        for left in range(seconds, 0, -1):
            tell(left)
            pause.wait(poll_interval_seconds)
            try:
                invoice = self.bank.poll(transaction_id, phone())
            except BankUnavailableError:
                continue  # it may come back in time
            if invoice is not None and invoice.state is not InvoiceState.WAITING:
                return invoice
        return None

    def undo(self, transaction_id: UUID) -> None:
        """Cancel an invoice, paid or not: now, or as soon as the bank answers again."""
        try:
            self.bank.cancel(transaction_id)
        except BankUnavailableError:
            with self._lock:
                self._write([*self._read(), str(transaction_id)])

    def catch_up(self) -> int:
        """Undo what could not be undone before.

        Returns:
            How many transactions are undone now.

        Raises:
            BankUnavailableError: The bank still does not answer.
        """
        with self._lock:
            waiting = self._read()
            for transaction_id in waiting:
                self.bank.cancel(UUID(transaction_id))
            self._write([])
        return len(waiting)

    def _read(self) -> list[str]:
        if not self._unsent.exists():
            return []
        unsent: list[str] = json.loads(self._unsent.read_text(encoding="utf-8"))
        return unsent

    def _write(self, unsent: list[str]) -> None:
        if unsent or self._unsent.exists():
            self._unsent.write_text(json.dumps(unsent), encoding="utf-8")
