"""The site that sells vouchers, small enough to run inside the plugin.

It knows the vouchers that were sold, the order that each was shown in, and what certificates have
paid; a ledger outlives the process. A real plugin would talk to the site over the network here.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from enum import Enum
from pathlib import Path
from uuid import UUID

ZERO = Decimal("0.00")


class VoucherClaimedError(Exception):
    """The voucher was shown in another order already."""


class Kind(Enum):
    """What a voucher is for."""

    PAID = "paid"
    """The guest paid on the site: the sum counts as taken, in one order."""
    CERTIFICATE = "certificate"
    """Has a balance that pays orders until it is used up."""
    GIFT = "gift"
    """Brings a gift into one order."""


@dataclass(frozen=True)
class Voucher:
    """Something that a guest shows."""

    code: str
    kind: Kind
    sum: Decimal = ZERO


@dataclass
class Payment:
    """What a certificate has paid in one transaction."""

    code: str
    sum: Decimal
    refunded: Decimal = ZERO


@dataclass
class Ledger:
    """What the site remembers."""

    claims: dict[str, str] = field(default_factory=dict)
    """Code of a paid voucher or a gift: the order that has it."""
    payments: dict[str, Payment] = field(default_factory=dict)
    """By transaction."""

    def left(self, voucher: Voucher) -> Decimal:
        """What a certificate can still pay."""
        own = (one for one in self.payments.values() if one.code == voucher.code)
        return voucher.sum - sum((one.sum - one.refunded for one in own), ZERO)


VOUCHERS = (
    Voucher("PAID200", Kind.PAID, Decimal("200.00")),
    Voucher("PAID1000", Kind.PAID, Decimal("1000.00")),
    Voucher("CERT300", Kind.CERTIFICATE, Decimal("300.00")),
    Voucher("CERT2000", Kind.CERTIFICATE, Decimal("2000.00")),
    Voucher("GIFT1", Kind.GIFT),
    Voucher("GIFT2", Kind.GIFT),
)


class VoucherService:
    """Claims and certificates, kept in `ledger`; may be used from any thread.

    Args:
        ledger: JSON file; made at the first claim or payment.
    """

    def __init__(self, ledger: Path) -> None:
        self._ledger = ledger
        self._lock = threading.Lock()

    def claim(self, code: str, order_id: UUID) -> None:
        """Give a paid voucher or a gift to an order; again for the same one does nothing.

        Raises:
            VoucherClaimedError: Another order has it.
        """
        with self._changing() as ledger:
            if ledger.claims.setdefault(code, str(order_id)) != str(order_id):
                raise VoucherClaimedError

    def release(self, code: str, order_id: UUID) -> None:
        """Let another order have a voucher; nothing happens unless this one has it."""
        with self._changing() as ledger:
            if ledger.claims.get(code) == str(order_id):
                del ledger.claims[code]

    def release_all(self, order_id: UUID) -> None:
        """Let other orders have all vouchers of an order that is gone."""
        with self._changing() as ledger:
            wanted = str(order_id)
            ledger.claims = {code: has for code, has in ledger.claims.items() if has != wanted}

    def left(self, voucher: Voucher) -> Decimal:
        """What a certificate can still pay, >= 0."""
        with self._lock:
            return self._read().left(voucher)

    def pay(self, transaction_id: UUID, voucher: Voucher, sum: Decimal) -> bool:
        """Pay with a certificate; the same transaction pays once. False: it has not so much."""
        with self._changing() as ledger:
            if str(transaction_id) in ledger.payments:
                return True
            if sum > ledger.left(voucher):
                return False
            ledger.payments[str(transaction_id)] = Payment(voucher.code, sum)
        return True

    def refund(self, transaction_id: UUID, sum: Decimal) -> bool:
        """Give a certificate money back; False if that is more than is left of the payment."""
        with self._changing() as ledger:
            payment = ledger.payments.get(str(transaction_id))
            if payment is None or payment.refunded + sum > payment.sum:
                return False
            payment.refunded += sum
        return True

    def has_paid(self, transaction_id: UUID) -> bool:
        """Whether this transaction was paid and is not refunded whole."""
        with self._lock:
            payment = self._read().payments.get(str(transaction_id))
        return payment is not None and payment.refunded < payment.sum

    def forget(self) -> None:
        """Begin anew: every voucher is as good as when it was sold."""
        with self._changing() as ledger:
            ledger.claims.clear()
            ledger.payments.clear()

    @contextmanager
    def _changing(self) -> Iterator[Ledger]:
        with self._lock:
            ledger = self._read()
            yield ledger
            text = json.dumps(asdict(ledger), ensure_ascii=False, indent=1, default=str)
            fresh = self._ledger.with_suffix(".new")
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self._ledger)

    def _read(self) -> Ledger:
        if not self._ledger.exists():
            return Ledger()
        document = json.loads(self._ledger.read_text(encoding="utf-8"))
        payments = {
            key: Payment(one["code"], Decimal(one["sum"]), Decimal(one["refunded"]))
            for key, one in document["payments"].items()
        }
        return Ledger(claims=document["claims"], payments=payments)


def find_voucher(code: str) -> Voucher | None:
    """The voucher with this code, in any case and with spaces around."""
    wanted = code.strip().upper()
    return next((one for one in VOUCHERS if one.code == wanted), None)
