"""What the driver does not do by hand, and why."""

from __future__ import annotations

from enum import Enum

from cashier_sim.till import commands as do

IN_THE_BACK_OFFICE = "forms of the back office have tests of their own"

EXCUSED: dict[type[do.Command], str] = {
    do.AddPlugin: "the system's own window asks for the folder",
    do.SaveReport: "the system's own window asks for the file",
    do.ChangeSetting: IN_THE_BACK_OFFICE,
    do.SetModuleLicence: IN_THE_BACK_OFFICE,
    do.SetBackToDemo: IN_THE_BACK_OFFICE,
    do.UndoDeletion: IN_THE_BACK_OFFICE,
    **dict.fromkeys(
        (
            do.ReferenceCommand,
            do.DeletionCommand,
        ),
        IN_THE_BACK_OFFICE,
    ),
}
"""Commands that no hand carries out, those derived from them too."""


class Why(Enum):
    """Why a command that has a control is given to the register this time."""

    OTHER_PAGE = "the control is on another page"
    BY_STEPS = "more orders are shown by steps"
    ONE_DISH = "a dish is added once by one press"
    NAMED_LATER = "a guest is named after having been added"
    ABOVE_LIMIT = "the digit that leads above the limit is dead, those before it count"
    ONE_BY_ONE = "goods are brought back one by one"
    OTHER_STEPS = "the clock's buttons go on by other steps"
    SO_ALREADY = "it is so already"
    NO_READER = "only a dialog hears a reader that types"
    ON_SCREEN_ONLY = "the other terminal takes the order on the screen"
    NO_DEBUGGER = "a debugger is not there"


class ExcusedError(Exception):
    """No hand carries the command out; the register gets it directly.

    Attributes:
        why: The reason; a text where the command never has a control.
    """

    def __init__(self, why: Why | str) -> None:
        super().__init__(why.value if isinstance(why, Why) else why)
        self.why = why


def excuse(command: do.Command) -> str:
    """Why a command is never done by hand; empty = it is."""
    return next((why for kind, why in EXCUSED.items() if isinstance(command, kind)), "")
