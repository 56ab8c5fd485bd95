"""The main thread is told once; then signals end the process as they always did."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSocketNotifier

from cashier_sim.ui.stop_signals import StopSignals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NUMBERS = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    NUMBERS.append(signal.SIGHUP)


@pytest.fixture
def stop(qtbot: QtBot) -> Iterator[StopSignals]:
    del qtbot
    made = StopSignals()
    yield made
    made.deleteLater()


@pytest.mark.parametrize("number", NUMBERS)
def test_first_signal_is_told_and_the_next_ends_the_process(
    qtbot: QtBot, stop: StopSignals, number: signal.Signals
) -> None:
    before = [signal.getsignal(one) for one in NUMBERS]
    with stop:
        assert stop.exit_code is None
        with qtbot.waitSignal(stop.stop_requested):
            signal.raise_signal(number)
        assert [signal.getsignal(one) for one in NUMBERS] == [signal.SIG_DFL] * len(NUMBERS)
    assert stop.exit_code == 128 + number
    assert [signal.getsignal(one) for one in NUMBERS] == before
    assert signal.set_wakeup_fd(-1) == -1


def test_signal_before_the_loop_runs_is_told_in_it(qtbot: QtBot, stop: StopSignals) -> None:
    told: list[int | None] = []
    stop.stop_requested.connect(lambda: told.append(stop.exit_code))
    with stop:
        signal.raise_signal(signal.SIGTERM)
        assert told == []
        qtbot.waitUntil(lambda: told == [143])


def test_ignored_signal_stays_ignored(stop: StopSignals) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with stop:
            signal.raise_signal(signal.SIGINT)
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
            assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    finally:
        signal.signal(signal.SIGINT, before)
    assert stop.exit_code is None


def test_others_wakeups_are_no_reason_to_end(qtbot: QtBot, stop: StopSignals) -> None:
    told: list[int | None] = []
    stop.stop_requested.connect(lambda: told.append(stop.exit_code))
    before = signal.signal(signal.SIGTERM, lambda *_: told.append(0))
    try:
        with stop:
            signal.signal(signal.SIGTERM, lambda *_: told.append(0))  # somebody else's by now
            signal.raise_signal(signal.SIGTERM)
            with qtbot.waitSignal(stop.findChildren(QSocketNotifier)[0].activated):
                pass
            assert told == [0]
            assert stop.exit_code is None
    finally:
        signal.signal(signal.SIGTERM, before)
