"""`cashier-sim run`: plays scenarios with pytest, but tells of them in its own way."""

import argparse
import gc
import os
import signal
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from cashier_sim.scenario.language import Language, language_of, most_used, spoken
from cashier_sim.scenario.runner import late_parts
from cashier_sim.scenario.runner.alone import be_ended_in_order
from cashier_sim.scenario.runner.progress import Progress
from cashier_sim.scenario.runner.pytest_plugin import SUFFIX
from cashier_sim.scenario.runner.run_options import FEATURES
from cashier_sim.scenario.runner.run_texts import told

NO_AUTOLOAD = "PYTEST_DISABLE_PLUGIN_AUTOLOAD"
OTHERS_WORDS = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS")
"""Variables by which somebody's other runs of pytest get options and plugins."""

PICTURES = "cashier_sim.ui.pytest_pictures"
"""Draws what a report shows; by its name, since nothing here may know the window."""

_ALONE = (
    # Ours, and neither plugins nor files of the repository that is tested: a scenario goes the same
    # everywhere. Its ini file counts for our own settings.
    *("-p", "cashier_sim.scenario.runner.pytest_plugin"),
    *("-p", "cashier_sim.scenario.runner.alone"),
    *("-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:warnings"),
    *("--noconftest", "--capture=no", "--continue-on-collection-errors"),
    *("-o", "addopts=", "-o", "python_files=", "-o", "required_plugins="),
    # That file may well have settings for plugins that are not loaded here.
    *("-o", "strict=false", "-o", "strict_config=false"),
)


class ExitCode(IntEnum):
    """What `cashier-sim run` ends with."""

    PASSED = 0
    FAILED = 1
    WRONG_USE = 2
    OUR_ERROR = 3
    NOTHING_FOUND = 5
    INTERRUPTED = 130


class RunOptionsError(Exception):
    """The words of the command cannot be followed.

    Attributes:
        code: What is wrong, of `run_texts`.
        values: Of its sentence's gaps.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(told(code, Language.ENGLISH, **values))
        self.code = code
        self.values = values


def run(options: argparse.Namespace) -> int:
    """Play what the words of the command say.

    Args:
        options: As `run_options` reads them.

    Returns:
        An `ExitCode`.
    """
    language = Language(options.lang) if options.lang else spoken(os.environ)
    folder = Path.cwd()
    try:
        words = pytest_words(options, folder)
    except RunOptionsError as error:
        sys.stderr.write(f"cashier-sim run: {told(error.code, language, **error.values)}\n")
        return ExitCode.WRONG_USE
    progress = Progress(sys.stdout, is_terminal=sys.stdout.isatty(), language=language)
    reporter = RunReporter(progress, folder)
    with _alone(), _seldom_tidied(), _ended_in_order(), _own_base(options) as base:
        code = pytest.main([*words, *base], plugins=[reporter])
    return _exit_code(int(code), reporter)


def pytest_words(options: argparse.Namespace, folder: Path) -> list[str]:
    """The command line of pytest that plays the scenarios.

    Args:
        options: As `run_options` reads them.
        folder: Where paths begin.

    Raises:
        RunOptionsError: A path or a plugin is not there, or a file cannot be written; or nothing
            is installed that makes workers.
    """
    words = [*_ALONE, f"--rootdir={folder}"]
    words += [f"--cashier-sim-plugin={_plugin(folder, one)}" for one in options.plugins]
    words += [f"--cashier-sim-tag={tag}" for tag in options.tags]
    single = {
        "--cashier-sim-lang": options.lang,
        "--cashier-sim-seed": options.seed,
        "--cashier-sim-limit": options.limit,
        "--junitxml": options.junit and _writable(folder, options.junit),
        "-k": options.keyword,
        "-n": options.workers,
    }
    for name, value in single.items():
        if value is not None:
            words += [f"{name}={value}"] if name.startswith("--") else [name, str(value)]
    if options.workers is not None:
        words += _words_of_workers()
    if options.report is not None:
        words += ["-p", PICTURES, f"--cashier-sim-report={_writable(folder, options.report)}"]
    if options.reuse_plugins:
        words.append("--cashier-sim-reuse-plugins")
    return [*words, *_paths(options.paths, folder)]


def _words_of_workers() -> tuple[str, ...]:
    if find_spec("xdist") is None:
        raise RunOptionsError("no_xdist", python=sys.executable)
    return ("-p", "xdist.plugin", "--dist", "worksteal")


def _plugin(folder: Path, named: Path) -> Path:
    plugin = folder / named
    if not os.access(plugin / "Manifest.xml", os.R_OK):
        raise RunOptionsError("no_plugin", path=named)
    return plugin


def _writable(folder: Path, named: Path) -> Path:
    """A file that can be written, before hours of scenarios are played for it."""
    path = folder / named
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_folder, is_there = path.is_dir(), path.exists()
    except OSError as error:
        raise RunOptionsError("unwritable", path=named, reason=error.strerror) from error
    if is_folder:
        raise RunOptionsError("folder", path=named)
    if not os.access(path if is_there else path.parent, os.W_OK):
        raise RunOptionsError("forbidden", path=named)
    return path


def _paths(named: Sequence[str], folder: Path) -> Iterator[str]:
    if not named:
        if not (folder / FEATURES).is_dir():
            raise RunOptionsError("no_features", features=FEATURES, folder=folder)
        named = [str(FEATURES)]
    for name in named:
        path, _, line = name.rpartition(":")
        if path.endswith(SUFFIX) and line.isdecimal():
            yield f"--cashier-sim-at={folder / path}:{line}"
        else:
            path = name
        found = folder / path
        if not os.access(found, os.F_OK):  # where nobody may look, `exists` raises
            raise RunOptionsError("not_there", path=path)
        if found.is_file() and found.suffix != SUFFIX:
            raise RunOptionsError("no_feature_file", path=path, suffix=SUFFIX)
        yield str(found)


class RunReporter:
    """Hears pytest, and tells a person how far it is and what failed.

    It speaks the language of most scenarios once they are known.

    Attributes:
        is_interrupted: Somebody pressed Ctrl+C.
        has_unreadable: A file could not be read.
    """

    def __init__(self, progress: Progress, folder: Path) -> None:
        """Begin.

        Args:
            progress: Writes.
            folder: Where the paths in pytest's names of scenarios begin.
        """
        self.is_interrupted = False
        self.has_unreadable = False
        self._progress = progress
        self._folder = folder
        self._told: set[str] = set()
        self._report = ""

    @property
    def language(self) -> Language:
        """What it speaks."""
        return self._progress.language

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Tell of a file that cannot be read."""
        if not report.failed:
            return
        self.has_unreadable = True
        text = str(report.longrepr)
        if text not in self._told:  # by another worker
            self._told.add(text)
            self._progress.tell(text)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """The scenarios are known, unless workers look for them."""
        if session.items:
            self._begin([item.path for item in session.items])

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, node: object, ids: Sequence[str]) -> None:
        """A worker knows the scenarios."""
        del node
        if not self._progress.total:
            self._begin([self._folder / one.partition("::")[0] for one in ids])

    def _begin(self, files: Sequence[Path]) -> None:
        """The scenarios are known, by the file of each."""
        language_of_file = {path: _language_of(path) for path in set(files)}
        known = filter(None, map(language_of_file.get, files))
        self._progress.language = most_used(known, self._progress.language)
        self._progress.begin(len(files))

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object, error: object) -> None:
        """A worker is gone."""
        del node
        if error:
            self._progress.tell(told("worker_ended", self.language, error=error))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A scenario, or a part of what is around it, has ended."""
        if report.failed:
            self._progress.failed(str(report.longrepr), _failure_line(report))
        elif report.skipped:
            self._progress.skipped()
        elif report.when == "call":
            self._progress.passed()

    def pytest_internalerror(self, excrepr: object) -> bool:
        """Tell of an error of ours."""
        self._progress.tell(str(excrepr))
        return True

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        """A person ends the run."""
        del excinfo
        self.is_interrupted = True

    @pytest.hookimpl(optionalhook=True)
    def pytest_cashier_sim_report_told(self, text: str) -> None:
        """Tell where the report is, or why there is none."""
        self._report = text

    def pytest_unconfigure(self) -> None:
        """Tell of the report after everything else."""
        if self._report:
            self._progress.tell(self._report)

    @pytest.hookimpl(wrapper=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> Generator[None]:
        """Tell how it went; that JUnit's file cannot be written is told, and fails the run."""
        junit = session.config.getoption("xmlpath")
        problem = ""
        try:
            yield
        except OSError as error:
            if not junit:
                raise
            problem = told("unwritable", self.language, path=junit, reason=error.strerror)
            session.exitstatus = pytest.ExitCode.USAGE_ERROR
        # After the others, who end the workers: perhaps nobody reads any more.
        if self._progress.done:
            self._progress.end()
        if problem:
            self._progress.tell(problem)


