from __future__ import annotations

from dataclasses import replace

import pytest

from cashier_sim.till.commands import ChangePaymentType, ChangeSetting, CreatePaymentType
from tests.unit.till.fake_plugins import KEY
from tests.unit.till.headless import Bench, story, tell


@story
async def test_a_type_needs_a_name_of_its_own(bench: Bench) -> None:
    assert await bench.refused(CreatePaymentType("  ", KEY)) == "name_is_empty"
    assert await bench.refused(CreatePaymentType("Гостиница", KEY)) == "name_is_taken"
    hotel = next(c.settings for c in bench.view.choices if c.settings.payment_system_key == KEY)
    assert ChangePaymentType(hotel).refusal(bench.view) is None
    other = next(c.settings for c in bench.view.choices if c.settings.payment_system_key != KEY)
    stolen = replace(hotel, payment_type=replace(hotel.payment_type, name=other.payment_type.name))
    assert await bench.refused(ChangePaymentType(stolen)) == "name_is_taken"


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("language", "en", None),
        ("demo_mode", True, None),
        ("dark_docks", True, None),
        ("slip_culture", "en-US", "flow_running"),
        ("call_time_limit_minutes", 1, "flow_running"),
    ],
)
def test_how_the_screen_looks_may_change_during_a_flow(
    key: str, value: bool | int | str, code: str | None
) -> None:
    async def test(bench: Bench) -> None:
        refusal = ChangeSetting(key, value).refusal(replace(bench.view, is_busy=True))
        assert (refusal.code if refusal else None) == code

    tell(test)
