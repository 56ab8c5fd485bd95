"""The simulator is killed at its n-th commit and its n-th message, in every act that moves money.

Afterwards it starts again on the same data: what a person had seen is there, nothing was asked
twice, what has no answer is shown, and every way of repairing it leads to books that agree with
the bank's.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from tests.process.kill.acts import ACTS
from tests.process.kill.aftermath import Way
from tests.process.kill.books import read_books
from tests.process.kill.countdown import SIMULATOR_MOMENTS, Moment

if TYPE_CHECKING:
    from tests.process.kill.stage import Stage


@pytest.mark.parametrize(
    ("act_name", "moment", "number", "way"),
    [
        ("pay", Moment.COMMITTED, 1, Way.MARK),
        ("pay", Moment.SENT, 1, Way.ASK),
    ],
)
def test_killed_simulator_comes_back(
    stage: Stage, act_name: str, moment: Moment, number: int, way: Way
) -> None:
    data = stage.data_folder(act_name)
    witness = stage.kill_simulator(data, act_name, moment, number)
    assert witness.was_killed, "the act has fewer such moments by now: choose another number"
    stage.check_aftermath(data, act_name, way)


@pytest.mark.long
@pytest.mark.parametrize("moment", SIMULATOR_MOMENTS)
@pytest.mark.parametrize("act_name", ACTS)
def test_every_kill_of_the_simulator(stage: Stage, act_name: str, moment: Moment) -> None:
    for number in count(1):
        data = stage.data_folder(act_name)
        witness = stage.kill_simulator(data, act_name, moment, number)
        ways = list(Way) if read_books(data).unanswered else [Way.MARK]
        for way in ways:
            stage.check_aftermath(stage.copy(data), act_name, way)
        if not witness.was_killed:
            break
    assert number > 1
