"""The plugin is quick to load, and changes nothing for those who have no scenarios."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cashier_sim.scenario.runner.pytest_plugin import MARK_LINE

PLUGIN = ("-p", "cashier_sim.scenario.runner.pytest_plugin", "-p", "no:cacheprovider")


def test_loading_it_loads_neither_register_nor_gherkin() -> None:
    probe = (
        "import sys, pytest\n"
        "before = set(sys.modules)\n"
        "import cashier_sim.scenario.runner.pytest_plugin\n"
        "print(*sorted(set(sys.modules) - before))\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == [
        "cashier_sim",
        "cashier_sim.late_modules",
        "cashier_sim.scenario",
        "cashier_sim.scenario.runner",
        "cashier_sim.scenario.runner.late_parts",
        "cashier_sim.scenario.runner.pytest_plugin",
    ]


def test_other_tests_are_played_without_anything_of_ours(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys

        def test_nothing_is_loaded():
            assert "cashier_sim.till" not in sys.modules
            assert "cashier_sim.scenario.runner.collecting" not in sys.modules
            assert "gherkin" not in sys.modules
        """
    )
    result = pytester.runpytest_subprocess(
        *PLUGIN, "--strict-markers", "--strict-config", "-W", "error"
    )
    result.assert_outcomes(passed=1)


def test_marks_and_the_fixture_are_documented(pytester: pytest.Pytester) -> None:
    marks = pytester.runpytest_inprocess(*PLUGIN, "--markers").stdout.str()
    assert MARK_LINE.replace("\n", "") in marks
    fixtures = pytester.runpytest_inprocess(*PLUGIN, "--fixtures").stdout.str()
    assert "cash_register" in fixtures


def test_options_have_names_of_their_own(pytester: pytest.Pytester) -> None:
    told = pytester.runpytest_inprocess(*PLUGIN, "--help").stdout.str()
    section = told.split("scenarios of the cashier simulator:")[1].split("\n\n")[0]
    options = [word for word in section.split() if word.startswith("--")]
    assert options
    assert all(word.startswith("--cashier-sim-") for word in options)


def test_folders_of_scenarios_and_of_tests_may_be_mixed(pytester: pytest.Pytester) -> None:
    (pytester.path / "a.feature").write_text(
        "Feature: A\n  Scenario: B\n    Given the till shift is opened\n", encoding="utf-8"
    )
    (pytester.path / "notes.feature.txt").write_text("no scenario", encoding="utf-8")
    pytester.makepyfile("def test_it(): pass")
    pytester.runpytest_inprocess(*PLUGIN).assert_outcomes(passed=2)


def test_wrong_plugin_is_refused_before_anything_is_played(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_it(): pass")
    result = pytester.runpytest_inprocess(*PLUGIN, "--cashier-sim-plugin=nowhere")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*nowhere is no folder of a plugin: it has no Manifest.xml*"])
    result = pytester.runpytest_inprocess(*PLUGIN, "--cashier-sim-limit=0")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
