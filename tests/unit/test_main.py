"""The command line reaches the window as it was typed, and answers what needs no window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from cashier_sim import __version__
from cashier_sim.__main__ import main

if TYPE_CHECKING:
    from argparse import Namespace


class App(ModuleType):
    """Stands in for a module that shows a window."""

    def __init__(self, name: str = "cashier_sim.ui.app") -> None:
        super().__init__(name)
        self.received: Namespace | SimpleNamespace = SimpleNamespace()

    def run(self, options: Namespace) -> int:
        """Keep the options and end with a code of our own."""
        self.received = options
        return 7


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> App:
    """A window that only remembers what it was started with."""
    stand_in = App()
    monkeypatch.setitem(sys.modules, "cashier_sim.ui", ModuleType("cashier_sim.ui"))
    monkeypatch.setitem(sys.modules, stand_in.__name__, stand_in)
    return stand_in


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plugin's folder, called `one` in the working folder."""
    monkeypatch.chdir(tmp_path)
    folder = Path("one")
    folder.mkdir()
    (folder / "Manifest.xml").touch()
    return folder


def test_options_reach_the_window_and_its_code_comes_back(app: App, plugin: Path) -> None:
    words = f"--data here --fresh --plugin {plugin} --plugin ./{plugin} --lang en --demo"
    assert main(words.split()) == 7
    assert vars(app.received) == {
        "data": Path("here"),
        "fresh": True,
        "plugins": [plugin, plugin],
        "lang": "en",
        "demo": True,
        "command": None,
    }


def test_without_options_nothing_is_chosen(app: App) -> None:
    main([])
    assert vars(app.received) == {
        "data": None,
        "fresh": False,
        "plugins": [],
        "lang": None,
        "demo": False,
        "command": None,
    }


@pytest.mark.parametrize(
    ("words", "lang"),
    [("dialogs", None), ("dialogs --lang en", "en"), ("--lang ru dialogs", "ru")],
)
def test_gallery_of_dialogs_is_a_command(
    monkeypatch: pytest.MonkeyPatch, words: str, lang: str | None
) -> None:
    stand_in = App("cashier_sim.ui.gallery.run")
    for package in ("cashier_sim.ui", "cashier_sim.ui.gallery"):
        monkeypatch.setitem(sys.modules, package, ModuleType(package))
    monkeypatch.setitem(sys.modules, stand_in.__name__, stand_in)
    assert main(words.split()) == 7
    assert stand_in.received.lang == lang


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--plugin {plugin} --plugin nowhere --lang en", "cashier-sim: nowhere is no folder of a"),
        ("--plugin .", "cashier-sim: . is no folder of a plugin: it has no Manifest.xml"),
        ("record a.feature --plugin nowhere --lang ru", "cashier-sim record: nowhere — не папка"),
        ("--data one/Manifest.xml", "cashier-sim: one/Manifest.xml is no folder; name another one"),
        ("record a.feature --data one/Manifest.xml/data --lang ru", "cashier-sim record: "),
    ],
)
def test_wrong_path_is_refused_without_a_window(
    app: App,
    plugin: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: str,
    told: str,
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert main(words.format(plugin=plugin).split()) == 2
    assert capsys.readouterr().err.startswith(told)
    assert app.received == SimpleNamespace()


def test_interrupted_start_leaves_no_traceback(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(_: Namespace) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "run", run)
    assert main([]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("words", ["", "record a.feature", "dialogs"])
def test_without_a_display_a_window_is_refused_with_advice(
    app: App, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(words.split()) == 2
    assert "xvfb-run -a cashier-sim" in capsys.readouterr().err
    assert app.received == SimpleNamespace()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert main([]) == 7


def test_help_names_the_gallery(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "dialogs" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["dialogs", "--help"])
    assert "copy the Python call" in " ".join(capsys.readouterr().out.split())


def test_version_answers_without_the_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "cashier_sim.ui.app", None)
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"cashier-sim {__version__}\n"


def test_unknown_language_is_refused_with_the_choice(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--lang", "de"])
    assert "choose from" in capsys.readouterr().err


@pytest.mark.parametrize("words", ["run a.feature --seed 5", "--plugin one --lang en run"])
def test_playing_scenarios_is_a_command(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    stand_in = App("cashier_sim.scenario.runner.run")
    monkeypatch.setitem(sys.modules, stand_in.__name__, stand_in)
    assert main(words.split()) == 7
    received = stand_in.received
    assert (received.paths, received.seed) == ((["a.feature"], 5) if "5" in words else ([], None))
    assert received.plugins == ([Path("one")] if "one" in words else [])
    assert received.lang == ("en" if "en" in words.split() else None)


def test_words_of_all_commands_are_read_without_pytest_and_qt() -> None:
    probe = (
        "import sys, cashier_sim.__main__\n"
        "print(*sorted({'pytest', 'PySide6', 'gherkin', 'asyncio'} & sys.modules.keys()))\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == []


def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as nobody_reads:
        words = [sys.executable, "-m", "cashier_sim", "new-plugin", "demo", str(tmp_path)]
        done = subprocess.run(
            words, stdout=nobody_reads, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.parametrize(
    ("words", "lang", "data"),
    [
        ("record a.feature", None, None),
        ("--data here record a.feature --plugin one", None, Path("here")),
        ("record a.feature --plugin one --lang en --data there", "en", Path("there")),
    ],
)
def test_recording_is_a_command(
    monkeypatch: pytest.MonkeyPatch, plugin: Path, words: str, lang: str | None, data: Path | None
) -> None:
    stand_in = App("cashier_sim.ui.record")
    monkeypatch.setitem(sys.modules, "cashier_sim.ui", ModuleType("cashier_sim.ui"))
    monkeypatch.setitem(sys.modules, stand_in.__name__, stand_in)
    assert main(words.split()) == 7
    received = stand_in.received
    assert (received.record, received.lang, received.data) == (Path("a.feature"), lang, data)
    assert received.plugins == ([plugin] if "--plugin" in words else [])
