"""The plugin is killed at its n-th message, in every act that moves money.

The register goes on: what has no answer is shown and blocks what it must, nothing is asked again by
itself, and with the restarted plugin every way of repairing it leads to books that agree with the
bank's.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from tests.process.kill.acts import MONEY_ACTS
from tests.process.kill.aftermath import Way
from tests.process.kill.countdown import PLUGIN_MOMENTS, Moment

if TYPE_CHECKING:
    from tests.process.kill.stage import Stage


@pytest.mark.parametrize(
    ("act_name", "moment", "number", "way"),
    [
        ("pay", Moment.REACHED, 1, Way.MARK),
        ("pay", Moment.SAYING, 4, Way.ASK),
        ("cancel", Moment.SAYING, 10, Way.CANCEL),
        ("cancel", Moment.SAID, 12, Way.MARK),
        ("prepay", Moment.SAYING, 3, Way.CANCEL),
        ("return", Moment.SAYING, 3, Way.ASK),
        ("return_part", Moment.SAID, 2, Way.MARK),
        ("cancel_unknown", Moment.SAYING, 2, Way.CANCEL),
        ("return_goods", Moment.SAYING, 1, Way.MARK),
        ("close_shift", Moment.SAYING, 1, Way.MARK),
    ],
)
def test_register_outlives_a_killed_plugin(
    stage: Stage, act_name: str, moment: Moment, number: int, way: Way
) -> None:
    data = stage.data_folder(act_name)
    died = stage.kill_plugin(data, act_name, moment, number, way)
    assert died, "the act has fewer such moments by now: choose another number"


@pytest.mark.long
@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("moment", PLUGIN_MOMENTS)
@pytest.mark.parametrize("act_name", MONEY_ACTS)
def test_every_kill_of_the_plugin(stage: Stage, act_name: str, moment: Moment, way: Way) -> None:
    for number in count(1):
        data = stage.data_folder(act_name)
        if not stage.kill_plugin(data, act_name, moment, number, way):
            break
    assert number > 1
