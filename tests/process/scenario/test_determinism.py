"""A scenario and a seed give the same timeline and slips, byte for byte, wherever they are played.

The example plugins stand together, so that their news and starts could come in another order.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from cashier_sim import assets
from cashier_sim.scenario.results import ScenarioResult, StepStatus
from cashier_sim.scenario.runner.collecting import carried

FOLDER = Path(__file__).with_name("twice")
PLUGIN = ("-p", "cashier_sim.scenario.runner.pytest_plugin", "-p", "no:cacheprovider")
EXAMPLES = tuple(f"--cashier-sim-plugin={folder}" for folder in assets.example_plugins())


def played(pytester: pytest.Pytester, *words: str) -> dict[tuple[str, int], ScenarioResult]:
    """The results by the name of the file and the place in it."""
    told = "--cashier-sim-tell-all"
    recorder = pytester.inline_run(*PLUGIN, *EXAMPLES, "--rootdir=.", told, *words)
    results: dict[tuple[str, int], ScenarioResult] = {}
    for report in recorder.getreports("pytest_runtest_logreport"):
        if report.when == "call" and isinstance(report, pytest.TestReport):
            result = carried(report)
            assert result is not None
            assert result.status is StepStatus.PASSED, report.longreprtext
            results[result.path, result.line] = result
    return results


@pytest.fixture(autouse=True)
def _files(pytester: pytest.Pytester) -> None:
    for path in FOLDER.glob("*.feature"):
        shutil.copy(path, pytester.path)


def traces(results: dict[tuple[str, int], ScenarioResult]) -> dict[tuple[str, int], str]:
    return {key: "\n".join(result.trace) for key, result in results.items()}


def test_runs_workers_and_languages_are_the_same(pytester: pytest.Pytester) -> None:
    results = played(pytester)
    first = traces(results)
    assert len(first) == 8
    assert traces(played(pytester, "-n", "2")) == first

    russian, english = (
        [one for _, one in sorted(results.items()) if one.language == language]
        for language in ("ru", "en")
    )
    for one, other in zip(russian, english, strict=True):
        assert one.trace == other.trace, other.name

    text = "\n".join(first.values())
    assert "| " in text, "slips are part of it"
    assert "the register was restarted" in text
    for place in (pytester.path, assets.plugins_folder(), Path(tempfile.gettempdir())):
        assert str(place) not in text


@pytest.mark.long
def test_more_runs_and_kept_processes_are_the_same(pytester: pytest.Pytester) -> None:
    first = traces(played(pytester))
    for words in ((), ("-n", "1"), ("-n", "2"), ("--cashier-sim-reuse-plugins",)):
        assert traces(played(pytester, *words)) == first, words


def test_another_seed_makes_other_ids(pytester: pytest.Pytester) -> None:
    words = ("-k", "Гостиница")
    one, other = (traces(played(pytester, f"--cashier-sim-seed={seed}", *words)) for seed in (1, 2))
    assert one.keys() == other.keys()
    assert all(one[key] != other[key] for key in one)
