"""Sentences played one by one on a stage with fake plugins, and said again as a recorder would."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from cashier_sim.scenario.feature_file import Step
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.stage import Stage, StageSetup, options_of
from cashier_sim.scenario.vocabulary import vocabulary
from cashier_sim.till.commands import AnswerDialog, Command
from cashier_sim.till.events import CommandBegun, Event
from cashier_sim.till.stand import RegisterStand
from tests.unit.till.fake_plugins import FakePlugins

if TYPE_CHECKING:
    from cashier_sim.scenario.feature_file import Table
    from cashier_sim.till.dialogs import Answer, Dialog
    from cashier_sim.till.plugin_services import TillServices
    from cashier_sim.till.plugins_port import PluginsSetup
    from cashier_sim.till.view import OrderView, TillView

LIMIT_SECONDS = 20
"""Longest that a story may wait for something that does not come."""


@dataclass(slots=True)
class _Given:
    """Takes commands, and stays in one state."""

    view: TillView
    stand: RegisterStand
    language: Language
    setup: StageSetup = field(default_factory=StageSetup)
    refusal: None = None
    call_id: int | None = None
    commands: list[Command] = field(default_factory=list)

    @property
    def dialog(self) -> Dialog:
        assert self.view.dialog is not None
        return self.view.dialog

    async def answer(self, answer: Answer) -> None:
        await self.do(AnswerDialog(self.dialog.id, answer))

    def begin_act(self) -> None:
        """Nothing has happened here."""

    async def do(self, command: Command) -> None:
        self.commands.append(command)

    see_through = do

    async def until(self, condition: Callable[[], bool], problem: Callable[[], str]) -> None:
        """What comes has come."""


@dataclass(slots=True)
class Scene:
    """A stage, and what was begun on it."""

    stage: Stage
    fake: FakePlugins
    begun: list[CommandBegun] = field(default_factory=list)

    @property
    def view(self) -> TillView:
        return self.stage.view

    @property
    def order(self) -> OrderView:
        """The order on the screen."""
        assert self.view.current is not None
        return self.view.current

    async def step(self, text: str, table: Table | None = None) -> None:
        """Play a sentence; it must not be refused."""
        await self._play(text, table)
        assert self.stage.refusal is None, f"{text} was refused: {self.stage.refusal}"

    async def steps(self, *texts: str) -> None:
        """Play sentences."""
        for text in texts:
            await self.step(text)

    async def refused(self, text: str, table: Table | None = None) -> str:
        """Play a sentence that must be refused; return the code."""
        await self._play(text, table)
        assert self.stage.refusal is not None, f"{text} was carried out"
        return self.stage.refusal.code

    async def told(self, text: str) -> None:
        """Play a sentence, and see that a recorder says its command so, in both languages."""
        count = len(self.begun)
        await self.step(text)
        assert len(self.begun) == count + 1, f"{text} is not one command"
        begun = self.begun[-1]
        self.said_again(text, begun)
        given = _Given(begun.view, self.stage.stand, self.stage.language)
        await self._play(text, None, cast("Stage", given))  # it only looks and acts
        assert given.commands == [begun.command]

    def said_again(self, text: str, begun: CommandBegun) -> None:
        words = vocabulary()
        said = words.matches(text, self.stage.language)[0]
        for language in Language:
            spelled = words.spelled(begun.command, begun.view, language)
            assert spelled is not None, f"nothing says {begun.command}"
            match, again = spelled
            assert match.sentence.name == said.sentence.name
            (read,) = words.matches(again, language)
            assert read.sentence is match.sentence
            assert read.arguments == match.arguments == said.arguments
            if language is self.stage.language:
                assert again == text

    async def _play(self, text: str, table: Table | None, stage: Stage | None = None) -> None:
        match = vocabulary().match(
            Step(keyword="Когда", text=text, line=1, table=table), self.stage.language
        )
        await match.sentence.run(stage or self.stage, **match.arguments)

    def hear(self, event: Event) -> None:
        if isinstance(event, CommandBegun):
            self.begun.append(event)

    def last(self) -> Command:
        """The command that was begun last."""
        return self.begun[-1].command


SceneStory = Callable[[Scene], Awaitable[None]]


def scene(test: SceneStory) -> Callable[[], None]:
    """Make a test of a story in Russian; nothing is registered and the shift is closed."""
    return _made(test, Language.RUSSIAN)


def english_scene(test: SceneStory) -> Callable[[], None]:
    """The same in English."""
    return _made(test, Language.ENGLISH)


def _made(test: SceneStory, language: Language) -> Callable[[], None]:
    def run() -> None:
        asyncio.run(_told(test, language))

    run.__name__ = test.__name__
    run.__doc__ = test.__doc__
    return run


async def _told(test: SceneStory, language: Language) -> None:
    made: list[FakePlugins] = []

    def make(services: TillServices, setup: PluginsSetup) -> FakePlugins:
        made.append(FakePlugins(services, setup))
        return made[0]

    setup = StageSetup()
    stand = await RegisterStand.open(replace(options_of(setup), make_plugins=make))
    stage = Stage(stand, language, setup)
    played = Scene(stage, made[0])
    unsubscribe = stand.subscribe(played.hear)
    try:
        async with asyncio.timeout(LIMIT_SECONDS):
            await stage.rest()
            await test(played)
    finally:
        unsubscribe()
        stage.close()
        await stand.close()
