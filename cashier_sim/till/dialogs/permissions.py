"""A right that somebody must confirm by card or pin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cashier_sim.engine.restaurant import Employee, Right
from cashier_sim.plugin_api import CardInputDialogResult, PermissionsCheckMode, User
from cashier_sim.till.dialogs.base import Answer, AnswerProblem, Dialog, Given, PinEntry

_TRACK_NUMBER = re.compile(r"[%;+]?B?(\d+)")
"""How each track of a card begins: its start sign, a format code on track 1, the number."""


@dataclass(frozen=True, slots=True)
class Staff:
    """Who could confirm a right."""

    employees: tuple[Employee, ...]
    """Whose pins and cards are known."""
    present: User
    """Who works at the register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PermissionDialog(Dialog):
    """Asks somebody who has the rights to confirm; answered by a pin or by a swiped card.

    Source: `IViewManager.ShowCheckPermissionPopup`, `ShowCheckPermissionsPopup` (iikoFront API).
    """

    rights: tuple[Right, ...]
    """At least one."""
    mode: PermissionsCheckMode = PermissionsCheckMode.ALL
    staff: tuple[Employee, ...] = field(default=(), repr=False)
    """Whose pins and cards are known."""

    @property
    def listens_to_cards(self) -> bool:
        """Always: it asks for one."""
        return True

    def is_allowed(self, employee: Employee) -> bool:
        """Whether somebody has the rights that are asked for."""
        enough = any if self.mode is PermissionsCheckMode.ANY else all
        return enough(right in employee.rights for right in self.rights)

    def confirmer(self, answer: Answer) -> Employee | None:
        """Who stands behind a pin or a card, whatever their rights; None for nobody."""
        match answer:
            case PinEntry(pin=pin):
                return next((each for each in self.staff if pin and each.pin == pin), None)
            case CardInputDialogResult():
                numbers = set(card_numbers(answer))
                return next((each for each in self.staff if each.user.card in numbers), None)
            case _:
                return None

    def _problem(self, answer: Given) -> AnswerProblem | None:
        employee = self.confirmer(answer)
        if employee is not None:
            return None if self.is_allowed(employee) else AnswerProblem.NO_RIGHT
        match answer:
            case PinEntry():
                return AnswerProblem.WRONG_PIN
            case CardInputDialogResult():
                return AnswerProblem.UNKNOWN_CARD
            case _:
                return AnswerProblem.WRONG_KIND


def card_numbers(card: CardInputDialogResult) -> Iterator[str]:
    """The numbers on the tracks of a card, without their signs and what follows the number."""
    for track in (card.track1, card.track2, card.track3, card.full_card_track):
        found = _TRACK_NUMBER.match(track)
        if found:
            yield found[1]
