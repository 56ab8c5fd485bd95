"""Python, Qt, fonts, display and packages, as the doctor sees them."""

from __future__ import annotations

import subprocess
from importlib import metadata

import pytest

from cashier_sim.scenario.doctor import system
from cashier_sim.scenario.doctor.findings import Health

LDD = """
	libEGL.so.1 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libxcb-cursor.so.0 => not found
	libother.so.3 => not found
	libEGL.so.1 => not found
"""


def missing(name: str) -> str:
    raise metadata.PackageNotFoundError(name)


def test_old_pythons_are_told() -> None:
    assert system.python((3, 11, 0)).health is Health.FINE
    assert system.python((3, 10, 9)).code == "python_old"


@pytest.mark.parametrize(
    ("version", "code"),
    [("6.11.3", "qt"), ("6.12.0", "qt_wrong"), ("6.10.2", "qt_wrong"), ("7.0", "qt_wrong")],
)
def test_the_wrong_qt_is_told(version: str, code: str) -> None:
    assert system.qt_version(lambda _name: version).code == code


def test_a_missing_qt_is_told() -> None:
    assert system.qt_version(missing).code == "qt_missing"


def test_qt_that_draws_is_fine() -> None:
    assert system.qt_loads(lambda: (0, "warnings")).code == "qt_loads"


def test_missing_libraries_are_named_with_their_packages() -> None:
    error = "ImportError: libGL.so.1: cannot open shared object file: No such file or directory"
    finding = system.qt_loads(lambda: (1, error), lambda _plugin: LDD)
    assert finding.code == "libraries_missing"
    assert finding.values["libraries"] == (
        "libGL.so.1, libEGL.so.1, libxcb-cursor.so.0, libother.so.3"
    )
    assert finding.values["packages"] == "libgl1 libegl1 libxcb-cursor0 libother.so.3"


def test_other_troubles_of_qt_are_told_in_its_words() -> None:
    finding = system.qt_loads(lambda: (-6, "Aborted"), lambda _plugin: "")
    assert (finding.code, finding.details) == ("qt_broken", "Aborted")


def test_qt_really_draws_here() -> None:
    assert system.qt_loads().code == "qt_loads"


def test_a_child_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*words: object, **_others: object) -> None:
        raise subprocess.TimeoutExpired(str(words), 30)

    monkeypatch.setattr(subprocess, "run", hang)
    finding = system.qt_loads()
    assert (finding.code, finding.details) == ("qt_broken", "no answer within 30 s")


def test_a_display_is_told() -> None:
    finding = system.display({"DISPLAY": ":0"}, "linux", lambda _plugin: "")
    assert finding.values == {"display": "DISPLAY=:0"}
    both = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    assert system.display(both, "linux", lambda _plugin: "").values["display"].startswith("WAY")
    assert system.display({}, "win32").health is Health.FINE


def test_a_display_needs_its_libraries() -> None:
    finding = system.display({"DISPLAY": ":0"}, "linux", lambda _plugin: LDD)
    assert "libxcb-cursor0" in finding.values["packages"]


def test_without_a_display_scenarios_still_run() -> None:
    assert system.display({}, "linux").health is Health.WORTH_KNOWING


def test_missing_fonts_are_named() -> None:
    assert system.fonts().health is Health.FINE
    finding = system.fonts(lambda name: name.endswith("sans"))
    assert finding.values["packages"] == "fontpkg-ibm-plex-mono"


def test_only_pytest_must_be_there() -> None:
    assert [one.health for one in system.tools(missing)] == [
        Health.BROKEN,
        Health.WORTH_KNOWING,
        Health.WORTH_KNOWING,
    ]
    told = [one.values for one in system.tools(lambda _name: "1.0")]
    assert told[0] == {"name": "pytest", "version": "1.0"}
