"""`dev.py` prepares the machine once, says what it cannot do, and hands the rest to its tools."""

from __future__ import annotations

import ast
import importlib.util
import os
import runpy
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import dev
from cashier_sim import __main__ as program

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass
class Machine:
    """A machine that only remembers the commands it was given."""

    installed: set[str] = field(default_factory=set)
    commands: list[list[str]] = field(default_factory=list)
    failing: str = ""

    def run(self, command: Sequence[str | Path], **_: object) -> subprocess.CompletedProcess[str]:
        """Answer as dpkg-query does; any other command succeeds unless it holds `failing`."""
        words = [str(word) for word in command]
        if words[0] == "dpkg-query":
            lines = [f"{name} installed\n" for name in words if name in self.installed]
            return subprocess.CompletedProcess(words, 1, "".join(lines))
        self.commands.append(words)
        failed = bool(self.failing) and self.failing in words
        return subprocess.CompletedProcess(words, int(failed), "what the tool says")


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    """A Debian machine with everything that dev.py asks for, and no `.venv` yet."""
    machine = Machine({*dev.TOUR_PACKAGES, "python3-venv"})
    monkeypatch.setattr(subprocess, "run", machine.run)
    monkeypatch.setattr(dev, "CAN_BECOME_THE_TOOL", False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)  # which `test` would take out
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    return machine


@pytest.fixture
def ready(machine: Machine) -> Machine:
    """The same machine, prepared."""
    dev.STAMP.write_text(dev.stamp(), encoding="utf-8")
    return machine


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux terminal without X or Wayland."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_first_start_makes_venv_installs_exactly_the_pins_and_stamps(machine: Machine) -> None:
    dev.prepare(dev.QT_PACKAGES)
    make, install, install_checkout = machine.commands
    assert make == [sys.executable, "-m", "venv", "--clear", str(dev.VENV)]
    assert install[-3:] == ["--no-deps", "-r", str(dev.CONSTRAINTS)]
    assert dev.STAMP.read_text(encoding="utf-8") == dev.stamp()
    assert install_checkout[-2:] == ["--editable", str(dev.ROOT)]
    assert "--no-index" in install_checkout  # nothing unpinned comes in to build it, either


def test_second_start_runs_nothing(ready: Machine) -> None:
    dev.prepare(dev.QT_PACKAGES)
    assert ready.commands == []


def test_changed_pins_are_installed_into_the_venv_that_is_there(machine: Machine) -> None:
    dev.VENV.mkdir()
    dev.STAMP.write_text("other pins", encoding="utf-8")
    dev.prepare(())
    probe, install, install_checkout = machine.commands
    assert probe[1] == "-c"
    assert "pip" in install
    assert "pip" in install_checkout


def test_venv_of_another_python_is_made_anew(machine: Machine) -> None:
    dev.VENV.mkdir()
    machine.failing = "-c"
    dev.prepare(())
    assert machine.commands[1][2:4] == ["venv", "--clear"]


def test_failed_install_leaves_no_stamp_and_names_the_command(machine: Machine) -> None:
    machine.failing = "pip"
    with pytest.raises(dev.SetupError, match=r"cannot install the pinned packages: .*pip install"):
        dev.prepare(())
    assert not dev.STAMP.exists()


def test_root_gets_missing_packages_after_a_refresh(ready: Machine) -> None:
    ready.installed -= {"libegl1", "libgl1"}
    dev.prepare(dev.QT_PACKAGES)
    assert ready.commands == [
        ["apt-get", "-q", "update"],
        ["apt-get", "install", "-y", "--no-install-recommends", "libegl1", "libgl1"],
    ]


