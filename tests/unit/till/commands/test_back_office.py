from __future__ import annotations

from dataclasses import replace

from cashier_sim.till.commands import ChangePaymentType, CreatePaymentType
from tests.unit.till.fake_plugins import KEY
from tests.unit.till.headless import Bench, story


@story
async def test_a_type_needs_a_name_of_its_own(bench: Bench) -> None:
    assert await bench.refused(CreatePaymentType("  ", KEY)) == "name_is_empty"
    assert await bench.refused(CreatePaymentType("Гостиница", KEY)) == "name_is_taken"
    hotel = next(c.settings for c in bench.view.choices if c.settings.payment_system_key == KEY)
    assert ChangePaymentType(hotel).refusal(bench.view) is None
    other = next(c.settings for c in bench.view.choices if c.settings.payment_system_key != KEY)
    stolen = replace(hotel, payment_type=replace(hotel.payment_type, name=other.payment_type.name))
    assert await bench.refused(ChangePaymentType(stolen)) == "name_is_taken"
