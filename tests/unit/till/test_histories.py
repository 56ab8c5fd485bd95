"""Random histories of acts: whatever cashier and plugin do, the register stays a register.

What may happen is in `histories/`, and what must hold is in `histories/watch.py`.
"""

from __future__ import annotations

import pytest

from tests.unit.till.histories.running import check

LONG_BLOCKS = 80
LONG_HISTORIES = 10
LONG_ACTS = 250
"""Together 200,000 acts."""


@pytest.mark.parametrize("seed", range(16))
def test_a_register_survives_whatever_is_done(seed: int) -> None:
    check(seed, 150)


@pytest.mark.long
@pytest.mark.parametrize("block", range(LONG_BLOCKS))
def test_a_register_survives_long_histories(block: int) -> None:
    for number in range(LONG_HISTORIES):
        check(1000 + block * LONG_HISTORIES + number, LONG_ACTS)
