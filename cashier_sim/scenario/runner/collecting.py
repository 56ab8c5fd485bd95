"""Makes pytest's tests of `.feature` files: a file is a collector, a scenario an item."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from cashier_sim.scenario.errors import FeatureFileError
from cashier_sim.scenario.failures.text import failure_text
from cashier_sim.scenario.failures.words import told
from cashier_sim.scenario.feature_file import Scenario, language_told, read_feature
from cashier_sim.scenario.language import Language, spoken
from cashier_sim.scenario.pictures import Pictures
from cashier_sim.scenario.playing import PlaySettings, ScenarioRunner
from cashier_sim.scenario.results import ScenarioResult, StepStatus
from cashier_sim.scenario.vocabulary import vocabulary

RESULT = "cashier_sim_result"
"""Attribute of a test's report: the scenario's result as JSON, since it goes through xdist."""

DEFAULT_SEED = 1

_RUNNER = pytest.StashKey[ScenarioRunner]()


class ScenarioFailedError(Exception):
    """A scenario did not go as written.

    Attributes:
        result: How it went.
    """

    def __init__(self, result: ScenarioResult) -> None:
        super().__init__(failure_text(result))
        self.result = result


class FeatureFile(pytest.File):
    """A `.feature` file."""

    def collect(self) -> Iterator["ScenarioItem"]:
        """One item for each scenario, one for each example row of an outline."""
        names: Counter[str] = Counter()
        for scenario in read_feature(self.path, vocabulary().has).scenarios:
            name = item_name(scenario)
            names[name] += 1
            if names[name] > 1:
                name = f"{name} #{names[name]}"
            item: ScenarioItem = ScenarioItem.from_parent(
                self,
                name=name,
                scenario=scenario,
                # As text: pytest finds the `[ ]` in it, and knows the item again with `--lf`.
                nodeid=f"{self.nodeid}::{name}",
            )
            item.mark()
            yield item

    def repr_failure(  # type: ignore[override]  # pytest allows any text
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> object:
        """Tell of a file that cannot be read without a stack trace of ours."""
        error = excinfo.value
        if isinstance(error, FeatureFileError):
            problem = told(error.problem, self._language(error.path))
            return f"{error.path}:{error.line}: {problem}"
        return super().repr_failure(excinfo)

    def _language(self, path: Path) -> Language:
        """The language of a file; where it tells none, that of the person who plays it."""
        try:
            found = language_told(path.read_text(encoding="utf-8-sig", errors="replace"))
        except OSError:
            found = None
        chosen = self.config.getoption("cashier_sim_lang")
        return found or (Language(chosen) if chosen else spoken(os.environ))


class ScenarioItem(pytest.Item):
    """A scenario.

    Attributes:
        scenario: As it is written.
        result: How it went, once it was played.
    """

    def __init__(self, *, scenario: Scenario, **others: object) -> None:
        super().__init__(**others)  # type: ignore[arg-type]  # what pytest gives goes through
        self.scenario = scenario
        self.result: ScenarioResult | None = None

    def mark(self) -> None:
        """Make marks of the tags, so that `-m` chooses by them, and properties for JUnit."""
        for tag in self.scenario.tags:
            name = mark_name(tag)
            self.config.addinivalue_line("markers", f"{name}: tag of scenarios")
            self.add_marker(name)
            self.extra_keyword_matches.add(tag)
        self.user_properties.append(("feature", self.scenario.feature))
        self.user_properties.append(("line", str(self.scenario.line)))
        self.user_properties.append(("language", self.scenario.language.value))
        if self.scenario.tags:
            self.user_properties.append(("tags", " ".join(self.scenario.tags)))

    def runtest(self) -> None:
        """Play it.

        Raises:
            ScenarioFailedError: It did not go as written.
        """
        runner = runner_of(self.config)
        self.user_properties.append(("seed", str(runner.settings.seed)))
        self.result = runner.play(self.scenario)
        if self.result.status is StepStatus.FAILED:
            raise ScenarioFailedError(self.result)

    def repr_failure(  # type: ignore[override]  # pytest allows any text
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> object:
        """Tell of a scenario's failure in its own words; of an error of ours with its stack."""
        if isinstance(excinfo.value, ScenarioFailedError):
            return str(excinfo.value)
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where it is, for editors."""
        return self.path, self.scenario.line - 1, self.name


def item_name(scenario: Scenario) -> str:
    """What a scenario is called in pytest; an example row's values stand in `[ ]`."""
    name = scenario.name.replace("::", ":") or f"line {scenario.line}"
    if scenario.example:
        name += f"[{'-'.join(value for _, value in scenario.example)}]"
    return name


