"""`cashier-sim doctor` as a whole."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

import pytest

from cashier_sim.scenario.doctor import run as module
from cashier_sim.scenario.doctor import system
from cashier_sim.scenario.doctor.findings import Finding, broken, fine, worth_knowing
from cashier_sim.scenario.doctor.run import findings, run

if TYPE_CHECKING:
    from pathlib import Path

FINE = fine("fonts")
MILD = worth_knowing("display_missing")
BAD = broken("pytest_missing", python="py")


@pytest.mark.parametrize(("found", "code"), [((FINE, MILD), 0), ((BAD, FINE), 1)])
def test_the_exit_code_says_whether_something_does_not_work(
    found: tuple[Finding, ...],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(module, "findings", lambda _data, _plugin: iter(found))
    assert run(Namespace(lang="ru", data=tmp_path, plugin_folder=None)) == code
    assert "✓ Шрифты IBM Plex" in capsys.readouterr().out


def test_everything_is_looked_at(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(system, "qt_loads", lambda: fine("qt_loads"))
    codes = [one.code for one in findings(tmp_path, tmp_path / "nowhere")]
    assert codes[:3] == ["python", "qt", "qt_loads"]
    assert codes[-3:] == ["data", "disk", "plugin_missing"]


def test_a_missing_qt_is_not_tried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(system, "qt_version", lambda: broken("qt_missing", python="py"))
    monkeypatch.setattr(system, "qt_loads", pytest.fail)
    assert "qt_missing" in [one.code for one in findings(tmp_path, None)]


@pytest.mark.parametrize(("locale", "told"), [("ru_RU.UTF-8", "Шрифты"), ("C", "Fonts")])
def test_it_answers_in_the_language_of_the_system(
    locale: str,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.setattr(module, "findings", lambda _data, _plugin: iter((FINE,)))
    run(Namespace(lang=None, data=tmp_path, plugin_folder=None))
    assert told in capsys.readouterr().out
