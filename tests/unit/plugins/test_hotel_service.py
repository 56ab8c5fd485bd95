import threading
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from hotel.service import GUESTS, HotelService, HotelUnavailableError, find_guest

ONE = UUID(int=1)
TWO = UUID(int=2)


@pytest.fixture
def hotel(tmp_path: Path) -> HotelService:
    return HotelService(tmp_path / "ledger.json", slow_answer_seconds=0.0)


def test_charge_names_the_guest_of_the_room(hotel: HotelService) -> None:
    charge = hotel.charge(ONE, Decimal("500.00"), room="12")
    assert charge is not None
    assert (charge.guest_name, charge.room, charge.sum) == ("Анна Петрова", "12", Decimal("500.00"))


def test_card_finds_the_same_guest_as_the_room(hotel: HotelService) -> None:
    track = GUESTS[0].card_track
    assert find_guest("", track) is find_guest("12", "")
    charge = hotel.charge(ONE, Decimal(1), card_track=track)
    assert charge is not None
    assert charge.room == "12"


@pytest.mark.parametrize("room", ["7", "99", ""])
def test_declining_and_unknown_guests_are_not_charged(hotel: HotelService, room: str) -> None:
    assert hotel.charge(ONE, Decimal(1), room=room) is None
    assert not hotel.has_charge(ONE)


def test_slow_guest_is_charged_in_the_end(hotel: HotelService) -> None:
    assert hotel.charge(ONE, Decimal(1), room="21") is not None


def test_same_transaction_is_charged_once(hotel: HotelService) -> None:
    hotel.charge(ONE, Decimal("10.00"), room="12")
    hotel.charge(ONE, Decimal("10.00"), room="12")
    assert hotel.reconcile() == (Decimal("10.00"), Decimal("0.00"))


def test_closed_hotel_charges_nobody(hotel: HotelService, tmp_path: Path) -> None:
    (tmp_path / "closed").touch()
    assert not hotel.is_open()
    with pytest.raises(HotelUnavailableError):
        hotel.charge(ONE, Decimal(1), room="12")


def test_refunds_up_to_the_charge(hotel: HotelService) -> None:
    hotel.charge(ONE, Decimal("10.00"), room="12")
    assert hotel.refund(ONE, Decimal("4.00"))
    assert hotel.has_charge(ONE)
    assert not hotel.refund(ONE, Decimal("6.01"))
    assert hotel.refund(ONE, Decimal("6.00"))
    assert not hotel.has_charge(ONE)
    assert hotel.reconcile() == (Decimal("10.00"), Decimal("10.00"))


def test_unknown_transaction_is_not_refunded(hotel: HotelService) -> None:
    assert not hotel.refund(TWO, Decimal(1))


def test_ledger_outlives_the_service(hotel: HotelService, tmp_path: Path) -> None:
    hotel.charge(ONE, Decimal("10.00"), room="12")
    assert HotelService(tmp_path / "ledger.json").has_charge(ONE)


@pytest.mark.parametrize(
    ("room", "sum_", "name"), [("12", "5", "Анна Петрова"), ("12", "0", None), ("99", "5", None)]
)
def test_credit_needs_a_guest_and_a_sum(
    hotel: HotelService, room: str, sum_: str, name: str | None
) -> None:
    guest = hotel.credit(Decimal(sum_), room=room)
    assert (guest.name if guest else None) == name


def test_threads_do_not_lose_charges(hotel: HotelService) -> None:
    threads = [
        threading.Thread(target=hotel.charge, args=(UUID(int=n), Decimal(1)), kwargs={"room": "12"})
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert hotel.reconcile() == (Decimal(8), Decimal("0.00"))
