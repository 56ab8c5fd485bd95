"""The dialog that changes several quantities at once. Source: `IViewManager`, since V7."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from cashier_sim.plugin_api import QuantityChangerItem
from cashier_sim.till.dialogs.base import AnswerProblem, Dialog, Given


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityChangerDialog(Dialog):
    """Asks for a quantity of each row; answered by them, in the rows' order."""

    said: ClassVar = ("title", "text", "ok_caption", "cancel_caption")

    title: str
    text: str
    min_quantity: int
    """Least sum of all quantities."""
    max_quantity: int
    """Greatest sum of all quantities."""
    items: tuple[QuantityChangerItem, ...]
    ok_caption: str | None = None
    cancel_caption: str | None = None

    @property
    def start(self) -> tuple[int, ...]:
        """What the rows begin with: their quantities, or the nearest within their bounds."""
        return tuple(min(max(item.quantity, item.min), item.max) for item in self.items)

    def masked(self, mask: Callable[[str], str]) -> Self:
        """The dialog with `mask` applied to what it says, the names of the rows too."""
        said = Dialog.masked(self, mask)
        items = tuple(replace(item, name=mask(item.name)) for item in self.items)
        return replace(said, items=items)

    def _problem(self, answer: Given) -> AnswerProblem | None:
        if not isinstance(answer, tuple) or len(answer) != len(self.items):
            return AnswerProblem.WRONG_KIND
        if any(isinstance(quantity, bool) or not isinstance(quantity, int) for quantity in answer):
            return AnswerProblem.WRONG_KIND
        rows = zip(self.items, answer, strict=True)
        fits = all(item.min <= quantity <= item.max for item, quantity in rows)
        fits = fits and self.min_quantity <= sum(answer) <= self.max_quantity
        return None if fits else AnswerProblem.OUT_OF_RANGE
