"""How findings are told."""

from __future__ import annotations

from cashier_sim.scenario.doctor.findings import Health, broken, fine, told, worth_knowing
from cashier_sim.scenario.language import Language

RU, EN = Language.RUSSIAN, Language.ENGLISH


def test_what_is_right_takes_one_line() -> None:
    assert told(fine("python", version="3.11.7"), RU) == "✓ Python 3.11.7"


def test_what_is_not_right_says_what_to_do() -> None:
    finding = worth_knowing("debugpy_missing", python="py")
    assert finding.health is Health.WORTH_KNOWING
    assert told(finding, EN).splitlines() == [
        "· debugpy is not installed; only starting a plugin under a debugger needs it",
        "    → py -m pip install debugpy",
    ]


def test_details_stand_below() -> None:
    finding = broken("not_started", reason="crashed", details="Traceback\n  line 3")
    assert told(finding, RU).splitlines() == [
        "✗ Плагин не запустился: crashed",
        "    → Исправьте то, на что указывает трассировка.",
        "      Traceback",
        "        line 3",
    ]


def test_control_characters_of_a_plugin_are_shown() -> None:
    found = broken("not_started", reason="no\x1b[2J\rkey", details="a\x07b\nc\x0bd")
    lines = told(found, Language.ENGLISH).split("\n")
    assert lines[0].endswith(r"no\x1b[2J\rkey")
    assert lines[-2:] == [r"      a\x07b", r"      c\x0bd"]


def test_reasons_of_the_system_are_told_in_the_language() -> None:
    found = broken("data_unusable", path="/data", problem="No space left on device")
    assert told(found, RU).startswith("✗ В папку данных /data нельзя писать: на диске нет места\n")
    assert told(found, EN).startswith(
        "✗ Nothing can be written to the data folder /data: No space left on device\n"
    )
