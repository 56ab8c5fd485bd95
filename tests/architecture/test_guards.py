"""The guards of `tests/conftest.py` and `tests/ui/conftest.py` catch what they promise to."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.guards.marks import marks

ROOT = Path(__file__).resolve().parents[2]

LEAKS = """
    import logging, os, subprocess, sys
    from pathlib import Path
    import pytest
    from PySide6.QtCore import QPropertyAnimation, QThread, QTimer
    from PySide6.QtWidgets import QWidget

    kept = []

    def test_warning_leaks():
        logging.getLogger("till").warning("paper is out")

    def test_info_is_fine():
        logging.getLogger("till").info("paper is in")

    def test_expected_warning_is_fine(expect_log):
        with expect_log("till", "paper"):
            logging.getLogger("till").warning("paper is out")

    def test_other_warning_beside_expected_one_leaks(expect_log):
        with expect_log("till", "paper"):
            logging.getLogger("till").warning("paper is out")
            logging.getLogger("till").error("drawer is stuck")

    def test_expected_warning_missing_fails(expect_log):
        with expect_log("till", "paper"):
            pass

    def test_child_leaks():
        subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)

    def test_ended_child_is_fine():
        subprocess.run([sys.executable, "-c", ""], check=True)

    def test_settings_are_not_the_person_s(tmp_path):
        assert Path(os.environ["XDG_DATA_HOME"]).is_relative_to(tmp_path.parent)

    def test_timer_leaks(qapp):
        kept.append(QTimer(objectName="clock_timer"))
        kept[-1].start(1000)

    def test_stopped_timer_is_fine(qapp):
        kept.append(QTimer())
        kept[-1].start(1000)
        kept[-1].stop()

    def test_thread_leaks(qapp):
        kept.append(QThread(objectName="register_thread"))
        kept[-1].start()

    def test_animation_leaks(qapp):
        kept.append(QPropertyAnimation(qapp, b"objectName", objectName="fade"))
        kept[-1].setStartValue("a")
        kept[-1].setEndValue("b")
        kept[-1].start()

    def test_widget_leaks(qapp):
        kept.append(QWidget(objectName="lost_window"))

    def test_widget_given_to_qtbot_is_fine(qtbot):
        qtbot.addWidget(QWidget())

    def test_deleted_widget_is_fine(qapp):
        QWidget().deleteLater()

    @pytest.mark.long
    def test_long():
        raise AssertionError("not in a quick run")
"""

EXPECTED = (
    ("test_warning_leaks", "WARNING till: paper is out"),
    ("test_other_warning_beside_expected_one_leaks", "ERROR till: drawer is stuck"),
    ("test_child_leaks", "-c input()"),
    ("test_timer_leaks", "QTimer clock_timer"),
    ("test_thread_leaks", "QThread register_thread"),
    ("test_animation_leaks", "QPropertyAnimation fade"),
    ("test_widget_leaks", "QWidget lost_window"),
)


@pytest.fixture
def guarded(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A test folder with our guards, for a pytest in a process of its own."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeconftest('pytest_plugins = ["tests.conftest", "tests.ui.conftest"]')
    pytester.makeini("[pytest]\nmarkers =\n  ui\n  process\n  scenario\n  long\n")
    return pytester


@pytest.mark.skipif(sys.platform != "linux", reason="children are seen through /proc only")
def test_each_leak_is_an_error_that_names_it_and_nothing_else_is(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(LEAKS)
    result = guarded.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=14, failed=1, errors=len(EXPECTED), deselected=1)
    for test, complaint in EXPECTED:
        result.stdout.fnmatch_lines([f"*ERROR at teardown of {test} *", f"E *{complaint}*"])
    result.stdout.fnmatch_lines(["*AssertionError: Nothing was logged like: WARNING till: paper"])


@pytest.mark.parametrize(
    ("folder", "fixtures", "expected"),
    [
        ("unit", ["tmp_path"], []),
        ("process", [], ["process"]),
        ("scenarios", [], ["scenario"]),
        ("process", ["qtbot", "qapp"], ["process", "ui"]),
    ],
)
def test_marks_follow_folder_and_fixtures(
    folder: str, fixtures: list[str], expected: list[str]
) -> None:
    assert marks(folder, fixtures) == expected
