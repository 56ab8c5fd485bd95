"""The cashier at the window: does what a command says, and tells what came of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from cashier_sim.till.commands import AnswerDialog, EnterSum, FindPastOrders
from tests.scenarios.on_screen import dialogs
from tests.scenarios.on_screen.docks import in_docks
from tests.scenarios.on_screen.excuses import ExcusedError, Why, excuse
from tests.scenarios.on_screen.fingers import Fingers, OutOfReachError
from tests.scenarios.on_screen.pages import on_page

if TYPE_CHECKING:
    from cashier_sim.till.commands import Command
    from cashier_sim.till.view import TillView
    from cashier_sim.ui.window import Window

TYPED = (EnterSum, FindPastOrders)
"""Commands that go out with each key."""


class Kind(Enum):
    """How an act went."""

    DONE = "done"
    EXCUSED = "excused"
    """No hand does it; see `excuses`."""
    REFUSED = "refused"
    """The window does not let anybody do it."""
    FAILED = "failed"
    """The window emitted something else, or a control is hidden by another."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an act.

    Attributes:
        kind: How it went.
        meant: The command that the window should have emitted.
        emitted: Those that it did.
        told: Why, unless it was done.
    """

    kind: Kind
    meant: Command
    emitted: tuple[Command, ...]
    told: str = ""


class Cashier(QObject):
    """See above. Lives on the GUI thread.

    Attributes:
        by_hand: What was done by hand.
        excused: What was not, with the reason.
        refused: What the window did not let be done.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._fingers = Fingers(window)
        self._emitted: list[Command] = []
        self.by_hand: list[Command] = []
        self.excused: list[tuple[Command, Why | str]] = []
        self.refused: list[Command] = []
        window.command_requested.connect(self._on_command)

    def do(self, command: Command, view: TillView) -> Outcome:
        """Do what a command says."""
        self._emitted.clear()
        meant = dialogs.meant(command, view) if isinstance(command, AnswerDialog) else command
        try:
            self._use_hands(command, view)
        except ExcusedError as excused:
            self.excused.append((command, excused.why))
            return self._outcome(Kind.EXCUSED, meant, str(excused))
        except OutOfReachError as problem:
            self.refused.append(command)
            return self._outcome(Kind.REFUSED, meant, str(problem))
        except AssertionError as problem:
            return self._outcome(Kind.FAILED, meant, str(problem))
        if not self._emitted:
            self.refused.append(command)
            return self._outcome(Kind.REFUSED, meant, "it emits nothing")
        wrong = Counter(self._emitted) - Counter([meant])
        if self._emitted[-1] != meant or not _may_come_before(meant, wrong):
            return self._outcome(Kind.FAILED, meant, f"it emits {self._emitted}, not {meant}")
        self.by_hand.append(command)
        return self._outcome(Kind.DONE, meant)

    def _use_hands(self, command: Command, view: TillView) -> None:
        reason = excuse(command)
        if reason:
            raise ExcusedError(reason)
        if isinstance(command, AnswerDialog):
            dialogs.give(self._fingers, command)
        elif not (on_page(self._fingers, command, view) or in_docks(self._fingers, command, view)):
            raise AssertionError(f"no hand and no excuse for {command}")

    def _outcome(self, kind: Kind, meant: Command, told: str = "") -> Outcome:
        return Outcome(kind, meant, tuple(self._emitted), told)

    @Slot(object)
    def _on_command(self, command: Command) -> None:
        self._emitted.append(command)


def _may_come_before(meant: Command, others: Counter[Command]) -> bool:
    """What is typed digit by digit is told with each of them; all else at once."""
    return not others or (
        isinstance(meant, TYPED) and all(type(one) is type(meant) for one in others)
    )
