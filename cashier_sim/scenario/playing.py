"""Plays scenarios one after another, each on a register of its own, and tells how they went."""

import asyncio
import os
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from cashier_sim.engine.errors import EngineError
from cashier_sim.plugin_host.kept_processes import KeptProcesses
from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.feature_file import Scenario, Step
from cashier_sim.scenario.pictures import Pictures
from cashier_sim.scenario.player import Player
from cashier_sim.scenario.plugin_folders import own_plugin
from cashier_sim.scenario.results import ScenarioResult, StepResult, StepStatus
from cashier_sim.scenario.shown import Chronicle
from cashier_sim.scenario.stage import LIMIT_SECONDS, Stage, StageSetup, new_stage
from cashier_sim.scenario.trace_lines import TraceBook
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.masking import masked
from cashier_sim.till.view import PluginState, PluginView

SCENARIO_LIMIT_SECONDS = 120.0
"""How long, on a real clock, a scenario may take."""

LOG_TAIL_BYTES = 8 * 1024
LOG_TAIL_LINES = 40
_MS = 1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaySettings:
    """What holds for all scenarios of a run."""

    plugins: tuple[Path, ...] | None = None
    """Folders of plugins that stand there from the start; None = the one that the scenario's file
    lies in, if it lies in one."""
    seed: int = 1
    """Of the ids that each register makes; every scenario begins the same row."""
    limit_seconds: float = SCENARIO_LIMIT_SECONDS
    step_limit_seconds: float = LIMIT_SECONDS
    reuses_plugins: bool = False
    """Plugins' processes live on from one scenario to the next."""
    tells_all: bool = False
    """What each step brought about, and the timeline, is told of scenarios that pass, too; a report
    needs it."""
    root: Path | None = None
    """Paths in results are told from here; None = as they are."""


class ScenarioRunner:
    """Plays scenarios; a context manager. One event loop serves all of them.

    Belongs to the thread that made it. Ctrl+C while a scenario is played ends its register and its
    plugins' processes, then goes on as `KeyboardInterrupt`.
    """

    def __init__(
        self, settings: PlaySettings, make_pictures: Callable[[], Pictures | None] | None = None
    ) -> None:
        """Get ready; nothing is started yet.

        Args:
            settings: For all scenarios.
            make_pictures: Makes who draws dialogs and slips, once; None = texts only.
        """
        self.settings = settings
        self._make_pictures = make_pictures
        self._pictures: Pictures | None = None
        self._runner: asyncio.Runner | None = None
        self._kept: KeptProcesses | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def loop(self) -> asyncio.Runner:
        """Runs what belongs to the registers; made with the first use."""
        if self._runner is None:
            self._runner = asyncio.Runner()
        return self._runner

    def setup(self, file: Path) -> StageSetup:
        """How a register is made for a scenario, or a test, that is written in a file."""
        if self.settings.reuses_plugins and self._kept is None:
            self._kept = KeptProcesses()
        return StageSetup(
            plugin_folders=self._plugins(file),
            seed=self.settings.seed,
            limit_seconds=self.settings.step_limit_seconds,
            kept_processes=self._kept,
            feature_folder=file.parent.absolute(),
        )

    def play(self, scenario: Scenario) -> ScenarioResult:
        """Play a scenario on a register of its own."""
        begun = time.perf_counter()
        result = self.loop.run(self._played(scenario))
        return replace(result, duration_ms=(time.perf_counter() - begun) * _MS, pid=os.getpid())

    def close(self) -> None:
        """End the processes that are kept, and the loop."""
        if self._runner is None:
            return
        if self._kept is not None:
            self._runner.run(self._kept.close())
            self._kept = None
        self._runner.close()
        self._runner = None

    def _plugins(self, file: Path) -> tuple[Path, ...]:
        if self.settings.plugins is not None:
            return self.settings.plugins
        own = own_plugin(file)
        return () if own is None else (own,)

    async def _played(self, scenario: Scenario) -> ScenarioResult:
        setup = self.setup(scenario.path)
        try:
            async with new_stage(scenario.language, setup) as stage:
                return await self._on_stage(scenario, stage)
        except (RefusedError, EngineError) as error:
            return self._result(
                scenario,
                _skipped(scenario),
                problem=f"the register does not open: {error}",
                details=traceback.format_exc(),
            )

    async def _on_stage(self, scenario: Scenario, stage: Stage) -> ScenarioResult:
        limit_seconds = min(self.settings.limit_seconds, self.settings.step_limit_seconds)
        problem, details = await _begun(stage, limit_seconds)
        book = TraceBook(stage)
        chronicle = Chronicle(stage)
        player = Player(
            stage, watcher=_Chronicler(chronicle), limit_seconds=self.settings.limit_seconds
        )
        try:
            steps = _skipped(scenario) if problem else await player.play(scenario)
        finally:
            chronicle.close()
            book.close()
        has_failed = bool(problem) or any(one.status is StepStatus.FAILED for one in steps)
        if not has_failed and not self.settings.tells_all:
            return self._result(scenario, steps)
        return self._result(
            scenario,
            chronicle.told(steps, self._drawn()),
            problem=problem,
            details=details,
            trace=book.lines(_folders(stage), chronicle.clean),
            plugin_logs=_log_tails(stage) if has_failed else (),
        )

    def _drawn(self) -> Pictures | None:
        if self._make_pictures is not None:
            self._pictures = self._make_pictures()
            self._make_pictures = None
        return self._pictures

    def _result(
        self,
        scenario: Scenario,
        steps: tuple[StepResult, ...],
        *,
        problem: str = "",
        details: str = "",
        trace: tuple[str, ...] = (),
        plugin_logs: tuple[tuple[str, str], ...] = (),
    ) -> ScenarioResult:
        has_failed = bool(problem) or any(one.status is StepStatus.FAILED for one in steps)
        return ScenarioResult(
            path=_from(self.settings.root, scenario.path),
            feature=scenario.feature,
            name=scenario.name,
            line=scenario.line,
            language=scenario.language.value,
            tags=scenario.tags,
            example=scenario.example,
            seed=self.settings.seed,
            status=StepStatus.FAILED if has_failed else StepStatus.PASSED,
            steps=steps,
            problem=problem,
            details=details,
            trace=trace,
            plugin_logs=plugin_logs,
        )


