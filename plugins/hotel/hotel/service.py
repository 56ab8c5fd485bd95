"""The hotel's own system, small enough to run inside the plugin.

It has what a real one would show: guests with rooms and cards, one whose limit is used up, one
whose answer takes its time, and a ledger that outlives the process. A real plugin would talk to
the hotel over the network here.
"""

import json
import threading
from dataclasses import asdict, dataclass
from decimal import Decimal
from pathlib import Path
from uuid import UUID

SLOW_ANSWER_SECONDS = 3.0


class HotelUnavailableError(Exception):
    """The hotel does not answer."""


@dataclass(frozen=True)
class Guest:
    """Someone who lives in the hotel."""

    name: str
    room: str
    card_track: str
    declines: bool = False
    is_slow: bool = False


@dataclass(frozen=True)
class Charge:
    """A bill that was put on a room."""

    guest_name: str
    room: str
    sum: Decimal
    refunded: Decimal = Decimal("0.00")


GUESTS = (
    Guest("Анна Петрова", "12", "%HOTEL^ROOM 12?;9900000000000012=0001?"),
    Guest("Олег Сидоров", "7", "%HOTEL^ROOM 7?;9900000000000007=0001?", declines=True),
    Guest("Мария Ким", "21", "%HOTEL^ROOM 21?;9900000000000021=0001?", is_slow=True),
)


class HotelService:
    """Charges and refunds, kept in `ledger`; may be used from any thread.

    Args:
        ledger: JSON file; made at the first charge.
    """

    def __init__(self, ledger: Path, slow_answer_seconds: float = SLOW_ANSWER_SECONDS) -> None:
        self._ledger = ledger
        self._slow_answer_seconds = slow_answer_seconds
        self._lock = threading.Lock()

    def is_open(self) -> bool:
        """Whether the hotel answers at all; a file named `closed` beside the ledger says no."""
        return not self._ledger.with_name("closed").exists()

    def charge(
        self, transaction_id: UUID, sum: Decimal, *, room: str = "", card_track: str = ""
    ) -> Charge | None:
        """Put `sum` on a room; the same transaction is charged once.

        Returns:
            The charge, or None if there is no such guest or the hotel declines.

        Raises:
            HotelUnavailableError: The hotel is closed.
        """
        if not self.is_open():
            raise HotelUnavailableError
        guest = find_guest(room, card_track)
        if guest is None or guest.declines:
            return None
        if guest.is_slow:
            threading.Event().wait(self._slow_answer_seconds)
        with self._lock:
            charges = self._read()
            charge = charges.setdefault(str(transaction_id), Charge(guest.name, guest.room, sum))
            self._write(charges)
        return charge

    def refund(self, transaction_id: UUID, sum: Decimal) -> bool:
        """Take `sum` off a charge; False if that is more than is left of it."""
        with self._lock:
            charges = self._read()
            charge = charges.get(str(transaction_id))
            if charge is None or charge.refunded + sum > charge.sum:
                return False
            charges[str(transaction_id)] = Charge(
                charge.guest_name, charge.room, charge.sum, charge.refunded + sum
            )
            self._write(charges)
        return True

    def credit(self, sum: Decimal, *, room: str = "", card_track: str = "") -> Guest | None:
        """Credit a guest without an earlier charge; None if there is no such guest."""
        guest = find_guest(room, card_track)
        return guest if sum > 0 else None

    def has_charge(self, transaction_id: UUID) -> bool:
        """Whether this transaction was charged and is not refunded whole."""
        with self._lock:
            charge = self._read().get(str(transaction_id))
        return charge is not None and charge.refunded < charge.sum

    def reconcile(self) -> tuple[Decimal, Decimal]:
        """Sums of all charges and of all refunds."""
        with self._lock:
            charges = self._read().values()
        zero = Decimal("0.00")
        return sum((c.sum for c in charges), zero), sum((c.refunded for c in charges), zero)

    def _read(self) -> dict[str, Charge]:
        if not self._ledger.exists():
            return {}
        documents = json.loads(self._ledger.read_text(encoding="utf-8"))
        return {
            key: Charge(
                guest_name=document["guest_name"],
                room=document["room"],
                sum=Decimal(document["sum"]),
                refunded=Decimal(document["refunded"]),
            )
            for key, document in documents.items()
        }

    def _write(self, charges: dict[str, Charge]) -> None:
        text = json.dumps(
            {key: asdict(charge) for key, charge in charges.items()},
            ensure_ascii=False,
            indent=1,
            default=str,
        )
        fresh = self._ledger.with_suffix(".new")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(self._ledger)


def find_guest(room: str, card_track: str) -> Guest | None:
    """The guest of this room, or with this card."""
    for guest in GUESTS:
        if (room and guest.room == room) or (card_track and guest.card_track == card_track):
            return guest
    return None
