"""What the driver does not do by hand, and why."""

from __future__ import annotations

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


class ExcusedError(Exception):
    """This time the window has another way to it, and the command is given to the register."""


def excuse(command: do.Command) -> str:
    """Why a command is never done by hand; empty = it is."""
    return next((why for kind, why in EXCUSED.items() if isinstance(command, kind)), "")
