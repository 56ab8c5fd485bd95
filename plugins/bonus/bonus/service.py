"""The loyalty system, small enough to run inside the plugin.

It has what a real one would show: guests with phones, cards and codes, one of them gold, one whose
answers get lost, and a ledger that outlives the process. A real plugin would talk to the loyalty
system over the network here.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID

ZERO = Decimal("0.00")


class BonusUnavailableError(Exception):
    """The loyalty system does not answer; nothing was done."""


class BonusAnswerLostError(Exception):
    """The points are charged, but the answer did not arrive."""


@dataclass(frozen=True)
class Guest:
    """Someone who collects points."""

    number: str
    name: str
    phone: str
    card_track: str
    barcode: str
    points: Decimal
    """What the guest had before the ledger began; a point is one unit of currency."""
    is_gold: bool = False
    loses_answers: bool = False


@dataclass(frozen=True)
class Entry:
    """Points of one payment item: reserved, then charged."""

    order_id: str
    guest_number: str
    sum: Decimal
    transaction_id: str = ""
    """Of the charge; empty = reserved only."""
    is_answered: bool = True
    """Whether the register knows of the charge."""
    refunded: Decimal = ZERO

    @property
    def is_charged(self) -> bool:
        """Whether points are gone, not only reserved."""
        return bool(self.transaction_id)


GUESTS = (
    Guest(
        number="12",
        name="Анна Петрова",
        phone="+70000000012",
        card_track=";8800000000000012=0001?",
        barcode="BONUS12",
        points=Decimal("350.00"),
    ),
    Guest(
        number="7",
        name="Олег Сидоров",
        phone="+70000000007",
        card_track=";8800000000000007=0001?",
        barcode="BONUS7",
        points=Decimal("120.00"),
        is_gold=True,
    ),
    Guest(
        number="21",
        name="Мария Ким",
        phone="+70000000021",
        card_track=";8800000000000021=0001?",
        barcode="BONUS21",
        points=Decimal("500.00"),
        loses_answers=True,
    ),
    Guest(
        number="30",
        name="Иван Новиков",
        phone="+70000000030",
        card_track=";8800000000000030=0001?",
        barcode="BONUS30",
        points=ZERO,
    ),
)


class BonusService:
    """Balances, reservations and charges, kept in `ledger`; may be used from any thread.

    Args:
        ledger: JSON file; made at the first reservation. A file named `closed` beside it means
            that the loyalty system does not answer.
    """

    def __init__(self, ledger: Path) -> None:
        self._ledger = ledger
        self._lock = threading.Lock()

    def is_open(self) -> bool:
        """Whether the loyalty system answers at all."""
        return not self._ledger.with_name("closed").exists()

    def balance(self, guest: Guest) -> Decimal:
        """Points that the guest can spend: neither charged nor reserved, >= 0."""
        with self._lock:
            return _balance(guest, self._read())

    def reserve(self, item_id: UUID, order_id: UUID, guest: Guest, sum: Decimal) -> None:
        """Hold points for a payment item."""
        with self._changing() as entries:
            entries[str(item_id)] = Entry(str(order_id), guest.number, sum)

    def release(self, item_id: UUID) -> None:
        """Let go what is reserved for a payment item; without a reservation nothing happens.

        Raises:
            BonusUnavailableError: The loyalty system is closed.
        """
        with self._changing() as entries:
            entry = entries.get(str(item_id))
            if entry is not None and not entry.is_charged:
                del entries[str(item_id)]

    def is_charged(self, item_id: UUID) -> bool:
        """Whether points of this payment item are charged already."""
        with self._lock:
            entry = self._read().get(str(item_id))
        return entry is not None and entry.is_charged

    def charge(
        self, transaction_id: UUID, item_id: UUID, order_id: UUID, guest: Guest, sum: Decimal
    ) -> bool:
        """Take points for a payment item; what it has reserved or charged before is part of it.

        Returns:
            Whether they are taken; False: the guest has not so many.

        Raises:
            BonusUnavailableError: The loyalty system is closed.
            BonusAnswerLostError: They are taken, but the answer got lost.
        """
        with self._changing() as entries:
            before = entries.pop(str(item_id), None)
            if sum > _balance(guest, entries):
                return False
            is_again = before is not None and before.is_charged
            is_answered = is_again or not guest.loses_answers
            entries[str(item_id)] = Entry(
                str(order_id), guest.number, sum, str(transaction_id), is_answered
            )
        if not is_answered:
            raise BonusAnswerLostError
        return True

    def refund(self, transaction_id: UUID, sum: Decimal) -> bool:
        """Give points of a charge back; False if that is more than is left of it.

        Raises:
            BonusUnavailableError: The loyalty system is closed.
        """
        with self._changing() as entries:
            key = _key_of(transaction_id, entries)
            if key is None or entries[key].refunded + sum > entries[key].sum:
                return False
            entries[key] = replace(entries[key], refunded=entries[key].refunded + sum)
        return True

    def has_charge(self, transaction_id: UUID) -> bool:
        """Whether this transaction was charged and is not refunded whole."""
        with self._lock:
            entries = self._read()
        key = _key_of(transaction_id, entries)
        return key is not None and entries[key].refunded < entries[key].sum

    def settle(self, order_id: UUID) -> None:
        """An order is over: give back its reservations, and charges that the register missed.

        Raises:
            BonusUnavailableError: The loyalty system is closed.
        """
        with self._changing() as entries:
            for key, entry in list(entries.items()):
                is_open = not (entry.is_charged and entry.is_answered)
                if entry.order_id == str(order_id) and is_open:
                    del entries[key]

    def forget(self) -> None:
        """Begin anew: every guest has again what the guest had at first.

        Raises:
            BonusUnavailableError: The loyalty system is closed.
        """
        with self._changing() as entries:
            entries.clear()

    @contextmanager
    def _changing(self) -> Iterator[dict[str, Entry]]:
        if not self.is_open():
            raise BonusUnavailableError
        with self._lock:
            entries = self._read()
            before = dict(entries)
            yield entries
            if entries != before:
                self._write(entries)

    def _read(self) -> dict[str, Entry]:
        if not self._ledger.exists():
            return {}
        documents = json.loads(self._ledger.read_text(encoding="utf-8"))
        return {
            key: Entry(
                **document
                | {"sum": Decimal(document["sum"]), "refunded": Decimal(document["refunded"])}
            )
            for key, document in documents.items()
        }

    def _write(self, entries: dict[str, Entry]) -> None:
        text = json.dumps(
            {key: asdict(entry) for key, entry in entries.items()},
            ensure_ascii=False,
            indent=1,
            default=str,
        )
        fresh = self._ledger.with_suffix(".new")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(self._ledger)


def find_guest(
    *, number: str = "", phone: str = "", card_track: str = "", barcode: str = ""
) -> Guest | None:
    """The guest with this number, phone, card or code; the empty ones do not count."""
    wanted = (number, phone, card_track, barcode)
    for guest in GUESTS:
        has = (guest.number, guest.phone, guest.card_track, guest.barcode)
        if any(given and given == own for given, own in zip(wanted, has, strict=True)):
            return guest
    return None


def _balance(guest: Guest, entries: dict[str, Entry]) -> Decimal:
    spent = (
        entry.sum - entry.refunded
        for entry in entries.values()
        if entry.guest_number == guest.number
    )
    return guest.points - sum(spent, ZERO)


def _key_of(transaction_id: UUID, entries: dict[str, Entry]) -> str | None:
    wanted = str(transaction_id)
    return next((key for key, entry in entries.items() if entry.transaction_id == wanted), None)
