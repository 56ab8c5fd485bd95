"""A register with a recorder, and what it has written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cashier_sim.scenario.language import Language
from cashier_sim.scenario.recorder.recorder import Recorder
from cashier_sim.scenario.seen.now import expected_now
from tests.unit.scenario.scene import Scene, scene

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from cashier_sim.scenario.recorder.recorder import ExpectedNow
    from cashier_sim.scenario.recorder.recording import RecorderQuestion
    from cashier_sim.till.commands import Command, Refusal


@dataclass(slots=True)
class Desk:
    """A scene, whose acts are recorded once `record` is called."""

    scene: Scene
    changes: int = 0
    recorders: list[Recorder] = field(default_factory=list)

    def record(
        self,
        path: Path | None = None,
        *,
        language: Language = Language.RUSSIAN,
        keeps_refused: bool = False,
        expected: ExpectedNow = expected_now,
    ) -> Recorder:
        """Begin to record."""
        recorder = Recorder(
            self.scene.stage.stand,
            language,
            path,
            self.note,
            scenario="Проба",
            keeps_refused=keeps_refused,
            expected=expected,
        )
        self.recorders.append(recorder)
        recorder.start()
        return recorder

    def note(self) -> None:
        self.changes += 1

    @property
    def recorder(self) -> Recorder:
        return self.recorders[-1]

    @property
    def lines(self) -> list[str]:
        """What is written below the scenario's heading."""
        recording = self.recorder.recording
        return [line.strip() for line in recording.text.splitlines()[recording.line :]]

    @property
    def question(self) -> RecorderQuestion:
        """The only open question."""
        (question,) = self.recorder.recording.questions
        return question

    async def do(self, *commands: Command) -> None:
        """Carry commands out; none may be refused."""
        for command in commands:
            await self.scene.stage.do(command)
            assert self.scene.stage.refusal is None, f"{command}: {self.scene.stage.refusal}"

    async def refused(self, command: Command) -> Refusal:
        """Give a command that is refused."""
        await self.scene.stage.do(command)
        assert self.scene.stage.refusal is not None, f"{command} was carried out"
        return self.scene.stage.refusal


def desk(test: Callable[[Desk], Awaitable[None]]) -> Callable[[], None]:
    """Make a test of a story at a desk; nothing is recorded until it says so."""

    async def told(played: Scene) -> None:
        at = Desk(played)
        try:
            await test(at)
        finally:
            for recorder in at.recorders:
                recorder.stop()

    told.__name__ = test.__name__
    told.__doc__ = test.__doc__
    return scene(told)
