"""What plays and records, faked: it notes what is asked for and tells what a test wants."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from cashier_sim.scenario.feature_file import Scenario, parse_feature
from cashier_sim.scenario.performance import Performed, Phase
from cashier_sim.scenario.recorder.recording import Recording
from cashier_sim.scenario.results import StepResult, StepStatus
from cashier_sim.ui.scenarios.control import ScenarioControl

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.scenario.recorder.recording import RecorderQuestion, RecordingProblem
    from cashier_sim.till.commands import Command
    from cashier_sim.till.stand import RegisterStand

TEXT = """# language: ru
@смена
Функция: Смена

  Сценарий: Открыть и закрыть
    Дано открыта смена
    Когда кассир закрывает смену

  @заказ
  Сценарий: Новый заказ
    Дано открыта смена
    Когда кассир создаёт заказ
"""


class NoThread:
    """Notes what should happen on the register's thread."""

    def __init__(self) -> None:
        self.commands: list[Command] = []

    def do(self, command: Command) -> None:
        self.commands.append(command)

    def call_soon(self, action: Callable[[], None]) -> None:
        raise NotImplementedError

    def run(self, work: Callable[[], Awaitable[object]]) -> None:
        raise NotImplementedError

    def tell(self, news: object) -> None:
        raise NotImplementedError


class FakeControl(ScenarioControl):
    """Does nothing but note the acts; `take_news` tells."""

    def __init__(self) -> None:
        self.register = NoThread()
        no_stand = cast("RegisterStand", None)  # nothing of a fake reaches it
        super().__init__(no_stand, self.register)
        self.asked: list[tuple[object, ...]] = []

    def play(
        self,
        scenarios: object,
        *,
        pace_seconds: float = 0.0,
        until_line: int | None = None,
        is_paused: bool = False,
    ) -> None:
        assert isinstance(scenarios, tuple)
        names = tuple(one.name for one in scenarios)
        self.asked.append(("play", names, pace_seconds, until_line, is_paused))

    def set_pace(self, seconds: float) -> None:
        self.asked.append(("pace", seconds))

    def pause(self) -> None:
        self.asked.append(("pause",))

    def go_on(self, until_line: int | None = None) -> None:
        self.asked.append(("go_on", until_line))

    def step(self) -> None:
        self.asked.append(("step",))

    def take_over(self) -> None:
        self.asked.append(("take_over",))

    def give_back(self) -> None:
        self.asked.append(("give_back",))

    def record(self, language: object, path: Path | None) -> None:
        self.asked.append(("record", language, path))

    def stop_recording(self) -> None:
        self.asked.append(("stop_recording",))

    def expect_now(self) -> None:
        self.asked.append(("expect_now",))

    def undo_last(self) -> None:
        self.asked.append(("undo_last",))

    def answer(self, question_id: int, text: str) -> None:
        self.asked.append(("answer", question_id, text))

    def leave_out(self, question_id: int) -> None:
        self.asked.append(("leave_out", question_id))


def scenario(number: int = 0, path: Path | None = None) -> Scenario:
    """One of the two scenarios of `TEXT`."""
    return parse_feature(TEXT, path or Path("new.feature")).scenarios[number]


def performed(
    phase: Phase, played: Scenario, done: int = 0, *, problem: str = "", is_over: bool = False
) -> Performed:
    """A performance whose first steps have passed; with a problem, the last of them failed."""
    results = [
        StepResult(keyword=one.keyword, text=one.text, line=one.line, status=StepStatus.PASSED)
        for one in played.steps[:done]
    ]
    if problem:
        step = played.steps[done - 1]
        results[-1] = StepResult(
            keyword=step.keyword,
            text=step.text,
            line=step.line,
            status=StepStatus.FAILED,
            problem=problem,
            expected="open",
            actual="closed",
        )
    number = None if is_over or done >= len(played.steps) else done
    return Performed(phase=phase, scenario=played, number=number, results=tuple(results))


def recording(
    text: str,
    *,
    path: Path | None = None,
    questions: tuple[RecorderQuestion, ...] = (),
    is_going: bool = True,
    problem: RecordingProblem | None = None,
) -> Recording:
    """What is recorded so far."""
    return Recording(
        text=text,
        step_count=text.count("\n    "),
        path=path,
        questions=questions,
        is_going=is_going,
        problem=problem,
    )
