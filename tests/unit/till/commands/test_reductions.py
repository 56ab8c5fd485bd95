from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.till.commands import (
    ChangeDiscountType,
    ChangeDonationType,
    CreateDiscountType,
    CreateDonationType,
    DeleteDiscountType,
    DeleteDonationType,
)
from tests.unit.till.headless import Bench, story


@story
async def test_discount_is_created_changed_and_deleted(bench: Bench) -> None:
    await bench.do(CreateDiscountType("Ночь", Decimal(-5), is_manual=False))
    made = bench.view.restaurant.discount_types[-1]
    assert (made.percent, made.is_manual, made.is_active) == (Decimal(-5), False, True)
    await bench.do(ChangeDiscountType(replace(made, is_active=False)))
    assert not bench.view.restaurant.discount_types[-1].is_active
    await bench.do(DeleteDiscountType(made.id))
    assert bench.view.undoable is not None
    assert bench.view.undoable.name == "Ночь"
    assert await bench.refused(ChangeDiscountType(made)) == "not_found"
    assert await bench.refused(CreateDiscountType("Пустая")) == "percent_is_zero"


@story
async def test_tips_are_created_changed_and_deleted(bench: Bench) -> None:
    types = [choice.settings for choice in bench.view.choices]
    await bench.do(CreateDonationType("Кухне", (types[0].id,), ("Обычный заказ",)))
    made = bench.view.restaurant.donation_types[-1]
    assert made.payment_types == (types[0].payment_type,)
    assert made.order_service_types == ("Обычный заказ",)
    await bench.do(ChangeDonationType(made.id, "Бару", (types[1].id,)))
    changed = bench.view.restaurant.donation_types[-1]
    assert (changed.id, changed.name, changed.order_service_types) == (made.id, "Бару", ())
    await bench.do(DeleteDonationType(made.id))
    assert bench.view.undoable is not None
    assert bench.view.undoable.name == "Бару"
    assert await bench.refused(CreateDonationType("Кухне", ())) == "donation_without_types"
    assert await bench.refused(CreateDonationType("Кухне", (UUID(int=5),))) == "not_found"
