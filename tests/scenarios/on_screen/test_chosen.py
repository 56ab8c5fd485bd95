"""What the window plays is enough, and of every kind."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from cashier_sim.plugin_host.kept_processes import KeptProcesses
from cashier_sim.scenario.language import Language
from cashier_sim.scenario.player import Player
from cashier_sim.scenario.playing import PlaySettings, ScenarioRunner
from cashier_sim.scenario.stage import open_stage
from cashier_sim.till.dialogs import Dialog
from cashier_sim.till.events import CommandBegun, Event, ViewChanged
from cashier_sim.till.view import Screen
from tests.scenarios.on_screen.chosen import chosen, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cashier_sim.till.view import TillView

LEAST_SHARE = 0.1
ABSTRACT = frozenset({"MessageDialog", "_TitledDialog"})
T = TypeVar("T")


class Seen:
    """Pages and dialogs that have been shown."""

    def __init__(self) -> None:
        self.screens: set[Screen] = set()
        self.dialogs: set[str] = set()

    def hear(self, event: Event) -> None:
        if isinstance(event, CommandBegun | ViewChanged):
            self.note(event.view)

    def note(self, view: TillView) -> None:
        self.screens.add(view.screen)
        self.dialogs.update(type(dialog).__name__ for dialog in view.dialogs)


def kinds(base: type[T]) -> Iterator[type[T]]:
    """All below a class, but for those that tests make."""
    for kind in base.__subclasses__():
        if kind.__module__.startswith("cashier_sim."):
            yield kind
        yield from kinds(kind)


def seen_in_the_chosen() -> Seen:
    seen = Seen()

    async def work() -> None:
        kept = KeptProcesses()
        with ScenarioRunner(PlaySettings()) as runner:
            for scenario in chosen():
                if scenario.language is not Language.RUSSIAN:
                    continue  # the English ones do the same
                setup = replace(runner.setup(scenario.path), kept_processes=kept)
                async with open_stage(scenario.language, setup) as stage:
                    stage.stand.subscribe(seen.hear)
                    await Player(stage).play(scenario)
        await kept.close()

    asyncio.run(work())
    return seen


def test_a_tenth_is_chosen() -> None:
    assert len(chosen()) >= LEAST_SHARE * len(shipped())


def test_both_languages_are_chosen_alike() -> None:
    languages = Counter(scenario.language for scenario in chosen())
    fewer, more = sorted(languages.values())
    assert more <= 2 * fewer


def test_every_page_and_every_kind_of_dialog_is_among_them() -> None:
    seen = seen_in_the_chosen()
    assert set(Screen) - seen.screens == set()
    assert {kind.__name__ for kind in kinds(Dialog)} - ABSTRACT - seen.dialogs == set()