class _Chronicler:
    """Draws the chronicle's lines between the steps."""

    def __init__(self, chronicle: Chronicle) -> None:
        self._chronicle = chronicle

    async def before(self, number: int, step: Step) -> None:
        """Go on at once."""

    def after(self, number: int, result: StepResult) -> None:
        """The step has ended."""
        del number, result
        self._chronicle.end_step()


def _skipped(scenario: Scenario) -> tuple[StepResult, ...]:
    return tuple(
        StepResult(
            keyword=step.keyword,
            text=step.text,
            line=step.line,
            status=StepStatus.SKIPPED,
            doc_string=step.doc_string,
            table=step.table,
        )
        for step in scenario.steps
    )


async def _begun(stage: Stage, limit_seconds: float) -> tuple[str, str]:
    """Wait until the plugins have started; why one does not run, and its stack trace."""
    try:
        async with asyncio.timeout(limit_seconds):
            await stage.begin()
    except (StepFailedError, TimeoutError) as error:
        slow = (one for one in stage.view.plugins if one.state is PluginState.STARTING)
        plugin = next(slow, None)
        if plugin is not None:
            return f"the plugin «{plugin.name}» did not start within {limit_seconds:g} s", ""
        if isinstance(error, TimeoutError):  # which says nothing itself
            return f"the scenario took longer than its limit of {limit_seconds:g} s", ""
        return f"the register does not open: {error}", ""
    return not_started(stage)


def not_started(stage: Stage) -> tuple[str, str]:
    """Why a plugin that should stand there from the start does not run, and its stack trace.

    Both are empty if all of them run.
    """
    there = {Path(one.folder).absolute(): one for one in stage.view.plugins}
    for folder in stage.setup.plugin_folders:
        plugin = there.get(folder.absolute())
        if plugin is None:
            told = "; ".join(
                f"{one.code} ({', '.join(one.values.values())})"
                for one in stage.view.notifications
                if one.code
            )
            return f"the plugin in {folder} cannot be used: {told or 'it is not there'}", ""
        if plugin.state is not PluginState.RUNNING:
            return f"the plugin «{plugin.name}» does not run: {_reason(plugin)}", plugin.details
    return "", ""


def _reason(plugin: PluginView) -> str:
    return plugin.reason or plugin.state.value


def _folders(stage: Stage) -> dict[str, str]:
    """Folders of this machine, and what stands for them."""
    named = {str(stage.stand.data_folder): "<data>"} if stage.stand.data_folder else {}
    named[str(stage.setup.feature_folder)] = "<features>"
    for folder in (*stage.setup.plugin_folders, *(Path(one.folder) for one in stage.view.plugins)):
        named[str(folder)] = f"<plugin {folder.name}>"
    named.pop(".", None)
    return named


def _log_tails(stage: Stage) -> tuple[tuple[str, str], ...]:
    """Names of plugins, and what their logs end with."""
    tracks = frozenset(card.track for card in stage.view.world.cards)
    tails = []
    for plugin in stage.view.plugins:
        tail = _tail(Path(plugin.log_path)) if plugin.log_path else ""
        if tail:
            tails.append((plugin.name, masked(tail, tracks)))
    return tuple(tails)


def _tail(path: Path) -> str:
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - LOG_TAIL_BYTES))
            lines = file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    if size > LOG_TAIL_BYTES:
        lines = lines[1:] or lines  # the first is cut, unless one line is all there is
    return "\n".join(lines[-LOG_TAIL_LINES:])


def _from(root: Path | None, path: Path) -> str:
    if root is not None and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    return path.as_posix()
