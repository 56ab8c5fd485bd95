"""What every command is: an act that states when it is allowed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from cashier_sim.engine.locks import TERMINAL
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

    edits_order: ClassVar[bool] = False
    """Whether it edits the order on the screen, which nobody may whom another terminal forestalls.
    """

    def refusal(self, view: TillView) -> Refusal | None:
        """`flow_running` while the screen is held, else the command's own rule.

        An edit of an order that another terminal has is refused with `order_in_use` (holder).
        """
        if view.is_busy or view.dialogs:
            return Refusal("flow_running")
        refused = self._refusal(view)
        if refused is None and self.edits_order and _is_locked(view):
            return Refusal("order_in_use", {"holder": TERMINAL.name})
        return refused


def _is_locked(view: TillView) -> bool:
    return view.current is not None and view.current.record.order.id in view.locked_orders
