from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from cashier_sim.ui.failure import FailureDesk, MaskedFormatter, ReportDialog, report_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    import pytest
    from pytestqt.qtbot import QtBot

    ExpectLog = Callable[..., AbstractContextManager[None]]


def problem(text: str) -> ValueError:
    return ValueError(text)


def test_report_names_versions_log_and_stack() -> None:
    report = report_of(problem("no such dish"), "/data/simulator.log")
    assert report.startswith("cashier-sim ")
    assert "Log: /data/simulator.log" in report
    assert report.endswith("ValueError: no such dish")
    assert "Log:" not in report_of(problem("x"))


def test_report_holds_no_card_data() -> None:
    assert report_of(problem("no room for 0000000000000042")).endswith("no room for •••• 0042")


def test_log_holds_no_card_data() -> None:
    record = logging.LogRecord("a", logging.ERROR, "", 1, "card %s", ("0000000000000042",), None)
    assert MaskedFormatter("%(message)s").format(record) == "card •••• 0042"


def test_report_is_shown_logged_and_copied(qtbot: QtBot, expect_log: ExpectLog) -> None:
    desk = FailureDesk()
    error = problem("no such dish")
    with expect_log("cashier_sim.ui.failure", "Unforeseen error", logging.ERROR):
        desk.take(type(error), error, error.__traceback__)
        qtbot.waitUntil(lambda: desk.dialog is not None)
    dialog = desk.dialog
    assert isinstance(dialog, ReportDialog)
    dialog.copy.click()
    assert "no such dish" in QGuiApplication.clipboard().text()
    dialog.close_button.click()
    assert desk.dialog is None


def test_one_report_at_a_time(qtbot: QtBot, expect_log: ExpectLog) -> None:
    desk = FailureDesk()
    with expect_log("cashier_sim.ui.failure", "Unforeseen error", logging.ERROR):
        for text in ("first", "second"):
            error = problem(text)
            desk.take(type(error), error, None)
        qtbot.waitUntil(lambda: desk.dialog is not None)
    assert desk.dialog is not None
    assert "first" in desk.dialog.text.toPlainText()
    desk.dialog.accept()


def test_interrupt_of_the_terminal_is_left_to_python(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    del qtbot
    seen: list[object] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *told: seen.append(told[0]))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    desk = FailureDesk()
    desk.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen == [KeyboardInterrupt]
    assert desk.dialog is None
