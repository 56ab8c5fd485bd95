"""How often a plugin that crashes is started again."""

from __future__ import annotations

import pytest

from cashier_sim.plugin_host.budget import CrashBudget


@pytest.mark.parametrize(
    ("field", "life_seconds", "refusal"),
    [
        (None, 9.9, "lived less than 10 s"),
        (None, 10.0, ""),
        (True, 0.0, ""),
        (False, 100.0, "RestartOnCrash false"),
    ],
)
def test_first_crash(field: bool | None, life_seconds: float, refusal: str) -> None:
    said = CrashBudget(restart_on_crash=field).crash(0.0, life_seconds)
    assert refusal in said
    assert bool(refusal) == bool(said)


def test_fifth_crash_within_an_hour_is_final() -> None:
    budget = CrashBudget(restart_on_crash=True)
    assert [budget.crash(float(second), 1.0) for second in range(4)] == [""] * 4
    assert budget.crash(3599.0, 1.0) == "it crashed 5 times within an hour"


def test_an_hour_later_a_crash_is_forgotten() -> None:
    budget = CrashBudget(restart_on_crash=True)
    for second in range(4):
        budget.crash(float(second), 1.0)
    assert budget.crash(3600.0, 1.0) == ""


def test_reset_forgives_all() -> None:
    budget = CrashBudget(restart_on_crash=True)
    for _ in range(5):
        budget.crash(0.0, 1.0)
    budget.reset()
    assert budget.crash(0.0, 1.0) == ""
