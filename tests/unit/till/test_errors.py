from __future__ import annotations

from cashier_sim.till.commands import Refusal
from cashier_sim.till.errors import RefusedError


def test_an_error_carries_its_refusal_and_reads_well() -> None:
    error = RefusedError("plugin_known", plugin="hotel")
    assert error.refusal == Refusal("plugin_known", {"plugin": "hotel"})
    assert str(error) == "plugin_known: plugin=hotel"
    assert str(RefusedError("wrong_pin")) == "wrong_pin"
