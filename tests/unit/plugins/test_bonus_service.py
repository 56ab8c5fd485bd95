import threading
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from bonus.service import (
    GUESTS,
    BonusAnswerLostError,
    BonusService,
    BonusUnavailableError,
    Guest,
    find_guest,
)

ITEM, OTHER_ITEM = UUID(int=1), UUID(int=2)
ONE, TWO = UUID(int=11), UUID(int=12)
ORDER, OTHER_ORDER = UUID(int=21), UUID(int=22)


def guest(number: str) -> Guest:
    found = find_guest(number=number)
    assert found is not None
    return found


ANNA = guest("12")
MARIA = guest("21")


@pytest.fixture
def bonus(tmp_path: Path) -> BonusService:
    return BonusService(tmp_path / "ledger.json")


@pytest.mark.parametrize("one", GUESTS, ids=[one.number for one in GUESTS])
def test_phone_card_and_code_find_the_same_guest(one: Guest) -> None:
    assert find_guest(phone=one.phone) is one
    assert find_guest(card_track=one.card_track) is one
    assert find_guest(barcode=one.barcode) is one


def test_nobody_is_found_by_nothing_or_by_a_foreign_code() -> None:
    assert find_guest() is None
    assert find_guest(barcode=ANNA.phone) is None


def test_reserved_points_cannot_be_spent_elsewhere(bonus: BonusService) -> None:
    bonus.reserve(ITEM, ORDER, ANNA, Decimal("300.00"))
    assert bonus.balance(ANNA) == Decimal("50.00")
    assert not bonus.charge(TWO, OTHER_ITEM, ORDER, ANNA, Decimal("50.01"))
    assert bonus.balance(MARIA) == MARIA.points


def test_released_points_are_free_again(bonus: BonusService) -> None:
    bonus.reserve(ITEM, ORDER, ANNA, Decimal("300.00"))
    bonus.release(ITEM)
    bonus.release(ITEM)
    assert bonus.balance(ANNA) == ANNA.points


def test_charge_takes_the_place_of_the_reservation(bonus: BonusService) -> None:
    bonus.reserve(ITEM, ORDER, ANNA, Decimal("300.00"))
    assert not bonus.is_charged(ITEM)
    assert bonus.charge(ONE, ITEM, ORDER, ANNA, Decimal("350.00"))
    assert bonus.is_charged(ITEM)
    assert bonus.balance(ANNA) == 0


def test_charged_points_are_not_released(bonus: BonusService) -> None:
    bonus.charge(ONE, ITEM, ORDER, ANNA, Decimal("10.00"))
    bonus.release(ITEM)
    assert bonus.has_charge(ONE)


def test_too_large_charge_takes_nothing_and_lets_the_reservation_go(bonus: BonusService) -> None:
    bonus.reserve(ITEM, ORDER, ANNA, Decimal("300.00"))
    assert not bonus.charge(ONE, ITEM, ORDER, ANNA, Decimal("350.01"))
    assert not bonus.has_charge(ONE)
    assert bonus.balance(ANNA) == ANNA.points


def test_lost_answer_means_charged_and_asking_again_charges_once(bonus: BonusService) -> None:
    with pytest.raises(BonusAnswerLostError):
        bonus.charge(ONE, ITEM, ORDER, MARIA, Decimal("200.00"))
    assert bonus.has_charge(ONE)
    assert bonus.charge(TWO, ITEM, ORDER, MARIA, Decimal("200.00"))
    assert not bonus.has_charge(ONE)
    assert bonus.has_charge(TWO)
    assert bonus.balance(MARIA) == Decimal("300.00")


def test_refunds_up_to_the_charge(bonus: BonusService) -> None:
    bonus.charge(ONE, ITEM, ORDER, ANNA, Decimal("10.00"))
    assert bonus.refund(ONE, Decimal("4.00"))
    assert bonus.has_charge(ONE)
    assert not bonus.refund(ONE, Decimal("6.01"))
    assert bonus.refund(ONE, Decimal("6.00"))
    assert not bonus.has_charge(ONE)
    assert bonus.balance(ANNA) == ANNA.points


def test_unknown_transaction_is_not_refunded(bonus: BonusService) -> None:
    bonus.reserve(ITEM, ORDER, ANNA, Decimal("10.00"))
    assert not bonus.refund(TWO, Decimal(1))


def test_order_that_is_over_keeps_only_charges_that_the_register_knows(
    bonus: BonusService,
) -> None:
    bonus.charge(ONE, ITEM, ORDER, ANNA, Decimal("10.00"))
    bonus.reserve(OTHER_ITEM, ORDER, ANNA, Decimal("20.00"))
    with pytest.raises(BonusAnswerLostError):
        bonus.charge(TWO, UUID(int=3), ORDER, MARIA, Decimal("200.00"))
    bonus.reserve(UUID(int=4), OTHER_ORDER, MARIA, Decimal("5.00"))
    bonus.settle(ORDER)
    assert bonus.balance(ANNA) == Decimal("340.00")
    assert bonus.balance(MARIA) == Decimal("495.00")


def test_closed_system_changes_nothing_but_says_what_it_has(
    bonus: BonusService, tmp_path: Path
) -> None:
    bonus.reserve(ITEM, ORDER, ANNA, Decimal("10.00"))
    (tmp_path / "closed").touch()
    assert not bonus.is_open()
    with pytest.raises(BonusUnavailableError):
        bonus.release(ITEM)
    with pytest.raises(BonusUnavailableError):
        bonus.charge(ONE, ITEM, ORDER, ANNA, Decimal("10.00"))
    assert bonus.balance(ANNA) == Decimal("340.00")
    assert not bonus.has_charge(ONE)


def test_beginning_anew_gives_everybody_the_first_points(bonus: BonusService) -> None:
    bonus.charge(ONE, ITEM, ORDER, ANNA, Decimal("10.00"))
    bonus.reserve(OTHER_ITEM, ORDER, ANNA, Decimal("20.00"))
    bonus.forget()
    assert bonus.balance(ANNA) == ANNA.points
    assert not bonus.has_charge(ONE)


def test_ledger_outlives_the_service(bonus: BonusService, tmp_path: Path) -> None:
    bonus.charge(ONE, ITEM, ORDER, ANNA, Decimal("10.00"))
    assert BonusService(tmp_path / "ledger.json").has_charge(ONE)


def test_nothing_is_written_when_nothing_changes(bonus: BonusService, tmp_path: Path) -> None:
    bonus.release(ITEM)
    bonus.settle(ORDER)
    assert list(tmp_path.iterdir()) == []


def test_threads_do_not_lose_charges(bonus: BonusService) -> None:
    def charge(n: int) -> None:
        bonus.charge(UUID(int=100 + n), UUID(int=200 + n), ORDER, ANNA, Decimal(1))

    threads = [threading.Thread(target=charge, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert bonus.balance(ANNA) == ANNA.points - 8
