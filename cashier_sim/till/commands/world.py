"""What a tester does to the world around the register, at any moment."""

from dataclasses import dataclass
from datetime import timedelta

from cashier_sim.till.commands.base import Command, Refusal
from cashier_sim.till.view import (
    FiscalRegisterState,
    ReceiptPrinterState,
    TestCard,
    TillView,
)

PAPER_WIDTHS = (32, 42, 44, 48)
"""Characters per line that the receipt printer offers."""


def needs_card_listener(view: TillView) -> Refusal | None:
    """Refuse a swipe that no dialog listens to."""
    dialog = view.dialog
    return None if dialog and dialog.listens_to_cards else Refusal("nothing_listens_to_cards")


@dataclass(frozen=True, slots=True)
class SwipeCard(Command):
    """Swipe a card of the deck, by name."""

    card_name: str

    def _refusal(self, view: TillView) -> Refusal | None:
        if all(card.name != self.card_name for card in view.world.cards):
            return Refusal("no_such_card", {"card": self.card_name})
        return needs_card_listener(view)


@dataclass(frozen=True, slots=True)
class SwipeTrack(Command):
    """Swipe a card that a reader sent as keystrokes."""

    track: str

    def _refusal(self, view: TillView) -> Refusal | None:
        return needs_card_listener(view)


@dataclass(frozen=True, slots=True)
class ScanBarcode(Command):
    """Scan a code."""

    barcode: str

    def _refusal(self, view: TillView) -> Refusal | None:
        dialog = view.dialog
        if dialog is None or not dialog.listens_to_barcodes:
            return Refusal("nothing_listens_to_barcodes")
        return None


@dataclass(frozen=True, slots=True)
class AddTestCard(Command):
    """Put a card into the deck, or replace the one with the same name."""

    card: TestCard

    def _refusal(self, view: TillView) -> Refusal | None:
        del view
        return None if self.card.name and self.card.track else Refusal("card_is_incomplete")


@dataclass(frozen=True, slots=True)
class RemoveTestCard(Command):
    """Take a card out of the deck."""

    card_name: str

    def _refusal(self, view: TillView) -> Refusal | None:
        known = any(card.name == self.card_name for card in view.world.cards)
        return None if known else Refusal("no_such_card", {"card": self.card_name})


@dataclass(frozen=True, slots=True)
class SetReceiptPrinter(Command):
    """Change the receipt printer's state."""

    state: ReceiptPrinterState


@dataclass(frozen=True, slots=True)
class SetFiscalRegister(Command):
    """Change how the fiscal register answers."""

    state: FiscalRegisterState


@dataclass(frozen=True, slots=True)
class SetLicence(Command):
    """Grant or take away the licence; registrations without one end."""

    has_licence: bool


@dataclass(frozen=True, slots=True)
class MoveClock(Command):
    """Move the register's clock on."""

    by: timedelta

    def _refusal(self, view: TillView) -> Refusal | None:
        del view
        return Refusal("clock_goes_forward_only") if self.by < timedelta() else None


@dataclass(frozen=True, slots=True)
class SetPaperWidth(Command):
    """Change the receipt printer's paper."""

    width_chars: int

    def _refusal(self, view: TillView) -> Refusal | None:
        del view
        return None if self.width_chars in PAPER_WIDTHS else Refusal("no_such_paper_width")


@dataclass(frozen=True, slots=True)
class SetRealPrinter(Command):
    """Print slips with the real printer's quirks, or as their author meant them."""

    as_real_printer: bool