def _failure_line(report: pytest.TestReport) -> str:
    result = late_parts.collecting.carried(report)
    if result is None:
        return f"✗ {report.nodeid}"
    tell = late_parts.text
    return f"✗ {result.path}:{result.line}: {tell.heading(result)}: {tell.problem_line(result)}"


def _exit_code(code: int, reporter: RunReporter) -> ExitCode:
    if reporter.is_interrupted:
        sys.stderr.write(f"{told('interrupted', reporter.language)}\n")
        return ExitCode.INTERRUPTED
    if code == pytest.ExitCode.NO_TESTS_COLLECTED:
        sys.stderr.write(f"cashier-sim run: {told('nothing_to_play', reporter.language)}\n")
        return ExitCode.NOTHING_FOUND
    if code == pytest.ExitCode.USAGE_ERROR or reporter.has_unreadable:
        return ExitCode.WRONG_USE
    return ExitCode(code)


def _language_of(path: Path) -> Language | None:
    """The language of a file; None when a worker's name of it does not say where it is."""
    try:
        return language_of(path.read_text(encoding="utf-8-sig", errors="replace"))
    except OSError:
        return None


@contextmanager
def _alone() -> Iterator[None]:
    """Let pytest, here and in its workers, load no plugins and take no options by itself."""
    names = (NO_AUTOLOAD, *OTHERS_WORDS)
    before = {name: os.environ.pop(name) for name in names if name in os.environ}
    os.environ[NO_AUTOLOAD] = "1"
    try:
        yield
    finally:
        del os.environ[NO_AUTOLOAD]
        os.environ.update(before)


@contextmanager
def _own_base(options: argparse.Namespace) -> Iterator[list[str]]:
    """Options by which a folder goes with the run that xdist makes, and pytest would leave."""
    if options.workers is None:
        yield []
        return
    with TemporaryDirectory(prefix="cashier-sim-", ignore_cleanup_errors=True) as folder:
        yield [f"--basetemp={Path(folder) / 'pytest'}"]


@contextmanager
def _seldom_tidied() -> Iterator[None]:
    """Let Python look for garbage as before once the run, which looks seldom, is over."""
    before = gc.get_threshold()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let whoever ends the run from outside end it as Ctrl+C does, so that nothing of it stays."""
    names = (signal.SIGTERM, signal.SIGINT)
    before = {name: signal.getsignal(name) for name in names}
    be_ended_in_order()
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
