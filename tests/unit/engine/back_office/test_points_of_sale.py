from dataclasses import replace

import pytest

from cashier_sim.engine.back_office.points_of_sale import (
    with_point_of_sale,
    without_point_of_sale,
)
from cashier_sim.engine.errors import EngineError
from cashier_sim.plugin_api import EntityNotFoundException, PaymentStatus, PointOfSale
from tests.unit.engine.back_office.data import NEW, REFERENCE
from tests.unit.engine.builders import CASH, POINT_OF_SALE, REGISTER, payment, record

BAR = PointOfSale(id=NEW, name=" Бар ", cash_register=REGISTER, is_main=False)
WITH_BAR = with_point_of_sale(REFERENCE, BAR)
ADDED = replace(BAR, name="Бар")


def test_point_of_sale_is_added() -> None:
    assert WITH_BAR.restaurant.points_of_sale == (POINT_OF_SALE, ADDED)
    assert WITH_BAR.restaurant.point_of_sale == POINT_OF_SALE


def test_another_becomes_the_main_one() -> None:
    moved = with_point_of_sale(WITH_BAR, replace(ADDED, is_main=True)).restaurant

    assert [point.is_main for point in moved.points_of_sale] == [False, True]
    assert moved.point_of_sale.id == NEW


def test_main_one_stays_the_main_one_and_stays() -> None:
    with pytest.raises(EngineError, match="main_point_stays: name=Ресторан"):
        with_point_of_sale(WITH_BAR, replace(POINT_OF_SALE, is_main=False))
    with pytest.raises(EngineError, match="main_point_stays: name=Ресторан"):
        without_point_of_sale(WITH_BAR, POINT_OF_SALE.id)


def test_main_one_may_get_another_name() -> None:
    renamed = replace(POINT_OF_SALE, name="Зал")

    assert with_point_of_sale(REFERENCE, renamed).restaurant.points_of_sale == (renamed,)


def test_unused_point_of_sale_is_deleted() -> None:
    elsewhere = record(payments=(payment(80, CASH, "1.00"),))
    deleted = without_point_of_sale(replace(WITH_BAR, records=(elsewhere,)), NEW)

    assert deleted.restaurant.points_of_sale == (POINT_OF_SALE,)


def test_point_of_sale_of_a_taken_payment_is_not_deleted() -> None:
    taken = replace(payment(80, CASH, "1.00", PaymentStatus.PROCESSED), point_of_sale=ADDED)
    used = replace(WITH_BAR, records=(record(payments=(taken,)),))
    with pytest.raises(EngineError, match="entry_in_use: name=Бар, number=1"):
        without_point_of_sale(used, NEW)


def test_point_of_sale_that_is_not_there_is_refused() -> None:
    with pytest.raises(EntityNotFoundException, match="no point of sale with id"):
        without_point_of_sale(REFERENCE, NEW)