def mark_name(tag: str) -> str:
    """A tag as a mark of pytest, which has no `@` and no `:` or `(`."""
    return tag.removeprefix("@").replace(":", "_").replace("(", "_").lstrip("_") or "_"


def settings_of(config: pytest.Config) -> PlaySettings:
    """How scenarios are played, by the command line and then the ini file.

    Raises:
        UsageError: A folder of a plugin is none, or a number is none.
    """
    given = [Path(folder).absolute() for folder in config.getoption("cashier_sim_plugin")]
    plugins = given or config.getini("cashier_sim_plugins") or None
    for folder in plugins or ():
        if not (folder / "Manifest.xml").is_file():
            raise pytest.UsageError(f"{folder} is no folder of a plugin: it has no Manifest.xml")
    seed = config.getoption("cashier_sim_seed")
    if seed is None:
        seed = _number(config, "cashier_sim_seed", DEFAULT_SEED)
    limit = config.getoption("cashier_sim_limit")
    if limit is None:
        limit = _number(config, "cashier_sim_limit", PlaySettings().limit_seconds)
    if limit <= 0:
        raise pytest.UsageError(f"a scenario's time limit must be above 0 seconds, not {limit:g}")
    return PlaySettings(
        plugins=tuple(plugins) if plugins else None,
        seed=int(seed),
        limit_seconds=float(limit),
        reuses_plugins=config.getoption("cashier_sim_reuse_plugins"),
        tells_all=config.getoption("cashier_sim_tell_all")
        or config.getoption("cashier_sim_report") is not None,
        root=config.rootpath,
    )


def runner_of(config: pytest.Config) -> ScenarioRunner:
    """The one that plays all scenarios of this process."""
    runner = config.stash.get(_RUNNER, None)
    if runner is None:
        runner = ScenarioRunner(settings_of(config), _pictures(config))
        config.stash[_RUNNER] = runner
        config.add_cleanup(runner.close)
    return runner


def _pictures(config: pytest.Config) -> Callable[[], Pictures | None] | None:
    """Who draws what a report shows, if one is asked for."""
    if config.getoption("cashier_sim_report") is None:
        return None
    ask: Callable[[], Pictures | None] = config.hook.pytest_cashier_sim_pictures
    return ask


def choose(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out scenarios that the options do not choose; other tests stay."""
    tags = config.getoption("cashier_sim_tag")
    language = config.getoption("cashier_sim_lang")
    lines: dict[Path, set[int]] = {}
    for text in config.getoption("cashier_sim_at"):
        path, _, line = text.rpartition(":")
        lines.setdefault(Path(path).absolute(), set()).add(int(line))
    kept: list[pytest.Item] = []
    left_out: list[pytest.Item] = []
    for item in items:
        fits = not isinstance(item, ScenarioItem) or (
            is_chosen(item.scenario, tags, language)
            and is_at(item.scenario, lines.get(item.path, set()))
        )
        (kept if fits else left_out).append(item)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = kept


def is_chosen(scenario: Scenario, tags: list[str], language: str | None) -> bool:
    """Whether a scenario has all tags, none of those that begin with `~`, and the language."""
    if language is not None and scenario.language.value != language:
        return False
    for wanted in tags:
        is_unwanted = wanted.startswith("~")
        tag = "@" + wanted.removeprefix("~").removeprefix("@")
        if (tag in scenario.tags) is is_unwanted:
            return False
    return True


def is_at(scenario: Scenario, lines: set[int]) -> bool:
    """Whether a scenario, or the outline that it is an example of, is at one of the lines."""
    if not lines or scenario.line in lines:
        return True
    own = [step.line for step in scenario.steps if not step.is_background]
    if not own:
        return False
    first = min(own) if scenario.example else scenario.line
    return any(first <= line <= max(own) for line in lines)


def carry(item: pytest.Item, report: pytest.TestReport) -> None:
    """Let the report of a scenario carry its result, if anybody is told of it."""
    if not isinstance(item, ScenarioItem) or item.result is None:
        return
    if item.result.status is StepStatus.FAILED or runner_of(item.config).settings.tells_all:
        setattr(report, RESULT, msgspec.json.encode(item.result).decode())


def carried(report: pytest.TestReport) -> ScenarioResult | None:
    """The result that a report carries, on whichever side of xdist; None if it has none."""
    text = getattr(report, RESULT, None)
    return None if text is None else msgspec.json.decode(text, type=ScenarioResult)


def _number(config: pytest.Config, name: str, default: float) -> float:
    text = config.getini(name)
    if text is None or text == "":
        return default
    try:
        return float(text)
    except ValueError:
        raise pytest.UsageError(
            f"{name} in {config.inipath} must be a number, not {text}"
        ) from None
