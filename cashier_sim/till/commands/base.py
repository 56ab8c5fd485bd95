"""What every command is: an act that states when it is allowed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cashier_sim.till.view import TillView


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an act is not possible; the screen has a sentence for each code."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """An act of a cashier or tester. Frozen, so that it can be recorded and repeated."""

    def refusal(self, view: TillView) -> Refusal | None:
        """Why the command is not allowed now, or None.

        The till refuses by this, and the screen disables its control by this.
        """
        return self._refusal(view)

    def _refusal(self, view: TillView) -> Refusal | None:
        del view
        return None


@dataclass(frozen=True, slots=True)
class RegisterCommand(Command):
    """An act at the register itself: refused while a flow or a dialog holds the screen."""

    def refusal(self, view: TillView) -> Refusal | None:
        """`flow_running` while the screen is held, else the command's own rule."""
        if view.is_busy or view.dialogs:
            return Refusal("flow_running")
        return self._refusal(view)
