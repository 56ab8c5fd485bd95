"""The simulator is killed at its n-th commit and its n-th message, in every act that moves money.

Afterwards it starts again on the same data: what a person had seen is there, nothing was asked
twice, what has no answer is shown, and every way of repairing it leads to books that agree with
the bank's.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.model import AttemptKind
from tests.process.kill.acts import MONEY_ACTS
from tests.process.kill.aftermath import Way
from tests.process.kill.books import read_books
from tests.process.kill.countdown import SIMULATOR_MOMENTS, Moment

if TYPE_CHECKING:
    from tests.process.kill.stage import Stage


@pytest.mark.parametrize(
    ("act_name", "moment", "number", "unknown", "way"),
    [
        ("pay", Moment.COMMITTING, 1, None, Way.MARK),
        ("pay", Moment.COMMITTING, 2, AttemptKind.PAY, Way.ASK),
        ("pay", Moment.COMMITTED, 3, AttemptKind.PAY, Way.CANCEL),
        ("pay", Moment.SENT, 5, AttemptKind.PAY, Way.MARK),
        ("pay", Moment.HEARD, 4, AttemptKind.PAY, Way.CANCEL),
        ("pay", Moment.COMMITTING, 6, AttemptKind.FISCAL_CHEQUE, Way.MARK),
        ("cancel", Moment.COMMITTED, 7, AttemptKind.CANCEL, Way.CANCEL),
        ("cancel", Moment.HEARD, 10, AttemptKind.CANCEL, Way.ASK),
        ("cancel", Moment.SENT, 12, AttemptKind.CANCEL, Way.MARK),
        ("prepay", Moment.COMMITTING, 2, AttemptKind.PAY, Way.CANCEL),
        ("prepay", Moment.COMMITTED, 2, AttemptKind.FISCAL_CHEQUE, Way.MARK),
        ("return_prepayment", Moment.HEARD, 3, AttemptKind.RETURN, Way.ASK),
        ("return", Moment.COMMITTED, 5, AttemptKind.FISCAL_CHEQUE, Way.MARK),
        ("return", Moment.SENT, 1, AttemptKind.RETURN, Way.ASK),
        ("return_part", Moment.COMMITTING, 4, AttemptKind.RETURN, Way.MARK),
        ("cancel_unknown", Moment.SENT, 1, AttemptKind.CANCEL, Way.CANCEL),
        ("cancel_processed", Moment.HEARD, 2, AttemptKind.CANCEL, Way.ASK),
        ("return_goods", Moment.COMMITTING, 3, AttemptKind.FISCAL_CHEQUE, Way.MARK),
        ("close_shift", Moment.COMMITTING, 2, AttemptKind.FISCAL_CHEQUE, Way.MARK),
    ],
)
def test_killed_simulator_comes_back(
    stage: Stage,
    act_name: str,
    moment: Moment,
    number: int,
    unknown: AttemptKind | None,
    way: Way,
) -> None:
    data = stage.data_folder(act_name)
    witness = stage.kill_simulator(data, act_name, moment, number)
    assert witness.was_killed, "the act has fewer such moments by now: choose another number"
    assert [one.kind for one in read_books(data).unanswered] == ([unknown] if unknown else [])
    stage.check_aftermath(data, act_name, way)


@pytest.mark.long
@pytest.mark.parametrize("moment", SIMULATOR_MOMENTS)
@pytest.mark.parametrize("act_name", MONEY_ACTS)
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
