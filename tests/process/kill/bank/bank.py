"""A payment plugin whose bank forgets nothing: it notes on disk what it was asked and what it did.

The notes are lines of `ledger.jsonl` in the plugin's data folder, each on the disk before anything
goes on: `asked` as a call comes in, `done` as its money moves. A file `doom.json` beside it lets
the process end itself with SIGKILL before or after it says its n-th message, counted from the
first call about money or the shift. It becomes `doomed.json` then, so that the restarted process
lives.
"""

from __future__ import annotations

import json
import os
import signal
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from cashier_sim.plugin_api import PluginContext, ReceiptSlip, Tags, XElement

if TYPE_CHECKING:
    from uuid import UUID

    from cashier_sim.plugin_api import PaymentDataContext, ProgressBar, ReceiptPrinter


UNLUCKY_SUM = Decimal(13)
"""Taking it kills the process before it can say so."""


class Ledger:
    """The bank's book, kept on the disk."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.balances: dict[str, Decimal] = defaultdict(Decimal)
        if path.exists():
            for text in path.read_text(encoding="utf-8").splitlines():
                line = json.loads(text)
                if line["what"] == "done":
                    self._book(line["method"], line["transaction"], Decimal(line["sum"]))

    def asked(self, method: str, transaction: UUID | None, amount: Decimal) -> None:
        """Note a call."""
        self._write("asked", method, transaction, amount)

    def done(self, method: str, transaction: UUID | None, amount: Decimal) -> None:
        """Move the money."""
        self._write("done", method, transaction, amount)
        self._book(method, str(transaction), amount)

    def _book(self, method: str, transaction: str, amount: Decimal) -> None:
        self.balances[transaction] += amount if method == "pay" else -amount

    def _write(self, what: str, method: str, transaction: UUID | None, amount: Decimal) -> None:
        line = {
            "what": what,
            "method": method,
            "transaction": str(transaction),
            "sum": str(amount),
        }
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
            file.flush()
            os.fsync(file.fileno())


class Doom:
    """Ends this process at one of its messages, if the test wants so."""

    def __init__(self, order: Path) -> None:
        self._order = order
        self._left = 0
        self._is_after = False
        self._counts = False
        if order.exists():
            wish = json.loads(order.read_text(encoding="utf-8"))
            self._left, self._is_after = wish["number"], wish["after"]
            self._say = os.write
            # The protocol is all that this process writes with `os.write`.
            vars(os)["write"] = self._write

    def count(self) -> None:
        """Count messages from here on."""
        self._counts = True

    def _write(self, file: int, data: bytes) -> int:
        self._left -= self._counts
        is_last = self._counts and self._left == 0
        if is_last:
            self._order.rename(self._order.with_name("doomed.json"))
        if is_last and not self._is_after:
            os.kill(os.getpid(), signal.SIGKILL)
        size = self._say(file, data)
        if is_last:
            os.kill(os.getpid(), signal.SIGKILL)
        return size


class BankPayments:
    """Does what it is asked, at once."""

    payment_system_key = "bank"
    payment_system_name = "Банк"

    def __init__(self, ledger: Ledger, doom: Doom) -> None:
        self._ledger = ledger
        self._doom = doom

    def collect_data(self) -> None:
        """Need nothing."""

    def on_payment_added(self) -> None:
        """Change nothing."""

    def on_preliminary_payment_editing(self) -> bool:
        """Let the cashier type the sum."""
        return True

    def pay(
        self,
        sum: Decimal,
        transaction_id: UUID,
        printer: ReceiptPrinter,
        context: PaymentDataContext,
        progress_bar: ProgressBar,
    ) -> None:
        """Take the money."""
        self._asked("pay", transaction_id, sum)
        progress_bar.change_message("Связь с банком")
        self._ledger.done("pay", transaction_id, sum)
        if sum == UNLUCKY_SUM:
            os.kill(os.getpid(), signal.SIGKILL)
        context.set_rollback_data(f"taken {sum}")
        printer.print(_slip("Оплата", sum))

    def emergency_cancel_payment(self, transaction_id: UUID, printer: ReceiptPrinter) -> None:
        """Undo a payment; one that never was, or is undone already, leaves nothing to undo."""
        left = self._ledger.balances[str(transaction_id)]
        self._asked("emergency_cancel_payment", transaction_id, left)
        self._ledger.done("emergency_cancel_payment", transaction_id, left)
        printer.print(_slip("Отмена", left))

    def return_payment(
        self, sum: Decimal, transaction_id: UUID, printer: ReceiptPrinter, progress_bar: ProgressBar
    ) -> None:
        """Give money back."""
        self._asked("return_payment", transaction_id, sum)
        progress_bar.change_message("Связь с банком")
        self._ledger.done("return_payment", transaction_id, sum)
        printer.print(_slip("Возврат", sum))

    def return_payment_without_order(self, sum: Decimal, printer: ReceiptPrinter) -> None:
        """Give money back for goods."""
        self._asked("return_payment_without_order", None, sum)
        self._ledger.done("return_payment_without_order", None, sum)
        printer.print(_slip("Возврат товара", sum))

    def payment_state(self, transaction_id: UUID) -> bool:
        """Whether money of the transaction is here."""
        return self._ledger.balances[str(transaction_id)] > 0

    def _asked(self, method: str, transaction: UUID | None, amount: Decimal) -> None:
        self._doom.count()
        self._ledger.asked(method, transaction, amount)


def _slip(title: str, amount: Decimal) -> ReceiptSlip:
    return ReceiptSlip(XElement(Tags.DOC, XElement(Tags.CENTER, title), str(amount)))


class BankPlugin:
    """Registers the bank, and prints a slip as a till shift closes."""

    license_module_id = 21005918

    def __init__(self) -> None:
        folder = Path(PluginContext.integration.get_data_storage_directory_path())
        self._doom = Doom(folder / "doom.json")
        payments = BankPayments(Ledger(folder / "ledger.jsonl"), self._doom)
        self._registration = PluginContext.operations.register_payment_system(payments, True)
        self._subscription = PluginContext.notifications.subscribe_on_cafe_session_closing(
            self._on_closing
        )

    def dispose(self) -> None:
        """Registrations end by themselves."""

    def _on_closing(self, printer: ReceiptPrinter, progress_bar: ProgressBar) -> None:
        del progress_bar
        self._doom.count()
        printer.print(_slip("Сверка итогов", Decimal(0)))
