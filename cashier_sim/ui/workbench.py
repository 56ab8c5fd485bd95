"""What stands around the till in the window: paper, back office, docks, and what lies over it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDockWidget, QWidget

from cashier_sim.till.events import Event
from cashier_sim.till.view import TillView


class Workbench(QObject):
    """An empty workbench: the till alone. Its children fill it.

    What a person does not see at once is made later, so that the till is there sooner.

    Signals:
        command_requested (object): A `Command` that somebody on the workbench asked for.
        full_screen_requested (bool): Fill the screen, or stop filling it.
        large_docks_requested (bool): The docks want the place of the till, or give it back.
    """

    command_requested = Signal(object)
    full_screen_requested = Signal(bool)
    large_docks_requested = Signal(bool)

    @property
    def tape(self) -> QWidget | None:
        """The receipt printer's paper, at the right of the window."""
        return None

    @property
    def docks(self) -> Sequence[QDockWidget]:
        """The docks, the first one on top; before `unfold` an empty one in their place."""
        return ()

    @property
    def caption(self) -> QWidget | None:
        """What stands under the till while something is shown there; made by `unfold`."""
        return None

    def unfold(self) -> None:
        """Make the docks that are still missing; the window is on the screen by now."""

    def open_back_office(self) -> QWidget | None:
        """Return the page of the back office, made when it is first wanted; None for none."""
        return None

    def cover(self, till: QWidget) -> None:
        """Put dialogs and notifications over the till."""

    def show_view(self, view: TillView) -> None:
        """Show a state of the till."""

    def on_event(self, event: Event) -> None:
        """Take notice of what happened."""

    def close(self) -> None:
        """Let go of what is read from the till; nothing is shown any more."""
