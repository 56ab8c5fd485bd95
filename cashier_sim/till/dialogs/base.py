"""What all dialogs share: their answers, and what may be wrong with one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any, ClassVar, Self

from cashier_sim.plugin_api import InputDialogResult


@dataclass(frozen=True, slots=True)
class PinEntry:
    """A pin typed into a dialog; the timeline hides it."""

    pin: str


Given = bool | int | str | datetime | tuple[int, ...] | InputDialogResult | PinEntry
"""An answer that is not a cancel."""

Answer = Given | None


class AnswerProblem(Enum):
    """Why an answer does not fit; the screen has a sentence for each."""

    WRONG_KIND = "answer_wrong_kind"
    OUT_OF_RANGE = "answer_out_of_range"
    NOT_LISTENED_TO = "answer_not_listened_to"
    EMPTY = "answer_empty"
    TOO_LONG = "answer_too_long"
    INCOMPLETE = "answer_incomplete"
    WRONG_PIN = "answer_wrong_pin"
    UNKNOWN_CARD = "answer_unknown_card"
    NO_RIGHT = "answer_no_right"
    TOO_EARLY = "answer_too_early"
    TOO_LATE = "answer_too_late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialog:
    """A dialog on the screen; the subclasses say which."""

    id: int
    call_id: int | None = None
    """The plugin call that waits for it; None for the register's own."""
    plugin_name: str = ""
    """Which plugin shows it; empty for the register's own."""

    said: ClassVar[tuple[str, ...]] = ()
    """The fields that hold what the plugin says: a text, several texts, or None."""

    def problem(self, answer: Answer) -> AnswerProblem | None:
        """Why `answer` does not fit this dialog, or None if it does."""
        return None if answer is None else self._problem(answer)

    def _problem(self, answer: Given) -> AnswerProblem | None:
        raise NotImplementedError

    def masked(self, mask: Callable[[str], str]) -> Self:
        """The dialog with `mask` applied to what it says; what is typed into it is left alone."""
        changes: dict[str, Any] = {name: _masked(getattr(self, name), mask) for name in self.said}
        return replace(self, **changes)

    @property
    def listens_to_cards(self) -> bool:
        """Whether a card swipe answers it."""
        return False

    @property
    def listens_to_barcodes(self) -> bool:
        """Whether a scan answers it."""
        return False


def _masked(
    said: str | tuple[str, ...] | None, mask: Callable[[str], str]
) -> str | tuple[str, ...] | None:
    if said is None:
        return None
    return mask(said) if isinstance(said, str) else tuple(map(mask, said))
