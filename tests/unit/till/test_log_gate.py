from __future__ import annotations

from cashier_sim.till.log_gate import MAX_LINES_PER_SECOND, LogGate, Passage


def test_a_flood_is_cut_off_and_said_once_a_second() -> None:
    now = 10.0
    gate = LogGate(lambda: now)
    passed = [gate.passage("hotel") for _ in range(MAX_LINES_PER_SECOND + 3)]
    assert passed == [Passage.SHOW] * MAX_LINES_PER_SECOND + [
        Passage.SHOW_LAST,
        Passage.LEAVE_OUT,
        Passage.LEAVE_OUT,
    ]
    assert gate.passage("bonus") is Passage.SHOW
    now = 11.0
    assert gate.passage("hotel") is Passage.SHOW
