"""Words of the command become pytest's; what pytest tells becomes ours."""

from __future__ import annotations

import argparse
import io
import os
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.runner.progress import Progress
from cashier_sim.scenario.runner.run import (
    NO_AUTOLOAD,
    OTHERS_WORDS,
    ExitCode,
    RunOptionsError,
    RunReporter,
    pytest_words,
    run,
)
from cashier_sim.scenario.runner.run_options import add_options

LONG = "a" * 300
"""A name that no disk takes."""


def options(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_options(parser)
    return parser.parse_args(words, argparse.Namespace(plugins=[], lang=None))


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder with a plugin and scenarios."""
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "a.feature").touch()
    (tmp_path / "notes.txt").touch()
    (tmp_path / "hotel").mkdir()
    (tmp_path / "hotel" / "Manifest.xml").touch()
    return tmp_path


def words(folder: Path, *given: str) -> list[str]:
    """What is added to what always is there."""
    always = pytest_words(options(str(folder)), folder)[:-1]
    made = pytest_words(options(*given), folder)
    assert made[: len(always)] == always
    return made[len(always) :]


def test_without_a_path_the_folder_of_features_is_played(shop: Path) -> None:
    assert words(shop) == [str(shop / "features")]


def test_without_a_path_and_that_folder_it_says_what_to_name(tmp_path: Path) -> None:
    with pytest.raises(
        RunOptionsError, match=r"there is no folder features .*`cashier-sim run PATH`"
    ):
        pytest_words(options(), tmp_path)


def test_every_word_reaches_pytest(shop: Path) -> None:
    given = (
        "features/a.feature --plugin hotel --lang en -k pay --tag @a --tag ~@b --seed 5 -n 2"
        " --limit 2.5 --reuse-plugins --junit out.xml"
    )
    assert sorted(words(shop, *given.split())) == sorted(
        [
            f"--cashier-sim-plugin={shop / 'hotel'}",
            "--cashier-sim-tag=@a",
            "--cashier-sim-tag=~@b",
            "--cashier-sim-lang=en",
            "--cashier-sim-seed=5",
            "--cashier-sim-limit=2.5",
            f"--junitxml={shop / 'out.xml'}",
            *("-k", "pay", "-n", "2", "-p", "xdist.plugin", "--dist", "worksteal"),
            "--cashier-sim-reuse-plugins",
            str(shop / "features" / "a.feature"),
        ]
    )


def test_xdist_is_needed_for_workers_alone(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cashier_sim.scenario.runner.run.find_spec", lambda _name: None)
    assert "xdist.plugin" not in pytest_words(options("features"), shop)
    with pytest.raises(RunOptionsError, match=r"-n` needs `pytest-xdist`: `.* -m pip install"):
        pytest_words(options("features", "-n", "2"), shop)


def test_line_of_a_file_chooses_the_scenario_there(shop: Path) -> None:
    path = shop / "features" / "a.feature"
    assert words(shop, "features/a.feature:12") == [f"--cashier-sim-at={path}:12", str(path)]


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ("nowhere", "nowhere is not there"),
        ("nowhere.feature:3", "nowhere.feature is not there"),
        ("notes.txt", "notes.txt is no .feature file"),
        ("features --plugin features", "features is no folder of a plugin"),
        ("features --junit features", "features is a folder; name a file in it"),
        ("features --report notes.txt/r.html", r"notes.txt/r.html cannot be written: .*another"),
        (LONG, "a is not there"),
        (f"features --plugin {LONG}", "a is no folder of a plugin"),
        (f"features --report {LONG}", "a cannot be written: File name too long"),
    ],
)
def test_what_is_not_there_is_refused_by_name(shop: Path, given: str, problem: str) -> None:
    with pytest.raises(RunOptionsError, match=problem):
        pytest_words(options(*given.split()), shop)


def test_wrong_path_ends_with_its_code(
    shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(shop)
    monkeypatch.setenv("LC_ALL", "C")
    assert run(options("nowhere")) == ExitCode.WRONG_USE
    assert capsys.readouterr().err == "cashier-sim run: nowhere is not there\n"
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert run(options("nowhere")) == ExitCode.WRONG_USE
    assert capsys.readouterr().err == "cashier-sim run: такого нет: nowhere\n"
    assert run(options("nowhere", "--lang", "en")) == ExitCode.WRONG_USE
    assert capsys.readouterr().err == "cashier-sim run: nowhere is not there\n"


@pytest.mark.parametrize(
    ("code", "ours"),
    [
        (pytest.ExitCode.OK, ExitCode.PASSED),
        (pytest.ExitCode.TESTS_FAILED, ExitCode.FAILED),
        (pytest.ExitCode.USAGE_ERROR, ExitCode.WRONG_USE),
        (pytest.ExitCode.INTERNAL_ERROR, ExitCode.OUR_ERROR),
        (pytest.ExitCode.NO_TESTS_COLLECTED, ExitCode.NOTHING_FOUND),
    ],
)
def test_codes_of_pytest_become_ours(
    shop: Path, monkeypatch: pytest.MonkeyPatch, code: pytest.ExitCode, ours: ExitCode
) -> None:
    seen: list[str | None] = []
    names = (NO_AUTOLOAD, *OTHERS_WORDS)

    def main(words: list[str], plugins: list[object]) -> pytest.ExitCode:
        assert words
        assert plugins
        seen.extend(map(os.environ.get, names))
        return code

    monkeypatch.chdir(shop)
    for name in names:
        monkeypatch.setenv(name, "before")
    monkeypatch.setattr(pytest, "main", main)
    assert run(options()) == ours
    assert seen == ["1", None, None]
    assert [os.environ[name] for name in names] == ["before"] * 3


class FakeReport:
    """What a reporter reads of pytest's reports."""

    def __init__(self, outcome: str, when: str = "call", longrepr: str = "") -> None:
        self.failed, self.skipped = outcome == "failed", outcome == "skipped"
        self.when = when
        self.longrepr = longrepr
        self.nodeid = "a.feature::Оплата"


def reporter(folder: Path = Path()) -> tuple[RunReporter, Progress, io.StringIO]:
    out = io.StringIO()
    progress = Progress(out, is_terminal=False, language=Language.ENGLISH, wall=lambda: 0.0)
    return RunReporter(progress, folder), progress, out


def test_each_scenario_counts_once() -> None:
    made, progress, _ = reporter()
    for report in (
        *(FakeReport("passed", when) for when in ("setup", "call", "teardown")),
        FakeReport("skipped", "setup"),
        FakeReport("failed", longrepr="no"),
    ):
        made.pytest_runtest_logreport(report)  # type: ignore[arg-type]  # all that it reads
    assert (progress.passed_count, progress.skipped_count, progress.failed_count) == (1, 1, 1)


def test_unreadable_file_is_told_once_though_each_worker_meets_it() -> None:
    made, _, out = reporter()
    assert not made.has_unreadable
    made.pytest_collectreport(FakeReport("passed"))  # type: ignore[arg-type]  # all that it reads
    for _ in range(2):
        report = FakeReport("failed", longrepr="a.feature:3: odd")
        made.pytest_collectreport(report)  # type: ignore[arg-type]  # all that it reads
    assert made.has_unreadable
    assert out.getvalue() == "a.feature:3: odd\n"


def test_workers_tell_the_total_once() -> None:
    made, progress, _ = reporter()
    made.pytest_xdist_node_collection_finished(object(), ["a", "b"])
    made.pytest_xdist_node_collection_finished(object(), ["a", "b"])
    assert progress.total == 2


def test_it_speaks_the_language_of_most_scenarios(tmp_path: Path) -> None:
    (tmp_path / "ru.feature").write_text("# language: ru\nФункция: А\n", encoding="utf-8-sig")
    (tmp_path / "en.feature").write_text("Feature: A\n", encoding="utf-8")
    ids = ["ru.feature::а", "ru.feature::б", "en.feature::a", "gone.feature::b"]
    by_workers, _, _ = reporter(tmp_path)
    by_workers.pytest_xdist_node_collection_finished(object(), ids)
    assert by_workers.language is Language.RUSSIAN
    alone, _, _ = reporter()
    items = [SimpleNamespace(path=tmp_path / one.partition("::")[0]) for one in ids]
    alone.pytest_collection_finish(cast("pytest.Session", SimpleNamespace(items=items)))
    assert alone.language is Language.RUSSIAN


def test_run_that_played_nothing_has_no_summary() -> None:
    made, progress, out = reporter()
    progress.begin(3)
    config = SimpleNamespace(getoption=lambda _name: None)
    session = cast("pytest.Session", SimpleNamespace(config=config))
    assert list(made.pytest_sessionfinish(session)) == [None]
    assert out.getvalue() == ""
    broken = made.pytest_sessionfinish(session)
    next(broken)
    with pytest.raises(OSError, match="pipe"):  # not of a file that the run was asked for
        broken.throw(OSError("pipe"))


def test_lost_worker_and_error_of_ours_are_told() -> None:
    made, _, out = reporter()
    made.pytest_testnodedown(object(), None)
    made.pytest_testnodedown(object(), "crashed")
    assert made.pytest_internalerror("our stack")
    assert out.getvalue() == "a worker process ended: crashed\nour stack\n"
