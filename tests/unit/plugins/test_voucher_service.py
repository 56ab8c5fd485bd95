import threading
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from voucher.service import (
    VOUCHERS,
    Kind,
    Voucher,
    VoucherClaimedError,
    VoucherService,
    find_voucher,
)

ONE, TWO = UUID(int=11), UUID(int=12)
ORDER, OTHER_ORDER = UUID(int=21), UUID(int=22)
CERTIFICATE = next(one for one in VOUCHERS if one.kind is Kind.CERTIFICATE)


@pytest.fixture
def site(tmp_path: Path) -> VoucherService:
    return VoucherService(tmp_path / "ledger.json")


@pytest.mark.parametrize("one", VOUCHERS, ids=[one.code for one in VOUCHERS])
def test_voucher_is_found_in_any_case_and_with_spaces(one: Voucher) -> None:
    assert find_voucher(f" {one.code.lower()}\n") is one


@pytest.mark.parametrize("code", ["", "PAID", "CERT300X"])
def test_nothing_else_is_a_voucher(code: str) -> None:
    assert find_voucher(code) is None


def test_claimed_voucher_belongs_to_one_order(site: VoucherService) -> None:
    site.claim("GIFT1", ORDER)
    site.claim("GIFT1", ORDER)
    with pytest.raises(VoucherClaimedError):
        site.claim("GIFT1", OTHER_ORDER)


def test_only_its_order_releases_a_voucher(site: VoucherService) -> None:
    site.claim("GIFT1", ORDER)
    site.release("GIFT1", OTHER_ORDER)
    with pytest.raises(VoucherClaimedError):
        site.claim("GIFT1", OTHER_ORDER)
    site.release("GIFT1", ORDER)
    site.claim("GIFT1", OTHER_ORDER)


def test_order_that_is_gone_releases_its_vouchers_alone(site: VoucherService) -> None:
    site.claim("GIFT1", ORDER)
    site.claim("PAID200", ORDER)
    site.claim("GIFT2", OTHER_ORDER)
    site.release_all(ORDER)
    site.claim("GIFT1", OTHER_ORDER)
    site.claim("PAID200", OTHER_ORDER)
    with pytest.raises(VoucherClaimedError):
        site.claim("GIFT2", ORDER)


def test_certificate_pays_what_it_has_left(site: VoucherService) -> None:
    assert site.pay(ONE, CERTIFICATE, Decimal("200.00"))
    assert site.left(CERTIFICATE) == Decimal("100.00")
    assert not site.pay(TWO, CERTIFICATE, Decimal("100.01"))
    assert not site.has_paid(TWO)
    assert site.pay(TWO, CERTIFICATE, Decimal("100.00"))
    assert site.left(CERTIFICATE) == 0


def test_same_transaction_pays_once(site: VoucherService) -> None:
    site.pay(ONE, CERTIFICATE, Decimal("200.00"))
    assert site.pay(ONE, CERTIFICATE, Decimal("200.00"))
    assert site.left(CERTIFICATE) == Decimal("100.00")


def test_refunds_up_to_the_payment(site: VoucherService) -> None:
    site.pay(ONE, CERTIFICATE, Decimal("10.00"))
    assert site.refund(ONE, Decimal("4.00"))
    assert site.has_paid(ONE)
    assert not site.refund(ONE, Decimal("6.01"))
    assert site.refund(ONE, Decimal("6.00"))
    assert not site.has_paid(ONE)
    assert site.left(CERTIFICATE) == CERTIFICATE.sum


def test_unknown_transaction_is_not_refunded(site: VoucherService) -> None:
    assert not site.refund(TWO, Decimal(1))
    assert not site.has_paid(TWO)


def test_beginning_anew_makes_every_voucher_good_again(site: VoucherService) -> None:
    site.claim("GIFT1", ORDER)
    site.pay(ONE, CERTIFICATE, CERTIFICATE.sum)
    site.forget()
    site.claim("GIFT1", OTHER_ORDER)
    assert site.left(CERTIFICATE) == CERTIFICATE.sum


def test_ledger_outlives_the_service(site: VoucherService, tmp_path: Path) -> None:
    site.claim("GIFT1", ORDER)
    site.pay(ONE, CERTIFICATE, Decimal("10.00"))
    again = VoucherService(tmp_path / "ledger.json")
    assert again.has_paid(ONE)
    with pytest.raises(VoucherClaimedError):
        again.claim("GIFT1", OTHER_ORDER)


def test_threads_do_not_lose_payments(site: VoucherService) -> None:
    threads = [
        threading.Thread(target=site.pay, args=(UUID(int=n), CERTIFICATE, Decimal(1)))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert site.left(CERTIFICATE) == CERTIFICATE.sum - 8
