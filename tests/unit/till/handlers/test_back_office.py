from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.till.commands import (
    ChangePaymentType,
    ChangeSetting,
    CreatePaymentType,
    DeletePaymentType,
    PrintPrecheque,
)
from tests.unit.till.fake_plugins import KEY
from tests.unit.till.headless import Bench, story

if TYPE_CHECKING:
    from cashier_sim.till.view import PaymentTypeChoice


def choice(bench: Bench, name: str) -> PaymentTypeChoice:
    return next(c for c in bench.view.choices if c.settings.payment_type.name == name)


@story
async def test_a_type_is_created_changed_and_deleted(bench: Bench) -> None:
    await bench.do(CreatePaymentType("Гостиница, фискальная", KEY, is_fiscal=True))
    made = choice(bench, "Гостиница, фискальная")
    assert (made.group, made.is_loaded) == (PaymentGroup.CARDS, True)
    cashless = replace(made.settings.payment_type, print_cheque=False)
    await bench.do(ChangePaymentType(replace(made.settings, payment_type=cashless)))
    changed = choice(bench, "Гостиница, фискальная")
    assert changed.group is PaymentGroup.NON_CASH
    await bench.do(DeletePaymentType(changed.settings.id))
    assert changed not in bench.view.choices
    refused = await bench.refused(CreatePaymentType("Гостиница", KEY))
    assert refused == "name_is_taken"


@story
async def test_a_type_in_use_is_not_deleted(bench: Bench) -> None:
    await bench.ready_to_pay()
    assert await bench.refused(DeletePaymentType(bench.type_id())) == "entry_in_use"


@story
async def test_settings_are_changed_at_once(bench: Bench) -> None:
    await bench.do(ChangeSetting("slip_culture", "en-US"))
    assert bench.view.settings["slip_culture"] == "en-US"
    await bench.order()
    await bench.do(PrintPrecheque())
    assert "Not a fiscal receipt" in str(bench.slips()[0].document)
    assert await bench.refused(ChangeSetting("nonsense", 1)) == "no_such_setting"
