"""The simulator is killed while it starts: the first time, and after it was killed before."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from tests.process.kill.acts import START
from tests.process.kill.aftermath import Way
from tests.process.kill.books import read_books
from tests.process.kill.countdown import Moment

if TYPE_CHECKING:
    from tests.process.kill.stage import Stage

AT_COMMITS = (Moment.COMMITTING, Moment.COMMITTED)


@pytest.mark.parametrize("moment", AT_COMMITS)
def test_killed_first_start_is_done_again(stage: Stage, moment: Moment) -> None:
    for number in count(1):
        data = stage.folder / f"new-{number}"
        data.mkdir()
        witness = stage.kill_simulator(data, START, moment, number)
        stage.check_aftermath(data, START, Way.MARK)
        if not witness.was_killed:
            break
    assert number > 2, "the payment types and the bank's own type are two commits"


@pytest.mark.parametrize("moment", AT_COMMITS)
def test_killed_restart_keeps_what_is_unknown(stage: Stage, moment: Moment) -> None:
    data = stage.data_folder("pay")
    assert stage.kill_simulator(data, "pay", Moment.SENT, 1).was_killed
    assert stage.kill_simulator(data, START, moment, 1).was_killed
    assert len(read_books(data).unanswered) == 1
    stage.check_aftermath(data, "pay", Way.CANCEL)