def test_others_get_the_exact_command(ready: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    ready.installed -= {"xvfb"}
    with pytest.raises(dev.SetupError) as caught:
        dev.prepare(dev.TOUR_PACKAGES)
    command = "sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb"
    assert command in str(caught.value)
    assert ready.commands == []


def test_missing_venv_module_is_a_package_too(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.installed -= {"python3-venv"}
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    dev.prepare(())
    assert machine.commands[1][-1] == "python3-venv"


def test_package_counts_under_its_newer_name(machine: Machine) -> None:
    machine.installed = {"libglib2.0-0t64"}
    assert dev.missing_packages(["libglib2.0-0", "libegl1"]) == ["libegl1"]


@pytest.mark.usefixtures("machine")
def test_machine_without_dpkg_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert dev.missing_packages(dev.QT_PACKAGES) == []


def test_who_wants_no_compiled_modules_beside_the_source_has_them_in_the_venv() -> None:
    environment = {"PYTHONDONTWRITEBYTECODE": "1"}
    dev.keep_compiled(environment)
    assert environment == {"PYTHONPYCACHEPREFIX": str(dev.VENV / "compiled")}
    for other in ({}, {"PYTHONDONTWRITEBYTECODE": ""}):
        dev.keep_compiled(other)
        assert other == {}, "beside the source, as Python does by itself"


@pytest.mark.usefixtures("no_display")
def test_run_without_display_says_what_to_do(
    ready: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["run"]) == 2
    advice = capsys.readouterr().err
    assert "no display" in advice
    assert "xvfb-run -a python3 dev.py run" in advice
    assert ready.commands == []


@pytest.mark.usefixtures("no_display")
def test_version_needs_no_display(ready: Machine) -> None:
    assert dev.main(["run", "--version"]) == 0
    assert ready.commands[0][1:] == ["-m", "cashier_sim", "--version"]


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize("command", sorted(dev.WINDOWLESS))
def test_commands_without_a_window_need_no_display_and_no_libraries(
    ready: Machine, command: str
) -> None:
    ready.installed.clear()
    assert dev.main(["run", command, "demo"]) == 0
    assert ready.commands == [[str(dev.PYTHON), "-m", "cashier_sim", command, "demo"]]


@pytest.mark.parametrize("command", sorted(dev.WINDOWLESS))
def test_commands_without_a_window_are_the_program_s(command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        program.main([command, "--help"])
    assert ended.value.code == 0


def test_run_hands_its_options_to_the_program(
    ready: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    dev.main(["run", "--data", "here", "--help"])
    assert ready.commands[0][1:] == ["-m", "cashier_sim", "--data", "here", "--help"]


def test_test_hands_its_options_to_pytest(ready: Machine) -> None:
    dev.main(["test", "--long", "tests/unit", "-k", "pay or cancel", "--co"])
    assert ready.commands[0][1:4] == ["-m", "pytest", "-n"]
    assert "--long" in ready.commands[0]
    assert ready.commands[0][-4:] == ["tests/unit", "-k", "pay or cancel", "--co"]


def test_test_is_quick_by_default(ready: Machine) -> None:
    dev.main(["test"])
    assert "--long" not in ready.commands[0]


def test_coverage_runs_the_gate(ready: Machine) -> None:
    dev.main(["test", "--coverage", "engine"])
    assert ready.commands[0][1:] == ["-m", "tests.coverage_gate", "engine"]


def test_folders_are_taken_from_where_the_person_stands(
    ready: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    dev.main(["shots", "--out", "pictures", "--scale", "2", "--lang", "en"])
    dev.main(["tour", "--out", "tour"])
    dev.main(["bench", "slip", "--json", "figures.json"])
    dev.main(["wheel", "--out", "wheels"])
    shots, tour, bench, wheel = ready.commands
    out = str(tmp_path / "pictures")
    assert shots[2:] == ["cashier_sim.ui.shots", "--out", out, "--scale", "2", "--lang", "en"]
    assert tour[1:] == ["-m", "tests.tour", "--out", str(tmp_path / "tour")]
    assert bench[2:] == ["bench", "slip", "--json", str(tmp_path / "figures.json")]
    assert wheel[-2:] == ["-d", str(tmp_path / "wheels")]


@pytest.mark.usefixtures("ready")
def test_tour_names_the_tools_that_it_misses(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert dev.main(["tour"]) == 2
    assert "Xvfb and xdotool" in capsys.readouterr().err


def test_check_gives_every_verdict_before_it_fails(
    ready: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "GENERATED", (("settings.md", "cashier_sim.till.settings_page"),))
    ready.failing = "format"
    assert dev.main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "what the tool says"
    verdicts = [line.split()[:2] for line in lines[1:]]
    assert verdicts[0] == ["format", "FAILED"]
    assert verdicts[1:] == [[name, "ok"] for name in ("lint", "types", "layers", "settings.md")]
    assert ready.commands[-1][1:] == ["-m", "cashier_sim.till.settings_page", "--check"]


@pytest.mark.usefixtures("ready")
def test_unknown_option_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        dev.main(["check", "--fast"])
    assert ended.value.code == 2
    assert "dev.py check does not know --fast" in capsys.readouterr().err


def test_exit_code_of_the_tool_is_ours(ready: Machine) -> None:
    ready.failing = "pytest"
    assert dev.main(["test"]) == 1


@pytest.mark.usefixtures("ready")
def test_on_posix_the_tool_takes_our_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def become(path: str, command: list[str]) -> None:
        raise SystemExit(f"{path} {command[1:]} in {Path.cwd()}")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(dev, "CAN_BECOME_THE_TOOL", True)
    monkeypatch.setattr(os, "execv", become)
    with pytest.raises(SystemExit) as became:
        dev.main(["test", "--coverage"])
    assert became.value.code == f"{dev.PYTHON} ['-m', 'tests.coverage_gate'] in {dev.ROOT}"


@pytest.mark.usefixtures("ready")
def test_interrupted_command_ends_as_shells_expect(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "call", interrupt)
    assert dev.main(["test"]) == 130


def test_older_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12, "final", 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        runpy.run_path(dev.__file__)


def test_older_python_can_read_the_file_to_say_so() -> None:
    source = Path(dev.__file__).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
